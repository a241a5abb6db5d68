/** What a client that knows the live V1 would notice (corrections.md §2, §3). */
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../src/contract/check-answer.js';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { type Api, api } from '../support.js';

const MARA = SEED.people.mara;
const ROWAN = SEED.people.rowan;
const FERNPATH = SEED.companies.fernpath;
const GLOBAL = SEED.companies.global;

const { mock, admin: client } = await useMock();
const quirk = (id: string, value: string | boolean) => mock.account('scale').settings.set({ quirks: { [id]: value } });

describe('Refusals before any operation', () => {
  const bare = async (path: string, headers: Record<string, string> = {}) => {
    const response = await mock.fetch(`http://mock${path}`, { headers });
    return [response.status, response.headers.get('content-type'), await response.text()];
  };
  const UNAUTHORIZED = [401, 'text/html;charset=utf-8', 'Unauthorized API Key.'];

  it.each([
    ['no key', {}],
    ['a wrong key by Basic', { authorization: `Basic ${btoa(':wrong')}` }],
    ['a wrong bearer', { authorization: 'Bearer wrong' }],
  ])('say the same bare text to %s', async (_, headers) => {
    expect(await bare('/auth/whoami', headers)).toEqual(UNAUTHORIZED);
    expect((await bare('/v2/auth/whoami', headers))[1]).toBe('application/json; charset=utf-8');
  });

  it('v1-unknown-route-first: the key is looked at first, or the route', async () => {
    expect(await bare('/nowhere')).toEqual(UNAUTHORIZED);
    for (const account of mock.accounts) account.settings.set({ quirks: { 'v1-unknown-route-first': 'route' } });
    expect(await bare('/nowhere')).toEqual([404, 'text/plain;charset=utf-8', 'Unknown API endpoint']);
    expect(await bare('/lists')).toEqual(UNAUTHORIZED);
  });

  it('v1-trailing-slash: is an unknown path, or as without it', async () => {
    expect((await client.get('/lists/')).status).toBe(404);
    quirk('v1-trailing-slash', 'accepted');
    expect((await client.get('/lists/')).body).toEqual((await client.get('/lists')).body);
    expect((await client.get(`/persons/${ROWAN}/`)).body.id).toBe(ROWAN);
    expect((await client.get('/nowhere/')).status).toBe(404);
    expect((await client.get('/v2/lists/')).status).toBe(404);
  });

  it.each([
    ['GET', '/whoami', '/auth/whoami'],
    ['GET', '/auth', '/auth/whoami'],
    ['GET', '/lists.json', '/lists'],
    ['GET', '/api/lists', '/lists'],
    ['GET', '/people', '/persons'],
    ['GET', '/list-entries', '/lists/{list_id}/list-entries'],
    ['DELETE', '/list-entries/5', '/lists/{list_id}/list-entries/{list_entry_id}'],
    ['PUT', '/webhook-subscriptions/5', '/webhook/{webhook_subscription_id}'],
    ['DELETE', '/webhook-subscriptions/5', '/webhook/{webhook_subscription_id}'],
    ['GET', '/v2/auth/current-user', '/v2/auth/whoami'],
    ['POST', '/v2/search', '/v2/companies/search'],
    ['POST', `/v2/lists/${SEED.lists.pipeline}/list-entries/5/fields`, 'PATCH /v2/lists/'],
  ])('%s %s, which clients ask for in vain, is told what to ask for', async (method, path, hint) => {
    const key = mock.account('scale').keys.admin;
    const response = await mock.fetch(`http://mock${path}`, { method, headers: { authorization: `Bearer ${key}` } });
    expect([404, 405]).toContain(response.status);
    expect(response.headers.get('x-mock-hint')).toContain(hint);
  });
});

