import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

const ROWAN = SEED.people.rowan;

let mock: Mock;
let client: Api;
let events: DomainEvent[];
let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start();
});
beforeEach(() => {
  const registry = new Registry({ seed: loadDefaultSeed(), strict: true, quirkDefaults: quirkDefaults() });
  mock = new Mock(registry);
  client = api(mock);
  events = [];
  onEvent(registry.get('scale') as Account, (event) => events.push(event));
  receiver.received.length = 0;
});
afterAll(() => receiver.close());

const types = () => events.splice(0).map(({ type }) => type);

describe('Events of notes', () => {
  it('come from both APIs, one for each change, none for a refusal or for nothing', async () => {
    const { id } = (await client.post('/notes', { content: 'x', person_ids: [ROWAN] })).body;
    await client.put(`/notes/${id}`, { content: 'y' });
    await client.post(`/v2/notes/${id}`, { content: { html: '<p>z</p>' } });
    expect((await client.post(`/v2/notes/${id}`, {})).status).toBe(204);
    expect((await client.post(`/v2/notes/${id}`, { persons: [{ id: 5 }] })).status).toBe(400);
    await client.delete(`/v2/notes/${id}`);
    expect(types()).toEqual(['note.created', 'note.updated', 'note.updated', 'note.deleted']);
  });

  it('tell of a note with replies as of one', async () => {
    const { id } = (await client.post('/notes', { content: 'x', person_ids: [ROWAN] })).body;
    await client.post('/notes', { content: 'y', parent_id: id });
    await client.delete(`/notes/${id}`);
    expect(types()).toEqual(['note.created', 'note.created', 'note.deleted']);
  });

  it('reach webhooks as V1 shows the note, those of transcripts do not', async () => {
    mock.account('scale').settings.set({ quirks: { 'v2-entities-gate': 'open' } });
    await client.post('/webhook/subscribe', { webhook_url: receiver.url(), subscriptions: [] });
    const made = await client.post('/v2/notes', {
      type: 'entities',
      content: { html: '<p>a_<strong>b</strong></p>' },
      persons: [{ id: ROWAN }],
    });
    const { data } = (await client.get('/v2/transcripts?limit=100')).body;
    const own = data.find((one: { note: { creator: { lastName: string } } }) => one.note.creator.lastName === 'Quill');
    expect((await client.delete(`/v2/transcripts/${own.id}`)).status).toBe(204);
    expect(types()).toEqual(['note.created', 'transcript.deleted']);
    const v1 = (await client.get(`/notes/${made.body.id}`)).body;
    expect(await receiver.until('note.created', 1)).toMatchObject([{ body: v1 }]);
    expect(v1.content).toBe('a\\_**b**');
    expect(receiver.received).toHaveLength(2);
  });
});
