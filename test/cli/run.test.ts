import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { program } from '../kit/support.js';
import { isAlive } from '../support/alive.js';
import { affinityMock, node } from '../support/child.js';
import { run } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TELL = `const e = process.env;
process.stdout.write(JSON.stringify({ key: e.AFFINITY_API_KEY, v1: e.AFFINITY_V1_BASE_URL, v2: e.AFFINITY_V2_BASE_URL, node: e.NODE_OPTIONS, noProxy: e.NO_PROXY, args: process.argv.slice(1) }))`;
const NOTHING = /^affinity-mock: no request reached the mock, so nothing was tested: [^\n]+\n$/;
const told = async (args: string[], env?: NodeJS.ProcessEnv) => {
  const { code, stdout, stderr } = await affinityMock(args, env).ended;
  expect([code, stderr]).toEqual([0, expect.stringMatching(NOTHING)]);
  return JSON.parse(stdout);
};
const script = (code: string) => [process.execPath, '-e', code];
/** In this process, whose start costs as much as several commands: by `tell` the command says in a file what would be said among the tests. */
async function toldHere(options: string[], code: string) {
  const file = join(folder, `${randomUUID()}.json`);
  const tell = `const tell = (what) => require('node:fs').writeFileSync(${JSON.stringify(file)}, JSON.stringify(what));`;
  const ended = await run(['run', ...options, ...script(`${tell}\n${code}`)]);
  return { ...ended, told: JSON.parse(readFileSync(file, 'utf8')) };
}
const until = (stream: NodeJS.ReadableStream | null, text: string) =>
  new Promise<void>((resolve) => stream?.on('data', (chunk) => String(chunk).includes(text) && resolve()));

