/** Valid requests for the fields of companies, persons and rows, and for options of dropdowns. */
import { inputFor, WRITABLE_TYPES } from '../field-inputs.js';
import { type Builder, type Find, pages, type Step, type Steps, whole } from '../steps.js';

interface Metadata {
  id: string;
  type: string;
  valueType: string;
}
interface Listed {
  id: number;
  ownerId: number;
  type: string;
}
interface Option {
  id: number;
  type: string;
  rank?: number;
  statusCategory?: string;
}

const KINDS = ['enriched', 'global', 'relationship-intelligence'];
const PAGED = /^(company|dropdown|filterable-text|list|location|person)(-multi)?$|^ranked-dropdown$/;
const DROPDOWN = /dropdown/;

const fieldsOf = async (find: Find, path: string): Promise<Metadata[]> => (await find(`/v2${path}/fields`)).data;

async function idsOf(find: Find, path: string, count: number): Promise<number[]> {
  return (await find(`/v2${path}?limit=${count}`)).data.map(({ id }: { id: number }) => id);
}

/** Companies or persons: their values, all of one of them, and how they are written. */
function ofEntities(path: string, member: string): Record<string, Builder> {
  const section = `v2.${path.slice(1)}.entity-fields`;
  return {
    [`${section}.list`]: async function* (find) {
      const [one, two] = await fieldsOf(find, path);
      for (const id of await idsOf(find, path, 3)) {
        const params = { [member]: id };
        yield { params };
        yield* pages({ params }, 'texts');
        for (const type of KINDS) yield* whole({ params, query: `types=${type}` });
        yield { params, query: `ids=${one?.id}&ids=${two?.id}` };
        yield { params, persona: 'standard' };
      }
    },
    [`${section}.get`]: async function* (find) {
      for (const id of await idsOf(find, path, 6)) {
        for (const field of await fieldsOf(find, path)) yield { params: { [member]: id, fieldId: field.id } };
      }
    },
    [`${section}.update`]: async function* (find) {
      for await (const { id, value } of writes(find, path)) {
        const params = { [member]: (await idsOf(find, path, 1))[0] as number, fieldId: id };
        yield { params, body: { value } };
        yield { params, body: { value: { ...value, data: null } } };
      }
    },
    [`${section}.update-many`]: async function* (find) {
      const updates: { id: string; value: unknown }[] = [];
      for await (const write of writes(find, path)) updates.push(write);
      const params = { [member]: (await idsOf(find, path, 1))[0] as number };
      yield { params, body: { operation: 'update-fields', updates: [] } };
      yield { params, body: { operation: 'update-fields', updates: updates.slice(0, 1) } };
      yield { params, body: { operation: 'update-fields', updates, comment: 'open here' } };
    },
    [`${section}.values.list`]: async function* (find) {
      const ids = await idsOf(find, path, 12);
      for (const field of await fieldsOf(find, path)) {
        if (!PAGED.test(field.valueType)) continue;
        for (const id of ids) yield { params: { [member]: id, fieldId: field.id } };
        yield* pages({ params: { [member]: ids[0] as number, fieldId: field.id } });
      }
    },
    [`v2.${path.slice(1)}.fields.dropdown-options.list`]: async function* (find) {
      for (const { id, valueType } of await fieldsOf(find, path)) {
        if (DROPDOWN.test(valueType)) yield* pages({ params: { fieldId: id } }, 'texts');
      }
    },
  };
}

/** A field of each type that can be written, with something to write. */
async function* writes(find: Find, path: string) {
  const fields = await fieldsOf(find, path);
  for (const type of WRITABLE_TYPES) {
    const field = fields.find(({ id, valueType }) => valueType === type && id !== 'companies' && id !== 'persons');
    if (field) yield { id: field.id, value: await inputFor(find, field) };
  }
}

const listsOf = async (find: Find): Promise<Listed[]> => (await find('/v2/lists')).data;

