/** What V2 makes of lists, rows and persons. */
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';

const PORTFOLIO = SEED.lists.portfolio;
const DEALS = SEED.lists.pipeline;
/** A list of persons with the required field Skills. */
const TALENT = SEED.lists.talentBench;
const LP = SEED.lists.lpRelations;
const COMPANY = 9900568;
const PERSON = 171164248;
const ADMIN = SEED.people.mara;
const STANDARD = SEED.people.ines;

const { mock, admin, standard } = await useMock({ quirks: { 'v2-entities-gate': 'open' } });

const param = ({ body }: { body: { errors: { param: string }[] } }) => body.errors[0]?.param;

describe('POST /v2/lists', () => {
  it('makes a private list of the caller with the columns that lists start with', async () => {
    const { status, body } = await admin.post('/v2/lists', { name: 'Tarn', type: 'opportunity' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: body.id,
      name: 'Tarn',
      type: 'opportunity',
      creatorId: ADMIN,
      ownerId: ADMIN,
      isPublic: false,
      createdAt: '2026-10-15T12:00:00Z',
    });
    expect((await admin.get(`/v2/lists/${body.id}`)).body).toEqual(body);
    const fields = (await admin.get(`/lists/${body.id}`)).body.fields;
    expect(fields.map(({ name }: { name: string }) => name)).toEqual(['Status', 'Owners', 'Amount', 'Close Date']);
    expect((await standard.get(`/v2/lists/${body.id}`)).status).toBe(404);
  });

  it('asks for the permission to share with all when it is public', async () => {
    const body = { name: 'Tarn', type: 'company', isPublic: true };
    expect((await standard.post('/v2/lists', body)).body.isPublic).toBe(true);
    const seed = mock.account('scale').export();
    const users = seed.users as { id: number; permissions: Record<string, boolean> }[];
    const denied = users.map((user) => ({
      ...user,
      permissions: { ...user.permissions, 'Share accessible Lists globally': user.id !== STANDARD },
    }));
    const account = await mock.createAccount({ seed: { ...seed, users: denied } });
    const other = api(mock, 'standard', account.name);
    const refused = await other.post('/v2/lists', body);
    expect(refused.status).toBe(403);
    expect(refused.body.errors[0]).toMatchObject({ code: 'authorization' });
    expect((await other.post('/v2/lists', { ...body, isPublic: false })).status).toBe(201);
  });

  it.each([
    ['no name', { type: 'company' }, '/name'],
    ['an empty name', { name: '', type: 'company' }, '/name'],
    ['a blank name', { name: ' ', type: 'company' }, '/name'],
    ['a name of 256 characters', { name: 'x'.repeat(256), type: 'company' }, '/name'],
    ['no type', { name: 'Tarn' }, '/type'],
    ['an unknown type', { name: 'Tarn', type: 'organization' }, '/type'],
    ['a stray member', { name: 'Tarn', type: 'company', ownerId: ADMIN }, '/ownerId'],
  ])('refuses %s', async (_what, body, at) => {
    const count = (await admin.get('/lists')).body.length;
    const answer = await admin.post('/v2/lists', body);
    expect(answer.status).toBe(400);
    expect(param(answer)).toBe(at);
    expect((await admin.get('/lists')).body).toHaveLength(count);
  });
});

