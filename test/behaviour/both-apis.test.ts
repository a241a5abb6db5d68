/** One store behind two APIs: what is written through either is shown by both at once, and they say the same of it. */
import { describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { inputFor, WRITABLE_TYPES } from '../contract/field-inputs.js';
import { useMock } from '../support/mock.js';
import { type Api, api, NOW } from '../support.js';
import { EVENTS, FUND_III, GATE_OPEN, PIPELINE, PORTFOLIO, TALENT_BENCH } from '../v2/support.js';
import {
  all,
  asList,
  CALL,
  CHAT_MESSAGE,
  COMPANY,
  changesOf,
  EMAIL,
  FILE,
  type Kind,
  LIST,
  listEntry,
  MEETING,
  NOTE,
  OPPORTUNITY,
  PERSON,
  REMINDER,
  REPLY,
  sameOnBoth,
  v1Value,
  v2Value,
  WEBHOOK,
} from './faces.js';

const { mock } = await useMock({ perMinute: 1_000_000, quirks: GATE_OPEN });
const client = () => api(mock);

const MARA = 43080970;
const ROWAN = 170900842;
const FERNPATH = 65227821;
const SECOND = Math.floor(Date.parse(NOW) / 1000);

type Method = 'post' | 'put' | 'patch' | 'delete';

/** A call that must go well; its answer. */
// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes are looked into member by member
async function done(by: Api, method: Method, path: string, body?: unknown): Promise<any> {
  const answer = method === 'delete' ? await by.delete(path) : await by[method](path, body);
  expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  return answer.body;
}

interface Write {
  /** What is written, and through which API. */
  what: string;
  kind: Kind;
  /** Writes it; its id. */
  run(by: Api): Promise<number>;
  /** What both must say of it then, in the words of the kind. */
  says: Record<string, unknown>;
}

const newPerson = async (by: Api) => {
  const body = { first_name: 'Noor', last_name: 'Pell', emails: ['noor@tarn.example'] };
  return (await done(by, 'post', '/persons', body)).id as number;
};
const newCompany = async (by: Api, more: object = {}) =>
  (await done(by, 'post', '/organizations', { name: 'Tarn', domain: 'tarn.example', ...more })).id as number;
const newOpportunity = async (by: Api, more: object = {}) =>
  (await done(by, 'post', '/opportunities', { name: 'Tarn seed', list_id: PIPELINE, ...more })).id as number;

const PERSONS: Write[] = [
  {
    what: 'a new person, through V1',
    kind: PERSON,
    run: async (by) =>
      (
        await done(by, 'post', '/persons', {
          first_name: 'Noor',
          last_name: 'Pell',
          emails: ['noor@tarn.example', 'pell@tarn.example'],
          organization_ids: [FERNPATH],
        })
      ).id,
    says: {
      firstName: 'Noor',
      lastName: 'Pell',
      type: 'external',
      primaryEmail: 'noor@tarn.example',
      emails: ['noor@tarn.example', 'pell@tarn.example'],
      companies: [FERNPATH],
    },
  },
  {
    what: 'a new person, through V2',
    kind: PERSON,
    run: async (by) =>
      (
        await done(by, 'post', '/v2/persons', {
          firstName: 'Oda',
          lastName: null,
          primaryEmailAddress: 'oda@tarn.example',
          emailAddresses: ['oda@tarn.example', 'oda.pell@tarn.example'],
        })
      ).id,
    says: {
      firstName: 'Oda',
      lastName: null,
      primaryEmail: 'oda@tarn.example',
      emails: ['oda@tarn.example', 'oda.pell@tarn.example'],
    },
  },
  {
    what: 'a person’s names, addresses and companies, through V1',
    kind: PERSON,
    run: async (by) => {
      const body = { first_name: 'Rosa', emails: ['rosa@tarn.example'], organization_ids: [] };
      return (await done(by, 'put', `/persons/${ROWAN}`, body)).id;
    },
    says: { firstName: 'Rosa', emails: ['rosa@tarn.example'], primaryEmail: 'rosa@tarn.example', companies: [] },
  },
  {
    what: 'a person’s meeting, through V1',
    kind: PERSON,
    run: async (by) => {
      const id = await newPerson(by);
      const body = { type: 0, person_ids: [id, MARA], content: 'Walked', date: '2026-10-01T10:00:00Z' };
      await done(by, 'post', '/interactions', body);
      return id;
    },
    says: {
      contacts: [null, null, ...Array(2).fill([1790848800, [MARA]]), null, null, [1790848800, [MARA]]],
    },
  },
];

const COMPANIES: Write[] = [
  {
    what: 'a new company with its persons, through V1',
    kind: COMPANY,
    run: (by) => newCompany(by, { person_ids: [ROWAN] }),
    says: { name: 'Tarn', domain: 'tarn.example', domains: ['tarn.example'], isGlobal: false, persons: [ROWAN] },
  },
  {
    what: 'a company’s name, domain and persons, through V1',
    kind: COMPANY,
    run: async (by) => {
      const id = await newCompany(by, { person_ids: [ROWAN] });
      await done(by, 'put', `/organizations/${id}`, { name: 'Tern', domain: 'tern.example', person_ids: [] });
      return id;
    },
    says: { name: 'Tern', domain: 'tern.example', persons: [] },
  },
];

const OPPORTUNITIES: Write[] = [
  {
    what: 'a new opportunity, through V1',
    kind: OPPORTUNITY,
    run: (by) => newOpportunity(by, { person_ids: [ROWAN], organization_ids: [FERNPATH] }),
    says: { name: 'Tarn seed', persons: [ROWAN], companies: [FERNPATH], list: [PIPELINE] },
  },
  {
    what: 'an opportunity’s name, persons and companies, through V1',
    kind: OPPORTUNITY,
    run: async (by) => {
      const id = await newOpportunity(by, { person_ids: [ROWAN] });
      await done(by, 'put', `/opportunities/${id}`, { name: 'Tern', person_ids: [], organization_ids: [FERNPATH] });
      return id;
    },
    says: { name: 'Tern', persons: [], companies: [FERNPATH] },
  },
  {
    what: 'an opportunity’s name and persons, through V2',
    kind: OPPORTUNITY,
    run: async (by) => {
      const id = await newOpportunity(by);
      await done(by, 'post', `/v2/opportunities/${id}`, { name: 'Tern' });
      const row = (await all(by, `/v2/lists/${PIPELINE}/list-entries`)).find(({ entity }) => entity.id === id);
      const fields = `/v2/lists/${PIPELINE}/list-entries/${row.id}/fields`;
      await done(by, 'patch', fields, {
        operation: 'update-fields',
        updates: [{ id: 'persons', value: { type: 'person-multi', data: [{ id: ROWAN }] } }],
      });
      return id;
    },
    says: { name: 'Tern', persons: [ROWAN], companies: [] },
  },
];

const LISTS: Write[] = [
  ...[0, 1, 8].map((type) => ({
    what: `a new list of type ${type}, through V1`,
    kind: LIST,
    run: async (by: Api) => (await done(by, 'post', '/lists', { name: 'Tarn', type, is_public: true })).id,
    says: { name: 'Tarn', isPublic: true, owner: MARA, creator: MARA, size: 0 },
  })),
  ...['person', 'company', 'opportunity'].map((type) => ({
    what: `a new ${type} list, through V2`,
    kind: LIST,
    run: async (by: Api) => (await done(by, 'post', '/v2/lists', { name: 'Tarn', type })).id,
    says: { name: 'Tarn', type, owner: MARA, creator: MARA, size: 0 },
  })),
  {
    what: 'fields of a list of all types, through V1',
    kind: LIST,
    run: async (by) => {
      const { id } = await done(by, 'post', '/lists', { name: 'Tarn', type: 1, is_public: true });
      for (const value_type of [0, 1, 2, 3, 4, 5, 6, 7]) {
        await done(by, 'post', '/fields', { name: `Tarn ${value_type}`, entity_type: 1, value_type, list_id: id });
      }
      return id;
    },
    says: {},
  },
  {
    what: 'options of a list’s dropdown, through V2',
    kind: LIST,
    run: async (by) => {
      const { id } = await done(by, 'post', '/lists', { name: 'Tarn', type: 8, is_public: true });
      const { fields } = (await by.get(`/lists/${id}`)).body;
      const path = `/v2/lists/${id}/fields/field-${fields[0].id}/dropdown-options`;
      const [first, second] = fields[0].dropdown_options;
      await done(by, 'post', path, {
        type: 'status-dropdown',
        text: 'Tidal',
        rank: 1,
        color: 'blue',
        statusCategory: 'won',
      });
      await done(by, 'post', `${path}/${first.id}`, { text: 'Ebb', color: 'red' });
      await done(by, 'delete', `${path}/${second.id}`);
      return id;
    },
    says: {},
  },
  {
    what: 'rows of a list, through either',
    kind: LIST,
    run: async (by) => {
      await done(by, 'post', `/lists/${EVENTS}/list-entries`, { entity_id: ROWAN });
      await done(by, 'post', `/v2/lists/${EVENTS}/list-entries`, { entity: { id: ROWAN } });
      return EVENTS;
    },
    says: {},
  },
];

const ENTRIES: Write[] = [
  {
    what: 'a new row, through V1',
    kind: listEntry(TALENT_BENCH),
    run: async (by) => (await done(by, 'post', `/lists/${TALENT_BENCH}/list-entries`, { entity_id: ROWAN })).id,
    says: { type: 'person', entityId: ROWAN, list: TALENT_BENCH, creator: MARA, createdAt: SECOND },
  },
  {
    what: 'a new row, through V2',
    kind: listEntry(PORTFOLIO),
    run: async (by) => (await done(by, 'post', `/v2/lists/${PORTFOLIO}/list-entries`, { entity: { id: FERNPATH } })).id,
    says: { type: 'company', entityId: FERNPATH, list: PORTFOLIO, creator: MARA, createdAt: SECOND },
  },
  {
    what: 'the row that a new opportunity has, through V1',
    kind: listEntry(PIPELINE),
    run: async (by) => {
      const id = await newOpportunity(by);
      return (await by.get(`/opportunities/${id}`)).body.list_entries[0].id;
    },
    says: { type: 'opportunity', list: PIPELINE },
  },
];

const onRecords = { person_ids: [ROWAN], organization_ids: [FERNPATH] };
const newNote = async (by: Api) =>
  (await done(by, 'post', '/notes', { content: 'Call_back at 5 < 6 & ask', ...onRecords })).id as number;

const NOTES: Write[] = [
  {
    what: 'a plain note, through V1',
    kind: NOTE,
    run: newNote,
    says: { content: 'Call_back at 5 < 6 & ask', persons: [ROWAN], companies: [FERNPATH], creator: MARA, mentions: [] },
  },
  {
    what: 'a note in HTML, through V1',
    kind: NOTE,
    run: async (by) => {
      const content = '<p>Met <strong>twice</strong></p><ul><li>One</li><li>Two</li></ul>';
      return (await done(by, 'post', '/notes', { content, type: 2, ...onRecords })).id;
    },
    says: { content: 'Met twice\nOne\nTwo' },
  },
  {
    what: 'a note that V1 changed',
    kind: NOTE,
    run: async (by) => {
      const id = await newNote(by);
      await done(by, 'put', `/notes/${id}`, { content: 'Rang' });
      return id;
    },
    says: { content: 'Rang', updatedAt: SECOND },
  },
  {
    what: 'a note, through V2',
    kind: NOTE,
    run: async (by) =>
      (
        await done(by, 'post', '/v2/notes', {
          type: 'entities',
          content: { html: '<p>Rang <em>her</em></p><p>Twice</p>' },
          persons: [{ id: ROWAN }],
          companies: [{ id: FERNPATH }],
        })
      ).id,
    says: { content: 'Rang her\nTwice', persons: [ROWAN], companies: [FERNPATH], creator: MARA },
  },
  {
    what: 'a note that V2 changed',
    kind: NOTE,
    run: async (by) => {
      const id = await newNote(by);
      await done(by, 'post', `/v2/notes/${id}`, { content: { html: '<p>Ebb</p>' } });
      return id;
    },
    says: { content: 'Ebb', updatedAt: SECOND },
  },
  {
    what: 'a note on a meeting, through V1',
    kind: NOTE,
    run: async (by) => {
      const body = { type: 0, person_ids: [ROWAN, MARA], content: 'Walked', date: '2026-10-01T10:00:00Z' };
      return (await done(by, 'post', '/interactions', body)).notes[0];
    },
    says: { content: 'Walked', interactionType: 'meeting', isMeeting: true },
  },
  {
    what: 'a reply, through V1',
    kind: REPLY,
    run: async (by) => {
      const parent_id = await newNote(by);
      return (await done(by, 'post', '/notes', { content: 'Agreed', parent_id })).id;
    },
    says: { content: 'Agreed', creator: MARA },
  },
  {
    what: 'a reply, through V2',
    kind: REPLY,
    run: async (by) => {
      const id = await newNote(by);
      const body = { type: 'user-reply', parent: { id }, content: { html: '<p>Agreed</p>' } };
      return (await done(by, 'post', '/v2/notes', body)).id;
    },
    says: { content: 'Agreed', creator: MARA },
  },
];

const oneOff = { owner_id: MARA, type: 0, due_date: '2026-11-01', content: 'Call', organization_id: FERNPATH };
const newReminder = async (by: Api, more: object = {}) =>
  (await done(by, 'post', '/reminders', { ...oneOff, ...more })).id as number;

const REMINDERS: Write[] = [
  {
    what: 'a one-off reminder, through V1',
    kind: REMINDER,
    run: newReminder,
    says: { type: 'one-time', status: 'active', company: FERNPATH, owner: MARA, content: 'Call', resetTrigger: null },
  },
  {
    what: 'a recurring reminder, through V1',
    kind: REMINDER,
    run: async (by) => {
      const body = { owner_id: MARA, type: 1, reset_type: 2, reminder_days: 30, person_id: ROWAN };
      return (await done(by, 'post', '/reminders', body)).id;
    },
    says: { type: 'recurring', resetTrigger: 'event', periodDays: 30, person: ROWAN },
  },
  {
    what: 'a reminder that V1 completed',
    kind: REMINDER,
    run: async (by) => {
      const id = await newReminder(by);
      await done(by, 'put', `/reminders/${id}`, { is_completed: true });
      return id;
    },
    says: { status: 'completed', completer: MARA, completedAt: SECOND },
  },
  {
    what: 'a one-off reminder, through V2',
    kind: REMINDER,
    run: async (by) => {
      const id = await newOpportunity(by);
      const entity = { type: 'opportunity', id };
      const body = { owner: { id: MARA }, entity, type: 'one-time', dueDate: '2026-01-01T09:00:00Z', content: null };
      return (await done(by, 'post', '/v2/reminders', body)).id;
    },
    says: { type: 'one-time', status: 'overdue', content: null },
  },
  {
    what: 'a recurring reminder, through V2',
    kind: REMINDER,
    run: async (by) => {
      const recurrence = { resetTrigger: 'email', periodDays: 14 };
      const body = { owner: { id: MARA }, entity: { type: 'person', id: ROWAN }, type: 'recurring', recurrence };
      return (await done(by, 'post', '/v2/reminders', body)).id;
    },
    says: { type: 'recurring', resetTrigger: 'email', periodDays: 14, person: ROWAN },
  },
  {
    what: 'a reminder that V2 completed and changed',
    kind: REMINDER,
    run: async (by) => {
      const id = await newReminder(by);
      await done(by, 'post', `/v2/reminders/${id}`, { completedAt: '2026-10-01T00:00:00Z', content: 'Rang' });
      return id;
    },
    says: { status: 'completed', completedAt: 1790812800, content: 'Rang' },
  },
];

const logged = (type: number, more: object = {}) => ({
  type,
  person_ids: [ROWAN, MARA],
  content: 'Walked',
  date: '2026-10-01T10:00:00Z',
  ...more,
});

const INTERACTIONS: Write[] = [
  ...[MEETING, CALL, CHAT_MESSAGE].map((kind, type) => ({
    what: `a ${['meeting', 'call', 'chat message'][type]}, through V1`,
    kind,
    run: async (by: Api) => (await done(by, 'post', '/interactions', logged(type))).id,
    says: { loggingType: 'manual', creator: MARA, date: 1790848800 },
  })),
  ...[MEETING, CALL, CHAT_MESSAGE].map((kind, type) => ({
    what: `a ${['meeting', 'call', 'chat message'][type]} that V1 changed`,
    kind,
    run: async (by: Api) => {
      const { id } = await done(by, 'post', '/interactions', logged(type));
      await done(by, 'put', `/interactions/${id}`, { type, person_ids: [MARA], date: '2026-10-02T10:00:00Z' });
      return id;
    },
    says: { date: 1790935200, persons: [[MARA, 'mara.quill@quaymoss.example']] },
  })),
];

const WEBHOOKS: Write[] = [
  {
    what: 'a webhook, through V1',
    kind: WEBHOOK,
    run: async (by) => {
      const body = { webhook_url: 'http://127.0.0.1:9/a', subscriptions: ['list.created', 'note.created'] };
      return (await done(by, 'post', '/webhook/subscribe', body)).id;
    },
    says: { url: 'http://127.0.0.1:9/a', subscriptions: ['list.created', 'note.created'], isDisabled: false },
  },
  {
    what: 'a webhook, through V2',
    kind: WEBHOOK,
    run: async (by) => {
      const body = { url: 'http://127.0.0.1:9/b', subscriptions: ['list.created'] };
      return (await done(by, 'post', '/v2/webhooks', body)).id;
    },
    says: { url: 'http://127.0.0.1:9/b', subscriptions: ['list.created'], isDisabled: false },
  },
  {
    what: 'a webhook that V1 switched off',
    kind: WEBHOOK,
    run: async (by) => {
      const { id } = await done(by, 'post', '/v2/webhooks', { url: 'http://127.0.0.1:9/c', subscriptions: [] });
      await done(by, 'put', `/webhook/${id}`, { disabled: true });
      return id;
    },
    says: { isDisabled: true, updatedAt: SECOND },
  },
  {
    what: 'a webhook that V2 switched off',
    kind: WEBHOOK,
    run: async (by) => {
      const { id } = await done(by, 'post', '/webhook/subscribe', { webhook_url: 'http://127.0.0.1:9/d' });
      await done(by, 'post', `/v2/webhooks/${id}`, { status: 'disabled' });
      return id;
    },
    says: { isDisabled: true, updatedAt: SECOND },
  },
];

const FILES: Write[] = [
  {
    what: 'a file, through V1',
    kind: FILE,
    run: async () => {
      const form = new FormData();
      form.append('file', new File(['Agreed to meet in May.'], 'minutes.txt', { type: 'text/plain' }));
      form.append('person_id', String(ROWAN));
      const headers = { authorization: `Bearer ${mock.account('scale').keys.admin}` };
      const answer = await mock.fetch('http://mock/entity-files', { method: 'POST', body: form, headers });
      expect(answer.status).toBe(200);
      const { entity_files } = (await client().get('/entity-files')).body;
      return Math.max(...entity_files.map(({ id }: { id: number }) => id));
    },
    says: { name: 'minutes.txt', size: 22, creator: MARA, createdAt: SECOND },
  },
];

const WRITES = [
  ...PERSONS,
  ...COMPANIES,
  ...OPPORTUNITIES,
  ...LISTS,
  ...ENTRIES,
  ...NOTES,
  ...REMINDERS,
  ...INTERACTIONS,
  ...WEBHOOKS,
  ...FILES,
];

const quiet = (on: Mock) => on.account('scale').settings.set({ quirks: { 'v1-webhook-validation': 'off' } });

describe('Both APIs say the same of', () => {
  it.each(WRITES)('$what', async ({ kind, run, says }) => {
    quiet(mock);
    const id = await run(client());
    expect(await sameOnBoth(client(), kind, id)).toMatchObject(says);
  });

  /** Of the seed, some of each kind, and more than one kind of viewer. */
  const SEED: [string, Kind, (by: Api) => Promise<number[]>][] = [
    ['persons', PERSON, async (by) => idsOf(await all(by, '/v2/persons')).filter((_, i) => i % 16 === 0)],
    ['companies', COMPANY, async (by) => idsOf(await all(by, '/v2/companies')).filter((_, i) => i % 8 === 0)],
    [
      'opportunities',
      OPPORTUNITY,
      async (by) => idsOf(await all(by, '/v2/opportunities')).filter((_, i) => i % 8 === 0),
    ],
    ['lists', LIST, async (by) => idsOf(await all(by, '/v2/lists'))],
    ['rows of persons', listEntry(TALENT_BENCH), async (by) => idsOf(await all(by, rowsOf(TALENT_BENCH)))],
    ['rows of companies', listEntry(PORTFOLIO), async (by) => idsOf(await all(by, rowsOf(PORTFOLIO)))],
    ['rows of opportunities', listEntry(PIPELINE), async (by) => idsOf(await all(by, rowsOf(PIPELINE)))],
    ['notes', NOTE, async (by) => idsOf(await all(by, '/v2/notes'))],
    ['reminders', REMINDER, async (by) => idsOf(await all(by, '/v2/reminders'))],
    ['files', FILE, async (by) => idsOf(await all(by, '/v2/files'))],
    ['meetings', MEETING, async (by) => idsOf(await all(by, '/v2/meetings')).slice(0, 60)],
    ['calls', CALL, async (by) => idsOf(await all(by, '/v2/calls')).slice(0, 60)],
    ['chat messages', CHAT_MESSAGE, async (by) => idsOf(await all(by, '/v2/chat-messages')).slice(0, 60)],
    ['emails', EMAIL, async (by) => idsOf(await all(by, '/v2/emails')).slice(0, 60)],
  ];
  const rowsOf = (list: number) => `/v2/lists/${list}/list-entries`;
  const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id);

  describe.each(['admin', 'standard'] as const)('what the seed holds, to %s:', (persona) => {
    it.each(SEED)('%s', async (_, kind, ids) => {
      const by = api(mock, persona);
      const found = await ids(by);
      expect(found.length).toBeGreaterThan(0);
      for (const id of found) await sameOnBoth(by, kind, id);
    });
  });

  it('every change that is on record', async () => {
    const seen = await all(client(), '/v2/field-value-changes');
    const cells = new Map(seen.map(({ field, entity }) => [`${field.id} ${entity.id}`, { field, entity }]));
    for (const { field, entity } of [...cells.values()].filter((_, i) => i % 25 === 0)) {
      await sameOnBoth(client(), changesOf(Number(field.id.slice('field-'.length))), entity.id);
    }
  });
});

