/**
 * From src/ to dist/: our modules in a few files (a start reads five instead of a hundred), the validation libraries in one,
 * data files beside them, and types. What the bundles contain of others is listed with its licences.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const DIST = 'dist';
/** Sources that change while this runs are newer than the build. */
const started = new Date();
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";
const common = { bundle: true, platform: 'node', target: 'node20.19', metafile: true, logLevel: 'warning' };

rmSync(DIST, { recursive: true, force: true });
const ours = build({
  ...common,
  entryPoints: [
    'src/index.ts',
    'src/cli/main.ts',
    'src/kit/contract.ts',
    'src/kit/vitest.ts',
    'src/kit/register.ts',
    'src/account/seeding/seed-worker.ts',
  ],
  outdir: DIST,
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  // Hono and commander come in dozens of small files, each of which a start would look for: they are bundled too.
  external: [
    'lowdb',
    'lowdb/*',
    'yaml',
    '@faker-js/faker',
    'vitest',
    'ajv',
    'ajv-formats',
    'openapi-backend',
    'fast-check',
  ],
  // commander is CommonJS: it asks for Node's modules by `require`.
  banner: { js: REQUIRE },
  minifyWhitespace: true,
});
const validation = build({
  ...common,
  entryPoints: ['src/contract/validation-libraries.cjs'],
  outfile: `${DIST}/contract/validation-libraries.cjs`,
  format: 'cjs',
});
// Threads that are made of text take no preload but a script.
const preload = build({
  ...common,
  entryPoints: ['src/kit/register.ts'],
  outfile: `${DIST}/kit/register.cjs`,
  format: 'cjs',
  define: { 'import.meta.url': '__url' },
  banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  minifyWhitespace: true,
});
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
const results = await Promise.all([ours, validation, preload]);

for (const file of readdirSync('src', { recursive: true })) {
  if (file.endsWith('.json') || /[\\/]assets[\\/]/.test(file)) cpSync(`src/${file}`, `${DIST}/${file}`);
}
chmodSync(`${DIST}/cli/main.js`, 0o755);
writeFileSync(`${DIST}/THIRD-PARTY-LICENSES.txt`, licences(results));
// What scripts/ensure-built.mjs compares the sources with.
writeFileSync(`${DIST}/.built`, '');
utimesSync(`${DIST}/.built`, started, started);

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
