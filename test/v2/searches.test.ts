/** Searches by criteria, in words, and feedback. */
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { type Api, api } from '../support.js';

const DEALS = SEED.lists.pipeline;
const PORTFOLIO = SEED.lists.portfolio;
const STATUS = 'field-3676025';
const AMOUNT = 'field-3676027';
const HEALTH = 'field-4070693';
const COMPANIES = '/v2/companies/search';
const HOUR = 3_600_000;
const ROWS = `/v2/lists/${PORTFOLIO}/list-entries/search`;

const { mock, admin } = await useMock();

type Filter = Record<string, unknown>;
const all = (...filters: Filter[]) => ({ filters: { operator: 'and', filters } });
const some = (...filters: Filter[]) => ({ filters: { operator: 'or', filters } });
const number = (fieldId: string, operator: string, value?: unknown) => ({
  fieldId,
  valueType: 'number',
  operator,
  value,
});
const text = (fieldId: string, operator: string, value?: unknown) => ({ fieldId, valueType: 'text', operator, value });
const date = (fieldId: string, operator: string, value?: unknown) => ({ fieldId, valueType: 'date', operator, value });
const ago = (amount: unknown, unit = 'day') => ({ amount, unit });
const lastEmail = (operator: string, value?: unknown) => ({
  ...date('last-email', operator, value),
  attributeId: 'date-of-activity',
});

interface Row {
  id: number;
  entity: { id: number; fields: { id: string; value: { data: unknown } }[] };
}

const idsOf = ({ status, body }: { status: number; body: { data: { id: number }[] } }): number[] => {
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data.map(({ id }) => id);
};
const refused = ({ status, body }: { status: number; body: { errors: { code: string; param: string }[] } }) => {
  const [error] = body.errors;
  return [status, error?.code, error?.param];
};
const found = async (body: object, path = ROWS, headers = {}) => idsOf(await admin.post(path, body, headers));
const rows = async (fields: string): Promise<Row[]> =>
  (await admin.get(`/v2/lists/${PORTFOLIO}/list-entries?${fields}`)).body.data;
const cellOf = (row: Row, field: string) => row.entity.fields.find(({ id }) => id === field)?.value.data ?? null;
const put = async (entry: number, field: string, type: string, data: unknown) => {
  const path = `/v2/lists/${PORTFOLIO}/list-entries/${entry}/fields/${field}`;
  expect((await admin.post(path, { value: { type, data } })).status).toBe(204);
};

/** Every page of a search, as a client walks them. */
async function walk(path: string, body: object, link: 'nextUrl' | 'prevUrl' = 'nextUrl'): Promise<number[]> {
  const found: number[] = [];
  for (let at: string | null = path; at !== null; ) {
    const answer = await admin.post(at.replace('http://mock', ''), body);
    found.push(...idsOf(answer));
    at = answer.body.pagination[link];
  }
  return found;
}

describe('A search without criteria', () => {
  it.each([
    ['/v2/companies', 'companies'],
    ['/v2/persons', 'persons'],
    [`/v2/lists/${PORTFOLIO}/list-entries`, 'rows'],
  ])('of %s answers 201 with what the list of %s shows', async (path) => {
    const { body } = await admin.get(path);
    mock.account('scale').settings.set({ quirks: { 'v2-company-directory': false } });
    const bare = await admin.post(`${path}/search`);
    expect(bare.status).toBe(201);
    expect(bare.body.data).toEqual(body.data);
    expect((await admin.post(`${path}/search`, {})).body.data).toEqual(body.data);
    expect((await admin.post(`${path}/search`, { filters: { operator: 'or', filters: [] } })).body.data).toEqual(
      body.data,
    );
  });
});

