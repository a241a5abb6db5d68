/**
 * `node scripts/package/check-wheel.mjs [FILE.whl]`: is the wheel's user. Without a file it builds one, twice.
 *
 * Below `.cache/`, in a folder whose name has blanks and letters beyond ASCII, an environment of its own gets the wheel and pytest from
 * the package index; with no Node on the PATH it goes from there to a green test, the time taken; then the tests of `python/tests`.
 * Ends in `N passed, N failed`; where there is no Python, or no package index, that is said by name.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { basename, delimiter, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWheel, findPython } from './wheel.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HOME = join(ROOT, '.cache', `wheel check ü ${process.pid}`);
const VENV = join(HOME, 'venv');
const WINDOWS = process.platform === 'win32';
const BIN = join(VENV, WINDOWS ? 'Scripts' : 'bin');
const PYTHON = join(BIN, WINDOWS ? 'python.exe' : 'python');
const MOST_SECONDS = 60;
/** In pip's words. */
const OFFLINE = /NewConnectionError|ConnectTimeoutError|NameResolutionError|name resolution|ProxyError/;
/** Of processes for each core: above it a time tells of the machine. */
const MOST_LOAD = 2;
const PYTEST = 'pytest==8.4.2';
/** The programs that the tests lead to the mock, and what judges the wheel itself. */
const CLIENTS = ['affinity-sdk==2.0.6', 'requests==2.32.5', 'pytest-xdist==3.8.0'];
const JUDGES = ['check-wheel-contents==0.6.3', 'mypy==1.18.2'];

/** What the guide shows. */
const FIRST_TEST = `
import urllib.request


def test_it_reads_lists(affinity_account):
    headers = {"authorization": f"Bearer {affinity_account.key}"}
    request = urllib.request.Request(affinity_account.v2_base_url + "/lists", headers=headers)
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 200
`;

const total = { passed: 0, failed: 0 };
process.chdir(ROOT);
try {
  process.exitCode = await main(process.argv[2]);
} finally {
  rmSync(HOME, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);

async function main(given) {
  const python = findPython();
  if (python === undefined) return skip('no Python 3.9 or newer with pip 22 or newer was found');
  mkdirSync(HOME, { recursive: true });
  let wheel;
  try {
    wheel = given === undefined ? await built() : resolve(given);
  } catch (error) {
    if (OFFLINE.test(error.message)) return skip('the package index cannot be reached');
    throw error;
  }
  check('its name tells its version and that it is for every platform', () => {
    const version = pep440(JSON.parse(readFileSync('package.json', 'utf8')).version);
    equal(basename(wheel), `affinity_mock-${version}-py3-none-any.whl`);
  });
  ok('the environment is made', run(python, ['-m', 'venv', VENV]));
  const broken = total.failed;
  goesGreen(wheel);
  if (total.failed > broken) return 1;
  const before = listing();
  ok('clients and judges are installed', pip('install', '--no-compile', ...CLIENTS, ...JUDGES));
  ok('pip finds nothing broken', pip('check'));
  ok('check-wheel-contents takes it', inVenv('-m', 'check_wheel_contents', wheel));
  const kept = ['--cache-dir', join(HOME, 'mypy')];
  ok('its types hold', inVenv('-m', 'mypy', ...kept, '--config-file', 'python/pyproject.toml', 'python/src'));
  tests();
  check('nothing was written where it is installed', () => equal(listing(), before));
  return total.failed > 0 ? 1 : 0;
}

/** The first of two wheels, which are to be the same. */
async function built() {
  const [first, second] = [await buildWheel({ out: join(HOME, 'a') }), await buildWheel({ out: join(HOME, 'b') })];
  const [one, other] = [first, second].map(({ files }) => files[0]);
  check('built twice it is the same, byte for byte', () => equal(readFileSync(one).equals(readFileSync(other)), true));
  console.log(`        ${basename(one)}: ${(statSync(one).size / 1e6).toFixed(1)} MB`);
  return one;
}

function goesGreen(wheel) {
  const folder = join(HOME, 'project');
  mkdirSync(folder);
  writeFileSync(join(folder, 'test_first.py'), FIRST_TEST);
  const started = performance.now();
  ok('it is installed', pip('install', wheel, PYTEST));
  const installed = performance.now();
  ok('the first test is green', inVenv('-m', 'pytest', '-q', '-p', 'no:cacheprovider', folder));
  const seconds = (to, from) => ((to - from) / 1000).toFixed(1);
  const ended = performance.now();
  console.log(`        ${seconds(installed, started)} s pip install, ${seconds(ended, installed)} s to the green test`);
  const load = loadavg()[0] / availableParallelism();
  if (load > MOST_LOAD)
    return console.log(`        not held to ${MOST_SECONDS} s: ${load.toFixed(1)} wait for each core here`);
  check(`from pip install to the green test in less than ${MOST_SECONDS} s`, () => {
    if (ended - started > MOST_SECONDS * 1000) throw new Error(`it took ${seconds(ended, started)} s`);
  });
}

/** Counted each. */
function tests() {
  const args = ['-m', 'pytest', '-q', '-n', '2', '-p', 'no:cacheprovider', 'tests'];
  const { status, output } = inVenvFrom(join(ROOT, 'python'), args);
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(output.trim().split('\n').at(-1) ?? '')?.[1] ?? 0);
  total.passed += count('passed');
  total.failed += count('failed') + count('error');
  console.log(`${status === 0 ? 'ok' : 'FAIL'}    python/tests: ${output.trim().split('\n').at(-1)}`);
  if (status === 0) return;
  console.log(output.replace(/^/gm, '        '));
  if (count('failed') + count('error') === 0) total.failed++;
}

