/** The quirks of V2 and of the keys: each by default and switched. */
import { describe, expect, it } from 'vitest';
import { Registry } from '../../src/account/registry.js';
import { loadDefaultSeed } from '../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { Mock } from '../../src/index.js';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { caller, HERONLIGHT, idsOf, PIPELINE, TALENT_BENCH } from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000 });

const flip = (id: string, value: string | boolean) => mock.account('scale').settings.set({ quirks: { [id]: value } });

describe('v2-unknown-field-ids', () => {
  const ROW = `/v2/lists/${PIPELINE}/list-entries/${HERONLIGHT.entry}`;
  const READS = [
    '/v2/companies',
    '/v2/persons',
    `/v2/persons/${SEED.people.mara}`,
    `/v2/lists/${PIPELINE}/list-entries`,
    ROW,
  ];

  it('v2-unknown-field-ids: refused, or left out', async () => {
    for (const path of READS) {
      const { status, body } = await caller(mock).get(`${path}?fieldIds=field-1&fieldIds=last-email`);
      expect([status, body.errors[0].param], path).toEqual([400, 'fieldIds']);
    }
    expect((await caller(mock).get(`${ROW}/fields?ids=field-1`)).body.errors[0].param).toBe('ids');
    flip('v2-unknown-field-ids', 'ignore');
    for (const path of READS) {
      const { status, body } = await caller(mock).get(`${path}?fieldIds=field-1&fieldIds=last-email`);
      const item = body.data?.[0] ?? body;
      expect([status, idsOf((item.entity ?? item).fields)], path).toEqual([200, ['last-email']]);
    }
    expect((await caller(mock).get(`${ROW}/fields?ids=field-1`)).body.data).toEqual([]);
  });
});

describe('v2-field-name-filter-ignores-case', () => {
  it('v2-field-name-filter-ignores-case: `=~` minds the case, or not; `=` always does', async () => {
    const names = async (filter: string) => {
      const { body } = await caller(mock).get(`/v2/companies/fields?filter=${encodeURIComponent(filter)}`);
      return body.data.map(({ name }: { name: string }) => name);
    };
    expect(await names('name=~EMAIL')).toEqual([]);
    expect(await names('name=~Email')).toEqual(['First Email', 'Last Email']);
    flip('v2-field-name-filter-ignores-case', true);
    expect(await names('name=~EMAIL')).toEqual(['First Email', 'Last Email']);
    expect(await names('name="last email"')).toEqual([]);
  });
});

describe('v2-sortability-null', () => {
  it('v2-sortability-null: a catalogue that tells how fields sort, or for none of them, though they do', async () => {
    const told = async () => {
      const paths = ['/v2/companies/fields', '/v2/persons/fields', `/v2/lists/${PIPELINE}/fields`];
      const bodies = await Promise.all(paths.map((path) => caller(mock).get(`${path}?includes=sortability`)));
      return bodies.flatMap(({ body }) => body.data.map(({ sortability }: { sortability: unknown }) => sortability));
    };
    const before = await told();
    expect(before.filter((sortability) => sortability !== null).length).toBeGreaterThan(50);
    flip('v2-sortability-null', true);
    expect(await told()).toEqual(before.map(() => null));
    const sorts = [{ fieldId: 'affinity-data-year-founded', direction: 'desc' }];
    const { body } = await caller(mock).post('/v2/companies/search?fieldIds=affinity-data-year-founded', { sorts });
    const years = body.data.map(({ fields }: { fields: [{ value: { data: number | null } }] }) => fields[0].value.data);
    const filled = years.filter((year: number | null) => year !== null);
    expect(filled).toEqual([...filled].sort((a: number, b: number) => b - a));
  });
});

describe('v2-unlisted-operation', () => {
  it('v2-unlisted-operation: an unknown route, or answered as in the nearest version that lists it', async () => {
    const client = caller(mock, 'admin', '2024-01-01');
    expect((await client.get('/v2/rate-limit')).status).toBe(404);
    expect((await client.get('/v2/teams')).status).toBe(404);
    flip('v2-entities-gate', 'open');
    expect((await client.post('/v2/persons', {})).status).toBe(405);
    flip('v2-unlisted-operation', 'serve');
    const { status, body, headers } = await client.get('/v2/rate-limit');
    expect([status, headers.get('x-affinity-api-version')]).toEqual([200, '2024-01-01']);
    expect(body.callerPerMinute).toMatchObject({ limit: 1_000_000, reset: 60 });
    expect((await client.get('/v2/teams')).status).toBe(200);
    expect((await client.post('/v2/persons', {})).status).toBe(400);
  });
});