describe('Pages of a search', () => {
  it('are the same body sent to the link, which repeats the query', async () => {
    const path = `${ROWS}?fieldIds=${STATUS}&fieldIds=${AMOUNT}&limit=7&totalCount=true`;
    const { body } = await admin.post(path, {});
    const next = new URL(body.pagination.nextUrl);
    expect(next.pathname + next.search).toContain(path);
    expect([...next.searchParams.keys()].at(-1)).toBe('cursor');
    const everything = (await admin.get(`/v2/lists/${PORTFOLIO}/list-entries`)).body.data.map((row: Row) => row.id);
    expect(body.pagination.totalCount).toBe(everything.length);
    expect(await walk(path, {})).toEqual(everything);
  });

  it('need the body again: a cursor alone is refused', async () => {
    const { body } = await admin.post(`${COMPANIES}?limit=2`, {});
    const next = body.pagination.nextUrl.replace('http://mock', '');
    expect(refused(await admin.post(next))).toEqual([400, 'validation', 'cursor']);
    expect((await admin.post(next, {})).status).toBe(201);
  });

  it('go on in the order asked for, forwards and back, with each row once', async () => {
    const sorts = [{ fieldId: AMOUNT, direction: 'desc' }];
    const whole = await found({ sorts });
    expect(await walk(`${ROWS}?limit=7`, { sorts })).toEqual(whole);
    const pages: number[][] = [];
    let at: string | null = `${ROWS}?limit=7`;
    let last = '';
    while (at !== null) {
      const answer: Awaited<ReturnType<Api['post']>> = await admin.post(at.replace('http://mock', ''), { sorts });
      pages.push(idsOf(answer));
      last = answer.body.pagination.prevUrl ?? '';
      at = answer.body.pagination.nextUrl;
    }
    expect(pages.length).toBeGreaterThan(2);
    for (let n = pages.length - 2; n >= 0; n--) {
      const answer = await admin.post(last.replace('http://mock', ''), { sorts });
      expect(idsOf(answer)).toEqual(pages[n]);
      last = answer.body.pagination.prevUrl ?? '';
    }
    expect(last).toBe('');
  });

  it('keep their place when rows before them go and come', async () => {
    const sorts = [{ fieldId: AMOUNT, direction: 'asc' }];
    const whole = await found({ sorts });
    const { body } = await admin.post(`${ROWS}?limit=5`, { sorts });
    expect((await admin.delete(`/lists/${PORTFOLIO}/list-entries/${whole[1]}`)).status).toBe(200);
    await put(whole[9] as number, AMOUNT, 'number', -1);
    const next = idsOf(await admin.post(body.pagination.nextUrl.replace('http://mock', ''), { sorts }));
    expect(next).toEqual([5, 6, 7, 8, 10].map((n) => whole[n]));
  });

  it('refuse a cursor of another order', async () => {
    const sorts = [{ fieldId: AMOUNT, direction: 'asc' }];
    const { body } = await admin.post(`${ROWS}?limit=5`, { sorts });
    const next = body.pagination.nextUrl.replace('http://mock', '');
    const other = { sorts: [{ fieldId: AMOUNT, direction: 'desc' }] };
    expect(refused(await admin.post(next, other))).toEqual([400, 'validation', 'cursor']);
    expect(refused(await admin.post(next, {}))).toEqual([400, 'validation', 'cursor']);
  });
});

