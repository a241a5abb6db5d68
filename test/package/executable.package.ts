/** The single executable: every command, without Node on the PATH, from a folder with blanks. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import {
  EXECUTABLE,
  folder,
  type How,
  keyIn,
  type Line,
  type Packed,
  packed,
  ROOT,
  statuses,
  toolbox,
  WINDOWS,
} from './packed.js';

const at = folder('executable');
/** Where commands write for a while: nothing may stay in it. */
const tmp = join(at, 'tmp');
const place = join(at, WINDOWS ? 'affinity-mock.exe' : 'affinity mock');
const box = WINDOWS ? '' : toolbox(at, ['sh', 'curl', 'python3', 'sleep', 'cat']);
const env = { PATH: box, TMPDIR: tmp };
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
beforeAll(() => {
  if (!existsSync(EXECUTABLE)) throw new Error(`${EXECUTABLE} is not there: npm run package -- executable`);
  if (!WINDOWS) symlinkSync(EXECUTABLE, place);
  mkdirSync(tmp);
});
afterAll(() => rmSync(at, { recursive: true, force: true }));

const file = WINDOWS ? EXECUTABLE : place;
const running: Packed[] = [];
const start = (args: readonly string[], how: How = {}) => {
  const started = packed(args, { file, ...how, env: { ...env, ...how.env } });
  running.push(started);
  return started;
};
const run = (args: readonly string[], how?: How) => start(args, how).ended;
afterEach(async () => {
  for (const one of running) one.process.kill('SIGKILL');
  await Promise.all(running.splice(0).map(({ ended }) => ended.catch(() => {})));
  expect(readdirSync(tmp)).toEqual([]);
});
const serve = async (args: readonly string[] = [], how?: How) => {
  const server = start(['serve', '--port', '0', '--json', ...args], how);
  return { server, line: JSON.parse(await server.until('\n')) as Line };
};
const inFolder = (name: string) => join(at, name);

describe('the executable', () => {
  it('tells its version and its help, and refuses what it does not know in one line', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, signal: null, stdout: `${version}\n`, stderr: '' });
    const help = await run(['--help']);
    expect([help.code, help.stderr]).toEqual([0, '']);
    for (const command of ['serve', 'run', 'drill', 'contract', 'seed', 'pull']) expect(help.stdout).toContain(command);
    const bad = await run(['sevre']);
    expect(bad).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^affinity-mock: [^\n]+\n$/) });
  });

  it('heeds NODE_OPTIONS as Node does, which says at most that its code cache is of no use then', async () => {
    const ended = await run(['--version'], { env: { NODE_OPTIONS: '--max-old-space-size=300' } });
    expect([ended.code, ended.stdout]).toEqual([0, `${version}\n`]);
    expect(ended.stderr).toMatch(/^(?:\(node:\d+\) Warning: Code cache data rejected\.\n\(Use [^\n]+\n)?$/);
  });

  it('is started by a user who has neither a name nor a home', async ({ skip }) => {
    if (process.getuid?.() !== 0) skip('only root becomes somebody else');
    const from = { file: EXECUTABLE, uid: 65532, cwd: '/' };
    const reachable = spawnSync(EXECUTABLE, ['--version'], { uid: 65532, gid: 65532, cwd: '/' });
    if (reachable.error) skip(`nobody else may start ${EXECUTABLE}`);
    const { line, server } = await serve([], from);
    expect(await statuses(line)).toEqual([200, 200, 200]);
    expect(server.said.stderr).toBe('');
  });
});

describe('the bundle', () => {
  it('is started by Node from wherever it lies, and brings Node programs to the mock', async () => {
    const bundle = inFolder('bundle');
    cpSync(join(ROOT, 'release/bundle'), bundle, { recursive: true });
    const main = join(bundle, 'dist/cli/main.cjs');
    const program = "fetch('https://api.affinity.co/v2/lists').then(({ status }) => console.log(status))";
    const node = { file: process.execPath };
    const { stdout, stderr } = await run([main, 'run', '--', process.execPath, '-e', program], node);
    expect([stdout, stderr]).toEqual(['401\n', expect.stringMatching(/1 request reached the mock/)]);
  });
});