describe('run', () => {
  it('gives the command a key and base URLs, and keeps what it had', async () => {
    const seen = await told(['run', '--', ...script(TELL), 'a', '--json'], {
      NODE_OPTIONS: '--no-deprecation',
      NO_PROXY: 'a.example',
      no_proxy: '',
    });
    expect(seen.key).toMatch(/^[\w-]{43}$/);
    expect(seen.v1).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(seen.v2).toBe(`${seen.v1}/v2`);
    expect(seen.node).toMatch(/^--no-deprecation --import=file:\/\/\/\S+\/register\.js$/);
    expect(seen.noProxy.split(',')).toEqual(['a.example', '127.0.0.1', 'localhost']);
    expect(seen.args).toEqual(['a', '--json']);
  });

  it('serves an account of choice, also to a command that is not behind --', async () => {
    const key = 'tell(process.env.AFFINITY_API_KEY)';
    const [scale, enterprise] = await Promise.all([toldHere([], key), toldHere(['--account', 'enterprise'], key)]);
    for (const { code, stderr } of [scale, enterprise]) {
      expect([code, stderr]).toEqual([0, expect.stringMatching(NOTHING)]);
    }
    expect(enterprise.told).not.toBe(scale.told);
  });

  it('takes a program with the host built in to the mock', async () => {
    const { code, stdout } = await affinityMock(['run', '--', process.execPath, program('hard-coded.cjs')]).ended;
    expect([code, JSON.parse(stdout).https]).toEqual([0, 200]);
  });

  it.each([
    ['its code', 'process.exit(7)', 7],
    ['1 when it throws', 'throw 1', 1],
    ['128 + the signal that ended it', 'process.kill(process.pid, "SIGKILL")', 137],
  ])('exits with %s', async (_, code, expected) => {
    const args = ['run', '--', ...script(code)];
    // Once as people start it; what a command throws would be said among the tests.
    const { code: own } = code.startsWith('throw') ? await affinityMock(args).ended : await run(args);
    expect(own).toBe(expected);
  });

  // From here on at the same time: one waits five seconds, and all for programs to start.
  it.concurrent.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('passes %s on', async (signal) => {
    const { process: child, ended } = affinityMock([
      'run',
      '--',
      ...script(
        `process.on('${signal}', () => { console.log('got it'); process.exit(5); }); setInterval(() => {}, 1e3); console.log('up')`,
      ),
    ]);
    await until(child.stdout, 'up');
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 5, stdout: 'up\ngot it\n', stderr: expect.stringMatching(NOTHING) });
  });

  it.concurrent('says that a command of no letters is none', async () => {
    const { code, stderr } = await run(['run', '--', '']);
    expect([code, stderr]).toEqual([2, 'affinity-mock: cannot run "": there is no such command\n']);
  });

  it.concurrent('ends a command by force that does not end on a signal', async () => {
    const { process: child, ended } = affinityMock([
      'run',
      '--',
      ...script(`process.on('SIGTERM', () => console.log('no')); setInterval(() => {}, 1e3); console.log('up')`),
    ]);
    await until(child.stdout, 'up');
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 137, stdout: 'up\nno\n' });
  });

  it.skipIf(process.platform !== 'linux').concurrent(
    'ends on a signal also what the command had left behind',
    async () => {
      const code = `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e3)'], { detached: true, stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } });
      process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1e3); console.log('up ' + child.pid + '.')`;
      const { process: child, ended } = affinityMock(['run', '--', ...script(code)]);
      await until(child.stdout, '.');
      child.kill('SIGTERM');
      const { code: ownCode, stdout } = await ended;
      expect([ownCode, isAlive(Number(/up (\d+)\./.exec(stdout)?.[1]))]).toEqual([0, false]);
    },
  );

  it.concurrent('leaves alone what a command that ends by itself leaves behind', async () => {
    const code = `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1e4)'], { detached: true, stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } });
      child.unref(); console.log(child.pid)`;
    const { stdout } = await affinityMock(['run', '--', ...script(code)]).ended;
    expect(process.kill(Number(stdout), 'SIGKILL')).toBe(true);
  });

  it.concurrent('says at the end what arrived', async () => {
    const code = `const { get } = require('node:https');
      const headers = { authorization: 'Bearer ' + process.env.AFFINITY_API_KEY };
      require('node:http').get(process.env.AFFINITY_V2_BASE_URL + '/lists', { headers }, (answer) =>
        answer.resume().on('end', () => get('https://api.affinity.co/v2/lists', (second) => second.resume())))`;
    const { stderr } = await run(['run', '--', ...script(code)]);
    expect(stderr).toMatch(
      /^affinity-mock: 2 requests reached the mock \(1 × 200, 1 × 401\)\n {2}401 GET \S+: [^\n]+\n$/,
    );
  });

  it.concurrent('takes data, a time, a persona, a port and a data file of choice', async () => {
    const seed = join(folder, 'seed.json');
    const data = join(folder, 'kept.data');
    writeFileSync(seed, JSON.stringify({ companies: [{ name: 'Only One' }] }));
    const code = `const e = process.env; const headers = { authorization: 'Bearer ' + e.AFFINITY_API_KEY };
      const get = async (path) => {
        const [answer] = await require('node:events').once(require('node:http').get(e.AFFINITY_V1_BASE_URL + path, { headers }), 'response');
        return JSON.parse(Buffer.concat(await answer.toArray()));
      };
      Promise.all([get('/v2/companies'), get('/v2/auth/whoami'), get('/_mock/clock'), get('/_mock/settings')]).then(tell)`;
    const options = ['--seed', seed, '--now', '2026-10-05T09:00:00Z', '--strict', '--persona', 'standard'];
    const { told } = await toldHere([...options, '--port', '0', '--data', data, '--'], code);
    const [companies, whoami, clock, settings] = told;
    expect(companies.data).toMatchObject([{ name: 'Only One' }]);
    expect(whoami.user.firstName).toBe('Ines');
    expect(clock.now).toMatch(/^2026-10-05T09:/);
    expect(settings.strict).toBe(true);
    expect(existsSync(data)).toBe(true);
  });

  it('works from the package as others import it', async () => {
    const { code } = await node(['--input-type=module', '-e', "import.meta.resolve('affinity-mock/register')"]).ended;
    expect(code).toBe(0);
  });

  it.each([
    [['run'], /missing required argument 'command'/],
    [['run', '--'], /missing required argument 'command'/],
    [['run', '--acount', 'scale', '--', 'true'], /unknown option '--acount' \(Did you mean --account\?\)/],
    [['run', '--persona', 'standart', '--', 'true'], /--persona standart: .*did you mean standard\?.*admin/],
    [['run', '--port', 'x', '--', 'true'], /--port.*0 to 65535/],
    [['run', '--seed', 'none.json', '--', 'true'], /--seed none\.json: there is no such file/],
    [['run', '--now', 'never', '--', 'true'], /--now never: /],
    [['run', '--account', 'scal', '--', 'true'], /--account scal: .*scale/],
    [['run', '--', './no-such-command', '--token=S3cret'], /cannot run \.\/no-such-command: there is no such command/],
    [
      ['run', '--', './no-such-command --token=S3cret'],
      /cannot run "\.\/no-such-command …": there is no such command: it came as one word: leave its quotes out/,
    ],
    [['run', '--', './README.md'], /cannot run \.\/README\.md: it may not be executed/],
  ])('%j is told in one line, exit code 2', async (args, expected) => {
    const { code, stdout, stderr } = await run(args);
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toContain('S3cret');
    expect([code, stdout]).toEqual([2, '']);
  });
});
