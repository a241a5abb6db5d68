/** Refusals of every operation in every version: the right status, the API's own body, and the headers that go with it. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Registry } from '../../src/account/registry.js';
import { loadDefaultSeed } from '../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { createApp } from '../../src/http/app.js';
import { createApi } from '../../src/http/router.js';
import type { Mock } from '../../src/index.js';
import { V2_VERSIONS } from '../../src/versions.js';
import {
  type Answer,
  contractMock,
  type Expectation,
  faultsOf,
  headerFaults,
  pathOf,
  type Request,
  refresh,
  SERVED,
  send,
  type Target,
  UNSERVED,
  versionHeader,
} from './harness.js';
import { hasBody, isSearch, minimalRequest } from './minimal.js';

let mock: Mock;
beforeAll(async () => {
  mock = await contractMock();
});
afterEach(() => refresh(mock));

const EVERY = [...SERVED, ...UNSERVED];
const V2_SERVED = SERVED.filter(({ operation }) => operation.api === 'v2');
const V1_SERVED = SERVED.filter(({ operation }) => operation.api === 'v1');
const WITH_ID = SERVED.filter(({ operation }) => operation.path.includes('{'));

const OUTSIDE_MONTH = ['v1.auth.whoami', 'v1.rate-limit.get', 'v2.auth.whoami', 'v2.rate-limit.get'];

/** V2's code of a status; V1 has none. */
const CODES: Record<number, string> = {
  400: 'validation',
  401: 'authentication',
  403: 'authorization',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  413: 'bad-request',
  415: 'unsupported-media-type',
  422: 'unprocessable-entity',
  429: 'rate-limit',
  501: 'not-implemented',
};

/** All that is wrong with a refusal; one of an operation that is served is also held to its document. */
function refusalFaults(target: Target, answer: Answer, status: number, expected: Expectation & { code?: string } = {}) {
  const { operation, version } = target;
  const faults: string[] = [];
  if (answer.status !== status) faults.push(`the status is ${answer.status}: ${answer.text}`);
  if (operation.api === 'v1') {
    const texts: unknown[] = status === 422 && Array.isArray(answer.body) ? answer.body : [answer.body];
    if (status === 422 && !Array.isArray(answer.body)) faults.push('the body is no array');
    if (!texts.every((text) => typeof text === 'string' && text !== '')) faults.push(`the body is ${answer.text}`);
  } else {
    const errors: { code: string; message: string; param?: string }[] = answer.body?.errors ?? [];
    const code = expected.code ?? CODES[status];
    if (errors.length === 0) faults.push(`the body is ${answer.text}`);
    for (const error of errors) {
      const members = code === 'validation' ? 'code,message,param' : 'code,message';
      if (error.code !== code || Object.keys(error).sort().join() !== members) faults.push(JSON.stringify(error));
    }
  }
  const more = operation.served
    ? faultsOf(target, answer, expected)
    : headerFaults(answer, { api: operation.api, version }, expected);
  return [...faults, ...more];
}

/** Sends a request that nothing is wrong with but what `change` says, for each target; the faults by name. */
async function refusals(
  targets: readonly Target[],
  status: number,
  change: Partial<Request>,
  expected: Expectation & { code?: string } = {},
  id?: number,
): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const target of targets) {
    const request = minimalRequest(target.operation, id);
    const headers = { ...versionHeader(target), ...request.headers, ...change.headers };
    const answer = await send(mock, { ...request, ...change, headers });
    const faults = refusalFaults(target, answer, status, expected);
    if (faults.length > 0) all[target.name] = faults;
  }
  return all;
}

const NOT_ADMITTED = { admitted: false };

