/** What the two APIs show of one record, said in common words, and what only one of them shows. */
import { expect } from 'vitest';
import type { Api } from '../support.js';

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes are looked into member by member
type Json = any;

/** The member that says it, and how it is read there; `whole` is the record. */
type Reading = readonly [member: string, read?: (value: Json, whole: Json) => unknown];

export interface Kind {
  /** The record as V1 shows it, with whatever V1 shows of it elsewhere beside. */
  v1(api: Api, id: number): Promise<Record<string, Json>>;
  v2(api: Api, id: number): Promise<Record<string, Json>>;
  /** Each thing that both show: V1's member, V2's member. */
  shared: Record<string, readonly [v1: Reading, v2: Reading]>;
  /** What the other API does not show at all. */
  alone: { v1: readonly string[]; v2: readonly string[] };
}

/** Reads a record through both APIs: both say the same, and neither shows a member of which the table knows nothing. */
export async function sameOnBoth(api: Api, kind: Kind, id: number): Promise<Record<string, unknown>> {
  const [v1, v2] = [await kind.v1(api, id), await kind.v2(api, id)];
  expect(Object.keys(v1).filter((member) => !knows(kind, 'v1', member))).toEqual([]);
  expect(Object.keys(v2).filter((member) => !knows(kind, 'v2', member))).toEqual([]);
  const said = (whole: Record<string, Json>, at: 0 | 1) =>
    Object.fromEntries(
      Object.entries(kind.shared).map(([word, readings]) => {
        const [member, read] = readings[at];
        if (!(member in whole)) throw new Error(`${at === 0 ? 'V1' : 'V2'} does not show ${member}`);
        return [word, read ? read(whole[member], whole) : whole[member]];
      }),
    );
  const shown = said(v1, 0);
  expect(said(v2, 1)).toEqual(shown);
  return shown;
}

function knows({ shared, alone }: Kind, face: 'v1' | 'v2', member: string): boolean {
  const at = face === 'v1' ? 0 : 1;
  return alone[face].includes(member) || Object.values(shared).some((readings) => readings[at][0] === member);
}

async function got(api: Api, path: string): Promise<Json> {
  const { status, body } = await api.get(path);
  expect(status, `${path} ${JSON.stringify(body)}`).toBe(200);
  return body;
}

/** All rows of a collection of V2. */
export async function all(api: Api, path: string): Promise<Json[]> {
  const rows: Json[] = [];
  for (let next: string | null = `${path}${path.includes('?') ? '&' : '?'}limit=100`; next !== null; ) {
    const { data, pagination } = await got(api, next);
    rows.push(...data);
    next = pagination.nextUrl?.replace('http://mock', '') ?? null;
  }
  return rows;
}

const idOf = (value: Json) => value?.id ?? null;
const idsOf = (values: Json) => (values ?? []).map(({ id }: { id: number }) => id).sort(byNumber);
const sorted = (ids: Json) => [...ids].sort(byNumber);
const byNumber = (a: number, b: number) => a - b;

/** V1 tells milliseconds and an offset, V2 seconds. */
const second = (text: Json) => (text === null ? null : Math.floor(Date.parse(text) / 1000));

const worded =
  (...words: readonly string[]) =>
  (code: Json) =>
    code === null ? null : words[code];

const ENTITY_TYPES: Record<number, string> = { 0: 'person', 1: 'company', 8: 'opportunity' };
/** As the vendor's own client numbers them (corrections.md §3). */
const COLORS: Record<string, number> = {
  white: 0,
  gray: 1,
  blue: 2,
  green: 3,
  purple: 4,
  orange: 5,
  red: 6,
  yellow: 7,
};

const same = (v1: string, v2 = v1): readonly [Reading, Reading] => [[v1], [v2]];
const time = (v1: string, v2: string): readonly [Reading, Reading] => [
  [v1, second],
  [v2, second],
];

const v1Rows = (rows: Json[]) =>
  rows.map((row) => [row.id, row.list_id, row.creator_id, second(row.created_at)]).sort((a, b) => a[0] - b[0]);
const v2Rows = (rows: Json[]) =>
  rows.map((row) => [row.id, row.listId, row.creatorId, second(row.createdAt)]).sort((a, b) => a[0] - b[0]);

const CONTACTS = {
  first_email: 'first-email',
  last_email: 'last-email',
  first_event: 'first-event',
  last_event: 'last-event',
  next_event: 'next-event',
  last_chat_message: 'last-chat-message',
  last_interaction: 'last-contact',
};

