/**
 * `npm run examples [-- NAME…]`: runs each example against the built package and holds its outcome to what is written here.
 * Ends in `N passed, N failed`; an example whose tools this machine lacks is skipped with a line that says so.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { ensureBuilt } from '../scripts/ensure-built.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HERE = join(ROOT, 'examples');
const MAIN = join(ROOT, 'dist/cli/main.js');
ensureBuilt();
const BUN = '1.4.5';
const DENO = '2.9.6';
const PYTEST = 'pytest==8.4.2';
const LONGEST_MS = 240_000;
const WINDOWS = process.platform === 'win32';
const NO_SCRIPTS = 'on Windows a script cannot be started by its path';
const PYTHONS = ['python3', 'python', ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`)];

const tool = (path) => join(ROOT, 'node_modules', path);
const job = (client) => ['--', process.execPath, 'examples/drill/job.mjs', `./${client}.mjs`];
const drill = (client, ...options) => [MAIN, 'drill', ...options, ...job(client)];

/** Each: Node's arguments (in the root of the package), the exit code, what has to be in the output, or why it cannot run here. */
const EXAMPLES = {
  vitest: () => ({
    args: [tool('vitest/vitest.mjs'), 'run', '--root', 'examples/vitest'],
    says: [/Tests .*2 passed/],
  }),
  // Without flags and without a configuration.
  jest: () => ({
    args: [tool('jest/bin/jest.js')],
    cwd: asInstalled('jest'),
    says: [/Tests: +2 passed, 2 total/],
  }),
  'ts-jest': () => ({
    args: [tool('jest/bin/jest.js')],
    cwd: asInstalled('ts-jest'),
    says: [/Tests: +3 passed, 3 total/],
  }),
  bun: () => {
    const bun = fromRegistry('bun', BUN, '@oven', ['bin/bun', 'bin/bun.exe']);
    if (!bun.program) return bun;
    return { program: bun.program, args: ['test'], cwd: asInstalled('bun'), says: [/2 pass/, /0 fail/] };
  },
  deno: () => {
    const deno = fromRegistry('deno', DENO, '@deno', ['deno', 'deno.exe']);
    if (!deno.program) return deno;
    const env = { DENO_NO_UPDATE_CHECK: '1', DENO_DIR: join(ROOT, '.cache/examples/deno-dir') };
    return {
      program: deno.program,
      args: ['test', '--allow-all', '--no-check'],
      cwd: asInstalled('deno'),
      env,
      says: [/2 passed/],
    };
  },
  'node-test': () => ({ args: ['--test', 'examples/node-test/sync.test.mjs'], says: [/pass 2/, /fail 0/] }),
  supertest: () => ({ args: ['--test', 'examples/supertest/app.test.mjs'], says: [/pass 2/, /fail 0/] }),
  playwright: async () => ({
    args: [tool('@playwright/test/cli.js'), 'test', '--config', 'examples/playwright/playwright.config.mjs'],
    env: { MOCK_PORT: String(await freePort()) },
    says: [/2 passed/],
  }),
  pytest: () => {
    const python = pytestPython();
    if (!python) return { skipped: 'no Python 3.10 or newer with its venv module was found' };
    // As the wheel would find both, whose own checks install it: scripts/package/check-wheel.mjs.
    const plugin = { PYTHONPATH: join(ROOT, 'python/src'), AFFINITY_MOCK_EXECUTABLE: MAIN };
    const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
    const args = [
      '-m',
      'pytest',
      '-q',
      '-p',
      'no:cacheprovider',
      '-p',
      'affinity_mock.pytest_plugin',
      'examples/pytest',
    ];
    return { program: python, args, env: { PYTHONDONTWRITEBYTECODE: '1', PATH: path, ...plugin }, says: [/3 passed/] };
  },
  go: () => {
    const [, minor = 0] = /go1\.(\d+)/.exec(said('go', 'version')) ?? [];
    if (WINDOWS || minor < 21) return { skipped: WINDOWS ? NO_SCRIPTS : 'no Go 1.21 or newer was found' };
    const env = { AFFINITY_MOCK_EXECUTABLE: MAIN, GOTOOLCHAIN: 'local', GOFLAGS: '' };
    const cwd = join(HERE, 'go');
    return {
      program: 'go',
      args: ['test', '-count=1', '-v', './...'],
      cwd,
      env,
      says: [/^--- PASS: TestNames /m, /^ok /m],
    };
  },
  java: () => {
    const [, version = 0] = /Java version: (\d+)/.exec(said('mvn', '-version')) ?? [];
    if (WINDOWS || version < 17) return { skipped: WINDOWS ? NO_SCRIPTS : 'no Maven with Java 17 or newer was found' };
    const args = ['--batch-mode', '--no-transfer-progress', 'test'];
    const env = { AFFINITY_MOCK_EXECUTABLE: MAIN };
    const lacks = /Could not (?:transfer|find|resolve)|Could not be resolved|Unknown host/i;
    return { program: 'mvn', args, cwd: copied('java'), env, says: [/Tests run: 2, Failures: 0, Errors: 0/], lacks };
  },
  'github-actions': () => {
    const { jobs } = parse(readFileSync(join(HERE, 'github-actions/affinity-mock.yml'), 'utf8'));
    const commands = jobs.test.steps.flatMap(({ run = '' }) => run.match(/affinity-mock (?:run|serve|drill)\b/g) ?? []);
    const script = `console.log(${JSON.stringify(commands.join(', '))})`;
    return { args: ['-e', script], says: [/^affinity-mock run, affinity-mock serve, affinity-mock drill$/m] };
  },
  'drill: naive': () => ({
    args: drill('naive'),
    code: 1,
    says: [...verdicts('✗', 'read the headers', 'waited until', 'sent nothing', 'lost no work')],
  }),
  'drill: retrying': () => ({
    args: drill('retrying'),
    code: 1,
    says: [
      ...verdicts('✓', 'waited until', 'kept within', 'lost no work'),
      ...verdicts('✗', 'read the headers', 'did not repeat creates', 'spread its return'),
    ],
  }),
  'drill: polite': () => ({
    args: drill('polite'),
    says: [
      ...verdicts(
        '✓',
        'read the headers',
        'waited until',
        'sent nothing',
        'did not repeat creates',
        'spread its return',
      ),
      ...verdicts('✓', 'kept within', 'lost no work'),
      /30 companies, 4 persons/,
    ],
  }),
  ...Object.fromEntries(
    ['node', 'python'].map((language) => [
      `drill on all: good, ${language}`,
      () =>
        onAll(language === 'node' ? [process.execPath, 'examples/drill/sync.mjs'] : pythonWith('good.py'), {
          says: [/ 0 failed,/, ...verdicts('✓', 'creates nothing twice', 'follows or reports', 'stops at once')],
        }),
    ]),
  ),
  'drill on all: naive, python': () =>
    onAll(pythonWith('naive.py'), {
      code: 1,
      says: verdicts('✗', 'asks again for a read', 'has a time-out', 'survives HTML', 'pages to the end'),
    }),
  'drill on all: retrying, python': () =>
    onAll(pythonWith('retrying.py'), {
      code: 1,
      says: [
        ...verdicts('✓', 'asks again for a read', 'pages to the end', 'survives HTML'),
        ...verdicts('✗', 'pauses longer', 'creates nothing twice', 'reports what it gave up', 'does not repeat'),
      ],
    }),
  'drill: polite, at the end of the month': () => ({
    args: drill('polite', '--monthly', '15'),
    says: [...verdicts('✓', 'noticed the end of the monthly pool'), / 0 failed,/],
  }),
};

