/** Each of the 29 event types, brought about by calls of the API where any can, and held to the contract and to what V1 shows (v1.md §17.8, §17.9). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Registry } from '../../src/account/registry.js';
import { loadDefaultSeed } from '../../src/account/seeding/seeding.js';
import { ajvFor, schemaOf } from '../../src/contract/ajv.js';
import { document, type JsonObject } from '../../src/contract/documents.js';
import { OPERATIONS } from '../../src/contract/operations.js';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { Mock } from '../../src/index.js';
import { SEED } from '../support/seed.js';
import { type Api, api } from '../support.js';
import { type Received, Receiver } from './receiver.js';

const MARA = SEED.people.mara;
const ROWAN = SEED.people.rowan;
const FERNPATH = SEED.companies.fernpath;
const PIPELINE = SEED.lists.pipeline;
const COPPERLANE = 80649289;
const COPPERLANE_TWIN = 149646573;
const START = Date.parse('2026-10-15T12:00:00.000Z');

let registry: Registry;
let mock: Mock;
let client: Api;
let receiver: Receiver;
/** A list of companies that the admin manages, with a row on it. */
let list: number;
let row: number;

beforeAll(async () => {
  registry = new Registry({
    seed: loadDefaultSeed(),
    strict: true,
    quirkDefaults: quirkDefaults(),
    now: START - 60_000,
  });
  mock = new Mock(registry);
  mock.account('scale').clock.set({ now: new Date(START).toISOString(), mode: 'frozen' });
  receiver = await Receiver.start();
  client = api(mock);
  list = (await client.post('/lists', { name: 'Shortlist', type: 1, is_public: true })).body.id;
  row = (await client.post(`/lists/${list}/list-entries`, { entity_id: FERNPATH })).body.id;
  const { status } = await client.post('/webhook/subscribe', { webhook_url: receiver.url(), subscriptions: [] });
  expect(status).toBe(200);
});
afterAll(async () => {
  await receiver.close();
  await mock.close();
});

// biome-ignore lint/suspicious/noExplicitAny: bodies are compared member by member
type Body = any;

const made = async (answer: Promise<{ status: number; body: Body }>): Promise<Body> => {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};
const without = (body: Body, ...members: string[]) =>
  Object.fromEntries(Object.entries(body).filter(([member]) => !members.includes(member)));
const fieldOf = async (id: number) =>
  ((await client.get('/fields')).body as { id: number }[]).find((field) => field.id === id);

