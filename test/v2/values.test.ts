/** Writing values through V2 and reading them back (v2-core.md §5.7, §8.6). */
import { describe, expect, it } from 'vitest';
import { inputFor, WRITABLE_TYPES } from '../contract/field-inputs.js';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import {
  caller,
  cellOf,
  EVENTS,
  type FieldJson,
  INBOX,
  idsOf,
  PIPELINE,
  PORTFOLIO,
  TALENT_BENCH,
  THRICE,
  TWICE,
} from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000 });

const find = async (path: string) => (await caller(mock).get(path)).body;
const rowsOf = (list: number) => `/v2/lists/${list}/list-entries`;

/** The first row of a list, as a path. */
async function firstRow(list: number): Promise<string> {
  return `${rowsOf(list)}/${(await find(`${rowsOf(list)}?limit=1`)).data[0].id}`;
}

async function write(row: string, id: string, type: string, data: unknown) {
  return caller(mock).post(`${row}/fields/${id}`, { value: { type, data } });
}

async function expectWritten(row: string, id: string, type: string, data: unknown) {
  const { status, body } = await write(row, id, type, data);
  expect([status, body], JSON.stringify(body)).toEqual([204, undefined]);
}

const read = async (row: string, id: string) => (await find(`${row}/fields/${id}`)).value;

/** Computed fields have value types that can be written elsewhere. */
const COMPUTED = ['companies', 'created-at', 'persons', 'time-in-current-status'];

async function fieldOf(list: number, type: string): Promise<FieldJson & { valueType: string }> {
  const fields = (await find(`/v2/lists/${list}/fields`)).data;
  const own = fields.filter(
    (field: FieldJson & { valueType: string }) => field.valueType === type && !COMPUTED.includes(field.id),
  );
  return own.find((field: FieldJson) => field.type === 'list') ?? own[0];
}

/** What a reference of the input becomes when it is read. */
async function expanded(input: unknown): Promise<unknown> {
  if (Array.isArray(input)) return Promise.all(input.map(expanded));
  if (typeof input !== 'object' || input === null) return input;
  if ('dropdownOptionId' in input) return expect.objectContaining({ ...input, text: expect.any(String) });
  return 'id' in input ? expect.objectContaining({ id: input.id }) : input;
}

describe('Every writable type', () => {
  const LISTS: Record<string, number> = {
    'number-multi': PORTFOLIO,
    'filterable-text': INBOX,
    'filterable-text-multi': INBOX,
  };

  it.each(WRITABLE_TYPES)('%s: is written and read back everywhere, and cleared', async (type) => {
    const list = LISTS[type] ?? PIPELINE;
    const row = await firstRow(list);
    const field = await fieldOf(list, type);
    const { data } = await inputFor(find, field);
    await expectWritten(row, field.id, type, data);

    const isMulti = type.endsWith('-multi');
    const value = await read(row, field.id);
    const wanted = type === 'datetime' ? '2026-02-03T08:00:00Z' : await expanded(data);
    expect(value.type).toBe(type);
    if (isMulti) {
      expect(value.data).toHaveLength((wanted as unknown[]).length);
      expect(value.data).toEqual(expect.arrayContaining(wanted as unknown[]));
      expect(value.totalCount).toBe(value.data.length);
    } else expect(value).toEqual({ type, data: wanted });

    const { entity } = await find(`${row}?fieldIds=${field.id}`);
    expect(entity.fields).toEqual([{ ...(await find(`${row}/fields/${field.id}`)) }]);
    const [first] = (await find(`${rowsOf(list)}?limit=1&fieldIds=${field.id}`)).data;
    expect(first.entity.fields).toEqual(entity.fields);
    const all = (await find(`${row}/fields?limit=100`)).data;
    expect(cellOf(all, field.id)).toEqual(value);

    await expectWritten(row, field.id, type, null);
    expect(await read(row, field.id)).toEqual(isMulti ? { type, data: null, totalCount: 0 } : { type, data: null });
  });

  it('was covered', async () => {
    for (const type of WRITABLE_TYPES) expect(await fieldOf(LISTS[type] ?? PIPELINE, type), type).toBeDefined();
  });
});

