import { beforeEach, describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';

/** An empty row on Sourcing Inbox. */
let row: { id: number; entity_id: number };
const { mock, admin: client } = await useMock();
beforeEach(async () => {
  const company = (await client.post('/organizations', { name: 'Gristmill Data' })).body;
  row = (await client.post(`/lists/${SEED.lists.inbox}/list-entries`, { entity_id: company.id })).body;
});

interface ValueBody {
  id: number;
  field_id: number;
  list_entry_id: number | null;
  value_type: number;
  value: unknown;
}

const STATUS = 4178724;
const SOURCE_CHANNEL = 4244491;
const PASS_REASON = 4269813;

const inRow = (field_id: number, value: unknown) =>
  client.post('/field-values', { field_id, entity_id: row.entity_id, list_entry_id: row.id, value });
const onCompany = (field_id: number, value: unknown) =>
  client.post('/field-values', { field_id, entity_id: row.entity_id, value });
const setQuirk = (id: string, value: string | boolean) =>
  mock.account('scale').settings.set({ quirks: { [id]: value } });

describe('GET /field-values', () => {
  it('wants exactly one of four ids', async () => {
    for (const query of ['', `?person_id=${SEED.people.mara}&organization_id=${SEED.companies.fernpath}`]) {
      const { status, body } = await client.get(`/field-values${query}`);
      expect(status).toBe(422);
      expect(body).toHaveLength(1);
    }
  });

  it('gives an organization’s global values and those of all its rows in sight, lowest id first', async () => {
    const { body } = await client.get(`/field-values?organization_id=${SEED.companies.twice}`);
    const ids = body.map((value: ValueBody) => value.id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    const rows = new Set(body.map((value: ValueBody) => value.list_entry_id));
    for (const entry of [null, 141531503, 204621807]) expect(rows).toContain(entry);
    const hidden = (await client.get(`/field-values?organization_id=${SEED.companies.fernpath}`)).body;
    expect(hidden.some((value: ValueBody) => value.list_entry_id === 175873518)).toBe(true);
    const other = (await api(mock, 'standard').get(`/field-values?organization_id=${SEED.companies.fernpath}`)).body;
    expect(other.some((value: ValueBody) => value.list_entry_id === 175873518)).toBe(false);
  });

  it('v1-row-values-with-global: a row has its own values only, or those of its entity too', async () => {
    const own = (await client.get('/field-values?list_entry_id=141531503')).body;
    expect(own.every((value: ValueBody) => value.list_entry_id === 141531503)).toBe(true);
    setQuirk('v1-row-values-with-global', true);
    const both = (await client.get('/field-values?list_entry_id=141531503')).body;
    expect(both.some((value: ValueBody) => value.list_entry_id === null)).toBe(true);
    expect(both.filter((value: ValueBody) => value.list_entry_id !== null)).toEqual(own);
  });

  it('keeps Crunchbase rows with null, and shows no other withheld partner and nothing calculated', async () => {
    const { body } = await client.get(`/field-values?organization_id=${SEED.companies.fernpath}`);
    const crunchbase = body.filter((value: ValueBody) => [1188915, 1221992].includes(value.field_id));
    expect(crunchbase.map((value: ValueBody) => [value.value_type, value.value])).toEqual([
      [10, null],
      [6, null],
    ]);
    expect(body.some((value: ValueBody) => [1284203, 1289895, 1318570, 1368716].includes(value.field_id))).toBe(false);
    expect(JSON.stringify(body)).not.toMatch(/withheld/);
    const deals = (await client.get(`/lists/${SEED.lists.pipeline}/list-entries`)).body;
    for (const deal of deals.slice(0, 10)) {
      const values = (await client.get(`/field-values?opportunity_id=${deal.entity_id}`)).body;
      expect(values.some((value: ValueBody) => value.field_id === 3653617)).toBe(false);
    }
  });

  it('leaves out what a restricted opportunity holds, and refuses writes to it', async () => {
    const values = (await client.get('/field-values?opportunity_id=59027868')).body;
    expect(values.length).toBeGreaterThan(0);
    const other = api(mock, 'standard');
    expect((await other.get('/field-values?opportunity_id=59027868')).body).toEqual([]);
    expect((await other.get('/field-values?list_entry_id=198559280')).body).toEqual([]);
    expect((await other.delete(`/field-values/${values[0].id}`)).status).toBe(403);
    expect((await other.put(`/field-values/${values[0].id}`, { value: 1 })).status).toBe(403);
    const sent = { field_id: 3093240, entity_id: 59027868, list_entry_id: 198559280, value: 1 };
    expect((await other.post('/field-values', sent)).status).toBe(403);
  });

  it('leaves out Current Organization', async () => {
    const { body } = await client.get(`/field-values?person_id=${SEED.people.rowan}`);
    expect(body.length).toBeGreaterThan(0);
    expect(body.some((value: ValueBody) => value.field_id === 1444830)).toBe(false);
  });

  it('v1-timestamp-zone-mix: times and dates carry the Pacific offset, or end in Z', async () => {
    const made = (await inRow(4332066, '2026-04-01')).body;
    expect(made).toMatchObject({ created_at: '2026-10-15T05:00:00.000-07:00', value: '2026-04-01T00:00:00.000-07:00' });
    setQuirk('v1-timestamp-zone-mix', false);
    const [value] = (await client.get(`/field-values?list_entry_id=${row.id}`)).body;
    expect(value).toMatchObject({ created_at: '2026-10-15T12:00:00.000Z', value: '2026-04-01T07:00:00.000Z' });
  });
});

describe('POST /field-values', () => {
  const location = { street_address: null, city: 'Oslo', state: null, country: 'Norway', continent: 'Europe' };

  it.each([
    ['a person', 2135674, SEED.people.ines, 0, SEED.people.ines],
    ['a person as text', 2135674, `${SEED.people.ines}`, 0, SEED.people.ines],
    ['an organization', 2236913, SEED.companies.fernpath, 1, SEED.companies.fernpath],
    ['a tag', 2105999, 'charity', 2, 'charity'],
    ['a number', 2342545, 2500000, 3, 2500000],
    ['a fraction as text', 2342545, '0.25', 3, 0.25],
    ['a date', 2386743, '2026-04-01', 4, '2026-04-01T00:00:00.000-07:00'],
    ['an instant, of which the UTC day counts', 2386743, '2024-04-02T03:00:00Z', 4, '2024-04-02T00:00:00.000-07:00'],
    ['a location', 2394907, { city: 'Oslo', country: 'Norway', continent: 'Europe', extra: 1 }, 5, location],
    ['a long text', 2507170, 'Makes things.', 6, 'Makes things.'],
    ['a ranked option', 1940162, 1628394, 7, { id: 1628394, text: 'B', rank: 1, color: 4 }],
    ['filterable text of an enriched field', 92810, 'Robotics', 10, 'Robotics'],
  ])('writes %s', async (_name, field, value, type, shown) => {
    const { status, body } = await onCompany(field, value);
    expect(body).toEqual({
      id: body.id,
      field_id: field,
      list_entry_id: null,
      entity_type: 1,
      value_type: type,
      entity_id: row.entity_id,
      created_at: '2026-10-15T05:00:00.000-07:00',
      updated_at: null,
      value: shown,
    });
    expect(status).toBe(200);
    expect(body.id).toBeGreaterThan(2 ** 31);
    expect((await client.get(`/field-values?organization_id=${row.entity_id}`)).body).toEqual([body]);
  });

  it('shows on V2 at once', async () => {
    await inRow(STATUS, 2644756);
    const { body } = await client.get(`/v2/lists/${SEED.lists.inbox}/list-entries/${row.id}?fieldIds=field-${STATUS}`);
    expect(body.entity.fields[0].value.data).toMatchObject({ dropdownOptionId: 2644756, text: 'Reached Out' });
  });

  it.each([
    ['no value', 2342545, undefined],
    ['null', 2342545, null],
    ['text for a number', 2342545, 'many'],
    ['true for a number', 2342545, true],
    ['a list', 2342545, [1]],
    ['a number for a text', 2507170, 5],
    ['an empty text', 2507170, ''],
    ['a text for a location', 2394907, 'Oslo'],
    ['an empty location', 2394907, {}],
    ['a number within a location', 2394907, { city: 5 }],
    ['a day that is none', 2386743, '2026-02-30'],
    ['an unknown person', 2135674, 5],
    ['a merged organization', 2236913, 66012133],
    ['an option of another field', 1940162, 2644756],
    ['a fraction for an id', 2135674, 1.5],
  ])('refuses %s, and stores nothing', async (_name, field, value) => {
    const { status, body } = await onCompany(field, value);
    expect(status).toBe(422);
    expect(body[0]).toMatch(/^Field value: /);
    expect((await client.get(`/field-values?organization_id=${row.entity_id}`)).body).toEqual([]);
  });

  it('tells which id does not fit', async () => {
    const sent = { field_id: STATUS, entity_id: row.entity_id, list_entry_id: row.id, value: 2644756 };
    const cases: [object, string][] = [
      [{ ...sent, field_id: 5 }, 'field_id'],
      [{ ...sent, field_id: 1444830 }, 'field_id'],
      [{ ...sent, field_id: 1188915 }, 'field_id'],
      [{ ...sent, list_entry_id: undefined }, 'list_entry_id'],
      [{ ...sent, list_entry_id: 5 }, 'list_entry_id'],
      [{ ...sent, entity_id: SEED.companies.fernpath }, 'entity_id'],
      [{ ...sent, field_id: 2342545, value: 1 }, 'list_entry_id'],
      [{ field_id: 2342545, entity_id: SEED.people.rowan, value: 1 }, 'entity_id'],
      [{ field_id: 2342545, entity_id: 59027868, value: 1 }, 'entity_id'],
    ];
    for (const [body, param] of cases) {
      const answer = await client.post('/field-values', body);
      expect(answer.status, JSON.stringify(body)).toBe(422);
      expect(answer.body[0]).toMatch(new RegExp(`^Field ${param}: `));
    }
  });

  it('v1-occupied-cell: a second value for a single-valued cell is refused, or takes the place of the first', async () => {
    const first = (await inRow(STATUS, 2644755)).body;
    const second = await inRow(STATUS, 2644756);
    expect(second.status).toBe(422);
    expect(second.body[0]).toMatch(new RegExp(`^Field value: .*${first.id}`));
    setQuirk('v1-occupied-cell', 'replace');
    const replaced = (await inRow(STATUS, 2644756)).body;
    expect(replaced).toMatchObject({ id: first.id, value: { text: 'Reached Out' } });
    expect(replaced.updated_at).not.toBeNull();
  });

  it('adds to a cell of several values, each once', async () => {
    expect((await inRow(PASS_REASON, 'Too early')).status).toBe(200);
    expect((await inRow(PASS_REASON, 'Market size')).status).toBe(200);
    expect((await inRow(PASS_REASON, 'Too early')).status).toBe(422);
    expect((await client.get(`/field-values?list_entry_id=${row.id}`)).body).toHaveLength(2);
  });

  it('v1-dropdown-text-creates-option: new text becomes an option, or is refused', async () => {
    const options = async () =>
      (await client.get(`/fields?list_id=${SEED.lists.inbox}`)).body.find(
        (field: { id: number }) => field.id === SOURCE_CHANNEL,
      ).dropdown_options;
    const before = await options();
    expect((await inRow(SOURCE_CHANNEL, 'Smoke signal')).body.value).toBe('Smoke signal');
    const after = await options();
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({ text: 'Smoke signal', rank: before.length });
    expect((await inRow(SOURCE_CHANNEL, 'Carrier pigeon')).status).toBe(422);
    expect(await options()).toEqual(after);
    setQuirk('v1-dropdown-text-creates-option', false);
    expect((await inRow(PASS_REASON, 'Too loud')).status).toBe(422);
  });

  it('v1-ranked-option-by-text: a ranked dropdown takes ids alone, or the text of an option too', async () => {
    expect((await inRow(STATUS, 'New')).status).toBe(422);
    setQuirk('v1-ranked-option-by-text', true);
    expect((await inRow(STATUS, 'New')).body.value).toMatchObject({ id: 2644755, text: 'New' });
    expect((await inRow(4250727, 'No such text')).status).toBe(422);
  });

  it('takes only colleagues as owners', async () => {
    expect((await inRow(4178725, SEED.people.rowan)).status).toBe(422);
    expect((await inRow(4178725, SEED.people.ines)).status).toBe(200);
  });

  it('takes forms', async () => {
    const form = new URLSearchParams({
      field_id: String(STATUS),
      entity_id: String(row.entity_id),
      list_entry_id: String(row.id),
      value: '2644757',
    });
    expect((await client.post('/field-values', form)).body.value).toMatchObject({ id: 2644757, text: 'Meeting Set' });
  });

  it('tells a number beyond all numbers as it was sent', async () => {
    const sent = `{"field_id":2342545,"entity_id":${row.entity_id},"value":1e400}`;
    const { status, body } = await client.post('/field-values', sent, { 'content-type': 'application/json' });
    expect([status, body]).toEqual([422, ['Field value: expected 1e400 to be a number']]);
  });

  it('reads __proto__ as a member like any other', async () => {
    const sent = `{"field_id":2394907,"entity_id":${row.entity_id},"value":{"__proto__":{"city":"Oslo"}}}`;
    const { status } = await client.post('/field-values', sent, { 'content-type': 'application/json' });
    expect(status).toBe(422);
  });
});

describe('PUT /field-values/{field_value_id}', () => {
  it('replaces the value, keeps the id and says when', async () => {
    const made = (await inRow(STATUS, 2644755)).body;
    mock.account('scale').clock.advance(60_000);
    const { status, body } = await client.put(`/field-values/${made.id}`, { value: '2644756' });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...made,
      updated_at: '2026-10-15T05:01:00.000-07:00',
      value: { id: 2644756, text: 'Reached Out', rank: 1, color: 2 },
    });
  });

  it('refuses null, unknown ids, and a value that the cell holds already', async () => {
    const first = (await inRow(PASS_REASON, 'Too early')).body;
    const second = (await inRow(PASS_REASON, 'Market size')).body;
    expect((await client.put(`/field-values/${first.id}`, { value: null })).status).toBe(422);
    expect((await client.put(`/field-values/${second.id}`, { value: 'Too early' })).status).toBe(422);
    expect((await client.put(`/field-values/${second.id}`, { value: 'Market size' })).status).toBe(200);
    expect((await client.put('/field-values/5', { value: 1 })).body).toEqual([
      'Field field_value_id: expected 5 to be a valid id for model Affinity::Models::FieldValue',
    ]);
    expect((await client.put(`/field-values/${STATUS}`, { value: 1 })).status).toBe(422);
  });
});

describe('DELETE /field-values/{field_value_id}', () => {
  it('empties the cell, for V2 too', async () => {
    const made = (await inRow(STATUS, 2644755)).body;
    expect((await client.delete(`/field-values/${made.id}`)).body).toEqual({ success: true });
    expect((await client.delete(`/field-values/${made.id}`)).status).toBe(422);
    const { body } = await client.get(`/v2/lists/${SEED.lists.inbox}/list-entries/${row.id}?fieldIds=field-${STATUS}`);
    expect(body.entity.fields[0].value.data).toBeNull();
    expect((await inRow(STATUS, 2644756)).status).toBe(200);
  });
});