describe('Filters', () => {
  it('find what was written through either API at once', async () => {
    const [row] = await rows(`fieldIds=${HEALTH}`);
    const id = row?.id as number;
    await put(id, HEALTH, 'text', 'Zephyr Ledger');
    expect(await found(all(text(HEALTH, 'contains', 'zePHyr')))).toEqual([id]);
    expect(await found(all(text(HEALTH, 'ends-with', 'LEDGER'), text(HEALTH, 'starts-with', 'zeph')))).toEqual([id]);
    const [value] = (await admin.get(`/field-values?list_entry_id=${id}`)).body.filter(
      (one: { field_id: number }) => `field-${one.field_id}` === HEALTH,
    );
    expect((await admin.put(`/field-values/${value.id}`, { value: 'Quill' })).status).toBe(200);
    expect(await found(all(text(HEALTH, 'contains', 'zephyr')))).toEqual([]);
    expect(await found(all(text(HEALTH, 'contains', 'quill')))).toEqual([id]);
    expect((await admin.delete(`/field-values/${value.id}`)).status).toBe(200);
    expect(await found(all(text(HEALTH, 'is-empty')))).toContain(id);
  });

  it('agree with the values that reading shows', async () => {
    const shown = await rows(`fieldIds=${AMOUNT}&fieldIds=${STATUS}`);
    const amount = (row: Row) => cellOf(row, AMOUNT) as number | null;
    const expected = (fits: (row: Row) => boolean) => shown.filter(fits).map(({ id }) => id);
    const middle = shown.map(amount).filter((one) => one !== null)[3] as number;
    expect(await found(all(number(AMOUNT, 'is-greater-than', middle)))).toEqual(
      expected((row) => (amount(row) ?? Number.NEGATIVE_INFINITY) > middle),
    );
    expect(await found(all(number(AMOUNT, 'is-not-equal-to', middle)))).toEqual(
      expected((row) => amount(row) !== middle),
    );
    const status = cellOf(shown[0] as Row, STATUS) as { dropdownOptionId: number };
    const { dropdownOptionId } = status;
    const filter = (operator: string) => ({
      fieldId: STATUS,
      valueType: 'ranked-dropdown',
      operator,
      value: [{ dropdownOptionId }],
    });
    const isIt = (row: Row) => (cellOf(row, STATUS) as typeof status | null)?.dropdownOptionId === dropdownOptionId;
    expect(await found(all(filter('is-any-of')))).toEqual(expected(isIt));
    expect(await found(all(filter('is-none-of')))).toEqual(expected((row) => !isIt(row)));
    const nested = some(
      all(filter('is-any-of'), number(AMOUNT, 'is-not-empty')).filters,
      number(AMOUNT, 'is-equal-to', middle),
    );
    expect(await found(nested)).toEqual(
      expected((row) => (isIt(row) && amount(row) !== null) || amount(row) === middle),
    );
  });

  it('count days by the calendar of US Pacific', async () => {
    const [row] = await rows(`fieldIds=${STATUS}`);
    const id = row?.id as number;
    const field = 'field-4028800';
    await put(id, field, 'datetime', '2026-09-30T00:00:00Z');
    const fits = async (filter: Filter) => (await found(all(filter))).includes(id);
    // It is 15 October.
    expect(await fits(date(field, 'is-on', '2026-09-30'))).toBe(true);
    expect(await fits(date(field, 'is-before', '2026-09-30'))).toBe(false);
    expect(await fits(date(field, 'is-within-the-last', ago([15])))).toBe(true);
    expect(await fits(date(field, 'is-within-the-last', ago([14])))).toBe(false);
    expect(await fits(date(field, 'is-within-the-last', ago([7, 20])))).toBe(true);
    // Seven hours later by UTC's calendar, still the 15th in California; then the 16th.
    mock.account('scale').clock.set({ now: '2026-10-16T06:59:00.000Z' });
    expect(await fits(date(field, 'is-within-the-last', ago([15])))).toBe(true);
    mock.account('scale').clock.set({ now: '2026-10-16T07:00:00.000Z' });
    expect(await fits(date(field, 'is-within-the-last', ago([15])))).toBe(false);
  });

  it('tell how long a row has had its status', async () => {
    const [row] = await rows(`fieldIds=${STATUS}`);
    const id = row?.id as number;
    const status = cellOf(row as Row, STATUS) as { dropdownOptionId: number };
    const { data } = (await admin.get(`/v2/lists/${PORTFOLIO}/fields/${STATUS}/dropdown-options`)).body;
    const other = data.find((one: { id: number }) => one.id !== status.dropdownOptionId);
    await put(id, STATUS, 'ranked-dropdown', { dropdownOptionId: other.id });
    const fits = async (operator: string, value: unknown) =>
      (await found(all(date('time-in-current-status', operator, value)))).includes(id);
    const { clock } = mock.account('scale');
    clock.advance(2 * HOUR);
    expect(await fits('is-exactly-relative', ago(2, 'hour'))).toBe(true);
    expect(await fits('is-more-than-relative', ago(90, 'minute'))).toBe(true);
    expect(await fits('is-less-than-relative', ago(1))).toBe(true);
    clock.advance(15 * 24 * HOUR);
    expect(await fits('is-more-than-relative', ago(14))).toBe(true);
    expect(await fits('is-more-than-relative', ago(2, 'week'))).toBe(true);
    expect(await fits('is-between-relative', ago([1, 14]))).toBe(false);
    expect(await fits('is-between-relative', ago([1, 15]))).toBe(true);
    const shortest = { sorts: [{ fieldId: 'time-in-current-status', direction: 'asc' }] };
    expect((await found(shortest))[0]).toBe(id);
  });

  it('look at interactions, notes and reminders by their dates', async () => {
    const { data } = (await admin.get(`/v2/lists/${DEALS}/list-entries?fieldTypes=relationship-intelligence`)).body;
    const path = `/v2/lists/${DEALS}/list-entries/search`;
    const day = (row: Row) => (cellOf(row, 'last-email') as { sentAt: string } | null)?.sentAt.slice(0, 10);
    const dated = data.filter((row: Row) => day(row) !== undefined && (day(row) as string) >= '2026-01-02');
    expect(dated.length).toBeGreaterThan(0);
    expect(await found(all(lastEmail('is-on-or-after', '2026-01-02')), path)).toEqual(dated.map(({ id }: Row) => id));
    expect(await found(all(lastEmail('is-empty')), path)).toEqual(
      data.filter((row: Row) => day(row) === undefined).map(({ id }: Row) => id),
    );
    const company = (await found(all(), COMPANIES))[0] as number;
    const noted = { ...date('notes', 'is-on-or-after', '2026-01-02'), attributeId: 'created-date' };
    const companies = (await admin.get('/v2/companies?fieldIds=notes&limit=100')).body.data as Row['entity'][];
    const notedAt = ({ fields }: Row['entity']) => (fields[0]?.value.data as { createdAt: string } | null)?.createdAt;
    const recent = companies.filter((one) => (notedAt(one) ?? '') >= '2026-01-02T08:00:00Z').map(({ id }) => id);
    expect(recent.length).toBeGreaterThan(0);
    expect((await found(all(noted), COMPANIES)).filter((id) => id <= (companies.at(-1)?.id ?? 0))).toEqual(recent);
    const reminder = { ...date('reminders', 'is-within-the-next', ago([1], 'week')), attributeId: 'due-date' };
    const before = await found(all(reminder), COMPANIES);
    const due = {
      owner_id: SEED.people.mara,
      type: 0,
      content: 'Call',
      due_date: '2026-10-20T12:00:00Z',
      organization_id: company,
    };
    expect((await admin.post('/reminders', due)).status).toBe(200);
    expect(await found(all(reminder), COMPANIES)).toEqual([...new Set([...before, company])].sort((a, b) => a - b));
  });

  it('look at the lists a company is on', async () => {
    const lists = (operator: string) =>
      all({ fieldId: 'lists', valueType: 'list-multi', operator, value: [{ id: PORTFOLIO }] });
    const { data } = (await admin.get(`/v2/lists/${PORTFOLIO}/list-entries`)).body;
    const on = [...new Set<number>(data.map((row: Row) => row.entity.id))].sort((a, b) => a - b);
    expect(await found(lists('has-any-of'), COMPANIES)).toEqual(on);
    const { body } = await admin.post(`${COMPANIES}?limit=1&totalCount=true`, lists('has-none-of'));
    const everything = (await admin.post(`${COMPANIES}?limit=1&totalCount=true`, all())).body.pagination.totalCount;
    expect(body.pagination.totalCount).toBe(everything - on.length);
  });

  it('do not tell what a restricted opportunity holds', async () => {
    const standard = api(mock, 'standard');
    const path = `/v2/lists/${DEALS}/list-entries`;
    const { data } = (await standard.get(path)).body;
    const masked = data.find((row: { entity: { isRedacted: boolean } }) => row.entity.isRedacted);
    const name = (await api(mock, 'admin').get(`${path}/${masked.id}`)).body.entity.name;
    const amount = { fieldId: 'field-2928693', valueType: 'number' };
    const ids = async (persona: Api, body: object) => idsOf(await persona.post(`${path}/search`, body));
    expect(await ids(admin, { search: { term: name } })).toContain(masked.id);
    expect(await ids(standard, { search: { term: name } })).not.toContain(masked.id);
    expect(await ids(standard, all({ ...amount, operator: 'is-not-empty' }))).not.toContain(masked.id);
    expect(await ids(standard, all({ ...amount, operator: 'is-empty' }))).toContain(masked.id);
    const sorted = await ids(standard, { sorts: [{ fieldId: 'field-2928693', direction: 'desc' }] });
    expect(sorted.indexOf(masked.id)).toBeGreaterThan(sorted.length / 2);
    expect(await ids(standard, {})).toContain(masked.id);
  });
});

