/** Fields made, changed and deleted through V2: what both APIs show of them, who may, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { Receiver } from '../webhooks/receiver.js';
import { CO_INVESTORS, caller, FUND_III, GATE_OPEN, PIPELINE, PORTFOLIO } from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000, quirks: GATE_OPEN });
const admin = () => caller(mock);
const standard = () => caller(mock, 'standard');

interface Refusal {
  status: number;
  body: { errors: { code: string; message: string; param?: string }[] };
}
const refusal = ({ status, body }: Refusal) => [status, body.errors[0]?.code, body.errors[0]?.param];

/** V1's number in V2's id. */
const numberOf = (id: string) => Number(id.slice('field-'.length));

const PLACES = ['/v2/companies/fields', '/v2/persons/fields', `/v2/lists/${PORTFOLIO}/fields`];

const field = async (place: string, id: string, name: string) =>
  (await admin().get(`${place}?filter=${encodeURIComponent(`name="${name}"`)}`)).body.data.find(
    (one: { id: string }) => one.id === id,
  );

describe.each(PLACES)('POST %s', (place) => {
  const kind = place.includes('/lists/') ? 'list' : 'global';

  it('makes a field that both APIs show', async () => {
    const sent = { name: 'Thesis', description: 'Why we talk', valueType: 'number-multi', isRequired: true };
    const { status, body } = await admin().post(place, sent);
    expect([status, body]).toEqual([
      201,
      {
        ...sent,
        id: expect.stringMatching(/^field-\d+$/),
        type: kind,
        enrichmentSource: null,
        createdAt: '2026-10-15T12:00:00Z',
      },
    ]);
    expect(await field(place, body.id, 'Thesis')).toEqual(body);
    const onV1 = (await admin().get('/fields')).body.find(({ id }: { id: number }) => id === numberOf(body.id));
    expect(onV1).toMatchObject({
      name: 'Thesis',
      list_id: kind === 'list' ? PORTFOLIO : null,
      value_type: 3,
      allows_multiple: true,
    });
  });

  it('makes one of little more than a name: not required, without a description', async () => {
    const { body } = await admin().post(place, { name: 'Plain', valueType: 'filterable-text' });
    expect(body).toMatchObject({ description: null, isRequired: false, valueType: 'filterable-text' });
  });

  it.each(['dropdown', 'dropdown-multi', 'ranked-dropdown'])('makes a %s without options', async (valueType) => {
    const { status, body } = await admin().post(place, { name: 'Stage', valueType });
    expect(status).toBe(201);
    expect((await admin().get(`${place}/${body.id}/dropdown-options`)).body.data).toEqual([]);
  });

  it.each([
    ['no name', { valueType: 'number' }, '/name'],
    ['a blank name', { name: ' ', valueType: 'number' }, '/name'],
    ['a name of 256 characters', { name: 'x'.repeat(256), valueType: 'number' }, '/name'],
    ['no type', { name: 'Thesis' }, '/valueType'],
    ['a type that Affinity alone fills', { name: 'Thesis', valueType: 'formula-number' }, '/valueType'],
    ['a description that is no text', { name: 'Thesis', valueType: 'number', description: 7 }, '/description'],
    ['a stray member', { name: 'Thesis', valueType: 'number', type: 'global' }, '/type'],
  ])('refuses %s, and makes nothing', async (_what, body, at) => {
    const count = (await admin().get('/fields')).body.length;
    expect(refusal(await admin().post(place, body))).toEqual([400, 'validation', at]);
    expect((await admin().get('/fields')).body).toHaveLength(count);
  });
});