describe('401 answers every operation, served or not', () => {
  it('without a key', async () => {
    expect(await refusals(EVERY, 401, { authorization: null }, NOT_ADMITTED)).toEqual({});
  });

  it.each([
    [
      'an unknown key',
      (scheme: string) => ({ authorization: scheme === 'Bearer' ? 'Bearer x' : `Basic ${btoa(':x')}` }),
    ],
    ['a revoked key', () => ({ persona: 'revoked' as const })],
    ["a deactivated user's key", () => ({ persona: 'deactivated' as const })],
    ['a scheme that is neither', () => ({ authorization: 'Digest abc' })],
    ['no credentials after the scheme', (scheme: string) => ({ authorization: scheme })],
    ['Basic credentials that are no base64', () => ({ authorization: 'Basic ***' })],
  ])('with %s', async (_, change) => {
    expect(await refusals(V1_SERVED, 401, change('Basic'), NOT_ADMITTED)).toEqual({});
    expect(await refusals(V2_SERVED, 401, change('Bearer'), NOT_ADMITTED)).toEqual({});
  });

  it('on V2 with a good key by Basic, which V1 takes', async () => {
    const basic = { authorization: `Basic ${btoa(`:${mock.account('scale').keys.admin}`)}` };
    expect(await refusals(V2_SERVED, 401, basic, NOT_ADMITTED)).toEqual({});
    expect((await send(mock, { path: '/auth/whoami', ...basic })).status).toBe(200);
  });

  it('names the scheme that is wanted', async () => {
    const v1 = await send(mock, { path: '/lists', authorization: null });
    const v2 = await send(mock, { path: '/v2/lists', authorization: null });
    expect(v1.headers['www-authenticate']).toMatch(/^Basic/);
    expect(v2.headers['www-authenticate']).toBe('Bearer');
  });
});

describe('403 answers', () => {
  it('every operation on a plan without the API, before any pool is asked', async () => {
    expect(await refusals(EVERY, 403, { account: 'essential' }, NOT_ADMITTED)).toEqual({});
    expect(mock.account('essential').limits.get().perMinute.used).toBe(0);
  });

  it('every operation during a trial', async () => {
    mock.account('scale').settings.set({ trial: true });
    expect(await refusals(SERVED, 403, {}, NOT_ADMITTED)).toEqual({});
  });

  const gatedBy = (era: 'permission' | 'permissionSeedEra') =>
    V2_SERVED.filter(({ operation }) => operation[era] !== undefined);

  it('the operations that ask for an export permission, to users who lack it', async () => {
    const gated = gatedBy('permission');
    const exporting = gated.filter(({ operation }) => operation.permission?.startsWith('Export'));
    expect(exporting.length).toBeGreaterThan(5 * V2_VERSIONS.length);
    expect(await refusals(exporting, 403, { persona: 'no-export' })).toEqual({});
    // A standard user does not manage duplicates.
    const admins = gated.filter(({ operation }) => operation.permission === 'Manage duplicates');
    expect(await refusals(admins, 403, { persona: 'standard' })).toEqual({});
  });

  it('and no others', async () => {
    const free = SERVED.filter((target) => !gatedBy('permission').includes(target));
    for (const target of free) {
      const request = { ...minimalRequest(target.operation), headers: versionHeader(target) };
      expect((await send(mock, { ...request, persona: 'no-export' })).status, target.name).not.toBe(403);
    }
  });

  it('more operations by the permissions of the older era', async () => {
    mock.account('scale').settings.set({ permissionEra: 'seed' });
    const gated = gatedBy('permissionSeedEra');
    expect(gated.length).toBeGreaterThan(gatedBy('permission').length);
    expect(await refusals(gated, 403, { persona: 'no-export' })).toEqual({});
  });

  it('the writes of a token that may only read, whose reads pass', async () => {
    const writes = SERVED.filter(({ operation }) => operation.method !== 'GET' && !isSearch(operation));
    expect(await refusals(writes, 403, { persona: 'read-only' })).toEqual({});
    for (const target of SERVED.filter((one) => !writes.includes(one))) {
      const request = { ...minimalRequest(target.operation), headers: versionHeader(target) };
      const { status, text } = await send(mock, { ...request, persona: 'read-only' });
      // Merges are for admins, whatever the token.
      if (target.operation.permission === 'Manage duplicates') expect(text).toContain('Manage duplicates');
      else expect([200, 201, 404, 422], `${target.name} ${text}`).toContain(status);
    }
  });
});