describe('v2-entities-gate', () => {
  it('v2-entities-gate: unknown routes, or known ones', async () => {
    const client = caller(mock);
    const calls = [
      () => client.post('/v2/persons', {}),
      () => client.delete('/v2/persons/1'),
      () => client.post(`/v2/lists/${PIPELINE}/list-entries`, {}),
      () => client.post('/v2/opportunities/1', {}),
      () => client.delete('/v2/transcripts/1'),
      () => client.post('/v2/calls', {}),
      () => client.post('/v2/companies/fields', {}),
      () => client.delete('/v2/persons/fields/field-1'),
    ];
    const hint = async (call: (typeof calls)[number]) => (await call()).headers.get('x-mock-hint') ?? '';
    for (const call of calls) {
      const { status, body } = await call();
      expect([status, body.errors[0].code]).toEqual([404, 'not-found']);
      expect(await hint(call)).toContain('has no route while the quirk v2-entities-gate is closed: set it to open');
    }
    // What else there is on their paths stays.
    expect((await client.get('/v2/persons?limit=1')).status).toBe(200);
    const { status, headers } = await client.get('/v2/transcripts/1');
    expect([status, headers.get('x-mock-hint')]).toEqual([404, expect.stringContaining('transcript')]);
    expect((await client.put('/v2/persons', {})).headers.get('allow')).toBe('GET');
    flip('v2-entities-gate', 'open');
    for (const call of calls) expect(await hint(call)).not.toContain('has no route');
    expect((await client.put('/v2/persons', {})).headers.get('allow')).toBe('GET, POST');
  });
});

describe('v2-version-checked-on-whoami', () => {
  it('v2-version-checked-on-whoami: a bad version is overlooked there, or refused as elsewhere', async () => {
    const headers = { 'x-affinity-api-version': '1999-01-01' };
    const seen = await caller(mock, 'legacy').get('/v2/auth/whoami', headers);
    expect([seen.status, seen.headers.get('x-affinity-api-version')]).toEqual([200, '2024-01-01']);
    expect((await caller(mock, 'legacy').get('/v2/lists', headers)).status).toBe(400);
    flip('v2-version-checked-on-whoami', true);
    const { status, body } = await caller(mock, 'legacy').get('/v2/auth/whoami', headers);
    expect([status, body.errors[0].param]).toEqual([400, 'X-Affinity-Api-Version']);
  });
});

describe('v2-list-term-ascii-only', () => {
  it('v2-list-term-ascii-only: a term finds names in any script, or by their ASCII letters alone', async () => {
    await caller(mock).post('/lists', { name: 'Tøndér', type: 0, is_public: true });
    const found = async (term: string) => {
      const { body } = await caller(mock).get(`/v2/lists?term=${encodeURIComponent(term)}`);
      return body.data.map(({ name }: { name: string }) => name);
    };
    expect(await found('TØND')).toEqual(['Tøndér']);
    expect(await found('Watchlist – Cli')).toEqual(['Watchlist – Climate']);
    expect(await found('tnd')).toEqual([]);
    flip('v2-list-term-ascii-only', true);
    expect(await found('tnd')).toEqual(['Tøndér']);
    expect(await found('talent')).toEqual(['Talent Bench']);
  });
});