/** When each contact took place, and which colleagues took part. */
const v1Contacts = (interactions: Json) =>
  Object.keys(CONTACTS).map((name) => {
    const moment = interactions[name];
    return moment && [second(moment.date), moment.person_ids];
  });

const v2Contacts = (fields: Json) =>
  Object.values(CONTACTS).map((name) => {
    const { data } = fields[name];
    if (data === null) return null;
    const people = [data.from, ...(data.to ?? []), ...(data.cc ?? []), ...(data.attendees ?? [])]
      .map((attendee) => attendee?.person)
      .concat(data.participants ?? []);
    const colleagues = people.flatMap((person) => (person?.type === 'internal' ? [person.id] : []));
    return [second(data.sentAt ?? data.startTime), sorted(new Set(colleagues))];
  });

const cells = (fields: Json[]): Json => Object.fromEntries(fields.map(({ id, value }) => [id, value]));

async function v2Entity(api: Api, path: string, id: number) {
  const types = ['enriched', 'global', 'relationship-intelligence'].map((type) => `fieldTypes=${type}`).join('&');
  const entity = await got(api, `/v2/${path}/${id}?${types}`);
  return { ...entity, fields: cells(entity.fields), listEntries: await all(api, `/v2/${path}/${id}/list-entries`) };
}

const FLAGS = 'with_interaction_dates=true&with_interaction_persons=true&with_opportunities=true';

/** Rows of opportunities that a person or company is part of, found by what their cells say. */
async function opportunitiesWith(api: Api, field: 'persons' | 'companies', id: number): Promise<number[]> {
  const lists = (await all(api, '/v2/lists')).filter(({ type }) => type === 'opportunity');
  const rows = await Promise.all(lists.map((list) => all(api, `/v2/lists/${list.id}/list-entries?fieldIds=${field}`)));
  return rows
    .flat()
    .flatMap(({ entity }) => (idsOf(cells(entity.fields)[field]?.data).includes(id) ? [entity.id] : []));
}

export const PERSON: Kind = {
  v1: (api, id) => got(api, `/persons/${id}?${FLAGS}`),
  v2: async (api, id) => ({
    ...(await v2Entity(api, 'persons', id)),
    opportunities: await opportunitiesWith(api, 'persons', id),
  }),
  shared: {
    id: same('id'),
    type: [['type', worded('external', 'internal', 'external')], ['type']],
    firstName: [['first_name', (name) => name ?? ''], ['firstName']],
    lastName: same('last_name', 'lastName'),
    primaryEmail: same('primary_email', 'primaryEmailAddress'),
    emails: same('emails', 'emailAddresses'),
    companies: [
      ['organization_ids', sorted],
      ['fields', (fields) => idsOf(fields.companies.data)],
    ],
    opportunities: [
      ['opportunity_ids', sorted],
      ['opportunities', sorted],
    ],
    rows: [
      ['list_entries', v1Rows],
      ['listEntries', v2Rows],
    ],
    contacts: [
      ['interactions', v1Contacts],
      ['fields', v2Contacts],
    ],
    dates: [
      ['interaction_dates', (dates) => Object.keys(CONTACTS).map((name) => second(dates[`${name}_date`]))],
      ['fields', (fields) => v2Contacts(fields).map((contact) => contact?.[0] ?? null)],
    ],
  },
  alone: { v1: [], v2: [] },
};

export const COMPANY: Kind = {
  v1: (api, id) => got(api, `/organizations/${id}?${FLAGS}`),
  v2: async (api, id) => ({
    ...(await v2Entity(api, 'companies', id)),
    opportunities: await opportunitiesWith(api, 'companies', id),
  }),
  shared: {
    id: same('id'),
    name: same('name'),
    domain: same('domain'),
    domains: same('domains'),
    isGlobal: same('global', 'isGlobal'),
    persons: [
      ['person_ids', sorted],
      ['fields', (fields) => idsOf(fields.persons.data)],
    ],
    opportunities: PERSON.shared.opportunities as (typeof PERSON.shared)[string],
    rows: PERSON.shared.rows as (typeof PERSON.shared)[string],
    contacts: PERSON.shared.contacts as (typeof PERSON.shared)[string],
    dates: PERSON.shared.dates as (typeof PERSON.shared)[string],
  },
  // Crunchbase's identifier is never told.
  alone: { v1: ['crunchbase_uuid'], v2: [] },
};

