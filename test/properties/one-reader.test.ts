/**
 * The mock and the contract kit read requests alike: what the mock refuses is a violation with the effect `refused`, and what it takes
 * with a warning one with the effect `ignored`. Every operation in every version, under whatever its good request is turned into.
 */
import { type IncomingMessage, request } from 'node:http';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Registry } from '../../src/account/registry.js';
import { loadDefaultSeed } from '../../src/account/seeding/seeding.js';
import { deref, type JsonObject } from '../../src/contract/documents.js';
import { documentFor, OPERATIONS } from '../../src/contract/operations.js';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { requestContract } from '../../src/contract/request-contract.js';
import { createApp } from '../../src/http/app.js';
import { createApi } from '../../src/http/router.js';
import { checkRequest, findOperation, type Violation } from '../../src/kit/contract.js';
import { Mock } from '../../src/mock.js';
import { contractMock, pathOf, SERVED, send, type Target, unlimited } from '../contract/harness.js';
import { hasBody, minimalRequest } from '../contract/minimal.js';
import { REQUESTS } from '../contract/requests.js';
import { askPlainly, type PlainRequest, takesPlainly } from '../support/plain-door.js';
import { NOW } from '../support.js';

interface Sent {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  /** Sent as JSON; a text goes as it is. */
  body?: unknown;
}

/** All stages of the mock before handlers that answer anything well: what is refused is refused for the contract's sake. */
function stages() {
  const now = Date.parse(NOW) - 60_000;
  const registry = new Registry({ seed: loadDefaultSeed(), strict: false, quirkDefaults: quirkDefaults(), now });
  unlimited(new Mock(registry));
  const handlers = new Map(OPERATIONS.map(({ id }) => [id, () => ({ status: 200, body: {} })]));
  const api = createApi({ registry, handlers });
  const key = registry.get('scale')?.personaKeys.get('admin') ?? '';
  return { api, app: createApp(api, () => {}), key };
}

const { api, app, key } = stages();
const bytes = (body: unknown) => new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
const urlOf = ({ path, query }: Sent) => `http://mock${path}${query === '' ? '' : `?${query}`}`;

interface Judged {
  refused: boolean;
  /** Null where it is refused: what is wrong besides does not matter then. */
  ignored: boolean | null;
}

async function byMock(sent: Sent): Promise<Judged & { told: string }> {
  const { method, headers, body } = sent;
  const isEmpty = body === undefined || method === 'GET' || method === 'HEAD';
  const asked = { method, url: urlOf(sent), headers, ...(!isEmpty && { body: bytes(body) }) };
  const { status, warnings } = takesPlainly(asked) ? told(await askPlainly(api, asked)) : await byApp(asked);
  if (status >= 500) expect.fail(`${method} ${urlOf(sent)} answered ${status}`);
  const refused = status >= 400;
  return { refused, ignored: refused ? null : warnings !== null, told: `${status} ${warnings ?? ''}` };
}

const told = ({ status, headers }: { status: number; headers: Record<string, string> }) => ({
  status,
  warnings: headers['x-mock-warnings'] ?? null,
});

async function byApp({ url, ...init }: PlainRequest) {
  const { status, headers } = await app.request(url, init as RequestInit);
  return told({ status, headers: Object.fromEntries(headers) });
}

function byKit(sent: Sent): Judged & { violations: Violation[] } {
  const { method, headers, body } = sent;
  const isEmpty = body === undefined || method === 'GET' || method === 'HEAD';
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const violations = checkRequest({ method, url: urlOf(sent), headers, ...(!isEmpty && { body: text }) });
  const has = (effect: string) => violations.some((violation) => violation.effect === effect);
  const refused = has('refused');
  return { refused, ignored: refused ? null : has('ignored'), violations };
}