describe.each(PLACES)('A field made at %s', (place) => {
  const make = async (valueType = 'number') => (await admin().post(place, { name: 'Thesis', valueType })).body.id;

  it('is renamed and made required, on both APIs', async () => {
    const id = await make();
    expect(await admin().post(`${place}/${id}`, { name: 'Angle' })).toMatchObject({ status: 204, body: undefined });
    expect(await field(place, id, 'Angle')).toMatchObject({ name: 'Angle', isRequired: false });
    expect((await admin().post(`${place}/${id}`, { isRequired: true })).status).toBe(204);
    expect(await field(place, id, 'Angle')).toMatchObject({ name: 'Angle', isRequired: true });
    expect((await admin().post(`${place}/${id}`, {})).status).toBe(204);
    const onV1 = (await admin().get('/fields')).body.find((one: { id: number }) => one.id === numberOf(id));
    expect(onV1.name).toBe('Angle');
  });

  it('keeps its name and type from bad changes', async () => {
    const id = await make();
    for (const [body, at] of [
      [{ name: '' }, '/name'],
      [{ name: '  ' }, '/name'],
      [{ isRequired: 'yes' }, '/isRequired'],
      [{ valueType: 'text' }, '/valueType'],
      [{ description: 'Other' }, '/description'],
    ] as const) {
      expect(refusal(await admin().post(`${place}/${id}`, body))).toEqual([400, 'validation', at]);
    }
    expect(await field(place, id, 'Thesis')).toMatchObject({ valueType: 'number', description: null });
  });

  it('goes with its values, from both APIs', async () => {
    const id = await make();
    expect(await admin().delete(`${place}/${id}`)).toMatchObject({ status: 204, body: undefined });
    expect(await field(place, id, 'Thesis')).toBeUndefined();
    expect((await admin().get('/fields')).body.map((one: { id: number }) => one.id)).not.toContain(numberOf(id));
    for (const again of [await admin().delete(`${place}/${id}`), await admin().post(`${place}/${id}`, {})]) {
      expect(refusal(again)).toEqual([404, 'not-found', undefined]);
    }
  });

  it('is not found by an id of none, and not by what is no id', async () => {
    expect(refusal(await admin().delete(`${place}/field-999999999`))).toEqual([404, 'not-found', undefined]);
    expect(refusal(await admin().post(`${place}/field-999999999`, {}))).toEqual([404, 'not-found', undefined]);
    expect(refusal(await admin().delete(`${place}/Field-1`))).toEqual([400, 'validation', 'fieldId']);
  });
});

describe('Fields that Affinity fills or computes', () => {
  it.each([
    ['/v2/companies/fields', 'affinity-data-industry'],
    ['/v2/companies/fields', 'last-contact'],
    ['/v2/persons/fields', 'affinity-data-current-job-title'],
    [`/v2/lists/${PORTFOLIO}/fields`, 'affinity-data-industry'],
    [`/v2/lists/${PORTFOLIO}/fields`, 'created-at'],
  ])('are neither changed nor deleted: %s %s', async (place, id) => {
    expect(refusal(await admin().post(`${place}/${id}`, { name: 'Mine' }))).toEqual([400, 'validation', 'fieldId']);
    expect(refusal(await admin().delete(`${place}/${id}`))).toEqual([400, 'validation', 'fieldId']);
  });

  it('nor is a global field, through a list that shows it', async () => {
    const { body } = await admin().post('/v2/companies/fields', { name: 'Thesis', valueType: 'number' });
    const path = `/v2/lists/${PORTFOLIO}/fields/${body.id}`;
    expect(refusal(await admin().delete(path))).toEqual([400, 'validation', 'fieldId']);
    expect(refusal(await admin().post(path, { name: 'Mine' }))).toEqual([400, 'validation', 'fieldId']);
  });

  it('a list keeps its Status, which can be renamed', async () => {
    const path = `/v2/lists/${PIPELINE}/fields`;
    const status = (await admin().get(`${path}?filter=${encodeURIComponent('name=Status')}`)).body.data[0];
    expect(refusal(await admin().delete(`${path}/${status.id}`))).toEqual([400, 'validation', 'fieldId']);
    expect((await admin().post(`${path}/${status.id}`, { name: 'Stage of deal' })).status).toBe(204);
    expect(await field(path, status.id, 'Stage of deal')).toBeDefined();
  });
});