export const OPPORTUNITY: Kind = {
  v1: (api, id) => got(api, `/opportunities/${id}`),
  v2: async (api, id) => {
    const opportunity = await got(api, `/v2/opportunities/${id}`);
    const path = `/v2/lists/${opportunity.listId}/list-entries?fieldIds=persons&fieldIds=companies`;
    const row = (await all(api, path)).find(({ entity }) => entity.id === id);
    return { ...opportunity, rows: [row], fields: cells(row.entity.fields) };
  },
  shared: {
    id: same('id'),
    name: same('name'),
    persons: [
      ['person_ids', sorted],
      ['fields', (fields) => idsOf(fields.persons.data)],
    ],
    companies: [
      ['organization_ids', sorted],
      ['fields', (fields) => idsOf(fields.companies.data)],
    ],
    list: [
      ['list_entries', (rows) => rows.map((row: Json) => row.list_id)],
      ['listId', (id) => [id]],
    ],
    rows: [
      ['list_entries', v1Rows],
      ['rows', v2Rows],
    ],
  },
  alone: { v1: [], v2: ['listName', 'isRestricted', 'isRedacted'] },
};

const VALUE_TYPES: Record<number, string> = {
  0: 'person',
  1: 'company',
  2: 'dropdown',
  3: 'number',
  4: 'datetime',
  5: 'location',
  6: 'text',
  7: 'ranked-dropdown',
  10: 'filterable-text',
};

const single = (type: string) => type.replace(/-multi$/, '');
const source = (name: string) => (name === 'none' ? null : name);
const byId = (a: { id: number }, b: { id: number }) => a.id - b.id;

/** V2 has no word for it and says null. */
const YELLOW = 7;

/** Plain dropdowns have neither ranks nor colours on V2. */
const v1Options = (type: number, options: Json[]) =>
  options
    .map(({ id, text, rank, color }) =>
      type === 7 ? { id, text, rank, color: color === YELLOW ? null : color } : { id, text },
    )
    .sort(byId);
const v2Options = (options: Json[]) =>
  options
    .map(({ id, text, rank, color, type }) =>
      type === 'dropdown' ? { id, text } : { id, text, rank, color: color === null ? null : COLORS[color] },
    )
    .sort(byId);

export const LIST: Kind = {
  v1: (api, id) => got(api, `/lists/${id}`),
  v2: async (api, id) => {
    const fields = (await all(api, `/v2/lists/${id}/fields`)).filter(
      (field) => field.type === 'list' && field.id.startsWith('field-') && field.valueType !== 'formula-number',
    );
    for (const field of fields) {
      const isDropdown = field.valueType.includes('dropdown');
      field.options = isDropdown ? await all(api, `/v2/lists/${id}/fields/${field.id}/dropdown-options`) : [];
    }
    return {
      ...(await got(api, `/v2/lists/${id}`)),
      size: (await all(api, `/v2/lists/${id}/list-entries`)).length,
      fields,
    };
  },
  shared: {
    id: same('id'),
    name: same('name'),
    type: [['type', (code) => ENTITY_TYPES[code]], ['type']],
    isPublic: same('public', 'isPublic'),
    owner: same('owner_id', 'ownerId'),
    creator: same('creator_id', 'creatorId'),
    size: same('list_size', 'size'),
    fields: [
      [
        'fields',
        (fields) =>
          fields
            .map((field: Json) => ({
              id: field.id,
              name: field.name,
              type: VALUE_TYPES[field.value_type],
              isMulti: field.allows_multiple,
              source: source(field.enrichment_source),
              options: v1Options(field.value_type, field.dropdown_options),
            }))
            .sort(byId),
      ],
      [
        'fields',
        (fields) =>
          fields
            .map((field: Json) => ({
              id: Number(field.id.slice('field-'.length)),
              name: field.name,
              type: single(field.valueType),
              isMulti: field.valueType.endsWith('-multi'),
              source: field.enrichmentSource,
              options: v2Options(field.options),
            }))
            .sort(byId),
      ],
    ],
  },
  alone: { v1: ['additional_permissions'], v2: ['createdAt'] },
};

const v1Entity = (entity: Json) =>
  'emails' in entity
    ? [
        entity.id,
        entity.first_name ?? '',
        entity.last_name,
        entity.primary_email,
        entity.emails,
        entity.type === 1 ? 1 : 0,
      ]
    : 'domains' in entity
      ? [entity.id, entity.name, entity.domain, entity.domains, entity.global]
      : [entity.id, entity.name];
