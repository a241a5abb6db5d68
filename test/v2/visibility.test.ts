/** Who sees which list, row and value: what is not shared does not exist for V2 (v2-core.md §7). */
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import {
  CO_INVESTORS,
  caller,
  cellOf,
  EVENTS,
  FUND_III,
  INBOX,
  idsOf,
  LP_RELATIONS,
  PIPELINE,
  PORTFOLIO,
  TALENT_BENCH,
  WATCHLIST,
} from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000 });

const PRIVATE = [
  ['LP Relations', LP_RELATIONS, '/v2/persons'],
  ['Fund III Raise', FUND_III, null],
  ['Watchlist – Climate', WATCHLIST, '/v2/companies'],
] as const;

describe.each(PRIVATE)('The private list %s', (name, list, entities) => {
  const rowsOf = async () => (await caller(mock).get(`/v2/lists/${list}/list-entries`)).body.data;

  it('is there for those with a role on it', async () => {
    expect((await caller(mock).get(`/v2/lists/${list}`)).body.name).toBe(name);
    expect((await rowsOf()).length).toBeGreaterThan(5);
  });

  it('does not exist for the others: by id, by its fields, by its rows and their values', async () => {
    const [row] = await rowsOf();
    const fields = (await caller(mock).get(`/v2/lists/${list}/fields`)).body.data;
    const field = fields.find(({ type }: { type: string }) => type === 'list');
    const rowPath = `/v2/lists/${list}/list-entries/${row.id}`;
    const standard = caller(mock, 'standard');
    for (const path of [
      `/v2/lists/${list}`,
      `/v2/lists/${list}/fields`,
      `/v2/lists/${list}/list-entries`,
      rowPath,
      `${rowPath}/fields`,
      `${rowPath}/fields/${field.id}`,
    ]) {
      const { status, body } = await standard.get(path);
      expect([status, body.errors.length, body.errors[0].code], path).toEqual([404, 1, 'not-found']);
    }
    const value = { type: field.valueType, data: null };
    expect((await standard.post(`${rowPath}/fields/${field.id}`, { value })).status).toBe(404);
    const batch = { operation: 'update-fields', updates: [] };
    expect((await standard.patch(`${rowPath}/fields`, batch)).status).toBe(404);
  });

  it('is missing from their lists, found by no term, counted nowhere', async () => {
    const standard = caller(mock, 'standard');
    expect(idsOf((await standard.get('/v2/lists')).body.data)).not.toContain(list);
    expect((await standard.get(`/v2/lists?term=${encodeURIComponent(name)}`)).body.data).toEqual([]);
    // Not even as an empty page in between.
    const seen: unknown[] = [];
    for (let path: string | null = '/v2/lists?limit=1'; path !== null; ) {
      const { body } = await standard.get(path);
      expect(body.data.length).toBe(1);
      seen.push(...idsOf(body.data));
      path = body.pagination.nextUrl?.replace('http://mock', '') ?? null;
    }
    expect(seen).toEqual([PIPELINE, PORTFOLIO, INBOX, TALENT_BENCH, CO_INVESTORS, EVENTS]);
  });

  it.runIf(entities !== null)('is missing from what its entities tell of their lists', async () => {
    const rows = await rowsOf();
    const [{ entity }] = rows;
    const read = async (persona: 'admin' | 'standard') => {
      const client = caller(mock, persona);
      const lists = (await client.get(`${entities}/${entity.id}/lists`)).body.data;
      const entries = (await client.get(`${entities}/${entity.id}/list-entries`)).body.data;
      const { fields } = (await client.get(`${entities}/${entity.id}?fieldIds=lists`)).body;
      return {
        lists: idsOf(lists),
        entries: entries.map((row: { listId: number }) => row.listId),
        field: cellOf(fields, 'lists'),
      };
    };
    const own = await read('admin');
    const theirs = await read('standard');
    expect(own.lists).toContain(list);
    expect(own.entries).toContain(list);
    expect(idsOf(own.field.data)).toContain(list);
    expect(theirs.lists).toEqual(own.lists.filter((id) => id !== list));
    expect(theirs.entries).toEqual(own.entries.filter((id: number) => id !== list));
    expect(idsOf(theirs.field.data ?? [])).toEqual(theirs.lists);
    expect(theirs.field.totalCount).toBe(theirs.lists.length);
  });
});

describe('Lists in sight', () => {
  it('of a standard user are the public ones, those shared by name, and no others', async () => {
    const lists = (await caller(mock, 'standard').get('/v2/lists')).body.data;
    const shared = lists.filter(({ isPublic }: { isPublic: boolean }) => !isPublic);
    expect(idsOf(shared)).toEqual([TALENT_BENCH]);
    expect(
      (await caller(mock, 'no-export').get('/v2/lists')).body.data.every((one: { isPublic: boolean }) => one.isPublic),
    ).toBe(true);
  });

  it('of an Enterprise Admin are all of them, of the same person on another plan those with a role', async () => {
    const made = await caller(mock, 'standard', undefined, 'enterprise').post('/lists', {
      name: 'Own',
      type: 0,
      is_public: false,
    });
    const path = `/v2/lists/${made.body.id}`;
    expect((await caller(mock, 'admin', undefined, 'enterprise').get(path)).status).toBe(200);
    mock.account('enterprise').settings.set({ tier: 'advanced' });
    expect((await caller(mock, 'admin', undefined, 'enterprise').get(path)).status).toBe(404);
    expect((await caller(mock, 'standard', undefined, 'enterprise').get(path)).status).toBe(200);
  });

  it('show a new private list to its owner alone', async () => {
    const made = (await caller(mock, 'standard').post('/lists', { name: 'Own', type: 0, is_public: false })).body;
    expect((await caller(mock, 'standard').get(`/v2/lists/${made.id}`)).body).toMatchObject({
      isPublic: false,
      type: 'person',
    });
    expect((await caller(mock).get(`/v2/lists/${made.id}`)).status).toBe(404);
  });
});

describe('Fields that Affinity withholds', () => {
  it('show nowhere: Crunchbase, PitchBook, exclusive Dealroom data', async () => {
    const hidden = mock.account('scale').export().fields as { key: string; source: string | null }[];
    const withheld = hidden.filter(({ source }) =>
      ['crunchbase', 'pitchbook', 'dealroom-exclusive'].includes(source ?? ''),
    );
    const shown = JSON.stringify([
      (await caller(mock).get('/v2/companies/fields')).body,
      (await caller(mock).get(`/v2/lists/${INBOX}/fields`)).body,
      (await caller(mock).get('/v2/companies?fieldTypes=enriched')).body,
    ]);
    expect(withheld.length).toBeGreaterThan(0);
    for (const { key } of withheld) {
      expect(shown).not.toContain(`"${key}"`);
      expect((await caller(mock).get(`/v2/companies?fieldIds=${key}`)).status).toBe(400);
    }
  });
});
