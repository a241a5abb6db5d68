import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock, type MockServer } from '../src/index.js';

let mock: Mock;
let server: MockServer;
beforeAll(async () => {
  mock = await createMock({ now: '2026-03-04T05:06:07Z' });
  mock.account('scale').clock.set({ mode: 'frozen' });
  server = await mock.listen({ port: 0 });
});
afterAll(() => mock.close());

interface Seen {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: string;
}

/** What differs from one request to the next, and what belongs to the connection alone. */
const OWN = new Set(['x-request-id', 'date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']);
const COUNTED = /^x-ratelimit-limit-.*-remaining$/;

/** As a socket sends it: no client in between that tidies the path. */
function overSocket(path: string, headers: Record<string, string>): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: server.port, path, headers: { host: 'api.affinity.co', ...headers } },
      (incoming) => {
        let body = '';
        incoming.setEncoding('utf8').on('data', (chunk) => {
          body += chunk;
        });
        incoming.on('end', () => resolve({ status: incoming.statusCode, headers: kept(incoming.headers), body }));
      },
    );
    outgoing.on('error', reject).end();
  });
}

async function inProcess(path: string, headers: Record<string, string>): Promise<Seen> {
  const response = await mock.fetch(`http://api.affinity.co${path}`, { headers });
  return { status: response.status, headers: kept(Object.fromEntries(response.headers)), body: await response.text() };
}

const kept = (headers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.has(name) && !COUNTED.test(name)));

const bearer = () => ({ authorization: `Bearer ${mock.account('scale').keys.admin}` });

describe('both doors', () => {
  it.each([
    '/v2/auth/whoami',
    '/auth/whoami',
    '/persons?page_size=3&term=a',
    '/v2/companies?limit=2',
    '/v2/companies?limit=2&ids=1&ids=2#end',
    '/v2/companies?limit=0',
    '/v2/companies?ids=%zz&unknown=%E2%82%AC',
    '/v2/companies/1',
    '/v2/companies/abc',
    '/v2/companies/',
    '/v2//companies?limit=1',
    '//persons?page_size=1',
    '/v2/./companies?limit=1',
    '/v2/../persons?page_size=1',
    '/persons/%31',
    '/persons/~',
    '/v2/nowhere',
    '/nowhere',
    '/v2',
    '/v2?x',
    '/',
    '/?',
    "/v2/it's",
  ])('answer %s alike', async (path) => {
    const seen = await overSocket(path, bearer());
    expect(seen).toEqual(await inProcess(path, bearer()));
    expect(seen.status).not.toBe(500);
  });

  it.each([
    ['no key', {}],
    ['a wrong key', { authorization: 'Bearer nobody' }],
    ['another version', { 'x-affinity-api-version': '2024-01-01' }],
    ['a version that is none', { 'x-affinity-api-version': '1999-01-01' }],
    ['an answer that is not JSON', { accept: 'text/html' }],
  ])('answer %s alike', async (_, headers: Record<string, string>) => {
    const given = 'x-affinity-api-version' in headers || 'accept' in headers ? { ...bearer(), ...headers } : headers;
    expect(await overSocket('/v2/companies?limit=1', given)).toEqual(await inProcess('/v2/companies?limit=1', given));
  });

  it('answer late alike, and with links to where the client believes to be', async () => {
    mock.account('scale').faults.add({ match: { operationId: 'v2.companies.list' }, delayMs: 5, times: 2 });
    const late = await overSocket('/v2/companies?limit=1', bearer());
    expect(late).toEqual(await inProcess('/v2/companies?limit=1', bearer()));
    expect(JSON.parse(late.body).pagination.nextUrl).toMatch(/^https:\/\/api\.affinity\.co\/v2\/companies\?/);
  });

  it('say the length of what they send, in bytes', async () => {
    const path = '/v2/lists?limit=100';
    const response = await fetch(server.url + path, { headers: bearer() });
    const length = response.headers.get('content-length');
    expect(length).toBe(String((await response.arrayBuffer()).byteLength));
  });
});
