import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';

const { mock, admin: client } = await useMock();

const DIRECTORY_ONLY = SEED.companies.directoryOnly;
const GLOBAL = SEED.companies.global;
const idsOf = (body: { organizations: { id: number }[] }) => body.organizations.map(({ id }) => id);

describe('GET /organizations', () => {
  it('finds directory records by a term alone, and by nothing else', async () => {
    const hit = await client.get('/organizations?term=rushendene');
    expect(hit.body.organizations).toEqual([
      {
        id: DIRECTORY_ONLY,
        name: 'Rushendene Grid',
        domain: 'rushendenegrid.example',
        domains: ['rushendenegrid.example'],
        crunchbase_uuid: null,
        global: true,
      },
    ]);
    for (const query of ['', '?term=rushendene&with_opportunities=true', '?term=']) {
      expect(idsOf((await client.get(`/organizations${query}`)).body), query).not.toContain(DIRECTORY_ONLY);
    }
  });

  it('matches name and every domain, all words', async () => {
    for (const term of ['fernpath energy', 'ENERGY fern', 'fernpathenergy-labs.example']) {
      expect(idsOf((await client.get(`/organizations?term=${encodeURIComponent(term)}`)).body), term).toEqual([
        SEED.companies.fernpath,
      ]);
    }
  });

  it('with_interaction_dates drops those without interactions', async () => {
    const { body } = await client.get('/organizations?with_interaction_dates=true&with_interaction_persons=true');
    expect(body.organizations.length).toBeGreaterThan(3);
    for (const { interactions } of body.organizations) expect(interactions.last_interaction).not.toBe(undefined);
    const all = await client.get('/organizations');
    expect(body.organizations.length).toBeLessThan(all.body.organizations.length);
  });
});

describe('GET /organizations/{organization_id}', () => {
  it('shows persons ascending and each row on a list in sight', async () => {
    const { body } = await client.get(`/organizations/${SEED.companies.twice}`);
    expect(body.list_entries.filter((entry: { list_id: number }) => entry.list_id === SEED.lists.inbox)).toHaveLength(
      2,
    );
    expect(body.person_ids).toEqual([...body.person_ids].sort((a: number, b: number) => a - b));
    expect(body).not.toHaveProperty('opportunity_ids');
    expect(body).not.toHaveProperty('interactions');
  });

  it('tells into which one an organization was merged', async () => {
    const { status, body } = await client.get('/organizations/66012133');
    expect(status).toBe(422);
    expect(body).toEqual(['Field organization_id: 66012133 no longer exists as it has been merged into 66010929']);
  });

  it('adds opportunities in sight when asked', async () => {
    expect((await client.get('/organizations/229991736?with_opportunities=true')).body.opportunity_ids).toContain(
      59027868,
    );
    const other = await api(mock, 'standard').get('/organizations/229991736?with_opportunities=true');
    expect(other.body.opportunity_ids).not.toContain(59027868);
  });
});

describe('POST /organizations', () => {
  it('tidies the domain, links persons, and allows the same domain twice', async () => {
    const sent = {
      name: 'Gristmill Data',
      domain: 'https://www.Gristmill.example/about?x#y',
      person_ids: [SEED.people.rowan],
    };
    const { status, body } = await client.post('/organizations', sent);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: body.id,
      name: 'Gristmill Data',
      domain: 'gristmill.example',
      domains: ['gristmill.example'],
      crunchbase_uuid: null,
      global: false,
      person_ids: [SEED.people.rowan],
    });
    expect((await client.get(`/persons/${SEED.people.rowan}`)).body.organization_ids).toContain(body.id);
    expect((await client.get(`/v2/companies/${body.id}`)).body).toMatchObject({
      name: 'Gristmill Data',
      isGlobal: false,
    });
    expect((await client.post('/organizations', sent)).body.id).toBeGreaterThan(body.id);
  });

  it('takes no domain as none', async () => {
    const { body } = await client.post('/organizations', { name: 'Nameless', domain: null });
    expect(body).toMatchObject({ domain: null, domains: [], person_ids: [] });
  });

  it.each([
    [{}, 'name'],
    [{ name: '  ' }, 'name'],
    [{ name: 'A', domain: 'under_score.example' }, 'domain'],
    [{ name: 'A', domain: 'nodot' }, 'domain'],
    [{ name: 'A', person_ids: [5] }, 'person_ids'],
    [{ name: 'A', person_ids: 'x' }, 'person_ids'],
  ])('refuses %j for its %s', async (sent, param) => {
    const { status, body } = await client.post('/organizations', sent);
    expect(status).toBe(422);
    expect(body[0]).toMatch(new RegExp(`^Field ${param}: `));
  });
});