describe('400 answers', () => {
  it.each(['2027-01-01', 'newest', '2024-01-01, 2026-07-15'])('a version that there is not: %s', async (asked) => {
    const change = { headers: { 'x-affinity-api-version': asked } };
    const targets = V2_SERVED.filter(({ operation, version }) => {
      return operation.id !== 'v2.auth.whoami' && version === '2026-09-17';
    });
    expect(await refusals(targets, 400, change, NOT_ADMITTED)).toEqual({});
    const { body } = await send(mock, { path: '/v2/lists', ...change });
    expect(body.errors).toEqual([
      {
        code: 'validation',
        message: `The provided version: '${asked}' is not valid.`,
        param: 'X-Affinity-Api-Version',
      },
    ]);
  });

  it('it with the version of the key', async () => {
    const headers = { 'x-affinity-api-version': '1.0' };
    const answer = await send(mock, { path: '/v2/lists', persona: 'legacy', headers });
    expect(answer.status).toBe(400);
    expect(answer.headers['x-affinity-api-version']).toBe('2024-01-01');
    expect(mock.account('scale').limits.get('legacy').perMinute.used).toBe(0);
  });
});

describe('404 answers', () => {
  it('an id that was never issued on V2', async () => {
    const targets = WITH_ID.filter(({ operation }) => operation.api === 'v2');
    expect(await refusals(targets, 404, {})).toEqual({});
    // Notes, transcripts, files and users have ids of 32 bits.
    const wide = targets.filter(({ operation }) => !/\{(noteId|transcriptId|fileId|userId)\}/.test(operation.path));
    expect(await refusals(wide, 404, {}, {}, Number.MAX_SAFE_INTEGER)).toEqual({});
  });

  it('on V1 nothing: an id that was deleted is 422, like one never issued', async () => {
    const targets = WITH_ID.filter(({ operation }) => operation.api === 'v1');
    expect(await refusals(targets, 422, {})).toEqual({});
    const made = await send(mock, {
      method: 'POST',
      path: '/persons',
      body: { first_name: 'Noor', last_name: 'Pell' },
    });
    const path = `/persons/${made.body.id}`;
    expect((await send(mock, { method: 'DELETE', path })).status).toBe(200);
    const personGet = SERVED.find(({ name }) => name === 'v1.persons.get') as Target;
    expect(refusalFaults(personGet, await send(mock, { path }), 422)).toEqual([]);
  });

  const UNKNOWN: [string, string, RegExp][] = [
    ['/v2/company', 'v2', /\/v2\/companies\?$/],
    ['/v2/organizations', 'v2', /\/v2\/companies\?$/],
    ['/v2/organizations/12/lists', 'v2', /\/v2\/companies\/\{companyId\}\/lists\?$/],
    ['/v2/field-values', 'v2', /V1 has it: \/field-values$/],
    ['/v2/lists/', 'v2', /do not end in a slash/],
    ['/companies', 'v1', /did you mean \/organizations\?$/],
    ['/companies/12/list-entries', 'v1', /V2 has it: \/v2\/companies\/\{companyId\}\/list-entries$/],
    ['/persons/', 'v1', /do not end in a slash/],
    ['/parsons', 'v1', /did you mean \/persons\?$/],
  ];

  it.each(UNKNOWN)('the unknown route %s, with a hint', async (path, api, hint) => {
    const answer = await send(mock, { path });
    expect(answer.status).toBe(404);
    expect(answer.headers['x-mock-hint']).toMatch(hint);
    expect(headerFaults(answer, { api: api as 'v1' | 'v2', version: '2026-09-17' }, {})).toEqual([]);
    if (api === 'v1') expect(answer.body).toBe('Unknown API endpoint');
    else expect(answer.body.errors).toEqual([{ code: 'not-found', message: expect.any(String) }]);
  });

  it.each(['/', '/v2', '/v2/', '/nothing/like/it/at/all', '/v2/nothing/like/it/at/all', `/${'x'.repeat(5000)}`])(
    'the unknown route %.40s, near nothing, where all are told',
    async (path) => {
      const answer = await send(mock, { path });
      expect(answer.status).toBe(404);
      const [told] = answer.headers['x-mock-hint']?.match(/(?<=GET )\/_mock\/contracts\/\S+\.json/) ?? [];
      const contract = await mock.fetch(`http://127.0.0.1${told}`);
      expect(((await contract.json()) as { info: { title: string } }).info.title).toMatch(
        path.startsWith('/v2') ? /V2|2026-09-17/ : /V1/,
      );
    },
  );

  it('an operation that the version does not list', async () => {
    const headers = { 'x-affinity-api-version': '2024-01-01' };
    const answer = await send(mock, { path: '/v2/rate-limit', headers });
    expect(answer.status).toBe(404);
    expect(answer.body.errors[0].code).toBe('not-found');
    expect(answer.headers['x-mock-hint']).toContain('2026-07-15');
    expect(headerFaults(answer, { api: 'v2', version: '2024-01-01' }, {})).toEqual([]);
  });
});