const v2EntityOfRow = (entity: Json) =>
  'emailAddresses' in entity
    ? [
        entity.id,
        entity.firstName,
        entity.lastName,
        entity.primaryEmailAddress,
        entity.emailAddresses,
        entity.type === 'internal' ? 1 : 0,
      ]
    : 'domains' in entity
      ? [entity.id, entity.name, entity.domain, entity.domains, entity.isGlobal]
      : [entity.id, entity.name];

/** A row of a list. */
export const listEntry = (list: number): Kind => ({
  v1: (api, id) => got(api, `/lists/${list}/list-entries/${id}`),
  v2: (api, id) => got(api, `/v2/lists/${list}/list-entries/${id}`),
  shared: {
    id: same('id'),
    list: same('list_id', 'listId'),
    creator: same('creator_id', 'creatorId'),
    type: [['entity_type', (code) => ENTITY_TYPES[code]], ['type']],
    entityId: [['entity_id'], ['entity', idOf]],
    entity: [
      ['entity', v1Entity],
      ['entity', v2EntityOfRow],
    ],
    createdAt: time('created_at', 'createdAt'),
  },
  alone: { v1: [], v2: [] },
});

const htmlText = (html: string) =>
  html
    .split(/<\/?(?:p|br|li|ul|ol)[^>]*>/)
    .map((part) => part.replace(/<[^>]*>/g, '').trim())
    .filter((part) => part !== '')
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
/** A note's text without marks: V1 escapes underscores, and shows bold, italics and list items in Markdown. */
const bare = (text: string) =>
  text
    .replaceAll('\\_', '_')
    .split(/\n+/)
    .map((line) =>
      line
        .replace(/^(\*|\d+\.) /, '')
        .replace(/\*+/g, '')
        .trim(),
    )
    .join('\n');

const previewed = (preview: Json) => idsOf(preview.data);

export const NOTE: Kind = {
  v1: (api, id) => got(api, `/notes/${id}`),
  v2: (api, id) => {
    const includes = ['personsPreview', 'companiesPreview', 'opportunitiesPreview', 'repliesCount'];
    return got(api, `/v2/notes/${id}?${includes.map((name) => `includes=${name}`).join('&')}`);
  },
  shared: {
    id: same('id'),
    creator: [['creator_id'], ['creator', idOf]],
    mentions: [
      ['mentioned_person_ids', sorted],
      ['mentions', (mentions) => sorted(mentions.map(({ person }: Json) => person.id))],
    ],
    content: [
      ['content', bare],
      ['content', ({ html }) => bare(htmlText(html))],
    ],
    createdAt: time('created_at', 'createdAt'),
    updatedAt: time('updated_at', 'updatedAt'),
    interaction: [['interaction_id'], ['type', (_, note) => idOf(note.interaction)]],
    interactionType: [
      ['interaction_type', worded('meeting', 'call', 'chat-message', 'email')],
      ['type', (_, note) => note.interaction?.type ?? null],
    ],
    isMeeting: [['is_meeting'], ['type', (_, note) => ['meeting', 'call'].includes(note.interaction?.type)]],
    persons: [
      ['associated_person_ids', sorted],
      ['personsPreview', previewed],
    ],
    companies: [
      ['organization_ids', sorted],
      ['companiesPreview', previewed],
    ],
    opportunities: [
      ['opportunity_ids', sorted],
      ['opportunitiesPreview', previewed],
    ],
    parent: [['parent_id'], ['type', (_, note) => idOf(note.parent)]],
  },
  // `person_ids` are those of the note and of its interaction together; V1 counts no replies.
  alone: { v1: ['person_ids', 'interaction_person_ids', 'type'], v2: ['repliesCount', 'interaction', 'transcriptId'] },
};

const { persons: _p, companies: _c, opportunities: _o, ...ofReplies } = NOTE.shared;

/** A reply is on no record of its own. */
export const REPLY: Kind = {
  v1: NOTE.v1,
  v2: (api, id) => got(api, `/v2/notes/${id}`),
  shared: ofReplies,
  alone: {
    v1: [...NOTE.alone.v1, 'associated_person_ids', 'organization_ids', 'opportunity_ids'],
    v2: [...NOTE.alone.v2, 'parent'],
  },
};

