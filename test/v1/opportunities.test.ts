import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { Receiver } from '../webhooks/receiver.js';

const DEALS = SEED.lists.pipeline;
/** Not shared with the persona `standard`. */
const RAISE = SEED.lists.fundIII;
const RESTRICTED = 59027868;
const PERSON = 171164248;
const COMPANY = 9900568;

const { mock, admin, standard } = await useMock();

const create = async (body: object = {}) =>
  (await admin.post('/opportunities', { name: 'Tarn – Seed', list_id: DEALS, ...body })).body;

interface Identified {
  id: number;
}

const ids = (rows: readonly Identified[]) => rows.map(({ id }) => id);

describe('GET /opportunities', () => {
  it('pages through those of the lists in sight, highest id first, and ends with null', async () => {
    const seen: number[] = [];
    let token: string | null = null;
    do {
      const query: string = `/opportunities?page_size=25${token ? `&page_token=${token}` : ''}`;
      const { body } = await admin.get(query);
      expect(Object.keys(body)).toEqual(['opportunities', 'next_page_token']);
      seen.push(...ids(body.opportunities));
      token = body.next_page_token;
    } while (token !== null);
    expect(seen).toHaveLength(58);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    const visible = (await standard.get('/opportunities')).body.opportunities;
    expect(
      new Set(visible.map((one: { list_entries: { list_id: number }[] }) => one.list_entries[0]?.list_id)),
    ).toEqual(new Set([DEALS]));
  });

  it('finds every word of a term in the name, whatever the case', async () => {
    const { id } = await create({ name: 'Wrenfold Quay Extension' });
    for (const term of ['quay', 'EXTENSION wren', 'fold']) {
      const { body } = await admin.get(`/opportunities?term=${encodeURIComponent(term)}`);
      expect(ids(body.opportunities), term).toContain(id);
    }
    expect((await admin.get('/opportunities?term=wrenfold%20nowhere')).body.opportunities).toEqual([]);
  });

  it('does not find a masked one by its name', async () => {
    expect(ids((await admin.get('/opportunities?term=heronlight')).body.opportunities)).toEqual([RESTRICTED]);
    expect((await standard.get('/opportunities?term=heronlight')).body.opportunities).toEqual([]);
  });

  it('refuses a token of another term', async () => {
    const { body } = await admin.get('/opportunities?term=seed&page_size=1');
    const other = await admin.get(`/opportunities?term=bridge&page_size=1&page_token=${body.next_page_token}`);
    expect(other).toMatchObject({ status: 422, body: ['Invalid page_token variable'] });
  });

  it('v1-page-size-over-max: cuts a size to the most, or refuses it', async () => {
    expect((await admin.get('/opportunities?page_size=501')).status).toBe(200);
    mock.account('scale').settings.set({ quirks: { 'v1-page-size-over-max': 'reject' } });
    for (const path of ['/opportunities', '/persons', '/organizations', `/lists/${DEALS}/list-entries`]) {
      expect((await admin.get(`${path}?page_size=501`)).status, path).toBe(422);
      expect((await admin.get(`${path}?page_size=500`)).status, path).toBe(200);
    }
  });
});

describe('POST /opportunities', () => {
  it('v1-opportunity-one-entry: makes the one row with it, which both APIs see', async () => {
    const made = await create({ person_ids: [PERSON], organization_ids: [COMPANY, COMPANY] });
    const [entry] = made.list_entries;
    expect(made).toEqual({
      id: made.id,
      name: 'Tarn – Seed',
      person_ids: [PERSON],
      organization_ids: [COMPANY],
      list_entries: [
        {
          id: entry.id,
          list_id: DEALS,
          creator_id: SEED.people.mara,
          entity_id: made.id,
          entity_type: 8,
          created_at: '2026-10-15T12:00:00.000Z',
        },
      ],
    });
    expect((await admin.get(`/opportunities/${made.id}`)).body).toEqual(made);
    const row = await admin.get(`/v2/lists/${DEALS}/list-entries/${entry.id}?fieldIds=persons&fieldIds=companies`);
    expect(row.body.entity).toMatchObject({ id: made.id, name: 'Tarn – Seed' });
    expect(row.body.entity.fields.map((field: { value: { totalCount: number } }) => field.value.totalCount)).toEqual([
      1, 1,
    ]);
    expect((await admin.get(`/persons/${PERSON}?with_opportunities=true`)).body.opportunity_ids).toContain(made.id);
  });

  it.each([
    ['a list of companies', { list_id: SEED.lists.portfolio }, 'list_id'],
    ['an unknown list', { list_id: 7 }, 'list_id'],
    ['no list', { list_id: null }, 'list_id'],
    ['a blank name', { name: ' ' }, 'name'],
    ['an unknown person', { person_ids: [PERSON, 7] }, 'person_ids'],
    ['an unknown organization', { organization_ids: [7] }, 'organization_ids'],
  ])('refuses %s and makes nothing', async (_what, part, param) => {
    const before = (await admin.get('/opportunities')).body;
    const { status, body } = await admin.post('/opportunities', { name: 'Tarn', list_id: DEALS, ...part });
    expect(status).toBe(422);
    expect(body[0]).toContain(`Field ${param}: `);
    expect((await admin.get('/opportunities')).body).toEqual(before);
  });

  it('is 403 on a list that is not shared', async () => {
    expect((await standard.post('/opportunities', { name: 'Tarn', list_id: RAISE })).status).toBe(403);
  });
});