describe('Texts', () => {
  it('of a deleted id are those of one never issued: 422 with the model', async () => {
    const { id } = (await client.post('/organizations', { name: 'Gone' })).body;
    await client.delete(`/organizations/${id}`);
    const text = `Field organization_id: expected ${id} to be a valid id for model Affinity::Models::Organization`;
    for (const call of [client.get, client.delete, (path: string) => client.put(path, { name: 'x' })]) {
      const { status, body, headers } = await call(`/organizations/${id}`);
      expect([status, body]).toEqual([422, [text]]);
      expect(headers.get('x-mock-hint')).toContain('deleted');
    }
    expect((await client.get(`/v2/companies/${id}`)).body.errors[0].message).toBe('Resource not found');
  });

  it('of an address that somebody has name neither field nor id, in any letter case', async () => {
    const taken = ['There exists a contact with this email address.'];
    const emails = ['MARA.Quill@quaymoss.example'];
    const made = await client.post('/persons', { first_name: 'A', last_name: 'B', emails });
    expect([made.status, made.body]).toEqual([422, taken]);
    expect(made.headers.get('x-mock-hint')).toContain(String(MARA));
    expect((await client.put(`/persons/${ROWAN}`, { emails })).body).toEqual(taken);
  });

  it('both-error-texts: live words, or helpful ones in their place', async () => {
    const deletion = () => client.delete(`/organizations/${GLOBAL}`);
    expect((await deletion()).body).toEqual(['Cannot delete organization because it is global']);
    quirk('both-error-texts', 'helpful');
    const { body, headers } = await deletion();
    expect(body).toEqual([`Field organization_id: ${GLOBAL} is a global organization and cannot be deleted`]);
    expect(headers.get('x-mock-hint')).toBeNull();
    expect((await client.get('/v2/companies/5')).body.errors[0].message).toContain('No company with id 5');
  });

  it('of V2 are known for unknown fields and filters', async () => {
    const message = async (call: ReturnType<Api['get']>) => (await call).body.errors[0].message;
    expect(await message(client.get('/v2/persons?fieldIds=field-1'))).toBe(
      'Invalid fieldIds must refer to non-list-specific person fields: [field-1].',
    );
    expect(await message(client.get(`/v2/lists/${SEED.lists.pipeline}/fields?filter=colour=red`))).toBe(
      'Invalid filter provided',
    );
    const filters = {
      operator: 'and',
      filters: [{ fieldId: 'affinity-data-location', valueType: 'number', operator: 'is-empty' }],
    };
    expect(await message(client.post('/v2/companies/search', { filters }))).toBe(
      "Invalid filter: valueType 'number' is not valid for this field",
    );
  });

  it.each([
    ['/persons', 'Export All People directory', 'export-all-people'],
    ['/organizations', 'Export All Organizations directory', 'export-all-orgs'],
    [`/lists/${SEED.lists.inbox}/list-entries`, 'Export data from Lists', 'export-accessible-lists'],
  ])('of a refused export from %s hold the machine name of the permission', async (path, permission, name) => {
    quirk('v1-gate-exports', true);
    mock.account('scale').users.update('standard', { permissions: { [permission]: false } });
    const { status, body } = await api(mock, 'standard').get(path);
    expect([status, /export-[a-z-]+/.exec(body)?.[0]]).toEqual([403, name]);
  });

  it('may come as a list with any status, and a 5xx as HTML from the edge', () => {
    const rate = Object.fromEntries(['', '-remaining', '-reset'].map((part) => [`x-ratelimit-limit-user${part}`, '9']));
    const headers = { ...rate, 'content-type': 'application/json', 'x-request-id': 'x' };
    for (const status of [403, 404, 422, 429, 500]) {
      expect(checkAnswer({ operationId: 'v1.persons.get', status, headers, body: ['No'] })).toEqual([]);
    }
    const html = { ...rate, 'content-type': 'text/html', 'x-request-id': 'x' };
    expect(checkAnswer({ operationId: 'v1.persons.get', status: 502, headers: html, body: '<html>' })).toEqual([]);
  });
});

