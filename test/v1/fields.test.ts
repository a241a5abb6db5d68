import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';

const { mock, admin: client } = await useMock();

interface FieldBody {
  id: number;
  name: string;
  list_id: number | null;
  value_type: number;
  dropdown_options: unknown[];
}

describe('GET /fields', () => {
  it('lists global fields and those of every list in sight, lowest id first', async () => {
    const { body } = await client.get('/fields');
    const ids = body.map((field: FieldBody) => field.id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(body.map((field: FieldBody) => field.list_id))).toEqual(
      new Set([
        null,
        SEED.lists.pipeline,
        SEED.lists.portfolio,
        SEED.lists.inbox,
        SEED.lists.lpRelations,
        SEED.lists.fundIII,
        SEED.lists.talentBench,
        SEED.lists.coInvestors,
        SEED.lists.events,
        SEED.lists.watchlist,
      ]),
    );
    const other = await api(mock, 'standard').get('/fields');
    expect(other.body.some((field: FieldBody) => field.list_id === SEED.lists.lpRelations)).toBe(false);
  });

  it('shows no Crunchbase, PitchBook or exclusive Dealroom field, nothing calculated, not Current Organization', async () => {
    const { body } = await client.get('/fields');
    const ids = body.map((field: FieldBody) => field.id);
    for (const id of [1188915, 1221992, 1284203, 1289895, 1318570, 1368716, 3653617, 4152956, 1444830]) {
      expect(ids).not.toContain(id);
    }
    expect(ids).toContain(1876886);
  });

  it('filters by list, value type and entity type', async () => {
    const list = (await client.get(`/fields?list_id=${SEED.lists.inbox}`)).body;
    expect(list.every((field: FieldBody) => field.list_id === SEED.lists.inbox)).toBe(true);
    const ranked = (await client.get(`/fields?list_id=${SEED.lists.inbox}&value_type=7`)).body;
    expect(ranked.map((field: FieldBody) => field.name)).toEqual(['Status', 'Priority']);
    expect((await client.get(`/fields?list_id=${SEED.lists.inbox}&entity_type=0`)).body).toEqual([]);
    const people = (await client.get('/fields?entity_type=0')).body;
    expect(people.map((field: FieldBody) => field.name)).toContain('Topics');
    expect(people.some((field: FieldBody) => field.list_id === SEED.lists.inbox)).toBe(false);
    expect((await client.get('/fields?value_type=9')).status).toBe(422);
  });

  it('puts list names before field names, and leaves options out, when asked', async () => {
    const { body } = await client.get('/fields?with_modified_names=true&exclude_dropdown_options=1');
    const field = (id: number) => body.find((one: FieldBody) => one.id === id);
    expect(field(4178724)).toMatchObject({ name: '[Sourcing Inbox] Status', dropdown_options: [] });
    expect(field(1940162).name).toBe('Account Tier');
  });

  it('lists options of plain dropdowns too, without a colour', async () => {
    const { body } = await client.get('/organizations/fields');
    const tags = body.find((one: FieldBody) => one.name === 'Thesis Tags');
    expect(tags).toMatchObject({ value_type: 2, allows_multiple: true });
    expect(tags.dropdown_options[0]).toEqual({ id: 1809465, text: 'Climate Hardware', rank: 0, color: 0 });
  });
});