/** What the two say of a request, and that it is the same. */
async function agree(sent: Sent, said = ''): Promise<Judged> {
  const [mock, kit] = [await byMock(sent), byKit(sent)];
  if (mock.refused !== kit.refused || mock.ignored !== kit.ignored) {
    expect.fail(`${said} ${JSON.stringify(sent)}\nmock: ${mock.told}\nkit: ${JSON.stringify(kit.violations)}`);
  }
  return { refused: kit.refused, ignored: kit.ignored };
}

const bearer = { authorization: `Bearer ${key}` };
const json = { ...bearer, 'content-type': 'application/json' };
const get = (path: string, headers = {}): Sent => {
  const [bare = '', query = ''] = path.split('?');
  return { method: 'GET', path: bare, query, headers: { ...bearer, ...headers } };
};
const post = (path: string, type: string | null, body: unknown): Sent => ({
  ...get(path, type === null ? {} : { 'content-type': type }),
  method: 'POST',
  body,
});

describe('The mock and the contract kit agree on', () => {
  const REFUSED = { refused: true, ignored: null };
  const IGNORED = { refused: false, ignored: true };
  const FINE = { refused: false, ignored: false };
  const search = { search: { term: 'ada' } };

  it.each<[string, Sent, Judged]>([
    ['Accept: text/csv on V2', get('/v2/lists', { accept: 'text/csv' }), REFUSED],
    ['Accept: text/csv on V1', get('/lists', { accept: 'text/csv' }), FINE],
    ['Accept with a wildcard', get('/v2/lists', { accept: 'text/html, */*;q=0.1' }), FINE],
    ['Accept of a +json type', get('/v2/lists', { accept: 'application/vnd.api+json' }), FINE],
    ['a body of a +json type on V2', post('/v2/companies/search', 'application/vnd.api+json', search), FINE],
    [
      'a body of a +json type on V1',
      post('/lists', 'application/ld+json', { name: 'Tarn', type: 0, is_public: true }),
      FINE,
    ],
    ['a body of text on V2', post('/v2/companies/search', 'text/plain', search), REFUSED],
    ['a body of no type on V2', post('/v2/companies/search', null, search), REFUSED],
    ['a body of no type on V1', post('/notes', null, { content: 'Tarn', person_ids: [1] }), FINE],
    ['a form on V2', post('/v2/companies/search', 'application/x-www-form-urlencoded', 'a=1'), REFUSED],
    ['OPTIONS on V2', { ...get('/v2/lists'), method: 'OPTIONS' }, FINE],
    ['OPTIONS on V1', { ...get('/lists'), method: 'OPTIONS' }, REFUSED],
    [
      'OPTIONS of a path that its version lacks',
      { ...get('/v2/rate-limit', { 'x-affinity-api-version': '2024-01-01' }), method: 'OPTIONS' },
      REFUSED,
    ],
    ['the version header on V1', get('/lists', { 'x-affinity-api-version': '2026-09-17' }), IGNORED],
    ['a version that there is not', get('/v2/lists', { 'x-affinity-api-version': '1999-01-01' }), REFUSED],
    [
      'a version that there is not, on whoami',
      get('/v2/auth/whoami', { 'x-affinity-api-version': '1999-01-01' }),
      IGNORED,
    ],
    ['a single parameter given twice on V2', get('/v2/companies?limit=5&limit=6'), IGNORED],
    ['a single parameter given twice on V1', get('/persons?page_size=5&page_size=6'), IGNORED],
    ['a single parameter given twice, the last one wrong', get('/v2/companies?limit=5&limit=0'), REFUSED],
    [
      'an unknown member inside of another',
      {
        ...post('/v2/lists/1/list-entries/1/fields', 'application/json', {
          operation: 'update-fields',
          updates: [{ id: 'field-1', value: { type: 'text', data: 'Tarn' }, odd: 1 }],
        }),
        method: 'PATCH',
      },
      IGNORED,
    ],
    [
      'a body where none is taken',
      { ...get('/lists/1/list-entries/1'), method: 'DELETE', headers: json, body: { a: 1 } },
      IGNORED,
    ],
    [
      'an empty object where no body is taken',
      { ...get('/lists/1/list-entries/1'), method: 'DELETE', headers: json, body: {} },
      FINE,
    ],
    [
      'a member of the body in the query of a V1 write',
      { ...post('/notes?person_ids[0]=1', 'application/json', { content: 'Tarn' }) },
      FINE,
    ],
  ])('%s', async (said, sent, expected) => {
    expect(await agree(sent, said)).toEqual(expected);
  });

  it.each([
    ['GET', '/companies', '/organizations'],
    ['GET', '/parsons', '/persons'],
    ['GET', '/people', '/persons'],
    ['GET', '/v2/compnies/7', '/v2/companies/{companyId}'],
    ['GET', '/v2/organizations/12/lists', '/v2/companies/{companyId}/lists'],
    ['GET', '/v2/field-values', '/field-values'],
    ['GET', '/v2/lists/', '/v2/lists'],
    ['GET', '/v2/auth/me', '/v2/auth/whoami'],
    ['DELETE', '/list-entries/7', '/lists/{list_id}/list-entries/{list_entry_id}'],
    ['POST', '/v2/search', '/v2/companies/search'],
    ['GET', '/lists.json', '/lists'],
  ])('what %s %s comes near', async (method, path, near) => {
    const response = await app.request(`http://mock${path}`, { method, headers: bearer });
    const match = findOperation(method, path);
    expect(match).toMatchObject({ found: false });
    expect([response.status, response.headers.get('x-mock-hint')]).toEqual([
      404,
      expect.stringContaining(near.replace(/\{.*/, '')),
    ]);
    expect(match.found || match.nearest[0]?.path).toBe(near);
  });

  it('a GET with a body, which `fetch` does not send', async () => {
    const mock = await contractMock();
    const { url } = await mock.listen();
    const headers = { authorization: `Bearer ${mock.account('scale').keys.admin}`, 'content-length': '7' };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request(`${url}/v2/lists?limit=1`, { headers }, resolve).on('error', reject).end('{"a":1}');
    });
    answer.resume();
    await mock.close();
    expect([answer.statusCode, answer.headers['x-mock-warnings']]).toEqual([
      200,
      'the body is ignored: v2.lists.list takes none',
    ]);
    expect(checkRequest({ method: 'GET', url: `${url}/v2/lists?limit=1`, headers, body: '{"a":1}' })).toMatchObject([
      { pointer: '', problem: 'undeclared', effect: 'ignored' },
    ]);
  });

  it('what comes near nothing', async () => {
    for (const path of ['/nothing/like/it/at/all', `/${'x'.repeat(5_000)}`]) {
      const response = await app.request(`http://mock${path}`, { headers: bearer });
      expect([response.status, response.headers.get('x-mock-hint')]).toEqual([
        404,
        'no path is near this one: GET /_mock/contracts/v1.json has all that there are',
      ]);
      expect(findOperation('GET', path)).toMatchObject({ found: false, nearest: [] });
    }
  });
});