describe('People who cannot be deleted', () => {
  const NOT_ALLOWED = ['Deleting internal or inferred_internal person is not allowed.'];

  it('are colleagues, and whoever has an address at their domain', async () => {
    const emails = ['intern@quaymoss.example'];
    const { id, type } = (await client.post('/persons', { first_name: 'New', last_name: 'Intern', emails })).body;
    expect(type).toBe(0);
    for (const one of [MARA, id]) {
      const { status, body } = await client.delete(`/persons/${one}`);
      expect([status, body]).toEqual([422, NOT_ALLOWED]);
    }
    expect((await client.get(`/persons/${id}`)).status).toBe(200);
  });
});

describe('Deleting a record', () => {
  it('keeps the notes about it, without the link', async () => {
    const note = (await client.post('/notes', { content: 'About Rowan', person_ids: [ROWAN] })).body;
    await client.delete(`/persons/${ROWAN}`);
    expect((await client.get(`/notes/${note.id}`)).body).toMatchObject({ content: 'About Rowan', person_ids: [] });
  });

  it("takes a root note's replies along, whose own deletion then fails", async () => {
    const root = (await client.post('/notes', { content: 'Root', person_ids: [ROWAN] })).body;
    const reply = (await client.post('/notes', { content: 'Reply', parent_id: root.id })).body;
    await client.delete(`/notes/${root.id}`);
    expect((await client.delete(`/notes/${reply.id}`)).status).toBe(422);
  });
});

