/** Quirks of webhooks: their resource, and what is delivered (v1.md §17). */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SEED } from '../../support/seed.js';
import { Receiver } from '../../webhooks/receiver.js';
import { INBOX, MARA, subject } from './support.js';

const COPPERLANE = 80649289;
const COPPERLANE_TWIN = 149646573;

const on = await subject();
let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start();
});
beforeEach(() => {
  receiver.received.length = 0;
});
afterAll(() => receiver.close());

const subscribe = (subscriptions?: string[], path = '/hook') =>
  on.client.post('/webhook/subscribe', { webhook_url: receiver.url(path), ...(subscriptions && { subscriptions }) });

describe('Subscriptions', () => {
  it('v1-webhook-singular-path: live at /webhook and are made at /webhook/subscribe', async () => {
    const { id } = (await subscribe()).body;
    expect((await on.client.get('/webhook')).body).toMatchObject([{ id }]);
    expect((await on.client.get(`/webhook/${id}`)).status).toBe(200);
    for (const path of ['/webhooks', `/webhooks/${id}`, '/webhook-subscriptions']) {
      expect((await on.client.get(path)).body, path).toBe('Unknown API endpoint');
    }
    expect((await on.client.post('/webhook', { webhook_url: receiver.url() })).status).toBe(404);
    expect((await on.client.get('/webhook/subscribe')).status).toBe(404);
  });

  it('v1-webhook-updated-at: have updated_at, null until they are changed, in the recorded order', async () => {
    const made = (await subscribe()).body;
    expect(Object.keys(made)).toEqual(['id', 'webhook_url', 'subscriptions', 'created_by', 'updated_at', 'disabled']);
    expect(made).toMatchObject({ updated_at: null, created_by: MARA });
    const changed = await on.client.put(`/webhook/${made.id}`, { disabled: true });
    expect(changed.body.updated_at).toBe('2026-10-15T05:00:00.000-07:00');
    expect((await on.client.get(`/webhook/${made.id}`)).body).toEqual(changed.body);
  });

  it('v1-webhook-empty-is-all: to no event in particular is to every event', async () => {
    expect((await subscribe(undefined, '/left-out')).body.subscriptions).toEqual([]);
    expect((await subscribe([], '/empty')).body.subscriptions).toEqual([]);
    await subscribe(['note.created'], '/other');
    await on.client.post('/persons', { first_name: 'Noor', last_name: 'Pell' });
    expect(await receiver.until('person.created', 2)).toHaveLength(2);
    await on.client.post('/organizations', { name: 'Tarn' });
    expect(await receiver.until('organization.created', 2)).toHaveLength(2);
  });

  it('v1-webhook-smart-interaction-event: may be subscribed to and is never sent, or is unknown', async () => {
    const event = 'smart_interaction_value.updated';
    const { status, body } = await subscribe([event]);
    expect([status, body.subscriptions]).toEqual([200, [event]]);
    const log = { type: 0, person_ids: [MARA, SEED.people.rowan], content: 'Hi', date: '2026-10-01T10:00:00Z' };
    await on.client.post('/interactions', log);
    await subscribe(['note.created'], '/other');
    await on.client.post('/notes', { content: 'Hi', person_ids: [MARA] });
    await receiver.until('note.created', 1);
    expect(receiver.of(event)).toEqual([]);
    on.flip('v1-webhook-smart-interaction-event', false);
    const refused = [
      await subscribe([event], '/third'),
      await on.client.put(`/webhook/${body.id}`, { subscriptions: [event] }),
    ];
    for (const answer of refused) {
      expect([answer.status, answer.body]).toEqual([
        422,
        [`Field subscriptions: expected ${event} to be one of V1's events`],
      ]);
    }
    expect((await subscribe(['note.created'], '/third')).status).toBe(200);
  });
});

describe('Deliveries', () => {
  it('both-webhook-sample: an address is tried with sample.webhook, to which nobody can subscribe', async () => {
    await subscribe(['person.created']);
    expect(receiver.received).toEqual([{ type: 'sample.webhook', body: { test: true }, sent_at: expect.any(Number) }]);
    const v1 = await subscribe(['sample.webhook'], '/other');
    const v2 = await on.client.post('/v2/webhooks', {
      url: receiver.url('/other'),
      subscriptions: ['sample.webhook'],
    });
    expect([v1.status, v2.status]).toEqual([422, 400]);
    await on.client.post('/v2/webhooks', { url: receiver.url('/other'), subscriptions: ['person.created'] });
    expect(receiver.of('sample.webhook')).toHaveLength(2);
  });

  it('both-webhook-sent-at: is in seconds of the account’s clock', async () => {
    await subscribe(['person.created']);
    on.mock.account('scale').clock.advance(86_400_999);
    await on.client.post('/persons', { first_name: 'Noor', last_name: 'Pell' });
    const [delivery] = await receiver.until('person.created', 1);
    expect(delivery?.sent_at).toBe(Date.parse('2026-10-16T12:00:00Z') / 1000);
  });

  it('v1-number-floats: numbers of values are delivered as they are, or with a point', async () => {
    const { id: field_id } = (await on.client.post('/fields', { name: 'Headcount', entity_type: 1, value_type: 3 }))
      .body;
    await subscribe(['field_value.created', 'field_value.updated', 'field_value.deleted']);
    const write = { field_id, entity_id: COPPERLANE, value: 15 };
    const { id } = (await on.client.post('/field-values', write)).body;
    await receiver.until('field_value.created', 1);
    expect(receiver.texts.at(-1)).toMatch(/"value":15[,}]/);
    on.flip('v1-number-floats', true);
    await on.client.put(`/field-values/${id}`, { value: 2019 });
    const [updated] = await receiver.until('field_value.updated', 1);
    expect(receiver.texts.at(-1)).toMatch(/"value":2019\.0[,}]/);
    expect([updated?.body.id, updated?.body.value, updated?.body.field.id]).toEqual([id, 2019, field_id]);
    await on.client.delete(`/field-values/${id}`);
    await receiver.until('field_value.deleted', 1);
    expect(receiver.texts.at(-1)).toMatch(/"value":2019\.0[,}]/);
    expect(receiver.texts.at(-1)).not.toMatch(/"(entity_)?id":\d+\./);
    // An attempt is noted when it is answered, which is after the receiver has it.
    await on.mock.account('scale').settled();
    const attempt = on.mock.account('scale').deliveries().at(-1);
    expect(attempt?.event).toBe('field_value.deleted');
    on.mock.account('scale').replay(attempt?.id ?? '');
    await receiver.until('field_value.deleted', 2);
    expect(receiver.texts.at(-1)).toMatch(/"value":2019\.0[,}]/);
  });

  it('both-webhook-company-words: organization in the type, company in the body of a merge', async () => {
    await subscribe();
    const merge = { primaryCompanyId: COPPERLANE, duplicateCompanyId: COPPERLANE_TWIN };
    expect((await on.client.post('/v2/company-merges', merge)).status).toBe(202);
    on.mock.account('scale').clock.advance(2_000);
    const [delivery] = await receiver.until('organization.merged', 1);
    expect(Object.keys(delivery?.body)).toEqual(['changer', 'removed_company', 'company', 'merged_at']);
    expect([delivery?.body.removed_company.id, delivery?.body.company.id]).toEqual([COPPERLANE_TWIN, COPPERLANE]);
    await on.client.post(`/lists/${INBOX}/list-entries`, { entity_id: COPPERLANE });
    await receiver.until('list_entry.created', 1);
    expect(receiver.received.some(({ type }) => type.startsWith('company'))).toBe(false);
  });
});