describe('Sorts', () => {
  it('put empty rows last both ways and keep the order of ids among equals', async () => {
    const shown = await rows(`fieldIds=${AMOUNT}`);
    const amount = (id: number) => cellOf(shown.find((row) => row.id === id) as Row, AMOUNT) as number | null;
    for (const [direction, sign] of [
      ['asc', 1],
      ['desc', -1],
    ] as const) {
      const expected = shown
        .map(({ id }) => id)
        .sort((a, b) => {
          const [x, y] = [amount(a), amount(b)];
          if (x === y) return a - b;
          return x === null ? 1 : y === null ? -1 : sign * (x - y);
        });
      expect(await found({ sorts: [{ fieldId: AMOUNT, direction }] })).toEqual(expected);
    }
  });

  it('follow the ranks of ranked dropdowns, then the next criterion', async () => {
    const shown = await rows(`fieldIds=${STATUS}&fieldIds=${AMOUNT}`);
    const sorts = [
      { fieldId: STATUS, direction: 'asc' },
      { fieldId: AMOUNT, direction: 'desc' },
    ];
    const ranks = (await found({ sorts })).map((id) => {
      const value = cellOf(shown.find((row) => row.id === id) as Row, STATUS) as { rank: number } | null;
      return value?.rank ?? 99;
    });
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});

describe('A search term', () => {
  it('finds beginnings of words in names and domains, and in further fields where asked', async () => {
    const made = async (name: string, domain: string) =>
      (await admin.post('/organizations', { name, domain })).body.id as number;
    const first = await made('Zanthe Works', 'zanthe.example');
    const second = await made('Mary-Zanthe', 'other-mary.example');
    const third = await made('Plain', 'zanthelike.example');
    await made('Azanthe', 'azanthe.example');
    const term = async (search: object) => found({ search }, COMPANIES);
    expect(await term({ term: 'ZANT' })).toEqual([first, second, third]);
    expect(await term({ term: 'zanthe w' })).toEqual([first]);
    const [row] = await rows(`fieldIds=${HEALTH}`);
    await put(row?.id as number, HEALTH, 'text', 'see Vexilla notes');
    expect(await found({ search: { term: 'vexilla' } })).toEqual([]);
    expect(await found({ search: { term: 'vexilla', fieldIds: [HEALTH, 'field-4028800', 'last-email'] } })).toEqual([
      row?.id,
    ]);
    expect(await term({ term: 'ab' }).catch(String)).toContain('/search/term');
  });

  it('looks into names and primary addresses of persons, and holds together with filters', async () => {
    const person = await admin.post('/persons', {
      first_name: 'Orla',
      last_name: 'Vexley',
      emails: ['ovx@tern.example'],
    });
    const search = (term: string, filters = {}) => found({ search: { term }, ...filters }, '/v2/persons/search');
    for (const term of ['orla vex', 'vexley', 'ovx@tern', 'tern.example'])
      expect(await search(term)).toEqual([person.body.id]);
    expect(await search('vexley', all(lastEmail('is-not-empty')))).toEqual([]);
  });
});

describe('Criteria that do not fit', () => {
  const at = '/filters/filters/0';
  const nested = { operator: 'or', filters: [{ operator: 'and', filters: [number('field-1', 'is-empty')] }] };
  it.each<[string, object, string]>([
    ['an unknown field', all(number('field-1', 'is-empty')), `${at}/fieldId`],
    ['an unknown field far inside', { filters: nested }, `${at}/filters/0/fieldId`],
    ['a field of another list', all(number('field-2928693', 'is-empty')), `${at}/fieldId`],
    ['another type than the field has', all(text(AMOUNT, 'contains', 'a')), `${at}/valueType`],
    ['the type of the metadata', all({ ...date('created-at', 'is-empty'), valueType: 'datetime' }), `${at}/valueType`],
    ['an operator of another type', all(number(AMOUNT, 'contains', 1)), `${at}/operator`],
    ['no attribute where one is needed', all(date('last-email', 'is-empty')), `${at}/attributeId`],
    ['an attribute that is not there', all({ ...lastEmail('is-empty'), attributeId: 'due-date' }), `${at}/attributeId`],
    ['an attribute on a plain field', all({ ...number(AMOUNT, 'is-empty'), attributeId: 'x' }), `${at}/attributeId`],
    ['a date for a span', all(date('time-in-current-status', 'is-on', '2026-01-01')), `${at}/operator`],
    ['hours of a date', all(date('created-at', 'is-within-the-last', ago([2], 'hour'))), `${at}/value/unit`],
    ['a value for is-empty', all({ ...number(AMOUNT, 'is-empty'), value: null }), `${at}/value`],
    ['no value', all(number(AMOUNT, 'is-equal-to')), `${at}/value`],
    ['a filter without a group', { filters: number(AMOUNT, 'is-empty') }, '/filters/filters'],
    ['a sort by lists', { sorts: [{ fieldId: 'lists', direction: 'asc' }] }, '/sorts/0/fieldId'],
    [
      'a sort by lists after one that is ignored',
      { sorts: ['nothing', 'lists'].map((fieldId) => ({ fieldId, direction: 'asc' })) },
      '/sorts/1/fieldId',
    ],
    ['a sort without its attribute', { sorts: [{ fieldId: 'last-email', direction: 'asc' }] }, '/sorts/0/attributeId'],
    ['six sorts', { sorts: Array(6).fill({ fieldId: AMOUNT, direction: 'asc' }) }, '/sorts'],
    ['a short term', { search: { term: 'ab' } }, '/search/term'],
    ['an unknown field for the term', { search: { term: 'abc', fieldIds: ['nope'] } }, '/search/fieldIds/0'],
    ['an unknown member', { sort: [] }, '/sort'],
  ])('are refused: %s', async (_, body, param) => {
    expect(refused(await admin.post(ROWS, body))).toEqual([400, 'validation', param]);
  });

  it('are refused where both ways to select fields are used', async () => {
    expect(refused(await admin.post(`${ROWS}?fieldIds=${AMOUNT}&fieldTypes=list`, {}))).toEqual([
      400,
      'validation',
      'fieldTypes',
    ]);
  });

  it('are refused when nested beyond reason', async () => {
    const deep = `{"filters":${'{"operator":"and","filters":['.repeat(30_000)}${']}'.repeat(30_000)}}`;
    const answer = await admin.post(COMPANIES, deep, { 'content-type': 'application/json' });
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'bad-request']);
  });
});

