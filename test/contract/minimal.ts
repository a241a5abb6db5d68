/** A request of each operation that fits the contract and leads nowhere: for what is judged before anything is looked up. */
import type { Operation } from '../../src/contract/operations.js';
import { pathOf, type Request } from './harness.js';

const BODIES: Record<string, unknown> = {
  'v2.company-merges.create': { primaryCompanyId: 1, duplicateCompanyId: 2 },
  'v2.person-merges.create': { primaryPersonId: 1, duplicatePersonId: 2 },
  'v2.semantic-search.search': { prompt: 'Tarn and Fell' },
  'v2.feedback.create': { type: 'other', subject: 'Tarn', body: 'Tarn' },
  'v1.webhooks.create': { webhook_url: 'http://127.0.0.1:9/' },
  'v1.webhooks.update': { disabled: true },
  'v2.webhooks.create': { url: 'http://127.0.0.1:9/', subscriptions: [] },
  'v2.webhooks.update': { status: 'disabled' },
  'v1.persons.create': { first_name: 'Noor', last_name: 'Pell' },
  'v1.persons.update': { first_name: 'Noor' },
  'v1.organizations.create': { name: 'Tarn' },
  'v1.organizations.update': { name: 'Tarn' },
  'v1.lists.create': { name: 'Tarn', type: 0, is_public: false },
  'v1.list-entries.create': { entity_id: 1 },
  'v1.fields.create': { name: 'Tarn', entity_type: 0, value_type: 3, list_id: 1 },
  'v1.field-values.create': { field_id: 1, entity_id: 1, value: 'Tarn' },
  'v1.notes.create': { content: 'Tarn', person_ids: [1] },
  'v1.notes.update': { content: 'Tarn' },
  'v1.field-values.update': { value: 'Tarn' },
  'v1.interactions.create': { type: 0, person_ids: [1], content: 'Tarn', date: '2026-10-01' },
  'v1.interactions.update': { type: 0 },
  'v1.entity-files.create': { person_id: 1 },
  'v1.reminders.create': { owner_id: 1, type: 0, due_date: '2026-11-01', person_id: 1 },
  'v1.reminders.update': { content: 'Tarn' },
  'v2.files.search': { prompt: 'Tarn' },
  'v2.reminders.create': {
    type: 'one-time',
    owner: { id: 1 },
    entity: { type: 'person', id: 1 },
    dueDate: '2026-11-01T00:00:00Z',
  },
  'v2.reminders.update': { content: 'Tarn' },
  'v1.opportunities.create': { name: 'Tarn', list_id: 1 },
  'v1.opportunities.update': { name: 'Tarn' },
  'v2.lists.create': { name: 'Tarn', type: 'company' },
  'v2.lists.list-entries.create': { entity: { id: 1 } },
  'v2.opportunities.update': { name: 'Tarn' },
  'v2.persons.create': { firstName: 'Noor', lastName: 'Pell', primaryEmailAddress: null },
  'v2.persons.update': { firstName: 'Noor' },
  'v2.opportunities.create': { name: 'Tarn', listId: 1 },
  'v2.calls.create': { startTime: '2026-10-01T10:00:00Z', attendees: [{ person: { id: 1 } }] },
  'v2.meetings.create': { startTime: '2026-10-01T10:00:00Z', attendees: [{ person: { id: 1 } }] },
  'v2.companies.fields.create': { name: 'Tarn', valueType: 'number' },
  'v2.companies.fields.update': { name: 'Tarn' },
  'v2.persons.fields.create': { name: 'Tarn', valueType: 'number' },
  'v2.persons.fields.update': { name: 'Tarn' },
  'v2.lists.fields.create': { name: 'Tarn', valueType: 'number' },
  'v2.lists.fields.update': { name: 'Tarn' },
  'v2.notes.create': { type: 'entities', content: { html: '<p>Tarn</p>' }, persons: [{ id: 1 }] },
  'v2.notes.search': { prompt: 'Tarn' },
  'v2.lists.list-entries.fields.update': { value: { type: 'text', data: 'Tarn' } },
  'v2.lists.list-entries.fields.update-many': {
    operation: 'update-fields',
    updates: [{ id: 'field-1', value: { type: 'text', data: 'Tarn' } }],
  },
  'v2.companies.entity-fields.update': { value: { type: 'text', data: 'Tarn' } },
  'v2.companies.entity-fields.update-many': { operation: 'update-fields', updates: [] },
  'v2.persons.entity-fields.update': { value: { type: 'text', data: 'Tarn' } },
  'v2.persons.entity-fields.update-many': { operation: 'update-fields', updates: [] },
  'v2.lists.fields.dropdown-options.create': { type: 'dropdown', text: 'Tarn' },
  'v2.lists.fields.dropdown-options.update': { text: 'Tarn' },
};

const QUERIES: Record<string, string> = {
  'v2.inferred-connections.coworkers.list': '?filter=target.currentCompany.id=1',
  'v2.inferred-connections.investor-executive-connections.list': '?filter=target.currentCompany.id=1',
  'v1.field-values.list': '?person_id=1',
  'v1.interactions.list': '?type=0&start_time=2026-01-01&end_time=2026-02-01&person_id=1',
  'v1.interactions.get': '?type=0',
  'v1.interactions.delete': '?type=0',
  'v1.relationship-strengths.list': '?external_id=1',
  'v1.field-value-changes.list': '?field_id=1',
};

export const hasBody = ({ method }: Operation) => method !== 'GET' && method !== 'DELETE';

const TASK = '00000000-0000-4000-8000-000000000000';

/** POSTs that only read (v2-core.md §1.1). */
export const isSearch = ({ id }: Operation) => id.endsWith('.search') && id.startsWith('v2.');

export function minimalRequest(operation: Operation, id: number | string = 1): Request & { method: string } {
  const names = [...operation.path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] as string);
  const params = Object.fromEntries(
    names.map((name) => [name, name === 'fieldId' ? 'field-1' : name === 'taskId' ? TASK : id]),
  );
  const body = BODIES[operation.id] ?? {};
  return {
    method: operation.method,
    path: pathOf(operation, params) + (QUERIES[operation.id] ?? ''),
    ...(hasBody(operation) && { body }),
  };
}
