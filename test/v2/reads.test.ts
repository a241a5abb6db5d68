/** What the reads of V2 show (v2-core.md §8). */
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { caller, EVENTS, INBOX, idsOf, PIPELINE, TALENT_BENCH, TWICE } from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000 });

describe('whoami', () => {
  it('names the tenant, the user and the key', async () => {
    expect((await caller(mock).get('/v2/auth/whoami')).body).toEqual({
      tenant: { id: 7314, name: 'Quaymoss Partners', subdomain: 'quaymoss' },
      user: { id: SEED.people.mara, firstName: 'Mara', lastName: 'Quill', emailAddress: 'mara.quill@quaymoss.example' },
      grant: { type: 'api-key', scopes: ['api'], createdAt: '2026-01-12T09:00:00Z' },
    });
    const token = (await caller(mock, 'read-only').get('/v2/auth/whoami')).body;
    expect(token.grant).toMatchObject({ type: 'access-token', scopes: ['api.read'] });
  });

  it('gives the id under which the user is a person', async () => {
    const { user } = (await caller(mock, 'standard').get('/v2/auth/whoami')).body;
    const { body } = await caller(mock).get(`/v2/persons/${user.id}`);
    expect(body).toMatchObject({ id: user.id, type: 'internal', primaryEmailAddress: user.emailAddress });
  });

  it.each([
    ['admin', '2026-09-17'],
    ['legacy', '2024-01-01'],
  ] as const)('tells that the key of %s is on %s', async (persona, version) => {
    const { headers } = await caller(mock, persona).get('/v2/auth/whoami');
    expect(headers.get('x-affinity-api-version')).toBe(version);
  });
});

describe('The version header', () => {
  it.each([
    ['2024-01-01', '2024-01-01'],
    ['current', '2026-09-17'],
    ['CURRENT', '2026-09-17'],
    [' 2026-07-15 ', '2026-07-15'],
    ['', '2024-01-01'],
  ])('%j wins over the default of the key and comes back as %s', async (asked, version) => {
    const { status, headers } = await caller(mock, 'legacy').get('/v2/lists', { 'x-affinity-api-version': asked });
    expect([status, headers.get('x-affinity-api-version')]).toEqual([200, version]);
  });

  it('means nothing to V1', async () => {
    const { status, headers } = await caller(mock).get('/lists', { 'x-affinity-api-version': '1999-01-01' });
    expect([status, headers.has('x-affinity-api-version')]).toEqual([200, false]);
  });
});

describe('Companies and persons', () => {
  it('come by ascending id, all of them through pages', async () => {
    for (const kind of ['companies', 'persons']) {
      const ids: number[] = [];
      for (let path: string | null = `/v2/${kind}`; path !== null; ) {
        const { body } = await caller(mock).get(path);
        ids.push(...(idsOf(body.data) as number[]));
        path = body.pagination.nextUrl?.replace('http://mock', '') ?? null;
      }
      expect(ids.length).toBeGreaterThan(100);
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    }
  });

  it('named by `ids` come once each, in their own order; unknown ids are left out', async () => {
    const [one, two, three] = idsOf((await caller(mock).get('/v2/persons?limit=3')).body.data);
    const query = [three, one, 1, three, two].map((id) => `ids=${id}`).join('&');
    expect(idsOf((await caller(mock).get(`/v2/persons?${query}`)).body.data)).toEqual([one, two, three]);
    const { body } = await caller(mock).get(`/v2/persons?${query}&limit=2`);
    expect(idsOf(body.data)).toEqual([one, two]);
    const next = await caller(mock).get(body.pagination.nextUrl.replace('http://mock', ''));
    expect(idsOf(next.body.data)).toEqual([three]);
    expect(next.body.pagination.nextUrl).toBeNull();
  });

  it('tell domains and addresses, and who is a colleague', async () => {
    const { body } = await caller(mock).get(`/v2/companies/${TWICE}`);
    expect(Object.keys(body).sort()).toEqual(['domain', 'domains', 'id', 'isGlobal', 'name']);
    expect(body.domains[0]).toBe(body.domain);
    const persons = (await caller(mock).get('/v2/persons?limit=100')).body.data;
    for (const person of persons) {
      if (person.primaryEmailAddress !== null) expect(person.emailAddresses).toContain(person.primaryEmailAddress);
      expect(['internal', 'external']).toContain(person.type);
    }
  });

  it('`/fields` is no id', async () => {
    expect((await caller(mock).get('/v2/companies/fields')).body.data.length).toBeGreaterThan(20);
    expect((await caller(mock).get('/v2/persons/fields')).body.data.length).toBeGreaterThan(20);
  });

  it('on a list twice have two rows there, and the list once', async () => {
    const rows = (await caller(mock).get(`/v2/companies/${TWICE}/list-entries`)).body.data;
    expect(rows.filter((row: { listId: number }) => row.listId === INBOX).length).toBe(2);
    const lists = (await caller(mock).get(`/v2/companies/${TWICE}/lists`)).body.data;
    expect(lists.filter((list: { id: number }) => list.id === INBOX).length).toBe(1);
    expect(lists[0]).not.toHaveProperty('type');
    expect(idsOf(rows)).toEqual([...idsOf(rows)].sort());
  });
});

