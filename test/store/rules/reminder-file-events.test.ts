import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../src/account/account.js';
import { Registry } from '../../../src/account/registry.js';
import { loadDefaultSeed } from '../../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../../src/contract/quirks.js';
import { Mock } from '../../../src/index.js';
import type { DomainEvent } from '../../../src/store/events.js';
import { onEvent } from '../../support/mock.js';
import { SEED } from '../../support/seed.js';
import { type Api, api } from '../../support.js';
import { Receiver } from '../../webhooks/receiver.js';

const MARA = SEED.people.mara;
const ROWAN = SEED.people.rowan;

let mock: Mock;
let client: Api;
let events: DomainEvent[];
beforeEach(() => {
  const registry = new Registry({ seed: loadDefaultSeed(), strict: true, quirkDefaults: quirkDefaults() });
  mock = new Mock(registry);
  client = api(mock);
  events = [];
  onEvent(registry.get('scale') as Account, (event) => events.push(event));
});

const types = () => events.splice(0).map(({ type }) => type);

describe('Events', () => {
  it('of reminders come from both APIs, one for each change, none for a refusal', async () => {
    const v1 = { owner_id: MARA, type: 0, due_date: '2026-11-30', person_id: ROWAN };
    const { id } = (await client.post('/reminders', v1)).body;
    expect(events[0]).toMatchObject({ type: 'reminder.created', reminder: { id, personId: ROWAN } });
    await client.put(`/reminders/${id}`, { is_completed: true });
    await client.post(`/v2/reminders/${id}`, { completedAt: null });
    await client.delete(`/v2/reminders/${id}`);
    expect(types()).toEqual(['reminder.created', 'reminder.updated', 'reminder.updated', 'reminder.deleted']);
    const entity = { type: 'person', id: ROWAN };
    const v2 = { type: 'one-time', owner: { id: MARA }, entity, dueDate: '2026-11-30T00:00:00Z' };
    const made = (await client.post('/v2/reminders', v2)).body;
    await client.delete(`/reminders/${made.id}`);
    expect(types()).toEqual(['reminder.created', 'reminder.deleted']);
    await client.post('/reminders', { ...v1, person_id: 5 });
    await client.post('/v2/reminders', { ...v2, owner: { id: 5 } });
    expect(types()).toEqual([]);
  });

  it('of files come for each one uploaded, and for each that goes with its record where they go', async () => {
    const form = new FormData();
    form.append('person_id', String(ROWAN));
    for (const name of ['a.txt', 'b.txt']) form.append('files[]', new File(['x'], name));
    const headers = { authorization: `Bearer ${mock.account().keys.admin}` };
    await mock.fetch('http://mock/entity-files', { method: 'POST', body: form, headers });
    expect(types()).toEqual(['file.created', 'file.created']);
    mock.account().settings.set({ quirks: { 'both-files-go-with-record': true } });
    mock.account().snapshot('before');
    const deletion = async () => {
      await client.delete(`/persons/${ROWAN}`);
      return types().filter((type) => type === 'file.deleted').length;
    };
    expect(await deletion()).toBe(3);
    mock.account().restore('before');
    mock.account().settings.set({ quirks: { 'both-cascade-events': false } });
    expect(await deletion()).toBe(0);
    mock.account().restore('before');
    mock.account().settings.set({ quirks: { 'both-files-go-with-record': false } });
    expect(await deletion()).toBe(0);
  });

  it('of reminders come for each that goes with its record', async () => {
    const reminder = { owner_id: MARA, type: 0, due_date: '2099-11-30', person_id: ROWAN };
    const { id } = (await client.post('/reminders', reminder)).body;
    await client.delete(`/persons/${ROWAN}`);
    expect(types()).toContain('reminder.deleted');
    expect((await client.get(`/reminders/${id}`)).status).toBe(422);
  });

  it('reach webhooks with the body that V1 shows', async () => {
    mock.account().settings.set({ quirks: { 'both-files-go-with-record': true } });
    const receiver = await Receiver.start();
    await client.post('/webhook/subscribe', {
      webhook_url: receiver.url(),
      subscriptions: ['file.created', 'file.deleted', 'reminder.created', 'reminder.deleted'],
    });
    const reminder = { owner_id: MARA, type: 0, due_date: '2099-11-30', person_id: ROWAN };
    const made = (await client.post('/reminders', reminder)).body;
    await client.delete(`/reminders/${made.id}`);
    const file = (await client.get('/entity-files/44630')).body;
    await client.delete(`/persons/${ROWAN}`);
    expect((await receiver.until('reminder.created', 1))[0]?.body).toEqual(made);
    expect((await receiver.until('reminder.deleted', 1))[0]?.body).toEqual(made);
    expect((await receiver.until('file.deleted', 1))[0]?.body).toEqual(file);
    await receiver.close();
  });
});
