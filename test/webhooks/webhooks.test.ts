import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { until } from '../support/until.js';
import { type Api, api, frozenMock } from '../support.js';
import { eventsOf, Receiver } from './receiver.js';

let mock: Mock;
let receiver: Receiver;
let admin: Api;
let standard: Api;

beforeAll(async () => {
  mock = await frozenMock();
  receiver = await Receiver.start();
  admin = api(mock);
  standard = api(mock, 'standard');
});
beforeEach(() => {
  mock.account('scale').reset();
  receiver.received.length = 0;
  receiver.status = 200;
});
afterAll(async () => {
  await receiver.close();
  await mock.close();
});

const subscribe = (subscriptions: string[] = [], path = '/hook', by = admin) =>
  by.post('/webhook/subscribe', { webhook_url: receiver.url(path), subscriptions });

describe('webhook subscriptions', () => {
  it('are tried with a sample event and shown by both APIs', async () => {
    const made = await subscribe(['person.created']);
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({
      webhook_url: receiver.url(),
      subscriptions: ['person.created'],
      disabled: false,
    });
    expect(receiver.of('sample.webhook')).toHaveLength(1);
    expect((await admin.get('/webhook')).body).toEqual([made.body]);
    const v2 = await admin.get(`/v2/webhooks/${made.body.id}`);
    expect(v2.body).toMatchObject({ id: made.body.id, status: 'active', url: receiver.url(), updatedAt: null });
  });

  it('are three at most, disabled ones included', async () => {
    for (const path of ['/1', '/2', '/3']) expect((await subscribe([], path)).status).toBe(200);
    const [first] = (await admin.get('/webhook')).body;
    await admin.put(`/webhook/${first.id}`, { disabled: true });
    expect((await subscribe([], '/4')).status).toBe(422);
    const v2 = await admin.post('/v2/webhooks', { url: receiver.url('/4'), subscriptions: [] });
    expect(v2.status).toBe(400);
    expect(v2.body.errors[0].code).toBe('bad-request');
  });

  it('of one address that are made at the same time are one, and the other is told where the fault is', async () => {
    const make = () => admin.post('/v2/webhooks', { url: receiver.url('/same'), subscriptions: [] });
    const [made, refused] = (await Promise.all([make(), make()])).sort((a, b) => a.status - b.status);
    expect([made?.status, refused?.status, refused?.body.errors[0].param]).toEqual([201, 400, '/url']);
    expect(receiver.of('sample.webhook')).toHaveLength(2);
    expect((await admin.get('/webhook')).body).toHaveLength(1);
  });

  it('v1-webhook-validation: the address must answer 2xx, anything, or is not called', async () => {
    receiver.status = 500;
    expect((await subscribe()).status).toBe(422);
    mock.account('scale').settings.set({ quirks: { 'v1-webhook-validation': 'lenient' } });
    expect((await subscribe()).status).toBe(200);
    mock.account('scale').settings.set({ quirks: { 'v1-webhook-validation': 'off' } });
    receiver.received.length = 0;
    expect((await subscribe([], '/other')).status).toBe(200);
    expect(receiver.received).toHaveLength(0);
  });

  it('v1-webhook-update-subscriptions: left out, they stay, or become all', async () => {
    const { body } = await subscribe(['person.created']);
    expect((await admin.put(`/webhook/${body.id}`, {})).body.subscriptions).toEqual(['person.created']);
    mock.account('scale').settings.set({ quirks: { 'v1-webhook-update-subscriptions': 'all' } });
    expect((await admin.put(`/webhook/${body.id}`, {})).body.subscriptions).toEqual([]);
  });

  it.each([
    ['no URL', { webhook_url: 'nowhere' }],
    ['credentials', { webhook_url: 'http://user:secret@127.0.0.1/' }],
    ['an unknown event', { webhook_url: 'http://127.0.0.1/', subscriptions: ['person.eaten'] }],
    ['an address off this machine', { webhook_url: 'http://hooks.quaymoss.example/' }],
    ['nothing', {}],
  ])('are refused with %s', async (_what, body) => {
    expect((await admin.post('/webhook/subscribe', body)).status).toBe(422);
    expect((await admin.get('/webhook')).body).toEqual([]);
  });

  it('are changed by their creator alone on V1, and deleted by an admin too', async () => {
    const { body } = await subscribe([], '/hook', standard);
    expect((await admin.put(`/webhook/${body.id}`, { disabled: true })).status).toBe(403);
    expect((await admin.delete(`/webhook/${body.id}`)).body).toEqual({ success: true });
    expect((await admin.get(`/webhook/${body.id}`)).status).toBe(422);
  });

  it('do not exist for others on V2, except for admins', async () => {
    const { body } = await subscribe();
    expect((await standard.get(`/v2/webhooks/${body.id}`)).status).toBe(404);
    expect((await standard.get('/v2/webhooks')).body.data).toEqual([]);
    expect((await admin.post(`/v2/webhooks/${body.id}`, { status: 'disabled' })).status).toBe(204);
    expect((await admin.get('/webhook')).body[0].disabled).toBe(true);
    expect((await admin.delete(`/v2/webhooks/${body.id}`)).status).toBe(204);
  });
});