describe('405 answers', () => {
  it('verbs that a path of V2 does not take, and names those it does', async () => {
    for (const { operation, version, name } of V2_SERVED) {
      const taken = [...SERVED, ...UNSERVED]
        .filter((other) => other.operation.path === operation.path && other.version === version)
        .map((other) => other.operation.method);
      for (const method of ['PUT', 'POST', 'PATCH', 'DELETE'].filter((verb) => !taken.includes(verb))) {
        const headers = { 'x-affinity-api-version': version };
        const answer = await send(mock, { ...minimalRequest(operation), method, headers, body: undefined });
        expect(answer.status, `${method} ${name}`).toBe(405);
        expect(answer.body.errors).toEqual([{ code: 'method-not-allowed', message: expect.any(String) }]);
        expect(answer.headers.allow?.split(', ').sort()).toEqual([...new Set(taken)].sort());
        expect(headerFaults(answer, { api: 'v2', version }, {})).toEqual([]);
      }
    }
  });

  it('nothing on V1, where a wrong verb is an unknown endpoint', async () => {
    for (const [method, path] of [
      ['PATCH', '/persons/1'],
      ['POST', '/persons/1'],
      ['DELETE', '/lists/1'],
      ['PUT', '/fields/1'],
    ]) {
      const answer = await send(mock, { method: method as string, path: path as string });
      expect([answer.status, answer.body], `${method} ${path}`).toEqual([404, 'Unknown API endpoint']);
      expect(answer.headers['x-mock-hint']).toMatch(/this path takes /);
    }
  });
});

describe('Bodies and their types', () => {
  const V2_WRITES = V2_SERVED.filter(({ operation }) => hasBody(operation));
  const V1_WRITES = V1_SERVED.filter(({ operation }) => hasBody(operation));
  const WRITES = [...V1_WRITES, ...V2_WRITES];

  it('406: V2 produces nothing but JSON', async () => {
    expect(await refusals(V2_SERVED, 406, { headers: { accept: 'text/csv' } })).toEqual({});
    for (const accept of ['*/*', 'application/json', 'application/*', 'text/html, application/json;q=0.5', '']) {
      expect((await send(mock, { path: '/v2/lists', headers: { accept } })).status, accept).toBe(200);
    }
    expect((await send(mock, { path: '/lists', headers: { accept: 'text/csv' } })).status).toBe(200);
  });

  it('415: a body of another type', async () => {
    expect(await refusals(WRITES, 415, { headers: { 'content-type': 'text/plain' } })).toEqual({});
    const noUploads = WRITES.filter(({ operation }) => operation.id !== 'v1.entity-files.create');
    const parts = { headers: { 'content-type': 'multipart/form-data; boundary=x' } };
    expect(await refusals(noUploads, 415, parts)).toEqual({});
    const form = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect(await refusals(V2_WRITES, 415, form)).toEqual({});
  });

  it('413: a body over 1 MiB', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(1024 * 1024) });
    expect(await refusals(WRITES, 413, { body })).toEqual({});
  });

  it('broken JSON', async () => {
    expect(await refusals(V2_WRITES, 400, { body: '{"value":' }, { code: 'bad-request' })).toEqual({});
    expect(await refusals(V1_WRITES, 422, { body: '{"value":' })).toEqual({});
  });

  it('no body where one is needed', async () => {
    // Searches without a body find everything.
    const wanting = V2_WRITES.filter(
      ({ operation }) => !/^v2\.(companies|persons|lists\.list-entries)\.search$/.test(operation.id),
    );
    expect(await refusals(wanting, 400, { body: '' }, { code: 'bad-request' })).toEqual({});
    const needing = V1_WRITES.filter(({ operation }) => !operation.id.endsWith('s.update'));
    expect(await refusals(needing, 422, { body: '' })).toEqual({});
  });
});