describe('Versions', () => {
  const on = (version: string) => ({ 'x-affinity-api-version': version });
  const status = async (version: string, filter: Filter, path = ROWS) =>
    (await admin.post(path, all(filter), on(version))).status;
  const created = (operator: string, value: unknown) => date('created-at', operator, value);

  it.each([
    ['nothing to count', created('is-within-the-last', ago([0]))],
    ['nothing ahead to count', created('is-not-within-the-next', ago([0]))],
    ['a span with one end', date('time-in-current-status', 'is-between-relative', ago([30]))],
    ['a span the wrong way round', date('time-in-current-status', 'is-between-relative', ago([30, 7]))],
    ['dates the wrong way round', created('is-between', ['2026-02-01', '2026-01-01'])],
    ['the same date twice', created('is-between', ['2026-02-01', '2026-02-01'])],
    ['numbers the wrong way round', number(AMOUNT, 'is-between', [2, 1])],
  ])('before 2026-09-17 took %s', async (_, filter) => {
    expect(await status('2024-01-01', filter)).toBe(201);
    expect(await status('2026-07-15', filter)).toBe(201);
    expect(await status('2026-09-17', filter)).toBe(400);
  });

  it('still take zero where one amount is given, equal numbers, and equal dates of notes', async () => {
    expect(await status('2026-09-17', date('time-in-current-status', 'is-exactly-relative', ago(0)))).toBe(201);
    expect(await status('2026-09-17', number(AMOUNT, 'is-between', [2, 2]))).toBe(201);
    const noted = { ...date('notes', 'is-between', ['2026-01-01', '2026-01-01']), attributeId: 'created-date' };
    expect(await status('2026-09-17', noted, COMPANIES)).toBe(201);
  });

  it('match nothing between bounds the wrong way round, and what lies between two amounts in any order', async () => {
    const old = on('2026-07-15');
    expect(await found(all(created('is-between', ['2030-01-01', '2000-01-01'])), ROWS, old)).toEqual([]);
    const span = (amount: number[]) => all(date('time-in-current-status', 'is-between-relative', ago(amount)));
    expect(await found(span([9999, 0]), ROWS, old)).toEqual(await found(span([0, 9999]), ROWS, old));
  });

  it('know quarters from 2026-07-15 on, and Lists from 2026-09-17 on', async () => {
    const quarter = created('is-within-the-last', ago([1], 'quarter'));
    const lists = { fieldId: 'lists', valueType: 'list-multi', operator: 'is-empty' };
    const statuses = async (filter: Filter, path: string) =>
      Promise.all(['2024-01-01', '2026-07-15', '2026-09-17'].map((version) => status(version, filter, path)));
    expect(await statuses(quarter, ROWS)).toEqual([400, 201, 201]);
    expect(await statuses(lists, COMPANIES)).toEqual([400, 400, 201]);
  });
});