describe('deliveries', () => {
  it('tell of what is written through either API, in V1’s words', async () => {
    await subscribe(['person.created', 'organization.created', 'list_entry.created', 'field_value.created']);
    const person = (await admin.post('/persons', { first_name: 'Ada', last_name: 'Lorne', emails: [] })).body;
    const [created] = await receiver.until('person.created', 1);
    expect(created?.body).toMatchObject({ id: person.id, type: 0, first_name: 'Ada', organization_ids: [] });
    expect(created?.sent_at).toBe(Math.floor(Date.parse(mock.account('scale').clock.now()) / 1000));
    const company = (await admin.post('/organizations', { name: 'Silt Works' })).body;
    expect((await receiver.until('organization.created', 1))[0]?.body).toMatchObject({
      id: company.id,
      crunchbase_uuid: null,
      global: false,
    });
    const list = (await admin.get('/lists')).body.find((one: { type: number }) => one.type === 1);
    const entry = (await admin.post(`/lists/${list.id}/list-entries`, { entity_id: company.id })).body;
    expect((await receiver.until('list_entry.created', 1))[0]?.body).toEqual(entry);
    const fields = (await admin.get(`/v2/lists/${list.id}/fields?filter=name=Amount`)).body.data;
    const path = `/v2/lists/${list.id}/list-entries/${entry.id}/fields/${fields[0].id}`;
    await admin.post(path, { value: { type: 'number', data: 12 } });
    const [value] = await receiver.until('field_value.created', 1);
    expect(value?.body).toMatchObject({ value: 12, list_entry_id: entry.id, field: { name: 'Amount' } });
  });

  it('go to those who want them, and to those who name no event', async () => {
    await subscribe(['list.created'], '/lists');
    await subscribe([], '/all');
    await admin.post('/persons', { first_name: 'Ada', last_name: 'Lorne' });
    await receiver.until('person.created', 1);
    expect(receiver.of('person.created')).toHaveLength(1);
  });

  it('v1-webhook-list-body: hold the list, or little more than its id', async () => {
    await subscribe(['list.created']);
    await admin.post('/lists', { name: 'One', type: 0, is_public: true });
    expect((await receiver.until('list.created', 1))[0]?.body).toMatchObject({ name: 'One', list_size: 0 });
    mock.account('scale').settings.set({ quirks: { 'v1-webhook-list-body': 'tiny' } });
    await admin.post('/lists', { name: 'Two', type: 0, is_public: true });
    expect(Object.keys((await receiver.until('list.created', 2))[1]?.body)).toEqual(['id', 'ip_address']);
  });

  it('are tried again after doubling pauses of the account’s time, and given up after ten hours', async () => {
    const account = mock.account('scale');
    const { body } = await subscribe(['person.created']);
    receiver.status = 503;
    await admin.post('/persons', { first_name: 'Ada', last_name: 'Lorne' });
    await receiver.until('person.created', 1);
    await until(() => eventsOf(account).length === 1);
    expect(eventsOf(account)[0]).toMatchObject({ attempt: 1, status: 503, webhookId: body.id });
    account.clock.advance(29_000);
    expect(receiver.of('person.created')).toHaveLength(1);
    account.clock.advance(1_000);
    await receiver.until('person.created', 2);
    await until(() => eventsOf(account).length === 2);
    for (let hour = 0; hour < 24; hour++) {
      account.clock.advance(1_800_000);
      await new Promise((done) => setTimeout(done, 15));
    }
    await until(async () => (await admin.get(`/webhook/${body.id}`)).body.disabled === true);
    expect((await admin.get(`/webhook/${body.id}`)).body.disabled).toBe(true);
  });

  it('are all tried again while the clock is advanced at one go, each at its time, until the webhook is switched off', async () => {
    const account = mock.account('scale');
    const start = Date.parse(account.clock.now());
    const { body } = await subscribe(['person.created']);
    receiver.status = 503;
    await admin.post('/persons', { first_name: 'Ada', last_name: 'Lorne' });
    await until(() => eventsOf(account).length === 1);
    account.clock.advance(11 * 3_600_000);
    await until(async () => (await admin.get(`/webhook/${body.id}`)).body.disabled === true);
    const attempts = eventsOf(account);
    expect(attempts.map(({ attempt }) => attempt)).toEqual(attempts.map((_, i) => i + 1));
    const pauses = attempts.slice(1).map(({ at }, i) => (Date.parse(at) - Date.parse(attempts[i]?.at ?? '')) / 1000);
    expect(pauses.slice(0, 8)).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600]);
    expect(Math.max(...pauses)).toBe(3600);
    expect(Date.parse(attempts.at(-1)?.at ?? '') - start).toBeLessThanOrEqual(10 * 3_600_000);
    expect(attempts.at(-1)?.nextAttemptAt).toBeUndefined();
    expect(account.mailbox()).toEqual([{ at: attempts.at(-1)?.at, text: expect.stringContaining(receiver.url()) }]);
  });

  it('that wait for their next try are part of a snapshot', async () => {
    const account = mock.account('scale');
    await subscribe(['person.created']);
    receiver.status = 503;
    await admin.post('/persons', { first_name: 'Ada', last_name: 'Lorne' });
    await until(() => eventsOf(account).length === 1);
    account.snapshot('waiting');
    account.reset();
    account.clock.advance(30_000);
    await new Promise((done) => setTimeout(done, 30));
    expect(receiver.of('person.created')).toHaveLength(1);
    account.restore('waiting');
    account.restore('waiting');
    expect(eventsOf(account)).toHaveLength(1);
    receiver.status = 200;
    account.clock.advance(30_000);
    await until(() => eventsOf(account).length === 2);
    expect(eventsOf(account)[1]).toMatchObject({ attempt: 2, status: 200 });
    expect(receiver.of('person.created')).toHaveLength(2);
  });

  it('both-webhook-failed-answer: every answer but 2xx fails, only 429 and 5xx, or none', async () => {
    const account = mock.account('scale');
    await subscribe(['person.created']);
    receiver.status = 404;
    for (const [rule, retried] of [
      ['any', true],
      ['server', false],
      ['none', false],
    ] as const) {
      account.settings.set({ quirks: { 'both-webhook-failed-answer': rule } });
      const before = eventsOf(account).length;
      await admin.post('/persons', { first_name: 'Ada', last_name: rule });
      await until(() => eventsOf(account).length > before);
      expect(eventsOf(account).at(-1)?.nextAttemptAt !== undefined, rule).toBe(retried);
    }
  });

  it('are listed without the keys that an address or an event holds, and sent with them', async () => {
    const account = mock.account('scale');
    const { admin: key } = mock.account('advanced').keys;
    await subscribe(['person.created'], `/hook?k=${key}`);
    await admin.post('/persons', { first_name: key, last_name: `"${btoa(`:${key}`)}"` });
    expect((await receiver.until('person.created', 1))[0]?.body.first_name).toBe(key);
    await until(() => eventsOf(account).length === 1);
    expect(eventsOf(account)[0]).toMatchObject({
      url: receiver.url('/hook?k=[key]'),
      body: { body: { first_name: '[key]', last_name: '"[key]="' } },
    });
  });

  it('of a deleted account end with those that are under way', async () => {
    const account = await mock.createAccount({ account: 'short-lived', limits: { perMinute: 'unlimited' } });
    const own = api(mock, 'admin', 'short-lived');
    await own.post('/webhook/subscribe', { webhook_url: receiver.url('/short'), subscriptions: ['person.created'] });
    for (let i = 0; i < 40; i++) await own.post('/persons', { first_name: `P${i}`, last_name: 'Lorne' });
    const before = eventsOf(account).length;
    mock.deleteAccount('short-lived');
    await new Promise((done) => setTimeout(done, 300));
    await expect(account.clock.advance(60_000)).rejects.toMatchObject({ code: 'not-found' });
    expect(receiver.of('person.created').length - before).toBeLessThanOrEqual(8);
    expect(() => eventsOf(account)).toThrow('"short-lived" is gone');
  });

  it('of a time before a reset are forgotten', async () => {
    await subscribe(['person.created']);
    await admin.post('/persons', { first_name: 'Ada', last_name: 'Lorne' });
    await receiver.until('person.created', 1);
    mock.account('scale').reset();
    expect(eventsOf(mock.account('scale'))).toEqual([]);
    expect((await admin.get('/webhook')).body).toEqual([]);
  });
});
