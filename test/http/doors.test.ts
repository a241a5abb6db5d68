import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock, type MockServer } from '../../src/index.js';
import { askPlainly, type PlainRequest, takesPlainly } from '../support/plain-door.js';
import { SEED } from '../support/seed.js';

/** Equal mocks, one for each door: writes change them alike. */
let mock: Mock;
let direct: Mock;
/** Of the contract's tests. */
let plain: Mock;
let server: MockServer;
beforeAll(async () => {
  const frozen = async () => {
    const made = await createMock({ now: '2026-03-04T05:06:07Z' });
    made.account('scale').clock.set({ mode: 'frozen', now: '2026-03-04T05:07:00Z' });
    return made;
  };
  [mock, direct, plain] = await Promise.all([frozen(), frozen(), frozen()]);
  server = await mock.listen({ port: 0 });
});
afterAll(() => Promise.all([mock.close(), direct.close(), plain.close()]));

interface Call {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

interface Seen {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: string;
}

/** What differs from one request to the next, and what belongs to the connection alone. */
const OWN = new Set(['x-request-id', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']);

/** As a socket sends it: no client in between that tidies the path. In chunks where no length is given. */
function overSocket({ method = 'GET', path, headers = {}, body }: Call): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: server.port, method, path, headers: { host: 'api.affinity.co', ...headers } },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        incoming.on('end', () => resolve({ status: incoming.statusCode, headers: kept(incoming.headers), body: text }));
      },
    );
    outgoing.on('error', reject);
    if ('expect' in headers) outgoing.on('continue', () => outgoing.end(body)).flushHeaders();
    else outgoing.end(body);
  });
}

async function inProcess({ method = 'GET', path, headers = {}, body }: Call, to = direct): Promise<Seen> {
  const { expect: _, 'transfer-encoding': __, ...sent } = headers;
  const init = { method, headers: sent, ...(body !== undefined && { body }) };
  const response = await to.fetch(`http://api.affinity.co${path}`, init as RequestInit);
  return { status: response.status, headers: kept(Object.fromEntries(response.headers)), body: await response.text() };
}

async function plainly(call: Call): Promise<Seen> {
  const { method = 'GET', path, headers = {}, body } = call;
  const { expect: _, 'transfer-encoding': __, ...own } = headers;
  const sent: PlainRequest = {
    method,
    url: `http://api.affinity.co${path}`,
    headers: own,
    ...(body !== undefined && { body }),
  };
  if (!takesPlainly(sent)) return inProcess(call, plain);
  const answer = await askPlainly(plain, sent);
  return { status: answer.status, headers: kept(answer.headers), body: answer.text };
}

const kept = (headers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.has(name)));

const bearer = () => ({ authorization: `Bearer ${mock.account('scale').keys.admin}` });
const json = () => ({ ...bearer(), 'content-type': 'application/json' });

