/**
 * Clients made from the documents that the mock serves: V1 and the three versions of V2 go through openapi-typescript,
 * openapi-python-client and oapi-codegen, are compiled, and ten answers are read with each. A tool that cannot be had is named in a
 * line `skipped: …`. What is installed stays below `.cache/`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..', '..', '..');
const FOLDER = join(ROOT, '.cache', 'generated-clients');
const URL_OF_MOCK = process.env.AFFINITY_MOCK_URL;
const KEY = JSON.parse(process.env.AFFINITY_MOCK_ACCOUNTS)
  .find(({ account }) => account === 'scale')
  .keys.find(({ persona }) => persona === 'admin').key;
const PATHS = { v1: 'v1', ...Object.fromEntries(['2024-01-01', '2026-07-15', '2026-09-17'].map((v) => [`v2-${v}`, `v2/${v}`])) };
const NAMES = Object.keys(PATHS);
const GO_TOOL = 'github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2';
const GO_RUNTIME = ['github.com/oapi-codegen/runtime@latest', 'github.com/oapi-codegen/nullable@latest'];
const require = createRequire(import.meta.url);
const WINDOWS = process.platform === 'win32';

/** Thrown where a tool cannot be had. */
class Missing extends Error {}

function run(command, args, { cwd = FOLDER, env = {}, missing } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return `${stdout}${stderr}`;
  const why = `${command} ${args[0]}: ${error?.message ?? `exit ${status}`}\n${stdout ?? ''}${stderr ?? ''}`;
  throw missing ? new Missing(missing) : new Error(why.slice(0, 4000));
}

const fresh = (name) => {
  const folder = join(FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};
const document = (name) => join(FOLDER, `${name}.json`);
const word = (name) => name.replaceAll('-', '_');
const tenRead = (said) => {
  if (!said.includes('10 answers')) throw new Error(`ten answers were to be read: ${said}`);
};

function typescript() {
  const folder = fresh('typescript');
  const generator = join(dirname(require.resolve('openapi-typescript/package.json')), 'bin', 'cli.js');
  for (const name of NAMES) run(process.execPath, [generator, document(name), '--output', join(folder, `${name}.d.ts`)]);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  cpSync(join(HERE, 'reading.ts.txt'), join(folder, 'reading.ts'));
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const strict = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes'];
  const target = ['--target', 'es2023', '--module', 'nodenext', '--types', 'node', '--skipLibCheck', '--outDir', 'built'];
  run(process.execPath, [tsc, 'reading.ts', ...strict, ...target], { cwd: folder });
  tenRead(run(process.execPath, ['built/reading.js', URL_OF_MOCK, KEY], { cwd: folder }));
}

function python() {
  const wanted = readFileSync(join(HERE, 'requirements.txt'), 'utf8').trim();
  const venv = join(ROOT, '.cache', `venv-${wanted.replace('==', '-')}`);
  const inside = join(venv, ...(WINDOWS ? ['Scripts', 'python.exe'] : ['bin', 'python']));
  if (!existsSync(join(venv, 'complete'))) {
    const missing = `${wanted} could not be installed into a virtual environment of Python 3`;
    run(WINDOWS ? 'python' : 'python3', ['-m', 'venv', '--clear', venv], { missing });
    run(inside, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', wanted], { missing });
    writeFileSync(join(venv, 'complete'), wanted);
  }
  const folder = fresh('python');
  for (const name of NAMES) {
    const args = ['generate', '--path', document(name), '--meta', 'none', '--output-path', join(folder, word(name))];
    const said = run(inside, ['-m', 'openapi_python_client', ...args]);
    if (/Endpoint will not be generated|Unable to (process|parse)/.test(said)) throw new Error(said.slice(0, 4000));
  }
  run(inside, ['-m', 'compileall', '-q', folder], { env: { PYTHONDONTWRITEBYTECODE: '' } });
  tenRead(run(inside, [join(HERE, 'reading.py'), URL_OF_MOCK, KEY], { env: { PYTHONPATH: folder } }));
}

function go() {
  const bin = join(ROOT, '.cache', 'go-bin');
  const tool = join(bin, `oapi-codegen${WINDOWS ? '.exe' : ''}`);
  const missing = 'oapi-codegen could not be had: it takes Go, and its module proxy';
  const env = { GOBIN: bin, GOFLAGS: '-buildvcs=false -mod=mod' };
  if (!existsSync(tool)) run('go', ['install', GO_TOOL], { env, missing });
  const folder = fresh('go');
  cpSync(join(HERE, 'reading.go'), join(folder, 'reading.go'));
  writeFileSync(join(folder, 'go.mod'), 'module generated\n\ngo 1.24\n');
  for (const name of NAMES) {
    mkdirSync(join(folder, word(name)));
    const args = ['-generate', 'types,client', '-package', word(name), '-o', join(word(name), 'client.go'), document(name)];
    run(tool, args, { cwd: folder });
  }
  run('go', ['get', ...GO_RUNTIME], { cwd: folder, env, missing });
  run('go', ['build', '-o', 'reading', '.'], { cwd: folder, env });
  tenRead(run(join(folder, 'reading'), [URL_OF_MOCK, KEY], { cwd: folder }));
}

mkdirSync(FOLDER, { recursive: true });
for (const [name, path] of Object.entries(PATHS)) {
  const answer = await fetch(`${URL_OF_MOCK}/_mock/contracts/${path}.json`);
  writeFileSync(document(name), await answer.text());
}
const CHECKS = {
  'openapi-typescript: four documents compile, ten answers are read': typescript,
  'openapi-python-client: four documents compile, ten answers are read': python,
  'oapi-codegen: four documents compile, ten answers are read': go,
};
let passed = 0;
let failed = 0;
for (const [name, check] of Object.entries(CHECKS)) {
  try {
    check();
    passed += 1;
    console.log(`ok   ${name}`);
  } catch (error) {
    if (error instanceof Missing) console.log(`skipped: ${error.message}`);
    else {
      failed += 1;
      console.log(`FAIL ${name}\n${error.message}`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
