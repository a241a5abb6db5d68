/**
 * The bundle that everything without npm is made of: a folder laid out as the package is, with the whole command line in one CommonJS
 * file, for that is what Node's single executables are made of. It needs Node and nothing else, and lies anywhere.
 */
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { build } from 'esbuild';
import { ensureBuilt } from '../ensure-built.mjs';

/** Of the built package, what is no code and no type of it. */
const DATA = /^(?:contract\/generated\/.*\.json|store\/.*\.json|console\/assets\/.*|THIRD-PARTY-LICENSES\.txt)$/;
/** The program; the thread for big seeds; the preload of `run`, and the name by which the program gives it to others. */
export const PROGRAM = 'dist/cli/main.cjs';
const WORKER = 'dist/account/seeding/seed-worker.js';
const PRELOAD = 'dist/kit/register.cjs';
const PRELOAD_BY_NAME = 'dist/kit/register.js';
/** How the program loads its validation libraries as a package, where they are a file beside it. */
const LIBRARIES = "requireAsset('contract/validation-libraries.cjs')";

/** As `dist/cli/main.js` starts it; a loop with nothing left to do before it is through is a defect, as with `await` in a module. */
const ENTRY = `
import { start } from './src/cli/start.ts';
let isThrough = false;
process.once('beforeExit', () => { if (!isThrough) process.exitCode = 13; });
start().finally(() => { isThrough = true; });
`;

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  define: { 'import.meta.url': '__url' },
  banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  // A script that is compiled from memory may not import.
  supported: { 'dynamic-import': false },
  minifyWhitespace: true,
  lineLimit: 160,
  logLevel: 'warning',
  plugins: [
    {
      name: 'validation libraries within',
      setup: ({ onLoad }) =>
        onLoad({ filter: /[\\/]src[\\/]contract[\\/]libraries\.ts$/ }, ({ path }) => ({
          contents: withLibrariesWithin(readFileSync(path, 'utf8')),
          loader: 'ts',
          resolveDir: dirname(path),
        })),
    },
  ],
};

/**
 * The module that loads the validation libraries from the file beside it, so written that they are bundled; all else that it
 * exports stays. Throws when it loads them in another way: the bundle would look for a file that is not there.
 */
export function withLibrariesWithin(source) {
  const parts = source.split(LIBRARIES);
  if (parts.length !== 2) throw new Error(`src/contract/libraries.ts is to load its file once, by ${LIBRARIES}`);
  return parts.join("require('./validation-libraries.cjs')");
}

/** Makes the folder anew. Returns its files, by their places in it, in one order. */
export async function makeBundle(folder) {
  ensureBuilt();
  rmSync(folder, { recursive: true, force: true });
  const entry = { stdin: { contents: ENTRY, resolveDir: '.', sourcefile: 'program.js' } };
  await Promise.all([
    build({ ...options, ...entry, outfile: join(folder, PROGRAM) }),
    build({ ...options, entryPoints: ['src/account/seeding/seed-worker.ts'], outfile: join(folder, WORKER) }),
  ]);
  for (const file of filesOf('dist').filter((path) => DATA.test(path)))
    copy(`dist/${file}`, join(folder, 'dist', file));
  copy(PRELOAD, join(folder, PRELOAD));
  writeFileSync(join(folder, PRELOAD_BY_NAME), "'use strict';\nrequire('./register.cjs');\n");
  cpSync('fixtures', join(folder, 'fixtures'), { recursive: true });
  copy('LICENSE', join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'package.json'), manifest());
  return filesOf(folder);
}

/** What the program asks of it, and what tells Node that its files are CommonJS. */
function manifest() {
  const { name, version, description, license, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const kept = { name, version, description, license, type: 'commonjs', engines, bin: { [name]: PROGRAM } };
  return `${JSON.stringify(kept, null, 2)}\n`;
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).split(sep).join('/'))
    .sort();