describe('v2-company-directory', () => {
  it('v2-company-directory: companies in use, or all of the shared directory', async () => {
    const all = async () => {
      const ids: number[] = [];
      for (let path: string | null = '/v2/companies?limit=100'; path !== null; ) {
        const { body } = await caller(mock).get(path);
        ids.push(...(idsOf(body.data) as number[]));
        path = body.pagination.nextUrl?.replace('http://mock', '') ?? null;
      }
      return ids;
    };
    const companies = mock.account('scale').export().companies as { id: number; directoryOnly: boolean }[];
    const unused = companies.filter(({ directoryOnly }) => directoryOnly).map(({ id }) => id);
    expect(unused.length).toBeGreaterThan(3);
    const used = await all();
    expect(used.filter((id) => unused.includes(id))).toEqual([]);
    expect((await caller(mock).get(`/v2/companies?ids=${unused[0]}`)).body.data).toEqual([]);
    flip('v2-company-directory', true);
    expect(await all()).toEqual([...used, ...unused].sort((a, b) => a - b));
    expect(idsOf((await caller(mock).get(`/v2/companies?ids=${unused[0]}`)).body.data)).toEqual([unused[0]]);
  });

  it('a record of the directory that is put to use shows from then on', async () => {
    const companies = mock.account('scale').export().companies as { id: number; directoryOnly: boolean }[];
    const [record] = companies.filter(({ directoryOnly }) => directoryOnly);
    const isShown = async () => (await caller(mock).get(`/v2/companies?ids=${record?.id}`)).body.data.length === 1;
    expect(await isShown()).toBe(false);
    const added = await caller(mock).post(`/lists/${SEED.lists.inbox}/list-entries`, { entity_id: record?.id });
    expect(added.status).toBe(200);
    expect(await isShown()).toBe(true);
  });
});

describe('v2-current-organization-read-only', () => {
  it('v2-current-organization-read-only: written like other enriched fields, or not at all', async () => {
    const [row] = (await caller(mock).get(`/v2/lists/${TALENT_BENCH}/list-entries?limit=1`)).body.data;
    const path = `/v2/lists/${TALENT_BENCH}/list-entries/${row.id}/fields`;
    const [company] = (await caller(mock).get('/v2/companies?limit=1')).body.data;
    const organization = {
      id: 'affinity-data-current-organization',
      value: { type: 'company', data: { id: company.id } },
    };
    const title = { id: 'affinity-data-current-job-title', value: { type: 'text', data: 'Curator' } };
    const write = async (field: { id: string; value: unknown }) =>
      (await caller(mock).post(`${path}/${field.id}`, { value: field.value })).status;
    expect([await write(organization), await write(title)]).toEqual([204, 204]);
    expect((await caller(mock).get(`${path}/${organization.id}`)).body.value.data.id).toBe(company.id);
    flip('v2-current-organization-read-only', true);
    expect([await write(organization), await write(title)]).toEqual([400, 204]);
    const batch = { operation: 'update-fields', updates: [title, organization] };
    const { status, body } = await caller(mock).patch(path, batch);
    expect([status, body.errors[0].param]).toEqual([400, '/updates/1/value']);
  });
});

describe('ip-allowlist-401', () => {
  it('ip-allowlist-401: a key from outside its allowlist is 403, or 401', async () => {
    const registry = new Registry({ seed: loadDefaultSeed(), strict: true, quirkDefaults: quirkDefaults() });
    const account = registry.get('scale');
    const own = new Mock(registry);
    const server = await own.listen();
    const key = own.account('scale').keys.admin;
    const statuses = async () => {
      const v1 = await fetch(`${server.url}/lists`, { headers: { authorization: `Basic ${btoa(`:${key}`)}` } });
      const v2 = await fetch(`${server.url}/v2/lists`, { headers: { authorization: `Bearer ${key}` } });
      await Promise.all([v1.text(), v2.text()]);
      expect(v2.headers.has('x-ratelimit-limit-user')).toBe(v2.status === 200);
      return [v1.status, v2.status];
    };
    const allow = (...addresses: string[]) => {
      const app = account?.findApp(key);
      if (app) app.ipAllowlist = addresses;
    };
    try {
      expect(await statuses()).toEqual([200, 200]);
      for (const outside of [['10.0.0.1'], ['10.0.0.0/8', '192.168.1.1'], ['2001:db8::/32']]) {
        allow(...outside);
        expect(await statuses(), outside.join()).toEqual([403, 403]);
      }
      own.account('scale').settings.set({ quirks: { 'ip-allowlist-401': true } });
      expect(await statuses()).toEqual([401, 401]);
      for (const inside of [['127.0.0.1'], ['10.0.0.0/8', '127.0.0.0/8']]) {
        allow(...inside);
        expect(await statuses(), inside.join()).toEqual([200, 200]);
      }
      // What calls in the process comes from this machine.
      const inProcess = () => own.fetch('http://mock/v2/lists', { headers: { authorization: `Bearer ${key}` } });
      expect((await inProcess()).status).toBe(200);
      allow('10.0.0.1');
      expect((await inProcess()).status).toBe(401);
    } finally {
      await own.close();
    }
  });
});
