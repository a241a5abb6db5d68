import { describe, expect, it } from 'vitest';
import { SEED } from '../support/seed.js';
import { api, frozenMock } from '../support.js';

describe('V1 whoami', () => {
  it('names tenant, user and grant in camelCase, with email and scope', async () => {
    const mock = await frozenMock();
    const { status, body } = await api(mock).get('/auth/whoami');
    expect(status).toBe(200);
    expect(body).toEqual({
      tenant: { id: 7314, name: 'Quaymoss Partners', subdomain: 'quaymoss' },
      user: { id: SEED.people.mara, firstName: 'Mara', lastName: 'Quill', email: 'mara.quill@quaymoss.example' },
      grant: { type: 'api_key', scope: 'external_api', createdAt: '2026-01-12T09:00:00.000Z' },
    });
  });

  it('gives the id under which the user is a person', async () => {
    const mock = await frozenMock();
    const { body } = await api(mock, 'standard').get('/auth/whoami');
    const person = await api(mock, 'standard').get(`/persons/${body.user.id}`);
    expect(person.body).toMatchObject({ id: body.user.id, type: 1, primary_email: body.user.email });
  });

  it('shows the scopes of an access token', async () => {
    const mock = await frozenMock();
    const { body } = await api(mock, 'read-only').get('/auth/whoami');
    expect(body.grant).toMatchObject({ type: 'access-token', scope: 'api.read' });
  });
});

describe('V1 rate limit', () => {
  it('counts itself by the minute and nothing by the month', async () => {
    const mock = await frozenMock();
    const { body } = await api(mock).get('/rate-limit');
    expect(body.rate.api_key_per_minute).toEqual({ limit: 900, remaining: 899, reset: 60, used: 1 });
    expect(body.rate.org_monthly).toMatchObject({ limit: 100_000, remaining: 100_000, used: 0 });
    expect(body.rate.org_monthly.reset).toBe(
      (Date.parse('2026-11-01T00:00:00Z') - Date.parse('2026-10-15T12:00:00Z')) / 1000,
    );
  });

  it('agrees with the headers', async () => {
    const mock = await frozenMock();
    await api(mock).get('/lists');
    const { body, headers } = await api(mock).get('/rate-limit');
    expect(headers.get('x-ratelimit-limit-user-remaining')).toBe(String(body.rate.api_key_per_minute.remaining));
    expect(headers.get('x-ratelimit-limit-org-remaining')).toBe(String(body.rate.org_monthly.remaining));
  });

  it('v1-unlimited-month: says "unlimited" on Enterprise, or leaves the month out', async () => {
    const mock = await frozenMock();
    const client = api(mock, 'admin', 'enterprise');
    const said = await client.get('/rate-limit');
    expect(said.body.rate.org_monthly).toMatchObject({ limit: 'unlimited', remaining: 'unlimited', used: 0 });
    mock.account('enterprise').settings.set({ quirks: { 'v1-unlimited-month': 'absent' } });
    const left = await client.get('/rate-limit');
    expect(Object.keys(left.body.rate)).toEqual(['api_key_per_minute']);
  });
});

