/** A request of each operation that fits the contract and leads nowhere: for what is judged before anything is looked up. */
import type { Operation } from '../../src/contract/surface.js';
import { pathOf, type Request } from './harness.js';

const BODIES: Record<string, unknown> = {
  'v1.persons.create': { first_name: 'Noor', last_name: 'Pell' },
  'v1.persons.update': { first_name: 'Noor' },
  'v1.organizations.create': { name: 'Tarn' },
  'v1.organizations.update': { name: 'Tarn' },
  'v1.lists.create': { name: 'Tarn', type: 0, is_public: false },
  'v1.list-entries.create': { entity_id: 1 },
  'v1.fields.create': { name: 'Tarn', entity_type: 0, value_type: 3, list_id: 1 },
  'v1.field-values.create': { field_id: 1, entity_id: 1, value: 'Tarn' },
  'v1.field-values.update': { value: 'Tarn' },
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

const QUERIES: Record<string, string> = { 'v1.field-values.list': '?person_id=1' };

export const hasBody = ({ method }: Operation) => method !== 'GET' && method !== 'DELETE';

/** For operations that are not served, anything will do. */
export function minimalRequest(operation: Operation, id: number | string = 1): Request & { method: string } {
  const names = [...operation.path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] as string);
  const params = Object.fromEntries(names.map((name) => [name, name === 'fieldId' ? 'field-1' : id]));
  const body = BODIES[operation.id] ?? {};
  return {
    method: operation.method,
    path: pathOf(operation, params) + (QUERIES[operation.id] ?? ''),
    ...(hasBody(operation) && { body }),
  };
}
