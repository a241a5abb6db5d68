/** Which fields a read shows (v2-core.md §5.3). */
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { CO_INVESTORS, caller, type FieldJson, INBOX, idsOf, PIPELINE } from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000 });

const kindsOf = (fields: readonly FieldJson[]) => [...new Set(fields.map(({ type }) => type))].sort();

async function first(path: string): Promise<number> {
  return (await caller(mock).get(`${path}?limit=1`)).body.data[0].id;
}

describe.each(['/v2/companies', '/v2/persons', `/v2/lists/${CO_INVESTORS}/list-entries`])('Fields of %s', (path) => {
  const hasEntity = path.endsWith('list-entries');
  const ownPath = hasEntity ? `/v2/lists/${CO_INVESTORS}` : path;
  const types = ['enriched', 'global', 'relationship-intelligence', ...(hasEntity ? ['list'] : [])];
  // biome-ignore lint/suspicious/noExplicitAny: a company, a person or a row
  const shown = (item: any) => (hasEntity ? item.entity : item);

  it('are absent when none are selected, in pages and single reads', async () => {
    const { body } = await caller(mock).get(`${path}?limit=2`);
    for (const item of body.data) expect(shown(item)).not.toHaveProperty('fields');
    const single = await caller(mock).get(`${path}/${body.data[0].id}`);
    expect(shown(single.body)).not.toHaveProperty('fields');
    expect(single.body).toEqual(body.data[0]);
  });

  it.each(types)('of the kind %s are those that the metadata says, empty ones included, in its order', async (type) => {
    const metadata = (await caller(mock).get(`${ownPath}/fields`)).body.data as FieldJson[];
    const wanted = metadata.filter((field) => field.type === type);
    expect(wanted.length).toBeGreaterThan(1);
    const { body } = await caller(mock).get(`${path}?limit=3&fieldTypes=${type}`);
    for (const item of body.data) {
      const { fields } = shown(item);
      expect(idsOf(fields)).toEqual(idsOf(wanted));
      expect(kindsOf(fields)).toEqual([type]);
      expect(fields.some((field: FieldJson) => field.value.data === null)).toBe(true);
    }
    const single = await caller(mock).get(`${path}/${body.data[0].id}?fieldTypes=${type}`);
    expect(single.body).toEqual(body.data[0]);
  });

  it('are chosen by id, by kind, or by both together, each once', async () => {
    const id = await first(path);
    const read = async (query: string) => shown((await caller(mock).get(`${path}/${id}?${query}`)).body).fields;
    const global = idsOf(await read('fieldTypes=global'));
    expect(idsOf(await read(`fieldIds=last-email&fieldIds=${global[0]}`))).toEqual([global[0], 'last-email'].sort());
    expect(idsOf(await read(`fieldIds=last-email&fieldTypes=global`))).toEqual([...global, 'last-email'].sort());
    expect(idsOf(await read(`fieldIds=${global[0]}&fieldIds=${global[0]}&fieldTypes=global`))).toEqual(global);
    expect(kindsOf(await read('fieldTypes=global&fieldTypes=enriched'))).toEqual(['enriched', 'global']);
  });

  it('that are unknown, or of a list that is not asked, are refused', async () => {
    for (const id of ['field-1', 'nothing', 'last-email,first-email', 'field-2928693']) {
      const { status, body } = await caller(mock).get(`${path}?fieldIds=${id}`);
      expect([status, body.errors[0].code, body.errors[0].param], id).toEqual([400, 'validation', 'fieldIds']);
    }
  });

  it.runIf(!hasEntity)('of the kind list are for rows only', async () => {
    const { status, body } = await caller(mock).get(`${path}?fieldTypes=list`);
    expect([status, body.errors[0].code, body.errors[0].param]).toEqual([400, 'validation', 'fieldTypes']);
  });
});

describe('Fields of a row', () => {
  const ROWS = `/v2/lists/${PIPELINE}/list-entries`;

  it('are all of them unless told otherwise, twenty a page', async () => {
    const id = await first(ROWS);
    const metadata = (await caller(mock).get(`/v2/lists/${PIPELINE}/fields`)).body.data;
    const all = (await caller(mock).get(`${ROWS}/${id}/fields?limit=100`)).body;
    expect(idsOf(all.data)).toEqual(idsOf(metadata));
    const { body } = await caller(mock).get(`${ROWS}/${id}/fields`);
    expect(body.data).toEqual(all.data.slice(0, 20));
    expect(body.pagination.nextUrl).not.toBeNull();
    expect(body.pagination.prevUrl).toBeNull();
  });

  it('are narrowed by `ids` and `types`, which add up', async () => {
    const id = await first(ROWS);
    const read = async (query: string) => (await caller(mock).get(`${ROWS}/${id}/fields?limit=100&${query}`)).body.data;
    expect(idsOf(await read('ids=persons&ids=last-email'))).toEqual(['last-email', 'persons']);
    expect(kindsOf(await read('types=relationship-intelligence'))).toEqual(['relationship-intelligence']);
    expect(idsOf(await read('ids=notes&types=relationship-intelligence'))).toContain('notes');
    const { status, body } = await caller(mock).get(`${ROWS}/${id}/fields?ids=field-1`);
    expect([status, body.errors[0].param]).toEqual([400, 'ids']);
  });

  it('are the same one by one, in the page of rows, and in the row', async () => {
    const id = await first(ROWS);
    const types = ['enriched', 'global', 'list', 'relationship-intelligence']
      .map((type) => `fieldTypes=${type}`)
      .join('&');
    const row = (await caller(mock).get(`${ROWS}/${id}?${types}`)).body;
    const { fields } = row.entity;
    expect((await caller(mock).get(`${ROWS}?limit=1&${types}`)).body.data).toEqual([row]);
    expect((await caller(mock).get(`${ROWS}/${id}/fields?limit=100`)).body.data).toEqual(fields);
    for (const field of fields) {
      expect((await caller(mock).get(`${ROWS}/${id}/fields/${field.id}`)).body).toEqual(field);
    }
  });

  it('of one company are shown by the company too: with the name of the list and without the entity', async () => {
    const [row] = (await caller(mock).get(`/v2/lists/${INBOX}/list-entries?limit=1&fieldTypes=list`)).body.data;
    const rows = (await caller(mock).get(`/v2/companies/${row.entity.id}/list-entries`)).body.data;
    const same = rows.find((one: { id: number }) => one.id === row.id);
    expect(Object.keys(same).sort()).toEqual(['createdAt', 'creatorId', 'fields', 'id', 'listId', 'listName']);
    expect(same.listName).toBe('Sourcing Inbox');
    const metadata = (await caller(mock).get(`/v2/lists/${INBOX}/fields`)).body.data;
    expect(idsOf(same.fields)).toEqual(idsOf(metadata));
    for (const field of row.entity.fields) expect(same.fields).toContainEqual(field);
  });
});
