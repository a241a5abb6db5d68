import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock, type MockServer } from '../../src/index.js';

let mock: Mock;
let open: MockServer;
let plain: MockServer;
beforeAll(async () => {
  mock = await createMock();
  plain = await mock.listen();
  open = await mock.listen({ host: '0.0.0.0', controlToken: 'let-me-in' });
});
afterAll(() => mock.close());

/** `fetch` sets `Host` and `Origin` itself. */
function send(server: MockServer, headers: Record<string, string>, path = '/_mock/health', method = 'GET') {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('control plane on a socket', () => {
  it.each(['localhost', 'LocalHost:4010', '127.0.0.1', '127.0.0.1:1', '127.8.9.10:80', '[::1]', '[::1]:4010'])(
    'answers to the host %s',
    async (host) => {
      expect((await send(plain, { host })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'evil.example:4010',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.7',
    '0.0.0.0',
    '[::2]',
  ])('does not answer to the host %s', async (host) => {
    const { status, body } = await send(plain, { host });
    expect(status).toBe(403);
    expect(JSON.parse(body).error.code).toBe('forbidden');
    const unknown = await send(plain, { host }, '/_mock/nowhere');
    expect(unknown.status).toBe(403);
    expect((await send(plain, { host }, '/_mock/reset', 'POST')).status).toBe(403);
  });

  it('does not answer pages of another origin', async () => {
    const own = `127.0.0.1:${plain.port}`;
    expect((await send(plain, { host: own, origin: `http://${own}` })).status).toBe(200);
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost', '']) {
      expect([origin, (await send(plain, { host: own, origin })).status]).toEqual([origin, 403]);
    }
  });

  it('asks for its token where it has one, and then answers to any host', async () => {
    const host = 'mock.internal';
    expect((await send(open, { host, authorization: 'Bearer let-me-in' })).status).toBe(200);
    const wrong = ['Bearer let-me-in-too', 'Bearer', 'Basic bGV0LW1lLWlu', 'Bearer let-me', ''];
    for (const authorization of wrong) {
      const { status, body } = await send(open, { host, ...(authorization && { authorization }) }, '/_mock/keys');
      expect([authorization, status]).toEqual([authorization, 403]);
      expect(body).not.toContain('let-me-in');
      const isToken = /^Bearer \S/.test(authorization);
      expect(body).toContain(isToken ? 'The token that came is not this' : 'This server asks for its control token');
    }
    const origin = 'http://evil.example';
    expect((await send(open, { host, origin, authorization: 'Bearer let-me-in' })).status).toBe(403);
    expect((await send(open, { host: 'localhost' }, '/_mock/keys')).status).toBe(403);
    expect((await send(open, { host: 'localhost' }, '/_mock/')).status).toBe(403);
  });

  it('tells whoever asks that it is there, without a token', async () => {
    expect((await send(open, { host: 'mock.internal' })).status).toBe(200);
    expect((await send(open, { host: 'mock.internal', origin: 'http://evil.example' })).status).toBe(403);
    expect((await send(open, { host: 'mock.internal' }, '/_mock/health/')).status).toBe(403);
    expect((await send(open, { host: 'mock.internal' }, '//_mock/accounts')).status).toBe(403);
  });

  it('shows its pages and its stream to nobody else either', async () => {
    for (const path of ['/_mock/console/scale/requests', '/_mock/login', '/_mock/events', '/_mock/data/persons']) {
      expect([path, (await send(plain, { host: 'evil.example' }, path)).status]).toEqual([path, 403]);
    }
    const page = await send(open, { host: 'localhost' }, '/_mock/console/scale/requests');
    expect([page.status, page.body]).toEqual([302, '']);
    for (const path of ['/_mock/events', '/_mock/data/persons']) {
      expect([path, (await send(open, { host: 'localhost' }, path)).status]).toEqual([path, 403]);
    }
  });

  it('is never open to others without a token', async () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.com']) {
      await expect(mock.listen({ host })).rejects.toMatchObject({ code: 'bad-request', param: 'host' });
    }
  });

  it.each(['two words', '', ' ', 'tab\there', 'quote"', 'comma,', 'ünicode', '=first'])(
    'takes no token that could never be sent: %j',
    async (controlToken) => {
      const refused = mock.listen({ controlToken });
      await expect(refused).rejects.toMatchObject({ code: 'bad-request', param: 'controlToken' });
      if (controlToken.trim()) await expect(refused).rejects.not.toThrow(controlToken);
    },
  );

  it('takes every token that can be sent', async () => {
    for (const controlToken of ['a', 'A-._~+/9', 'eyJhbGciOi.eyJzdWIi.x-_', 'cGFkZGVk==']) {
      const server = await mock.listen({ controlToken });
      const host = 'localhost';
      const authorization = `Bearer ${controlToken}`;
      expect((await send(server, { host, authorization }, '/_mock/keys')).status).toBe(200);
      await server.close();
    }
  });
});