describe('serve', () => {
  it('answers both APIs, checks bodies, shows the console, is well by health, and ends on a signal', async () => {
    const { line, server } = await serve();
    expect(await statuses(line)).toEqual([200, 200, 200]);
    const refused = await fetch(`${line.url}/persons`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`:${keyIn(line)}`)}`, 'content-type': 'application/json' },
      body: '{"first_name":3}',
    });
    expect(refused.status).toBe(422);
    const page = await (await fetch(`${line.url}/_mock/console/`)).text();
    expect(page).toContain('</html>');
    const styles = /href="([^"]+\.css[^"]*)"/.exec(page)?.[1] ?? '';
    expect((await fetch(new URL(styles, line.url))).status).toBe(200);
    for (const path of ['contracts/v1.json', 'seed.schema.json', 'openapi.json']) {
      expect((await fetch(`${line.url}/_mock/${path}`)).status).toBe(200);
    }
    expect(await run(['health', '--url', line.url])).toMatchObject({ code: 0, stdout: `${line.url} answers\n` });
    // Windows ends a process at once.
    server.process.kill('SIGTERM');
    const ended = await server.ended;
    if (!WINDOWS) expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect((await run(['health', '--url', line.url])).code).toBe(1);
  });

  it('tells a taken port in one line, and two on free ones do not meet', async () => {
    const [one, other] = await Promise.all([serve(), serve()]);
    expect(one.line.port).not.toBe(other.line.port);
    const { code, stderr } = await run(['serve', '--port', String(one.line.port)]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^affinity-mock: [^\n]*the port is taken[^\n]*\n$/)]);
  });

  it('keeps its data over a kill', async () => {
    const data = inFolder('kept.data');
    const first = await serve(['--data', data]);
    const made = await fetch(`${first.line.url}/persons`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`:${keyIn(first.line)}`)}`, 'content-type': 'application/json' },
      body: '{"first_name":"Ona","last_name":"Vell","emails":[]}',
    });
    const { id } = (await made.json()) as { id: number };
    first.server.process.kill('SIGKILL');
    await first.server.ended;
    const { line } = await serve(['--data', data]);
    const answer = await fetch(`${line.url}/persons/${id}`, {
      headers: { authorization: `Basic ${btoa(`:${keyIn(line)}`)}` },
    });
    expect([answer.status, ((await answer.json()) as { first_name: string }).first_name]).toEqual([200, 'Ona']);
  });

  it('reads a big seed in a thread of its own', async () => {
    const seed = await run(['seed', '--companies', '1000', '--persons', '1000', '--out', inFolder('big.json')]);
    expect(seed.code).toBe(0);
    expect((await run(['seed', 'check', inFolder('big.json')])).stdout).toMatch(/nothing is wrong/);
    expect((await serve(['--seed', inFolder('big.json')])).line.accounts).toHaveLength(4);
    const { line, server } = await serve([], { env: { NODE_DEBUG: 'worker' } });
    const body = `{"account":"big","seed":${readFileSync(inFolder('big.json'), 'utf8')}}`;
    const made = await fetch(`${line.url}/_mock/accounts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(made.status).toBe(201);
    // Node's own words about threads: one that could not do its work would have ended by itself.
    await server.until('terminates Worker');
  });

  it('refuses a seed that does not fit, and says where the format stands', async () => {
    writeFileSync(inFolder('bad.json'), '{"lists":[{"name":3}]}');
    const { code, stderr } = await run(['serve', '--seed', inFolder('bad.json')]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^affinity-mock: --seed [^\n]+seed\.schema\.json[^\n]+\n$/),
    ]);
  });

  it('speaks HTTPS', async () => {
    const { makeCertificates } = await import('../../src/intercept/authority.js');
    const { certificate, key } = await makeCertificates('localhost', Date.now());
    writeFileSync(inFolder('cert.pem'), certificate);
    writeFileSync(inFolder('key.pem'), key);
    const { line } = await serve(['--tls-cert', inFolder('cert.pem'), '--tls-key', inFolder('key.pem')]);
    expect(line.url).toMatch(/^https:/);
    expect((await run(['health', '--url', line.url])).code).toBe(0);
  });
});

describe.skipIf(WINDOWS)('run', () => {
  const CURL =
    'curl -s -o /dev/null -w "%{http_code}" -H "Authorization: Bearer $AFFINITY_API_KEY" https://api.affinity.co/v2/auth/whoami';

  it('brings curl and a Python program to the mock', async () => {
    const curl = await run(['run', '--', 'sh', '-c', CURL]);
    expect(curl).toMatchObject({ code: 0, stdout: '200', stderr: expect.stringMatching(/1 request reached the mock/) });
    const program = join(ROOT, 'test/intercept/programs/urllib_client.py');
    const python = await run(['run', '--', 'python3', program]);
    expect(python).toMatchObject({ code: 0, stderr: expect.stringMatching(/requests? reached the mock/) });
  });

  it('brings a Node program and its threads to the mock, by a preload of its own', async () => {
    const program = `
      const whoami = 'https://api.affinity.co/v2/auth/whoami';
      const { Worker } = require('node:worker_threads');
      fetch(whoami).then(({ status }) => {
        console.log(status, process.env.NODE_OPTIONS.includes('affinity-mock'));
        new Worker("fetch('" + whoami + "').then(({ status }) => console.log(status))", { eval: true });
      });`;
    const { stdout, stderr } = await run(['run', '--', process.execPath, '-e', program]);
    expect([stdout, stderr]).toEqual(['401 true\n401\n', expect.stringMatching(/2 requests reached the mock/)]);
  });

  it('runs itself within', async () => {
    const { code, stdout } = await run(['run', '--', file, 'run', '--', 'sh', '-c', CURL]);
    expect([code, stdout]).toEqual([0, '200']);
  });

  it("ends with the command's code, and tells a command that is not there", async () => {
    expect((await run(['run', '--', 'sh', '-c', 'exit 7'])).code).toBe(7);
    const none = await run(['run', '--', 'no-such-program']);
    expect([none.code, none.stderr]).toEqual([
      2,
      'affinity-mock: cannot run no-such-program: there is no such command\n',
    ]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves no file and no process behind after %s', async (signal) => {
    const { process: child, until: says, ended } = start(['run', '--', 'sh', '-c', 'echo $$ ready; exec sleep 60']);
    const said = await says('ready');
    expect(readdirSync(tmp)).toHaveLength(1);
    child.kill(signal);
    await ended;
    expect(() => process.kill(Number.parseInt(said, 10), 0)).toThrow('ESRCH');
    expect(readdirSync(tmp)).toEqual([]);
  });

  it('tells in one line when there is no folder for its files', async () => {
    const { code, stderr } = await run(['run', '--', 'sh', '-c', 'true'], { env: { TMPDIR: inFolder('nowhere') } });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^affinity-mock: no files[^\n]*TMPDIR[^\n]*\n$/)]);
  });

  it('tells the same where the folder cannot be written to', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('root may write anywhere');
    mkdirSync(inFolder('locked'));
    chmodSync(inFolder('locked'), 0o500);
    const { code, stderr } = await run(['run', '--', 'sh', '-c', 'true'], { env: { TMPDIR: inFolder('locked') } });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/TMPDIR/)]);
  });

  it('drills a client', async () => {
    const calls = `for i in 1 2 3 4 5 6; do ${CURL}; done`;
    const { code, stdout } = await run(['drill', '--per-minute', '4', '--', 'sh', '-c', calls]);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^drill: \d passed, \d failed, \d not tested$/m)]);
  });

  it('leads a shell to a server by env, whose Node programs find their preload', async () => {
    const { line, server } = await serve(['--intercept']);
    const said = await run(['env', '--url', line.url]);
    expect(said.code).toBe(0);
    const preload = /NODE_OPTIONS='--import=file:\/\/([^']+)'/.exec(said.stdout)?.[1] ?? '';
    expect(existsSync(decodeURIComponent(preload))).toBe(true);
    const shell = spawnSync('/bin/sh', ['-c', `${said.stdout}\n${CURL}`], { env, encoding: 'utf8' });
    expect(shell.stdout).toBe('200');
    server.process.kill('SIGTERM');
    await server.ended;
    expect(existsSync(decodeURIComponent(preload))).toBe(false);
  });
});

describe('other commands', () => {
  it('hold its own server to the contract, and read it', async () => {
    const { line } = await serve();
    const checked = await run(['contract', 'check', '--api', 'v1', '--url', line.url, '--key', keyIn(line)]);
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringMatching(/0 violations/)]);
    const pulled = await run([
      'pull',
      '--url',
      line.url,
      '--key',
      keyIn(line),
      '--records',
      '5',
      '--out',
      inFolder('pulled.json'),
    ]);
    expect(pulled.code).toBe(0);
    expect((await run(['seed', 'check', inFolder('pulled.json')])).code).toBe(0);
    const journal = await (await fetch(`${line.url}/_mock/requests`)).text();
    writeFileSync(inFolder('journal.json'), journal);
    expect((await run(['coverage', inFolder('journal.json')])).stdout).toMatch(/v2\./);
  });

  it('print a contract and a completion', async () => {
    const { stdout } = await run(['contract', 'print', 'v2']);
    expect(JSON.parse(stdout).openapi).toMatch(/^3\.1/);
    expect((await run(['completion', 'bash'])).stdout).toContain('complete');
  });

  it('watch what goes through a proxy', async () => {
    const { line } = await serve();
    const proxy = start(['proxy', '--to', line.url, '--port', '0']);
    const url = await new Promise<string>((resolve) => {
      void until(() => /http:\/\/127\.0\.0\.1:\d+/.test(proxy.said.stdout + proxy.said.stderr)).then(() => {
        const all = [...(proxy.said.stdout + proxy.said.stderr).matchAll(/http:\/\/127\.0\.0\.1:\d+/g)].map(
          ([one]) => one,
        );
        resolve(all.find((one) => one !== line.url) ?? '');
      });
    });
    const answer = await fetch(`${url}/v2/lists`, { headers: { authorization: `Bearer ${keyIn(line)}` } });
    expect(answer.status).toBe(200);
  });
});