describe('A date', () => {
  const CLOSE_DATE = 'field-2928694';

  it.each([
    ['in winter', '2026-01-15T15:30:00Z', '2026-01-15T08:00:00Z'],
    ['in summer', '2026-07-15T15:30:00Z', '2026-07-15T07:00:00Z'],
    ['on the day that clocks go forward', '2026-03-08T12:00:00Z', '2026-03-08T08:00:00Z'],
    ['on the day after', '2026-03-09T12:00:00Z', '2026-03-09T07:00:00Z'],
    ['on the day that clocks go back', '2026-11-01T12:00:00Z', '2026-11-01T07:00:00Z'],
    ['just after midnight UTC, yesterday in Pacific time', '2024-01-02T03:00:00Z', '2024-01-02T08:00:00Z'],
    ['just before midnight UTC', '2024-04-01T23:59:59.999Z', '2024-04-01T07:00:00Z'],
    ['in another zone, whose date is not that of UTC', '2026-07-15T01:00:00+05:30', '2026-07-14T07:00:00Z'],
    ['in a zone behind', '2026-07-15T20:00:00-08:00', '2026-07-16T07:00:00Z'],
    ['on a leap day', '2024-02-29T00:00:00Z', '2024-02-29T08:00:00Z'],
  ])('%s keeps the day in UTC and reads as midnight Pacific', async (_, data, expected) => {
    const row = await firstRow(PIPELINE);
    await expectWritten(row, CLOSE_DATE, 'datetime', data);
    expect(await read(row, CLOSE_DATE)).toEqual({ type: 'datetime', data: expected });
  });

  it('reads the same when it is written back as it was read', async () => {
    const row = await firstRow(PIPELINE);
    for (const data of ['2026-01-15T00:00:00Z', '2026-07-15T00:00:00Z']) {
      await expectWritten(row, CLOSE_DATE, 'datetime', data);
      const once = await read(row, CLOSE_DATE);
      await expectWritten(row, CLOSE_DATE, 'datetime', once.data);
      expect(await read(row, CLOSE_DATE)).toEqual(once);
    }
  });
});

describe('A multi value', () => {
  const OWNERS = 'field-2928692';

  it('is replaced as a whole, and holds each item once', async () => {
    const row = await firstRow(PIPELINE);
    const [one, two] = (await inputFor(find, { id: OWNERS, valueType: 'person-multi' })).data as { id: number }[];
    await expectWritten(row, OWNERS, 'person-multi', [one, two]);
    await expectWritten(row, OWNERS, 'person-multi', [two, two]);
    const value = await read(row, OWNERS);
    expect([idsOf(value.data), value.totalCount]).toEqual([[two?.id], 1]);
  });

  it.each([
    ['null', null],
    ['an empty list', []],
  ])('is cleared by %s', async (_, data) => {
    const row = await firstRow(PIPELINE);
    await expectWritten(row, OWNERS, 'person-multi', [{ id: SEED.people.mara }]);
    await expectWritten(row, OWNERS, 'person-multi', data);
    expect(await read(row, OWNERS)).toEqual({ type: 'person-multi', data: null, totalCount: 0 });
  });

  it('of a hundred persons is taken, of a hundred and one not', async () => {
    const row = await firstRow(PIPELINE);
    const field = 'field-3041032';
    const { data } = await find('/v2/persons?limit=100');
    const references = idsOf(data).map((id) => ({ id }));
    await expectWritten(row, field, 'person-multi', references);
    expect((await read(row, field)).totalCount).toBe(100);
    const more = await write(row, field, 'person-multi', [...references, { id: SEED.people.mara }]);
    expect([more.status, more.body.errors[0].param]).toEqual([400, '/value/data']);
  });

  it('of more than a hundred options is cut at a hundred, and counted in full', async () => {
    const row = await firstRow(PIPELINE);
    const field = await fieldOf(PIPELINE, 'dropdown-multi');
    const entry = Number(row.split('/').at(-1));
    const { entity } = await find(row);
    await expectWritten(row, field.id, 'dropdown-multi', null);
    const target = { field_id: Number(field.id.slice('field-'.length)), entity_id: entity.id, list_entry_id: entry };
    // V1 makes an option of each text that it does not know.
    for (let i = 0; i < 105; i++) {
      expect((await caller(mock).post('/field-values', { ...target, value: `Tag ${i}` })).status).toBe(200);
    }
    const value = await read(row, field.id);
    expect([value.data.length, value.totalCount]).toEqual([100, 105]);
    const fields = await find(`/fields?list_id=${PIPELINE}`);
    const options = fields.find((one: { id: number }) => one.id === target.field_id).dropdown_options;
    const all = options.map(({ id }: { id: number }) => ({ dropdownOptionId: id }));
    await expectWritten(row, field.id, 'dropdown-multi', all);
    expect((await read(row, field.id)).totalCount).toBe(options.length);
  });
});