describe('Who may search', () => {
  it('is told by the export permissions, and by who sees the list', async () => {
    const without = api(mock, 'no-export');
    for (const path of [COMPANIES, '/v2/persons/search', ROWS]) {
      const answer = await without.post(path, {});
      expect([answer.status, answer.body.errors[0].code]).toEqual([403, 'authorization']);
    }
    expect((await api(mock, 'read-only').post(COMPANIES, {})).status).toBe(201);
    const standard = api(mock, 'standard');
    const listIds = async (persona: Api): Promise<number[]> =>
      (await persona.get('/v2/lists')).body.data.map(({ id }: { id: number }) => id);
    const seen = await listIds(standard);
    const unshared = (await listIds(admin)).find((id) => !seen.includes(id));
    expect((await standard.post(`/v2/lists/${seen[0]}/list-entries/search`, {})).status).toBe(201);
    expect((await standard.post(`/v2/lists/${unshared}/list-entries/search`, {})).status).toBe(404);
    expect((await admin.post('/v2/lists/1/list-entries/search', {})).status).toBe(404);
  });
});

describe('Quirks of searches', () => {
  it('v2-unknown-field-ids: unknown ids in the selection are refused, or left out', async () => {
    expect(refused(await admin.post(`${ROWS}?fieldIds=nope`, {}))).toEqual([400, 'validation', 'fieldIds']);
    mock.account('scale').settings.set({ quirks: { 'v2-unknown-field-ids': 'ignore' } });
    expect((await admin.post(`${ROWS}?fieldIds=nope`, {})).status).toBe(201);
  });

  it('v2-company-directory: a search for nothing in particular covers the shared directory, any other the tenant’s', async () => {
    const companies = mock.account('scale').export().companies as {
      id: number;
      name: string;
      directoryOnly: boolean;
    }[];
    const used = companies.filter(({ directoryOnly }) => !directoryOnly);
    const [unused] = companies.filter(({ directoryOnly }) => directoryOnly);
    const count = async (body?: object) =>
      (await admin.post(`${COMPANIES}?limit=1&totalCount=true`, body)).body.pagination.totalCount;
    const criteria = [all(), some(), { sorts: [{ fieldId: 'affinity-data-description', direction: 'asc' }] }];
    for (const value of ['search', true, false]) {
      if (value !== 'search') mock.account('scale').settings.set({ quirks: { 'v2-company-directory': value } });
      const whole = value === false ? used.length : companies.length;
      expect([await count(), await count({})], `${value}`).toEqual([whole, whole]);
      for (const body of criteria) expect(await count(body), JSON.stringify(body)).toBe(used.length);
      expect(await found({ search: { term: unused?.name } }, COMPANIES)).not.toContain(unused?.id);
    }
    // Walking the whole of it meets each company once.
    mock.account('scale').settings.set({ quirks: { 'v2-company-directory': 'search' } });
    expect(await walk(`${COMPANIES}?limit=50`, {})).toEqual(companies.map(({ id }) => id).sort((a, b) => a - b));
  });

  it('v2-unknown-sort: a search sorted by what is not there comes in its usual order, or is refused', async () => {
    const unknown = { fieldId: 'field-99999999', direction: 'desc' };
    const attribute = { fieldId: 'last-email', attributeId: 'colour', direction: 'desc' };
    const needless = { fieldId: 'affinity-data-description', attributeId: 'date-of-activity', direction: 'desc' };
    for (const path of [COMPANIES, '/v2/persons/search', ROWS]) {
      const usual = await found(all(), path);
      for (const sort of [unknown, attribute]) {
        const answer = await admin.post(path, { sorts: [sort] });
        expect(idsOf(answer), path).toEqual(usual);
        expect(answer.headers.get('x-mock-warnings')).toContain(sort.fieldId);
      }
    }
    expect(await found({ sorts: [needless] }, COMPANIES)).toEqual(await found(all(), COMPANIES));
    // A sort that is known counts all the same, and pages go on in its order.
    const known = { fieldId: AMOUNT, direction: 'desc' };
    const sorted = await found({ sorts: [known] });
    expect(await found({ sorts: [unknown, known, attribute] })).toEqual(sorted);
    expect(await walk(`${ROWS}?limit=7`, { sorts: [unknown, known] })).toEqual(sorted);
    expect(await walk(`${ROWS}?limit=7`, { sorts: [unknown] })).toEqual(await found(all()));
    // A filter is no sort: what it names must be there.
    const at = '/filters/filters/0/fieldId';
    expect(refused(await admin.post(ROWS, all(number('field-99999999', 'is-empty'))))).toEqual([400, 'validation', at]);
    mock.account('scale').settings.set({ quirks: { 'v2-unknown-sort': 'reject' } });
    expect(refused(await admin.post(ROWS, { sorts: [known, unknown] }))).toEqual([
      400,
      'validation',
      '/sorts/1/fieldId',
    ]);
    expect(refused(await admin.post(COMPANIES, { sorts: [attribute] }))).toEqual([
      400,
      'validation',
      '/sorts/0/attributeId',
    ]);
  });
});