describe('POST /v2/lists/{listId}/list-entries', () => {
  const path = `/v2/lists/${PORTFOLIO}/list-entries`;

  it('adds a row that begins as in the web app, without showing its fields', async () => {
    const { status, body } = await admin.post(path, { entity: { id: COMPANY }, creatorId: STANDARD });
    expect(status).toBe(201);
    expect(body).toMatchObject({ listId: PORTFOLIO, type: 'company', creatorId: STANDARD });
    expect(body.entity).toMatchObject({ id: COMPANY, name: 'Tansyloom', fields: [] });
    const { entity } = (await admin.get(`${path}/${body.id}?fieldTypes=list`)).body;
    const filled = entity.fields.filter(({ value, id }: { value: { data: unknown }; id: string }) => {
      return value.data !== null && id.startsWith('field-');
    });
    expect(filled.map(({ name }: { name: string }) => name)).toEqual(['Status', 'Owners']);
    expect(filled[0].value.data).toMatchObject({ text: 'On Plan', rank: 0 });
    expect(filled[1].value.data).toMatchObject([{ id: STANDARD }]);
    const changes = (await admin.get(`${path}/${body.id}/field-value-changes`)).body.data;
    expect(changes.map(({ actionType }: { actionType: string }) => actionType)).toEqual(['add', 'add']);
  });

  it('takes the same company again; the key’s user is the creator', async () => {
    const first = (await standard.post(path, { entity: { id: COMPANY } })).body;
    const second = (await standard.post(path, { entity: { id: COMPANY } })).body;
    expect(second.id).toBeGreaterThan(first.id);
    expect(second.creatorId).toBe(STANDARD);
    const { body } = await admin.get(`/lists/${PORTFOLIO}/list-entries/${second.id}`);
    expect(body).toMatchObject({ id: second.id, creator_id: STANDARD, entity_id: COMPANY });
  });

  it('begins without a Status where none is open', async () => {
    const seed = mock.account('scale').export() as Record<string, unknown>;
    const options = (seed.options as { category: string | null }[]).map((option) => ({
      ...option,
      ...(option.category === 'open' && { category: 'lost', winRate: null }),
    }));
    const account = await mock.createAccount({ seed: { ...seed, options } });
    account.settings.set({ quirks: { 'v2-entities-gate': 'open' } });
    const client = api(mock, 'admin', account.name);
    const { id } = (await client.post(path, { entity: { id: COMPANY } })).body;
    const rows = (await client.get(`/field-values?list_entry_id=${id}`)).body;
    expect(rows.map((row: { value: unknown }) => row.value)).toEqual([ADMIN]);
  });

  it('names the required fields of the list that would stay empty, and adds nothing', async () => {
    const before = (await admin.get(`/lists/${TALENT}`)).body.list_size;
    const answer = await admin.post(`/v2/lists/${TALENT}/list-entries`, { entity: { id: PERSON } });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].message).toContain('field-5173961');
    expect((await admin.get(`/lists/${TALENT}`)).body.list_size).toBe(before);
    // V1 adds such a row.
    expect((await admin.post(`/lists/${TALENT}/list-entries`, { entity_id: PERSON })).status).toBe(200);
  });

  it.each([
    ['an unknown company', PORTFOLIO, { entity: { id: 7 } }, '/entity/id'],
    ['a person on a list of companies', PORTFOLIO, { entity: { id: PERSON } }, '/entity/id'],
    ['a list of opportunities', DEALS, { entity: { id: 7156315 } }, '/entity/id'],
    ['an external creator', PORTFOLIO, { entity: { id: COMPANY }, creatorId: PERSON }, '/creatorId'],
    ['an unknown creator', PORTFOLIO, { entity: { id: COMPANY }, creatorId: 7 }, '/creatorId'],
    ['no entity', PORTFOLIO, {}, '/entity'],
    ['an id as text', PORTFOLIO, { entity: { id: String(COMPANY) } }, '/entity/id'],
    ['values', PORTFOLIO, { entity: { id: COMPANY }, fields: [] }, '/fields'],
  ])('refuses %s and adds nothing', async (_what, list, body, at) => {
    const before = (await admin.get(`/lists/${list}`)).body.list_size;
    const answer = await admin.post(`/v2/lists/${list}/list-entries`, body);
    expect(answer.status).toBe(400);
    expect(param(answer)).toBe(at);
    expect((await admin.get(`/lists/${list}`)).body.list_size).toBe(before);
  });

  it('is 404 on a list that the caller may not see', async () => {
    expect((await standard.post(`/v2/lists/${LP}/list-entries`, { entity: { id: PERSON } })).status).toBe(404);
    expect((await admin.post('/v2/lists/7/list-entries', { entity: { id: PERSON } })).status).toBe(404);
  });
});