type Change = (sent: Sent, target: Target) => Sent;

const withHeader =
  (name: string, value: string): Change =>
  (sent) => ({ ...sent, headers: { ...sent.headers, [name]: value } });
const withQuery =
  (query: string): Change =>
  (sent) => ({ ...sent, query: [sent.query, query].filter(Boolean).join('&') });

const ACCEPTS = ['text/csv', 'application/vnd.api+json', '*/*', 'text/html, application/*', 'application/xml'];
const TYPES = [
  'application/json; charset=utf-8',
  'application/vnd.api+json',
  'text/plain',
  'application/x-www-form-urlencoded',
  '',
];
const VERSIONS = ['2024-01-01', '2026-07-15', '2026-09-17', 'CURRENT', '1999-01-01', ' '];
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
const TEXTS = ['', 'abc', '1', '-1', '0', '1.5', 'true', '2026-10-01', 'field-1', '9007199254740993', 'null'];
const VALUES: readonly unknown[] = [
  null,
  true,
  '',
  'abc',
  'company',
  -1,
  0,
  1,
  1.5,
  1e300,
  {},
  [],
  [null],
  { id: 1 },
  { a: { b: 1 } },
];
const BODIES = ['{', '[]', 'null', '7', '"text"', '', '{"a":1}{', '['.repeat(500)];

