import { createServer, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Mock, MockServer } from '../../src/index.js';
import { contractMock } from '../contract/harness.js';
import { affinityMock, type Running } from '../support/child.js';
import { until } from '../support/until.js';
import { type RunningHere, run, start } from './support.js';

let mock: Mock;
let server: MockServer;
let key: string;
beforeAll(async () => {
  mock = await contractMock();
  server = await mock.listen();
  key = mock.account().keys.admin as string;
});
afterAll(() => mock.close());

let running: Running | undefined;
let here: RunningHere | undefined;
let other: Server | undefined;
afterEach(async () => {
  running?.process.kill('SIGKILL');
  await running?.ended;
  await here?.end();
  other?.closeAllConnections();
  other?.close();
  running = here = other = undefined;
});

/** In this process: that it ends as one does is told below. */
async function proxy(
  to: string,
  ...args: string[]
): Promise<{ url: string; end(): Promise<{ code: number | null; lines: string[]; text: string }> }> {
  const started = start(['proxy', '--to', to, '--format', 'json', ...args]);
  here = started;
  const { url } = JSON.parse(await started.until('\n'));
  return {
    url,
    end: async () => {
      const { code, stdout, stderr } = await started.end();
      return { code, lines: stdout.trim().split('\n'), text: stdout + stderr };
    },
  };
}

