import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { type Api, api } from '../support.js';

const DEALS = SEED.lists.pipeline;
const PORTFOLIO = SEED.lists.portfolio;
const RESTRICTED = 59027868;
const RESTRICTED_ENTRY = 198559280;
const COMPANY = 9900568;

const { mock, admin, standard } = await useMock();

interface Change {
  id: number;
  type: string;
  actionType: string;
  changedAt: string;
  entity: { id: number };
  listEntry: { id: number; listId: number } | null;
  changer: { id: number } | null;
  field: { id: string };
  // biome-ignore lint/suspicious/noExplicitAny: values have many shapes
  value: any;
}

const ALL = '/v2/field-value-changes';

async function whole(client: Api, path: string): Promise<Change[]> {
  const found: Change[] = [];
  for (let url: string | null = path; url !== null; ) {
    const { body }: { body: { data: Change[]; pagination: { nextUrl: string | null } } } = await client.get(url);
    found.push(...body.data);
    url = body.pagination.nextUrl?.replace('http://mock', '') ?? null;
  }
  return found;
}

const filtered = (text: string, client = admin, path = ALL) =>
  whole(client, `${path}?limit=100&filter=${encodeURIComponent(text)}`);
const ids = (rows: readonly Change[]) => rows.map(({ id }) => id);