/** The answer of all, when they agree. */
async function alike(call: Call): Promise<Seen> {
  const seen = await overSocket(call);
  expect(seen).toEqual(await inProcess(call));
  expect(await plainly(call)).toEqual(seen);
  expect(seen.status).not.toBe(500);
  return seen;
}

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
    "/persons?term=it's",
    '/v2/%2e%2e/persons?page_size=1',
    '/v2/companies/%7e?a=/../b',
    '/persons?term=<a>"`{}|^\\',
    '/persons/{}|^`',
    '/_mockery',
    '/_filesystem/a/b',
  ])('answer %s alike', async (path) => {
    await alike({ path, headers: bearer() });
  });

  it.each([
    ['no key', {}],
    ['a wrong key', { authorization: 'Bearer nobody' }],
    ['another version', { 'x-affinity-api-version': '2024-01-01' }],
    ['a version that is none', { 'x-affinity-api-version': '1999-01-01' }],
    ['an answer that is not JSON', { accept: 'text/html' }],
  ])('answer %s alike', async (_, headers: Record<string, string>) => {
    const given = 'x-affinity-api-version' in headers || 'accept' in headers ? { ...bearer(), ...headers } : headers;
    await alike({ path: '/v2/companies?limit=1', headers: given });
  });

  it('answer late alike, and with links to where the client believes to be', async () => {
    for (const { account } of [mock, direct, plain].map((each) => ({ account: each.account('scale') }))) {
      account.faults.add({ match: { operationId: 'v2.companies.list' }, delayMs: 5, times: 1 });
    }
    const late = await alike({ path: '/v2/companies?limit=1', headers: bearer() });
    expect(JSON.parse(late.body).pagination.nextUrl).toMatch(/^https:\/\/api\.affinity\.co\/v2\/companies\?/);
  });

  it.each(['API.affinity.co', 'api.affinity.co:80', 'LocalHost', '127.0.0.1:80'])(
    'lead to where a client believes to be that calls it %s',
    async (host) => {
      const path = '/v2/companies?limit=1';
      const seen = await overSocket({ path, headers: { ...bearer(), host } });
      const url = `http://${host}${path}`;
      const body = await (await direct.fetch(url, { headers: bearer() })).text();
      const { text } = await askPlainly(plain, { method: 'GET', url, headers: bearer() });
      for (const other of [body, text]) {
        expect(JSON.parse(seen.body).pagination.nextUrl).toBe(JSON.parse(other).pagination.nextUrl);
      }
    },
  );

  const person = (name: string) => JSON.stringify({ first_name: name, last_name: 'Door', emails: [] });

  it.each<[string, () => Call, number]>([
    ['a write of V1', () => ({ method: 'POST', path: '/persons', headers: json(), body: person('Ann') }), 200],
    [
      'a form',
      () => ({
        method: 'POST',
        path: '/persons',
        headers: { ...bearer(), 'content-type': 'application/x-www-form-urlencoded' },
        body: 'first_name=Ben&last_name=Door',
      }),
      200,
    ],
    [
      'V1 without a type',
      () => ({ method: 'POST', path: '/persons', headers: bearer(), body: Buffer.from(person('Cy')) }),
      200,
    ],
    [
      'a change',
      () => ({ method: 'PUT', path: `/persons/${SEED.people.mara}`, headers: json(), body: '{"first_name":"Dan"}' }),
      200,
    ],
    ['a deletion', () => ({ method: 'DELETE', path: '/persons/171544063', headers: bearer() }), 200],
    ['a search', () => ({ method: 'POST', path: '/v2/companies/search?limit=2', headers: json(), body: '{}' }), -1],
    [
      'a change of V2',
      () => ({ method: 'PATCH', path: '/v2/notes/1', headers: json(), body: '{"content":{"html":"x"}}' }),
      -1,
    ],
    [
      'a body in chunks',
      () => ({
        method: 'POST',
        path: '/persons',
        headers: { ...json(), 'transfer-encoding': 'chunked' },
        body: person('Eve'),
      }),
      200,
    ],
    [
      'a body that waits to be asked for',
      () => ({ method: 'POST', path: '/persons', headers: { ...json(), expect: '100-continue' }, body: person('Flo') }),
      200,
    ],
    ['no body', () => ({ method: 'POST', path: '/persons', headers: json() }), 422],
    ['a body that is no JSON', () => ({ method: 'POST', path: '/v2/notes', headers: json(), body: '{' }), 400],
    [
      'a body that is no text',
      () => ({ method: 'POST', path: '/v2/notes', headers: json(), body: Buffer.from([0xff, 0xfe]) }),
      400,
    ],
    [
      'a body of a type that is not taken',
      () => ({ method: 'POST', path: '/v2/notes', headers: { ...bearer(), 'content-type': 'text/csv' }, body: 'a,b' }),
      415,
    ],
    [
      'a packed body',
      () => ({
        method: 'POST',
        path: '/persons',
        headers: { ...json(), 'content-encoding': 'gzip' },
        body: 'not even packed',
      }),
      415,
    ],
    [
      'a packed body on V2',
      () => ({ method: 'POST', path: '/v2/notes', headers: { ...json(), 'content-encoding': 'br' }, body: 'x' }),
      415,
    ],
    [
      'a body that says it is not packed',
      () => ({
        method: 'POST',
        path: '/persons',
        headers: { ...json(), 'content-encoding': 'identity' },
        body: person('Gil'),
      }),
      200,
    ],
    [
      'a body that is too large',
      () => ({ method: 'POST', path: '/persons', headers: json(), body: 'x'.repeat(1024 * 1024 + 1) }),
      413,
    ],
    [
      'a body in chunks that is too large',
      () => ({
        method: 'POST',
        path: '/persons',
        headers: { ...json(), 'transfer-encoding': 'chunked' },
        body: 'x'.repeat(3 * 1024 * 1024),
      }),
      413,
    ],
    [
      'a read with a body',
      () => ({
        method: 'DELETE',
        path: `/persons/${SEED.people.rowan}`,
        headers: { ...json(), 'content-length': '2' },
        body: '{}',
      }),
      -1,
    ],
    ['HEAD', () => ({ method: 'HEAD', path: '/v2/companies?limit=1', headers: bearer() }), 200],
    ['HEAD on V1', () => ({ method: 'HEAD', path: '/persons?page_size=1', headers: bearer() }), 200],
    ['HEAD of nothing', () => ({ method: 'HEAD', path: '/v2/nowhere', headers: bearer() }), 404],
    ['OPTIONS', () => ({ method: 'OPTIONS', path: '/v2/companies', headers: bearer() }), 204],
    ['OPTIONS on V1', () => ({ method: 'OPTIONS', path: '/persons', headers: bearer() }), 404],
    ['a wrong verb', () => ({ method: 'PUT', path: '/v2/companies', headers: json(), body: '{}' }), 405],
    ['a verb nobody has', () => ({ method: 'PROPFIND', path: '/v2/companies', headers: bearer() }), 405],
    [
      'a write with a wrong key',
      () => ({ method: 'POST', path: '/persons', headers: { authorization: 'Bearer no' }, body: person('Hal') }),
      401,
    ],
    ['14,000 slashes', () => ({ path: '/'.repeat(14_000), headers: bearer() }), 404],
    [
      '14,000 slashes before a path',
      () => ({ path: `${'/'.repeat(14_000)}persons?page_size=1`, headers: bearer() }),
      200,
    ],
    ['14,000 slashes behind /v2', () => ({ path: `/v2${'/'.repeat(14_000)}lists`, headers: bearer() }), 404],
    [
      '7,000 times a slash and a dot',
      () => ({ path: `${'/.'.repeat(7_000)}/persons?page_size=1`, headers: bearer() }),
      200,
    ],
    ['a query of 14,000 characters', () => ({ path: `/persons?term=${'%E2'.repeat(4_600)}`, headers: bearer() }), 200],
  ])('answer %s alike', async (_, call, status) => {
    const seen = await alike(call());
    if (status > 0) expect([seen.status, seen.body.slice(0, 200)]).toEqual([status, seen.body.slice(0, 200)]);
  });

  it('charge alike and keep the same journal', async () => {
    const journal = (each: Mock) =>
      each
        .account('scale')
        .requests()
        .map(({ id: _, at: __, durationMs: ___, requestHeaders: ____, ...entry }) => entry);
    const served = journal(mock);
    expect(served.length).toBeGreaterThan(50);
    for (const other of [direct, plain]) {
      expect(journal(other)).toEqual(served);
      expect(other.account('scale').limits.get()).toEqual(mock.account('scale').limits.get());
    }
  });
});