/** What brings an event about, and the body that it must have. */
const EVENTS: Record<string, () => Promise<Body>> = {
  'list.created': () => made(client.post('/lists', { name: 'Longlist', type: 0, is_public: false })),
  'list.updated': async () => emitted('list.updated'),
  'list.deleted': async () => emitted('list.deleted'),

  'list_entry.created': () => made(client.post(`/lists/${list}/list-entries`, { entity_id: COPPERLANE })),
  'list_entry.deleted': async () => {
    const entry = await made(client.post(`/lists/${list}/list-entries`, { entity_id: FERNPATH }));
    await made(client.delete(`/lists/${list}/list-entries/${entry.id}`));
    return entry;
  },

  'note.created': () => made(client.post('/notes', { content: 'Pilot_is on', person_ids: [ROWAN], type: 2 })),
  'note.updated': async () => {
    const note = await made(client.post('/notes', { content: 'Pilot is on', person_ids: [ROWAN] }));
    return made(client.put(`/notes/${note.id}`, { content: 'Pilot is off' }));
  },
  'note.deleted': async () => {
    const note = await made(client.post('/notes', { content: 'Never mind', organization_ids: [FERNPATH] }));
    await made(client.delete(`/notes/${note.id}`));
    return note;
  },

  'field.created': () => made(client.post('/fields', { name: 'Tarn', entity_type: 1, value_type: 3, list_id: list })),
  'field.updated': async () => {
    const sent = { name: 'Fell', entity_type: 1, value_type: 2, list_id: list };
    const { id } = await made(client.post('/fields', sent));
    const path = `/v2/lists/${list}/fields/field-${id}/dropdown-options`;
    await made(client.post(path, { type: 'dropdown', text: 'High' }));
    const field = await fieldOf(id);
    expect(field).toMatchObject({ dropdown_options: [{ text: 'High' }] });
    return field;
  },
  'field.deleted': async () => {
    const field = await made(client.post('/fields', { name: 'Mere', entity_type: 0, value_type: 6 }));
    await made(client.delete(`/fields/${field.id}`));
    return field;
  },

  'field_value.created': async () => (await valueWithField()).body,
  'field_value.updated': async () => {
    const { value, field } = await valueWithField();
    return { ...(await made(client.put(`/field-values/${value.id}`, { value: 8 }))), field };
  },
  'field_value.deleted': async () => {
    const { value, body } = await valueWithField();
    await made(client.delete(`/field-values/${value.id}`));
    return body;
  },

  'person.created': () =>
    made(client.post('/persons', { first_name: 'Noor', last_name: 'Pell', organization_ids: [FERNPATH] })),
  'person.updated': async () => {
    const { id } = await made(client.post('/persons', { first_name: 'Noor', last_name: 'Pell' }));
    return made(client.put(`/persons/${id}`, { last_name: 'Vale' }));
  },
  'person.deleted': async () => {
    const sent = { first_name: 'Noor', last_name: 'Pell', emails: ['noor@tarn.example'], organization_ids: [FERNPATH] };
    const person = await made(client.post('/persons', sent));
    await made(client.delete(`/persons/${person.id}`));
    return without(person, 'organization_ids');
  },

  'organization.created': async () =>
    without(await made(client.post('/organizations', { name: 'Silt', domain: 'silt.example' })), 'person_ids'),
  'organization.updated': async () =>
    without(await made(client.put(`/organizations/${FERNPATH}`, { domain: 'fernpath.example' })), 'person_ids'),
  'organization.deleted': async () => {
    const company = await made(client.post('/organizations', { name: 'Silt', person_ids: [ROWAN] }));
    await made(client.delete(`/organizations/${company.id}`));
    return without(company, 'person_ids');
  },
  'organization.merged': async () => {
    const members = ['person_ids', 'list_entries'];
    const removed = without((await client.get(`/organizations/${COPPERLANE_TWIN}`)).body, ...members);
    await made(
      client.post('/v2/company-merges', { primaryCompanyId: COPPERLANE, duplicateCompanyId: COPPERLANE_TWIN }),
    );
    mock.account('scale').clock.advance(2_000);
    const { list_entries, organization_ids, ...changer } = (await client.get(`/persons/${MARA}`)).body;
    const company = without((await client.get(`/organizations/${COPPERLANE}`)).body, ...members);
    return { changer, removed_company: removed, company, merged_at: '2026-10-15T05:00:02.000-07:00' };
  },

  'opportunity.created': async () =>
    without(
      await made(client.post('/opportunities', { name: 'Tarn', list_id: PIPELINE, person_ids: [ROWAN] })),
      'list_entries',
    ),
  'opportunity.updated': async () => {
    const { id } = await made(client.post('/opportunities', { name: 'Tarn', list_id: PIPELINE }));
    return without(await made(client.put(`/opportunities/${id}`, { organization_ids: [FERNPATH] })), 'list_entries');
  },
  'opportunity.deleted': async () => {
    const { id, name } = await made(client.post('/opportunities', { name: 'Fell', list_id: PIPELINE }));
    await made(client.delete(`/opportunities/${id}`));
    return { id, name };
  },

  'file.created': () => upload(ROWAN),
  'file.deleted': async () => {
    const { id } = await made(client.post('/persons', { first_name: 'Noor', last_name: 'Pell' }));
    const file = await upload(id);
    // V1 deletes files with their record alone, and by default not even then.
    const { settings } = mock.account('scale');
    settings.set({ quirks: { 'both-files-go-with-record': true } });
    await made(client.delete(`/persons/${id}`));
    settings.set({ quirks: { 'both-files-go-with-record': false } });
    return file;
  },

  'reminder.created': () => made(client.post('/reminders', reminder())),
  'reminder.updated': async () => {
    const { id } = await made(client.post('/reminders', reminder()));
    return made(client.put(`/reminders/${id}`, { content: 'Ask for width' }));
  },
  'reminder.deleted': async () => {
    const body = await made(client.post('/reminders', reminder()));
    await made(client.delete(`/reminders/${body.id}`));
    return body;
  },
};