describe('Who may manage fields', () => {
  const BODY = { name: 'Thesis', valueType: 'number' };

  it('of companies and persons: who has the permission "Manage global fields", on V1 as well', {
    timeout: 60_000,
  }, async () => {
    for (const place of ['/v2/companies/fields', '/v2/persons/fields']) {
      const { id } = (await admin().post(place, BODY)).body;
      for (const answer of [
        await standard().post(place, BODY),
        await standard().post(`${place}/${id}`, { name: 'Mine' }),
        await standard().delete(`${place}/${id}`),
      ]) {
        expect([answer.status, answer.body.errors[0].message]).toEqual([
          403,
          'You do not have the permission needed for this request: Manage global fields.',
        ]);
      }
    }
    const seed = JSON.parse(JSON.stringify(mock.account('scale').export()));
    for (const user of seed.users)
      user.permissions = { ...user.permissions, 'Manage global fields': user.role === 'Standard' };
    const turned = await mock.createAccount({ account: 'turned', seed });
    turned.settings.set({ quirks: GATE_OPEN });
    turned.snapshot('start');
    const [theirs, mine] = [caller(mock, 'standard', undefined, 'turned'), caller(mock, 'admin', undefined, 'turned')];
    const v1 = { name: 'Thesis', entity_type: 1, value_type: 3 };
    expect((await theirs.post('/v2/companies/fields', BODY)).status).toBe(201);
    expect((await mine.post('/v2/companies/fields', BODY)).status).toBe(403);
    const made = await theirs.post('/fields', v1);
    expect([made.status, (await mine.post('/fields', v1)).status]).toEqual([200, 403]);
    expect((await mine.delete(`/fields/${made.body.id}`)).status).toBe(403);
    expect((await theirs.delete(`/fields/${made.body.id}`)).status).toBe(200);
  });

  it('of a list: who has more than the role Basic there; who does not see the list finds none', async () => {
    expect((await standard().post(`/v2/lists/${PIPELINE}/fields`, BODY)).status).toBe(201);
    const path = `/v2/lists/${CO_INVESTORS}/fields`;
    const own = (await standard().get(path)).body.data.filter(({ type }: { type: string }) => type === 'list');
    const { id } = own.find(({ name }: { name: string }) => !/^(Status|Owners|Amount)$/.test(name));
    expect((await standard().post(path, BODY)).status).toBe(403);
    expect((await standard().post(`${path}/${id}`, { name: 'Mine' })).status).toBe(403);
    expect((await standard().delete(`${path}/${id}`)).status).toBe(403);
    expect(refusal(await standard().post(`/v2/lists/${FUND_III}/fields`, BODY))).toEqual([404, 'not-found', undefined]);
    expect(refusal(await admin().post('/v2/lists/999/fields', BODY))).toEqual([404, 'not-found', undefined]);
  });

  it('a key that may only read makes none', async () => {
    const reader = caller(mock, 'read-only');
    for (const place of PLACES) expect((await reader.post(place, BODY)).status).toBe(403);
  });
});

describe('A required field', () => {
  it('of persons keeps new ones without a value from being made', async () => {
    const { id } = (await admin().post('/v2/persons/fields', { name: 'Grade', valueType: 'number', isRequired: true }))
      .body;
    const noor = { firstName: 'Noor', lastName: 'Pell', primaryEmailAddress: 'noor@tarn.example' };
    const refused = await admin().post('/v2/persons', noor);
    expect(refusal(refused)).toEqual([400, 'validation', '/fields']);
    expect(refused.body.errors[0].message).toContain(id);
    const empty = { ...noor, fields: [{ id, value: { type: 'number', data: null } }] };
    expect(refusal(await admin().post('/v2/persons', empty))).toEqual([400, 'validation', '/fields']);
    const filled = { ...noor, fields: [{ id, value: { type: 'number', data: 3 } }] };
    const made = await admin().post('/v2/persons', filled);
    expect(made.status).toBe(201);
    const read = await admin().get(`/v2/persons/${made.body.id}/fields/${id}`);
    expect(read.body.value).toEqual({ type: 'number', data: 3 });
  });

  it('of a list keeps rows from being added through V2', async () => {
    const body = { name: 'Grade', valueType: 'number', isRequired: true };
    const { id } = (await admin().post(`/v2/lists/${PORTFOLIO}/fields`, body)).body;
    const { data } = (await admin().get(`/v2/lists/${PORTFOLIO}/list-entries?limit=1`)).body;
    const row = { entity: { id: data[0].entity.id } };
    const refused = await admin().post(`/v2/lists/${PORTFOLIO}/list-entries`, row);
    expect([refused.status, refused.body.errors[0].message]).toEqual([400, `the list requires a value of ${id}`]);
    await admin().post(`/v2/lists/${PORTFOLIO}/fields/${id}`, { isRequired: false });
    expect((await admin().post(`/v2/lists/${PORTFOLIO}/list-entries`, row)).status).toBe(201);
  });
});

describe('Webhooks', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await Receiver.start();
  });
  afterAll(() => receiver.close());

  it('tell of a field that is made, changed and deleted', async () => {
    await admin().post('/webhook/subscribe', { webhook_url: receiver.url(), subscriptions: [] });
    const { id } = (await admin().post('/v2/companies/fields', { name: 'Thesis', valueType: 'number' })).body;
    await admin().post(`/v2/companies/fields/${id}`, { name: 'Angle' });
    await admin().delete(`/v2/companies/fields/${id}`);
    const [deleted] = await receiver.until('field.deleted', 1);
    expect(receiver.of('field.created')[0]?.body).toMatchObject({ id: numberOf(id), name: 'Thesis', value_type: 3 });
    expect(receiver.of('field.updated')[0]?.body).toMatchObject({ id: numberOf(id), name: 'Angle' });
    expect(deleted?.body).toMatchObject({ id: numberOf(id), name: 'Angle' });
  });
});