describe('POST /fields', () => {
  it('makes a field without options that both APIs show at once', async () => {
    const { status, body } = await client.post('/fields', {
      name: '[x] Round',
      entity_type: 8,
      value_type: 1,
      list_id: SEED.lists.pipeline,
      allows_multiple: 'true',
      is_list_specific: true,
      is_required: false,
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      id: body.id,
      name: '[x] Round',
      list_id: SEED.lists.pipeline,
      enrichment_source: 'none',
      value_type: 1,
      allows_multiple: true,
      track_changes: true,
      dropdown_options: [],
    });
    expect((await client.get(`/fields?list_id=${SEED.lists.pipeline}`)).body).toContainEqual(body);
    const columns = (await client.get(`/v2/lists/${SEED.lists.pipeline}/fields`)).body.data;
    expect(columns).toContainEqual(expect.objectContaining({ id: `field-${body.id}`, valueType: 'company-multi' }));
  });

  it('takes a list_id alone as list-specific, and null as global', async () => {
    const own = await client.post('/fields', {
      name: 'A',
      entity_type: 8,
      value_type: 6,
      list_id: SEED.lists.pipeline,
    });
    expect(own.body.list_id).toBe(SEED.lists.pipeline);
    const global = await client.post('/fields', { name: 'A', entity_type: 1, value_type: 6, list_id: null });
    expect(global.body.list_id).toBeNull();
  });

  it.each([
    [{ entity_type: 1, value_type: 3 }, 'name'],
    [{ name: 'A', value_type: 3 }, 'entity_type'],
    [{ name: 'A', entity_type: 1 }, 'value_type'],
    [{ name: 'A', entity_type: 1, value_type: 10 }, 'value_type'],
    [{ name: 'A', entity_type: 1, value_type: 8 }, 'value_type'],
    [{ name: 'A', entity_type: 1, value_type: 4, allows_multiple: true }, 'allows_multiple'],
    [{ name: 'A', entity_type: 1, value_type: 6, allows_multiple: true }, 'allows_multiple'],
    [{ name: 'A', entity_type: 1, value_type: 7, allows_multiple: true }, 'allows_multiple'],
    [{ name: 'A', entity_type: 1, value_type: 3, is_list_specific: true }, 'list_id'],
    [{ name: 'A', entity_type: 8, value_type: 3 }, 'list_id'],
    [{ name: 'A', entity_type: 1, value_type: 3, list_id: SEED.lists.pipeline }, 'list_id'],
    [{ name: 'A', entity_type: 1, value_type: 3, list_id: 5 }, 'list_id'],
  ])('refuses %j for its %s', async (sent, param) => {
    const { status, body } = await client.post('/fields', sent);
    expect(status).toBe(422);
    expect(body[0]).toMatch(new RegExp(`^Field ${param}: `));
  });

  it('is not for everybody: global fields are for admins, list fields need a role above Basic', async () => {
    const standard = api(mock, 'standard');
    expect((await standard.post('/fields', { name: 'A', entity_type: 1, value_type: 3 })).status).toBe(403);
    expect(
      (await standard.post('/fields', { name: 'A', entity_type: 8, value_type: 3, list_id: SEED.lists.pipeline }))
        .status,
    ).toBe(200);
    expect(
      (await standard.post('/fields', { name: 'A', entity_type: 1, value_type: 3, list_id: SEED.lists.coInvestors }))
        .status,
    ).toBe(403);
    expect(
      (await standard.post('/fields', { name: 'A', entity_type: 0, value_type: 3, list_id: SEED.lists.lpRelations }))
        .status,
    ).toBe(403);
  });
});

describe('DELETE /fields/{id}', () => {
  it('takes the values along', async () => {
    const entry = (await client.get(`/lists/${SEED.lists.pipeline}/list-entries?page_size=1`)).body.list_entries[0];
    const field = (
      await client.post('/fields', { name: 'A', entity_type: 8, value_type: 3, list_id: SEED.lists.pipeline })
    ).body;
    const value = (
      await client.post('/field-values', {
        field_id: field.id,
        entity_id: entry.entity_id,
        list_entry_id: entry.id,
        value: 1,
      })
    ).body;
    expect((await client.delete(`/fields/${field.id}`)).body).toEqual({ success: true });
    expect((await client.delete(`/fields/${field.id}`)).body).toEqual([
      `Field field_id: expected ${field.id} to be a valid id for model Affinity::Models::Field`,
    ]);
    expect((await client.delete(`/field-values/${value.id}`)).status).toBe(422);
    expect((await client.get(`/fields?list_id=${SEED.lists.pipeline}`)).body).not.toContainEqual(field);
  });

  it('is refused for built-in, enriched and withheld fields', async () => {
    for (const id of [2928691, 78928, 1876886, 1188915, 1444830]) {
      expect((await client.delete(`/fields/${id}`)).status, String(id)).toBe(422);
    }
  });
});