/** The web application changes and deletes lists; no operation of either API does, so the store's event has to do. */
async function emitted(type: 'list.updated' | 'list.deleted'): Promise<Body> {
  const world = registry.get('scale')?.world;
  const found = world?.tables.lists.get(list);
  if (found) world?.emit({ type, list: found });
  return without((await client.get(`/lists/${list}`)).body, 'fields');
}

async function valueWithField() {
  const { id } = await made(client.post('/fields', { name: 'Depth', entity_type: 1, value_type: 3, list_id: list }));
  const cell = { field_id: id, entity_id: FERNPATH, list_entry_id: row, value: 7 };
  const value = await made(client.post('/field-values', cell));
  const field = await fieldOf(id);
  return { value, field, body: { ...value, field } };
}

async function upload(person: number): Promise<Body> {
  const form = new FormData();
  form.append('file', new File(['depth,7'], 'depth.csv'));
  form.append('person_id', String(person));
  const headers = { authorization: `Bearer ${mock.account('scale').keys.admin}` };
  const response = await mock.fetch('http://mock/entity-files', { method: 'POST', body: form, headers });
  return ((await response.json()) as Body).entity_files[0];
}

const reminder = () => ({
  owner_id: MARA,
  type: 1,
  reset_type: 2,
  reminder_days: 30,
  content: 'Ask for depth',
  organization_id: FERNPATH,
});

const DELIVERIES = document('v1').webhooks as unknown as Record<string, JsonObject>;

/** What is wrong with a delivery by its own description in the contract. */
function faultsOf(delivery: Received): string[] {
  const { post } = DELIVERIES[delivery.type] as { post: { requestBody: { content: Record<string, JsonObject> } } };
  const validate = ajvFor('v1').compile(schemaOf('v1', post.requestBody.content['application/json']?.schema));
  if (validate(delivery)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('Webhook events', () => {
  it('are 29, besides the sample and the one that is never sent', () => {
    const schema = (document('v1').components as unknown as { schemas: Record<string, { enum: string[] }> }).schemas;
    const known = schema.SubscriptionEvent?.enum.filter((type) => type !== 'smart_interaction_value.updated');
    expect(Object.keys(EVENTS)).toEqual(known);
    expect(known).toHaveLength(29);
    expect(Object.keys(DELIVERIES)).toEqual([...Object.keys(EVENTS), 'sample.webhook']);
  });

  it('of lists that change or go are beyond both APIs', () => {
    const onLists = OPERATIONS.filter(({ path }) => /^(\/v2)?\/lists\/\{[^}]*\}$/.test(path));
    expect(onLists.map(({ id }) => id).sort()).toEqual(['v1.lists.get', 'v2.lists.get']);
  });

  it.each(Object.keys(EVENTS))('%s: tells what V1 shows, in the envelope', async (type) => {
    const before = receiver.of(type).length;
    const body = await (EVENTS[type] as () => Promise<Body>)();
    const [delivery] = (await receiver.until(type, before + 1)).slice(before);
    expect(delivery).toEqual({
      type,
      body,
      sent_at: Math.floor(Date.parse(mock.account('scale').clock.now()) / 1000),
    });
    expect(Object.keys(delivery ?? {})).toEqual(['type', 'body', 'sent_at']);
    expect(delivery && faultsOf(delivery)).toEqual([]);
    expect(receiver.of(type)).toHaveLength(before + 1);
  });

  it('were all seen, and each delivery fitted the contract', () => {
    expect([...new Set(receiver.received.map(({ type }) => type))].sort()).toEqual(
      [...Object.keys(EVENTS), 'sample.webhook'].sort(),
    );
    for (const delivery of receiver.received) expect(faultsOf(delivery), JSON.stringify(delivery)).toEqual([]);
  });
});