describe('GET, PUT and DELETE /opportunities/{opportunity_id}', () => {
  it('change the members sent, replace arrays and keep the list', async () => {
    const made = await create({ person_ids: [PERSON], organization_ids: [COMPANY] });
    const path = `/opportunities/${made.id}`;
    expect((await admin.put(path, {})).body).toEqual(made);
    expect((await admin.put(path, { name: 'Tarn – A', list_id: RAISE })).body).toEqual({ ...made, name: 'Tarn – A' });
    expect((await admin.put(path, { person_ids: [] })).body).toMatchObject({
      name: 'Tarn – A',
      person_ids: [],
      organization_ids: [COMPANY],
    });
    expect((await admin.put(path, { name: 'Lost', person_ids: [7] })).status).toBe(422);
    expect((await admin.get(path)).body.name).toBe('Tarn – A');
  });

  it('show a change in pages of rows that were rendered before', async () => {
    const [made] = [await create()];
    const row = `/v2/lists/${DEALS}/list-entries/${made.list_entries[0].id}?fieldIds=persons`;
    expect((await admin.get(row)).body.entity.fields[0].value.data).toBeNull();
    await admin.put(`/opportunities/${made.id}`, { name: 'Other', person_ids: [PERSON] });
    const { entity } = (await admin.get(row)).body;
    expect(entity.name).toBe('Other');
    expect(entity.fields[0].value.data[0].id).toBe(PERSON);
  });

  it('v1-opportunity-goes-with-entry: deletes the row too, and the other way round', async () => {
    const one = await create();
    expect((await admin.delete(`/opportunities/${one.id}`)).body).toEqual({ success: true });
    expect((await admin.get(`/lists/${DEALS}/list-entries/${one.list_entries[0].id}`)).status).toBe(422);
    const two = await create();
    await admin.delete(`/lists/${DEALS}/list-entries/${two.list_entries[0].id}`);
    expect((await admin.get(`/opportunities/${two.id}`)).status).toBe(422);
    expect((await admin.get(`/v2/opportunities/${two.id}`)).status).toBe(404);
  });

  it('take values along', async () => {
    const one = await create();
    const value = { field_id: 2928693, entity_id: one.id, list_entry_id: one.list_entries[0].id, value: 5 };
    const { id } = (await admin.post('/field-values', value)).body;
    await admin.delete(`/opportunities/${one.id}`);
    expect((await admin.put(`/field-values/${id}`, { value: 6 })).status).toBe(422);
  });

  it('mask a restricted one and refuse writes to those who do not manage it', async () => {
    const path = `/opportunities/${RESTRICTED}`;
    expect((await standard.get(path)).body).toMatchObject({
      name: '[Hidden]',
      person_ids: [],
      organization_ids: [],
      list_entries: [{ list_id: DEALS }],
    });
    expect((await standard.put(path, { name: 'Mine' })).status).toBe(403);
    expect((await standard.delete(path)).status).toBe(403);
    expect((await admin.get(path)).body.name).toBe('Project Heronlight');
  });

  it('are 422 for an id that was never there, and for one that was', async () => {
    expect(await admin.get('/opportunities/1')).toMatchObject({
      status: 422,
      body: ['Field opportunity_id: expected 1 to be a valid id for model Affinity::Models::Opportunity'],
    });
    const { id } = await create();
    await admin.delete(`/opportunities/${id}`);
    for (const call of [admin.get, admin.delete]) expect((await call(`/opportunities/${id}`)).status).toBe(422);
    const hidden = (await admin.get(`/lists/${RAISE}/list-entries?page_size=1`)).body.list_entries[0].entity_id;
    expect((await standard.get(`/opportunities/${hidden}`)).status).toBe(403);
  });
});

describe('deliveries of opportunities', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await Receiver.start();
  });
  afterAll(() => receiver.close());
  beforeEach(() => {
    receiver.received.length = 0;
  });

  it('tell of making, changing and deleting, with the row', async () => {
    await admin.post('/webhook/subscribe', { webhook_url: receiver.url(), subscriptions: [] });
    const one = await create({ person_ids: [PERSON] });
    const { list_entries: entries, ...body } = one;
    expect((await receiver.until('opportunity.created', 1))[0]?.body).toEqual(body);
    expect((await receiver.until('list_entry.created', 1))[0]?.body.id).toBe(entries[0].id);
    await admin.put(`/opportunities/${one.id}`, { name: 'Other' });
    expect((await receiver.until('opportunity.updated', 1))[0]?.body).toEqual({ ...body, name: 'Other' });
    await admin.delete(`/opportunities/${one.id}`);
    expect((await receiver.until('opportunity.deleted', 1))[0]?.body).toEqual({ id: one.id, name: 'Other' });
    expect((await receiver.until('list_entry.deleted', 1))[0]?.body.entity).toEqual({ id: one.id, name: 'Other' });
  });

  it('both-cascade-events: what goes along has events of its own, or only the record named', async () => {
    await admin.post('/webhook/subscribe', { webhook_url: receiver.url(), subscriptions: [] });
    mock.account('scale').settings.set({ quirks: { 'both-cascade-events': false } });
    const [one, two] = [await create(), await create()];
    await admin.delete(`/opportunities/${one.id}`);
    await receiver.until('opportunity.deleted', 1);
    await admin.delete(`/lists/${DEALS}/list-entries/${two.list_entries[0].id}`);
    await receiver.until('list_entry.deleted', 1);
    expect(receiver.of('opportunity.deleted').map(({ body }) => body.id)).toEqual([one.id]);
    expect(receiver.of('list_entry.deleted').map(({ body }) => body.entity_id)).toEqual([two.id]);
  });
});
