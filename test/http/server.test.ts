import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMock, type Mock, type MockServer } from '../../src/index.js';
import { until } from '../support/until.js';

let mock: Mock;
let server: MockServer;
beforeEach(async () => {
  mock = await createMock();
  server = await mock.listen({ port: 0 });
});
afterEach(() => mock.close());

const bearer = () => ({ authorization: `Bearer ${mock.account('scale').keys.admin}` });
const whoami = (url = server.url) => fetch(`${url}/v2/auth/whoami`, { headers: bearer() });

/** Sends bytes as they are, and collects what comes back until the other side is done. */
function raw(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\r\n\r\n')) socket.end();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
    socket.setTimeout(3_000, () => socket.destroy());
  });
}

describe('server', () => {
  it('listens on 127.0.0.1, on a free port', async () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect((await whoami()).status).toBe(200);
    const other = await mock.listen();
    expect(other.port).not.toBe(server.port);
    expect((await whoami(other.url)).status).toBe(200);
  });

  it('says when a port is taken', async () => {
    await expect(mock.listen({ port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    for (const port of ['x', '80', -1, 1.5, 65_536] as number[])
      await expect(mock.listen({ port })).rejects.toMatchObject({ code: 'bad-request', param: 'port' });
  });

  it('leaves the globals of its process alone', () => {
    expect(new Response('x')).toBeInstanceOf(Response);
    expect(Response.name).toBe('Response');
    expect(Object.getPrototypeOf(Response)).toBe(Function.prototype);
  });

  it.each([
    ['no HTTP at all', 'HELLO\r\n\r\n', 400],
    ['no host', 'GET /v2/lists HTTP/1.1\r\n\r\n', 400],
    ['a broken host', 'GET /v2/lists HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
    ['an empty host', 'GET /v2/lists HTTP/1.1\r\nHost:\r\n\r\n', 400],
    ['half a host', 'GET /v2/lists HTTP/1.1\r\nHost: [\r\n\r\n', 400],
    ['half a host before V1', 'GET /lists HTTP/1.1\r\nHost: [\r\n\r\n', 400],
    ['half a host before the control plane', 'GET /_mock/health HTTP/1.1\r\nHost: [\r\n\r\n', 400],
    ['half a host before a file', 'GET /_files/scale/x HTTP/1.1\r\nHost: [\r\n\r\n', 400],
    ['a host with a user', 'GET /lists HTTP/1.1\r\nHost: a@localhost\r\n\r\n', 400],
    ['a host with a path', 'GET /lists HTTP/1.1\r\nHost: localhost/x\r\n\r\n', 400],
    ['a host with a port beyond all', 'GET /lists HTTP/1.1\r\nHost: localhost:99999\r\n\r\n', 400],
    ['a host that is half an address', 'GET /lists HTTP/1.1\r\nHost: 1.2.3.4.5\r\n\r\n', 400],
    ['two hosts', 'GET /lists HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n', 400],
    ['a target that is no path', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['a target with half a host', 'GET http://[/lists HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['an absolute target', 'GET http://localhost/lists HTTP/1.1\r\nHost: other.example\r\n\r\n', 401],
    [
      'an absolute target of the control plane',
      'GET http://localhost/_mock/health HTTP/1.1\r\nHost: evil.example\r\n\r\n',
      200,
    ],
    ['an absolute target elsewhere', 'GET http://evil.example/_mock/health HTTP/1.1\r\nHost: localhost\r\n\r\n', 403],
    ['dots on the way to the control plane', 'GET /v2/../%2e/_mock/health HTTP/1.1\r\nHost: evil.example\r\n\r\n', 403],
    ['HTTP/1.0 without a host', 'GET /_mock/health HTTP/1.0\r\n\r\n', 200],
    [
      'a wish for another protocol',
      'GET /lists HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
      401,
    ],
    ['a wish for a tunnel', 'CONNECT api.affinity.co:443 HTTP/1.1\r\nHost: api.affinity.co:443\r\n\r\n', 405],
    ['an expectation nobody knows', 'GET /lists HTTP/1.1\r\nHost: localhost\r\nExpect: wonders\r\n\r\n', 401],
    ['a method nobody has', 'PROPFIND /lists HTTP/1.1\r\nHost: localhost\r\n\r\n', 401],
    ['bytes beyond ASCII in the path', 'GET /v2/li\u00e9sts HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    [
      'two lengths',
      'POST /persons HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
      400,
    ],
    [
      'length and chunks',
      'POST /persons HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['a NUL in a header', 'GET /v2/lists HTTP/1.1\r\nHost: localhost\r\nX-A: a\0b\r\n\r\n', 400],
    ['a header beyond measure', `GET /v2/lists HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['a path beyond measure', `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431],
    ['a NUL in the path', 'GET /v2/li%00sts HTTP/1.1\r\nHost: localhost\r\n\r\n', 401],
    ['a broken escape', 'GET /v2/lists/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n', 401],
    ['a backslash', 'GET /v2\\lists HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['bytes', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00]), 400],
  ])('survives %s', async (_, bytes, expected) => {
    const text = await raw(bytes);
    expect(Number(text.slice(9, 12))).toBe(expected);
    // Says why, in JSON; V1's 401 is a bare text (corrections.md §2).
    const [head = '', body = ''] = text.split('\r\n\r\n');
    if (body === 'Unauthorized API Key.') expect(head.toLowerCase()).toContain('content-type: text/html');
    else {
      expect(head.toLowerCase()).toContain('content-type: application/json');
      expect(JSON.stringify(JSON.parse(body)).length).toBeGreaterThan(10);
    }
    expect((await whoami()).status).toBe(200);
  });

  it('refuses a broken host in the form of the API that was meant', async () => {
    const bodyOf = async (path: string) =>
      JSON.parse((await raw(`GET ${path} HTTP/1.1\r\nHost: [\r\n\r\n`)).split('\r\n\r\n')[1] ?? '');
    const message = 'The Host header is malformed.';
    expect(await bodyOf('/lists')).toBe(message);
    expect(await bodyOf('/v2/lists')).toEqual({ errors: [{ code: 'bad-request', message }] });
    expect(await bodyOf('/_mock/health')).toEqual({ error: { code: 'bad-request', message } });
  });

  it('refuses what is no HTTP in the form of the API that was meant, with an id', async () => {
    const answerTo = async (path: string) => {
      const [head, body] = (
        await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`)
      ).split('\r\n\r\n');
      expect(head).toMatch(/\r\nX-Request-Id: [0-9a-f-]{36}\r\n/);
      return JSON.parse(body ?? '');
    };
    expect(await answerTo('/lists')).toMatch(/larger than 16 KiB/);
    expect(await answerTo('/v2/lists?limit=1')).toMatchObject({
      errors: [{ message: expect.stringMatching(/16 KiB/) }],
    });
    expect(await answerTo('/_mock/health')).toMatchObject({ error: { code: 'bad-request' } });
  });

  it('survives clients that go away while they send', async () => {
    const sockets = await Promise.all(
      Array.from(
        { length: 5 },
        () =>
          new Promise<Socket>((resolve) => {
            const socket = connect(server.port, '127.0.0.1', () => {
              socket.write('POST /persons HTTP/1.1\r\nHost: localhost\r\n');
              socket.write(`Authorization: ${bearer().authorization}\r\nContent-Type: application/json\r\n`);
              socket.write('Content-Length: 1000\r\n\r\n{"first_name":', () => resolve(socket));
            });
          }),
      ),
    );
    for (const socket of sockets) socket.resetAndDestroy();
    await until(() => mock.account('scale').limits.get().concurrent.used === 0);
    expect((await whoami()).status).toBe(200);
    await until(() => mock.account('scale').limits.get().concurrent.used === 0);
  });

  it('drops a connection where a fault says so', async () => {
    mock.account('scale').faults.add({ match: {}, drop: true, times: 1 });
    await expect(whoami()).rejects.toThrow();
    expect((await whoami()).status).toBe(200);
  });

  it('lets running requests finish when it closes, and takes no new ones', async () => {
    mock.account('scale').faults.add({ match: {}, delayMs: 300, times: 1 });
    const running = whoami();
    while (mock.account('scale').limits.get().concurrent.used === 0) await new Promise((r) => setTimeout(r, 5));
    const closed = server.close();
    await expect(fetch(`${server.url}/v2/auth/whoami`)).rejects.toThrow();
    const answer = await running;
    expect(answer.status).toBe(200);
    expect(await answer.json()).toHaveProperty('tenant');
    await closed;
  });

  it('does not wait for idle connections', async () => {
    await (await whoami()).text();
    // Whoever waits for them waits by a timer, and none goes off.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      await Promise.all([server.close(), server.close(), mock.close()]);
    } finally {
      vi.useRealTimers();
    }
  });
});