describe('Fields', () => {
  it('v1-dropdown-type-code: 17 makes the same dropdown as 2, and either may be shown', async () => {
    const make = (name: string, value_type: number) =>
      client.post('/fields', { name, entity_type: 1, value_type, allows_multiple: true });
    const made = await make('Stage x', 17);
    expect([made.status, made.body.value_type]).toEqual([200, 2]);
    quirk('v1-dropdown-type-code', '17');
    expect((await make('Stage y', 2)).body.value_type).toBe(17);
    const found = (await client.get('/fields?value_type=17')).body.map(({ name }: { name: string }) => name);
    expect(found).toEqual(expect.arrayContaining(['Stage x', 'Stage y']));
    const [v2] = (await client.get('/v2/companies/fields?filter=name="Stage x"')).body.data;
    expect(v2.valueType).toBe('dropdown-multi');
  });

  it('v1-field-nulls: no source and no options are words of their own, or null', async () => {
    const made = (await client.post('/fields', { name: 'Size', entity_type: 1, value_type: 3 })).body;
    const shown = async () => (await client.get('/fields')).body.find(({ id }: { id: number }) => id === made.id);
    expect(await shown()).toMatchObject({ enrichment_source: 'none', dropdown_options: [] });
    quirk('v1-field-nulls', true);
    expect(await shown()).toMatchObject({ enrichment_source: null, dropdown_options: null });
  });

  it('v1-option-colors: white and gray are told apart, as V2 lists colours; or as one SDK reads them', async () => {
    const status = (await client.get(`/lists/${SEED.lists.pipeline}`)).body.fields.find(
      ({ value_type }: { value_type: number }) => value_type === 7,
    );
    const path = `/v2/lists/${SEED.lists.pipeline}/fields/field-${status.id}/dropdown-options`;
    const color = async (name: string) => {
      const option = { type: 'status-dropdown', text: name, rank: 90, color: name, statusCategory: 'open' };
      const { id } = (await client.post(path, option)).body;
      return async () => {
        const { fields } = (await client.get(`/lists/${SEED.lists.pipeline}`)).body;
        const all = fields.flatMap(
          (field: { dropdown_options: { id: number; color: number }[] }) => field.dropdown_options,
        );
        return all.find((one: { id: number }) => one.id === id).color;
      };
    };
    const readers: (() => Promise<number>)[] = [];
    for (const name of ['white', 'gray', 'blue', 'green', 'purple', 'orange', 'red']) readers.push(await color(name));
    const codes = () => Promise.all(readers.map((read) => read()));
    expect(await codes()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    quirk('v1-option-colors', 'sdk');
    expect(await codes()).toEqual([0, 0, 1, 2, 6, 4, 5]);
  });

  it('v2-option-ranks: two options may have one rank, or the others make room; a text stands once, but for its letters', async () => {
    const status = (await client.get(`/lists/${SEED.lists.pipeline}`)).body.fields.find(
      ({ value_type }: { value_type: number }) => value_type === 7,
    );
    const path = `/v2/lists/${SEED.lists.pipeline}/fields/field-${status.id}/dropdown-options`;
    const make = (text: string) =>
      client.post(path, { type: 'status-dropdown', text, rank: 0, color: 'red', statusCategory: 'open' });
    const ranks = async () => (await client.get(path)).body.data.map(({ rank }: { rank: number }) => rank);
    const before = await ranks();
    const made = await make('Twin');
    expect(made.status).toBe(201);
    expect(await ranks()).toEqual([before[0], ...before]);
    expect((await make('twin')).status).toBe(201);
    const again = await make('Twin');
    expect([again.status, again.body.errors[0].param]).toEqual([400, '/text']);
    quirk('v2-option-ranks', 'renumber');
    await make('First');
    expect((await ranks()).filter((rank: number) => rank === 0).length).toBe(1);
  });

  it('v1-number-floats: numbers print as they are, or with a point', async () => {
    const field = (await client.post('/fields', { name: 'Headcount', entity_type: 1, value_type: 3 })).body;
    const made = await client.post('/field-values', { field_id: field.id, entity_id: FERNPATH, value: 15 });
    const text = async () => {
      const key = mock.account('scale').keys.admin;
      const headers = { authorization: `Bearer ${key}` };
      return (await mock.fetch(`http://mock/field-values?organization_id=${FERNPATH}`, { headers })).text();
    };
    expect(await text()).toMatch(/"value":15[,}]/);
    quirk('v1-number-floats', true);
    expect(await text()).toMatch(/"value":15\.0[,}]/);
    expect(await text()).not.toContain('float ');
    for (const [value, shown] of [
      [1e21, '1.0e+21'],
      [-1e-7, '-1.0e-7'],
      [1.5e-9, '1.5e-9'],
      [0.1, '0.1'],
    ]) {
      await client.put(`/field-values/${made.body.id}`, { value });
      expect(await text()).toContain(`"value":${shown}`);
    }
    expect(await text()).not.toMatch(/"(entity_)?id":\d+\./);
  });
});

describe('Interactions', () => {
  const YEAR = 'start_time=2025-01-01&end_time=2025-12-31';
  const CORRESPONDENT = SEED.people.correspondent;

  it('v1-email-addresses-alone: emails name persons, or the addresses of outsiders alone', async () => {
    const emails = async () =>
      (await client.get(`/interactions?type=3&${YEAR}&person_id=${CORRESPONDENT}`)).body.emails;
    const people = async () =>
      (await emails()).flatMap(({ from, to }: { from: object; to: object[] }) => [from, ...to]);
    expect((await people()).every((one: object) => 'id' in one)).toBe(true);
    quirk('v1-email-addresses-alone', true);
    const alone = (await people()).filter((one: object) => !('id' in one));
    expect(alone.length).toBeGreaterThan(0);
    for (const one of alone) expect(Object.keys(one)).toEqual(['email']);
  });

  it("v1-meeting-v2-id: meetings carry no id of V2's, or do", async () => {
    const meetings = async () =>
      (await client.get(`/interactions?type=0&${YEAR}&person_id=${CORRESPONDENT}`)).body.events;
    expect((await meetings())[0]).not.toHaveProperty('v2_id');
    quirk('v1-meeting-v2-id', true);
    const [{ v2_id }] = await meetings();
    expect((await client.get(`/v2/meetings/${v2_id}`)).status).toBe(200);
  });
});

