/** Valid requests of every operation of V1 that the mock serves. */
import { type Builder, type Find, joined, type Steps } from './steps.js';

interface Row {
  id: number;
  type: number;
}

const ENTITY_TYPES = [0, 1, 8];
const PARAM_OF = { 0: 'person_id', 1: 'organization_id', 8: 'opportunity_id' } as Record<number, string>;

const listsOf = (find: Find): Promise<(Row & { name: string })[]> => find('/lists');
const entriesOf = (find: Find, listId: number): Promise<(Row & { entity_id: number; entity_type: number })[]> =>
  find(`/lists/${listId}/list-entries`);

/** One list of each entity type, with its first row. */
async function rows(find: Find): Promise<{ list: Row; entry: Row & { entity_id: number } }[]> {
  const lists = await listsOf(find);
  return Promise.all(
    ENTITY_TYPES.map(async (type) => {
      const list = lists.find((one) => one.type === type) as Row;
      const [entry] = await entriesOf(find, list.id);
      return { list, entry: entry as Row & { entity_id: number } };
    }),
  );
}

const INTERACTIONS = ['with_interaction_dates=true', 'with_interaction_persons=true'];

async function* search(collection: string, flags: readonly string[]): Steps {
  yield {};
  yield { query: 'term=e' };
  yield { query: 'term=nobody-of-this-name' };
  for (const flag of flags) yield { query: flag };
  yield { query: joined(...flags) };
  yield {
    query: 'min_last_email_date=2026-01-01&max_last_email_date=2026-12-31T00:00:00Z&with_interaction_dates=true',
  };
  for (let query = 'page_size=100'; query !== ''; ) {
    const { body } = yield { query };
    if (body[collection].length === 0 || body.next_page_token === null) query = '';
    else query = joined('page_size=100', `page_token=${body.next_page_token}`);
  }
}

async function* single(find: Find, path: string, param: string, flags: readonly string[]): Steps {
  const page = await find(`${path}?page_size=500`);
  const all = page[path.slice(1)] as Row[];
  const lacking = (member: string) => all.find((one) => (one as unknown as Record<string, unknown>)[member] === null);
  const odd = ['first_name', 'last_name'].flatMap((member) => lacking(member) ?? []);
  const found = [...all.slice(0, 40), ...odd];
  for (const { id } of found) yield { params: { [param]: id }, query: joined(...flags) };
  for (const flag of flags) yield { params: { [param]: (found[0] as Row).id }, query: flag };
  yield { params: { [param]: (found[0] as Row).id } };
}

/** Every value of a row and of its entity. */
async function* valuesOf(find: Find): AsyncGenerator<Row & { field_id: number; value: unknown; value_type: number }> {
  for (const { entry } of await rows(find)) yield* await find(`/field-values?list_entry_id=${entry.id}`);
}

async function lastNameless(find: Find): Promise<number> {
  const { persons } = await find('/persons?page_size=500');
  return persons.find((person: { last_name: string | null }) => person.last_name === null).id;
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** An input for a field, as V1 reads values back. */
function inputOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'rank' in value ? (value as unknown as Row).id : value;
}

const onceEach =
  (known = new Set<unknown>()) =>
  (key: unknown) =>
    !known.has(key) && known.add(key);

