/** What differs between versions, each difference from both sides (v2-core.md §2.3, v2-2026-09-17.md §3, §4). */
import { describe, expect, it } from 'vitest';
import type { V2Version } from '../../src/versions.js';
import { useMock } from '../support/mock.js';
import { caller, cellOf, type FieldJson, HERONLIGHT, idsOf, PIPELINE, TALENT_BENCH, TWICE } from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000 });

const OLDEST = '2024-01-01';
const MIDDLE = '2026-07-15';
const NEWEST = '2026-09-17';
const ALL: readonly V2Version[] = [OLDEST, MIDDLE, NEWEST];

const METADATA = [
  '/v2/companies/fields',
  '/v2/persons/fields',
  `/v2/lists/${PIPELINE}/fields`,
  `/v2/lists/${TALENT_BENCH}/fields`,
];

describe('Since 2026-09-17', () => {
  it.each(METADATA)('metadata describe a field and tell whether it is required: %s', async (path) => {
    for (const version of ALL) {
      const fields = (await caller(mock, 'admin', version).get(`${path}?includes=filterability`)).body.data;
      expect(fields.length).toBeGreaterThan(10);
      for (const field of fields) {
        expect('description' in field && 'isRequired' in field, `${version} ${field.id}`).toBe(version === NEWEST);
        expect('description' in field || 'isRequired' in field).toBe(version === NEWEST);
      }
    }
    const newest = (await caller(mock, 'admin', NEWEST).get(path)).body.data;
    const has = (member: string) => newest.some((field: Record<string, unknown>) => Boolean(field[member]));
    if (path.includes(String(TALENT_BENCH))) expect(has('isRequired')).toBe(true);
    if (path.includes(String(PIPELINE))) expect(has('description')).toBe(true);
  });

  it('Lists, Notes and Reminders are fields', async () => {
    const builtIn = ['lists', 'notes', 'reminders'];
    const row = (await caller(mock).get(`/v2/companies/${TWICE}/list-entries`)).body.data[0];
    for (const version of ALL) {
      const client = caller(mock, 'admin', version);
      const found = (fields: { id: string }[]) => idsOf(fields).filter((id) => builtIn.includes(id as string));
      const expected = version === NEWEST ? builtIn : [];
      expect(found((await client.get('/v2/companies/fields')).body.data)).toEqual(expected);
      expect(found((await client.get(`/v2/companies/${TWICE}?fieldTypes=global`)).body.fields)).toEqual(expected);
      expect(found((await client.get(`/v2/companies/${TWICE}/list-entries`)).body.data[0].fields)).toEqual(expected);
      const rowPath = `/v2/lists/${row.listId}/list-entries/${row.id}`;
      expect(found((await client.get(`${rowPath}?fieldTypes=global`)).body.entity.fields)).toEqual(expected);
      expect(found((await client.get(`${rowPath}/fields?limit=100`)).body.data)).toEqual(expected);
      for (const id of builtIn) {
        const single = await client.get(`${rowPath}/fields/${id}`);
        const selected = await client.get(`/v2/companies/${TWICE}?fieldIds=${id}`);
        expect([single.status, selected.status]).toEqual(version === NEWEST ? [200, 200] : [404, 400]);
      }
    }
  });

  it('they show the lists in sight, the latest note, and the next open reminder', async () => {
    const read = async (persona: 'admin' | 'standard') => {
      const { fields } = (await caller(mock, persona).get(`/v2/companies/${TWICE}?fieldTypes=global`)).body;
      return [cellOf(fields, 'lists'), cellOf(fields, 'reminders')];
    };
    const [lists, reminder] = await read('admin');
    const own = (await caller(mock).get(`/v2/companies/${TWICE}/lists`)).body.data;
    expect(idsOf(lists.data)).toEqual(idsOf(own));
    expect(lists.totalCount).toBe(own.length);
    const [inbox] = lists.data;
    expect(Object.keys(inbox).sort()).toEqual(['entityCount', 'id', 'name', 'type']);
    expect(reminder).toEqual({
      type: 'reminder',
      data: {
        id: 30039,
        type: 'one-time',
        content: 'Ask for cap table',
        dueDate: '2026-10-21T13:15:00Z',
        createdAt: '2026-08-25T13:15:00Z',
      },
    });
    // Reminders are for the whole account to see.
    expect((await read('standard'))[1]).toEqual(reminder);
  });

  it('interaction values name the colleague, where there is a value and where there is none', async () => {
    for (const version of ALL) {
      const { body } = await caller(mock, 'admin', version).get(
        '/v2/persons?limit=100&fieldTypes=relationship-intelligence',
      );
      const values = body.data.flatMap((person: { fields: FieldJson[] }) => person.fields.map(({ value }) => value));
      const interactions = values.filter(({ type }: { type: string }) => type === 'interaction');
      expect(interactions.some(({ data }: { data: unknown }) => data !== null)).toBe(true);
      for (const value of interactions) expect('internalPerson' in value).toBe(version === NEWEST);
      if (version !== NEWEST) continue;
      const named = interactions.find(({ internalPerson }: { internalPerson: unknown }) => internalPerson !== null);
      expect(named.internalPerson.type).toBe('internal');
      const empty = interactions.find(({ data }: { data: unknown }) => data === null);
      expect(empty).toEqual({ type: 'interaction', data: null, internalPerson: null });
    }
  });
});

