/** Whom a server on a socket answers: names, origins of pages, the public address. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock, type MockServer } from '../../src/index.js';

let mock: Mock;
let plain: MockServer;
let open: MockServer;
let shared: MockServer;
let forwarded: MockServer;
const APP = 'http://localhost:3000';
beforeAll(async () => {
  mock = await createMock();
  // What is left of a month is the same before and after a call.
  mock.account('scale').clock.set({ mode: 'frozen' });
  plain = await mock.listen();
  open = await mock.listen({ host: '0.0.0.0', controlToken: 'let-me-in' });
  shared = await mock.listen({ cors: [APP, 'chrome-extension://abcdef'] });
  forwarded = await mock.listen({ baseUrl: 'https://mock.example/', controlToken: 'let-me-in' });
});
afterAll(() => mock.close());

interface Seen {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** `fetch` sets `Host` and `Origin` itself. */
function send(server: MockServer, headers: Record<string, string>, path = '/v2/auth/whoami', method = 'GET') {
  const authorization = `Bearer ${mock.account('scale').keys.admin}`;
  return new Promise<Seen>((resolve, reject) => {
    const { port } = server;
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { authorization, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    sent.on('error', reject).end();
  });
}

describe('the APIs on a socket', () => {
  it.each([
    'localhost',
    'LOCALHOST:4010',
    '127.0.0.1:1',
    '127.8.9.10',
    '[::1]:80',
    'api.affinity.co',
    'API.affinity.co:443',
    'api.affinity.co.',
    'localhost.:4010',
  ])('answer to the host %s', async (host) => {
    expect((await send(plain, { host })).status).toBe(200);
    expect((await send(plain, { host }, '/_files/scale/x')).status).toBe(403);
    expect((await send(plain, { host }, '/_files/scale/x')).text).toContain('SignatureDoesNotMatch');
  });

  it.each([
    'evil.example',
    'localhost.evil.example:4010',
    'api.affinity.co.evil.example',
    '10.0.0.7',
    '0.0.0.0',
    '[::2]',
    'mock.example',
  ])('do not answer to the host %s, by which a page of a browser may come', async (host) => {
    for (const [path, method] of [
      ['/v2/auth/whoami', 'GET'],
      ['/persons', 'POST'],
      ['/_files/scale/x', 'GET'],
      ['/nowhere', 'GET'],
    ] as const) {
      const { status, headers, text } = await send(plain, { host }, path, method);
      expect([path, status, headers['x-mock-hint']]).toEqual([path, 403, expect.stringContaining('--host')]);
      expect(headers).toHaveProperty('x-request-id');
      expect(text).toContain('does not answer by this Host');
      expect((await send(open, { host }, path, method)).status).not.toBe(path.startsWith('/_') ? 400 : 403);
    }
  });

  it('refuse in their own forms, and charge nothing', async () => {
    const before = mock.account('scale').limits.get();
    const message = 'affinity-mock does not answer by this Host.';
    expect(JSON.parse((await send(plain, { host: 'evil.example' }, '/lists')).text)).toBe(message);
    expect(JSON.parse((await send(plain, { host: 'evil.example' }, '/v2/lists')).text)).toEqual({
      errors: [{ code: 'authorization', message }],
    });
    expect(mock.account('scale').limits.get().monthly).toEqual(before.monthly);
  });

  it('answer pages of no other origin', async () => {
    const host = `127.0.0.1:${plain.port}`;
    expect((await send(plain, { host, origin: `http://${host}` })).status).toBe(200);
    for (const origin of ['https://evil.example', 'null', '', 'http://127.0.0.1:1', 'http://localhost', host, APP]) {
      const { status, headers } = await send(plain, { host, origin });
      expect([origin, status, headers['x-mock-hint']]).toEqual([origin, 403, expect.stringContaining('--cors')]);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect((await send(open, { host, origin })).status).toBe(403);
    }
  });

  it('answer in process by the same names', async () => {
    const authorization = `Bearer ${mock.account('scale').keys.admin}`;
    const asked = (origin: string) => mock.fetch(`${origin}/v2/auth/whoami`, { headers: { authorization } });
    expect((await asked('https://api.affinity.co')).status).toBe(200);
    await expect(asked('http://evil.example')).rejects.toThrow('affinity-mock does not answer evil.example');
  });
});

describe('with cors', () => {
  it('a browser app reads answers and refusals with their headers', async () => {
    const read = new Set<string>();
    for (const [path, status] of [
      ['/v2/companies?limit=1&limits=2', 200],
      ['/lists', 200],
      ['/v2/organizations', 404],
      ['/persons/x', 422],
    ] as const) {
      const { status: seen, headers } = await send(shared, { host: 'localhost', origin: APP }, path);
      expect([path, seen, headers['access-control-allow-origin'], headers.vary]).toEqual([path, status, APP, 'Origin']);
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
      const exposed = String(headers['access-control-expose-headers']).split(', ');
      expect(exposed).toEqual(expect.arrayContaining(['x-request-id', 'x-ratelimit-limit-user-remaining']));
      expect(exposed).toEqual(expect.arrayContaining(Object.keys(headers).filter((name) => name.startsWith('x-'))));
      for (const name of exposed) read.add(name);
    }
    expect([...read]).toEqual(expect.arrayContaining(['x-mock-hint', 'x-mock-warnings']));
  });

  it('it may ask first, without a key, and is not charged for it', async () => {
    const before = mock.account('scale').limits.get();
    const asked = {
      host: 'localhost',
      origin: APP,
      authorization: '',
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'authorization,content-type,x-affinity-api-version',
    };
    const { status, headers, text } = await send(shared, asked, '/v2/notes/1', 'OPTIONS');
    expect([status, text]).toEqual([204, '']);
    expect(headers).toMatchObject({
      'access-control-allow-origin': APP,
      'access-control-allow-methods': expect.stringContaining('PATCH'),
      'access-control-allow-headers': 'authorization,content-type,x-affinity-api-version',
    });
    expect(mock.account('scale').limits.get()).toEqual(before);
    expect((await send(shared, { ...asked, origin: 'https://evil.example' }, '/v2/notes/1', 'OPTIONS')).status).toBe(
      403,
    );
    expect((await send(plain, asked, '/v2/notes/1', 'OPTIONS')).status).toBe(403);
  });

  it('it gets files by their links', async () => {
    const { status, headers } = await send(shared, { host: 'localhost', origin: APP }, '/_files/scale/x');
    expect([status, headers['access-control-allow-origin']]).toEqual([403, APP]);
  });

  it('only it does, and never by a foreign name or on the control plane', async () => {
    expect((await send(shared, { host: 'localhost', origin: 'chrome-extension://abcdef' })).status).toBe(200);
    expect((await send(shared, { host: 'localhost', origin: 'http://localhost:3001' })).status).toBe(403);
    expect((await send(shared, { host: 'evil.example', origin: APP })).status).toBe(403);
    expect((await send(shared, { host: 'localhost', origin: APP }, '/_mock/keys')).status).toBe(403);
    const asked = { host: 'localhost', origin: APP, 'access-control-request-method': 'POST' };
    expect((await send(shared, asked, '/_mock/reset', 'OPTIONS')).status).toBe(403);
  });

  it('by * every page reads the APIs, and none the control plane', async () => {
    const all = await mock.listen({ cors: '*' });
    for (const origin of ['https://evil.example', APP]) {
      const host = `127.0.0.1:${all.port}`;
      const { status, headers } = await send(all, { host, origin });
      expect([status, headers['access-control-allow-origin']]).toEqual([200, origin]);
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
      expect((await send(all, { host, origin }, '/_mock/keys')).status).toBe(403);
    }
    await all.close();
  });

  it.each(['localhost:3000', 'http://localhost:3000/app', 'http://', 'http://a b', 'http://a,http://b', 'null'])(
    'an origin that is none is refused: %s',
    async (cors) => {
      await expect(mock.listen({ cors })).rejects.toMatchObject({ code: 'bad-request', param: 'cors' });
    },
  );
});

describe('with a base URL', () => {
  it('links begin with it, whatever name the client used, and it is a name of the server', async () => {
    for (const host of ['mock.example', 'mock.example:443', 'localhost', 'api.affinity.co']) {
      const { status, text } = await send(forwarded, { host }, '/v2/companies?limit=1');
      expect([host, status, JSON.parse(text).pagination?.nextUrl]).toEqual([
        host,
        200,
        expect.stringMatching(/^https:\/\/mock\.example\/v2\/companies\?/),
      ]);
    }
    expect((await send(forwarded, { host: 'other.example' })).status).toBe(403);
    expect((await send(forwarded, { host: 'localhost', origin: 'https://mock.example' })).status).toBe(200);
  });

  it('the control plane is there by it for whoever has the token, and for no one without', async () => {
    const authorization = 'Bearer let-me-in';
    expect((await send(forwarded, { host: 'mock.example', authorization }, '/_mock/keys')).status).toBe(200);
    expect((await send(forwarded, { host: 'mock.example' }, '/_mock/keys')).status).toBe(403);
    const bare = await mock.listen({ baseUrl: 'https://mock.example' });
    expect((await send(bare, { host: 'mock.example' }, '/_mock/keys')).status).toBe(403);
    expect((await send(bare, { host: 'mock.example' }, '/_mock/health')).status).toBe(200);
    expect((await send(bare, { host: 'mock.example' })).status).toBe(200);
  });

  it.each(['mock.example', 'ftp://mock.example', 'https://user:word@mock.example', 'https://mock.example/?x', ''])(
    'one that is none is refused: %s',
    async (baseUrl) => {
      await expect(mock.listen({ baseUrl })).rejects.toMatchObject({ code: 'bad-request', param: 'baseUrl' });
    },
  );
});