describe('422 answers', () => {
  /** What the seed says was merged away, and into what. */
  const MERGED = { companies: [66012133, 66010929], persons: [176721596, 176721279] } as const;

  it.each(Object.entries(MERGED))('reads of %s that were merged away, on both APIs', async (kind, [gone, survivor]) => {
    const words = `${gone} no longer exists as it has been merged into ${survivor}`;
    const member = kind === 'companies' ? 'companyId' : 'personId';
    const targets = V2_SERVED.filter(
      ({ operation }) =>
        operation.path.includes(`{${member}}`) && operation.method === 'GET' && !operation.path.includes('{fieldId}'),
    );
    expect(targets.length).toBeGreaterThan(3 * V2_VERSIONS.length);
    for (const target of targets) {
      const path = pathOf(target.operation, { [member]: gone });
      const answer = await send(mock, { path, headers: versionHeader(target) });
      expect(refusalFaults(target, answer, 422)).toEqual([]);
      expect(answer.body.errors[0].message).toBe(words);
    }
    const v1 = await send(mock, { path: `/${kind === 'companies' ? 'organizations' : 'persons'}/${gone}` });
    expect(v1.status).toBe(422);
    expect(v1.body[0]).toContain(words);
  });
});

describe('429 answers every operation', () => {
  it("when the user's minute is used up", async () => {
    mock.account('scale').limits.set({ perMinute: 1 });
    expect((await send(mock, { path: '/v2/auth/whoami' })).status).toBe(200);
    expect(await refusals(EVERY, 429, {})).toEqual({});
    const { headers } = await send(mock, { path: '/lists' });
    expect(headers).toMatchObject({
      'x-ratelimit-limit-user': '1',
      'x-ratelimit-limit-user-remaining': '0',
      'x-ratelimit-limit-user-reset': '60',
    });
    expect(headers['retry-after']).toBeUndefined();
    // Another user has a minute of their own.
    expect((await send(mock, { path: '/lists', persona: 'standard' })).status).toBe(200);
  });

  it("when the account's month is used up, but for whoami and rate-limit", async () => {
    mock.account('scale').limits.set({ monthly: 5, used: { monthly: 5 } });
    const isOutside = ({ operation }: Target) => OUTSIDE_MONTH.includes(operation.id);
    expect(
      await refusals(
        EVERY.filter((target) => !isOutside(target)),
        429,
        {},
      ),
    ).toEqual({});
    for (const target of EVERY.filter(isOutside)) {
      const request = { ...minimalRequest(target.operation), headers: versionHeader(target) };
      expect((await send(mock, request)).status, target.name).toBe(200);
    }
  });

  it('when too many are under way at once', async () => {
    mock.account('scale').limits.set({ concurrent: 0 });
    expect(await refusals(EVERY, 429, {})).toEqual({});
  });
});

describe('501 answers', () => {
  it('every operation without a handler, by its id, and never 404', async () => {
    const registry = new Registry({ seed: loadDefaultSeed(), strict: false, quirkDefaults: quirkDefaults() });
    const app = createApp(createApi({ registry, handlers: new Map() }), () => {});
    const account = registry.get('enterprise');
    if (account) account.pools.settings.perMinute = 'unlimited';
    if (account) account.settings.quirks = { 'v2-entities-gate': 'open' };
    const key = account?.personaKeys.get('admin');
    for (const target of EVERY) {
      const { method, path } = minimalRequest(target.operation);
      const headers = { authorization: `Bearer ${key}`, ...versionHeader(target) };
      const answer = await app.fetch(new Request(`http://mock${path}`, { method, headers }));
      expect(answer.status, target.name).toBe(501);
      expect(answer.headers.get('x-mock-not-emulated')).toBe(target.operation.id);
    }
  });

  it('no operation that is served', async () => {
    for (const target of SERVED) {
      const request = { ...minimalRequest(target.operation), headers: versionHeader(target) };
      expect((await send(mock, request)).status, target.name).not.toBe(501);
    }
  });
});