export const REMINDER: Kind = {
  v1: (api, id) => got(api, `/reminders/${id}`),
  v2: (api, id) => got(api, `/v2/reminders/${id}`),
  shared: {
    id: same('id'),
    type: [['type', worded('one-time', 'recurring')], ['type']],
    content: same('content'),
    dueAt: time('due_date', 'dueDate'),
    createdAt: time('created_at', 'createdAt'),
    completedAt: time('completed_at', 'completedAt'),
    status: [['status', worded('completed', 'active', 'overdue')], ['status']],
    resetTrigger: [
      ['reset_type', worded('interaction', 'email', 'event')],
      ['recurrence', (recurrence) => recurrence?.resetTrigger ?? null],
    ],
    periodDays: [['reminder_days'], ['recurrence', (recurrence) => recurrence?.periodDays ?? null]],
    creator: [
      ['creator', idOf],
      ['creator', idOf],
    ],
    owner: [
      ['owner', idOf],
      ['owner', idOf],
    ],
    completer: [
      ['completer', idOf],
      ['completer', idOf],
    ],
    person: [
      ['person', idOf],
      ['person', idOf],
    ],
    company: [
      ['organization', idOf],
      ['company', idOf],
    ],
    opportunity: [
      ['opportunity', idOf],
      ['opportunity', idOf],
    ],
  },
  alone: { v1: [], v2: ['updatedAt'] },
};

export const FILE: Kind = {
  v1: (api, id) => got(api, `/entity-files/${id}`),
  v2: (api, id) => got(api, `/v2/files/${id}`),
  shared: {
    id: same('id'),
    name: same('name'),
    size: same('size'),
    creator: [['uploader_id'], ['creator', idOf]],
    createdAt: time('created_at', 'createdAt'),
  },
  // V2 does not tell whose it is, V1 not what it is.
  alone: { v1: ['person_id', 'organization_id', 'opportunity_id'], v2: ['type', 'updatedAt', 'downloadUrl'] },
};

export const WEBHOOK: Kind = {
  v1: async (api, id) => (await got(api, '/webhook')).find((webhook: Json) => webhook.id === id),
  v2: (api, id) => got(api, `/v2/webhooks/${id}`),
  shared: {
    id: same('id'),
    url: same('webhook_url', 'url'),
    subscriptions: [
      ['subscriptions', (names) => [...names].sort()],
      ['subscriptions', (names) => [...names].sort()],
    ],
    creator: [['created_by'], ['creator', idOf]],
    updatedAt: time('updated_at', 'updatedAt'),
    isDisabled: [['disabled'], ['status', (status) => status === 'disabled']],
  },
  alone: { v1: [], v2: ['createdAt'] },
};

const INTERACTION_PATHS = ['meetings', 'calls', 'chat-messages', 'emails'];

async function v2Interaction(api: Api, code: number, id: number) {
  const [found] = await all(api, `/v2/${INTERACTION_PATHS[code]}?filter=id=${id}`);
  if (!found) throw new Error(`V2 does not list the interaction ${id}`);
  return found;
}

const peopleOf = (people: Json[]) => people.map(({ id, primary_email }) => [id, primary_email]).sort();
const attendeesOf = ({ data }: Json) => data.map(({ emailAddress, person }: Json) => [person.id, emailAddress]).sort();

const MOMENT: Kind['shared'] = {
  id: same('id'),
  loggingType: [['logging_type', worded('automated', 'manual')], ['loggingType']],
};

/** A meeting (0) or a call (1). */
const event = (code: 0 | 1): Kind => ({
  v1: (api, id) => got(api, `/interactions/${id}?type=${code}`),
  v2: (api, id) => v2Interaction(api, code, id),
  shared: {
    ...MOMENT,
    title: same('title'),
    startTime: time('start_time', 'startTime'),
    date: time('date', 'startTime'),
    endTime: time('end_time', 'endTime'),
    updatedAt: time('updated_at', 'updatedAt'),
    // Of what came from a calendar, V1 names no creator.
    creator: [
      ['manual_creator_id'],
      ['creator', (creator, { loggingType }) => (loggingType === 'manual' ? (creator?.person?.id ?? null) : null)],
    ],
    persons: [
      ['persons', peopleOf],
      ['attendeesPreview', attendeesOf],
    ],
    addresses: [
      ['attendees', (addresses) => [...addresses].sort()],
      // Who has no address is left out by V1.
      ['attendeesPreview', ({ data }) => data.flatMap(({ emailAddress }: Json) => emailAddress ?? []).sort()],
    ],
  },
  alone: { v1: ['type', 'notes'], v2: ['allDay', 'organizer', 'createdAt'] },
});

