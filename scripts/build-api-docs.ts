/**
 * Makes docs/api of the doc comments of the public entry points (typedoc.json says how). `--check` writes nothing and fails when
 * a committed page is stale.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PLACE = 'docs/api';

mkdirSync('.cache', { recursive: true });
const made = mkdtempSync('.cache/api-');
const typedoc = spawnSync(process.execPath, ['node_modules/typedoc/bin/typedoc', '--out', made, '--logLevel', 'Warn'], {
  stdio: 'inherit',
});
try {
  if (typedoc.status !== 0) process.exitCode = 1;
  else if (!process.argv.includes('--check')) {
    rmSync(PLACE, { recursive: true, force: true });
    renameSync(made, PLACE);
  } else {
    const [fresh, committed] = [textsIn(made), textsIn(PLACE)];
    for (const file of new Set([...fresh.keys(), ...committed.keys()])) {
      if (fresh.get(file) === committed.get(file)) continue;
      console.error(`stale: ${join(PLACE, file)}. Run \`npm run docs\` and commit what it writes.`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(made, { recursive: true, force: true });
}

function textsIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]));
}