describe('POST /v2/persons', () => {
  const noor = { firstName: 'Noor', lastName: 'Tarnquist', primaryEmailAddress: 'noor@tarn.example' };
  const BOARDS = 'field-2756292';
  const CLOSENESS = 'field-2535656';

  it('makes an external person whom V1 reads', async () => {
    const { status, body } = await admin.post('/v2/persons', noor);
    expect(status).toBe(201);
    expect(body).toEqual({ id: body.id, ...noor, emailAddresses: ['noor@tarn.example'], type: 'external' });
    expect((await admin.get(`/persons/${body.id}`)).body).toMatchObject({
      type: 0,
      first_name: 'Noor',
      primary_email: 'noor@tarn.example',
      emails: ['noor@tarn.example'],
    });
  });

  it('puts the primary address first, once; without one there is none', async () => {
    const emailAddresses = ['n.pell@tarn.example', 'Noor@tarn.example'];
    const { body } = await admin.post('/v2/persons', { ...noor, emailAddresses });
    expect(body.emailAddresses).toEqual(['noor@tarn.example', 'n.pell@tarn.example']);
    const none = await admin.post('/v2/persons', { firstName: 'Oda', lastName: null, primaryEmailAddress: null });
    expect(none.body).toMatchObject({ lastName: null, primaryEmailAddress: null, emailAddresses: [] });
    const other = { firstName: 'Oda', lastName: null, primaryEmailAddress: null, emailAddresses: ['oda@tarn.example'] };
    expect((await admin.post('/v2/persons', other)).body).toMatchObject({
      primaryEmailAddress: null,
      emailAddresses: ['oda@tarn.example'],
    });
  });

  it('sets values, the last one of a field named twice, and keeps their history', async () => {
    const number = (data: number) => ({ id: BOARDS, value: { type: 'number', data } });
    const { body } = await admin.post('/v2/persons', { ...noor, fields: [number(1), number(2)] });
    expect(body.fields).toBeUndefined();
    const read = (await admin.get(`/v2/persons/${body.id}?fieldIds=${BOARDS}`)).body;
    expect(read.fields[0].value).toEqual({ type: 'number', data: 2 });
    const [change] = (
      await admin.get('/v2/field-value-changes?orderBy=-changedAt&filter=actionType=add')
    ).body.data.filter((one: { entity: { id: number } }) => one.entity.id === body.id);
    expect(change).toMatchObject({ type: 'number', value: 2, listEntry: null, field: { id: BOARDS, type: 'global' } });
  });

  it('asks for a permission of its own when it sets values', async () => {
    const seed = mock.account('scale').export() as Record<string, unknown>;
    const users = (seed.users as { id: number }[]).map((user) =>
      user.id === STANDARD ? { ...user, permissions: { 'Edit Global Field Values': false } } : user,
    );
    const account = await mock.createAccount({ seed: { ...seed, users } });
    account.settings.set({ quirks: { 'v2-entities-gate': 'open' } });
    const client = api(mock, 'standard', account.name);
    const fields = [{ id: BOARDS, value: { type: 'number', data: 1 } }];
    expect((await client.post('/v2/persons', { ...noor, fields })).status).toBe(403);
    expect((await client.post('/v2/persons', { ...noor, fields: [] })).status).toBe(201);
  });

  it.each([
    ['no first name', { firstName: undefined }, '/firstName'],
    ['no last name', { lastName: undefined }, '/lastName'],
    ['no primary address', { primaryEmailAddress: undefined }, '/primaryEmailAddress'],
    ['a blank first name', { firstName: ' ' }, '/firstName'],
    ['an address that is none', { primaryEmailAddress: 'noor' }, '/primaryEmailAddress'],
    ['an address of another', { primaryEmailAddress: 'mara.quill@quaymoss.example' }, '/primaryEmailAddress'],
    ['an address of another beside', { emailAddresses: ['mara.quill@quaymoss.example'] }, '/emailAddresses'],
    ['an unknown field', { fields: [{ id: 'field-7', value: { type: 'number', data: 1 } }] }, '/fields/0/id'],
    ['a list’s field', { fields: [{ id: 'field-2928693', value: { type: 'number', data: 1 } }] }, '/fields/0/id'],
    [
      'a value of another type',
      { fields: [{ id: BOARDS, value: { type: 'text', data: 'x' } }] },
      '/fields/0/value/type',
    ],
    [
      'an unknown option',
      { fields: [{ id: CLOSENESS, value: { type: 'ranked-dropdown', data: { dropdownOptionId: 7 } } }] },
      '/fields/0/value/data',
    ],
    ['a stray member', { type: 'external' }, '/type'],
  ])('refuses %s and makes nobody', async (_what, part, at) => {
    const answer = await admin.post('/v2/persons', { ...noor, ...part });
    expect(answer.status).toBe(400);
    expect(param(answer)).toBe(at);
    expect((await admin.get('/persons?term=noor%20tarnquist')).body.persons).toEqual([]);
  });

  it('is there since 2026-07-15', async () => {
    const answer = (version: string) => admin.post('/v2/persons', noor, { 'x-affinity-api-version': version });
    expect((await answer('2024-01-01')).status).toBe(405);
    expect((await answer('2026-07-15')).status).toBe(201);
  });
});

describe('DELETE /v2/persons/{personId}', () => {
  it('deletes an external one with their rows, on both APIs', async () => {
    const { id } = (await admin.post('/v2/persons', { firstName: 'A', lastName: 'B', primaryEmailAddress: null })).body;
    const entry = (await admin.post(`/lists/${LP}/list-entries`, { entity_id: id })).body;
    expect(await admin.delete(`/v2/persons/${id}`)).toMatchObject({ status: 204, body: undefined });
    expect((await admin.get(`/v2/persons/${id}`)).status).toBe(404);
    expect((await admin.get(`/persons/${id}`)).status).toBe(422);
    expect((await admin.get(`/v2/lists/${LP}/list-entries/${entry.id}`)).status).toBe(404);
    expect((await admin.delete(`/v2/persons/${id}`)).status).toBe(404);
  });

  it('is 403 for an internal one, 422 for one merged away', async () => {
    const refused = await admin.delete(`/v2/persons/${STANDARD}`);
    expect(refused.status).toBe(403);
    expect(refused.body.errors[0].code).toBe('authorization');
    const { merges } = mock.account('scale').export() as unknown as { merges: { person: { id: number }[] } };
    expect((await admin.delete(`/v2/persons/${merges.person[0]?.id}`)).status).toBe(422);
  });
});
