/** Ids that a server's own answers told: lists give what the single reads need. */
import { getOrInsert } from '../../lib/memo.js';
import type { Received } from './client.js';

/** Parameters of a call that one record gives: `{ listId: 7, listEntryId: 9 }`. */
export type Finding = Readonly<Record<string, string | number>>;

type Row = Record<string, unknown> & { id: string | number };

interface Source {
  kind: string;
  /** The parameter that names one of these, where they have one of their own. */
  param?: string;
  /** What a row of the operation's answer gives; null where it does not fit. */
  of(row: Row, params: Finding): Finding | null;
}

const ids = (kind: string, param: string): Source => ({
  kind,
  param,
  of: ({ id }, params) => ({ ...params, [param]: id }),
});

/** Fields by what their values can be asked for. */
const fields = (kind: string): Source[] => [
  { kind: `${kind} field`, of: ({ id }, params) => ({ ...params, fieldId: id }) },
  {
    kind: `dropdown field of a ${kind}`,
    of: ({ id, valueType }, params) => (DROPDOWN.test(String(valueType)) ? { ...params, fieldId: id } : null),
  },
  {
    kind: `paged field of a ${kind}`,
    of: ({ id, valueType }, params) => (PAGED.test(String(valueType)) ? { ...params, fieldId: id } : null),
  },
];

const DROPDOWN = /dropdown/;
const PAGED = /^(company|dropdown|filterable-text|list|location|person)(-multi)?$|^ranked-dropdown$/;

/** By operation: what its rows give. */
const SOURCES: Readonly<Record<string, readonly Source[]>> = {
  'v2.companies.list': [ids('company', 'companyId')],
  'v2.companies.fields.list': fields('company'),
  'v2.persons.list': [ids('person', 'personId')],
  'v2.persons.fields.list': fields('person'),
  'v2.lists.list': [ids('list', 'listId')],
  'v2.lists.fields.list': fields('list'),
  'v2.lists.list-entries.list': [ids('list entry', 'listEntryId')],
  'v2.lists.fields.dropdown-options.list': [ids('dropdown option', 'dropdownOptionId')],
  'v2.lists.saved-views.list': [
    ids('saved view', 'viewId'),
    { kind: 'sheet', of: ({ id, type }, params) => (type === 'sheet' ? { ...params, viewId: id } : null) },
  ],
  'v2.company-merges.list': [
    ids('company merge', 'mergeId'),
    { kind: 'task of a company merge', of: ({ taskId }) => (taskId ? { taskId: String(taskId) } : null) },
  ],
  'v2.person-merges.list': [
    ids('person merge', 'mergeId'),
    { kind: 'task of a person merge', of: ({ taskId }) => (taskId ? { taskId: String(taskId) } : null) },
  ],
  'v2.files.list': [ids('file', 'fileId')],
  'v2.meetings.list': [ids('meeting', 'meetingId')],
  'v2.notes.list': [ids('note', 'noteId')],
  'v2.opportunities.list': [ids('opportunity', 'opportunityId')],
  'v2.reminders.list': [ids('reminder', 'reminderId')],
  'v2.teams.list': [ids('team', 'teamId')],
  'v2.transcripts.list': [ids('transcript', 'transcriptId')],
  'v2.users.list': [ids('user', 'userId')],
  'v2.webhooks.list': [ids('webhook', 'webhookId')],

  'v1.lists.list': [ids('V1 list', 'list_id')],
  'v1.list-entries.list': [ids('V1 list entry', 'list_entry_id')],
  'v1.fields.list': [
    { kind: 'tracked field', of: ({ id, track_changes }) => (track_changes === true ? { field_id: id } : null) },
    {
      kind: 'tracked field of a list',
      of: ({ id, track_changes, list_id }) =>
        track_changes === true && typeof list_id === 'number' ? { field_id: id, list_id } : null,
    },
  ],
  'v1.persons.search': [
    ids('V1 person', 'person_id'),
    { kind: 'outsider', of: ({ id, type }) => (type === 0 ? { external_id: id } : null) },
    { kind: 'event', of: (row) => around(row, 'last_event_date', 0) },
    { kind: 'event', of: (row) => around(row, 'last_email_date', 3) },
  ],
  'v1.organizations.search': [ids('organization', 'organization_id')],
  'v1.opportunities.search': [ids('V1 opportunity', 'opportunity_id')],
  'v1.interactions.list': [
    { kind: 'interaction', of: ({ id }, { type }) => (type === undefined ? null : { id, type }) },
  ],
  'v1.notes.list': [ids('V1 note', 'note_id')],
  'v1.entity-files.list': [ids('V1 file', 'entity_file_id')],
  'v1.reminders.list': [ids('V1 reminder', 'reminder_id')],
  'v1.webhooks.list': [ids('V1 webhook', 'webhook_subscription_id')],
};

/** By parameter: the kind of record that it names. */
export const KINDS: ReadonlyMap<string, string> = new Map(
  Object.values(SOURCES).flatMap((sources) => sources.flatMap(({ kind, param }) => (param ? [[param, kind]] : []))),
);

const DAY_MS = 86_400_000;

/** Interactions of a person are asked for by kind and within a year. */
function around({ id, interaction_dates }: Row, date: string, type: number): Finding | null {
  const text = (interaction_dates as Record<string, unknown> | null | undefined)?.[date];
  const at = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) return null;
  const day = (offset: number) => new Date(at + offset * DAY_MS).toISOString();
  return { person_id: id, type, start_time: day(-180), end_time: day(2) };
}

const MOST_KEPT = 60;

export class Findings {
  readonly #byKind = new Map<string, Finding[]>();

  /** Keeps what an answer tells. True when something was found. */
  learn(operationId: string, params: Finding, received: Received): boolean {
    const rows = rowsOf(received.body);
    let found = false;
    for (const { kind, of } of SOURCES[operationId] ?? []) {
      const known = getOrInsert(this.#byKind, kind, () => []);
      for (const row of rows) {
        if (typeof row !== 'object' || row === null || !('id' in row)) continue;
        const finding = of(row as Row, params);
        if (!finding) continue;
        found = true;
        if (known.length < MOST_KEPT) known.push(finding);
      }
    }
    return found;
  }

  isSource(operationId: string): boolean {
    return operationId in SOURCES;
  }

  /** Combinations of one of each kind that agree on what they share (a field and a row of the same list). */
  combinations(kinds: readonly string[], most: number): Finding[] {
    let combined: Finding[] = [{}];
    for (const kind of kinds) {
      const next: Finding[] = [];
      for (const one of combined) {
        for (const other of this.#byKind.get(kind) ?? []) {
          if (Object.keys(other).every((name) => !(name in one) || one[name] === other[name]))
            next.push({ ...one, ...other });
        }
      }
      combined = next;
    }
    return combined.slice(0, most);
  }

  /** Of kinds that are needed, those of which nothing was found. */
  lacking(kinds: readonly string[]): string[] {
    return kinds.filter((kind) => (this.#byKind.get(kind) ?? []).length === 0);
  }
}

/** The rows of a collection: V2's `data`, V1's bare array or its one array member. */
export function rowsOf(body: unknown): unknown[] {
  if (Array.isArray(body)) return body;
  if (typeof body !== 'object' || body === null) return [];
  return Object.values(body).find((value): value is unknown[] => Array.isArray(value)) ?? [];
}