/** All that comes back for some bytes until the connection ends, which the last request asks for. */
function raw(bytes: string, afterwards?: (socket: import('node:net').Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(bytes);
      afterwards?.(socket);
    });
    socket.setEncoding('latin1').on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
  });
}

describe('the door of sockets', () => {
  const head = (line: string, more = '') =>
    `${line} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${bearer().authorization}\r\n${more}\r\n`;
  const last = () => head('GET /v2/auth/whoami', 'Connection: close\r\n');

  it('says the length of what it sends, in bytes', async () => {
    const path = '/v2/lists?limit=100';
    const response = await fetch(server.url + path, { headers: bearer() });
    const length = response.headers.get('content-length');
    expect(length).toBe(String((await response.arrayBuffer()).byteLength));
  });

  it('answers pipelined requests in their order, with bodies between them', async () => {
    const body = '{"first_name":"Pip","last_name":"Line","emails":[]}';
    const post = head('POST /persons', `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`) + body;
    const text = await raw(head('GET /nowhere') + post + head('HEAD /persons') + post + last());
    expect(text.match(/HTTP\/1\.1 (\d+)/g)).toEqual([404, 200, 200, 200, 200].map((status) => `HTTP/1.1 ${status}`));
    expect(text).toMatch(/"tenant"/);
  });

  it('finds a request where an absolute target says so', async () => {
    for (const target of ['http://127.0.0.1/v2/auth/whoami', 'http://api.affinity.co/v2//auth/whoami?x=1']) {
      expect(await raw(head(`GET ${target}`, 'Connection: close\r\n'))).toMatch(/^HTTP\/1\.1 200/);
    }
  });

  it('keeps on answering a client whose upload was cut short or went on for too long', async () => {
    const cut = head('POST /persons', 'Content-Type: application/json\r\nContent-Length: 1000\r\n');
    await raw(`${cut}{"first`, (socket) => setTimeout(() => socket.destroy(), 20));
    await raw(`${cut}{"first`, (socket) => setTimeout(() => socket.resetAndDestroy(), 20));
    const large = 2 * 1024 * 1024;
    const upload = head('POST /persons', `Content-Length: ${large}\r\n`) + 'x'.repeat(large);
    const chunks = `${head('POST /persons', 'Transfer-Encoding: chunked\r\n')}${large.toString(16)}\r\n${'x'.repeat(large)}\r\n0\r\n\r\n`;
    const text = await raw(upload + chunks + last());
    expect(text.match(/HTTP\/1\.1 (\d+)/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 413', 'HTTP/1.1 200']);
    expect(mock.account('scale').limits.get().concurrent.used).toBe(0);
  });
});