/** The first Python that there is; null without one. */
function pythonWith(file) {
  const python = PYTHONS.find((name) => spawnSync(name, ['--version']).status === 0);
  return python ? [python, `examples/drill/${file}`] : null;
}

function onAll(command, expected) {
  if (!command) return { skipped: 'no Python was found' };
  return { args: [MAIN, 'drill', '--on', 'all', '--', ...command], ...expected };
}

const verdicts = (mark, ...rules) => rules.map((rule) => new RegExp(`${mark} ${rule}`));

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(EXAMPLES, name));
if (unknown.length > 0 || !existsSync(MAIN)) {
  const names = Object.keys(EXAMPLES).map((name) => JSON.stringify(name));
  const reason =
    unknown.length > 0 ? `there is no example ${unknown.join(', ')}: ${names.join(', ')}` : 'npm run build first';
  console.error(`examples: ${reason}`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const [name, example] of Object.entries(EXAMPLES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = performance.now();
  const { skipped, faults, output } = await outcome(example);
  const took = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  if (skipped) {
    console.log(`skipped ${name}: ${skipped}`);
  } else if (faults.length === 0) {
    passed++;
    console.log(`ok      ${name} (${took})`);
  } else {
    failed++;
    console.log(`FAIL    ${name} (${took}): ${faults.join('; ')}\n${output.replace(/^/gm, '        ')}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function outcome(example) {
  try {
    const { skipped, program = process.execPath, args, env = {}, cwd = ROOT, code = 0, says, lacks } = await example();
    if (skipped) return { skipped };
    const ended = await run(program, args, { env, cwd });
    const lacking = ended.code !== code && lacks?.exec(ended.output);
    if (lacking) return { skipped: `what it needs could not be had: ${lineAt(ended.output, lacking.index)}` };
    const faults = says.filter((text) => !text.test(ended.output)).map((text) => `its output lacks ${text}`);
    if (ended.code !== code) faults.unshift(`it ended with ${ended.code}, not ${code}`);
    return { faults, output: ended.output };
  } catch (error) {
    return { faults: [error.message], output: '' };
  }
}

/** What a tool says of itself; nothing where there is none. */
function said(tool, ...args) {
  return spawnSync(tool, args, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } }).stdout ?? '';
}

const lineAt = (text, index) => text.slice(text.lastIndexOf('\n', index) + 1).split('\n', 1)[0];

/** A program with these arguments, in a process group of its own that is ended with it. */
function run(program, args, { env, cwd }) {
  const isGroup = process.platform !== 'win32';
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: isGroup,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const end = () => {
    try {
      if (isGroup) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  const timer = setTimeout(end, LONGEST_MS);
  process.once('exit', end);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      process.off('exit', end);
      resolve({ code: code ?? signal, output });
    });
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });
}

/** A copy of an example in a folder of its own, as in a project that has installed the package. */
function asInstalled(name) {
  const folder = copied(name);
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/affinity-mock'), 'junction');
  return folder;
}

function copied(name) {
  const folder = join(ROOT, '.cache/examples', name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(HERE, name), folder, { recursive: true });
  return folder;
}

/** The program in a package of the registry, kept under `.cache`, or why there is none. Install scripts are not run. */
function fromRegistry(name, version, scope, places) {
  const folder = join(ROOT, '.cache/examples', `tool-${name}-${version}`);
  const find = () =>
    readdirSync(join(folder, 'node_modules', scope))
      .flatMap((one) => places.map((place) => join(folder, 'node_modules', scope, one, place)))
      .find((file) => existsSync(file) && spawnSync(file, ['--version']).status === 0);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`];
    const { status, stderr } = spawnSync('npm', args, {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      rmSync(folder, { recursive: true, force: true });
      return { skipped: `${name} ${version} could not be installed: ${stderr.trim().split('\n').at(-1)}` };
    }
  }
  const program = find();
  return program ? { program } : { skipped: `${name} ${version} has no program that runs on this machine` };
}

/** The Python of a virtual environment that has pytest, kept under `.cache`; undefined where there is no Python to make it with. */
function pytestPython() {
  const folder = join(ROOT, '.cache', `venv-${PYTEST.replace('==', '-')}`);
  const inside = join(folder, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
  const complete = join(folder, 'complete');
  if (existsSync(complete) && spawnSync(inside, ['-c', 'import pytest']).status === 0) return inside;
  const probe = 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 10))';
  const python = PYTHONS.find((name) => spawnSync(name, ['-c', probe]).status === 0);
  if (!python) return undefined;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const steps = [
    [python, '-m', 'venv', folder],
    [inside, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PYTEST],
  ];
  for (const [command, ...args] of steps) {
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  }
  writeFileSync(complete, '');
  return inside;
}
