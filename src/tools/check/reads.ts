/** How each reading operation is asked: what ids it needs, and what else belongs to a valid request. */
import type { Operation } from '../../contract/operations.js';
import { type Finding, KINDS } from './findings.js';

export interface Read {
  /** Kinds of findings that give its parameters. */
  needs?: readonly string[];
  /** Made of the finding; path parameters are taken from it by name. */
  query?(finding: Finding): string;
  body?: unknown;
  /** Some servers refuse it with this status, as is documented, and take it as the other says. */
  orElse?: { status: number; read: Read };
  /** Some tenants do not have it, as is documented, in no version: the status that it is answered with, and why. */
  absent?: { status: number; why: string };
}

const of = (...needs: string[]): Read => ({ needs });
const query =
  (...names: string[]) =>
  (finding: Finding) =>
    new URLSearchParams(names.map((name): [string, string] => [name, String(finding[name])])).toString();
const connections: Read = {
  needs: ['company'],
  query: ({ companyId }) => `filter=${encodeURIComponent(`target.currentCompany.id=${companyId}`)}`,
};

/** Those that are not named here need the record that their path leads to, if any. */
const READS: Readonly<Record<string, Read>> = {
  'v2.companies.fields.dropdown-options.list': of('dropdown field of a company'),
  'v2.companies.search': { body: {} },
  'v2.companies.entity-fields.get': of('company', 'company field'),
  'v2.companies.entity-fields.values.list': of('company', 'paged field of a company'),
  'v2.company-merges.get': of('company merge'),
  'v2.tasks.company-merges.get': of('task of a company merge'),
  'v2.files.search': { body: { prompt: 'notes of the last meeting' } },
  'v2.inferred-connections.coworkers.list': connections,
  'v2.inferred-connections.investor-executive-connections.list': connections,
  'v2.lists.fields.dropdown-options.list': of('dropdown field of a list'),
  'v2.lists.list-entries.search': { body: {} },
  'v2.lists.list-entries.fields.get': of('list entry', 'list field'),
  'v2.lists.list-entries.fields.values.list': of('list entry', 'paged field of a list'),
  'v2.lists.saved-views.list-entries.list': of('sheet'),
  'v2.notes.search': { body: { prompt: 'notes of the last meeting' } },
  'v2.tasks.person-merges.get': of('task of a person merge'),
  'v2.persons.fields.dropdown-options.list': of('dropdown field of a person'),
  'v2.persons.search': { body: {} },
  'v2.persons.entity-fields.get': of('person', 'person field'),
  'v2.persons.entity-fields.values.list': of('person', 'paged field of a person'),
  'v2.semantic-search.search': { body: { prompt: 'climate companies in Norway' } },

  'v1.field-values.list': { needs: ['V1 person'], query: query('person_id') },
  'v2.meetings.list': { absent: { status: 404, why: 'answered 404, as for a tenant without unified events' } },
  // Whether a whole field may be asked for differs (v1.md §10.2).
  'v1.field-value-changes.list': {
    needs: ['tracked field'],
    query: query('field_id'),
    orElse: {
      status: 422,
      read: { needs: ['tracked field of a list', 'V1 list entry'], query: query('field_id', 'list_entry_id') },
    },
  },
  'v1.persons.search': { query: () => 'with_interaction_dates=true' },
  'v1.interactions.list': { needs: ['event'], query: query('type', 'start_time', 'end_time', 'person_id') },
  'v1.interactions.get': { needs: ['interaction'], query: query('type') },
  'v1.relationship-strengths.list': { needs: ['outsider'], query: query('external_id') },
};

export function readOf({ id, path }: Operation): Read {
  const [, last = ''] = [...path.matchAll(/\{([^{}]*)\}/g)].at(-1) ?? [];
  const kind = KINDS.get(last);
  return { ...(kind !== undefined && { needs: [kind] }), ...READS[id] };
}
