/** Valid requests for opportunities, changes of values, saved views, and what V2 makes of lists, rows and persons. */
import { inputFor, WRITABLE_TYPES } from '../field-inputs.js';
import { type Builder, type Find, joined, pages, type Steps, whole } from '../steps.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

interface Identified {
  id: number;
}
interface Listed extends Identified {
  type: string;
}
interface Opportunity extends Identified {
  isRestricted: boolean;
}
interface Row extends Identified {
  entity: Identified;
}

const listsOf = async (find: Find): Promise<Listed[]> => (await find('/v2/lists')).data;
const opportunitiesOf = async (find: Find): Promise<Opportunity[]> => (await find('/v2/opportunities?limit=100')).data;
const rowsOf = async (find: Find, listId: number): Promise<Row[]> =>
  (await find(`/v2/lists/${listId}/list-entries?limit=100`)).data;

const plain = (all: Opportunity[]) => all.filter((one) => !one.isRestricted);

async function restricted(find: Find): Promise<Opportunity> {
  const found = (await opportunitiesOf(find)).find((one) => one.isRestricted);
  if (!found) throw new Error('there is no restricted opportunity');
  return found;
}

async function opportunityList(find: Find): Promise<Listed> {
  return (await listsOf(find)).find(({ type }) => type === 'opportunity') as Listed;
}

const trackedFields = async (find: Find): Promise<Identified[]> =>
  (await find('/fields')).filter((field: { track_changes: boolean }) => field.track_changes);

/** Writes values of which little is known: people without names or address, a place that is a city alone. */
async function writeSparseValues(find: Find): Promise<void> {
  const { persons } = await find('/persons?page_size=500');
  const sparse = ['first_name', 'last_name', 'primary_email'].map((name) =>
    persons.find((person: Record<string, unknown>) => person[name] === null),
  );
  const collaborator = persons.find((person: { type: number }) => person.type === 2);
  const people = [...sparse, collaborator].filter(Boolean).map(({ id }: Identified) => ({ id }));
  const city = { streetAddress: null, city: 'Oslo', state: null, country: null, continent: null };
  for (const { id: listId } of await listsOf(find)) {
    const [row] = await rowsOf(find, listId);
    const fields: { id: string; name: string; type: string; valueType: string }[] = (
      await find(`/v2/lists/${listId}/fields`)
    ).data;
    const write = async (type: string, data: unknown) => {
      const field = fields.find((one) => one.valueType === type && one.type === 'list' && one.name !== 'Owners');
      if (!row || !field?.id.startsWith('field-')) return;
      await find(`/v2/lists/${listId}/list-entries/${row.id}/fields/${field.id}`, { value: { type, data } });
    };
    await write('person-multi', people);
    await write('location', city);
  }
}

/** Values that refer to what is deleted afterwards: a person, a company, an option. */
async function writeThenDelete(find: Find): Promise<void> {
  const person = await find('/persons', { first_name: 'Brief', last_name: 'Guest' });
  const company = await find('/organizations', { name: 'Brief Venture' });
  const gone: string[] = [`/persons/${person.id}`, `/organizations/${company.id}`];
  const me = (await find('/auth/whoami')).user.id;
  const { data: lists } = await find('/v2/lists');
  for (const { id: listId, ownerId } of lists) {
    const [row] = await rowsOf(find, listId);
    if (!row) continue;
    const { data: fields } = await find(`/v2/lists/${listId}/fields`);
    for (const { id, name, type, valueType } of fields) {
      if (type !== 'list' || !id.startsWith('field-') || name === 'Owners') continue;
      let one: object | undefined;
      if (valueType.startsWith('person')) one = { id: person.id };
      else if (valueType.startsWith('company')) one = { id: company.id };
      else if (valueType.includes('dropdown') && ownerId === me) {
        const path = `/v2/lists/${listId}/fields/${id}/dropdown-options`;
        const [{ type: kind, statusCategory }] = (await find(path)).data;
        const ranked = { rank: 0, color: 'blue', ...(statusCategory && { statusCategory }) };
        const option = await find(path, { type: kind, text: 'Brief', ...(kind !== 'dropdown' && ranked) });
        gone.push(`${path}/${option.id}`);
        one = { dropdownOptionId: option.id };
      }
      if (!one) continue;
      const data = valueType.endsWith('-multi') ? [one] : one;
      await find(`/v2/lists/${listId}/list-entries/${row.id}/fields/${id}`, { value: { type: valueType, data } });
    }
  }
  for (const path of gone) await find(path, undefined, 'DELETE');
}

