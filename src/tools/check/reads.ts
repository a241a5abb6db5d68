/** How each reading operation is asked: what ids it needs, and what else belongs to a valid request. */
import type { Finding } from './findings.js';

export interface Read {
  /** Kinds of findings that give its parameters. */
  needs?: readonly string[];
  /** Made of the finding; path parameters are taken from it by name. */
  query?(finding: Finding): string;
  body?: unknown;
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

/** Those that are not named here need nothing. */
export const READS: Readonly<Record<string, Read>> = {
  'v2.companies.get': of('company'),
  'v2.companies.fields.dropdown-options.list': of('dropdown field of a company'),
  'v2.companies.search': { body: {} },
  'v2.companies.entity-fields.list': of('company'),
  'v2.companies.entity-fields.get': of('company', 'company field'),
  'v2.companies.entity-fields.values.list': of('company', 'paged field of a company'),
  'v2.companies.list-entries.list': of('company'),
  'v2.companies.lists.list': of('company'),
  'v2.companies.notes.list': of('company'),
  'v2.companies.relationships.list': of('company'),
  'v2.company-merges.get': of('company merge'),
  'v2.tasks.company-merges.get': of('task of a company merge'),
  'v2.files.search': { body: { prompt: 'notes of the last meeting' } },
  'v2.files.get': of('file'),
  'v2.inferred-connections.coworkers.list': connections,
  'v2.inferred-connections.investor-executive-connections.list': connections,
  'v2.lists.get': of('list'),
  'v2.lists.fields.list': of('list'),
  'v2.lists.fields.dropdown-options.list': of('dropdown field of a list'),
  'v2.lists.fields.dropdown-options.get': of('dropdown option'),
  'v2.lists.list-entries.list': of('list'),
  'v2.lists.list-entries.search': { needs: ['list'], body: {} },
  'v2.lists.list-entries.get': of('list entry'),
  'v2.lists.list-entries.field-value-changes.list': of('list entry'),
  'v2.lists.list-entries.fields.list': of('list entry'),
  'v2.lists.list-entries.fields.get': of('list entry', 'list field'),
  'v2.lists.list-entries.fields.values.list': of('list entry', 'paged field of a list'),
  'v2.lists.saved-views.list': of('list'),
  'v2.lists.saved-views.get': of('saved view'),
  'v2.lists.saved-views.list-entries.list': of('sheet'),
  'v2.meetings.get': of('meeting'),
  'v2.notes.search': { body: { prompt: 'notes of the last meeting' } },
  'v2.notes.get': of('note'),
  'v2.notes.attached-companies.list': of('note'),
  'v2.notes.attached-opportunities.list': of('note'),
  'v2.notes.attached-persons.list': of('note'),
  'v2.notes.replies.list': of('note'),
  'v2.opportunities.get': of('opportunity'),
  'v2.opportunities.notes.list': of('opportunity'),
  'v2.person-merges.get': of('person merge'),
  'v2.tasks.person-merges.get': of('task of a person merge'),
  'v2.persons.get': of('person'),
  'v2.persons.fields.dropdown-options.list': of('dropdown field of a person'),
  'v2.persons.search': { body: {} },
  'v2.persons.entity-fields.list': of('person'),
  'v2.persons.entity-fields.get': of('person', 'person field'),
  'v2.persons.entity-fields.values.list': of('person', 'paged field of a person'),
  'v2.persons.list-entries.list': of('person'),
  'v2.persons.lists.list': of('person'),
  'v2.persons.notes.list': of('person'),
  'v2.persons.relationships.list': of('person'),
  'v2.reminders.get': of('reminder'),
  'v2.semantic-search.search': { body: { prompt: 'climate companies in Norway' } },
  'v2.teams.get': of('team'),
  'v2.teams.accessible-lists.list': of('team'),
  'v2.teams.members.list': of('team'),
  'v2.transcripts.get': of('transcript'),
  'v2.transcripts.fragments.list': of('transcript'),
  'v2.users.get': of('user'),
  'v2.webhooks.get': of('webhook'),

  'v1.lists.get': of('V1 list'),
  'v1.list-entries.list': of('V1 list'),
  'v1.list-entries.get': of('V1 list entry'),
  'v1.field-values.list': { needs: ['V1 person'], query: query('person_id') },
  'v1.field-value-changes.list': { needs: ['tracked field'], query: query('field_id') },
  'v1.persons.search': { query: () => 'with_interaction_dates=true' },
  'v1.persons.get': of('V1 person'),
  'v1.organizations.get': of('organization'),
  'v1.opportunities.get': of('V1 opportunity'),
  'v1.interactions.list': { needs: ['event'], query: query('type', 'start_time', 'end_time', 'person_id') },
  'v1.interactions.get': { needs: ['interaction'], query: query('type') },
  'v1.relationship-strengths.list': { needs: ['outsider'], query: query('external_id') },
  'v1.notes.get': of('V1 note'),
  'v1.entity-files.get': of('V1 file'),
  'v1.entity-files.download': of('V1 file'),
  'v1.reminders.get': of('V1 reminder'),
  'v1.webhooks.get': of('V1 webhook'),
};
