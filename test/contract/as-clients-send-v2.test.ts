/**
 * Parts of V2's contract that are worded for code generators (constants as enumerations, named unions, defaults of lists, several
 * types, patterns beside formats), as clients send them: each is taken where it is right and refused where it is not.
 */
import axios from 'axios';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { type Api, api, frozenMock } from '../support.js';

const MARA = 43080970;
const ROWAN = 170900842;
const FERNPATH = 65227821;

let mock: Mock;
let client: Api;
beforeEach(async () => {
  mock = await frozenMock();
  mock.account('scale').settings.set({ quirks: { 'v2-entities-gate': 'open' } });
  client = api(mock);
});

describe('V2 takes', () => {
  const spelled = (status: number, code?: string) => [status, code];
  const said = async (call: ReturnType<Api['get']>) => {
    const { status, body } = await call;
    return spelled(status, body?.errors?.[0]?.code);
  };

  it.each([
    '/v2/field-value-changes',
    '/v2/teams',
    `/v2/persons/${ROWAN}/relationships`,
    `/v2/companies/${FERNPATH}/relationships`,
    '/v2/duplicates/company-suggestions',
    '/v2/duplicates/person-suggestions',
  ])('%s in its own order where none is asked for, and no order that there is not', async (path) => {
    const first = await client.get(path);
    expect(first.status).toBe(200);
    expect(await said(client.get(`${path}?orderBy=nonsense`))).toEqual([400, 'validation']);
    // Lists come one by one, as requests, axios with `indexes: null`, and generated clients send them.
    const order = (await client.get('/_mock/contracts/v2/2026-09-17.json')).body;
    const template = path.replace(
      /(person|compan)(s|ies)\/\d+\//,
      (_, one, many) => `${one}${many}/{${one === 'person' ? 'person' : 'company'}Id}/`,
    );
    const parameters = order.paths[template].get.parameters.map((one: { $ref?: string }) =>
      one.$ref ? order.components.parameters[one.$ref.split('/').at(-1) ?? ''] : one,
    );
    const { schema } = parameters.find(({ name }: { name: string }) => name === 'orderBy');
    const asked = schema['x-default'].map((one: string) => `orderBy=${encodeURIComponent(one)}`).join('&');
    expect((await client.get(`${path}?${asked}`)).body.data).toEqual(first.body.data);
  });

  it('a constant of its own, and no other word in its place', async () => {
    const update = { id: 'field-1', value: { type: 'text', data: 'x' } };
    for (const body of [
      { operation: 'update', updates: [update] },
      { updates: [update] },
      { operation: null, updates: [] },
      { operation: ['update-fields'], updates: [] },
    ]) {
      expect((await client.patch(`/v2/companies/${FERNPATH}/fields`, body)).status).toBe(400);
    }
    expect(
      (await client.patch(`/v2/companies/${FERNPATH}/fields`, { operation: 'update-fields', updates: [] })).status,
    ).toBe(200);
    const prompt = { prompt: 'robots' };
    expect((await client.post('/v2/semantic-search', { ...prompt, entityType: 'companies' })).status).toBe(201);
    expect(await said(client.post('/v2/semantic-search', { ...prompt, entityType: 'persons' }))).toEqual([
      400,
      'validation',
    ]);
  });

  it('the alternative of a union that is meant, and tells what is wrong in its terms', async () => {
    const entities = { type: 'entities', content: { html: '<p>Hi</p>' }, persons: [{ id: ROWAN }] };
    expect((await client.post('/v2/notes', entities)).status).toBe(201);
    for (const type of ['entity', null, 5, undefined, ['entities']]) {
      expect(await said(client.post('/v2/notes', { ...entities, type }))).toEqual([400, 'validation']);
    }
    const { body } = await client.post('/v2/notes', { ...entities, content: { html: 5 } });
    expect(body.errors[0].param).toBe('/content/html');
    const filter = { fieldId: 'affinity-data-location', valueType: 'location', operator: 'is-empty' };
    const group = (filters: unknown[]) => ({ filters: { operator: 'and', filters } });
    for (const filters of [[filter], [group([filter]).filters], []]) {
      expect((await client.post('/v2/companies/search', group(filters))).status).toBe(201);
    }
    for (const filters of [
      [{ ...filter, valueType: 'place' }],
      [{ ...filter, operator: 'is' }],
      [null],
      ['x'],
      [{}],
      [[filter]],
      [{ operator: 'and', filters: 'x' }],
    ]) {
      expect(await said(client.post('/v2/companies/search', group(filters)))).toEqual([400, 'validation']);
    }
  });

  it('a value of each type or null, and no value of another', async () => {
    const made = (await client.post('/v2/companies/fields', { name: 'Seats', description: null, valueType: 'number' }))
      .body;
    const write = (value: unknown) => client.post(`/v2/companies/${FERNPATH}/fields/${made.id}`, { value });
    for (const data of [15, 15.5, null])
      expect([data, (await write({ type: 'number', data })).status]).toEqual([data, 204]);
    for (const value of [
      { type: 'number', data: '15' },
      { type: 'number', data: [15] },
      { type: 'number' },
      { type: 'digits', data: 15 },
      { data: 15 },
      { type: 'text', data: 'x' },
      null,
      15,
    ]) {
      expect([value, (await write(value)).status]).toEqual([value, 400]);
    }
    for (const description of [5, ['x'], {}]) {
      const field = { name: 'Other', description, valueType: 'number' };
      expect(await said(client.post('/v2/companies/fields', field))).toEqual([400, 'validation']);
    }
  });

  it('instants with zone from 2000 on, in each spelling that clients send', async () => {
    const reminder = { type: 'one-time', content: 'Call', entity: { type: 'person', id: ROWAN }, owner: { id: MARA } };
    const due = (dueDate: unknown) => client.post('/v2/reminders', { ...reminder, dueDate });
    // Of JavaScript, of Python (isoformat), of Go (RFC 3339 with nanoseconds), of Java (OffsetDateTime).
    for (const text of [
      '2026-12-01T09:00:00.000Z',
      '2026-12-01T09:00:00+00:00',
      '2026-12-01T09:00:00.123456+01:00',
      '2026-12-01T09:00:00.123456789Z',
      '2026-12-01T09:00:00Z',
    ]) {
      expect([text, (await due(text)).status]).toEqual([text, 201]);
    }
    for (const text of [
      '1999-12-01T09:00:00Z',
      '2026-12-01',
      '2026-12-01 09:00:00',
      'tomorrow',
      '2026-13-01T09:00:00Z',
      1_796_000_000,
      null,
      {},
    ]) {
      expect([text, (await due(text)).status]).toEqual([text, 400]);
    }
  });

  it('options of each kind of a field, and no other', async () => {
    const fields = (await client.get('/v2/lists/61537/fields?limit=100')).body.data;
    const status = fields.find(
      ({ valueType }: { valueType: string }) => valueType === 'ranked-dropdown' || valueType === 'status-dropdown',
    );
    const path = `/v2/lists/61537/fields/${status.id}/dropdown-options`;
    const option = { type: 'status-dropdown', text: 'Parked', rank: 9, color: 'gray', statusCategory: 'open' };
    expect((await client.post(path, option)).status).toBe(201);
    for (const wrong of [
      { type: 'status' },
      { type: null },
      { color: 'pink' },
      { rank: '9' },
      { statusCategory: 'closed' },
    ]) {
      expect(await said(client.post(path, { ...option, text: 'Other', ...wrong }))).toEqual([400, 'validation']);
    }
  });

  it('lists in a query one by one, booleans as words, and the version of a generated document as header', async () => {
    const version = { 'x-affinity-api-version': '2026-09-17' };
    const { status, body } = await client.get('/v2/companies?limit=2&fieldTypes=enriched&fieldTypes=global', version);
    expect([status, body.data.length]).toEqual([200, 2]);
    expect(await said(client.get('/v2/companies?fieldTypes=enriched,global'))).toEqual([400, 'validation']);
    expect((await client.get('/v2/notes?limit=2&totalCount=true')).body.pagination.totalCount).toBeGreaterThan(2);
    expect(await said(client.get('/v2/notes?totalCount=yes'))).toEqual([400, 'validation']);
    expect((await client.get('/v2/companies', { 'x-affinity-api-version': '2026-09-18' })).status).toBe(400);
    const headers = { authorization: `Bearer ${mock.account('scale').keys.admin}` };
    const axiosOfV2 = axios.create({
      adapter: 'fetch',
      env: { fetch: (input: Request | URL | string, init?: RequestInit) => mock.fetch(input, init) },
      headers,
      paramsSerializer: { indexes: null },
    });
    const listed = await axiosOfV2.get('http://mock/v2/companies', { params: { ids: [FERNPATH, ROWAN], limit: 5 } });
    expect(listed.data.data.map(({ id }: { id: number }) => id)).toEqual([FERNPATH]);
  });
});
