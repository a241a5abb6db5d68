/** Users who are deactivated, come back, are removed, or may do more or less: felt by the next request (product-rules.md §2, §6.5). */
import { beforeEach, describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../../src/account/permissions.js';
import { document, type JsonObject } from '../../src/contract/documents.js';
import type { Mock } from '../../src/index.js';
import { expectDeepEqual } from '../support/deep-equal.js';
import { SEED } from '../support/seed.js';
import { api, frozenMock, NOW, type Persona } from '../support.js';
import { control, type Send } from './support.js';

let mock: Mock;
let call: Send;
beforeEach(async () => {
  mock = await frozenMock();
  call = control(mock);
});

const INES = SEED.people.ines;
const TOBIN = SEED.people.tobin;
const MARA = SEED.people.mara;
const change = (user: string | number, body: object, account = 'scale') =>
  call('PATCH', `/users/${user}?account=${account}`, body);
const status = async (persona: Persona, path: string, account = 'scale') =>
  (await api(mock, persona, account).get(path)).status;
const lists = async (persona: Persona, account = 'scale') =>
  (await api(mock, persona, account).get('/lists')).body as { id: number; owner_id: number; name: string }[];

describe('users', () => {
  it('are listed with role, state and every permission, removed ones too', async () => {
    const { body } = await call('GET', '/users');
    expect(body).toHaveLength(9);
    expect(body[0]).toEqual({
      id: MARA,
      name: 'Mara Quill',
      emailAddress: 'mara.quill@quaymoss.example',
      role: 'Admin',
      status: 'active',
      permissions: Object.fromEntries(PERMISSIONS.map((name) => [name, true])),
    });
    expect(body.map((user: { status: string }) => user.status)).toEqual(
      expect.arrayContaining(['active', 'deactivated', 'removed']),
    );
    const enterprise = await call('GET', '/users?account=enterprise');
    expect(enterprise.body[0].role).toBe('Enterprise Admin');
    expect(enterprise.body[1].permissions).toMatchObject({ 'Manage All API Keys': false, 'Manage duplicates': true });
  });

  it('are named by a persona, an id or an email address', async () => {
    for (const user of ['standard', INES, 'ines.farrow@quaymoss.example', 'Ines.Farrow@quaymoss.example']) {
      expect((await change(user, {})).body).toMatchObject({ id: INES, name: 'Ines Farrow', role: 'Standard' });
    }
    expect((await change('standart', {})).body.error).toMatchObject({ code: 'not-found', param: 'id' });
  });

  it('have the permissions that the contract and the form of a seed name', async () => {
    const { $defs } = await mock.seedSchema();
    const named = JSON.stringify($defs).match(/"propertyNames":\{"enum":(\[.*?\])\}/)?.[1] ?? '[]';
    expect(JSON.parse(named).sort()).toEqual([...PERMISSIONS].sort());
    const { Permissions } = (document('control').components as JsonObject).schemas as Record<string, JsonObject>;
    expect(Object.keys(Permissions?.properties as object).sort()).toEqual([...PERMISSIONS].sort());
  });
});

describe('a user who is deactivated', () => {
  it('loses every key at the next request, and gets none back by being reactivated', async () => {
    expect(await status('standard', '/lists')).toBe(200);
    expect((await change('standard', { status: 'deactivated' })).body.status).toBe('deactivated');
    expect([await status('standard', '/lists'), await status('standard', '/v2/lists')]).toEqual([401, 401]);
    const rows = async () =>
      (await call('GET', '/apps')).body.filter((app: { owner: { id: number } }) => app.owner.id === INES);
    expect(await rows()).toMatchObject([
      { state: 'revoked', revokedReason: 'user_deactivated', revokedAt: NOW },
      { state: 'revoked', revokedReason: 'replaced' },
    ]);
    expect((await change('standard', { status: 'active' })).body.status).toBe('active');
    expect(await status('standard', '/lists')).toBe(401);
    const { body } = await call('POST', '/apps', { name: 'Back', user: 'standard' });
    expect(body).not.toHaveProperty('revoked');
    const again = await mock.fetch('http://mock/v2/lists', { headers: { authorization: `Bearer ${body.secret}` } });
    expect(again.status).toBe(200);
  });

  it('passes lists on to the admin who acts, private ones included, and stays the creator of entries', async () => {
    const mine = (await api(mock, 'standard').post('/lists', { name: 'Mine', type: 1, is_public: false })).body;
    const { companies } = { companies: (await api(mock).get('/v2/companies?limit=1')).body.data };
    const entry = (await api(mock, 'standard').post(`/lists/${mine.id}/list-entries`, { entity_id: companies[0].id }))
      .body;
    expect(await status('legacy', `/lists/${mine.id}`)).not.toBe(200);
    await change('standard', { status: 'deactivated', acting: 'legacy' });
    const [legacy] = (await call('GET', '/users')).body.filter((user: { name: string }) => user.name === 'Orla Venn');
    expect((await lists('legacy')).find(({ id }) => id === mine.id)?.owner_id).toBe(legacy.id);
    expect(await status('admin', `/lists/${mine.id}`)).not.toBe(200);
    expect((await api(mock, 'legacy').get(`/lists/${mine.id}/list-entries/${entry.id}`)).body.creator_id).toBe(INES);
  });
});

describe('a user who is removed', () => {
  it('is no creator of entries any more, on either API, and no user', async () => {
    const admin = api(mock);
    const list = (await lists('standard')).find(({ name }) => name === 'Co-Investors');
    const company = (await admin.get('/v2/companies?limit=1')).body.data[0];
    const entry = (await api(mock, 'standard').post(`/lists/${list?.id}/list-entries`, { entity_id: company.id })).body;
    const v1 = async () => (await admin.get(`/lists/${list?.id}/list-entries/${entry.id}`)).body.creator_id;
    const v2 = async () =>
      (await admin.get(`/v2/lists/${list?.id}/list-entries?limit=100`)).body.data.find(
        (row: { id: number }) => row.id === entry.id,
      ).creatorId;
    expect([await v1(), await v2()]).toEqual([INES, INES]);
    expect((await admin.get(`/v2/users/${INES}`)).status).toBe(200);
    const other = (await admin.get(`/lists/${list?.id}/list-entries`)).body.find(
      (row: { creator_id: number }) => row.creator_id !== INES,
    );
    expect((await change('standard', { status: 'removed' })).body.status).toBe('removed');
    expect([await v1(), await v2()]).toEqual([null, null]);
    expect((await admin.get(`/v2/users/${INES}`)).status).toBe(404);
    expect((await admin.get(`/lists/${list?.id}/list-entries/${other.id}`)).body).toEqual(other);
    expect(await status('standard', '/lists')).toBe(401);
    const reasons = (await call('GET', '/apps')).body.map((app: { revokedReason: string }) => app.revokedReason);
    expect(reasons).toContain('user_removed');
  });

  it('leaves lists to another, and no list without an owner who is there', async () => {
    const before = await lists('admin', 'enterprise');
    const owned = before.filter(({ owner_id }) => owner_id === MARA).map(({ id }) => id);
    expect(owned.length).toBeGreaterThan(0);
    await change('admin', { status: 'removed', acting: 'legacy' }, 'enterprise');
    const after = await lists('legacy', 'enterprise');
    const heir = (await call('GET', '/users?account=enterprise')).body.find(
      (user: { name: string }) => user.name === 'Orla Venn',
    );
    for (const id of owned) expect(after.find((list) => list.id === id)?.owner_id).toBe(heir.id);
    expect(after).toHaveLength(before.length);
  });

  it('is removed in a copy of the account too', async () => {
    await change('standard', { status: 'removed', acting: 'legacy' });
    await change('no-export', { role: 'Admin', permissions: { 'Manage Teams': false } });
    const { body: seed } = await call('GET', '/export');
    expect((await call('POST', '/accounts', { account: 'copy', seed, now: NOW })).status).toBe(201);
    expect((await call('GET', '/users?account=copy')).body).toEqual((await call('GET', '/users')).body);
    expectDeepEqual((await call('GET', '/export?account=copy')).body, seed);
    for (const path of ['/lists', '/v2/lists?limit=100', '/v2/users?limit=100', '/persons?page_size=100']) {
      const [own, copied] = [await api(mock).get(path), await api(mock, 'admin', 'copy').get(path)];
      expectDeepEqual(copied.body, own.body, path);
    }
  });

  it('never comes back, except by a reset', async () => {
    await change('standard', { status: 'removed' });
    for (const body of [{ status: 'active' }, { status: 'deactivated' }, { role: 'Admin' }]) {
      expect([body, (await change(INES, body)).status]).toEqual([body, 409]);
    }
    await call('POST', '/reset');
    expect(await status('standard', '/lists')).toBe(200);
  });
});

describe('a role', () => {
  it('is felt at once: an Enterprise Admin sees every list, an admin manages duplicates', async () => {
    const hidden = (await lists('admin', 'enterprise')).length - (await lists('standard', 'enterprise')).length;
    expect(hidden).toBeGreaterThan(0);
    expect(await status('standard', '/v2/tasks/company-merges', 'enterprise')).toBe(403);
    await change('standard', { role: 'Admin' }, 'enterprise');
    expect(await status('standard', '/v2/tasks/company-merges', 'enterprise')).toBe(200);
    expect((await change('standard', { role: 'Enterprise Admin' }, 'enterprise')).body.role).toBe('Enterprise Admin');
    expect(await lists('standard', 'enterprise')).toEqual(await lists('admin', 'enterprise'));
    await change('standard', { role: 'Standard' }, 'enterprise');
    expect((await lists('admin', 'enterprise')).length - (await lists('standard', 'enterprise')).length).toBe(hidden);
  });

  it('is given by Admins on lower tiers, on Enterprise by Enterprise Admins, and there alone is theirs', async () => {
    expect((await change('no-export', { role: 'Admin', acting: TOBIN.toString() })).status).toBe(200);
    const byAdmin = await change('no-export', { role: 'Admin', acting: TOBIN.toString() }, 'enterprise');
    expect([byAdmin.status, byAdmin.body.error.param]).toEqual([403, 'acting']);
    expect((await change('no-export', { role: 'Admin', acting: 'standard' })).status).toBe(403);
    const lower = await change('standard', { role: 'Enterprise Admin' });
    expect([lower.status, lower.body.error.param]).toEqual([409, 'role']);
  });
});

describe('permissions', () => {
  it('are felt at once, each by itself', async () => {
    expect(await status('standard', '/v2/persons')).toBe(200);
    const off = await change('standard', { permissions: { 'Export All People directory': false } });
    expect(off.body.permissions).toMatchObject({
      'Export All People directory': false,
      'Export All Organizations directory': true,
    });
    expect(await status('standard', '/v2/persons')).toBe(403);
    expect(await status('standard', '/v2/companies')).toBe(200);
    await change('standard', { permissions: { 'Export All Organizations directory': false } });
    expect([await status('standard', '/v2/persons'), await status('standard', '/v2/companies')]).toEqual([403, 403]);
    await change('no-export', { permissions: { 'Export All People directory': true } });
    expect([await status('no-export', '/v2/persons'), await status('no-export', '/v2/companies')]).toEqual([200, 403]);
  });

  it('have the names that the product gives them', async () => {
    const near = await change('standard', { permissions: { 'Generate API key': false } });
    expect([near.status, near.body.error.param]).toEqual([400, 'permissions.Generate API key']);
    expect(near.body.error.message).toContain('did you mean Generate API Key?');
    expect((await change('standard', { permissions: { 'Manage duplicates': 'no' } })).body.error.param).toBe(
      'permissions.Manage duplicates',
    );
  });
});

describe('a change of a user', () => {
  it.each([
    [{ status: 'gone' }, 'status'],
    [{ status: null }, 'status'],
    [{ role: 'admin' }, 'role'],
    [{ state: 'removed' }, 'state'],
    [{ permissions: [] }, 'permissions'],
  ])('refuses %j', async (body, param) => {
    const { status: answered, body: answer } = await change('standard', body);
    expect([answered, answer.error.param]).toEqual([400, param]);
  });

  it('is all or nothing', async () => {
    const before = (await call('GET', '/users')).body;
    const both = { status: 'deactivated', role: 'Enterprise Admin' };
    expect((await change('standard', both)).status).toBe(409);
    expect((await call('GET', '/users')).body).toEqual(before);
    expect(await status('standard', '/lists')).toBe(200);
  });

  it('takes another admin for who leaves', async () => {
    expect((await change('admin', { status: 'removed', acting: 'admin' })).body.error).toMatchObject({
      code: 'conflict',
      param: 'acting',
    });
    expect((await change('standard', { status: 'removed', acting: 'deactivated' })).status).toBe(403);
    const admins = (await call('GET', '/users')).body.filter(
      (user: { role: string; status: string }) => user.role === 'Admin' && user.status === 'active',
    );
    for (const { id } of admins.slice(0, -1)) {
      expect((await change(id, { status: 'deactivated' })).status).toBe(200);
    }
    const last = admins.at(-1).id;
    const refused = await change(last, { status: 'deactivated' });
    expect([refused.status, refused.body.error.message]).toEqual([409, expect.stringContaining('another Admin')]);
    expect((await change(last, { permissions: { 'Manage duplicates': false } })).status).toBe(200);
  });
});

describe('a tier', () => {
  it('changed under a live client changes access, month, headers and roles, and keeps data and keys', async () => {
    const admin = api(mock);
    const person = (await admin.post('/persons', { first_name: 'Kept', last_name: 'One', emails: [] })).body;
    const month = async () => {
      const { status: answered, headers } = await admin.get('/v2/auth/whoami');
      return [answered, headers.get('x-ratelimit-limit-org')];
    };
    const role = async () => (await call('GET', '/keys')).body[0].user.role;
    const tier = (to: string) => call('PATCH', '/settings', { tier: to });
    expect([await month(), await role()]).toEqual([[200, '100000'], 'Admin']);
    await tier('essential');
    expect(await month()).toEqual([403, null]);
    expect(await status('admin', '/auth/whoami')).toBe(403);
    expect((await call('GET', '/apps')).body[0].state).toBe('active');
    await tier('enterprise');
    expect([await month(), await role()]).toEqual([[200, null], 'Enterprise Admin']);
    expect((await admin.get('/rate-limit')).body.rate.org_monthly.limit).toBe('unlimited');
    await tier('advanced');
    expect([await month(), await role()]).toEqual([[200, '100000'], 'Admin']);
    await call('PATCH', '/settings', { trial: true });
    expect(await month()).toEqual([403, null]);
    await call('PATCH', '/settings', { trial: false, tier: 'scale' });
    expect((await admin.get(`/persons/${person.id}`)).body.first_name).toBe('Kept');
    expect((await call('GET', '/usage')).body.used).toBeGreaterThan(0);
  });
});
