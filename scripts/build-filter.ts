/** Makes src/filter/generated/ of the grammar. `--check` writes nothing and fails when the committed parser is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import peggy from 'peggy';

const OUT = 'src/filter/generated/parser.js';

const text = peggy.generate(readFileSync('src/filter/grammar.peggy', 'utf8'), { output: 'source', format: 'es' });
const isFresh = existsSync(OUT) && readFileSync(OUT, 'utf8') === text;
if (!process.argv.includes('--check')) writeFileSync(OUT, text);
else if (!isFresh) {
  console.error(`stale: ${OUT}. Run \`npm run filter\` and commit what it writes.`);
  process.exitCode = 1;
}