describe('Since 2026-07-15', () => {
  it('the limits can be asked for', async () => {
    for (const version of ALL) {
      const { status, body } = await caller(mock, 'admin', version).get('/v2/rate-limit');
      expect(status).toBe(version === OLDEST ? 404 : 200);
      if (status === 404) expect(body.errors[0].code).toBe('not-found');
    }
  });

  it('spans of time can be counted in quarters', async () => {
    for (const version of ALL) {
      for (const path of METADATA) {
        const { data } = (await caller(mock, 'admin', version).get(`${path}?includes=filterability`)).body;
        const units = JSON.stringify(data).match(/"relativeDateUnits":\[[^\]]*\]/g) ?? [];
        expect(units.length).toBeGreaterThan(5);
        for (const list of units) expect(list.includes('"quarter"'), `${version} ${list}`).toBe(version !== OLDEST);
        for (const list of units) expect(list).toContain('"month"');
      }
    }
  });

  const ROW = `/v2/lists/${PIPELINE}/list-entries/${HERONLIGHT.entry}`;
  const AMOUNT = 'field-2928693';
  const body = { value: { type: 'number', data: 5 } };
  const batch = { operation: 'update-fields', updates: [{ id: AMOUNT, value: body.value }] };

  it('fields of a restricted opportunity are masked for those who may not manage it, and cannot be written', async () => {
    const real = (await caller(mock, 'admin', NEWEST).get(`${ROW}/fields?limit=100`)).body.data as FieldJson[];
    for (const version of [MIDDLE, NEWEST] as const) {
      const client = caller(mock, 'standard', version);
      const { data } = (await client.get(`${ROW}/fields?limit=100`)).body as { data: FieldJson[] };
      expect(data.length).toBeGreaterThan(20);
      for (const field of data) {
        expect([field.type, field.value.data], field.id).toEqual(['hidden', null]);
        const original = real.find(({ id }) => id === field.id) as FieldJson;
        expect([field.name, field.value.type]).toEqual([original.name, original.value.type]);
        expect((await client.get(`${ROW}/fields/${field.id}`)).body).toEqual(field);
      }
      for (const answer of [
        await client.post(`${ROW}/fields/${AMOUNT}`, body),
        await client.patch(`${ROW}/fields`, batch),
      ]) {
        expect([answer.status, answer.body.errors[0].code]).toEqual([403, 'authorization']);
      }
    }
    expect((await caller(mock, 'admin', NEWEST).get(`${ROW}/fields?limit=100`)).body.data).toEqual(real);
  });

  it('before, they were not', async () => {
    const real = (await caller(mock, 'admin', OLDEST).get(`${ROW}/fields?limit=100`)).body.data as FieldJson[];
    expect(real.some(({ value }) => value.data !== null)).toBe(true);
    const client = caller(mock, 'standard', OLDEST);
    // Subjects of others' private emails stay hidden in any version.
    const open = (fields: FieldJson[]) =>
      JSON.parse(JSON.stringify(fields).replaceAll(/"subject":"[^"]*"/g, '"subject":""'));
    expect(open((await client.get(`${ROW}/fields?limit=100`)).body.data)).toEqual(open(real));
    expect((await client.post(`${ROW}/fields/${AMOUNT}`, body)).status).toBe(204);
    expect((await client.get(`${ROW}/fields/${AMOUNT}`)).body.value).toEqual({ type: 'number', data: 5 });
    expect((await client.patch(`${ROW}/fields`, batch)).status).toBe(200);
  });

  it('who manages it sees and writes it in every version', async () => {
    for (const version of ALL) {
      const client = caller(mock, 'admin', version);
      expect((await client.get(`${ROW}/fields/${AMOUNT}`)).body.type).toBe('list');
      expect((await client.post(`${ROW}/fields/${AMOUNT}`, body)).status).toBe(204);
      expect((await client.get(`${ROW}?fieldIds=${AMOUNT}`)).body.entity).toMatchObject({
        name: 'Project Heronlight',
        isRestricted: true,
        isRedacted: false,
        fields: [{ id: AMOUNT, value: { data: 5 } }],
      });
    }
  });

  it('its row hides name and fields from the others in every version', async () => {
    const entity = {
      id: HERONLIGHT.opportunity,
      listId: PIPELINE,
      name: '[Hidden]',
      isRestricted: true,
      isRedacted: true,
    };
    for (const version of ALL) {
      const client = caller(mock, 'standard', version);
      expect((await client.get(ROW)).body.entity).toEqual(entity);
      expect((await client.get(`${ROW}?fieldTypes=list`)).body.entity).toEqual({ ...entity, fields: [] });
      const page = (await client.get(`/v2/lists/${PIPELINE}/list-entries?fieldTypes=list`)).body.data;
      const inPage = page.find(({ id }: { id: number }) => id === HERONLIGHT.entry);
      expect(inPage.entity).toEqual({ ...entity, fields: [] });
      const others = page.filter(({ id }: { id: number }) => id !== HERONLIGHT.entry);
      expect(others.every((row: { entity: { fields: unknown[] } }) => row.entity.fields.length > 10)).toBe(true);
    }
  });
});

describe('Whatever the version', () => {
  it('values and rows are the same, but for what is named above', async () => {
    const read = async (version: V2Version) => {
      const { body } = await caller(mock, 'admin', version).get(
        `/v2/lists/${PIPELINE}/list-entries?limit=20&fieldTypes=list`,
      );
      return body.data;
    };
    const [oldest, middle, newest] = await Promise.all(ALL.map(read));
    expect(oldest).toEqual(newest);
    expect(middle).toEqual(newest);
  });
});
