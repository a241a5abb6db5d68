/** Rendered pieces of pages are kept; whatever changes what they show, the next read shows it. */
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import {
  CO_INVESTORS,
  caller,
  cellOf,
  EVENTS,
  type FieldJson,
  idsOf,
  PIPELINE,
  TALENT_BENCH,
  THRICE,
} from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000 });

const TYPES = ['enriched', 'global', 'list', 'relationship-intelligence'].map((type) => `fieldTypes=${type}`).join('&');
const rows = (list: number) => `/v2/lists/${list}/list-entries`;

interface RowJson {
  id: number;
  entity: { id: number; name: string; firstName: string; fields: FieldJson[] };
}

const page = async (list: number): Promise<RowJson[]> => (await caller(mock).get(`${rows(list)}?${TYPES}`)).body.data;
const rowIn = (all: readonly RowJson[], id: number) => all.find((row) => row.id === id) as RowJson;

/** Reads twice, so that the second reading comes from what was kept; then changes, and reads again. */
async function around(list: number, change: () => Promise<{ status: number }>): Promise<[RowJson[], RowJson[]]> {
  const before = await page(list);
  expect(await page(list)).toEqual(before);
  expect([200, 204]).toContain((await change()).status);
  return [before, await page(list)];
}

const sole = (before: readonly RowJson[], after: readonly RowJson[]) =>
  after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i])).map(({ id }) => id);