describe('PUT /organizations/{organization_id}', () => {
  it('puts a new domain first and keeps the others; replaces persons', async () => {
    const { body } = await client.put(`/organizations/${SEED.companies.fernpath}`, {
      domain: 'fernpath.example',
      person_ids: [SEED.people.rowan],
    });
    expect(body.domains).toEqual(['fernpath.example', 'fernpathenergy.example', 'fernpathenergy-labs.example']);
    expect(body).toMatchObject({
      domain: 'fernpath.example',
      name: 'Fernpath Energy',
      person_ids: [SEED.people.rowan],
    });
    const cleared = await client.put(`/organizations/${SEED.companies.fernpath}`, { person_ids: [] });
    expect(cleared.body.person_ids).toEqual([]);
  });

  it('leaves name and domain of a global record alone, and changes its persons', async () => {
    for (const sent of [{ name: 'Other' }, { domain: 'other.example' }]) {
      const { status, body } = await client.put(`/organizations/${GLOBAL}`, sent);
      expect(status).toBe(422);
      expect(body[0]).toMatch(/^Field (name|domain): /);
    }
    expect((await client.put(`/organizations/${GLOBAL}`, { person_ids: [SEED.people.rowan] })).status).toBe(200);
  });
});

describe('a directory record', () => {
  it('becomes one of the tenant’s once it is linked, listed or filled in', async () => {
    const inUse = async (id: number) => idsOf((await client.get('/organizations')).body).includes(id);
    await client.put(`/organizations/${DIRECTORY_ONLY}`, { person_ids: [SEED.people.rowan] });
    expect(await inUse(DIRECTORY_ONLY)).toBe(true);
    await client.post(`/lists/${SEED.lists.inbox}/list-entries`, { entity_id: 2663201 });
    expect(await inUse(2663201)).toBe(true);
    await client.post('/field-values', { field_id: 2507170, entity_id: 3580086, value: 'worth a look' });
    expect(await inUse(3580086)).toBe(true);
  });
});

describe('DELETE /organizations/{organization_id}', () => {
  it('takes values, entries and links along', async () => {
    const made = (await client.post('/organizations', { name: 'Gristmill', person_ids: [SEED.people.rowan] })).body;
    const entry = (await client.post(`/lists/${SEED.lists.inbox}/list-entries`, { entity_id: made.id })).body;
    expect((await client.delete(`/organizations/${made.id}`)).body).toEqual({ success: true });
    expect((await client.get(`/organizations/${made.id}`)).status).toBe(422);
    expect((await client.get(`/lists/${SEED.lists.inbox}/list-entries/${entry.id}`)).status).toBe(422);
    expect((await client.get(`/persons/${SEED.people.rowan}`)).body.organization_ids).not.toContain(made.id);
  });

  it('is refused for global records', async () => {
    expect((await client.delete(`/organizations/${GLOBAL}`)).status).toBe(422);
    expect((await client.get(`/organizations/${GLOBAL}`)).status).toBe(200);
  });
});

describe('GET /organizations/fields', () => {
  it('tells fields of one name apart by their source, and hides withheld partners', async () => {
    const { body } = await client.get('/organizations/fields');
    const industries = body.filter((field: { name: string }) => field.name === 'Industry');
    expect(industries.map((field: { enrichment_source: string }) => field.enrichment_source)).toEqual([
      'affinity-data',
      'dealroom',
    ]);
    expect(industries[0]).toMatchObject({ value_type: 10, allows_multiple: true, list_id: null });
    const ids = body.map((field: { id: number }) => field.id);
    for (const withheld of [1188915, 1284203, 1368716]) expect(ids).not.toContain(withheld);
    const own = body.find((field: { name: string }) => field.name === 'Account Tier');
    expect(own).toMatchObject({ enrichment_source: 'none', value_type: 7 });
  });
});
