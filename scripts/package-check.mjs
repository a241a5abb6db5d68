/**
 * `npm run package:check`: packs the package and is its user. In an empty folder: how many packages and megabytes an install brings
 * and whether it warns; `import` and `require`; TypeScript's ways to resolve a module, with `skipLibCheck: false`; links of the packed
 * README; publint and attw. Ends in `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MOST_PACKAGES = 6;
const MOST_MEGABYTES = 15;
/** TypeScript itself, not by its `.bin`: that is a script on some systems. */
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

const PROGRAM = `
const keys = (module) => Object.keys(module).sort().join();
const check = async ({ createMock, ControlError }, { checkAnswer, checkServer }) => {
  const mock = await createMock();
  const { admin } = mock.account().keys;
  const headers = { authorization: \`Bearer \${admin}\` };
  const answer = await mock.fetch('https://api.affinity.co/v2/lists', { headers });
  const server = await mock.listen();
  const served = await fetch(server.url + '/v2/lists', { headers });
  const wrong = await mock.createAccount({ tier: 'gold' }).catch((error) => error instanceof ControlError);
  await mock.close();
  console.log(answer.status, served.status, wrong, typeof checkAnswer, typeof checkServer);
};
`;
const SAYS = '200 200 true function function';

/** What a user writes; each export in its place. */
const USER = `
import { type AccountHandle, ControlError, createMock, type Mock, type MockServer } from 'affinity-mock';
import { checkAnswer, ContractError, expectResponse, type Violation } from 'affinity-mock/contract';

export async function lists(mock: Mock, account: AccountHandle): Promise<Violation[]> {
  const headers = { authorization: \`Bearer \${account.keys.admin}\` };
  const response: Response = await mock.fetch('https://api.affinity.co/v2/lists', { headers });
  await expectResponse(response, { operationId: 'v2.lists.list' });
  const passedOn: typeof globalThis.fetch = mock.fetch;
  void passedOn;
  account.faults.add({ match: { operationId: 'v2.lists.list' }, respond: { status: 503 }, times: 1 });
  return checkAnswer({ operationId: 'v2.lists.list', status: 200, headers: {}, body: {} });
}

export async function main(): Promise<void> {
  const mock = await createMock({ strict: true });
  const server: MockServer = await mock.listen();
  const interception = await mock.intercept();
  try {
    await lists(mock, await mock.createAccount({ tier: 'enterprise' }));
  } catch (error) {
    if (error instanceof ControlError || error instanceof ContractError) throw error;
  }
  await interception.close();
  await server.close();
  await mock.close();
}
`;
const VITEST_USER = `
import { expect, test } from 'affinity-mock/vitest';

test('reads lists', async ({ mock, account }) => {
  const headers = { authorization: \`Bearer \${account.keys.admin}\` };
  const answer = await mock.fetch('https://api.affinity.co/v2/lists', { headers });
  await expect(answer).toFitOperation('v2.lists.list');
  expect(account.requests()).toHoldSequence(['v2.lists.list']);
});
`;
const common = { strict: true, noEmit: true, target: 'ES2022', lib: ['ES2022'], types: ['node'], skipLibCheck: false };
/** By name: the ending of the file, and what the tsconfig says. */
const CONFIGS = {
  'module commonjs': ['ts', { module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '5.0' }],
  'node16 from CommonJS': ['cts', { module: 'node16' }],
  'node16 from an ES module': ['mts', { module: 'node16' }],
  'nodenext from CommonJS': ['cts', { module: 'nodenext' }],
  'nodenext from an ES module': ['mts', { module: 'nodenext' }],
  bundler: ['ts', { module: 'esnext', moduleResolution: 'bundler' }],
};

let passed = 0;
let failed = 0;

