/** What the data screen lists, and by which reads of the APIs. */
import { ControlError } from '../control/error.js';
import { PAGE } from './paging.js';
import type { Visit } from './visit.js';

export type Row = Readonly<Record<string, unknown>>;

export interface Search {
  term: string;
  /** Where the page begins; empty for the first. */
  token: string;
}

export interface Collection {
  name: string;
  label: string;
  /** A page of rows, the newest first: a path of V1 or V2 with its query. */
  list: (search: Search) => string;
  /** The rows, newest first, and the mark of the next page in what was answered. */
  read: (body: unknown, token: string) => { rows: readonly Row[]; next: string | undefined };
  /** Whether its own operation searches by a word; of others the rows are looked through. */
  hasTerm?: true;
  columns: readonly (readonly [title: string, value: (row: Row) => unknown])[];
  /** V1's operation that adds one. */
  add?: string;
  /** Of one record; a path each, where the API has one. */
  v1?: (id: string) => string;
  v2?: (id: string) => string;
  /** The parameter of V1's field values, and V1's path for deletion. */
  fieldValues?: string;
}

/** V1's pages: the rows under a name, and a token. */
const v1Page = (path: string, member: string) => ({
  list: ({ term, token }: Search) =>
    `${path}?${new URLSearchParams({ page_size: String(PAGE), ...(term && { term }), ...(token && { page_token: token }) })}`,
  read: (body: unknown) => {
    const { [member]: rows, next_page_token: next } = body as Record<string, unknown>;
    return { rows: (rows ?? []) as Row[], next: typeof next === 'string' ? next : undefined };
  },
});

/**
 * A cursor backwards from above every id, in the documented form that names no collection. V2 lists the lowest ids first: from here
 * its links to the page before lead from the newest row to the oldest, each page by its ids alone.
 */
const FROM_THE_NEWEST = Buffer.from(`${'before'.padStart(12)}:::${Number.MAX_SAFE_INTEGER}`).toString('base64');

/** V2's pages: data, and a cursor in the address of the page before. */
const v2Page = (path: string, fixed = '') => ({
  list: ({ token }: Search) =>
    `${path}?limit=${PAGE}${fixed}&cursor=${encodeURIComponent(token === '' ? FROM_THE_NEWEST : token)}`,
  read: (body: unknown) => {
    const { data, pagination } = body as { data?: Row[]; pagination?: { prevUrl?: string | null } };
    const older = pagination?.prevUrl && new URL(pagination.prevUrl).searchParams.get('cursor');
    return { rows: (data ?? []).toReversed(), next: older || undefined };
  },
});

/** What V1 gives all at once, in pages by id. */
function wholePage(body: unknown, token: string) {
  const rows = (body as Row[]).toSorted((a, b) => Number(b.id) - Number(a.id));
  const left = token === '' ? rows : rows.filter(({ id }) => Number(id) < Number(token));
  return { rows: left.slice(0, PAGE), next: left.length > PAGE ? String(left[PAGE - 1]?.id) : undefined };
}

const member = (name: string) => (row: Row) => row[name];

/** What either API calls it; undefined for what has no name. */
export function nameIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { name, first_name, last_name, firstName, lastName } = body as Row;
  const words = name ?? [first_name ?? firstName, last_name ?? lastName].filter(Boolean).join(' ');
  return typeof words === 'string' && words !== '' ? words : undefined;
}

const FIELD_TYPES = '&fieldTypes=global&fieldTypes=enriched&fieldTypes=relationship-intelligence';