describe('What is deleted through one is gone from both:', () => {
  const GONE: [string, (by: Api) => Promise<number>, (id: number) => string, (id: number) => string][] = [
    ['a person', newPerson, (id) => `/persons/${id}`, (id) => `/v2/persons/${id}`],
    ['an opportunity', newOpportunity, (id) => `/opportunities/${id}`, (id) => `/v2/opportunities/${id}`],
    ['a note', newNote, (id) => `/notes/${id}`, (id) => `/v2/notes/${id}`],
    ['a reminder', newReminder, (id) => `/reminders/${id}`, (id) => `/v2/reminders/${id}`],
  ];

  it.each(GONE.flatMap((gone) => [['V1', ...gone] as const, ['V2', ...gone] as const]))(
    'through %s, %s',
    async (through, _, make, v1, v2) => {
      const id = await make(client());
      expect([(await client().get(v1(id))).status, (await client().get(v2(id))).status]).toEqual([200, 200]);
      await done(client(), 'delete', through === 'V1' ? v1(id) : v2(id));
      expect([(await client().get(v1(id))).status, (await client().get(v2(id))).status]).toEqual([422, 404]);
    },
  );

  it.each(['V1', 'V2'])('through %s, a webhook', async (through) => {
    quiet(mock);
    const { id } = await done(client(), 'post', '/webhook/subscribe', { webhook_url: 'http://127.0.0.1:9/' });
    await done(client(), 'delete', through === 'V1' ? `/webhook/${id}` : `/v2/webhooks/${id}`);
    expect((await client().get('/webhook')).body.map((one: { id: number }) => one.id)).not.toContain(id);
    expect((await client().get(`/v2/webhooks/${id}`)).status).toBe(404);
  });

  it('through V1, a company, a row and a meeting', async () => {
    const id = await newCompany(client());
    await done(client(), 'delete', `/organizations/${id}`);
    expect((await client().get(`/v2/companies/${id}`)).status).toBe(404);
    const row = await done(client(), 'post', `/lists/${TALENT_BENCH}/list-entries`, { entity_id: ROWAN });
    await done(client(), 'delete', `/lists/${TALENT_BENCH}/list-entries/${row.id}`);
    expect((await client().get(`/v2/lists/${TALENT_BENCH}/list-entries/${row.id}`)).status).toBe(404);
    const meeting = await done(client(), 'post', '/interactions', logged(0));
    await done(client(), 'delete', `/interactions/${meeting.id}?type=0`);
    expect((await client().get(`/v2/meetings/${meeting.id}`)).status).toBe(404);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: values of many shapes
type Value = any;

interface Cell {
  list: number;
  row: number;
  entity: number;
  field: string;
  /** The field's number, its name on V1. */
  id: number;
  /** Null for a field of the entity itself. */
  v1Row: number | null;
}

/** The values of a cell as each API shows them, in common words. */
async function shownBy(by: Api, { list, row, field, id, entity, v1Row }: Cell) {
  const query = v1Row === null ? `organization_id=${entity}` : `list_entry_id=${row}`;
  const rows: Value[] = (await by.get(`/field-values?${query}`)).body;
  const own = rows.filter(({ field_id }) => field_id === id);
  const { value } = (await by.get(`/v2/lists/${list}/list-entries/${row}/fields/${field}`)).body;
  const type = value.type.replace(/-multi$/, '');
  const order = (values: unknown[]) => values.map((one) => JSON.stringify(one)).sort();
  return {
    v1: order(own.map((one) => v1Value(one.value_type, one.value))),
    v2: order(asList(value.data).map((one) => v2Value(type, one))),
    ids: own.map(({ id }): number => id),
  };
}

/** What V1 is given for what V2 would be given. */
function v1Input(type: string, data: Value, texts: ReadonlyMap<number, string>): unknown {
  switch (type) {
    case 'person':
    case 'company':
      return data.id;
    case 'dropdown':
      return texts.get(data.dropdownOptionId);
    case 'ranked-dropdown':
      return data.dropdownOptionId;
    case 'location': {
      const { streetAddress, ...rest } = data;
      return { street_address: streetAddress, ...rest };
    }
    default:
      return data;
  }
}

const KINDS = ['list', 'global', 'enriched'];
/** No field of these kinds has these types. */
const NO_FIELD = [
  'list filterable-text',
  'list filterable-text-multi',
  'global filterable-text',
  'global filterable-text-multi',
];

describe('Values written through either API read the same through both:', () => {
  const CASES = KINDS.flatMap((kind) => WRITABLE_TYPES.map((type) => [kind, type] as const)).filter(([kind, type]) =>
    kind === 'enriched' ? type.startsWith('filterable') : !NO_FIELD.includes(`${kind} ${type}`),
  );

  it.each(CASES)('%s fields of type %s', async (kind, type) => {
    const by = client();
    const cell = await cellOf(by, kind, type);
    const find = async (path: string) => (await by.get(path)).body;
    const { data } = await inputFor(find, { id: cell.field, valueType: type });
    const options: { id: number; text: string }[] = (await find('/fields')).flatMap(
      (field: Value) => field.dropdown_options,
    );
    const texts = new Map(options.map(({ id, text }) => [id, text]));
    const path = `/v2/lists/${cell.list}/list-entries/${cell.row}/fields/${cell.field}`;
    const write = (value: unknown) => done(by, 'post', path, { value: { type, data: value } });
    const before = await changesCount(by, cell);

    await write(null);
    expect(await shownBy(by, cell)).toEqual({ v1: [], v2: [], ids: [] });

    // Through V1, one row for each value.
    const single = type.replace(/-multi$/, '');
    for (const one of asList(data)) {
      await done(by, 'post', '/field-values', {
        field_id: cell.id,
        entity_id: cell.entity,
        ...(cell.v1Row !== null && { list_entry_id: cell.v1Row }),
        value: v1Input(single, one, texts),
      });
    }
    const throughV1 = await shownBy(by, cell);
    expect(throughV1.v1).toHaveLength(asList(data).length);
    expect(throughV1.v2).toEqual(throughV1.v1);

    // Rows that V1 deletes are gone from V2.
    for (const id of throughV1.ids) await done(by, 'delete', `/field-values/${id}`);
    expect(await shownBy(by, cell)).toEqual({ v1: [], v2: [], ids: [] });

    // The same through V2.
    await write(data);
    const throughV2 = await shownBy(by, cell);
    expect([throughV2.v1, throughV2.v2]).toEqual([throughV1.v1, throughV1.v2]);

    // What V1 changes then, V2 shows.
    const first = asList(data)[0];
    await done(by, 'put', `/field-values/${throughV2.ids[0]}`, { value: v1Input(single, first, texts) });
    const changed = await shownBy(by, cell);
    expect(changed.v2).toEqual(changed.v1);
    expect(changed.v1.length).toBeGreaterThan(0);

    // And the history, of fields that have one, is the same.
    if (before === null) return;
    const { changes } = (await sameOnBoth(by, changesOf(cell.id), cell.entity)) as { changes: unknown[] };
    expect(changes.length).toBeGreaterThan(before);
  });

  /** Null for fields that do not track changes. */
  async function changesCount(by: Api, cell: Cell): Promise<number | null> {
    const query = `field_id=${cell.id}`;
    const { status, body } = await by.get(`/field-value-changes?${query}`);
    return status === 200 ? body.filter((one: Value) => one.entity_id === cell.entity).length : null;
  }

  /** V1 knows enriched fields by number alone. */
  async function v1FieldId(key: string, entity: string): Promise<number> {
    const { fields } = mock.account('scale').export() as {
      fields: { id: number; key: string; entityType: string }[];
    };
    const found = fields.find((field) => field.key === key && field.entityType === entity);
    if (!found) throw new Error(`V1 has no field ${key}`);
    return found.id;
  }

  async function cellOf(by: Api, kind: string, type: string): Promise<Cell> {
    const lists = [PORTFOLIO, PIPELINE, TALENT_BENCH, FUND_III];
    const others = (await all(by, '/v2/lists')).map(({ id }) => id).filter((id) => !lists.includes(id));
    for (const list of [...lists, ...others]) {
      const fields = await all(by, `/v2/lists/${list}/fields`);
      const field = fields.find(
        (one) =>
          one.type === kind &&
          one.valueType === type &&
          !['companies', 'persons', 'created-at', 'time-in-current-status'].includes(one.id),
      );
      if (!field) continue;
      const [row] = await all(by, `/v2/lists/${list}/list-entries`);
      const id = field.id.startsWith('field-')
        ? Number(field.id.slice('field-'.length))
        : await v1FieldId(field.id, row.type);
      return { list, row: row.id, entity: row.entity.id, field: field.id, id, v1Row: kind === 'list' ? row.id : null };
    }
    throw new Error(`no ${kind} field has the type ${type}`);
  }
});

describe('A merge, which only V2 starts, shows on both:', () => {
  const PAIRS = [
    [
      'companies',
      'organizations',
      COMPANY,
      'company-merges',
      'CompanyId',
      (by: Api, name: string) => newCompany(by, { name, domain: `${name.toLowerCase()}.example` }),
    ],
    [
      'persons',
      'persons',
      PERSON,
      'person-merges',
      'PersonId',
      async (by: Api, name: string) =>
        (await done(by, 'post', '/persons', { first_name: name, last_name: 'Pell', emails: [`${name}@tarn.example`] }))
          .id,
    ],
  ] as const;

  it.each(PAIRS)('%s', async (v2Path, v1Path, kind, merges, member, make) => {
    const by = client();
    const [primary, duplicate] = [await make(by, 'Tarn'), await make(by, 'Tern')];
    const list = kind === PERSON ? TALENT_BENCH : PORTFOLIO;
    const row = await done(by, 'post', `/lists/${list}/list-entries`, { entity_id: duplicate });
    const on = { [kind === PERSON ? 'person_ids' : 'organization_ids']: [duplicate] };
    const note = await done(by, 'post', '/notes', { content: 'On the loser', ...on });
    const opportunity = await newOpportunity(by, on);
    await done(by, 'post', `/v2/${merges}`, { [`primary${member}`]: primary, [`duplicate${member}`]: duplicate });
    mock.account('scale').clock.advance(3_600_000);

    const [v1, v2] = [await by.get(`/${v1Path}/${duplicate}`), await by.get(`/v2/${v2Path}/${duplicate}`)];
    expect([v1.status, v2.status]).toEqual([422, 422]);
    expect(JSON.stringify(v1.body)).toContain(`merged into ${primary}`);
    expect(JSON.stringify(v2.body)).toContain(`merged into ${primary}`);
    const survivor = await sameOnBoth(by, kind, primary);
    expect((survivor.rows as unknown[][]).map(([id]) => id)).toEqual([row.id]);
    expect(survivor.opportunities).toEqual([opportunity]);
    const moved = await sameOnBoth(by, NOTE, note.id);
    expect(moved[kind === PERSON ? 'persons' : 'companies']).toEqual([primary]);
    expect((await sameOnBoth(by, listEntry(list), row.id)).entityId).toBe(primary);
    await sameOnBoth(by, OPPORTUNITY, opportunity);
  });
});