export const V1_REQUESTS: Record<string, Builder> = {
  'v1.auth.whoami': async function* () {
    for (const persona of ['admin', 'standard', 'no-export', 'read-only', 'help', 'legacy'] as const) yield { persona };
  },
  'v1.rate-limit.get': async function* () {
    yield {};
    yield { account: 'enterprise' };
  },

  'v1.persons.search': () =>
    search('persons', [...INTERACTIONS, 'with_opportunities=true', 'with_current_organizations=1']),
  'v1.persons.get': (find) =>
    single(find, '/persons', 'person_id', [
      ...INTERACTIONS,
      'with_opportunities=true',
      'with_current_organizations=true',
    ]),
  'v1.persons.create': async function* (find) {
    const { organizations } = await find('/organizations?page_size=2');
    yield { body: { first_name: 'Noor', last_name: 'Pell' } };
    const ids = organizations.map(({ id }: Row) => id);
    yield { body: { first_name: 'Noor', last_name: 'Pell', emails: ['noor@tarn.example'], organization_ids: ids } };
    yield { body: 'first_name=Oda&last_name=Pell&emails[]=oda@tarn.example', headers: FORM };
  },
  'v1.persons.update': async function* (find) {
    const { persons } = await find('/persons?page_size=500');
    const nameless = (name: string) => persons.find((person: Record<string, unknown>) => person[name] === null);
    for (const name of ['first_name', 'last_name']) yield { params: { person_id: nameless(name).id }, body: {} };
    const params = { person_id: persons[0].id };
    yield { params, body: {} };
    yield { params, body: { first_name: 'Noor' } };
    yield { params, body: { emails: [] } };
    yield { params, body: { organization_ids: [] } };
  },
  'v1.persons.delete': async function* (find) {
    const { persons } = await find('/persons?page_size=500');
    yield { params: { person_id: persons.find((person: Row) => person.type === 0).id } };
  },
  'v1.persons.fields.list': async function* () {
    yield {};
  },

  'v1.organizations.search': () => search('organizations', [...INTERACTIONS, 'with_opportunities=true']),
  'v1.organizations.get': (find) =>
    single(find, '/organizations', 'organization_id', [...INTERACTIONS, 'with_opportunities=true']),
  'v1.organizations.create': async function* (find) {
    const { persons } = await find('/persons?page_size=2');
    yield { body: { name: 'Tarn' } };
    yield { body: { name: 'Tarn', domain: 'tarn.example', person_ids: persons.map(({ id }: Row) => id) } };
  },
  'v1.organizations.update': async function* (find) {
    const { organizations } = await find('/organizations?page_size=100');
    const params = { organization_id: organizations.find((one: { global: boolean }) => !one.global).id };
    yield { params, body: {} };
    yield { params, body: { name: 'Tarn', domain: 'tarn.example' } };
    yield { params, body: { person_ids: [] } };
  },
  'v1.organizations.delete': async function* (find) {
    const { organizations } = await find('/organizations?page_size=100');
    yield { params: { organization_id: organizations.find((one: { global: boolean }) => !one.global).id } };
  },
  'v1.organizations.fields.list': async function* () {
    yield {};
  },

  'v1.lists.list': async function* () {
    yield {};
    yield { persona: 'standard' };
  },
  'v1.lists.get': async function* (find) {
    for (const { id } of await listsOf(find)) yield { params: { list_id: id } };
  },
  'v1.lists.create': async function* (find) {
    const { user } = await find('/auth/whoami');
    for (const type of ENTITY_TYPES) yield { body: { name: `Tarn ${type}`, type, is_public: type === 0 } };
    const additional_permissions = [{ internal_person_id: user.id, role_id: 2 }];
    yield { body: { name: 'Tarn', type: 0, is_public: false, owner_id: user.id, additional_permissions } };
  },

  'v1.list-entries.list': async function* (find) {
    for (const { id, type } of await listsOf(find)) {
      const params = { list_id: id };
      if (type === 0) await find(`/lists/${id}/list-entries`, { entity_id: await lastNameless(find) });
      yield { params };
      let { body } = yield { params, query: 'page_size=50' };
      while (body.next_page_token !== null) {
        ({ body } = yield { params, query: `page_size=50&page_token=${body.next_page_token}` });
      }
    }
  },
  'v1.list-entries.get': async function* (find) {
    for (const { list, entry } of await rows(find)) yield { params: { list_id: list.id, list_entry_id: entry.id } };
    for (const { id } of await listsOf(find)) {
      const entries = await entriesOf(find, id);
      const orphan = entries.find((entry) => (entry as unknown as { creator_id: number | null }).creator_id === null);
      if (orphan) yield { params: { list_id: id, list_entry_id: orphan.id } };
    }
  },
  'v1.list-entries.create': async function* (find) {
    const { user } = await find('/auth/whoami');
    for (const { list, entry } of await rows(find)) {
      if (list.type === 8) continue;
      yield { params: { list_id: list.id }, body: { entity_id: entry.entity_id } };
      yield { params: { list_id: list.id }, body: { entity_id: entry.entity_id, creator_id: user.id } };
    }
  },
  'v1.list-entries.delete': async function* (find) {
    for (const { list, entry } of await rows(find)) yield { params: { list_id: list.id, list_entry_id: entry.id } };
  },

  'v1.fields.list': async function* (find) {
    yield {};
    yield { query: 'with_modified_names=true' };
    yield { query: 'exclude_dropdown_options=true' };
    for (const type of ENTITY_TYPES) yield { query: `entity_type=${type}` };
    for (const type of [0, 1, 2, 3, 4, 5, 6, 7, 10]) yield { query: `value_type=${type}` };
    for (const { id } of await listsOf(find)) yield { query: `list_id=${id}` };
  },
  'v1.fields.create': async function* (find) {
    for (const { list } of await rows(find)) {
      for (const value_type of [0, 1, 2, 3, 4, 5, 6, 7]) {
        yield { body: { name: `Tarn ${value_type}`, entity_type: list.type, value_type, list_id: list.id } };
      }
      if (list.type !== 8)
        yield { body: { name: 'Tarn', entity_type: list.type, value_type: 3, allows_multiple: true } };
    }
  },
  'v1.fields.delete': async function* (find) {
    const BUILT_IN = ['Status', 'Owners', 'Amount', 'Close Date'];
    for (const { list } of await rows(find)) {
      const fields = await find(`/fields?list_id=${list.id}`);
      yield { params: { id: fields.find(({ name }: { name: string }) => !BUILT_IN.includes(name)).id } };
    }
  },

  'v1.field-values.list': async function* (find) {
    for (const { id } of await listsOf(find)) {
      for (const entry of (await entriesOf(find, id)).slice(0, 12)) {
        yield { query: `list_entry_id=${entry.id}` };
        yield { query: `${PARAM_OF[entry.entity_type]}=${entry.entity_id}` };
      }
    }
    const { persons } = await find('/persons?page_size=100');
    for (const { id } of persons.slice(0, 5)) yield { query: `person_id=${id}` };
  },
  'v1.field-values.create': async function* (find) {
    const isNew = onceEach();
    for (const { list, entry } of await rows(find)) {
      for (const other of await entriesOf(find, list.id)) {
        if (other.id === entry.id) continue;
        const taken = new Set(
          (await find(`/field-values?list_entry_id=${entry.id}`)).map((one: { field_id: number }) => one.field_id),
        );
        for (const { field_id, value, value_type } of await find(`/field-values?list_entry_id=${other.id}`)) {
          if (taken.has(field_id) || !isNew(`${list.id} ${field_id}`)) continue;
          const target = { field_id, entity_id: entry.entity_id, list_entry_id: entry.id };
          const answer = yield { body: { ...target, value: inputOf(value) } };
          if (answer.status === 200 && answer.body.value_type !== value_type)
            throw new Error('another value type came back');
        }
      }
    }
  },
  'v1.field-values.update': async function* (find) {
    const isNew = onceEach();
    for await (const { id, field_id, value } of valuesOf(find)) {
      if (isNew(field_id)) yield { params: { field_value_id: id }, body: { value: inputOf(value) } };
      if (typeof value === 'object' && value !== null && 'city' in value) {
        yield { params: { field_value_id: id }, body: { value: { city: 'Oslo' } } };
      }
    }
  },
  'v1.field-values.delete': async function* (find) {
    const isNew = onceEach();
    for await (const { id, field_id } of valuesOf(find)) {
      if (isNew(field_id)) yield { params: { field_value_id: id } };
    }
  },
};