export const MEETING = event(0);
export const CALL = event(1);

export const CHAT_MESSAGE: Kind = {
  v1: (api, id) => got(api, `/interactions/${id}?type=2`),
  v2: (api, id) => v2Interaction(api, 2, id),
  shared: {
    ...MOMENT,
    date: time('date', 'sentAt'),
    direction: [['direction', worded('sent', 'received')], ['direction']],
    creator: [['manual_creator_id'], ['creator', idOf]],
    persons: [
      ['persons', peopleOf],
      ['participantsPreview', ({ data }) => data.map((person: Json) => [person.id, person.primaryEmailAddress]).sort()],
    ],
  },
  alone: { v1: ['type', 'notes'], v2: ['createdAt', 'updatedAt'] },
};

export const EMAIL: Kind = {
  v1: (api, id) => got(api, `/interactions/${id}?type=3`),
  v2: (api, id) => v2Interaction(api, 3, id),
  shared: {
    ...MOMENT,
    date: time('date', 'sentAt'),
    subject: same('subject'),
    direction: [['direction', worded('sent', 'received')], ['direction']],
    from: [
      ['from', (person) => peopleOf([person])],
      ['from', (attendee) => attendeesOf({ data: [attendee] })],
    ],
    to: [
      ['to', peopleOf],
      ['toParticipantsPreview', attendeesOf],
    ],
    cc: [
      ['cc', peopleOf],
      ['ccParticipantsPreview', attendeesOf],
    ],
  },
  alone: { v1: ['type'], v2: ['createdAt', 'updatedAt'] },
};

const COUNTRIES = ['city', 'state', 'country', 'continent'] as const;

/** One value as V1 shows it, by its code. */
export function v1Value(code: number, value: Json): unknown {
  if (value === null) return null;
  if (code === 4) return second(value);
  if (code === 5) return [value.street_address, ...COUNTRIES.map((name) => value[name])];
  if (code === 7) return [value.id, value.text, value.rank, value.color === YELLOW ? null : value.color];
  return value;
}

/** One value as V2 shows it, by its type without `-multi`. */
export function v2Value(type: string, value: Json): unknown {
  switch (type) {
    case 'person':
    case 'company':
      return value.id;
    case 'dropdown':
      return value.text;
    case 'ranked-dropdown':
      return [value.dropdownOptionId, value.text, value.rank, value.color === null ? null : COLORS[value.color]];
    case 'datetime':
      return second(value);
    case 'location':
      return [value.streetAddress, ...COUNTRIES.map((name) => value[name])];
    default:
      return value;
  }
}

export const asList = (data: Json): Json[] => (data === null ? [] : Array.isArray(data) ? data : [data]);

/** The history of a cell: all rows of one field and entity. */
export const changesOf = (fieldId: number): Kind => ({
  v1: async (api, entity) => {
    const rows: Json[] = await got(api, `/field-value-changes?field_id=${fieldId}`);
    return { changes: rows.filter(({ entity_id }) => entity_id === entity) };
  },
  v2: async (api, entity) => {
    const rows = await all(api, `/v2/field-value-changes?filter=field.id=field-${fieldId}`);
    return { changes: rows.filter((row) => row.entity.id === entity) };
  },
  shared: {
    changes: [
      [
        'changes',
        (rows) =>
          rows
            .map((row: Json) => ({
              id: row.id,
              field: row.field_id,
              entity: row.entity_id,
              row: row.list_entry_id,
              action: ['add', 'delete', 'update'][row.action_type],
              changer: idOf(row.changer),
              at: second(row.changed_at),
              value: comparable(row.value),
            }))
            .sort(byId),
      ],
      [
        'changes',
        (rows) =>
          rows
            .map((row: Json) => ({
              id: row.id,
              field: Number(row.field.id.slice('field-'.length)),
              entity: row.entity.id,
              row: idOf(row.listEntry),
              action: row.actionType,
              changer: idOf(row.changer),
              at: second(row.changedAt),
              value: comparable(v2Value(single(row.type), row.value)),
            }))
            .sort(byId),
      ],
    ],
  },
  alone: { v1: [], v2: [] },
});

/** Texts of instants, ranked options and places in one form. */
function comparable(value: Json): unknown {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return second(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('rank' in value) return v1Value(7, value);
  return v1Value(5, value);
}