/** The form that Python gives a version: `1.0.0-beta.1` is `1.0.0b1`. */
function pep440(version) {
  return version.replace(
    /-(alpha|beta|rc)\.?(\d+)$/,
    (_, kind, number) => `${kind === 'rc' ? 'rc' : kind[0]}${number}`,
  );
}

/** What lies in the package as it is installed, with sizes and times. */
function listing() {
  const { output } = inVenv('-c', 'import affinity_mock; print(affinity_mock.__path__[0])');
  const folder = output.trim().split('\n').at(-1);
  const files = readdirSync(folder, { recursive: true }).filter((name) => !name.includes('__pycache__'));
  return files
    .map((name) => `${name} ${statSync(join(folder, name)).size} ${statSync(join(folder, name)).mtimeMs}`)
    .sort()
    .join('\n');
}

function pip(...args) {
  return inVenv('-m', 'pip', '--quiet', '--disable-pip-version-check', ...args);
}

function inVenv(...args) {
  return inVenvFrom(ROOT, args);
}

/** With the environment's programs alone on the PATH: no Node. */
function inVenvFrom(cwd, args) {
  const path = WINDOWS ? [BIN, join(process.env.SYSTEMROOT ?? '', 'System32')].join(delimiter) : BIN;
  return run(PYTHON, args, { cwd, env: { ...process.env, PATH: path, PYTHONUTF8: '1' } });
}

function run(program, args, options = {}) {
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', ...options });
  const output = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`;
  return { status, output, seconds: (performance.now() - started) / 1000 };
}

function ok(name, { status, output, seconds }) {
  check(`${name} (${seconds.toFixed(1)} s)`, () => {
    if (status !== 0) throw new Error(`exit code ${status}\n${output}`);
  });
}

function check(name, hold) {
  try {
    hold();
    total.passed++;
    console.log(`ok      ${name}`);
  } catch (error) {
    total.failed++;
    console.log(`FAIL    ${name}: ${error.message}`);
  }
}

function equal(actual, expected) {
  if (actual !== expected) throw new Error(`it is ${relativeTo(actual)}, not ${relativeTo(expected)}`);
}

function relativeTo(value) {
  return typeof value === 'string' ? value.replaceAll(HOME, relative(ROOT, HOME)) : value;
}

function skip(reason) {
  console.log(`skipped: ${reason}`);
  return 0;
}
