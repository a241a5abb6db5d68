/** Writes of every kind through both APIs, each to rows that are picked by numbers: same numbers, same writes. */
import fc from 'fast-check';
import type { DataPage, Mock } from '../../src/index.js';
import { type Answer, type Request, send } from '../contract/harness.js';
import type { Persona } from '../support.js';

// biome-ignore lint/suspicious/noExplicitAny: rows of all tables
type Row = any;

/** What a kind of write has to choose with. */
export interface Choice {
  mock: Mock;
  /** All rows of a table. */
  all(table: string): readonly Row[];
  /** Picks one of a table's rows, or one of those that fit; undefined where there is none. */
  one(table: string, fits?: (row: Row) => boolean): Row;
  number: number;
  user: number;
}

type Write = (choice: Choice) => Request | undefined | Promise<Request | undefined>;

const call = (method: string, path: string, body?: unknown, persona: Persona = 'admin'): Request => ({
  method,
  path,
  persona,
  ...(body !== undefined && { body }),
});

const outsider = (person: Row) => person.type !== 'internal';
const INTERNAL = (person: Row) => person.type === 'internal';
const EMAIL_PEOPLE = ({ one }: Choice) => {
  const email = one('interactions', ({ type }) => type === 'email');
  return email?.personIds as readonly number[] | undefined;
};
const tagged = ({ one, number }: Choice): Record<string, number> =>
  [
    { person_id: one('persons', outsider)?.id },
    { organization_id: one('companies')?.id },
    { opportunity_id: one('opportunities')?.id },
  ][number % 3] ?? {};

const upload = (tag: Record<string, number>, text: string): Request => ({
  method: 'POST',
  path: '/entity-files',
  headers: { 'content-type': 'multipart/form-data; boundary=a8f3' },
  body: [
    ...Object.entries(tag).map(
      ([name, id]) => `--a8f3\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${id}\r\n`,
    ),
    `--a8f3\r\nContent-Disposition: form-data; name="file"; filename="minutes.txt"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--a8f3--\r\n`,
  ].join(''),
});

/** A value of a field, as V1 takes it. */
function v1Value({ one, number }: Choice, field: Row): unknown {
  const type = String(field?.valueType);
  if (type.startsWith('person')) return one('persons', type === 'person' ? INTERNAL : undefined)?.id;
  if (type.startsWith('company')) return one('companies')?.id;
  if (type.includes('dropdown')) return one('options', (option) => option.fieldId === field.id)?.id;
  if (type.startsWith('number')) return number;
  if (type === 'datetime') return '2026-03-04';
  if (type.startsWith('location')) return { city: `Tarn ${number}` };
  return `Tarn ${number}`;
}

const isTracked = (field: Row) => field.tracksChanges && field.valueType !== 'formula-number' && field.source === null;