describe('POST /v2/semantic-search', () => {
  const search = (body: object) => admin.post('/v2/semantic-search', body);

  it('v2-semantic-search-by-words: ranks companies by the words that their data hold', async () => {
    const { body: made } = await admin.post('/organizations', { name: 'Xylophon Seaweed', domain: 'xylophon.example' });
    const both = await search({ prompt: 'Which companies make seaweed in Xylophon?' });
    expect(both.status).toBe(201);
    expect(both.body.entityType).toBe('companies');
    expect(both.body.data[0]).toMatchObject({ id: made.id, domain: 'xylophon.example', isGlobal: false });
    const scores = both.body.data.map(({ score }: { score: string }) => Number(score));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(both.body.explanation).toContain('seaweed');
    expect((await search({ prompt: 'the companies that we have' })).body.data).toEqual([]);
  });

  it('stays on the lists given, and within the limit', async () => {
    const { data } = (await admin.get(`/v2/lists/${PORTFOLIO}/list-entries`)).body;
    const on = new Set(data.map((row: Row) => row.entity.id));
    const { body } = await search({ prompt: 'software, climate, energy, health', listIds: [PORTFOLIO] });
    expect(body.data.length).toBeGreaterThan(1);
    expect(body.data.every(({ id }: { id: number }) => on.has(id))).toBe(true);
    expect((await search({ prompt: 'software, climate, energy, health', limit: 1 })).body.data).toHaveLength(1);
    expect((await search({ prompt: 'software', listIds: [1] })).status).toBe(404);
  });

  it.each([
    ['/prompt', { prompt: '' }],
    ['/prompt', { prompt: 'x'.repeat(501) }],
    ['/prompt', {}],
    ['/entityType', { prompt: 'x', entityType: 'persons' }],
    ['/limit', { prompt: 'x', limit: 0 }],
  ])('refuses a bad %s', async (param, body) => {
    expect(refused(await search(body))).toEqual([400, 'validation', param]);
  });
});

describe('POST /v2/feedback', () => {
  const given = { type: 'api', subject: 'Paging', body: 'Works as told.' };

  it('takes it and answers 204', async () => {
    expect((await admin.post('/v2/feedback', given)).status).toBe(204);
  });

  it.each([
    ['/type', { ...given, type: 'praise' }],
    ['/subject', { ...given, subject: '' }],
    ['/subject', { ...given, subject: 'x'.repeat(256) }],
    ['/body', { type: 'api', subject: 'Paging' }],
    ['/more', { ...given, more: 1 }],
  ])('refuses a bad %s', async (param, body) => {
    expect(refused(await admin.post('/v2/feedback', body))).toEqual([400, 'validation', param]);
  });
});
