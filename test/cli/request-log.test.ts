import { afterEach, describe, expect, it } from 'vitest';
import { requestLog } from '../../src/cli/request-log.js';
import { createMock, type JournalView, type Mock } from '../../src/index.js';
import { type RunningHere, start } from './support.js';

let mock: Mock | undefined;
let running: RunningHere | undefined;
afterEach(async () => {
  await mock?.close();
  await running?.end();
  mock = running = undefined;
});

/** What the log says of calls of `scale`. */
async function logged(
  format: 'pretty' | 'json',
  call: (mock: Mock, key: string) => Promise<unknown>,
): Promise<string[]> {
  const lines: string[] = [];
  const onRequest = requestLog(format, { write: (text) => lines.push(text) });
  mock = await createMock({ now: '2026-10-05T09:00:00Z', ...(onRequest && { onRequest }) });
  await call(mock, mock.account().keys.admin);
  await new Promise((resolve) => setImmediate(resolve));
  return lines;
}
const get = (url: string, key: string, init: RequestInit = {}) =>
  [url, { ...init, headers: { authorization: `Bearer ${key}`, ...init.headers } }] as const;

describe('--log pretty', () => {
  it('tells time, account, persona, status, method, path, operation, milliseconds and what is left', async () => {
    const [line] = await logged('pretty', (mock, key) => mock.fetch(...get('https://api.affinity.co/v2/lists', key)));
    expect(line).toMatch(
      /^09:00:0\d\.\d{3} scale\/admin {2}200 GET \/v2\/lists {2}v2\.lists\.list {2}\d+ ms {2}899 left\n$/,
    );
  });

  it('tells warnings, and a caller that nobody knows', async () => {
    const lines = await logged('pretty', async (mock, key) => {
      await mock.fetch(...get('https://api.affinity.co/v2/lists?nmae=Secret-Value', key));
      await mock.fetch(...get('https://api.affinity.co/v2/lists', 'x'.repeat(43)));
    });
    expect(lines[0]).toMatch(/warning: .*nmae/);
    expect(lines[1]).toMatch(/ scale\/- {2}401 GET \/v2\/lists/);
    expect(lines.join('')).not.toMatch(/Secret-Value|x{43}/);
  });

  it.each([
    ['an escape of the terminal', '/v2/\u001b[31mred', '\\u001b[31mred'],
    ['a line of its own', '/v2/a\r\nscale/admin 200', 'a\\u000d\\u000ascale'],
    ['text that turns around', '/v2/\u202etxt', '\\u202etxt'],
    ['C1 controls', '/v2/\u009b2J', '\\u009b2J'],
  ])('escapes %s', (_, path, shown) => {
    const lines: string[] = [];
    const request = {
      at: '2026-10-05T09:00:00.000Z',
      account: 'scale',
      persona: null,
      method: 'GET',
      path,
      status: 404,
    };
    const whole = {
      ...request,
      operationId: null,
      durationMs: 1,
      limits: null,
      warnings: [path],
      decision: { stage: 'route', code: 'unknown-route', message: path },
    } as unknown as JournalView;
    for (const format of ['pretty', 'json'] as const)
      requestLog(format, { write: (text) => lines.push(text) })?.(whole);
    for (const line of lines) expect(line).toMatch(/^[\x20-\x7e]+\n$/);
    expect(lines[0]).toContain(shown);
    expect(JSON.parse(lines[1] ?? '').path).toBe(path);
  });

  it('cuts a path of a megabyte', async () => {
    const [line = ''] = await logged('pretty', (mock, key) =>
      mock.fetch(...get(`https://api.affinity.co/v2/${'a'.repeat(1_000_000)}`, key)),
    );
    expect(line.length).toBeLessThan(2_000);
  });

  it('never shows a body, a query or a key', async () => {
    const lines = await logged('json', async (mock, key) => {
      const body = JSON.stringify({ name: 'Body-Secret', domain: 'body-secret.example' });
      const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
      await mock.fetch(...get(`https://api.affinity.co/organizations?api_key=${key}`, key, init));
      await mock.fetch(...get(`https://api.affinity.co/${key}`, key));
    });
    const text = lines.join('');
    expect(lines).toHaveLength(2);
    expect(text).not.toMatch(/body-secret/i);
    expect(text).not.toContain(mock?.account().keys.admin);
  });
});

describe('--log json', () => {
  it('is a line of JSON', async () => {
    const [line = ''] = await logged('json', (mock, key) => mock.fetch(...get('https://api.affinity.co/lists', key)));
    expect(line.endsWith('\n')).toBe(true);
    expect(JSON.parse(line)).toEqual({
      time: expect.stringMatching(/^2026-10-05T09:00:0/),
      account: 'scale',
      persona: 'admin',
      status: 200,
      method: 'GET',
      path: '/lists',
      operation: 'v1.lists.list',
      ms: expect.any(Number),
      leftInMinute: 899,
      refused: null,
      warnings: [],
    });
  });
});

describe('serve', () => {
  const served = async (...args: string[]) => {
    running = start(['serve', '--port', '0', '--json', ...args]);
    const { url, accounts } = JSON.parse(await running.until('\n'));
    await (await fetch(`${url}/v2/lists`, { headers: { authorization: `Bearer ${accounts[0].keys[0].key}` } })).text();
    const { stdout, stderr, code } = await running.end();
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    return stderr;
  };

  it('says nothing of requests where stderr is no terminal', async () => {
    expect(await served()).toBe('');
  });

  it('logs on stderr with --log, and leaves calls of the control plane out', async () => {
    expect(await served('--log')).toMatch(/^\S+ scale\/admin {2}200 GET \/v2\/lists {2}[^\n]+\n$/);
  });

  it('logs nothing with --log off', async () => {
    expect(await served('--log', 'off')).toBe('');
  });
});
