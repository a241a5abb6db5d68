/** What newer evidence confirmed of V2, and what its catalogue of fields has (corrections.md §4, §5). */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, api, frozenMock } from '../support.js';

const SOURCING = 61537;

let client: Api;
beforeAll(async () => {
  client = api(await frozenMock());
});

describe('Searches', () => {
  const filter = { fieldId: 'affinity-data-location', valueType: 'location', operator: 'is-empty' };
  const group = (count: number) => ({
    filters: { operator: 'and', filters: Array.from({ length: count }, () => filter) },
  });

  it('take 50 filters a group, and no more', async () => {
    expect((await client.post('/v2/companies/search', group(50))).status).toBe(201);
    const { status, body } = await client.post('/v2/companies/search', group(51));
    expect([status, body.errors[0].param]).toEqual([400, '/filters/filters']);
  });

  it('of rows show the oldest first', async () => {
    const { body } = await client.post(`/v2/lists/${SOURCING}/list-entries/search?limit=100`, {});
    const times = body.data.map(({ createdAt }: { createdAt: string }) => Date.parse(createdAt));
    expect(times.length).toBeGreaterThan(10);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('of persons have no fields of lists', async () => {
    const { status, body } = await client.get('/v2/persons?fieldTypes=list');
    expect([status, body.errors[0].code]).toEqual([400, 'validation']);
  });
});

describe('The catalogue of fields', () => {
  const types = async (path: string) => {
    const { data } = (await client.get(`${path}?limit=100`)).body;
    return Object.fromEntries(data.map(({ id, valueType }: { id: string; valueType: string }) => [id, valueType]));
  };

  it('has a job title as text, and since when it is held', async () => {
    expect(await types('/v2/persons/fields')).toMatchObject({
      'affinity-data-current-job-title': 'text',
      'affinity-data-current-job-start-date': 'datetime',
    });
  });

  it('has the employees of companies, their growth, and who left the leadership', async () => {
    expect(await types('/v2/companies/fields')).toMatchObject({
      'affinity-data-employees-current': 'number',
      'affinity-data-employees-growth-yoy-percentage': 'number',
      'affinity-data-employee-departures-last-3-months-leadership': 'number',
    });
  });
});