describe('A single value', () => {
  it('is cleared by null, a text by an empty one too', async () => {
    const row = await firstRow(PIPELINE);
    const text = await fieldOf(PIPELINE, 'text');
    await expectWritten(row, text.id, 'text', 'Tarn');
    await expectWritten(row, text.id, 'text', '');
    expect(await read(row, text.id)).toEqual({ type: 'text', data: null });
  });

  it('of a dropdown is an option of the very field', async () => {
    const row = await firstRow(PIPELINE);
    const [status, other] = ['field-2928691', 'field-3176998'];
    const { data } = await inputFor(find, { id: other as string, valueType: 'ranked-dropdown' });
    expect((await write(row, status as string, 'ranked-dropdown', data)).status).toBe(400);
    expect((await write(row, other as string, 'ranked-dropdown', data)).status).toBe(204);
    const text = { dropdownOptionId: 1, text: 'Won' };
    expect((await write(row, other as string, 'ranked-dropdown', text)).body.errors[0].param).toBe('/value/data/text');
  });

  it('of an owner is a colleague', async () => {
    const row = await firstRow(PIPELINE);
    const { data } = await find('/v2/persons?limit=100');
    const external = data.find(({ type }: { type: string }) => type === 'external');
    const { status, body } = await write(row, 'field-2928692', 'person-multi', [{ id: external.id }]);
    expect([status, body.errors[0].param]).toEqual([400, '/value/data']);
    expect((await write(row, 'field-2967418', 'person', { id: external.id })).status).toBe(204);
  });

  it('sets when the present status began', async () => {
    const row = await firstRow(PIPELINE);
    const { data } = await inputFor(find, { id: 'field-2928691', valueType: 'ranked-dropdown' });
    mock.account('scale').clock.advance(3_600_000);
    await expectWritten(row, 'field-2928691', 'ranked-dropdown', data);
    expect(await read(row, 'time-in-current-status')).toEqual({ type: 'datetime', data: '2026-10-15T13:00:00Z' });
    await expectWritten(row, 'field-2928691', 'ranked-dropdown', null);
    expect(await read(row, 'time-in-current-status')).toEqual({ type: 'datetime', data: null });
  });
});

describe('A value of the entity', () => {
  it('is written through any of its rows and shows in all of them, and in the entity', async () => {
    const rows = (await find(`/v2/companies/${THRICE}/list-entries`)).data;
    expect(rows.length).toBeGreaterThan(2);
    const global = 'field-2507170';
    await expectWritten(`/v2/lists/${rows[0].listId}/list-entries/${rows[0].id}`, global, 'text', 'Tarn');
    await expectWritten(
      `/v2/lists/${rows[0].listId}/list-entries/${rows[0].id}`,
      'affinity-data-description',
      'text',
      'Tern',
    );
    for (const row of (await find(`/v2/companies/${THRICE}/list-entries`)).data) {
      expect(cellOf(row.fields, global)).toEqual({ type: 'text', data: 'Tarn' });
      expect(await read(`/v2/lists/${row.listId}/list-entries/${row.id}`, 'affinity-data-description')).toEqual({
        type: 'text',
        data: 'Tern',
      });
    }
    const { fields } = await find(`/v2/companies/${THRICE}?fieldTypes=global&fieldTypes=enriched`);
    expect(cellOf(fields, global).data).toBe('Tarn');
    expect(cellOf(fields, 'affinity-data-description').data).toBe('Tern');
  });

  it('differs from a value of the row, which is the row’s alone', async () => {
    const rows = (await find(`/v2/companies/${TWICE}/list-entries`)).data.filter(
      ({ listId }: { listId: number }) => listId === INBOX,
    );
    const text = await fieldOf(INBOX, 'text');
    const [one, two] = rows.map(({ id }: { id: number }) => `${rowsOf(INBOX)}/${id}`);
    await expectWritten(one, text.id, 'text', 'first');
    await expectWritten(two, text.id, 'text', 'second');
    expect([(await read(one, text.id)).data, (await read(two, text.id)).data]).toEqual(['first', 'second']);
  });

  it('reads through V1 at once, and the other way round', async () => {
    const row = await firstRow(PIPELINE);
    const entry = Number(row.split('/').at(-1));
    await expectWritten(row, 'field-2928693', 'number', 4711);
    const values = await find(`/field-values?list_entry_id=${entry}`);
    const value = values.find((one: { field_id: number }) => one.field_id === 2928693);
    expect(value.value).toBe(4711);
    await caller(mock).put(`/field-values/${value.id}`, { value: 4712 });
    expect(await read(row, 'field-2928693')).toEqual({ type: 'number', data: 4712 });
    await caller(mock).delete(`/field-values/${value.id}`);
    expect(await read(row, 'field-2928693')).toEqual({ type: 'number', data: null });
  });
});

