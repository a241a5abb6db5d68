/**
 * The Python wheel: `python/` with the program beside it. `node scripts/package/wheel.mjs` makes `release/affinity_mock-VERSION-py3-none-any.whl`.
 *
 * hatchling makes it, by `pip wheel` and thus in an environment that pip brings and removes: it writes metadata and RECORD as the
 * installers of today read them, and the same bytes each time.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../ensure-built.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLE = join(ROOT, 'release/bundle');
/** In what order a Python is looked for; PYTHON names another. */
const PYTHONS = [process.env.PYTHON, 'python3', 'python', 'py'].filter((name) => name !== undefined && name !== '');
const CAN_BUILD = 'import sys, pip; sys.exit(sys.version_info < (3, 9) or int(pip.__version__.split(".")[0]) < 22)';
/** Of the npm build: what is there for Node programs that import it, and no part of the command line. */
const FOR_NODE = /\.d\.[cm]?ts$|[\\/](?:\.built|library\.cjs|index\.c?js|kit[\\/](?:vitest|contract)\.c?js)$/;

/** The first Python here that can make wheels. */
export function findPython() {
  return PYTHONS.find((name) => spawnSync(name, ['-c', CAN_BUILD]).status === 0);
}

/**
 * `bundle`: a folder laid out as the npm package is; without, the one of `npm run package` where it is newer than the build, else the
 * build. Answers `{ files: [path] }`, or `{ skipped: reason }` where there is no Python. Throws pip's words.
 *
 * @param {{ out?: string, bundle?: string }} options
 */
export async function buildWheel({ out = 'release', bundle } = {}) {
  const python = findPython();
  if (python === undefined) return { skipped: 'no Python 3.9 or newer with pip 22 or newer was found' };
  const stage = join(ROOT, '.cache', `wheel-${process.pid}`);
  const made = join(stage, 'made');
  try {
    lay(stage, bundle);
    const quiet = ['--quiet', '--disable-pip-version-check', '--no-deps'];
    const args = ['-m', 'pip', 'wheel', ...quiet, '--wheel-dir', made, stage];
    const { status, stdout, stderr } = spawnSync(python, args, { cwd: stage, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${python} ${args.join(' ')}: exit code ${status}\n${stdout}${stderr}`);
    const names = readdirSync(made);
    mkdirSync(out, { recursive: true });
    for (const name of readdirSync(out)) if (/^affinity_mock-.*\.whl$/.test(name)) rmSync(join(out, name));
    for (const name of names) cpSync(join(made, name), join(out, name));
    return { files: names.map((name) => join(out, name)) };
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** The sources of the wheel in one folder. */
function lay(stage, bundle) {
  rmSync(stage, { recursive: true, force: true });
  const filter = (path) => !/__pycache__|\.pyc$|_node$/.test(path);
  for (const part of ['pyproject.toml', 'README.md', 'src']) {
    cpSync(join(ROOT, 'python', part), join(stage, part), { recursive: true, filter });
  }
  const program = join(stage, 'src/affinity_mock/_node');
  const folder = bundle ?? freshBundle();
  if (folder !== undefined) cpSync(folder, program, { recursive: true });
  else layBuild(program);
  cpSync(join(ROOT, 'LICENSE'), join(stage, 'LICENSE'));
  rmSync(join(program, 'LICENSE'), { force: true });
  // Once, where a wheel has its licences.
  renameSync(join(program, 'dist/THIRD-PARTY-LICENSES.txt'), join(stage, 'THIRD-PARTY-LICENSES.txt'));
}

function layBuild(program) {
  ensureBuilt();
  cpSync(join(ROOT, 'dist'), join(program, 'dist'), { recursive: true, filter: (path) => !FOR_NODE.test(path) });
  cpSync(join(ROOT, 'fixtures'), join(program, 'fixtures'), { recursive: true });
  const { name, version, license, type } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  writeFileSync(join(program, 'package.json'), `${JSON.stringify({ name, version, license, type }, null, 2)}\n`);
}

function freshBundle() {
  const [made, built] = [join(BUNDLE, 'package.json'), join(ROOT, 'dist/.built')];
  if (!existsSync(made) || (existsSync(built) && statSync(made).mtimeMs < statSync(built).mtimeMs)) return undefined;
  return BUNDLE;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(ROOT);
  const { skipped, files } = await buildWheel({ out: 'release' });
  for (const file of files ?? []) console.log(`${file} (${(statSync(file).size / 1e6).toFixed(1)} MB)`);
  if (skipped) console.log(`skipped: ${skipped}`);
}