describe('Lists', () => {
  it('are found by a part of their name, in any case, through pages', async () => {
    const { body } = await caller(mock).get('/v2/lists?term=IN&limit=1');
    expect(body.data[0].name).toBe('Deal Pipeline');
    expect(body.pagination.nextUrl).toContain('term=IN&limit=1&cursor=');
    const next = await caller(mock).get(body.pagination.nextUrl.replace('http://mock', ''));
    expect(next.body.data[0].name).toBe('Sourcing Inbox');
    expect((await caller(mock).get('/v2/lists?term=')).body.data.length).toBe(9);
  });

  it('tell their type alone and in the collection', async () => {
    const { data } = (await caller(mock).get('/v2/lists')).body;
    for (const list of data) expect((await caller(mock).get(`/v2/lists/${list.id}`)).body).toEqual(list);
    expect(new Set(data.map((list: { type: string }) => list.type))).toEqual(
      new Set(['company', 'person', 'opportunity']),
    );
  });

  it('have rows of their own only', async () => {
    const [row] = (await caller(mock).get(`/v2/lists/${INBOX}/list-entries?limit=1`)).body.data;
    expect((await caller(mock).get(`/v2/lists/${INBOX}/list-entries/${row.id}`)).status).toBe(200);
    for (const list of [PIPELINE, EVENTS]) {
      for (const path of ['', '/fields', '/fields/last-email']) {
        const { status, body } = await caller(mock).get(`/v2/lists/${list}/list-entries/${row.id}${path}`);
        expect([status, body.errors[0].code]).toEqual([404, 'not-found']);
      }
    }
  });

  it('have rows of their type, whose creator may be gone', async () => {
    const types: Record<number, string> = { [PIPELINE]: 'opportunity', [INBOX]: 'company', [TALENT_BENCH]: 'person' };
    for (const [list, type] of Object.entries(types)) {
      const { data } = (await caller(mock).get(`/v2/lists/${list}/list-entries`)).body;
      expect(data.every((row: { type: string }) => row.type === type)).toBe(true);
      expect(data.some((row: { creatorId: number | null }) => row.creatorId === null)).toBe(true);
    }
  });
});

describe('Field metadata', () => {
  const names = async (path: string, filter: string) => {
    const { body } = await caller(mock).get(`${path}?filter=${encodeURIComponent(filter)}`);
    return body.data.map((field: { name: string }) => field.name);
  };

  it('is filtered by name: the whole or a part, with |, &, ! and quotes', async () => {
    const path = '/v2/companies/fields';
    expect(await names(path, 'name="Last Email"')).toEqual(['Last Email']);
    expect(await names(path, 'name =~ "Last E"')).toEqual(['Last Email', 'Last Event']);
    expect(await names(path, 'name=Last\\ Email | name=Notes')).toEqual(['Last Email', 'Notes']);
    expect(await names(path, 'name=~Email & !(name=~First)')).toEqual(['Last Email']);
    expect(await names(path, 'name=~Email&(name=~First|name=~Last)')).toEqual(['First Email', 'Last Email']);
    expect(await names(path, '')).toEqual(
      (await caller(mock).get(path)).body.data.map((f: { name: string }) => f.name),
    );
  });

  it('comes by id, as text', async () => {
    for (const path of ['/v2/companies', '/v2/persons', `/v2/lists/${PIPELINE}`]) {
      const ids = idsOf((await caller(mock).get(`${path}/fields`)).body.data);
      expect(ids).toEqual([...ids].sort());
    }
  });

  it('tells how a field can be filtered and sorted by, when asked', async () => {
    const { body } = await caller(mock).get('/v2/companies/fields?includes=filterability&includes=sortability');
    const of = (id: string) => body.data.find((field: { id: string }) => field.id === id);
    expect(of('affinity-data-year-founded')).toMatchObject({
      filterability: { filterableFieldType: 'field-only' },
      sortability: { sortableFieldType: 'field-only' },
    });
    expect(of('last-email').filterability.attributes[0]).toMatchObject({ id: 'date-of-activity', valueType: 'date' });
    expect(of('lists')).toMatchObject({ filterability: { filterableFieldType: 'field-only' }, sortability: null });
    const plain = await caller(mock).get('/v2/companies/fields');
    for (const field of plain.body.data) {
      expect(field).not.toHaveProperty('filterability');
      expect(field).not.toHaveProperty('sortability');
    }
  });

  it('holds associations and dates of a list, and none of an opportunity outside its list', async () => {
    const metadata = async (list: number) => (await caller(mock).get(`/v2/lists/${list}/fields`)).body.data;
    const kinds = (fields: { id: string; type: string }[]) =>
      Object.fromEntries(fields.map(({ id, type }) => [id, type]));
    expect(kinds(await metadata(PIPELINE))).toMatchObject({
      companies: 'list',
      persons: 'list',
      'created-at': 'enriched',
      'time-in-current-status': 'enriched',
    });
    expect(kinds(await metadata(INBOX))).toMatchObject({ persons: 'enriched' });
    expect(kinds(await metadata(TALENT_BENCH))).toMatchObject({ companies: 'list' });
    const pipeline = await metadata(PIPELINE);
    expect(pipeline.some(({ id }: { id: string }) => id.startsWith('affinity-data'))).toBe(false);
    expect(pipeline.some(({ id }: { id: string }) => id === 'lists')).toBe(false);
  });
});