ensureBuilt();
const place = mkdtempSync(join(tmpdir(), 'affinity-mock-package-'));
try {
  const tarball = pack();
  publint(tarball);
  attw(tarball);
  const user = install(tarball);
  links(join(user, 'node_modules/affinity-mock'));
  programs(user);
  types(user);
} finally {
  rmSync(place, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** `fault`: what is wrong; null or '' where nothing is. */
function tell(name, fault) {
  if (fault) failed++;
  else passed++;
  console.log(fault ? `FAIL    ${name}: ${fault}` : `ok      ${name}`);
}

function run(command, args, cwd) {
  const npm = command === 'npm' ? process.env.npm_execpath : undefined;
  const [program, given] = npm ? [process.execPath, [npm, ...args]] : [command, args];
  const shell = process.platform === 'win32' && program === 'npm';
  const env = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(program, given, { cwd, encoding: 'utf8', shell, env });
  return { status, stdout, stderr, output: `${stdout}${stderr}` };
}

/** Of a copy: while npm packs, package.json is another one, and whoever runs a script of this checkout meanwhile would not find it. */
function pack() {
  const copy = join(place, 'checkout');
  const { files: shipped } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const name of ['package.json', 'scripts', ...shipped.filter((path) => !path.startsWith('!'))]) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  const { status, stdout, output } = run('npm', ['pack', '--json', '--pack-destination', place], copy);
  if (status !== 0) throw new Error(`npm pack failed: ${output}`);
  const [{ filename, size, entryCount, files }] = JSON.parse(stdout.slice(stdout.indexOf('[')));
  const paths = files.map(({ path }) => path);
  const lacking = [
    'docs/library.md',
    'examples/README.md',
    'dist/index.cjs',
    'dist/index.d.cts',
    'dist/THIRD-PARTY-LICENSES.txt',
    'fixtures/',
  ].filter((path) => !paths.some((one) => one.startsWith(path)));
  tell(`packed: ${entryCount} files, ${(size / 1e6).toFixed(1)} MB`, lacking.join(', '));
  return join(place, filename);
}

function publint(tarball) {
  const { status, output } = run(
    process.execPath,
    [join(ROOT, 'node_modules/publint/src/cli.js'), 'run', tarball, '--strict'],
    ROOT,
  );
  tell('publint', status === 0 ? '' : output);
}

function attw(tarball) {
  const cli = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const { status, output } = run(process.execPath, [cli, tarball, '--no-emoji', '--format', 'ascii'], ROOT);
  tell('attw', status === 0 ? '' : output);
}

/** The folder of a project that has the package and nothing else. */
function install(tarball) {
  const user = join(place, 'user');
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), JSON.stringify({ name: 'user', private: true }));
  const { status, output } = run('npm', ['install', '--save-dev', '--no-audit', '--no-fund', tarball], user);
  tell(
    'npm install',
    status === 0
      ? output
          .split('\n')
          .filter((line) => /warn/i.test(line))
          .join('\n')
      : output,
  );
  const lock = JSON.parse(readFileSync(join(user, 'node_modules/.package-lock.json'), 'utf8'));
  const packages = Object.keys(lock.packages).length;
  const megabytes = sizeOf(join(user, 'node_modules')) / 1e6;
  tell(
    `${packages} packages (${MOST_PACKAGES} at most)`,
    packages > MOST_PACKAGES ? Object.keys(lock.packages).join(', ') : '',
  );
  tell(
    `${megabytes.toFixed(1)} MB installed (${MOST_MEGABYTES} at most)`,
    megabytes > MOST_MEGABYTES ? 'too large' : '',
  );
  return user;
}

function sizeOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.size ?? 0;
  return readdirSync(path).reduce((sum, entry) => sum + sizeOf(join(path, entry)), 0);
}

/** Links of the packed README, and of what it leads to, within the package. */
function links(folder) {
  const dead = new Set();
  const seen = new Set();
  for (const pending = ['README.md']; pending.length > 0; ) {
    const page = pending.pop();
    if (seen.has(page)) continue;
    seen.add(page);
    const text = readFileSync(join(folder, page), 'utf8').replace(/^```.*?^```/gms, '');
    for (const [, to] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(?:[a-z]+:|#)/.test(to)) continue;
      const path = normalize(join(dirname(page), decodeURI(to.split('#')[0])));
      if (!existsSync(join(folder, path))) dead.add(`${page} → ${to}`);
      // The README's own are promised; those of pages for who works on the package lead to its repository.
      else if (page === 'README.md' && path.endsWith('.md') && path !== 'CONTRIBUTING.md') pending.push(path);
    }
  }
  tell(`links of README and the ${seen.size - 1} pages that it names`, [...dead].join(', '));
}

function programs(user) {
  const files = {
    'required.cjs': `${PROGRAM}check(require('affinity-mock'), require('affinity-mock/contract'));`,
    'imported.mjs': `${PROGRAM}import * as library from 'affinity-mock';\nimport * as kit from 'affinity-mock/contract';\ncheck(library, kit);`,
    'both.mjs': `${PROGRAM}import { createRequire } from 'node:module';\nimport { ControlError, Mock } from 'affinity-mock';\nconst required = createRequire(import.meta.url)('affinity-mock');\nif (required.Mock !== Mock || required.ControlError !== ControlError) throw new Error('two instances');\ncheck(required, createRequire(import.meta.url)('affinity-mock/contract'));`,
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(user, name), text);
    const { stdout, output } = run(process.execPath, [name], user);
    tell(name, stdout.trim() === SAYS ? '' : output);
  }
  const { status, output } = run(
    process.execPath,
    [join(user, 'node_modules/affinity-mock/dist/cli/main.js'), '--version'],
    user,
  );
  tell('the program', status === 0 ? '' : output);
}

function types(user) {
  // What a user of TypeScript and of vitest has besides.
  mkdirSync(join(user, 'node_modules/@types'), { recursive: true });
  for (const name of ['@types/node', 'undici-types', 'vitest']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(user, 'node_modules', name), 'junction');
  }
  for (const [name, [ending, options]] of Object.entries(CONFIGS)) {
    const folder = mkdtempSync(join(user, 'types-'));
    writeFileSync(join(folder, `user.${ending}`), USER);
    const compilerOptions = { ...common, ...options };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: [`user.${ending}`] }));
    const { status, output } = run(process.execPath, [TSC, '-p', folder], folder);
    tell(`types: ${name}`, status === 0 ? '' : output);
    // The types of vitest's own packages are not ours to check.
    writeFileSync(join(folder, `vitest-user.${ending}`), VITEST_USER);
    const lenient = { ...compilerOptions, skipLibCheck: true };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: lenient, include: [`vitest-user.${ending}`] }),
    );
    const checked = run(process.execPath, [TSC, '-p', folder], folder);
    tell(`types: ${name}, affinity-mock/vitest`, checked.status === 0 ? '' : checked.output);
  }
}