async function serving(listener: Parameters<typeof createServer>[1]): Promise<string> {
  other = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => other?.once('listening', resolve));
  return `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
}

const takesNobody = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(false);
    }).on('error', () => resolve(true));
  });

const bearer = () => ({ authorization: `Bearer ${key}` });

describe('proxy', () => {
  it('passes both APIs on, links included, and ends with 0 when everything fits', async () => {
    const { url, end } = await proxy(server.url);
    const lists = (await (await fetch(`${url}/v2/lists?limit=1`, { headers: bearer() })).json()) as {
      pagination: { nextUrl: string };
    };
    expect(lists.pagination.nextUrl).toMatch(`${url}/v2/lists?`);
    expect((await fetch(lists.pagination.nextUrl, { headers: bearer() })).status).toBe(200);
    const made = await fetch(`${url}/notes`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`:${key}`)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'Tarn', person_ids: [1] }),
    });
    expect(made.status).toBe(422);
    const { code, lines } = await end();
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ exchanges: 3, violated: 0, violations: [], unanswered: 0 });
    expect([code, lines.length]).toEqual([0, 2]);
  });

  it('tells violations of either side as they come, without values or keys, and ends with 1', async () => {
    const { url, end } = await proxy(server.url);
    await fetch(`${url}/v2/lists?trem=hidden`, { headers: bearer() });
    await fetch(`${url}/v2/lists?trem=hidden-too`, { headers: bearer() });
    await here?.until('query trem');
    const { code, lines, text } = await end();
    expect(code).toBe(1);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      side: 'request',
      operationId: 'v2.lists.list',
      pointer: 'query trem',
    });
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ exchanges: 2, violated: 2, violations: [{ count: 2 }] });
    expect(text).not.toContain(key);
    expect(text).not.toContain('hidden');
  });

  it('looks into packed answers, which pass as they are', async () => {
    const body = gzipSync(JSON.stringify({ data: [{ id: 'hidden' }], pagination: { prevUrl: null, nextUrl: null } }));
    const to = await serving((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body),
    );
    const { url, end } = await proxy(to);
    const answer = await fetch(`${url}/v2/lists`, { headers: bearer() });
    expect(((await answer.json()) as { data: unknown[] }).data).toEqual([{ id: 'hidden' }]);
    const { code, text } = await end();
    expect(code).toBe(1);
    expect(text).toContain('"pointer":"/data/0/id","problem":"wrong-type"');
    expect(text).not.toContain('hidden');
  });

  it('streams: the first bytes are there before the last are sent', async () => {
    let finish = () => {};
    const to = await serving((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"data":');
      finish = () => response.end('[]}');
    });
    const { url, end } = await proxy(to);
    const answer = await fetch(`${url}/v2/lists`, { headers: bearer() });
    const reader = answer.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"data":');
    finish();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('[]}');
    expect((await end()).code).toBe(1);
  });

  it('passes a body in chunks on a method that seldom has one, and repeated headers', async () => {
    const to = await serving((incoming, response) => {
      let text = '';
      incoming.on('data', (chunk) => (text += chunk));
      incoming.on('end', () =>
        response.setHeader('set-cookie', ['a=1', 'b=2']).end(JSON.stringify({ text, headers: incoming.rawHeaders })),
      );
    });
    const { url } = await proxy(to);
    const answer = await new Promise<{ text: string; cookies: string[] | undefined }>((resolve) => {
      const call = request(
        `${url}/notes/7`,
        { method: 'DELETE', headers: { 'x-many': ['1', '2'], 'transfer-encoding': 'chunked' } },
        (response) => {
          let text = '';
          response.on('data', (chunk) => (text += chunk));
          response.on('end', () => resolve({ text, cookies: response.headers['set-cookie'] }));
        },
      );
      call.write('one ');
      call.end('two');
    });
    const { text, headers } = JSON.parse(answer.text);
    expect([text, answer.cookies]).toEqual(['one two', ['a=1', 'b=2']]);
    expect(headers.filter((name: string) => name === 'x-many')).toHaveLength(2);
  });

  it('answers 502 where the server is gone, lets what runs finish on SIGTERM, and lives through broken clients', async () => {
    const held: ServerResponse[] = [];
    const to = await serving((_, response) => held.push(response));
    const { url, end } = await proxy(to);
    const port = Number(new URL(url).port);
    const broken = connect(port, '127.0.0.1', () => broken.end('NONSENSE\r\n\r\n'));
    broken.on('error', () => {});
    const leaving = new AbortController();
    const left = fetch(`${url}/v2/lists`, { headers: bearer(), signal: leaving.signal });
    const isRefused = expect(left).rejects.toThrow();
    await until(() => held.length === 1);
    leaving.abort();
    await isRefused;
    const slow = fetch(`${url}/v2/lists`, { headers: bearer() });
    await until(() => held.length === 2);
    const ended = end();
    await until(() => takesNobody(port));
    for (const response of held) response.end('{}');
    expect((await slow).status).toBe(200);
    const { code, lines } = await ended;
    expect([code, JSON.parse(lines.at(-1) ?? '').exchanges]).toEqual([1, 1]);

    const nobody = await proxy(to.replace(/\d+$/, '1'));
    const answer = await fetch(`${nobody.url}/v2/lists`, { headers: bearer() });
    expect([answer.status, await answer.text()]).toEqual([
      502,
      expect.stringMatching(/cannot reach http:\/\/127.0.0.1:1 \(ECONNREFUSED\)/),
    ]);
    const summary = await nobody.end();
    expect(JSON.parse(summary.lines.at(-1) ?? '')).toMatchObject({ exchanges: 0, unanswered: 1 });
    expect(summary.code).toBe(0);
  });

  it('tells people in text', async () => {
    running = affinityMock(['proxy', '--to', server.url]);
    const url = /passing (\S+) on/.exec(await running.until('\n'))?.[1];
    await fetch(`${url}/v2/lists?trem=1`, { headers: bearer() });
    await running.until('query trem');
    running.process.kill('SIGINT');
    const { code, stdout } = await running.ended;
    expect(code).toBe(1);
    expect(stdout).toMatch(/1 × request of v2\.lists\.list \(2026-09-17\), query trem/);
    expect(stdout).toMatch(/1 exchange, 1 of them with violations, of 1 kinds\n$/);
  });

  it.each([
    [[], /required option '--to/],
    [['--to', 'nowhere'], /--to: this is not a URL/],
    [['--to', 'ftp://x'], /http or https/],
    [['--to', 'http://user:secret@x'], /leave credentials out/],
    [['--to', 'http://127.0.0.1:1', '--port', '70000'], /0 to 65535/],
  ])('%j is told in one line, exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await run(['proxy', ...args]);
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('secret');
    expect([code, stdout]).toEqual([2, '']);
  });

  it('says that a port is taken', async () => {
    const { code, stderr } = await run(['proxy', '--to', server.url, '--port', String(server.port)]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/--port \d+: the port is taken/)]);
  });
});
