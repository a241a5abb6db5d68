/** What V1 wrote shows on V2 only after the account's `consistencyLagMs`, by the account's clock. */
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';

const LAG = 300;
const SOURCING = SEED.lists.inbox;

const { mock, admin: client } = await useMock({ quirks: { 'v2-entities-gate': 'open' } });

const account = () => mock.account('scale');
const wait = (ms: number) => account().clock.advance(ms);
const slow = () => account().settings.set({ consistencyLagMs: LAG });
const newPerson = async (last_name = 'Pell') =>
  (await client.post('/persons', { first_name: 'Noor', last_name, emails: [] })).body.id as number;
const onV2 = async (id: number) => (await client.get(`/v2/persons/${id}`)).status;

describe('What V1 writes', () => {
  it('both-write-lag: is on V2 at once, or only after the lag; on V1 always at once', async () => {
    expect(account().settings.get().consistencyLagMs).toBe(0);
    expect(await onV2(await newPerson())).toBe(200);
    slow();
    const id = await newPerson();
    expect((await client.get(`/persons/${id}`)).status).toBe(200);
    expect(await onV2(id)).toBe(404);
    wait(LAG - 1);
    expect(await onV2(id)).toBe(404);
    wait(1);
    expect(await onV2(id)).toBe(200);
  });

  it('leaves V2 with the values, rows and pages from before, searches too', async () => {
    const [entry] = (await client.get(`/lists/${SOURCING}/list-entries?page_size=1`)).body.list_entries;
    const page = `/v2/lists/${SOURCING}/list-entries?limit=100&fieldTypes=list`;
    const row = `/v2/lists/${SOURCING}/list-entries/${entry.id}`;
    const search = async () =>
      (await client.post('/v2/companies/search', { limit: 100, filters: { operator: 'and', filters: [] } })).body;
    const before = [(await client.get(page)).body, (await client.get(row)).body, await search()];
    slow();
    const company = (await client.post('/organizations', { name: 'Silt Works' })).body;
    await client.delete(`/lists/${SOURCING}/list-entries/${entry.id}`);
    await client.put(`/organizations/${company.id}`, { name: 'Silt and Sons' });
    expect([(await client.get(page)).body, (await client.get(row)).body, await search()]).toEqual(before);
    expect((await client.get(`/v2/companies/${company.id}`)).status).toBe(404);
    wait(LAG);
    expect((await client.get(row)).status).toBe(404);
    expect((await client.get(`/v2/companies/${company.id}`)).body.name).toBe('Silt and Sons');
  });

  it('arrives write by write, each when its time is up', async () => {
    slow();
    const id = await newPerson('One');
    const name = async () => (await client.get(`/v2/persons/${id}`)).body.lastName;
    wait(LAG - 100);
    await client.put(`/persons/${id}`, { last_name: 'Two' });
    expect(await onV2(id)).toBe(404);
    wait(100);
    expect(await name()).toBe('One');
    wait(LAG - 100);
    expect(await name()).toBe('Two');
  });

  it('is there for a write through V2, which brings all of it to the reads that follow', async () => {
    slow();
    const id = await newPerson();
    const other = await newPerson('Vale');
    const path = `/v2/persons/${id}/fields`;
    const [text] = (await client.get('/v2/persons/fields?limit=100')).body.data.filter(
      (field: { valueType: string; type: string }) => field.type === 'global' && field.valueType === 'text',
    );
    expect(await onV2(id)).toBe(404);
    const written = await client.post(`${path}/${text.id}`, { value: { type: 'text', data: 'met in Oslo' } });
    expect(written.status).toBe(204);
    expect([await onV2(id), await onV2(other)]).toEqual([200, 200]);
    expect((await client.get(`${path}/${text.id}`)).body.value.data).toBe('met in Oslo');
  });

  it('is there at once when it was refused or changed nothing, and V2’s own writes always are', async () => {
    slow();
    expect((await client.post('/persons', { first_name: 'Noor' })).status).toBe(422);
    expect((await client.post('/persons', { first_name: 'Noor', last_name: 'Pell', emails: ['no'] })).status).toBe(422);
    const made = await client.post('/v2/persons', { firstName: 'Noor', lastName: 'Pell', primaryEmailAddress: null });
    expect(await onV2(made.body.id)).toBe(200);
    expect((await client.get(`/persons/${made.body.id}`)).status).toBe(200);
  });
});

describe('The lag', () => {
  it('ends with the setting: what was on its way is there', async () => {
    slow();
    const id = await newPerson();
    expect(await onV2(id)).toBe(404);
    account().settings.set({ consistencyLagMs: 0 });
    expect(await onV2(id)).toBe(200);
  });

  it('is part of a snapshot, with what was on its way, and ends with a reset', async () => {
    slow();
    const id = await newPerson();
    account().snapshot('on-its-way');
    wait(LAG);
    const later = await newPerson();
    expect([await onV2(id), await onV2(later)]).toEqual([200, 404]);
    account().restore('on-its-way');
    expect([await onV2(id), (await client.get(`/persons/${id}`)).status]).toEqual([404, 200]);
    wait(LAG);
    expect(await onV2(id)).toBe(200);
    account().reset();
    expect(account().settings.get().consistencyLagMs).toBe(0);
    expect(await onV2(await newPerson())).toBe(200);
  });
});