/** The body with something else at a place, which is chosen by a number: of lists the first item stands for all. */
function altered(body: unknown, at: number, change: (holder: Record<string, unknown>, name: string) => void): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const copy = structuredClone(body);
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, name]);
      walk(value);
    }
  };
  walk(copy);
  const place = places[at % Math.max(places.length, 1)];
  if (place) change(...place);
  return copy;
}

const contractOf = ({ operation, version }: Target) => requestContract(documentFor(operation, version), operation);

/** A change, and a number by which it chooses what it changes. */
const CHANGES: Record<string, fc.Arbitrary<Change>> = {
  accept: fc.constantFrom(...ACCEPTS).map((type) => withHeader('accept', type)),
  'content type': fc.constantFrom(...TYPES).map((type) => (sent) => {
    const { 'content-type': _, ...rest } = sent.headers;
    return { ...sent, headers: type === '' ? rest : { ...rest, 'content-type': type } };
  }),
  version: fc.constantFrom(...VERSIONS).map((version) => withHeader('x-affinity-api-version', version)),
  method: fc.constantFrom(...METHODS).map((method) => (sent) => ({ ...sent, method })),
  'key in another scheme': fc.constant(withHeader('authorization', `Basic ${btoa(`:${key}`)}`)),
  'unknown parameter': fc
    .constantFrom('unheardOf=1', 'page_size=1', 'limit=1', 'filter=a', 'fieldIds=1', '__proto__=1', 'type=0')
    .map(withQuery),
  'a parameter': fc.tuple(fc.nat(), fc.constantFrom(...TEXTS), fc.integer({ min: 1, max: 2 })).map(
    ([at, text, times]): Change =>
      (sent, target) => {
        const names = [...contractOf(target).query.keys()];
        const name = names[at % Math.max(names.length, 1)];
        const one = `${name}=${encodeURIComponent(text)}`;
        return name === undefined ? sent : withQuery(Array.from({ length: times }, () => one).join('&'))(sent, target);
      },
  ),
  'a word of an enumeration': fc.tuple(fc.nat(), fc.boolean()).map(
    ([at, isGood]): Change =>
      (sent, target) => {
        const { doc, query } = contractOf(target);
        const listed = [...query].flatMap(([name, raw]) => {
          const schema = deref(doc, raw);
          const words = (schema.type === 'array' ? deref(doc, schema.items) : schema) as JsonObject;
          return Array.isArray(words.enum) ? [`${name}=${String(words.enum[0])}${isGood ? '' : 'x'}`] : [];
        });
        const one = listed[at % Math.max(listed.length, 1)];
        return one === undefined ? sent : withQuery(one)(sent, target);
      },
  ),
  'an id in the path': fc.constantFrom('abc', '-1', '1.5', '%zz', '9'.repeat(30)).map(
    (text): Change =>
      (sent) => ({ ...sent, path: sent.path.replace(/\/(1|\d{2,}|field-\d+)(?=\/|$)/, `/${text}`) }),
  ),
  'a misspelt path': fc.tuple(fc.nat(), fc.constantFrom('', 'x', '/')).map(
    ([at, text]): Change =>
      (sent) => {
        const place = 1 + (at % Math.max(sent.path.length - 1, 1));
        return { ...sent, path: sent.path.slice(0, place) + text + sent.path.slice(place + (text === '/' ? 0 : 1)) };
      },
  ),
  'a whole body': fc.constantFrom(...BODIES, ...VALUES).map(
    (body): Change =>
      (sent) => ({ ...sent, body }),
  ),
  'a missing member': fc.nat().map(
    (at): Change =>
      (sent) => ({ ...sent, body: altered(sent.body, at, (holder, name) => Reflect.deleteProperty(holder, name)) }),
  ),
  'another value': fc.tuple(fc.nat(), fc.constantFrom(...VALUES)).map(
    ([at, value]): Change =>
      (sent) => ({
        ...sent,
        body: altered(sent.body, at, (holder, name) => {
          holder[name] = value;
        }),
      }),
  ),
  'an unknown member beside another': fc.tuple(fc.nat(), fc.constantFrom('unheardOf', 'a/b~c', 'id')).map(
    ([at, extra]): Change =>
      (sent) => ({
        ...sent,
        body: altered(sent.body, at, (holder) => {
          if (!Array.isArray(holder)) holder[extra] = 1;
        }),
      }),
  ),
  'a declared member': fc.tuple(fc.nat(), fc.constantFrom(...VALUES)).map(
    ([at, value]): Change =>
      (sent, target) => {
        const names = [...contractOf(target).members];
        const isObject = typeof sent.body === 'object' && sent.body !== null && !Array.isArray(sent.body);
        if (names.length === 0 || !isObject) return sent;
        return { ...sent, body: { ...(sent.body as object), [names[at % names.length] as string]: value } };
      },
  ),
};