describe('The persons of an opportunity', () => {
  it('are written as a field of its row', async () => {
    const row = await firstRow(PIPELINE);
    const [one, two] = idsOf((await find('/v2/persons?limit=2')).data);
    await expectWritten(row, 'persons', 'person-multi', [{ id: one }, { id: two }, { id: one }]);
    expect(idsOf((await read(row, 'persons')).data)).toEqual([one, two]);
    await expectWritten(row, 'persons', 'person-multi', []);
    expect((await read(row, 'persons')).data).toBeNull();
    const { status, body } = await write(row, 'persons', 'person-multi', [{ id: 1 }]);
    expect([status, body.errors[0].param]).toEqual([400, '/value/data']);
  });

  it('decide what its interactions are', async () => {
    const row = await firstRow(PIPELINE);
    await expectWritten(row, 'persons', 'person-multi', null);
    expect((await read(row, 'next-event')).data).toBeNull();
    await expectWritten(row, 'persons', 'person-multi', [{ id: 243887119 }]);
    expect((await read(row, 'next-event')).data.id).toBe(105829);
  });
});

describe('What nobody writes', () => {
  it.each([
    [PIPELINE, 'companies', 'company-multi', []],
    [PIPELINE, 'created-at', 'datetime', '2026-01-01T00:00:00Z'],
    [PIPELINE, 'time-in-current-status', 'datetime', null],
    [PIPELINE, 'last-email', 'text', 'x'],
    [PIPELINE, 'notes', 'text', 'x'],
    [PIPELINE, 'field-3653617', 'number', 1],
    [INBOX, 'persons', 'person-multi', []],
    [EVENTS, 'companies', 'company-multi', []],
  ])('in list %i: %s', async (list, id, type, data) => {
    const row = await firstRow(list);
    const before = await read(row, id);
    const { status, body } = await write(row, id, type, data);
    expect([status, body.errors[0].code, body.errors[0].param]).toEqual([400, 'validation', '/value']);
    expect(await read(row, id)).toEqual(before);
  });

  it.each(['formula-number', 'interaction', 'list-multi', 'note', 'reminder'])(
    'values of the type %s',
    async (type) => {
      const row = await firstRow(TALENT_BENCH);
      const { status, body } = await write(row, 'lists', type, null);
      expect([status, body.errors[0].param]).toEqual([400, '/value/type']);
    },
  );

  it('a body without a value, though the schema lets it pass', async () => {
    const row = await firstRow(PIPELINE);
    for (const body of [{}, { value: undefined }]) {
      const answer = await caller(mock).post(`${row}/fields/field-2928693`, body);
      expect([answer.status, answer.body.errors[0].param]).toEqual([400, '/value']);
    }
    const answer = await caller(mock).patch(`${row}/fields`, { updates: [] });
    expect(answer.body.errors[0]).toEqual({
      code: 'validation',
      message: 'Missing discriminator for property operation',
      param: '/operation',
    });
  });
});

describe('Several values at once', () => {
  it('are written together', async () => {
    const row = await firstRow(PIPELINE);
    const updates = [
      { id: 'field-2928693', value: { type: 'number', data: 1 } },
      { id: 'field-2928694', value: { type: 'datetime', data: '2026-02-03T00:00:00Z' } },
      { id: 'persons', value: { type: 'person-multi', data: [{ id: 243887119 }] } },
    ];
    const { status, body } = await caller(mock).patch(`${row}/fields`, { operation: 'update-fields', updates });
    expect([status, body]).toEqual([200, { operation: 'update-fields' }]);
    const { data } = await find(`${row}/fields?limit=100`);
    expect(cellOf(data, 'field-2928693').data).toBe(1);
    expect(cellOf(data, 'field-2928694').data).toBe('2026-02-03T08:00:00Z');
    expect(idsOf(cellOf(data, 'persons').data)).toEqual([243887119]);
  });

  it('are none, and nothing happens', async () => {
    const row = await firstRow(PIPELINE);
    const before = JSON.stringify(mock.account('scale').export());
    const { status, body } = await caller(mock).patch(`${row}/fields`, { operation: 'update-fields', updates: [] });
    expect([status, body]).toEqual([200, { operation: 'update-fields' }]);
    expect(JSON.stringify(mock.account('scale').export()) === before).toBe(true);
  });
});
