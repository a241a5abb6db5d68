/** Valid requests of every operation of V2 that the mock serves. */
import { type FieldInput, inputFor, WRITABLE_TYPES } from './field-inputs.js';
import { type Builder, type Find, joined, pages, type Step, type Steps, whole } from './steps.js';

const ENTITY_TYPES = ['enriched', 'global', 'relationship-intelligence'];
const ALL_TYPES = [...ENTITY_TYPES, 'list'];

const everyType = (types: readonly string[], name = 'fieldTypes') => types.map((type) => `${name}=${type}`).join('&');

interface Listed {
  id: number;
  type: string;
}

const listsOf = async (find: Find): Promise<Listed[]> => (await find('/v2/lists')).data;
const fieldsOf = async (find: Find, path: string): Promise<{ id: string; type: string; valueType: string }[]> =>
  (await find(`/v2${path}/fields`)).data;
interface Row {
  id: number;
  entity: { id: number };
}

const entriesOf = async (find: Find, listId: number): Promise<[Row, ...Row[]]> =>
  (await find(`/v2/lists/${listId}/list-entries?limit=100`)).data;

/** Companies or persons: one by one, by ids, with fields of each kind. */
async function* entities(find: Find, path: string): Steps {
  yield {};
  yield* pages({});
  const { data } = await find(`/v2${path}?limit=3`);
  const [first, second] = data as { id: number }[];
  yield { query: `ids=${first?.id}&ids=${second?.id}` };
  yield { query: 'ids=1' };
  yield { query: 'ids=1&limit=1&anything=goes' };
  yield* selections(find, path, ENTITY_TYPES, { query: 'limit=5' });
  yield* whole({ query: everyType(ENTITY_TYPES) });
  yield* whole({ query: 'fieldTypes=global', persona: 'standard' });
}

/** By kind, by id, by both, of a few records where there are many. */
async function* selections(find: Find, path: string, types: readonly string[], { query, ...rest }: Step): Steps {
  const step = (selection: string): Step => ({ ...rest, query: joined(query, selection) });
  for (const type of types) yield step(`fieldTypes=${type}`);
  const [one, two] = await fieldsOf(find, path);
  yield step(`fieldIds=${one?.id}`);
  yield step(`fieldIds=${one?.id}&fieldIds=${two?.id}`);
  yield step(`fieldIds=${one?.id}&fieldTypes=${types[0]}`);
}

async function* metadata(step: Step): Steps {
  yield step;
  yield* pages(step, 'texts');
  for (const filter of ['name=~a', 'name=Location', 'name=Nothing', '!(name=~a)|name="Last Email"']) {
    yield { ...step, query: `filter=${encodeURIComponent(filter)}` };
  }
  for (const includes of ['filterability', 'sortability']) yield { ...step, query: `includes=${includes}` };
  yield { ...step, query: 'includes=filterability&includes=sortability' };
}

/** Some on lists and some on none, the ones with most rows first. */
async function samples(find: Find, path: string): Promise<number[]> {
  const entity = path.slice(1) === 'companies' ? 'company' : 'person';
  const lists = (await listsOf(find)).filter((list) => list.type === entity);
  const rows = (await Promise.all(lists.map((list) => entriesOf(find, list.id)))).flat();
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.entity.id, (counts.get(row.entity.id) ?? 0) + 1);
  const listed = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const { data } = await find(`/v2${path}?limit=100`);
  const unlisted = data.map(({ id }: Listed) => id).filter((id: number) => !counts.has(id));
  return [...listed.slice(0, 2), ...unlisted.slice(0, 1)];
}

async function* sub(find: Find, path: string, member: string): Steps {
  for (const id of await samples(find, path)) yield* pages({ params: { [member]: id } });
}

async function* single(find: Find, path: string, member: string): Steps {
  const [id] = await samples(find, path);
  const params = { [member]: id as number };
  yield { params };
  yield* selections(find, path, ENTITY_TYPES, { params });
  for (const other of (await find(`/v2${path}?limit=20`)).data) {
    yield { params: { [member]: other.id }, query: everyType(ENTITY_TYPES) };
  }
}

const eachList = (run: (find: Find, list: Listed) => Steps): Builder =>
  async function* (find) {
    for (const list of await listsOf(find)) yield* run(find, list);
  };

/** The row of the one restricted opportunity, and a persona who may not manage it. */
async function restricted(find: Find): Promise<{ params: Record<string, number>; persona: 'standard' }> {
  for (const list of await listsOf(find)) {
    if (list.type !== 'opportunity') continue;
    const entry = (await entriesOf(find, list.id)).find(
      (one) => 'isRestricted' in one.entity && one.entity.isRestricted,
    );
    if (entry) return { params: { listId: list.id, listEntryId: entry.id }, persona: 'standard' };
  }
  throw new Error('there is no restricted opportunity');
}

/** A row and the fields that can be written there, one of each type. */
async function* writes(
  find: Find,
  list: Listed,
): AsyncGenerator<{ params: Record<string, number>; field: string; value: FieldInput }> {
  const [entry] = await entriesOf(find, list.id);
  const fields = await fieldsOf(find, `/lists/${list.id}`);
  for (const type of WRITABLE_TYPES) {
    const field = fields.find(({ id, valueType }) => valueType === type && !COMPUTED.includes(id));
    if (!field) continue;
    const params = { listId: list.id, listEntryId: entry.id };
    yield { params, field: field.id, value: await inputFor(find, field) };
    yield { params, field: field.id, value: { type, data: null } };
  }
}

const COMPUTED = ['companies', 'created-at', 'persons', 'time-in-current-status'];

