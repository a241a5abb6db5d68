import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';

const { mock, admin: client } = await useMock();

const COMPANY = '/v2/companies/87255024';
const PERSON = `/v2/persons/${SEED.people.rowan}`;
const TEXT = 'field-2507170';
const NUMBER = 'field-2342545';
const NUMBERS = 'field-2370133';
const KEY_PEOPLE = 'field-2152281';
const PARTNERS = 'field-2312937';
const TAGS = 'field-2018736';
const LIST_FIELD = 'field-3859558';
const CURRENT_ORGANIZATION = 'affinity-data-current-organization';
const OLD = { 'x-affinity-api-version': '2024-01-01' };

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into member by member
type Json = any;

const exported = (): Json => mock.account('scale').export();
const valueAt = async (path: string) => (await client.get(path)).body.value;
const text = (data: string | null) => ({ type: 'text', data });
const updates = (...list: { id: string; value?: unknown }[]) => ({ operation: 'update-fields', updates: list });

async function idsOf(path: string): Promise<string[]> {
  const ids: string[] = [];
  let next: string | null = path;
  while (next !== null) {
    const { status, body }: Json = await client.get(next.replace('http://mock', ''));
    expect(status).toBe(200);
    ids.push(...body.data.map(({ id }: Json) => id));
    next = body.pagination.nextUrl;
  }
  return ids;
}

describe.each([
  ['companies', COMPANY],
  ['persons', PERSON],
])('GET /v2/%s/{id}/fields', (section, path) => {
  it('has each field of the metadata once, empty ones included, 20 a page', async () => {
    const metadata = (await client.get(`/v2/${section}/fields`)).body.data;
    expect(await idsOf(`${path}/fields`)).toEqual(metadata.map(({ id }: Json) => id));
    const first = (await client.get(`${path}/fields`)).body;
    expect(first.data).toHaveLength(20);
    const all = (await client.get(`${path}/fields?limit=100`)).body.data;
    expect(all.some(({ value }: Json) => value.data === null)).toBe(true);
    expect(all.map(({ type }: Json) => type)).not.toContain('list');
  });

  it('narrows by ids or by types, and not by both', async () => {
    expect(await idsOf(`${path}/fields?ids=last-email&ids=first-email`)).toEqual(['first-email', 'last-email']);
    const { data } = (await client.get(`${path}/fields?limit=100&types=global`)).body;
    expect(new Set(data.map(({ type }: Json) => type))).toEqual(new Set(['global']));
    const both = await client.get(`${path}/fields?ids=last-email&types=global`);
    expect([both.status, both.body.errors[0].code, both.body.errors[0].param]).toEqual([400, 'validation', 'types']);
    expect((await client.get(`${path}/fields?types=list`)).status).toBe(400);
  });

  it('refuses ids that name no field there, or leaves them out: v2-unknown-field-ids', async () => {
    const refused = await client.get(`${path}/fields?ids=last-email&ids=${LIST_FIELD}`);
    expect([refused.status, refused.body.errors[0].param]).toEqual([400, 'ids']);
    mock.account('scale').settings.set({ quirks: { 'v2-unknown-field-ids': 'ignore' } });
    expect(await idsOf(`${path}/fields?ids=last-email&ids=${LIST_FIELD}`)).toEqual(['last-email']);
  });

  it('shows each version the fields it has', async () => {
    const ids = async (headers?: Record<string, string>) =>
      (await client.get(`${path}/fields?limit=100`, headers)).body.data.map(({ id }: Json) => id);
    expect(await ids()).toEqual(expect.arrayContaining(['lists', 'notes', 'reminders']));
    const old = await ids(OLD);
    for (const id of ['lists', 'notes', 'reminders']) expect(old).not.toContain(id);
  });
});