describe('GET /v2/field-value-changes', () => {
  it('is the whole history, the oldest first, or the newest', async () => {
    const all = await whole(admin, `${ALL}?limit=7`);
    expect(all).toHaveLength(112);
    expect(all.map(({ changedAt }) => changedAt)).toEqual(all.map(({ changedAt }) => changedAt).sort());
    expect(ids(await whole(admin, `${ALL}?orderBy=changedAt`))).toEqual(ids(all));
    expect(ids(await whole(admin, `${ALL}?orderBy=-changedAt&limit=7`))).toEqual(ids(all).reverse());
    const deal = all[0];
    expect(deal).toMatchObject({
      actionType: 'add',
      field: { id: 'field-2928691', type: 'list', name: 'Status', entityType: 'opportunity' },
      entity: { id: 7156315 },
      listEntry: { id: 133814778, listId: DEALS },
      changer: {
        id: SEED.people.tobin,
        firstName: 'Tobin',
        lastName: 'Ash',
        emailAddress: 'tobin.ash@quaymoss.example',
      },
      changedAt: '2023-04-07T07:43:23Z',
      type: 'ranked-dropdown',
      value: { referenceType: 'entity', dropdownOptionId: 2341108, text: 'First Call', rank: 1, color: 'blue' },
    });
  });

  it('goes back by its links, in both orders', async () => {
    for (const order of ['changedAt', '-changedAt']) {
      const first = (await admin.get(`${ALL}?orderBy=${order}&limit=3`)).body;
      expect(first.pagination.prevUrl).toBeNull();
      const second = (await admin.get(first.pagination.nextUrl.replace('http://mock', ''))).body;
      expect(ids(second.data)).not.toEqual(ids(first.data));
      const back = (await admin.get(second.pagination.prevUrl.replace('http://mock', ''))).body;
      expect(back).toEqual(first);
    }
  });

  it('has what either API writes in its place in time', async () => {
    const entry = (await admin.post(`/lists/${PORTFOLIO}/list-entries`, { entity_id: COMPANY })).body;
    const row = { field_id: 3859558, entity_id: COMPANY, list_entry_id: entry.id };
    const made = (await admin.post('/field-values', { ...row, value: 12 })).body;
    await admin.put(`/field-values/${made.id}`, { value: 13 });
    const cell = `/v2/lists/${PORTFOLIO}/list-entries/${entry.id}/fields/field-3859558`;
    await admin.post(cell, { value: { type: 'number', data: null } });
    const own = await filtered(`listEntry.id=${entry.id}`);
    expect(own.map(({ actionType, value }) => [actionType, value])).toEqual([
      ['add', 12],
      ['update', 13],
      ['delete', 13],
    ]);
    // The seed has one of some hours later.
    const order = (await whole(admin, ALL)).map(({ changedAt }) => changedAt);
    expect(order).toEqual([...order].sort());
    expect(order.at(-1)).toBe('2026-10-15T16:00:00Z');
  });

  it('never updates fields of several values', async () => {
    for (const { type, actionType } of await whole(admin, ALL)) {
      if (type.endsWith('-multi')) expect(actionType).not.toBe('update');
    }
    const entry = (await admin.post(`/lists/${PORTFOLIO}/list-entries`, { entity_id: COMPANY })).body;
    const cell = `/v2/lists/${PORTFOLIO}/list-entries/${entry.id}/fields/field-3881144`;
    for (const data of [
      [1, 2],
      [2, 3],
    ])
      await admin.post(cell, { value: { type: 'number-multi', data } });
    const own = await filtered(`listEntry.id=${entry.id} & field.id=field-3881144`);
    expect(own.map(({ actionType, value }) => [actionType, value])).toEqual([
      ['add', 1],
      ['add', 2],
      ['delete', 1],
      ['add', 3],
    ]);
  });

  it('filters by field, row, changer, action and time', async () => {
    const all = await whole(admin, ALL);
    const same = async (text: string, fits: (change: Change) => boolean) => {
      const found = await filtered(text);
      expect(ids(found), text).toEqual(ids(all.filter(fits)));
      expect(found.length, text).toBeGreaterThan(0);
    };
    await same('field.id=field-2928691', ({ field }) => field.id === 'field-2928691');
    await same('listEntry.id=133814778', ({ listEntry }) => listEntry?.id === 133814778);
    await same(`changer.id=${SEED.people.tobin}`, ({ changer }) => changer?.id === SEED.people.tobin);
    await same('actionType=delete', ({ actionType }) => actionType === 'delete');
    const [from, to] = ['2024-06-01T00:00:00Z', '2025-06-01T00:00:00Z'];
    await same(`changedAt>=${from} & changedAt<${to}`, ({ changedAt }) => changedAt >= from && changedAt < to);
    await same('changedAt<=2023-04-07T09:43:23+02:00', ({ changedAt }) => changedAt <= '2023-04-07T07:43:23Z');
    await same('!(actionType=add|actionType=delete)', ({ actionType }) => actionType === 'update');
    expect(await filtered('field.id=field-7')).toEqual([]);
  });

  it.each([
    'actionType=create',
    'actionType!=add',
    'changedAt=2024-06-01T00:00:00Z',
    'changedAt>2024-06-01',
    'changedAt>2024-06-01T00:00:00.000Z',
    'changer.id=mara',
    'changer.id=*',
    'field.id=~field',
    'entity.id=7156315',
    'actionType=add &',
  ])('refuses the filter %s', async (text) => {
    const { status, body } = await admin.get(`${ALL}?filter=${encodeURIComponent(text)}`);
    expect(status).toBe(400);
    expect(body.errors[0]).toMatchObject({ code: 'validation', param: 'filter' });
  });

  it('refuses other orders and cursors of other collections', async () => {
    expect((await admin.get(`${ALL}?orderBy=id`)).status).toBe(400);
    const { pagination } = (await admin.get('/v2/persons?limit=1')).body;
    const cursor = new URL(pagination.nextUrl).searchParams.get('cursor');
    const { status, body } = await admin.get(`${ALL}?cursor=${cursor}`);
    expect(status).toBe(400);
    expect(body.errors[0].param).toBe('cursor');
  });

  it('tells nothing of lists not shared, nor of opportunities kept from the user', async () => {
    const seen = await whole(standard, ALL);
    const lists = new Set(seen.map(({ listEntry }) => listEntry?.listId));
    expect(lists.has(SEED.lists.fundIII)).toBe(false);
    expect(seen.some(({ entity }) => entity.id === RESTRICTED)).toBe(false);
    const row = `/v2/lists/${DEALS}/list-entries/${RESTRICTED_ENTRY}/field-value-changes`;
    expect((await standard.get(row)).body.data).toEqual([]);
    // The first version does not mask fields.
    const old = await standard.get(row, { 'x-affinity-api-version': '2024-01-01' });
    expect(old.body.data.length).toBe((await admin.get(row)).body.data.length);
  });

  it('has no changer for what no user did', async () => {
    const system = (await whole(admin, ALL)).filter(({ changer }) => changer === null);
    expect(ids(system)).toEqual([51241140]);
  });
});