/** A good request of an operation, with all of its members where the tests of the contract have one. */
async function goodRequest(mock: Mock, target: Target): Promise<Sent> {
  const { operation, version } = target;
  const headers = { ...json, ...(operation.api === 'v2' && { 'x-affinity-api-version': version }) };
  const minimal = minimalRequest(operation);
  const [path = '', query = ''] = minimal.path.split('?');
  const fallback = { method: operation.method, path, query, headers, body: minimal.body };
  if (!hasBody(operation)) return fallback;
  const build = REQUESTS[operation.id];
  if (!build) return fallback;
  const ask = { 'x-affinity-api-version': version };
  const find = async (at: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') =>
    (await send(mock, { method, path: at, body, headers: ask })).body;
  const step = (await build(find).next()).value;
  if (!step || typeof step.body !== 'object' || step.body instanceof URLSearchParams) return fallback;
  return { ...fallback, path: pathOf(operation, step.params), query: step.query ?? '', body: step.body };
}

describe('What the mock refuses the kit tells as refused, and what the mock warns of as ignored:', () => {
  const good = new Map<string, Sent>();
  beforeAll(async () => {
    const mock = await contractMock();
    for (const target of SERVED) good.set(target.name, await goodRequest(mock, target));
  });

  const DOCUMENTS = [...new Set(SERVED.map(({ operation, version }) => documentFor(operation, version)))];

  // Validators are compiled here, all of them.
  it.each(DOCUMENTS)('good requests of %s', async (name) => {
    const targets = SERVED.filter(({ operation, version }) => documentFor(operation, version) === name);
    for (const target of targets) {
      expect(await agree(good.get(target.name) as Sent, target.name)).toEqual({ refused: false, ignored: false });
    }
    expect(targets.length).toBeGreaterThan(50);
  });

  it.each(Object.entries(CHANGES))('with %s', async (said, change) => {
    // Every operation in every version, each as often.
    const runs = fc.sample(fc.tuple(change, change), { numRuns: SERVED.length, seed: 20_261_015 });
    const seen = { refused: 0, ignored: 0, fine: 0 };
    for (const [i, target] of SERVED.entries()) {
      for (const one of runs[i] ?? []) {
        const { refused, ignored } = await agree(one(good.get(target.name) as Sent, target), `${said}: ${target.name}`);
        seen[refused ? 'refused' : ignored ? 'ignored' : 'fine']++;
      }
    }
    expect(seen.refused + seen.ignored).toBeGreaterThan(0);
  });

  it('with several of these at once', async () => {
    const several = fc.tuple(
      fc.constantFrom(...SERVED),
      fc.array(fc.oneof(...Object.values(CHANGES)), { maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(several, async ([target, changes]) => {
        const start = good.get(target.name) as Sent;
        await agree(
          changes.reduce((sent, change) => change(sent, target), start),
          target.name,
        );
      }),
      { numRuns: 2_000, seed: 20_261_015 },
    );
  });
});