describe('One field of a company or person', () => {
  it('is the same as on the record itself', async () => {
    const record = (await client.get(`${COMPANY}?fieldIds=${NUMBERS}&fieldIds=affinity-data-location`)).body;
    for (const field of record.fields) expect((await client.get(`${COMPANY}/fields/${field.id}`)).body).toEqual(field);
  });

  it('tells malformed ids from fields that are not there, and records that are not there or were merged away', async () => {
    const status = async (path: string) => (await client.get(path)).status;
    const malformed = await client.get(`${COMPANY}/fields/Field_7`);
    expect([malformed.status, malformed.body.errors[0].param]).toEqual([400, 'fieldId']);
    expect(await status(`${COMPANY}/fields/field-1`)).toBe(404);
    expect(await status(`${COMPANY}/fields/${LIST_FIELD}`)).toBe(404);
    expect(await status(`${PERSON}/fields/${TEXT}`)).toBe(404);
    expect(await status(`/v2/companies/7/fields/${TEXT}`)).toBe(404);
    const [merged] = exported().merges.company;
    expect(await status(`/v2/companies/${merged.id}/fields`)).toBe(422);
  });
});

describe('Writing one field of a company or person', () => {
  it('answers 204, shows on both APIs and wherever the company does, and tells the history', async () => {
    const before = (await client.get(`${COMPANY}?fieldIds=${NUMBER}`)).body;
    expect(before.fields).toHaveLength(1);
    const answer = await client.post(`${COMPANY}/fields/${NUMBER}`, { value: { type: 'number', data: 412.5 } });
    expect([answer.status, answer.body]).toEqual([204, undefined]);
    expect(await valueAt(`${COMPANY}/fields/${NUMBER}`)).toEqual({ type: 'number', data: 412.5 });
    const record = (await client.get(`${COMPANY}?fieldIds=${NUMBER}`)).body;
    expect(record.fields[0].value.data).toBe(412.5);
    const rows = (await client.get('/field-values?organization_id=87255024')).body;
    expect(rows.find((row: Json) => row.field_id === 2342545).value).toBe(412.5);
    const [entry] = (await client.get(`${COMPANY}/list-entries`)).body.data;
    expect(entry.fields.find(({ id }: Json) => id === NUMBER).value.data).toBe(412.5);
    const change = exported().changes.at(-1);
    expect(change).toMatchObject({ fieldId: 2342545, entityId: 87255024, value: 412.5, changerId: SEED.people.mara });
    await client.post(`${COMPANY}/fields/${NUMBER}`, { value: { type: 'number', data: null } });
    expect(await valueAt(`${COMPANY}/fields/${NUMBER}`)).toEqual({ type: 'number', data: null });
  });

  it('replaces multi values as a whole, in every entry of the company too', async () => {
    const path = `${COMPANY}/fields/${KEY_PEOPLE}`;
    const write = (data: unknown) => client.post(path, { value: { type: 'person-multi', data } });
    const ids = async () => (await valueAt(path)).data?.map(({ id }: Json) => id) ?? null;
    await write([{ id: SEED.people.mara }, { id: SEED.people.rowan }]);
    await write([{ id: SEED.people.rowan }, { id: 171164248 }]);
    expect(await ids()).toEqual([SEED.people.rowan, 171164248]);
    await write([]);
    expect(await ids()).toBeNull();
  });

  it('refuses what does not fit by its place in the body, and does nothing', async () => {
    const before = JSON.stringify(exported());
    const refusals: [path: string, body: unknown, param: string][] = [
      [TEXT, {}, '/value'],
      [TEXT, { value: { type: 'number', data: 7 } }, '/value/type'],
      ['last-email', { value: text('x') }, '/value'],
      ['lists', { value: text('x') }, '/value'],
      ['persons', { value: { type: 'person-multi', data: [] } }, '/value'],
      [KEY_PEOPLE, { value: { type: 'person-multi', data: [{ id: 9 }] } }, '/value/data'],
      [TAGS, { value: { type: 'dropdown-multi', data: [{ dropdownOptionId: 9 }] } }, '/value/data'],
    ];
    for (const [field, body, param] of refusals) {
      const answer = await client.post(`${COMPANY}/fields/${field}`, body);
      expect([answer.status, answer.body.errors[0].param], field).toEqual([400, param]);
    }
    expect((await client.post(`${COMPANY}/fields/${LIST_FIELD}`, { value: text('x') })).status).toBe(404);
    expect(JSON.stringify(exported())).toBe(before);
  });

  it('takes Current Organization as seen live, or does not: v2-current-organization-read-only', async () => {
    const path = `${PERSON}/fields/${CURRENT_ORGANIZATION}`;
    const value = { type: 'company', data: { id: 87255024 } };
    expect((await client.post(path, { value })).status).toBe(204);
    expect((await valueAt(path)).data.id).toBe(87255024);
    mock.account('scale').settings.set({ quirks: { 'v2-current-organization-read-only': true } });
    expect((await client.post(path, { value })).status).toBe(400);
    const batch = updates({ id: CURRENT_ORGANIZATION, value });
    expect((await client.patch(`${PERSON}/fields`, batch)).status).toBe(400);
  });

  it('needs the permission Edit Global Field Values, on each version, and reading does not', async () => {
    const seed = exported();
    const users = seed.users.map((user: Json) =>
      user.id === SEED.people.ines ? { ...user, permissions: { 'Edit Global Field Values': false } } : user,
    );
    await mock.createAccount({ account: 'guarded', tier: 'scale', seed: { ...seed, users } });
    const body = { value: text('x') };
    expect((await api(mock, 'standard').post(`${COMPANY}/fields/${TEXT}`, body)).status).toBe(204);
    const guarded = api(mock, 'standard', 'guarded');
    for (const headers of [OLD, {}]) {
      const refused = await guarded.post(`${COMPANY}/fields/${TEXT}`, body, headers);
      expect([refused.status, refused.body.errors[0].code]).toEqual([403, 'authorization']);
      expect((await guarded.patch(`${PERSON}/fields`, updates(), headers)).status).toBe(403);
    }
    expect((await guarded.get(`${COMPANY}/fields/${TEXT}`)).status).toBe(200);
  });
});