const filters = (...texts: string[]) => texts.map((text) => `filter=${encodeURIComponent(text)}`);

export const REQUESTS: Record<string, Builder> = {
  'v1.opportunities.search': async function* () {
    yield {};
    yield { query: 'term=seed' };
    yield { query: 'term=nowhere' };
    yield { persona: 'standard' };
    const first = yield { query: 'page_size=2' };
    const token = first.body.next_page_token;
    yield { query: `page_size=2&page_token=${token}` };
    yield { query: 'page_size=1&term=e' };
  },
  'v1.opportunities.get': async function* (find) {
    for (const { id } of (await opportunitiesOf(find)).slice(0, 10)) yield { params: { opportunity_id: id } };
    yield { params: { opportunity_id: (await restricted(find)).id }, persona: 'standard' };
  },
  'v1.opportunities.create': async function* (find) {
    const { id } = await opportunityList(find);
    const { persons } = await find('/persons?page_size=2');
    const { organizations } = await find('/organizations?page_size=2');
    const ids = (rows: Identified[]) => rows.map((row) => row.id);
    yield { body: { name: 'Tarn – Seed', list_id: id } };
    yield {
      body: { name: 'Tarn – A', list_id: id, person_ids: ids(persons), organization_ids: ids(organizations) },
    };
    yield { body: `name=Tarn&list_id=${id}&person_ids[]=${ids(persons)[0]}`, headers: FORM };
  },
  'v1.opportunities.update': async function* (find) {
    const [one] = plain(await opportunitiesOf(find)) as [Opportunity];
    const params = { opportunity_id: one.id };
    yield { params, body: {} };
    yield { params, body: { name: 'Tarn – B' } };
    yield { params, body: { person_ids: [], organization_ids: [] } };
  },
  'v1.opportunities.delete': async function* (find) {
    for (const { id } of plain(await opportunitiesOf(find)).slice(0, 3)) yield { params: { opportunity_id: id } };
  },

  'v1.field-value-changes.list': async function* (find) {
    await writeSparseValues(find);
    for (const { id } of await trackedFields(find)) {
      const query = `field_id=${id}`;
      const { body } = yield { query };
      for (const action of [0, 1, 2]) yield { query: `${query}&action_type=${action}` };
      const [last] = body;
      if (!last) continue;
      const after = `changed_after=${encodeURIComponent(last.changed_at)}`;
      yield { query: joined(query, after) };
      yield { query: joined(query, after, 'order_by=asc', `after_id=${last.id}`, 'limit=1') };
      if (last.list_entry_id !== null) yield { query: `${query}&list_entry_id=${last.list_entry_id}` };
    }
  },

  'v2.opportunities.list': async function* (find) {
    yield* pages({});
    yield* whole({ persona: 'standard' });
    const [first, second] = (await opportunitiesOf(find)) as [Opportunity, Opportunity];
    yield { query: `ids=${first.id}&ids=${second.id}` };
    yield { query: 'ids=1' };
  },
  'v2.opportunities.get': async function* (find) {
    const { id } = await restricted(find);
    yield { params: { opportunityId: id } };
    yield { params: { opportunityId: id }, persona: 'standard' };
  },
  'v2.opportunities.update': async function* (find) {
    const [{ id }] = plain(await opportunitiesOf(find)) as [Opportunity];
    yield { params: { opportunityId: id }, body: { name: 'Tarn – C' } };
    yield { params: { opportunityId: id }, body: {} };
  },
  'v2.opportunities.delete': async function* (find) {
    for (const { id } of plain(await opportunitiesOf(find)).slice(0, 3)) yield { params: { opportunityId: id } };
  },

  'v2.lists.create': async function* () {
    for (const type of ['company', 'opportunity', 'person']) yield { body: { name: `Tarn ${type}`, type } };
    yield { body: { name: 'Tarn', type: 'company', isPublic: true } };
    yield { body: { name: 'T'.repeat(255), type: 'company', isPublic: false } };
  },
  'v2.lists.list-entries.create': async function* (find) {
    const { user } = await find('/v2/auth/whoami');
    for (const list of await listsOf(find)) {
      const fields = (await find(`/v2/lists/${list.id}/fields`)).data;
      const isFillable = !fields.some((field: { isRequired: boolean; type: string }) => field.isRequired);
      if (list.type === 'opportunity' || !isFillable) continue;
      const [row] = (await rowsOf(find, list.id)) as [Row];
      yield { params: { listId: list.id }, body: { entity: { id: row.entity.id } } };
      yield { params: { listId: list.id }, body: { entity: { id: row.entity.id }, creatorId: user.id } };
    }
  },
  'v2.lists.list-entries.field-value-changes.list': async function* (find) {
    for (const list of await listsOf(find)) {
      const { data } = await find(`/v2/lists/${list.id}/list-entries?limit=100`);
      for (const row of data) yield* whole({ params: { listId: list.id, listEntryId: row.id } });
    }
    const { data } = await find('/v2/field-value-changes?limit=100');
    const { listEntry, field, changer } = data.find((one: { listEntry: unknown }) => one.listEntry !== null);
    const params = { listId: listEntry.listId, listEntryId: listEntry.id };
    yield* pages({ params }, 'texts');
    for (const query of filters(
      `field.id=${field.id}`,
      `changer.id=${changer.id}`,
      'actionType=add|actionType=update',
      'changedAt>=2024-01-01T00:00:00Z & changedAt<2026-01-01T00:00:00Z',
    )) {
      yield { params, query };
    }
  },

  'v2.persons.create': async function* (find) {
    const names = { firstName: 'Noor', lastName: 'Pell' };
    yield { body: { ...names, primaryEmailAddress: null } };
    yield { body: { ...names, primaryEmailAddress: 'noor@tarn.example' } };
    yield {
      body: {
        firstName: 'Oda',
        lastName: null,
        primaryEmailAddress: 'oda@tarn.example',
        emailAddresses: ['oda@tarn.example', 'oda.pell@tarn.example'],
      },
    };
    const fields: { id: string; valueType: string; type: string }[] = (await find('/v2/persons/fields')).data;
    const values = [];
    for (const type of WRITABLE_TYPES) {
      const field = fields.find((one) => one.valueType === type && one.id.startsWith('field-'));
      if (field) values.push({ id: field.id, value: await inputFor(find, field) });
    }
    yield { body: { ...names, primaryEmailAddress: null, fields: values } };
  },
  'v2.persons.delete': async function* (find) {
    const { data } = await find('/v2/persons?limit=100');
    const outside = data.filter((person: { type: string }) => person.type === 'external');
    for (const { id } of outside.slice(0, 3)) yield { params: { personId: id } };
  },

  'v2.field-value-changes.list': async function* (find) {
    await writeSparseValues(find);
    await writeThenDelete(find);
    yield* history('changedAt', '9999-12-31T23:59:59.999Z/9999999999999999');
    yield* history('-changedAt', '0001-01-01T00:00:00.000Z/0000000000000001');
    yield* whole({ persona: 'standard' });
    const { data } = await find('/v2/field-value-changes?limit=100');
    const { listEntry, field, changer } = data.find((one: { listEntry: unknown }) => one.listEntry !== null);
    for (const query of filters(
      `field.id=${field.id}`,
      `listEntry.id=${listEntry.id}`,
      `changer.id=${changer.id}`,
      '!(actionType=delete)',
      'changedAt>2025-01-01T00:00:00Z',
    )) {
      yield { query };
    }
  },

  'v2.lists.saved-views.list': async function* (find) {
    for (const { id } of await listsOf(find)) yield* pages({ params: { listId: id } });
  },
  'v2.lists.saved-views.get': async function* (find) {
    for (const { params } of await views(find)) yield { params };
  },
  'v2.lists.saved-views.list-entries.list': async function* (find) {
    for (const { params, type } of await views(find)) {
      if (type !== 'sheet') continue;
      yield* pages({ params });
      yield* whole({ params });
    }
  },
};

/** Pages of changes: the first of one, the next one, back again, all of it, and a page past its end. */
async function* history(orderBy: string, pastEnd: string): Steps {
  const query = `orderBy=${orderBy}`;
  const cursor = (key: string) => `cursor=${Buffer.from(`       after:::${key}`).toString('base64url')}`;
  const search = (url: string) => url.slice(url.indexOf('?') + 1);
  const first = yield { query: joined(query, 'limit=1') };
  const second = yield { query: search(first.body.pagination.nextUrl) };
  yield { query: search(second.body.pagination.prevUrl) };
  yield* whole({ query });
  yield { query: joined(query, cursor(pastEnd)) };
}

async function views(find: Find): Promise<{ params: Record<string, number>; type: string }[]> {
  const lists = await listsOf(find);
  const found = await Promise.all(
    lists.map(async ({ id }) => {
      const { data }: { data: Listed[] } = await find(`/v2/lists/${id}/saved-views`);
      return data.map((view) => ({ params: { listId: id, viewId: view.id }, type: view.type }));
    }),
  );
  return found.flat();
}