describe('V1 errors', () => {
  it('v1-error-style: an array of texts for 422 and a bare string else, or the envelope of V2 for all', async () => {
    const mock = await frozenMock();
    const client = api(mock);
    expect((await client.get('/persons/5')).body).toEqual([
      'Field person_id: expected 5 to be a valid id for model Affinity::Models::Person',
    ]);
    expect((await client.get('/nowhere')).body).toBe('Unknown API endpoint');
    mock.account('scale').settings.set({ quirks: { 'v1-error-style': 'object' } });
    expect((await client.get('/persons/5')).body).toEqual({
      errors: [
        {
          code: 'validation',
          message: 'Field person_id: expected 5 to be a valid id for model Affinity::Models::Person',
          param: 'person_id',
        },
      ],
    });
    expect((await client.get('/nowhere')).body).toEqual({
      errors: [{ code: 'not-found', message: 'Unknown API endpoint' }],
    });
  });

  it('v1-path-id-404: an id that leads nowhere is 422 in the path, or 404; in a query or body 422 in any case', async () => {
    const mock = await frozenMock();
    const client = api(mock);
    const paths = ['/persons/5', '/organizations/5', '/lists/5', `/lists/${SEED.lists.inbox}/list-entries/5`];
    for (const path of paths) expect((await client.get(path)).status, path).toBe(422);
    mock.account('scale').settings.set({ quirks: { 'v1-path-id-404': true } });
    for (const path of paths) expect((await client.get(path)).status, path).toBe(404);
    expect((await client.delete('/fields/5')).status).toBe(404);
    expect((await client.put('/field-values/5', { value: 1 })).status).toBe(404);
    expect((await client.get('/field-values?person_id=5')).status).toBe(422);
    expect((await client.get('/fields?list_id=5')).status).toBe(422);
    expect((await client.post('/field-values', { field_id: 5, entity_id: 5, value: 1 })).status).toBe(422);
  });

  it('v1-unshared-list: what is not shared is 403, or as if it had never been there', async () => {
    const mock = await frozenMock();
    const admin = api(mock);
    const client = api(mock, 'standard');
    const [entry] = (await admin.get(`/lists/${SEED.lists.watchlist}/list-entries?page_size=1`)).body.list_entries;
    const [value] = (await admin.get(`/field-values?list_entry_id=${entry.id}`)).body;
    const paths = [
      `/lists/${SEED.lists.watchlist}`,
      `/lists/${SEED.lists.watchlist}/list-entries`,
      `/lists/${SEED.lists.watchlist}/list-entries/${entry.id}`,
      `/fields?list_id=${SEED.lists.watchlist}`,
      `/field-values?list_entry_id=${entry.id}`,
    ];
    for (const path of paths) expect((await client.get(path)).status, path).toBe(403);
    expect((await client.delete(`/field-values/${value.id}`)).status).toBe(403);
    mock.account('scale').settings.set({ quirks: { 'v1-unshared-list': 'hidden' } });
    for (const path of paths) expect((await client.get(path)).status, path).toBe(422);
    expect((await client.get(`/lists/${SEED.lists.watchlist}`)).body).toEqual([
      `Field list_id: expected ${SEED.lists.watchlist} to be a valid id for model Affinity::Models::List`,
    ]);
    expect((await client.delete(`/field-values/${value.id}`)).body).toEqual([
      `Field field_value_id: expected ${value.id} to be a valid id for model Affinity::Models::FieldValue`,
    ]);
  });

  it('name every parameter that does not fit', async () => {
    const mock = await frozenMock();
    const { status, body } = await api(mock).post('/fields', { name: '', entity_type: 2, value_type: 'x' });
    expect(status).toBe(422);
    expect(body).toHaveLength(3);
    for (const text of body) expect(text).toMatch(/^Field (name|entity_type|value_type): /);
  });

  it('are clear about bodies that cannot be read', async () => {
    const mock = await frozenMock();
    const json = { 'content-type': 'application/json' };
    expect((await api(mock).post('/persons', '{"first_name":', json)).status).toBe(422);
    expect((await api(mock).post('/persons', '[]', json)).status).toBe(422);
    expect((await api(mock).post('/persons', undefined)).status).toBe(422);
    expect((await api(mock).post('/persons', 'x', { 'content-type': 'image/png' })).status).toBe(415);
  });
});

describe('a read-only token on V1', () => {
  it('reads, and may not write', async () => {
    const mock = await frozenMock();
    const client = api(mock, 'read-only');
    expect((await client.get('/persons?page_size=1')).status).toBe(200);
    expect((await client.post('/persons', { first_name: 'A', last_name: 'B' })).status).toBe(403);
  });
});

describe('V1 bulk reads', () => {
  it('v1-gate-exports: ask for export permissions only when switched on', async () => {
    const mock = await frozenMock();
    const client = api(mock, 'no-export');
    const paths = [
      '/persons?page_size=1',
      '/organizations?page_size=1',
      `/lists/${SEED.lists.inbox}/list-entries?page_size=1`,
    ];
    for (const path of paths) expect((await client.get(path)).status, path).toBe(200);
    mock.account('scale').settings.set({ quirks: { 'v1-gate-exports': true } });
    for (const path of paths) {
      expect((await client.get(path)).status, path).toBe(403);
      expect((await api(mock, 'standard').get(path)).status, path).toBe(200);
    }
  });
});
