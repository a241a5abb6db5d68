/** Valid requests of the searches and of feedback. */
import { type Builder, type Find, joined, pages, type Step, type Steps, whole } from '../steps.js';

interface Metadata {
  id: string;
  valueType: string;
  filterability: {
    operators?: Operator[];
    attributes?: { id: string; operators: Operator[] }[];
  } | null;
  sortability: object | null;
}

interface Operator {
  id: string;
  numberOfValuesRequired: 'none' | 'one' | 'two' | 'multi';
  relativeDateUnits?: string[];
}

const ENTITY_TYPES = ['enriched', 'global', 'relationship-intelligence'];
const everyType = (types: readonly string[]) => types.map((type) => `fieldTypes=${type}`).join('&');

const filterType = (valueType: string) =>
  ['datetime', 'interaction', 'note', 'reminder'].includes(valueType)
    ? 'date'
    : ['formula-number', 'number-multi'].includes(valueType)
      ? 'number'
      : valueType;

/** Each field with each of its operators, as the metadata offers them. */
async function* everyCriterion(find: Find, path: string, params: Step['params'] = {}): Steps {
  const { data } = await find(`/v2${path}/fields?includes=filterability&includes=sortability`);
  const types = new Set<string>();
  for (const field of data as Metadata[]) {
    const attribute = field.filterability?.attributes?.[0];
    const seen = field.id === 'time-in-current-status' ? field.id : field.valueType;
    if (!field.filterability || types.has(seen)) continue;
    types.add(seen);
    const named = { fieldId: field.id, ...(attribute && { attributeId: attribute.id }) };
    for (const operator of attribute?.operators ?? field.filterability.operators ?? []) {
      for (const value of valuesFor(field, operator)) {
        const filter = { ...named, valueType: filterType(field.valueType), operator: operator.id, ...value };
        yield { params, query: 'limit=3', body: { filters: { operator: 'and', filters: [filter] } } };
      }
    }
    if (!field.sortability) continue;
    const direction = types.size % 2 === 0 ? 'asc' : 'desc';
    yield* sorted({ params, body: { sorts: [{ ...named, direction }] } });
  }
}

/** There, and back again. */
async function* sorted(step: Step): Steps {
  const queryOf = (url: string) => url.slice(url.indexOf('?') + 1);
  const first = yield { ...step, query: 'limit=2&totalCount=true' };
  if (first.body.pagination.nextUrl === null) return;
  const second = yield { ...step, query: queryOf(first.body.pagination.nextUrl) };
  yield { ...step, query: queryOf(second.body.pagination.prevUrl) };
}

function valuesFor({ valueType }: Metadata, operator: Operator): { value?: unknown }[] {
  const type = filterType(valueType);
  switch (operator.numberOfValuesRequired) {
    case 'none':
      return [{}];
    case 'two':
      return [{ value: type === 'number' ? [1, 5] : ['2026-01-01', '2026-12-31'] }];
    case 'multi':
      return [{ value: [manyValue(type)] }];
    default:
      return operator.relativeDateUnits
        ? [operator.relativeDateUnits.at(0), operator.relativeDateUnits.at(-2)].map((unit) => ({
            value: { amount: relativeAmount(operator.id), unit },
          }))
        : [{ value: type === 'number' ? 5 : type === 'date' ? '2026-10-01' : 'a' }];
  }
}

function relativeAmount(operator: string) {
  if (operator === 'is-between-relative') return [1, 30];
  return operator.includes('within') ? [30] : 14;
}

function manyValue(type: string) {
  if (type.includes('dropdown')) return { dropdownOptionId: 1 };
  if (type.startsWith('location')) return { country: 'Norway' };
  return type.startsWith('filterable') ? 'Climate' : { id: 1 };
}

/** Without a body, with an empty one, by term, in groups, with fields, counted. */
async function* searches(find: Find, path: string, types: readonly string[], params: Step['params'] = {}): Steps {
  yield { params };
  yield* pages({ params, body: {} });
  yield { params, body: { search: { term: 'ada' } } };
  yield { params, query: 'limit=2&totalCount=true', body: { search: { term: 'example' } } };
  yield { params, body: { filters: { operator: 'or', filters: [{ operator: 'and', filters: [] }] } } };
  const { data } = await find(`/v2${path}/fields`);
  const ids = (data as Metadata[]).map(({ id }) => id);
  yield { params, query: 'limit=2', body: { search: { term: 'zzz', fieldIds: ids.slice(0, 100) } } };
  yield { params, query: joined('limit=2', `fieldIds=${ids[0]}`, `fieldIds=${ids[1]}`), body: {} };
  yield* whole({ params, query: everyType(types), body: {} });
}

export const REQUESTS: Record<string, Builder> = {
  'v2.companies.search': async function* (find) {
    yield* searches(find, '/companies', ENTITY_TYPES);
    yield* everyCriterion(find, '/companies');
  },
  'v2.persons.search': async function* (find) {
    yield* searches(find, '/persons', ENTITY_TYPES);
    yield* everyCriterion(find, '/persons');
  },
  'v2.lists.list-entries.search': async function* (find) {
    const types = new Set<string>();
    for (const { id, type } of (await find('/v2/lists')).data) {
      if (types.has(type)) continue;
      types.add(type);
      yield* searches(find, `/lists/${id}`, [...ENTITY_TYPES, 'list'], { listId: id });
      yield* everyCriterion(find, `/lists/${id}`, { listId: id });
    }
  },
  'v2.semantic-search.search': async function* (find) {
    const { data } = await find('/v2/lists');
    const list = data.find(({ type }: { type: string }) => type === 'company');
    yield { body: { prompt: 'climate companies in Norway' } };
    yield { body: { prompt: 'who?', entityType: 'companies' } };
    yield { body: { prompt: 'software with seed funding', limit: 2, listIds: [list.id] } };
  },
  'v2.feedback.create': async function* () {
    for (const type of ['mcp', 'api', 'other']) yield { body: { type, subject: 'Paging', body: 'Works as told.' } };
  },
};