/** A place of which no more is known. */
async function* onlyCity(find: Find): Steps {
  const [list] = (await listsOf(find)).filter(({ type }) => type === 'company') as [Listed];
  const [entry] = await entriesOf(find, list.id);
  const field = (await fieldsOf(find, `/lists/${list.id}`)).find(({ valueType }) => valueType === 'location');
  const params = { listId: list.id, listEntryId: entry.id, fieldId: field?.id as string };
  const data = { streetAddress: null, city: 'Oslo', state: null, country: null, continent: null };
  const path = `/v2/lists/${list.id}/list-entries/${entry.id}/fields/${field?.id}`;
  await find(path, { value: { type: 'location', data } });
  yield { params };
}

export const V2_REQUESTS: Record<string, Builder> = {
  'v2.auth.whoami': async function* () {
    for (const persona of ['admin', 'standard', 'no-export', 'read-only', 'help', 'legacy'] as const) yield { persona };
    yield { account: 'enterprise' };
  },
  'v2.rate-limit.get': async function* () {
    yield {};
    yield { account: 'enterprise' };
  },

  'v2.companies.list': (find) => entities(find, '/companies'),
  'v2.companies.fields.list': () => metadata({}),
  'v2.companies.get': (find) => single(find, '/companies', 'companyId'),
  'v2.companies.lists.list': (find) => sub(find, '/companies', 'companyId'),
  'v2.companies.list-entries.list': (find) => sub(find, '/companies', 'companyId'),

  'v2.persons.list': (find) => entities(find, '/persons'),
  'v2.persons.fields.list': () => metadata({}),
  'v2.persons.get': (find) => single(find, '/persons', 'personId'),
  'v2.persons.lists.list': (find) => sub(find, '/persons', 'personId'),
  'v2.persons.list-entries.list': (find) => sub(find, '/persons', 'personId'),

  'v2.lists.list': async function* () {
    yield {};
    yield { persona: 'standard' };
    yield* pages({});
    yield* pages({ query: 'term=e' });
    yield { query: 'term=nowhere' };
  },
  'v2.lists.get': eachList(async function* (_, list) {
    yield { params: { listId: list.id } };
  }),
  'v2.lists.fields.list': eachList((_, list) => metadata({ params: { listId: list.id } })),

  'v2.lists.list-entries.list': async function* (find) {
    for (const list of await listsOf(find)) {
      const params = { listId: list.id };
      yield* pages({ params });
      yield { params, query: `limit=40&${everyType(ALL_TYPES)}` };
      yield* selections(find, `/lists/${list.id}`, ALL_TYPES, { params, query: 'limit=5' });
    }
    const { params, persona } = await restricted(find);
    const step = { params: { listId: params.listId as number }, persona };
    yield* whole(step);
    yield* whole({ ...step, query: 'fieldTypes=list' });
  },
  'v2.lists.list-entries.get': async function* (find) {
    for (const list of await listsOf(find)) {
      const [entry] = await entriesOf(find, list.id);
      const params = { listId: list.id, listEntryId: entry.id };
      yield { params };
      yield { params, query: everyType(ALL_TYPES) };
      yield* selections(find, `/lists/${list.id}`, ALL_TYPES, { params });
    }
    const masked = await restricted(find);
    yield masked;
    yield { ...masked, query: everyType(ALL_TYPES) };
  },
  'v2.lists.list-entries.fields.list': async function* (find) {
    for (const list of await listsOf(find)) {
      const [entry] = await entriesOf(find, list.id);
      const params = { listId: list.id, listEntryId: entry.id };
      yield { params };
      yield* pages({ params }, 'texts');
      for (const type of ALL_TYPES) yield { params, query: `types=${type}` };
      const [one, two] = await fieldsOf(find, `/lists/${list.id}`);
      yield { params, query: joined(`ids=${one?.id}`, `ids=${two?.id}`) };
      yield { params, query: joined(`ids=${one?.id}`, 'types=list') };
    }
    yield* whole(await restricted(find));
  },
  'v2.lists.list-entries.fields.get': async function* (find) {
    yield* onlyCity(find);
    const seen = new Set<string>();
    for (const list of await listsOf(find)) {
      const entries = await entriesOf(find, list.id);
      for (const { id, valueType } of await fieldsOf(find, `/lists/${list.id}`)) {
        if (seen.has(`${list.type} ${valueType}`)) continue;
        seen.add(`${list.type} ${valueType}`);
        for (const entry of entries.slice(0, 12)) {
          yield { params: { listId: list.id, listEntryId: entry.id, fieldId: id } };
        }
      }
    }
    const { params, persona } = await restricted(find);
    for (const { id } of await fieldsOf(find, `/lists/${params.listId}`)) {
      yield { params: { ...params, fieldId: id }, persona };
    }
  },
  'v2.lists.list-entries.fields.update': eachList(async function* (find, list) {
    for await (const { params, field, value } of writes(find, list)) {
      yield { params: { ...params, fieldId: field }, body: { value } };
    }
  }),
  'v2.lists.list-entries.fields.update-many': eachList(async function* (find, list) {
    const updates: { id: string; value: unknown }[] = [];
    let params = {};
    for await (const write of writes(find, list)) {
      params = write.params;
      if (write.value.data !== null) updates.push({ id: write.field, value: write.value });
    }
    yield { params, body: { operation: 'update-fields', updates: [] } };
    yield { params, body: { operation: 'update-fields', updates: updates.slice(0, 1) } };
    yield { params, body: { operation: 'update-fields', updates, comment: 'open here' } };
  }),
};
