/** Valid requests of the operations behind the gate that are nowhere else: logging, fields, one person, one row. */
import { inputFor, type Metadata, WRITABLE_TYPES } from '../field-inputs.js';
import type { Builder, Find, Step } from '../steps.js';

interface Listed {
  id: number;
  ownerId: number;
  type: string;
}

async function ownLists(find: Find): Promise<Listed[]> {
  const { user } = await find('/v2/auth/whoami');
  return ((await find('/v2/lists')).data as Listed[]).filter(({ ownerId }) => ownerId === user.id);
}

/** Of each kind, one the caller owns. */
async function oneOfEachKind(find: Find): Promise<Listed[]> {
  return [...new Map((await ownLists(find)).map((list) => [list.type, list])).values()];
}

async function* bodies(): AsyncGenerator<Record<string, unknown>> {
  for (const valueType of WRITABLE_TYPES) yield { name: `Tarn ${valueType}`, valueType };
  yield { name: 'T'.repeat(255), description: 'Why we talk', valueType: 'number', isRequired: true };
  yield { name: 'Tarn', description: null, valueType: 'text', isRequired: false };
}

const CHANGES = [{}, { name: 'Fell' }, { isRequired: true }, { name: 'Tarn', isRequired: false }];

/** The fields of companies or of persons. */
function ofEntities(path: string): Record<string, Builder> {
  const section = `v2.${path}.fields`;
  const made = async (find: Find, valueType: string): Promise<Step> => {
    const field: Metadata = await find(`/v2/${path}/fields`, { name: 'Tarn', valueType });
    return { params: { fieldId: field.id } };
  };
  return {
    [`${section}.create`]: async function* () {
      for await (const body of bodies()) yield { body };
    },
    [`${section}.update`]: async function* (find) {
      const step = await made(find, 'number');
      for (const body of CHANGES) yield { ...step, body };
    },
    [`${section}.delete`]: async function* (find) {
      for (const valueType of WRITABLE_TYPES) yield made(find, valueType);
    },
  };
}

/** Who was there: the caller and somebody from outside. */
async function attendees(find: Find) {
  const { user } = await find('/v2/auth/whoami');
  const { data } = await find('/v2/persons?limit=50');
  const outsider = data.find(({ type }: { type: string }) => type === 'external');
  return [user.id, outsider.id].map((id: number) => ({ person: { id } }));
}

const logs: Builder = async function* (find) {
  const both = await attendees(find);
  yield { body: { startTime: '2026-10-01T10:00:00Z', attendees: both } };
  yield { body: { startTime: '2026-12-24T18:30:00.250-07:00', attendees: both.slice(0, 1) } };
};

export const REQUESTS: Record<string, Builder> = {
  'v2.calls.create': logs,
  'v2.meetings.create': logs,
  ...ofEntities('companies'),
  ...ofEntities('persons'),
  'v2.lists.fields.create': async function* (find) {
    for (const { id } of await oneOfEachKind(find)) {
      for await (const body of bodies()) yield { params: { listId: id }, body };
    }
  },
  'v2.lists.fields.update': async function* (find) {
    for (const { id } of await oneOfEachKind(find)) {
      const field: Metadata = await find(`/v2/lists/${id}/fields`, { name: 'Tarn', valueType: 'dropdown' });
      for (const body of CHANGES) yield { params: { listId: id, fieldId: field.id }, body };
    }
  },
  'v2.lists.fields.delete': async function* (find) {
    for (const { id } of await oneOfEachKind(find)) {
      const field: Metadata = await find(`/v2/lists/${id}/fields`, { name: 'Tarn', valueType: 'dropdown' });
      yield { params: { listId: id, fieldId: field.id } };
    }
  },
  'v2.lists.list-entries.delete': async function* (find) {
    for (const { id } of await oneOfEachKind(find)) {
      const { data } = await find(`/v2/lists/${id}/list-entries?limit=2`);
      for (const row of data) yield { params: { listId: id, listEntryId: row.id } };
    }
  },
  'v2.opportunities.create': async function* (find) {
    const list = await find('/v2/lists', { name: 'Fell deals', type: 'opportunity' });
    yield { body: { name: 'Tarn – Seed', listId: list.id } };
    for (const isRestricted of [true, false]) yield { body: { name: 'T'.repeat(255), listId: list.id, isRestricted } };
  },
  'v2.persons.update': async function* (find) {
    const person = await find('/v2/persons', { firstName: 'Noor', lastName: 'Pell', primaryEmailAddress: null });
    const params = { personId: person.id };
    yield { params, body: {} };
    yield { params, body: { firstName: 'Nora', lastName: null } };
    yield { params, body: { primaryEmailAddress: 'nora@tarn.example' } };
    yield { params, body: { emailAddresses: ['pell@tarn.example', 'np@tarn.example'] } };
    yield { params, body: { primaryEmailAddress: null, emailAddresses: [] } };
    const fields: Metadata[] = (await find('/v2/persons/fields')).data;
    const values = [];
    for (const type of WRITABLE_TYPES) {
      const field = fields.find((one) => one.valueType === type && one.id.startsWith('field-'));
      if (field) values.push({ id: field.id, value: await inputFor(find, field) });
    }
    yield { params, body: { firstName: 'Noor', primaryEmailAddress: 'noor@tarn.example', fields: values } };
  },
};
