/** Opportunities made, persons changed and rows deleted through V2: the operations that came with the gate. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { Receiver } from '../webhooks/receiver.js';
import { caller, FUND_III, GATE_OPEN, HERONLIGHT, PIPELINE, PORTFOLIO } from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000, quirks: GATE_OPEN });
const admin = () => caller(mock);
const standard = () => caller(mock, 'standard');

interface Refusal {
  status: number;
  body: { errors: { code: string; message: string; param?: string }[] };
}
const refusal = ({ status, body }: Refusal) => [status, body.errors[0]?.code, body.errors[0]?.param];

let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start();
});
beforeEach(() => {
  receiver.received.length = 0;
});
afterAll(() => receiver.close());

const subscribe = () => admin().post('/webhook/subscribe', { webhook_url: receiver.url(), subscriptions: [] });

describe('POST /v2/opportunities', () => {
  const make = (body: object = {}) =>
    admin().post('/v2/opportunities', { name: 'Tarn – Seed', listId: PIPELINE, ...body });

  it('makes one with its row, which both APIs show', async () => {
    const { status, body } = await make();
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Tarn – Seed', listId: PIPELINE, isRestricted: false, isRedacted: false });
    expect((await admin().get(`/v2/opportunities/${body.id}`)).body).toEqual(body);
    const onV1 = (await admin().get(`/opportunities/${body.id}`)).body;
    expect(onV1).toMatchObject({ id: body.id, name: 'Tarn – Seed', person_ids: [], organization_ids: [] });
    expect(onV1.list_entries).toMatchObject([{ list_id: PIPELINE, entity_id: body.id }]);
  });

  it('begins its row as in the web app: the first open Status, the caller as owner', async () => {
    const { body } = await make();
    const [row] = (await admin().get(`/opportunities/${body.id}`)).body.list_entries;
    const { entity } = (await admin().get(`/v2/lists/${PIPELINE}/list-entries/${row.id}?fieldTypes=list`)).body;
    const filled = entity.fields.filter(
      ({ value, id }: { value: { data: unknown }; id: string }) => value.data !== null && id.startsWith('field-'),
    );
    expect(filled.map(({ name }: { name: string }) => name)).toEqual(['Status', 'Owners']);
  });

  it('makes a restricted one that the caller manages, and that others see masked', async () => {
    const { status, body } = await make({ isRestricted: true });
    expect([status, body.isRestricted, body.isRedacted]).toEqual([201, true, false]);
    const masked = (await standard().get(`/v2/opportunities/${body.id}`)).body;
    expect(masked).toMatchObject({ name: '[Hidden]', isRestricted: true, isRedacted: true });
    expect((await standard().post(`/v2/opportunities/${body.id}`, { name: 'Mine' })).status).toBe(403);
    expect((await admin().post(`/v2/opportunities/${body.id}`, { name: 'Tarn – A' })).status).toBe(204);
  });

  it('refuses what does not fit, and makes nothing', async () => {
    const before = JSON.stringify(mock.account('scale').export());
    for (const [body, at] of [
      [{ listId: PIPELINE }, '/name'],
      [{ name: ' ', listId: PIPELINE }, '/name'],
      [{ name: 'x'.repeat(256), listId: PIPELINE }, '/name'],
      [{ name: 'Tarn' }, '/listId'],
      [{ name: 'Tarn', listId: 999 }, '/listId'],
      [{ name: 'Tarn', listId: PORTFOLIO }, '/listId'],
      [{ name: 'Tarn', listId: PIPELINE, isRestricted: 'yes' }, '/isRestricted'],
      [{ name: 'Tarn', listId: PIPELINE, persons: [1] }, '/persons'],
    ] as const) {
      expect(refusal(await admin().post('/v2/opportunities', body)), JSON.stringify(body)).toEqual([
        400,
        'validation',
        at,
      ]);
    }
    // A list that the caller does not see is none.
    const hidden = await standard().post('/v2/opportunities', { name: 'Tarn', listId: FUND_III });
    expect(refusal(hidden)).toEqual([400, 'validation', '/listId']);
    expect(JSON.stringify(mock.account('scale').export()) === before).toBe(true);
  });

  it('names the required fields of the list that would stay empty', async () => {
    const field = { name: 'Grade', valueType: 'number', isRequired: true };
    const { id } = (await admin().post(`/v2/lists/${PIPELINE}/fields`, field)).body;
    const answer = await make();
    expect(refusal(answer)).toEqual([400, 'validation', '/listId']);
    expect(answer.body.errors[0].message).toContain(id);
  });

  it('is told to webhooks with its row', async () => {
    await subscribe();
    const { body } = await make();
    const [made] = await receiver.until('opportunity.created', 1);
    await receiver.until('list_entry.created', 1);
    expect(made?.body).toMatchObject({ id: body.id, name: 'Tarn – Seed' });
    expect(receiver.of('list_entry.created')[0]?.body).toMatchObject({ list_id: PIPELINE, entity_id: body.id });
  });
});

describe('POST /v2/persons/{personId}', () => {
  const NOOR = { firstName: 'Noor', lastName: 'Pell', primaryEmailAddress: 'noor@tarn.example' };
  const make = async (): Promise<number> => {
    const body = { ...NOOR, emailAddresses: ['noor@tarn.example', 'np@tarn.example'] };
    return (await admin().post('/v2/persons', body)).body.id;
  };
  const read = async (id: number) => (await admin().get(`/v2/persons/${id}`)).body;
  const update = (id: number, body: unknown) => admin().post(`/v2/persons/${id}`, body);

  it('changes what is named and leaves the rest, on both APIs', async () => {
    const id = await make();
    expect(await update(id, { lastName: 'Tarnside' })).toMatchObject({ status: 204, body: undefined });
    const emailAddresses = ['noor@tarn.example', 'np@tarn.example'];
    expect(await read(id)).toMatchObject({ ...NOOR, lastName: 'Tarnside', emailAddresses });
    const onV1 = (await admin().get(`/persons/${id}`)).body;
    expect(onV1).toMatchObject({ first_name: 'Noor', last_name: 'Tarnside', emails: emailAddresses });
    expect((await update(id, { lastName: null })).status).toBe(204);
    expect((await read(id)).lastName).toBeNull();
  });

  it.each([
    [
      'another of the addresses',
      { primaryEmailAddress: 'NP@tarn.example' },
      'np@tarn.example',
      ['noor@tarn.example', 'np@tarn.example'],
    ],
    [
      'a new address',
      { primaryEmailAddress: 'n@tarn.example' },
      'n@tarn.example',
      ['n@tarn.example', 'noor@tarn.example', 'np@tarn.example'],
    ],
    ['none', { primaryEmailAddress: null }, null, ['noor@tarn.example', 'np@tarn.example']],
    ['what is left of the addresses', { emailAddresses: ['np@tarn.example'] }, 'np@tarn.example', ['np@tarn.example']],
    [
      'itself, among others',
      { emailAddresses: ['a@tarn.example', 'noor@tarn.example'] },
      'noor@tarn.example',
      ['a@tarn.example', 'noor@tarn.example'],
    ],
    [
      'one beside new addresses',
      { primaryEmailAddress: 'b@tarn.example', emailAddresses: ['a@tarn.example'] },
      'b@tarn.example',
      ['b@tarn.example', 'a@tarn.example'],
    ],
    ['nothing at all', { emailAddresses: [] }, null, []],
  ])('makes the primary address %s', async (_what, body, primaryEmailAddress, emailAddresses) => {
    const id = await make();
    expect((await update(id, body)).status).toBe(204);
    expect(await read(id)).toMatchObject({ primaryEmailAddress, emailAddresses });
  });

  it('a person without a primary address has none after another change either', async () => {
    const id = await make();
    await update(id, { primaryEmailAddress: null });
    await update(id, { firstName: 'Nora' });
    expect(await read(id)).toMatchObject({ firstName: 'Nora', primaryEmailAddress: null });
  });

  it('sets values, and says so to webhooks', async () => {
    const id = await make();
    const field = (await admin().post('/v2/persons/fields', { name: 'Grade', valueType: 'number' })).body.id;
    await subscribe();
    const fields = [{ id: field, value: { type: 'number', data: 4 } }];
    expect((await update(id, { fields })).status).toBe(204);
    expect((await admin().get(`/v2/persons/${id}/fields/${field}`)).body.value).toEqual({ type: 'number', data: 4 });
    const [value] = (await admin().get(`/field-values?person_id=${id}`)).body.filter(
      (row: { field_id: number }) => `field-${row.field_id}` === field,
    );
    expect(value.value).toBe(4);
    await update(id, { firstName: 'Nora' });
    const [told] = await receiver.until('person.updated', 1);
    expect(told?.body).toMatchObject({ id, first_name: 'Nora' });
    // Deliveries of the tests before may still come in.
    const values = receiver.of('field_value.created').filter(({ body }) => `field-${body.field_id}` === field);
    expect(values.map(({ body }) => body.value)).toEqual([4]);
    expect(receiver.of('person.updated')).toHaveLength(1);
  });

  it('writes all of the body or nothing', async () => {
    const id = await make();
    const other = (await admin().post('/v2/persons', { ...NOOR, primaryEmailAddress: 'taken@tarn.example' })).body.id;
    const field = (await admin().post('/v2/persons/fields', { name: 'Grade', valueType: 'number' })).body.id;
    const good = { id: field, value: { type: 'number', data: 4 } };
    const before = JSON.stringify(mock.account('scale').export());
    for (const [body, at] of [
      [{ firstName: 'Nora', fields: [{ id: 'field-1', value: good.value }] }, '/fields/0/id'],
      [{ firstName: 'Nora', fields: [{ id: field, value: { type: 'text', data: 'x' } }] }, '/fields/0/value/type'],
      [{ fields: [good], primaryEmailAddress: 'taken@tarn.example' }, '/primaryEmailAddress'],
      [{ fields: [good], emailAddresses: ['taken@tarn.example'] }, '/emailAddresses'],
      [{ firstName: ' ' }, '/firstName'],
      [{ firstName: null }, '/firstName'],
      [{ emailAddresses: ['no address'] }, '/emailAddresses/0'],
      [{ type: 'internal' }, '/type'],
    ] as const) {
      expect(refusal(await update(id, body)), JSON.stringify(body)).toEqual([400, 'validation', at]);
    }
    expect(JSON.stringify(mock.account('scale').export()) === before).toBe(true);
    expect(other).not.toBe(id);
  });

  it('asks for the permission to edit global values where there are any', async () => {
    const id = await make();
    const field = (await admin().post('/v2/persons/fields', { name: 'Grade', valueType: 'number' })).body.id;
    const seed = JSON.parse(JSON.stringify(mock.account('scale').export()));
    for (const user of seed.users) user.permissions = { ...user.permissions, 'Edit Global Field Values': false };
    const bound = await mock.createAccount({ account: 'bound', seed });
    bound.settings.set({ quirks: GATE_OPEN });
    bound.snapshot('start');
    const client = caller(mock, 'admin', undefined, 'bound');
    const fields = [{ id: field, value: { type: 'number', data: 4 } }];
    expect((await client.post(`/v2/persons/${id}`, { fields })).status).toBe(403);
    expect((await client.post(`/v2/persons/${id}`, { firstName: 'Nora', fields: [] })).status).toBe(204);
  });

  it('is 404 for nobody, 422 for who was merged away, and no verb of older versions', async () => {
    const id = await make();
    expect(refusal(await update(999_999_999, {}))).toEqual([404, 'not-found', undefined]);
    const duplicate = (await admin().post('/v2/persons', { ...NOOR, primaryEmailAddress: null })).body.id;
    await admin().post('/v2/person-merges', { primaryPersonId: id, duplicatePersonId: duplicate });
    await mock.account('scale').clock.advance(60_000);
    expect((await update(duplicate, {})).status).toBe(422);
    expect((await caller(mock, 'admin', '2026-07-15').post(`/v2/persons/${id}`, {})).status).toBe(405);
  });
});

describe('DELETE /v2/lists/{listId}/list-entries/{listEntryId}', () => {
  const rowsOf = (list: number) => `/v2/lists/${list}/list-entries`;

  it('takes the row off, for both APIs; the company stays', async () => {
    const [row] = (await admin().get(`${rowsOf(PORTFOLIO)}?limit=1`)).body.data;
    await subscribe();
    const path = `${rowsOf(PORTFOLIO)}/${row.id}`;
    expect(await admin().delete(path)).toMatchObject({ status: 204, body: undefined });
    for (const again of [await admin().get(path), await admin().delete(path)]) expect(again.status).toBe(404);
    expect((await admin().get(`/lists/${PORTFOLIO}/list-entries/${row.id}`)).status).toBeGreaterThanOrEqual(404);
    expect((await admin().get(`/v2/companies/${row.entity.id}`)).status).toBe(200);
    const [told] = await receiver.until('list_entry.deleted', 1);
    expect(told?.body).toMatchObject({ id: row.id, list_id: PORTFOLIO, entity_id: row.entity.id });
  });

  it('takes an opportunity with its row', async () => {
    const { id } = (await admin().post('/v2/opportunities', { name: 'Tarn', listId: PIPELINE })).body;
    const [row] = (await admin().get(`/opportunities/${id}`)).body.list_entries;
    expect((await admin().delete(`${rowsOf(PIPELINE)}/${row.id}`)).status).toBe(204);
    expect((await admin().get(`/v2/opportunities/${id}`)).status).toBe(404);
  });

  it('leaves a masked opportunity alone, a row of another list and of a list that is not seen', async () => {
    expect((await standard().delete(`${rowsOf(PIPELINE)}/${HERONLIGHT.entry}`)).status).toBe(403);
    expect((await admin().delete(`${rowsOf(PORTFOLIO)}/${HERONLIGHT.entry}`)).status).toBe(404);
    const [row] = (await admin().get(`${rowsOf(FUND_III)}?limit=1`)).body.data;
    expect((await standard().delete(`${rowsOf(FUND_III)}/${row.id}`)).status).toBe(404);
    expect((await admin().get(`${rowsOf(FUND_III)}/${row.id}`)).status).toBe(200);
    expect((await caller(mock, 'read-only').delete(`${rowsOf(FUND_III)}/${row.id}`)).status).toBe(403);
  });

  it('is no verb of older versions', async () => {
    const [row] = (await admin().get(`${rowsOf(PORTFOLIO)}?limit=1`)).body.data;
    const path = `${rowsOf(PORTFOLIO)}/${row.id}`;
    expect((await caller(mock, 'admin', '2026-07-15').delete(path)).status).toBe(405);
    expect((await admin().get(path)).status).toBe(200);
  });
});