describe('Bodies', () => {
  const form = (text: string) => [text, { 'content-type': 'application/x-www-form-urlencoded' }] as const;

  it.each([
    ['indexes', 'emails[0]=b@a.example&emails[1]=c@a.example'],
    ['indexes in another order', 'emails[1]=c@a.example&emails[0]=b@a.example'],
    ['empty brackets', 'emails[]=b@a.example&emails[]=c@a.example'],
  ])('with %s in a form lose nothing', async (_, emails) => {
    const made = await client.post('/persons', ...form(`first_name=A&last_name=B&${emails}`));
    expect([made.status, made.body.emails]).toEqual([200, ['b@a.example', 'c@a.example']]);
  });

  it('with indexes in the query of a write lose nothing', async () => {
    const made = await client.post('/persons?emails[0]=d@a.example', { first_name: 'A', last_name: 'B' });
    expect([made.status, made.body.emails]).toEqual([200, ['d@a.example']]);
  });

  it('with keys in a form are objects', async () => {
    const field = (await client.post('/fields', { name: 'Seat', entity_type: 1, value_type: 5 })).body;
    const text = `field_id=${field.id}&entity_id=${FERNPATH}&value[city]=Oslo&value[country]=Norway`;
    const made = await client.post('/field-values', ...form(text));
    expect(made.body.value).toMatchObject({ city: 'Oslo', country: 'Norway' });
  });

  it('with keys where there are none are refused rather than lost', async () => {
    for (const text of [
      'first_name=A&last_name=B&emails[work]=a@a.example',
      'first_name[x]=A&last_name=B',
      'first_name=A&last_name=B&last_name[x]=C',
    ]) {
      const { status } = await client.post('/persons', ...form(text));
      expect([text, status]).toEqual([text, 422]);
    }
  });

  it('v1-unsupported-body: of other types are 415, or 422, or read', async () => {
    const body = JSON.stringify({ first_name: 'Text', last_name: 'Plain' });
    const plain = () => client.post('/persons', body, { 'content-type': 'text/plain' });
    expect((await plain()).status).toBe(415);
    quirk('v1-unsupported-body', 'unprocessable');
    expect((await plain()).status).toBe(422);
    quirk('v1-unsupported-body', 'parsed');
    expect((await plain()).body.first_name).toBe('Text');
    const form = new FormData();
    for (const [name, value] of [
      ['first_name', 'Part'],
      ['last_name', 'Ed'],
      ['emails[]', 'p@a.example'],
    ] as const)
      form.append(name, value);
    const headers = { authorization: `Bearer ${mock.account('scale').keys.admin}` };
    const response = await mock.fetch('http://mock/persons', { method: 'POST', headers, body: form });
    expect(await response.json()).toMatchObject({ first_name: 'Part', emails: ['p@a.example'] });
  });
});

describe("V1's own lag", () => {
  it('a new person is found by a term, and a new field listed, only once the lag has passed', async () => {
    const account = mock.account('scale');
    account.settings.set({ consistencyLagMs: 4_000 });
    const { id } = (
      await client.post('/persons', { first_name: 'Late', last_name: 'Comer', emails: ['late@a.example'] })
    ).body;
    const field = (await client.post('/fields', { name: 'Late', entity_type: 1, value_type: 6 })).body;
    const found = async () => (await client.get('/persons?term=late@a.example')).body.persons.length;
    const listed = async () => (await client.get('/fields')).body.some((one: { id: number }) => one.id === field.id);
    expect([await found(), await listed(), (await client.get(`/persons/${id}`)).status]).toEqual([0, false, 200]);
    account.clock.advance(4_000);
    expect([await found(), await listed()]).toEqual([1, true]);
  });
});