export const WRITES: Readonly<Record<string, Write>> = {
  'a person (V1)': ({ number }) =>
    call('POST', '/persons', {
      first_name: 'Noor',
      last_name: `Pell ${number}`,
      emails: [`noor.${number}@tarn.example`],
    }),
  'a person (V2)': ({ number }) =>
    call('POST', '/v2/persons', { firstName: 'Ada', lastName: `Fell ${number}`, primaryEmailAddress: null }),
  'a person’s change': ({ one, number }) =>
    call('PUT', `/persons/${one('persons')?.id}`, { last_name: `Fell ${number}` }),
  'a person’s change (V2)': ({ one, number }) =>
    call('POST', `/v2/persons/${one('persons')?.id}`, {
      firstName: `Ada ${number}`,
      primaryEmailAddress: `ada.${number}@tarn.example`,
    }),
  'a colleague’s address': ({ one, number }) =>
    call('PUT', `/persons/${one('persons', INTERNAL)?.id}`, { emails: [`colleague.${number}@tarn.example`] }),
  'a person’s end (V1)': ({ one }) => call('DELETE', `/persons/${one('persons', outsider)?.id}`),
  'a person’s end (V2)': ({ one }) => call('DELETE', `/v2/persons/${one('persons', outsider)?.id}`),
  'the end of a sender': (choice) => call('DELETE', `/persons/${EMAIL_PEOPLE(choice)?.[0]}`),
  'the end of an addressee': (choice) => call('DELETE', `/persons/${EMAIL_PEOPLE(choice)?.at(-1)}`),
  'the end of a participant': ({ one, number }) => {
    const meeting = one('interactions', ({ type }) => type === 'meeting');
    return call('DELETE', `/persons/${meeting?.personIds[number % meeting.personIds.length]}`);
  },
  'a company': ({ one, number }) =>
    call('POST', '/organizations', {
      name: `Tarn ${number}`,
      domain: `tarn${number}.example`,
      person_ids: [one('persons')?.id],
    }),
  'a company’s change': ({ one, number }) =>
    call('PUT', `/organizations/${one('companies')?.id}`, { name: `Fell ${number}` }),
  'a company’s end': ({ one }) => call('DELETE', `/organizations/${one('companies', (row) => !row.isGlobal)?.id}`),
  'an opportunity': ({ one, number }) =>
    call('POST', '/opportunities', {
      name: `Deal ${number}`,
      list_id: one('lists', ({ type }) => type === 'opportunity')?.id,
      person_ids: [one('persons')?.id],
      organization_ids: [one('companies')?.id],
    }),
  'an opportunity (V2)': ({ one, number }) =>
    call('POST', '/v2/opportunities', {
      name: `Deal ${number}`,
      listId: one('lists', ({ type }) => type === 'opportunity')?.id,
      isRestricted: number % 2 === 0,
    }),
  'an opportunity’s change (V2)': ({ one, number }) =>
    call('POST', `/v2/opportunities/${one('opportunities')?.id}`, { name: `Deal ${number}` }),
  'an opportunity’s end (V1)': ({ one }) => call('DELETE', `/opportunities/${one('opportunities')?.id}`),
  'an opportunity’s end (V2)': ({ one }) => call('DELETE', `/v2/opportunities/${one('opportunities')?.id}`),
  'the end of a restricted opportunity': ({ one }) =>
    call('DELETE', `/v2/opportunities/${one('opportunities', (row) => row.isRestricted)?.id}`),
  'a list (V1)': ({ number }) =>
    call('POST', '/lists', { name: `Tarn ${number}`, type: [0, 1, 8][number % 3], is_public: number % 2 === 0 }),
  'a list (V2)': ({ number }) => call('POST', '/v2/lists', { name: `Fell ${number}`, type: 'company' }),
  'a row (V1)': ({ one }) => {
    const list = one('lists', ({ type }) => type !== 'opportunity');
    const entity = one(list?.type === 'person' ? 'persons' : 'companies');
    return call('POST', `/lists/${list?.id}/list-entries`, { entity_id: entity?.id });
  },
  'a row (V2)': ({ one }) => {
    const list = one('lists', ({ type }) => type !== 'opportunity');
    const entity = one(list?.type === 'person' ? 'persons' : 'companies');
    return call('POST', `/v2/lists/${list?.id}/list-entries`, { entity: { id: entity?.id } });
  },
  'a row’s end': ({ one }) => {
    const entry = one('listEntries');
    return call('DELETE', `/lists/${entry?.listId}/list-entries/${entry?.id}`);
  },
  'a row’s end (V2)': ({ one }) => {
    const entry = one('listEntries');
    return call('DELETE', `/v2/lists/${entry?.listId}/list-entries/${entry?.id}`);
  },
  'a call and a meeting (V2)': ({ one, number }) => {
    const attendees = [one('persons', INTERNAL), one('persons')].map((row) => ({ person: { id: row?.id } }));
    return call('POST', number % 2 === 0 ? '/v2/calls' : '/v2/meetings', {
      startTime: '2026-09-01T10:00:00Z',
      attendees,
    });
  },
  'a field (V2)': ({ one, number }) => {
    const place = [`lists/${one('lists')?.id}`, 'companies', 'persons'][number % 3];
    return call('POST', `/v2/${place}/fields`, { name: `Grade ${number}`, valueType: 'dropdown', isRequired: false });
  },
  'a field’s change (V2)': ({ one, number }) => {
    const field = one('fields', ({ kind }) => kind === 'list');
    return call('POST', `/v2/lists/${field?.listId}/fields/${field?.key}`, { name: `Grade ${number}` });
  },
  'a field’s end (V2)': ({ one }) => {
    const field = one('fields', ({ kind, role }) => kind === 'global' && role === null);
    const place = field?.entityType === 'person' ? 'persons' : 'companies';
    return call('DELETE', `/v2/${place}/fields/${field?.key}`);
  },
  'a field': ({ one, number }) => {
    const list = one('lists');
    const entity_type = { person: 0, company: 1, opportunity: 8 }[list?.type as 'person'];
    return call('POST', '/fields', {
      name: `Tarn ${number}`,
      entity_type,
      value_type: [0, 1, 2, 3, 4, 5, 6, 7][number % 8],
      list_id: list?.id,
    });
  },
  'a field’s end': ({ one }) =>
    call('DELETE', `/fields/${one('fields', (row) => row.kind === 'list' && row.role === null)?.id}`),
  'a value of a row': (choice) => {
    const entry = choice.one('listEntries');
    const field = choice.one('fields', (row) => row.listId === entry?.listId && isTracked(row));
    return call('POST', '/field-values', {
      field_id: field?.id,
      entity_id: entry?.entityId,
      list_entry_id: entry?.id,
      value: v1Value(choice, field),
    });
  },
  'another value': (choice) => {
    const tracked = new Set(
      choice
        .all('fields')
        .filter(isTracked)
        .map(({ id }) => id),
    );
    const value = choice.one('values', (row) => tracked.has(row.fieldId));
    const field = choice.one('fields', (row) => row.id === value?.fieldId);
    return call('PUT', `/field-values/${value?.id}`, { value: v1Value(choice, field) });
  },
  'a value’s end': ({ one }) => call('DELETE', `/field-values/${one('values')?.id}`),
  'an option': ({ one, number }) => {
    const field = one('fields', (row) => row.listId !== null && row.valueType.includes('dropdown'));
    const type =
      field?.role === 'status' ? 'status' : field?.valueType === 'ranked-dropdown' ? 'ranked-dropdown' : 'dropdown';
    return call('POST', `/v2/lists/${field?.listId}/fields/field-${field?.id}/dropdown-options`, {
      type,
      text: `Tarn ${number}`,
    });
  },
  'an option’s end': ({ one, all }) => {
    const fields = new Map(all('fields').map((field) => [field.id, field.listId]));
    const option = one('options', (row) => fields.get(row.fieldId) !== null);
    return call(
      'DELETE',
      `/v2/lists/${fields.get(option?.fieldId)}/fields/field-${option?.fieldId}/dropdown-options/${option?.id}`,
    );
  },
  'a note (V1)': ({ one, number }) =>
    call('POST', '/notes', {
      content: `Tarn_${number}`,
      person_ids: [one('persons')?.id],
      organization_ids: [one('companies')?.id],
    }),
  'a note (V2)': ({ one, number }) =>
    call('POST', '/v2/notes', {
      type: 'entities',
      content: { html: `<p>Tarn <strong>${number}</strong></p>` },
      persons: [{ id: one('persons')?.id }],
      companies: [{ id: one('companies')?.id }],
      opportunities: [{ id: one('opportunities')?.id }],
    }),
  'a note on a meeting': ({ one, number }) => {
    const meeting = one('interactions', ({ type }) => type === 'meeting');
    return call('POST', '/v2/notes', {
      type: 'interaction',
      content: { html: `<p>Tarn ${number}</p>` },
      interaction: { type: 'meeting', id: meeting?.id },
    });
  },
  'a reply': ({ one }) =>
    call('POST', '/notes', { content: 'A reply', parent_id: one('notes', (note) => note.parentId === null)?.id }),
  'a note’s change': ({ one, number, user }) =>
    call('PUT', `/notes/${one('notes', (note) => note.creatorId === user)?.id}`, { content: `Fell ${number}` }),
  'a note’s end (V1)': ({ one, user }) =>
    call('DELETE', `/notes/${one('notes', (note) => note.creatorId === user)?.id}`),
  'a note’s end (V2)': ({ one, user }) =>
    call('DELETE', `/v2/notes/${one('notes', (note) => note.creatorId === user)?.id}`),
  'a transcript’s end': ({ one }) => call('DELETE', `/v2/transcripts/${one('transcripts')?.id}`),
  'an interaction': ({ one, number, user }) =>
    call('POST', '/interactions', {
      type: number % 3,
      person_ids: [user, one('persons', outsider)?.id],
      content: `Tarn ${number}`,
      date: '2026-09-01T10:00:00Z',
    }),
  'an interaction’s change': ({ one, user }) => {
    const logged = one('interactions', ({ manualCreatorId }) => manualCreatorId !== null);
    const type = ['meeting', 'call', 'chat-message'].indexOf(logged?.type);
    return call('PUT', `/interactions/${logged?.id}`, { type, person_ids: [user, one('persons', outsider)?.id] });
  },
  'an interaction’s end': ({ one }) => {
    const logged = one('interactions', ({ manualCreatorId }) => manualCreatorId !== null);
    return call(
      'DELETE',
      `/interactions/${logged?.id}?type=${['meeting', 'call', 'chat-message'].indexOf(logged?.type)}`,
    );
  },
  'a reminder (V1)': (choice) =>
    call('POST', '/reminders', {
      owner_id: choice.user,
      type: 0,
      due_date: '2026-12-01',
      content: 'Call',
      ...tagged(choice),
    }),
  'a reminder (V2)': ({ one, user }) =>
    call('POST', '/v2/reminders', {
      type: 'recurring',
      owner: { id: user },
      entity: { type: 'company', id: one('companies')?.id },
      recurrence: { resetTrigger: 'email', periodDays: 30 },
    }),
  'a reminder’s change': ({ one, number, user }) =>
    call('PUT', `/reminders/${one('reminders', (row) => row.ownerId === user)?.id}`, {
      is_completed: number % 2 === 0,
    }),
  'a reminder’s end': ({ one, user }) =>
    call('DELETE', `/reminders/${one('reminders', (row) => row.ownerId === user)?.id}`),
  'a file': (choice) => upload(tagged(choice), `Agreed on ${choice.number} \u00e9`),
  'a subscription (V1)': ({ number }) =>
    call('POST', '/webhook/subscribe', {
      webhook_url: `http://127.0.0.1:9/${number}`,
      subscriptions: ['person.created'],
    }),
  'a subscription’s change': ({ one }) => call('POST', `/v2/webhooks/${one('webhooks')?.id}`, { status: 'disabled' }),
  'a subscription’s end': ({ one }) => call('DELETE', `/webhook/${one('webhooks')?.id}`),
  'a merge of companies': ({ one }) =>
    call('POST', '/v2/company-merges', {
      primaryCompanyId: one('companies', (row) => !row.directoryOnly)?.id,
      duplicateCompanyId: one('companies')?.id,
    }),
  'a merge of persons': ({ one }) =>
    call('POST', '/v2/person-merges', {
      primaryPersonId: one('persons')?.id,
      duplicatePersonId: one('persons', outsider)?.id,
    }),
  'a merge into a sender': (choice) =>
    call('POST', '/v2/person-merges', {
      primaryPersonId: choice.one('persons', outsider)?.id,
      duplicatePersonId: EMAIL_PEOPLE(choice)?.[0],
    }),
  'a user’s end': ({ mock, one, number }) => {
    const user = one('users', ({ role, status }) => role === 'Standard' && status !== 'removed');
    const status = (['active', 'deactivated', 'removed'] as const)[number % 3];
    if (user && status) mock.account('scale').users.update(user.id, { status });
    return undefined;
  },
  'a user’s role': ({ mock, one, number }) => {
    const user = one('users', ({ role, status }) => role === 'Standard' && status === 'active');
    const change =
      number % 2 === 0 ? { role: 'Admin' as const } : { permissions: { 'Export data from Lists': number % 4 === 1 } };
    if (user) mock.account('scale').users.update(user.id, change);
    return undefined;
  },
  'time that passes': ({ mock, number }) => {
    mock.account('scale').clock.advance((number % 4) * 1_000);
    return undefined;
  },
};

