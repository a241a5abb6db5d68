/** The library's entry points for `import` and `require`: thin, so that both lead to one instance of every module. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Entry points by their place in `dist`, without the ending. */
const DOORS = { index: 'src/index.ts', 'kit/contract': 'src/kit/contract.ts', 'kit/drill': 'src/kit/drill.ts' };
const nameOf = (door) => door.replace('/', '_');

/** The module that the library is bundled from. */
export const LIBRARY = Object.entries(DOORS)
  .map(([door, source]) => `export * as ${nameOf(door)} from './${source}';`)
  .join('\n');

const NOT_FOR_REQUIRE =
  "throw new Error('affinity-mock/vitest is for vitest, whose tests are ES modules: import it instead of require()');\n";

/** `library`: the bundle, loaded, which tells what each entry point exports. */
export function writeDoors(dist, library) {
  for (const door of Object.keys(DOORS)) {
    const [name, way] = [nameOf(door), door.includes('/') ? '../library.cjs' : './library.cjs'];
    const exported = Object.keys(library[name]).sort();
    // Written out for tools that read exports instead of running them.
    const assigned = exported.map((one) => `exports.${one} = library.${one};`).join('\n');
    writeFileSync(
      join(dist, `${door}.cjs`),
      `'use strict';\nconst library = require('${way}').${name};\n${assigned}\n`,
    );
    const listed = exported.map((one) => `  ${one},`).join('\n');
    writeFileSync(
      join(dist, `${door}.js`),
      `import library from '${way}';\n\nexport const {\n${listed}\n} = library.${name};\n`,
    );
  }
  writeFileSync(join(dist, 'kit/vitest.cjs'), NOT_FOR_REQUIRE);
}