describe('Writing several fields of a company or person', () => {
  it('writes all, the last of two for one field', async () => {
    const answer = await client.patch(
      `${COMPANY}/fields`,
      updates(
        { id: TEXT, value: text('first') },
        { id: NUMBER, value: { type: 'number', data: 3 } },
        { id: TEXT, value: text('last') },
      ),
    );
    expect([answer.status, answer.body]).toEqual([200, { operation: 'update-fields' }]);
    expect((await valueAt(`${COMPANY}/fields/${TEXT}`)).data).toBe('last');
    expect((await valueAt(`${COMPANY}/fields/${NUMBER}`)).data).toBe(3);
    expect((await client.patch(`${PERSON}/fields`, updates())).status).toBe(200);
  });

  it('writes none when one is bad: unknown, of another type, without value, or one too many', async () => {
    const before = JSON.stringify(exported());
    const good = { id: TEXT, value: text('x') };
    const bad: [{ id: string; value?: unknown }, string][] = [
      [{ id: 'field-1', value: text('x') }, '/updates/1/id'],
      [{ id: LIST_FIELD, value: text('x') }, '/updates/1/id'],
      [{ id: NUMBER, value: text('x') }, '/updates/1/value/type'],
      [{ id: NUMBER }, '/updates/1/value'],
      [{ id: PARTNERS, value: { type: 'company-multi', data: [{ id: 9 }] } }, '/updates/1/value/data'],
    ];
    for (const [update, param] of bad) {
      const answer = await client.patch(`${COMPANY}/fields`, updates(good, update));
      expect([answer.status, answer.body.errors[0].param]).toEqual([400, param]);
    }
    const many = Array.from({ length: 101 }, () => good);
    expect((await client.patch(`${COMPANY}/fields`, updates(...many))).status).toBe(400);
    expect(JSON.stringify(exported())).toBe(before);
  });
});