describe('A page shows at once', () => {
  it('a value of a row that was written, in that row alone', async () => {
    const [first] = await page(PIPELINE);
    const id = first?.id as number;
    const value = { type: 'number', data: 4711 };
    const [before, after] = await around(PIPELINE, () =>
      caller(mock).post(`${rows(PIPELINE)}/${id}/fields/field-2928693`, { value }),
    );
    expect(cellOf(rowIn(after, id).entity.fields, 'field-2928693')).toEqual(value);
    expect(sole(before, after)).toEqual([id]);
  });

  it('a value of an entity, in every row of it', async () => {
    const [row] = (await caller(mock).get(`/v2/companies/${THRICE}/list-entries`)).body.data;
    const others = (await caller(mock).get(`/v2/companies/${THRICE}/list-entries`)).body.data.slice(1);
    const kept = await Promise.all(others.map((one: { listId: number }) => page(one.listId)));
    expect(kept.length).toBeGreaterThan(1);
    const value = { type: 'text', data: 'Tarn' };
    await around(row.listId, () => caller(mock).post(`${rows(row.listId)}/${row.id}/fields/field-2507170`, { value }));
    for (const other of others) {
      expect(cellOf(rowIn(await page(other.listId), other.id).entity.fields, 'field-2507170')).toEqual(value);
    }
  });

  it('a value that V1 wrote, changed or deleted', async () => {
    const [first] = await page(EVENTS);
    const target = { field_id: 2756292, entity_id: first?.entity.id };
    const cell = async () => cellOf(rowIn(await page(EVENTS), first?.id as number).entity.fields, 'field-2756292').data;
    const values = (await caller(mock).get(`/field-values?person_id=${first?.entity.id}`)).body;
    const old = values.find((value: { field_id: number }) => value.field_id === target.field_id);
    if (old) await caller(mock).delete(`/field-values/${old.id}`);
    expect(await cell()).toBeNull();
    const made = (await caller(mock).post('/field-values', { ...target, value: 1 })).body;
    expect(await cell()).toBe(1);
    await caller(mock).put(`/field-values/${made.id}`, { value: 2 });
    expect(await cell()).toBe(2);
    await caller(mock).delete(`/field-values/${made.id}`);
    expect(await cell()).toBeNull();
  });

  it('a person under a new name: as the row’s entity, as a value, and as one who took part', async () => {
    const whole = async () => JSON.stringify([await page(EVENTS), await page(PIPELINE), await page(CO_INVESTORS)]);
    const [row] = await page(EVENTS);
    const person = row?.entity.id as number;
    const opportunity = (await page(PIPELINE))[0]?.id;
    const data = [{ id: person }];
    await caller(mock).post(`${rows(PIPELINE)}/${opportunity}/fields/persons`, {
      value: { type: 'person-multi', data },
    });
    await whole();
    await caller(mock).put(`/persons/${person}`, { first_name: 'Quirina' });
    const after = await whole();
    expect(rowIn(await page(EVENTS), row?.id as number).entity.firstName).toBe('Quirina');
    const cell = cellOf(rowIn(await page(PIPELINE), opportunity as number).entity.fields, 'persons');
    expect(cell.data[0].firstName).toBe('Quirina');
    // Nowhere is the person shown under the old name.
    const shown = [...after.matchAll(new RegExp(`\\{"id":${person},"firstName":"([^"]*)"`, 'g'))].map(
      (match) => match[1],
    );
    expect(shown.length).toBeGreaterThan(1);
    expect(new Set(shown)).toEqual(new Set(['Quirina']));
  });

  it('a company under a new name, and its persons', async () => {
    const all = await page(CO_INVESTORS);
    const companies = (await caller(mock).get(`/v2/companies?${all.map(({ entity }) => `ids=${entity.id}`).join('&')}`))
      .body.data;
    const own = companies.find(({ isGlobal }: { isGlobal: boolean }) => !isGlobal);
    const row = all.find(({ entity }) => entity.id === own.id) as RowJson;
    const [, renamed] = await around(CO_INVESTORS, () =>
      caller(mock).put(`/organizations/${own.id}`, { name: 'Tarn' }),
    );
    expect(rowIn(renamed, row.id).entity.name).toBe('Tarn');
    const [, staffed] = await around(CO_INVESTORS, () =>
      caller(mock).put(`/organizations/${own.id}`, { person_ids: [SEED.people.mara] }),
    );
    expect(idsOf(cellOf(rowIn(staffed, row.id).entity.fields, 'persons').data)).toEqual([SEED.people.mara]);
    const [, moved] = await around(CO_INVESTORS, () =>
      caller(mock).put(`/persons/${SEED.people.mara}`, { organization_ids: [] }),
    );
    expect(cellOf(rowIn(moved, row.id).entity.fields, 'persons').data).toBeNull();
  });

  it('a row that was added, and the count of rows where lists are shown', async () => {
    const all = await page(TALENT_BENCH);
    const [row] = all as [RowJson];
    const size = (rowJson: RowJson) =>
      cellOf(rowJson.entity.fields, 'lists').data.find(({ id }: { id: number }) => id === TALENT_BENCH).entityCount;
    const [before, after] = await around(TALENT_BENCH, () =>
      caller(mock).post(`/lists/${TALENT_BENCH}/list-entries`, { entity_id: SEED.people.mara }),
    );
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)?.entity.id).toBe(SEED.people.mara);
    expect(size(rowIn(after, row.id))).toBe(size(row) + 1);
  });

  it('a row that is gone, alone or with its person', async () => {
    const [row, other] = (await page(TALENT_BENCH)) as [RowJson, RowJson];
    const [before, after] = await around(TALENT_BENCH, () =>
      caller(mock).delete(`/lists/${TALENT_BENCH}/list-entries/${row.id}`),
    );
    expect(idsOf(after)).toEqual(idsOf(before).slice(1));
    expect((await caller(mock).get(`${rows(TALENT_BENCH)}/${row.id}`)).status).toBe(404);
    const [, without] = await around(TALENT_BENCH, () => caller(mock).delete(`/persons/${other.entity.id}`));
    expect(JSON.stringify(without)).not.toContain(`"id":${other.entity.id},`);
  });

  it('a field that was made or deleted', async () => {
    const made = await caller(mock).post('/fields', {
      name: 'Tarn',
      entity_type: 0,
      value_type: 3,
      list_id: TALENT_BENCH,
    });
    const id = `field-${made.body.id}`;
    const [before, after] = await around(TALENT_BENCH, () => caller(mock).delete(`/fields/${made.body.id}`));
    expect(before.every(({ entity }) => cellOf(entity.fields, id) !== undefined)).toBe(true);
    expect(after.every(({ entity }) => cellOf(entity.fields, id) === undefined)).toBe(true);
  });

  it('to each what is theirs to see, of one role or another', async () => {
    const [row] = await page(TALENT_BENCH);
    const listsFor = async (persona: 'admin' | 'standard' | 'no-export') => {
      const { fields } = (await caller(mock, persona).get(`/v2/persons/${row?.entity.id}?fieldIds=lists`)).body;
      return idsOf(cellOf(fields, 'lists').data ?? []);
    };
    // Two of them have the same role; one is not on the list's permissions.
    const personas = ['admin', 'standard', 'no-export'] as const;
    for (let i = 0; i < 2; i++) {
      const seen = await Promise.all(personas.map(listsFor));
      expect(seen.map((ids) => ids.includes(TALENT_BENCH))).toEqual([true, true, false]);
    }
  });

  it('after a restore what was there before', async () => {
    const before = await page(PIPELINE);
    const path = `${rows(PIPELINE)}/${before[0]?.id}/fields/field-2928693`;
    await caller(mock).post(path, { value: { type: 'number', data: 4711 } });
    expect(await page(PIPELINE)).not.toEqual(before);
    mock.account('scale').restore('start');
    expect(await page(PIPELINE)).toEqual(before);
  });

  it('interactions without those who were deleted', async () => {
    const { interactions, persons } = mock.account('scale').export() as {
      interactions: { personIds: number[]; ccPersonIds: number[] }[];
      persons: { id: number; type: string }[];
    };
    const isExternal = (id: number) => persons.some((person) => person.id === id && person.type === 'external');
    const gone = new Set<number>();
    for (const { personIds, ccPersonIds } of interactions) {
      const [first, ...others] = [...personIds, ...ccPersonIds].filter((id) => isExternal(id) && !gone.has(id));
      if (first === undefined || others.length === 0) continue;
      gone.add(first);
      expect((await caller(mock).delete(`/persons/${first}`)).status).toBe(200);
    }
    expect(gone.size).toBeGreaterThan(10);
    const texts: string[] = [];
    for (const kind of ['persons', 'companies']) {
      for (let path: string | null = `/v2/${kind}?limit=100&fieldTypes=relationship-intelligence`; path !== null; ) {
        const { status, body } = await caller(mock).get(path);
        expect(status).toBe(200);
        texts.push(JSON.stringify(body.data));
        path = body.pagination.nextUrl?.replace('http://mock', '') ?? null;
      }
    }
    const shown = texts.join('');
    for (const id of gone) expect(shown).not.toContain(`"id":${id},`);
    expect(shown).toContain('{"emailAddress":null,"person":null}');
  });
});
