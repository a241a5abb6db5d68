import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { affinityMock, type Running } from '../support/child.js';
import { until } from '../support/until.js';
import { type RunningHere, run, start } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

let running: Running | undefined;
let here: RunningHere | undefined;
afterEach(async () => {
  running?.process.kill('SIGKILL');
  await running?.ended;
  await here?.end();
  running = here = undefined;
});

/** In this process, where only what it serves is the point. */
const serve = (args: string[], env?: Record<string, string>) => {
  here = start(['serve', ...args], env);
  return here;
};
const serveJson = async (args: string[] = [], env?: Record<string, string>) => {
  const { until } = serve(
    [...(args.includes('--port') || env?.PORT || env?.AFFINITY_MOCK_PORT ? [] : ['--port', '0']), '--json', ...args],
    env,
  );
  return JSON.parse(await until('\n'));
};
/** As a process of its own. */
const serveApart = async () => {
  running = affinityMock(['serve', '--port', '0', '--json']);
  return JSON.parse(await running.until('\n'));
};

describe('serve --json', () => {
  it('prints exactly one line, and serves what it says', async () => {
    const line = await serveApart();
    expect(Object.keys(line)).toEqual(['url', 'port', 'pid', 'instance', 'console', 'accounts']);
    expect(line).toMatchObject({
      url: `http://127.0.0.1:${line.port}`,
      pid: running?.process.pid,
      console: `${line.url}/_mock/console/`,
    });
    expect(line.accounts.map((row: { account: string; tier: string }) => [row.account, row.tier])).toEqual(
      ['scale', 'advanced', 'enterprise', 'essential'].map((name) => [name, name]),
    );
    for (const { keys } of line.accounts) {
      expect(keys).toHaveLength(8);
      for (const row of keys) expect(Object.keys(row)).toEqual(['persona', 'key']);
    }
    const { key } = line.accounts[0].keys[0];
    const v1 = await fetch(`${line.url}/lists`, { headers: { authorization: `Basic ${btoa(`:${key}`)}` } });
    const v2 = await fetch(`${line.url}/v2/lists`, { headers: { authorization: `Bearer ${key}` } });
    const health = (await (await fetch(`${line.url}/_mock/health`)).json()) as { instance: string };
    expect([v1.status, v2.status, health.instance]).toEqual([200, 200, line.instance]);
    expect((await fetch(line.console)).status).toBe(200);
    expect(running?.said.stdout).toBe(`${JSON.stringify(line)}\n`);
    expect(running?.said.stderr).toBe('');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 on %s, after what is running', async (signal) => {
    const line = await serveApart();
    const { key } = line.accounts[0].keys[0];
    const planted = await fetch(`${line.url}/_mock/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // A server that ends does not wait for it.
      body: JSON.stringify({ match: {}, delayMs: 60_000 }),
    });
    expect(planted.status).toBe(201);
    const answer = fetch(`${line.url}/v2/auth/whoami`, { headers: { authorization: `Bearer ${key}` } });
    const underWay = async () => {
      const { concurrent } = (await (await fetch(`${line.url}/_mock/limits`)).json()) as {
        concurrent: { used: number };
      };
      return concurrent.used;
    };
    await until(async () => (await underWay()) === 1);
    running?.process.kill(signal);
    expect((await answer).status).toBe(200);
    expect(await running?.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  });

  it('takes the port from the environment, and rather from --port', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    expect((await serveJson([], { PORT: String(port) })).port).toBe(port);
    await here?.end();
    expect((await serveJson(['--port', '0'], { PORT: '1' })).port).not.toBe(1);
  });

  it('starts from a seed file, at a time, strictly', async () => {
    const seed = file('seed.json', JSON.stringify({ companies: [{ name: 'Only One' }] }));
    const line = await serveJson(['--seed', seed, '--now', '2026-10-05T09:00:00Z', '--strict']);
    // biome-ignore lint/suspicious/noExplicitAny: looked into member by member
    const get = async (path: string): Promise<any> => (await fetch(`${line.url}/_mock${path}`)).json();
    expect((await get('/clock')).now).toMatch(/^2026-10-05T09:00/);
    expect((await get('/settings')).strict).toBe(true);
    expect((await get('/export')).companies).toMatchObject([{ name: 'Only One' }]);
  });

  it('asks others for the control token on a host that they can reach', async () => {
    const line = await serveJson(['--host', '0.0.0.0', '--control-token', 'T0ken']);
    const keys = (headers: Record<string, string>) => fetch(`${line.url}/_mock/keys`, { headers });
    expect((await keys({})).status).toBe(403);
    expect((await keys({ authorization: 'Bearer T0ken' })).status).toBe(200);
    expect((await fetch(`${line.url}/_mock/health`)).status).toBe(200);
    expect(here?.said.stdout).not.toContain('T0ken');
  });

  it('takes its options from the environment', async () => {
    const seed = file('environment.json', JSON.stringify({ companies: [{ name: 'Only One' }] }));
    const line = await serveJson([], {
      PORT: '1',
      AFFINITY_MOCK_PORT: '0',
      AFFINITY_MOCK_HOST: '0.0.0.0',
      AFFINITY_MOCK_CONTROL_TOKEN_FILE: file('token', 'T0ken\n'),
      AFFINITY_MOCK_CONTROL_TOKEN: '',
      AFFINITY_MOCK_SEED: seed,
      AFFINITY_MOCK_DATA: join(folder, 'environment.data'),
      AFFINITY_MOCK_NOW: '2026-10-05T09:00:00Z',
      AFFINITY_MOCK_STRICT: '1',
      AFFINITY_MOCK_BASE_URL: 'https://mock.example',
      AFFINITY_MOCK_CORS: 'http://localhost:3000, http://localhost:3001',
      AFFINITY_MOCK_WEBHOOK_HOSTS: 'hooks.example, 192.0.2.7',
    });
    const headers = { authorization: 'Bearer T0ken' };
    // biome-ignore lint/suspicious/noExplicitAny: looked into member by member
    const get = async (path: string): Promise<any> => (await fetch(`${line.url}/_mock${path}`, { headers })).json();
    expect((await get('/clock')).now).toMatch(/^2026-10-05T09:00/);
    expect((await get('/settings')).strict).toBe(true);
    expect((await get('/export')).companies).toMatchObject([{ name: 'Only One' }]);
    expect(existsSync(join(folder, 'environment.data'))).toBe(true);
    const page = await fetch(`${line.url}/v2/lists?limit=1`, {
      headers: { authorization: `Bearer ${line.accounts[0].keys[0].key}`, origin: 'http://localhost:3001' },
    });
    expect([page.status, page.headers.get('access-control-allow-origin')]).toEqual([200, 'http://localhost:3001']);
    expect(await page.text()).not.toContain('127.0.0.1');
  });

  it('lets an option win over the environment, in its other form too', async () => {
    const line = await serveJson(['--port', '0', '--control-token', 'given', '--now', '2026-10-05T09:00:00Z'], {
      AFFINITY_MOCK_PORT: '1',
      AFFINITY_MOCK_NOW: 'never',
      AFFINITY_MOCK_STRICT: 'false',
      AFFINITY_MOCK_CONTROL_TOKEN_FILE: join(folder, 'none'),
    });
    const keys = (token: string) => fetch(`${line.url}/_mock/keys`, { headers: { authorization: `Bearer ${token}` } });
    expect((await keys('given')).status).toBe(200);
  });
});

describe('serve', () => {
  it('prints base URLs, keys and a line to paste for each API', async () => {
    const text = await serve(['--port', '0']).until('Ctrl-C');
    const url = /V1 base URL +(\S+)/.exec(text)?.[1];
    expect(text).toContain(`V2 base URL    ${url}/v2`);
    // One key an account, and where the others are.
    expect(text.match(/ [A-Za-z0-9_-]{43}$/gm)).toHaveLength(4);
    expect(text).toContain(`curl ${url}/_mock/keys`);
    expect(text).toMatch(/other personas \(.*standard.*deactivated/);
    for (const [, args = ''] of text.matchAll(/^ +curl (-.*)$/gm)) {
      const target = args.split(' ').at(-1) ?? '';
      const basic = /-u '(\S*)'/.exec(args)?.[1];
      const bearer = /-H 'Authorization: (Bearer \S+)'/.exec(args)?.[1];
      const authorization = bearer ?? `Basic ${btoa(basic ?? '')}`;
      expect((await fetch(target, { headers: { authorization } })).status).toBe(200);
    }
    expect(text.match(/curl/g)).toHaveLength(3);
  });
});

describe('serve, badly used', () => {
  let taken: ReturnType<typeof createServer>;
  beforeAll(async () => {
    taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
  });
  afterAll(() => taken.close());

  const bad: [string, () => string[], RegExp][] = [
    ['a taken port', () => ['--port', String((taken.address() as AddressInfo).port)], /port is taken.*--port/],
    ['an unknown option', () => ['--prot', '1'], /unknown option '--prot' \(Did you mean --port\?\)/],
    ['an argument', () => ['here'], /too many arguments/],
    ['a port that is none', () => ['--port', '70000'], /0 to 65535/],
    ['a missing value', () => ['--now'], /--now/],
    [
      'a time that is none',
      () => ['--now', '2026-13-01T00:00:00Z'],
      /--now 2026-13-01T00:00:00Z: .*2026-10-05T09:00:00Z/,
    ],
    ['a missing seed', () => ['--seed', join(folder, 'none.json')], /none\.json: there is no such file/],
    [
      'a seed that is no JSON',
      () => ['--seed', file('broken.json', '{"companies": [\n  {"name": }\n]}')],
      /broken\.json: .*not valid JSON/,
    ],
    [
      'a seed that does not fit',
      () => ['--seed', file('bad.json', '{"companies":[{"name":"A"},{"name":4}]}')],
      /bad\.json: line 1: \/companies\/1\/name: must be string/,
    ],
    [
      'a seed with a loose end',
      () => ['--seed', file('loose.json', '{"lists":[{"name":"L","type":"company","ownerId":"who"}]}')],
      /loose\.json: line 1: \/lists\/0\/ownerId: "who" names no row of persons/,
    ],
    [
      'a data file that is none',
      () => ['--data', file('notes.txt', 'none of ours')],
      /--data .*notes\.txt: it is not a data file of affinity-mock; take another/,
    ],
    ['a data file nowhere', () => ['--data', join(folder, 'none', 'x.data')], /x\.data: its folder does not exist/],
    ['a token of two words', () => ['--control-token', 'two words'], /--control-token: a control token is one word/],
    ['an empty token', () => ['--control-token', ''], /'--control-token <token>' was given an empty value/],
    [
      'a token in a file that has more',
      () => ['--control-token-file', file('words.txt', 'two\nlines\n')],
      /--control-token: a control token is one word/,
    ],
    [
      'a token file that is missing',
      () => ['--control-token-file', join(folder, 'none')],
      /none: it cannot be read \(ENOENT\)/,
    ],
    ['a token given twice', () => ['--control-token', 'x', '--control-token-file', 'y'], /give the control token once/],
    ['a base URL that is none', () => ['--base-url', 'mock.example'], /--base-url: this is not a base URL/],
    ['an origin that is none', () => ['--cors', 'localhost:3000'], /--cors: "localhost:3000" is not an origin/],
    ['an open host without a token', () => ['--host', '0.0.0.0'], /--control-token/],
    ['an address of another machine', () => ['--host', '192.0.2.1', '--control-token', 'x'], /no such address.*--host/],
  ];

  it.each(bad)('tells %s in one line and exits 2', async (_, args, expected) => {
    const { code, stdout, stderr } = await run(['serve', '--port', '0', ...args()]);
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect(stderr).toMatch(expected);
    expect([code, stdout]).toEqual([2, '']);
  });

  it.each([
    ['AFFINITY_MOCK_PORT', 'http', /--port .*'http' from env 'AFFINITY_MOCK_PORT' is invalid.*0 to 65535/],
    ['AFFINITY_MOCK_STRICT', 'perhaps', /AFFINITY_MOCK_STRICT=perhaps.*1, true, 0 or false/],
    ['AFFINITY_MOCK_STRICT', 'yes', /AFFINITY_MOCK_STRICT=yes.*1, true, 0 or false/],
    ['AFFINITY_MOCK_STRICT', 'off', /AFFINITY_MOCK_STRICT=off.*1, true, 0 or false/],
    ['AFFINITY_MOCK_STRICT', 'constructor', /AFFINITY_MOCK_STRICT=constructor.*1, true, 0 or false/],
    ['AFFINITY_MOCK_WITH_PARENT', 'on', /AFFINITY_MOCK_WITH_PARENT=on.*1, true, 0 or false/],
    ['AFFINITY_MOCK_LOG', 'loud', /--log .*'loud' from env 'AFFINITY_MOCK_LOG' is invalid.*pretty, json, off/],
    ['PORT', 'x', /PORT=x in the environment is no port/],
    ['AFFINITY_MOCK_HOST', '0.0.0.0', /--control-token/],
    ['AFFINITY_MOCK_CONTROL_TOKEN', 'two words', /one word/],
    ['AFFINITY_MOCK_NOW', 'never', /--now never: /],
  ])('tells in one line what %s cannot be', async (variable, value, expected) => {
    vi.stubEnv('PORT', '0');
    vi.stubEnv('AFFINITY_MOCK_PORT', '');
    vi.stubEnv(variable, value);
    const { code, stdout, stderr } = await run(['serve']);
    vi.unstubAllEnvs();
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toContain('two words');
    expect([code, stdout]).toEqual([2, '']);
  });

  it('tells a PORT that is none, from a process of its own', async () => {
    const { code, stdout, stderr } = await affinityMock(['serve'], { PORT: 'http' }).ended;
    expect(stderr).toMatch(/^affinity-mock: PORT=http [^\n]+\n$/);
    expect([code, stdout]).toEqual([2, '']);
  });
});