describe('values of changes', () => {
  const OWN_SEED = {
    persons: [
      { ref: 'mara', type: 'internal', firstName: 'Mara', lastName: 'Quill', emails: ['mara.quill@quaymoss.example'] },
      { ref: 'gone', firstName: 'Gone', lastName: null, emails: ['gone@tarn.example'] },
    ],
    users: [{ id: 'mara', role: 'Enterprise Admin' }],
    companies: [
      { ref: 'here', name: 'Here' },
      { ref: 'there', name: 'There' },
    ],
    lists: [{ ref: 'list', name: 'Deals', type: 'company', isPublic: true, ownerId: 'mara' }],
    listEntries: [{ ref: 'row', listId: 'list', entityId: 'here' }],
    fields: [
      ...['company', 'company-multi', 'person', 'person-multi', 'datetime', 'location', 'location-multi', 'number'],
      ...['number-multi', 'dropdown', 'dropdown-multi', 'ranked-dropdown', 'text', 'filterable-text'],
      'filterable-text-multi',
    ].map((valueType) => ({ ref: valueType, listId: 'list', name: valueType, valueType, tracksChanges: true })),
    options: ['dropdown', 'dropdown-multi', 'ranked-dropdown'].map((fieldId) => ({ fieldId, text: `Of ${fieldId}` })),
  };

  it('come in 15 forms', async () => {
    const account = await mock.createAccount({ seed: OWN_SEED });
    const client = api(mock, 'admin', account.name);
    const [list] = (await client.get('/v2/lists')).body.data;
    const [row] = (await client.get(`/v2/lists/${list.id}/list-entries`)).body.data;
    const { persons, companies, options } = account.export() as unknown as Record<
      string,
      { id: number; firstName: string; name: string; fieldId: number }[]
    >;
    const person = persons?.find(({ firstName }) => firstName === 'Gone') as { id: number };
    const company = companies?.find(({ name }) => name === 'There') as { id: number };
    const place = { streetAddress: null, city: 'Oslo', state: null, country: null, continent: null };
    const fields: { id: string; name: string }[] = (await client.get(`/v2/lists/${list.id}/fields`)).body.data;
    const optionOf = (id: string) => ({
      dropdownOptionId: options?.find(({ fieldId }) => `field-${fieldId}` === id)?.id,
    });
    const data: Record<string, (id: string) => unknown> = {
      company: () => ({ id: company.id }),
      'company-multi': () => [{ id: company.id }],
      person: () => ({ id: person.id }),
      'person-multi': () => [{ id: person.id }],
      datetime: () => '2026-02-03T15:30:00Z',
      location: () => place,
      'location-multi': () => [place],
      number: () => 1.5,
      'number-multi': () => [1.5],
      dropdown: optionOf,
      'dropdown-multi': (id) => [optionOf(id)],
      'ranked-dropdown': optionOf,
      text: () => 'Tidal',
      'filterable-text': () => 'Tidal',
      'filterable-text-multi': () => ['Tidal'],
    };
    for (const { id, name } of fields) {
      const make = data[name];
      if (!make) continue;
      const answer = await client.post(`/v2/lists/${list.id}/list-entries/${row.id}/fields/${id}`, {
        value: { type: name, data: make(id) },
      });
      expect(answer.status, name).toBe(204);
    }
    const values = async () =>
      Object.fromEntries((await whole(client, ALL)).map(({ type, value }) => [type, value])) as Record<string, unknown>;
    const shown = await values();
    const there = { referenceType: 'entity', id: company.id, name: 'There', domain: null };
    const gone = { referenceType: 'entity', id: person.id, firstName: 'Gone', lastName: null };
    const someone = { ...gone, primaryEmailAddress: 'gone@tarn.example', type: 'external' };
    expect(shown).toMatchObject({
      company: there,
      'company-multi': there,
      person: someone,
      'person-multi': someone,
      datetime: '2026-02-03T08:00:00Z',
      location: place,
      'location-multi': place,
      number: 1.5,
      'number-multi': 1.5,
      dropdown: { referenceType: 'entity', text: 'Of dropdown' },
      'dropdown-multi': { referenceType: 'entity', text: 'Of dropdown-multi' },
      'ranked-dropdown': { referenceType: 'entity', text: 'Of ranked-dropdown', rank: 0 },
      text: 'Tidal',
      'filterable-text': 'Tidal',
      'filterable-text-multi': 'Tidal',
    });
    expect(Object.keys(shown)).toHaveLength(15);
    await client.delete(`/persons/${person.id}`);
    await client.delete(`/organizations/${company.id}`);
    const later = await values();
    for (const type of ['person', 'person-multi']) {
      expect(later[type], type).toEqual({ referenceType: 'deleted-entity', displayValue: 'Gone' });
    }
    for (const type of ['company', 'company-multi']) {
      expect(later[type], type).toEqual({ referenceType: 'deleted-entity', displayValue: 'There' });
    }
  });

  it('read as they did then, when what they name has changed and gone', async () => {
    const made = (await admin.post('/persons', { first_name: 'Old', last_name: 'Name', emails: [] })).body;
    const entry = (await admin.post(`/lists/${PORTFOLIO}/list-entries`, { entity_id: COMPANY })).body;
    const cell = { field_id: 3774232, entity_id: COMPANY, list_entry_id: entry.id };
    await admin.post('/field-values', { ...cell, value: made.id });
    await admin.put(`/persons/${made.id}`, { first_name: 'New' });
    const path = `/v2/lists/${PORTFOLIO}/list-entries/${entry.id}/field-value-changes`;
    expect((await admin.get(path)).body.data[0].value).toMatchObject({ id: made.id, firstName: 'New' });
    await admin.delete(`/persons/${made.id}`);
    expect((await admin.get(path)).body.data[0].value).toEqual({
      referenceType: 'deleted-entity',
      displayValue: 'Old Name',
    });
    // V1 goes on to show the id.
    const [change] = (await admin.get(`/field-value-changes?field_id=3774232&list_entry_id=${entry.id}`)).body;
    expect(change.value).toBe(made.id);
  });

  it('of the seed name what the seed had', async () => {
    const named = (await whole(admin, ALL)).find(({ value }) => value.type === 'external') as Change;
    const { id, firstName, lastName } = named.value;
    await admin.delete(`/persons/${id}`);
    const after = (await whole(admin, ALL)).find((change) => change.id === named.id);
    expect(after?.value).toEqual({ referenceType: 'deleted-entity', displayValue: `${firstName} ${lastName}` });
  });
});