/** Kinds that are no call of either API. */
export const NO_CALLS: readonly string[] = ['a user’s end', 'a user’s role', 'time that passes'];

export interface Written {
  kind: string;
  at: number;
  number: number;
}

export const anyWrite: fc.Arbitrary<Written> = fc.record({
  kind: fc.constantFrom(...Object.keys(WRITES)),
  at: fc.nat(100_000),
  number: fc.nat(1_000),
});

/** Page by page: an export of the whole account takes longer than most writes do. */
function rowsIn(mock: Mock, table: string): Row[] {
  const rows: Row[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: DataPage = mock.account('scale').data.list(table, { after });
    rows.push(...page.data);
    after = page.next;
  }
  return rows;
}

/** The call that a write is, made for what the account holds now; undefined for what is no call of either API, which is done at once. */
export async function requestOf(mock: Mock, { kind, at, number }: Written): Promise<Request | undefined> {
  const all = (table: string) => rowsIn(mock, table);
  let turn = at;
  const one = (table: string, fits?: (row: Row) => boolean) => {
    const rows = all(table);
    const found = fits ? rows.filter(fits) : rows;
    // Each choice of one write is another.
    turn = (turn * 31 + 7) % 1_000_003;
    return found[turn % found.length];
  };
  const { body } = await send(mock, { path: '/auth/whoami' });
  return WRITES[kind]?.({ mock, all, one, number, user: body.user.id });
}

/** Does one write to what the account holds now. */
export async function doWrite(mock: Mock, write: Written): Promise<Answer | undefined> {
  const request = await requestOf(mock, write);
  return request && send(mock, request);
}