describe('All values of a field', () => {
  const pagesOf = async (path: string, limit: number) => {
    const pages: Json[][] = [];
    let next: string | null = `${path}?limit=${limit}`;
    while (next !== null) {
      const { status, body }: Json = await client.get(next.replace('http://mock', ''));
      expect(status).toBe(200);
      pages.push(body.data);
      next = body.pagination.nextUrl;
    }
    return pages;
  };

  it('are all there where the field itself stops at a hundred', async () => {
    const { persons } = (await client.get('/persons?page_size=110')).body;
    for (const { id } of persons) {
      await client.post('/field-values', { field_id: 2152281, entity_id: 87255024, value: id });
    }
    const field = await valueAt(`${COMPANY}/fields/${KEY_PEOPLE}`);
    expect(field.data).toHaveLength(100);
    expect(field.totalCount).toBeGreaterThanOrEqual(110);
    const pages = await pagesOf(`${COMPANY}/fields/${KEY_PEOPLE}/values`, 30);
    expect(pages.flat()).toHaveLength(field.totalCount);
    expect(pages.flat().slice(0, 100)).toEqual(field.data);
    expect(pages[0]).toHaveLength(30);
  });

  it('go on where they were though values come and go in between', async () => {
    const path = `${COMPANY}/fields/${KEY_PEOPLE}`;
    const write = (...ids: number[]) =>
      client.post(path, { value: { type: 'person-multi', data: ids.map((id) => ({ id })) } });
    await write(SEED.people.mara, SEED.people.tobin, 44635767);
    const first = (await client.get(`${path}/values?limit=2`)).body;
    expect(first.data.map(({ id }: Json) => id)).toEqual([SEED.people.mara, SEED.people.tobin]);
    await write(SEED.people.tobin, 44635767, 45211373);
    const second = (await client.get(first.pagination.nextUrl.replace('http://mock', ''))).body;
    expect(second.data.map(({ id }: Json) => id)).toEqual([44635767, 45211373]);
    expect(second.pagination.nextUrl).toBeNull();
    const back = (await client.get(second.pagination.prevUrl.replace('http://mock', ''))).body;
    expect(back.data.map(({ id }: Json) => id)).toEqual([SEED.people.tobin]);
  });

  it('name their type; single ones are a page of one or none', async () => {
    for (const [id, type] of [
      [TAGS, 'dropdown-multi'],
      ['field-1940162', 'ranked-dropdown'],
      ['affinity-data-industry', 'filterable-text-multi'],
      ['affinity-data-location', 'location'],
      ['field-2135674', 'person'],
      [PARTNERS, 'company-multi'],
      ['lists', 'list-multi'],
      ['persons', 'person-multi'],
    ]) {
      const { status, body } = await client.get(`${COMPANY}/fields/${id}/values`);
      expect([status, body.type], id).toEqual([200, type]);
      const field = await valueAt(`${COMPANY}/fields/${id}`);
      expect(body.data, id).toEqual(field.data === null ? [] : [field.data].flat());
    }
    expect((await client.get(`${PERSON}/fields/companies/values`)).body).toMatchObject({ type: 'company-multi' });
  });

  it('are refused for types that have no pages, for fields that are not there, and before their version', async () => {
    for (const id of [TEXT, NUMBER, NUMBERS, 'field-2386743', 'last-email', 'notes', 'reminders']) {
      const { status, body } = await client.get(`${COMPANY}/fields/${id}/values`);
      expect([status, body.errors[0].param], id).toEqual([400, 'fieldId']);
    }
    expect((await client.get(`${COMPANY}/fields/field-1/values`)).status).toBe(404);
    expect((await client.get(`${COMPANY}/fields/F%201/values`)).status).toBe(400);
    expect((await client.get(`${COMPANY}/fields/lists/values`, OLD)).status).toBe(404);
    mock.account('scale').settings.set({ quirks: { 'v2-unlisted-operation': 'serve' } });
    expect((await client.get(`${COMPANY}/fields/lists/values`, OLD)).body.type).toBe('list-multi');
  });

  it("of rows: the list's own and those of the entity, not of a restricted opportunity", async () => {
    const entries = (await client.get(`/v2/lists/${SEED.lists.portfolio}/list-entries?limit=100&fieldTypes=list`)).body
      .data;
    const entry = entries.find(({ id }: Json) => id === 138490039);
    const row = `/v2/lists/${SEED.lists.portfolio}/list-entries/${entry.id}/fields`;
    const offices = entry.entity.fields.find(({ id }: Json) => id === 'field-3985616');
    expect((await client.get(`${row}/field-3985616/values`)).body.data).toEqual(offices.value.data);
    expect((await client.get(`${row}/${TAGS}/values`)).status).toBe(200);
    const deals = (await client.get(`/v2/lists/${SEED.lists.pipeline}/list-entries?limit=100`)).body.data;
    const restricted = deals.find(({ entity }: Json) => entity.isRestricted);
    const path = `/v2/lists/${SEED.lists.pipeline}/list-entries/${restricted.id}/fields/persons/values`;
    expect((await client.get(path)).status).toBe(200);
    expect((await api(mock, 'standard').get(path)).status).toBe(404);
  });
});