describe('GET /v2/lists/{listId}/list-entries/{listEntryId}/field-value-changes', () => {
  const path = `/v2/lists/${DEALS}/list-entries/133814778/field-value-changes`;

  it('is the part of the history that the row has, without the entity’s own fields', async () => {
    expect(await whole(admin, `${path}?limit=1`)).toEqual(await filtered('listEntry.id=133814778'));
    const entry = (await admin.post(`/lists/${PORTFOLIO}/list-entries`, { entity_id: COMPANY })).body;
    const [field] = (await admin.get('/v2/companies/fields')).body.data.filter(
      (one: { valueType: string; type: string }) => one.valueType === 'number' && one.type === 'global',
    );
    const cell = `/v2/lists/${PORTFOLIO}/list-entries/${entry.id}`;
    await admin.post(`${cell}/fields/${field.id}`, { value: { type: 'number', data: 77 } });
    expect(
      (await filtered(`field.id=${field.id}`)).some(({ entity, value }) => entity.id === COMPANY && value === 77),
    ).toBe(true);
    expect((await admin.get(`${cell}/field-value-changes`)).body.data).toEqual([]);
  });

  it('filters, though not by row', async () => {
    expect((await filtered('actionType=update', admin, path)).length).toBeGreaterThan(0);
    const { status, body } = await admin.get(`${path}?filter=listEntry.id=133814778`);
    expect(status).toBe(400);
    expect(body.errors[0].param).toBe('filter');
  });

  it('is 404 for a row of another list', async () => {
    expect((await admin.get(path.replace(String(DEALS), String(PORTFOLIO)))).status).toBe(404);
  });
});
