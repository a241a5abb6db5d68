/**
 * From src/ to dist/: our modules and all that they need of others in a few files (a start reads five instead of a thousand), the
 * validation libraries in one, data files beside them, and types. Every package that is imported is bundled: it belongs to
 * devDependencies, and its licence text is listed here. All of it is made apart and takes its place when it is whole: somebody may be
 * running what is there.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { LIBRARY, writeDoors } from './build/doors.mjs';
import { shipTypes } from './build/types.mjs';
import { digestOfSources } from './ensure-built.mjs';
import { putInPlace } from './put-in-place.mjs';

/** In a folder of this name, from which the code finds its files. */
const APART = `.cache/build-${process.pid}`;
const DIST = `${APART}/dist`;
/** Sources that change while this runs are others than those of the build. */
const digest = digestOfSources();
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";
const common = { bundle: true, platform: 'node', target: 'node20.19', metafile: true, logLevel: 'warning' };

rmSync(APART, { recursive: true, force: true });
/** The program, in modules of its own: it shares no process with the library. */
const program = build({
  ...common,
  entryPoints: ['src/cli/main.ts', 'src/kit/register.ts', 'src/account/seeding/seed-worker.ts'],
  outdir: DIST,
  outbase: 'src',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  // What a package has as ES modules: of those only what is used is taken, and a start reads and runs less.
  mainFields: ['module', 'main'],
  // commander is CommonJS: it asks for Node's modules by `require`.
  banner: { js: REQUIRE },
  minifyWhitespace: true,
  lineLimit: 160,
});
/** `import.meta.url` of CommonJS. */
const asCommonJs = {
  ...common,
  format: 'cjs',
  define: { 'import.meta.url': '__url' },
  banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  minifyWhitespace: true,
  lineLimit: 160,
};
/** The library, once, as CommonJS, which every test tool loads: `import` and `require` share it (docs/decisions/0012). */
const library = build({
  ...asCommonJs,
  stdin: { contents: LIBRARY, resolveDir: '.', sourcefile: 'library.js' },
  outfile: `${DIST}/library.cjs`,
});
/** Written for one tool, which loads ES modules alone. */
const fixture = build({
  entryPoints: ['src/kit/vitest.ts'],
  outfile: `${DIST}/kit/vitest.js`,
  format: 'esm',
  target: common.target,
  metafile: true,
});
const validation = build({
  ...common,
  entryPoints: ['src/contract/validation-libraries.cjs'],
  outfile: `${DIST}/contract/validation-libraries.cjs`,
  format: 'cjs',
});
// Threads that are made of text take no preload but a script.
const preload = build({
  ...asCommonJs,
  entryPoints: ['src/kit/register.ts'],
  outfile: `${DIST}/kit/register.cjs`,
});
// The native compiler takes a fifth of the other's time; tools that call the compiler as a library still need the other.
execFileSync(
  process.execPath,
  ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', DIST],
  {
    stdio: 'inherit',
  },
);
const results = await Promise.all([program, library, fixture, validation, preload]);
// No package but what a user of the vitest fixture has anyway: nothing is installed besides this one.
shipTypes(DIST, ['index', 'kit/contract', 'kit/vitest', 'kit/register'], ['vitest']);

for (const file of readdirSync('src', { recursive: true })) {
  if (file.endsWith('.json') || /[\\/]assets[\\/]/.test(file)) cpSync(`src/${file}`, `${DIST}/${file}`);
}
// Loaded to see what it exports, which reads those files.
writeDoors(DIST, createRequire(import.meta.url)(`../${DIST}/library.cjs`));
chmodSync(`${DIST}/cli/main.js`, 0o755);
writeFileSync(`${DIST}/THIRD-PARTY-LICENSES.txt`, licences(results));
// What scripts/ensure-built.mjs compares the sources with.
writeFileSync(`${DIST}/.built`, digest);

const STARTED_BY_NAME = [
  'library.cjs',
  'index.js',
  'index.cjs',
  'kit/contract.js',
  'kit/contract.cjs',
  'kit/drill.js',
  'kit/drill.cjs',
  'kit/vitest.js',
  'kit/register.js',
  'kit/register.cjs',
  'cli/main.js',
];
putInPlace(DIST, 'dist', [...STARTED_BY_NAME, '.built']);
rmSync(APART, { recursive: true, force: true });

/** The licence texts of the packages whose code is in the bundles. */
function licences(results) {
  const folders = new Set();
  for (const { metafile } of results) {
    for (const input of Object.keys(metafile.inputs)) {
      const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (match) folders.add(match[1]);
    }
  }
  return [...folders]
    .sort()
    .map(licence)
    .join(`\n${'-'.repeat(80)}\n`);
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license})\n\n${text}`;
}