export const COLLECTIONS: readonly Collection[] = [
  {
    name: 'lists',
    label: 'Lists',
    list: () => '/lists',
    read: wholePage,
    columns: [
      ['Name', member('name')],
      [
        'Kind',
        (row) => ['persons', 'companies', '', '', '', '', '', '', 'opportunities'][Number(row.type)] ?? row.type,
      ],
      ['Public', (row) => (row.public ? 'yes' : 'no')],
      ['Entries', member('list_size')],
    ],
    add: 'v1.lists.create',
    v1: (id) => `/lists/${id}`,
    v2: (id) => `/v2/lists/${id}`,
  },
  {
    name: 'companies',
    label: 'Companies',
    ...v1Page('/organizations', 'organizations'),
    hasTerm: true,
    columns: [
      ['Name', member('name')],
      ['Domain', member('domain')],
      ['Directory', (row) => (row.global ? 'shared' : 'own')],
    ],
    add: 'v1.organizations.create',
    v1: (id) => `/organizations/${id}`,
    v2: (id) => `/v2/companies/${id}?${FIELD_TYPES.slice(1)}`,
    fieldValues: 'organization_id',
  },
  {
    name: 'persons',
    label: 'Persons',
    ...v1Page('/persons', 'persons'),
    hasTerm: true,
    columns: [
      ['Name', nameIn],
      ['Email', member('primary_email')],
      ['Kind', (row) => (row.type === 1 ? 'colleague' : 'external')],
    ],
    add: 'v1.persons.create',
    v1: (id) => `/persons/${id}`,
    v2: (id) => `/v2/persons/${id}?${FIELD_TYPES.slice(1)}`,
    fieldValues: 'person_id',
  },
  {
    name: 'opportunities',
    label: 'Opportunities',
    ...v1Page('/opportunities', 'opportunities'),
    hasTerm: true,
    columns: [
      ['Name', member('name')],
      ['Persons', (row) => (row.person_ids as unknown[] | undefined)?.length ?? 0],
      ['Companies', (row) => (row.organization_ids as unknown[] | undefined)?.length ?? 0],
    ],
    add: 'v1.opportunities.create',
    v1: (id) => `/opportunities/${id}`,
    v2: (id) => `/v2/opportunities/${id}`,
    fieldValues: 'opportunity_id',
  },
  {
    name: 'notes',
    label: 'Notes',
    ...v1Page('/notes', 'notes'),
    columns: [
      ['Content', member('content')],
      ['Written', member('created_at')],
    ],
    add: 'v1.notes.create',
    v1: (id) => `/notes/${id}`,
    v2: (id) => `/v2/notes/${id}`,
  },
  ...(['emails', 'meetings', 'calls', 'chat-messages'] as const).map((name) => ({
    name,
    label: { emails: 'Emails', meetings: 'Meetings', calls: 'Calls', 'chat-messages': 'Chat messages' }[name],
    ...v2Page(`/v2/${name}`),
    columns: [
      ['Subject', (row: Row) => row.subject ?? row.title ?? '–'],
      ['When', (row: Row) => row.sentAt ?? row.startTime ?? '–'],
    ] as const,
    ...(name === 'meetings' && { v2: (id: string) => `/v2/meetings/${id}` }),
  })),
  {
    name: 'reminders',
    label: 'Reminders',
    ...v1Page('/reminders', 'reminders'),
    columns: [
      ['Content', member('content')],
      ['Due', member('due_date')],
      ['Done', (row) => (row.completed_at ? 'yes' : 'no')],
    ],
    add: 'v1.reminders.create',
    v1: (id) => `/reminders/${id}`,
    v2: (id) => `/v2/reminders/${id}`,
  },
  {
    name: 'files',
    label: 'Files',
    ...v1Page('/entity-files', 'entity_files'),
    columns: [
      ['Name', member('name')],
      ['Size', member('size')],
      ['Uploaded', member('created_at')],
    ],
    v1: (id) => `/entity-files/${id}`,
    v2: (id) => `/v2/files/${id}`,
  },
];

/** The one that the path names. */
export function collectionOf({ c }: Visit): Collection {
  const collection = COLLECTIONS.find(({ name }) => name === c.req.param('collection'));
  if (!collection) throw new ControlError('not-found', 'There is no such collection.');
  return collection;
}

/** Entries of a list with the values of its fields, which a persona may lack the permission to export. */
export const entriesOf = (listId: string) =>
  v2Page(`/v2/lists/${listId}/list-entries`, '&fieldTypes=list&fieldTypes=global');

/** The same without values, which needs no permission. */
export const bareEntriesOf = (listId: string) => v1Page(`/lists/${listId}/list-entries`, 'list_entries');

/** Where a reference in a record's JSON leads: the collection by the member's name. */
const REFERENCES: Readonly<Record<string, string>> = {
  person: 'persons',
  organization: 'companies',
  company: 'companies',
  opportunity: 'opportunities',
  list: 'lists',
  note: 'notes',
  reminder: 'reminders',
  owner: 'persons',
  creator: 'persons',
  completer: 'persons',
};

export interface Reference {
  /** The member that holds it. */
  by: string;
  collection: string;
  id: number;
}

/** Ids of other records in V1's JSON: `person_ids`, `list_id`, `owner_id`, and those inside its lists of objects. */
export function referencesIn(body: unknown, by = '', found: Reference[] = []): Reference[] {
  if (Array.isArray(body)) {
    for (const item of body) if (typeof item === 'object') referencesIn(item, by, found);
    return found;
  }
  if (typeof body !== 'object' || body === null) return found;
  for (const [name, value] of Object.entries(body)) {
    const collection = REFERENCES[name.replace(/_ids?$/, '')];
    if (/_ids?$/.test(name) && collection) {
      for (const id of [value].flat()) if (typeof id === 'number') found.push({ by: name, collection, id });
    } else if (typeof value === 'object') referencesIn(value, name, found);
  }
  return found;
}