async function* valuesOfRows(find: Find): Steps {
  for (const list of await listsOf(find)) {
    const { data: rows } = await find(`/v2/lists/${list.id}/list-entries?limit=5`);
    for (const field of await fieldsOf(find, `/lists/${list.id}`)) {
      if (!PAGED.test(field.valueType)) continue;
      for (const { id } of rows) yield { params: { listId: list.id, listEntryId: id, fieldId: field.id } };
      yield* pages({ params: { listId: list.id, listEntryId: rows[0].id, fieldId: field.id } });
    }
  }
}

interface FieldOfList {
  params: { listId: number; fieldId: string };
  options: Option[];
}

/** Dropdown fields of lists, with what they offer; those of one's own lists alone on demand. */
async function* dropdowns(find: Find, ownOnly: boolean): AsyncGenerator<FieldOfList> {
  const me = (await find('/auth/whoami')).user.id;
  for (const list of await listsOf(find)) {
    if (ownOnly && list.ownerId !== me) continue;
    for (const { id, type, valueType } of await fieldsOf(find, `/lists/${list.id}`)) {
      if (!DROPDOWN.test(valueType) || (ownOnly && type !== 'list')) continue;
      const { data } = await find(`/v2/lists/${list.id}/fields/${id}/dropdown-options`);
      yield { params: { listId: list.id, fieldId: id }, options: data };
    }
  }
}

const COLORS = ['white', 'gray', 'blue', 'green', 'purple', 'orange', 'red'];

function* newOptions({ type }: Option): Generator<Record<string, unknown>> {
  if (type === 'dropdown') yield { type, text: 'Tidal' };
  else if (type === 'ranked-dropdown') {
    for (const [rank, color] of COLORS.entries()) yield { type, text: `Tidal ${rank}`, rank, color };
  } else {
    for (const statusCategory of ['open', 'won', 'lost', 'on-hold']) {
      yield { type, text: `Tidal ${statusCategory}`, rank: 1, color: 'blue', statusCategory };
    }
    yield { type, text: 'T'.repeat(255), rank: 40, color: 'red', statusCategory: 'open', winRate: 100 };
  }
}

function* optionChanges({ type }: Option): Generator<object> {
  yield {};
  yield { text: 'Tide' };
  if (type === 'dropdown') return;
  yield { rank: 0, color: 'purple' };
  if (type === 'status-dropdown') {
    yield { statusCategory: 'open', winRate: 0 };
    yield { winRate: 55 };
    yield { statusCategory: 'on-hold' };
  }
}

const OF_LISTS: Record<string, Builder> = {
  'v2.lists.list-entries.fields.values.list': valuesOfRows,
  'v2.lists.fields.dropdown-options.list': async function* (find) {
    for await (const { params } of dropdowns(find, false)) yield* pages({ params }, 'texts');
  },
  'v2.lists.fields.dropdown-options.get': async function* (find) {
    for await (const { params, options } of dropdowns(find, false)) {
      for (const { id } of options) yield { params: { ...params, dropdownOptionId: id } };
    }
  },
  'v2.lists.fields.dropdown-options.create': async function* (find) {
    for await (const { params, options } of dropdowns(find, true)) {
      for (const body of newOptions(options[0] as Option)) yield { params, body };
    }
  },
  'v2.lists.fields.dropdown-options.update': async function* (find) {
    for await (const { params, options } of dropdowns(find, true)) {
      const option = options.at(-1) as Option;
      const step: Step = { params: { ...params, dropdownOptionId: option.id } };
      for (const body of optionChanges(option)) yield { ...step, body };
    }
  },
  'v2.lists.fields.dropdown-options.delete': async function* (find) {
    for await (const { params, options } of dropdowns(find, true)) {
      yield { params: { ...params, dropdownOptionId: (options[0] as Option).id } };
    }
  },
};

export const REQUESTS: Record<string, Builder> = {
  ...ofEntities('/companies', 'companyId'),
  ...ofEntities('/persons', 'personId'),
  ...OF_LISTS,
};
