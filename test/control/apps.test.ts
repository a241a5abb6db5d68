/** Manage Apps: keys that are made, edited, replaced and revoked, who may do so, and what they used (product-rules.md §1, §4). */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { SEED } from '../support/seed.js';
import { frozenMock, NOW } from '../support.js';
import { control, type Send } from './support.js';

let mock: Mock;
let call: Send;
beforeEach(async () => {
  mock = await frozenMock();
  call = control(mock);
});

const INES = 'ines.farrow@quaymoss.example';
const TOBIN = 'tobin.ash@quaymoss.example';

/** Both APIs with a key, and the status of each: V1, V2. */
async function statuses(key: string, path = '/lists'): Promise<number[]> {
  const v1 = await mock.fetch(`http://mock${path}`, { headers: { authorization: `Basic ${btoa(`:${key}`)}` } });
  const v2 = await mock.fetch(`http://mock/v2${path}`, { headers: { authorization: `Bearer ${key}` } });
  return [v1.status, v2.status];
}
const keyOf = (persona: 'admin' | 'standard' | 'help', account = 'scale') => mock.account(account).keys[persona];
const make = (app: object, account = 'scale') => call('POST', `/apps?account=${account}`, app);
const row = async (id: number) => (await call('GET', '/apps')).body.find((app: { id: number }) => app.id === id);

describe('apps', () => {
  it('are listed with the personas’ keys and without a secret', async () => {
    const { status, body } = await call('GET', '/apps');
    expect(status).toBe(200);
    expect(body).toHaveLength(8);
    expect(body[0]).toEqual({
      id: 40100,
      kind: 'personal',
      name: 'Warehouse Sync',
      description: null,
      owner: { id: SEED.people.mara, name: 'Mara Quill' },
      defaultApiVersion: '2026-09-17',
      ipAllowlist: [],
      createdAt: '2026-01-12T09:00:00.000Z',
      lastUsedAt: null,
      state: 'active',
      revokedAt: null,
      revokedReason: null,
      usedThisMonth: 0,
    });
    expect(body.map((app: { kind: string }) => app.kind)).toEqual(
      expect.arrayContaining(['personal', 'affinity_help', 'oauth']),
    );
    const text = JSON.stringify(body);
    for (const key of Object.values(mock.account().keys)) expect(text).not.toContain(key);
  });

  it('have a key of 43 characters that works on both APIs at once, acts for its owner and is shown once', async () => {
    const { status, body } = await make({ name: '  Weekly Report ', description: ' by Ines ', user: TOBIN });
    expect(status).toBe(201);
    const { secret, ...shown } = body;
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(secret.slice(0, 8)).toBe(keyOf('admin').slice(0, 8));
    expect(shown).toMatchObject({
      kind: 'personal',
      name: 'Weekly Report',
      description: 'by Ines',
      owner: { id: SEED.people.tobin, name: 'Tobin Ash' },
      defaultApiVersion: null,
      createdAt: NOW,
      state: 'active',
    });
    expect(shown).not.toHaveProperty('warning');
    expect(await statuses(secret)).toEqual([200, 200]);
    const whoami = await mock.fetch('http://mock/v2/auth/whoami', { headers: { authorization: `Bearer ${secret}` } });
    expect(whoami.headers.get('x-affinity-api-version')).toBe('2026-09-17');
    expect(await whoami.json()).toMatchObject({
      user: { emailAddress: TOBIN },
      grant: { type: 'api-key', createdAt: '2026-10-15T12:00:00Z' },
    });
    for (const path of ['/apps', '/keys', '/requests', '/export', '/usage']) {
      expect(JSON.stringify((await call('GET', path)).body)).not.toContain(secret);
    }
    expect((await call('GET', '/keys')).body).toHaveLength(8);
  });

  it('answer with the default version that they were given', async () => {
    const { body } = await make({ name: 'Old Client', user: TOBIN, defaultApiVersion: '2024-01-01' });
    const version = async () =>
      (await mock.fetch('http://mock/v2/lists', { headers: { authorization: `Bearer ${body.secret}` } })).headers.get(
        'x-affinity-api-version',
      );
    expect(await version()).toBe('2024-01-01');
    expect((await call('PATCH', `/apps/${body.id}`, { defaultApiVersion: '2026-07-15' })).status).toBe(200);
    expect(await version()).toBe('2026-07-15');
    await call('PATCH', `/apps/${body.id}`, { defaultApiVersion: null });
    expect(await version()).toBe('2026-09-17');
  });

  it('are one active key a user: another one revokes the first and says so', async () => {
    const before = keyOf('standard');
    const { status, body } = await make({ name: 'Second', user: 'standard' });
    expect(status).toBe(201);
    expect(body.revoked).toHaveLength(1);
    expect(body.warning).toContain('Sandbox – Ines');
    expect(await row(body.revoked[0])).toMatchObject({
      name: 'Sandbox – Ines',
      state: 'revoked',
      revokedAt: NOW,
      revokedReason: 'replaced',
    });
    expect(await statuses(before)).toEqual([401, 401]);
    expect(await statuses(body.secret)).toEqual([200, 200]);
    const third = await make({ name: 'Third', user: INES });
    expect(third.body.revoked).toEqual([body.id]);
    expect((await call('GET', '/keys')).body.find((key: { persona: string }) => key.persona === 'standard').state).toBe(
      'revoked',
    );
  });

  it('both-several-keys: a user holds one active key, or several', async () => {
    expect((await make({ name: 'Second', user: 'standard' })).body.revoked).toHaveLength(1);
    await call('POST', '/reset');
    await call('PATCH', '/settings', { quirks: { 'both-several-keys': true } });
    const second = await make({ name: 'Second', user: 'standard' });
    expect(second.body).not.toHaveProperty('revoked');
    expect(second.body).not.toHaveProperty('warning');
    expect(await statuses(keyOf('standard'))).toEqual([200, 200]);
    expect(await statuses(second.body.secret)).toEqual([200, 200]);
  });

  it('leave tokens and the keys of Affinity’s people alone', async () => {
    const { body } = await make({ name: 'Own', user: 'help' });
    expect(body).not.toHaveProperty('revoked');
    expect(await statuses(keyOf('help'))).toEqual([200, 200]);
  });

  it('are revoked for good, and their rows stay', async () => {
    const { body } = await make({ name: 'Short-lived', user: TOBIN });
    expect((await call('DELETE', `/apps/${body.id}`)).status).toBe(204);
    expect(await statuses(body.secret)).toEqual([401, 401]);
    expect(await row(body.id)).toMatchObject({ state: 'revoked', revokedAt: NOW, revokedReason: 'manual' });
    expect((await call('DELETE', `/apps/${body.id}`)).status).toBe(409);
    expect((await call('PATCH', `/apps/${body.id}`, { name: 'Again' })).status).toBe(409);
  });

  it('are refused from outside their allowlist with 403, which counts nowhere', async () => {
    const outside = await make({ name: 'Elsewhere', user: TOBIN, ipAllowlist: ['203.0.113.7', '2001:db8::/32'] });
    expect(await statuses(outside.body.secret)).toEqual([403, 403]);
    expect(await row(outside.body.id)).toMatchObject({ usedThisMonth: 0, lastUsedAt: NOW });
    await call('PATCH', `/apps/${outside.body.id}`, { ipAllowlist: ['127.0.0.0/8', '::1'] });
    expect(await statuses(outside.body.secret)).toEqual([200, 200]);
    await call('PATCH', `/apps/${outside.body.id}`, { ipAllowlist: [] });
    expect(await statuses(outside.body.secret)).toEqual([200, 200]);
  });

  it.each(['10.0.0', '10.0.0.0/33', '::1/129', '10.0.0.0/8/9', 'localhost', '10.0.0.1-10.0.0.9', '1.2.3.4/', '/8'])(
    'take no %s for an address or a range',
    async (address) => {
      const { status, body } = await make({ name: 'A', user: TOBIN, ipAllowlist: ['10.0.0.1', address] });
      expect([status, body.error.param]).toEqual([400, 'ipAllowlist.1']);
      expect((await call('GET', '/apps')).body).toHaveLength(8);
    },
  );

  it('are gone after a reset and back with a snapshot', async () => {
    const { body } = await make({ name: 'Second', user: 'standard' });
    await call('PUT', '/snapshots/two');
    await call('POST', '/reset');
    expect(await statuses(body.secret)).toEqual([401, 401]);
    expect(await statuses(keyOf('standard'))).toEqual([200, 200]);
    await call('POST', '/snapshots/two/restore');
    expect(await statuses(body.secret)).toEqual([200, 200]);
    expect(await statuses(keyOf('standard'))).toEqual([401, 401]);
  });

  it('are named in the journal, in faults and in checks by their owner', async () => {
    const tobin = await make({ name: 'Own', user: TOBIN });
    const ines = await make({ name: 'Second', user: 'standard' });
    await statuses(tobin.body.secret);
    await statuses(ines.body.secret);
    const { body } = await call('GET', '/requests');
    expect(body.map((entry: { persona: string }) => entry.persona)).toEqual([TOBIN, TOBIN, 'standard', 'standard']);
    for (const persona of [TOBIN, `${SEED.people.tobin}`, 'standard', INES]) {
      expect((await call('GET', `/requests?persona=${persona}`)).body).toHaveLength(2);
      const count = { exactly: 2 };
      expect((await call('POST', '/requests/verify', { match: { persona }, count })).body.ok).toBe(true);
    }
    await call('POST', '/faults', { match: { persona: TOBIN }, respond: { status: 503 } });
    expect(await statuses(tobin.body.secret)).toEqual([503, 503]);
    expect(await statuses(ines.body.secret)).toEqual([200, 200]);
  });
});

describe('who may manage apps', () => {
  it('sees all of them as an admin, and one’s own as somebody else', async () => {
    for (const acting of ['admin', TOBIN, `${SEED.people.mara}`]) {
      expect((await call('GET', `/apps?acting=${acting}`)).body).toHaveLength(8);
    }
    const own = await call('GET', '/apps?acting=standard');
    expect(own.body.map((app: { name: string }) => app.name)).toEqual(['Sandbox – Ines', 'Sandbox – Ines (first)']);
    expect((await call('GET', '/apps?acting=deactivated')).status).toBe(403);
    expect((await call('GET', '/apps?acting=nobody')).status).toBe(404);
  });

  it('makes, edits and revokes one’s own, not those of others', async () => {
    const own = await make({ name: 'Own', user: 'standard', acting: 'standard' });
    expect(own.status).toBe(201);
    expect((await call('PATCH', `/apps/${own.body.id}`, { name: 'Renamed', acting: 'standard' })).body.name).toBe(
      'Renamed',
    );
    const other = await make({ name: 'Theirs', user: 'no-export', acting: 'standard' });
    expect([other.status, other.body.error.param]).toEqual([403, 'acting']);
    expect(other.body.error.message).toContain('Manage All API Keys');
    expect((await call('PATCH', '/apps/40100', { name: 'Mine', acting: 'standard' })).status).toBe(403);
    expect((await call('DELETE', '/apps/40100?acting=standard')).status).toBe(403);
    expect((await row(40100)).name).toBe('Warehouse Sync');
    expect((await call('DELETE', `/apps/${own.body.id}?acting=standard`)).status).toBe(204);
  });

  it('is any admin on lower tiers; on Enterprise it takes Manage All API Keys', async () => {
    const edit = (account: string) =>
      call('PATCH', `/apps/40107?account=${account}`, { description: 'Checked', acting: TOBIN });
    expect((await edit('scale')).status).toBe(200);
    expect((await edit('enterprise')).status).toBe(403);
    expect((await call('GET', `/apps?account=enterprise&acting=${TOBIN}`)).body).toEqual([]);
    await call('PATCH', `/users/${TOBIN}?account=enterprise`, { permissions: { 'Manage All API Keys': true } });
    expect((await edit('enterprise')).status).toBe(200);
    expect((await call('DELETE', '/apps/40107?account=enterprise&acting=admin')).status).toBe(204);
  });

  it('needs Generate API Key for a key, and V2 asks for it on use', async () => {
    await call('PATCH', '/users/standard', { permissions: { 'Generate API Key': false } });
    for (const acting of [{}, { acting: 'standard' }]) {
      const { status, body } = await make({ name: 'One', user: 'standard', ...acting });
      expect([status, body.error.param]).toEqual([403, 'user']);
      expect(body.error.message).toContain('Generate API Key');
    }
    expect(await statuses(keyOf('standard'))).toEqual([200, 403]);
    await call('PATCH', '/users/standard', { permissions: { 'Generate API Key': true } });
    expect(await statuses(keyOf('standard'))).toEqual([200, 200]);
  });

  it('v2-key-permission-on-use: V2 asks for Generate API Key on each call, or only a new key does', async () => {
    await call('PATCH', '/users/standard', { permissions: { 'Generate API Key': false } });
    expect(await statuses(keyOf('standard'))).toEqual([200, 403]);
    await call('PATCH', '/settings', { quirks: { 'v2-key-permission-on-use': false } });
    expect(await statuses(keyOf('standard'))).toEqual([200, 200]);
    expect((await make({ name: 'One', user: 'standard' })).status).toBe(403);
  });

  it('needs a plan with API access, which is no trial', async () => {
    const essential = await make({ name: 'One', user: 'admin' }, 'essential');
    expect([essential.status, essential.body.error.code]).toEqual([403, 'forbidden']);
    await call('PATCH', '/settings', { trial: true });
    expect((await make({ name: 'One', user: 'admin' })).status).toBe(403);
    await call('PATCH', '/settings', { trial: false });
    expect((await make({ name: 'One', user: 'admin' })).status).toBe(201);
  });

  it('makes none for those who are not active', async () => {
    expect((await make({ name: 'One', user: 'deactivated' })).status).toBe(409);
    expect((await make({ name: 'One', user: '46989089' })).status).toBe(409);
    expect((await make({ name: 'One', user: '99' })).body.error).toMatchObject({ code: 'not-found', param: 'user' });
  });

  it('needs Manage IP allowlist for an allowlist', async () => {
    await call('PATCH', '/users/standard', { permissions: { 'Manage IP allowlist': false } });
    const app = { name: 'One', user: 'standard', acting: 'standard', ipAllowlist: ['127.0.0.1'] };
    expect((await make(app)).status).toBe(403);
    expect(await statuses(keyOf('standard'))).toEqual([200, 200]);
    expect((await make({ ...app, acting: 'admin' })).status).toBe(201);
  });

  it.each([
    [{ user: 'admin' }, 'name'],
    [{ name: 'A' }, 'user'],
    [{ name: ' ', user: 'admin' }, 'name'],
    [{ name: 'x'.repeat(256), user: 'admin' }, 'name'],
    [{ name: 'A', user: 'admin', description: 'x'.repeat(2001) }, 'description'],
    [{ name: 'A', user: SEED.people.mara + 0.5 }, 'user'],
    [{ name: 'A', user: 0 }, 'user'],
    [{ name: 'A', user: true }, 'user'],
    [{ name: 'A', user: 'admin', defaultApiVersion: 'current' }, 'defaultApiVersion'],
    [{ name: 'A', user: 'admin', ipAllowlist: '127.0.0.1' }, 'ipAllowlist'],
    [{ name: 'A', user: 'admin', owner: 'admin' }, 'owner'],
  ])('refuses %j', async (app, param) => {
    const { status, body } = await make(app);
    expect([status, body.error.param]).toEqual([400, param]);
  });

  it('knows 404 for an app that is none, 400 for an id that is none', async () => {
    expect((await call('PATCH', '/apps/1', {})).body.error).toMatchObject({ code: 'not-found', param: 'id' });
    expect((await call('DELETE', '/apps/1')).status).toBe(404);
    for (const id of ['x', '0', '-1', '1.5', '9007199254740993']) {
      expect([id, (await call('DELETE', `/apps/${id}`)).status]).toEqual([id, 400]);
    }
  });
});

describe('usage', () => {
  const usage = async (account = 'scale') => (await call('GET', `/usage?account=${account}`)).body;

  it('tells the month’s limit, use, share and end, and each app’s part', async () => {
    await statuses(keyOf('admin'));
    await statuses(keyOf('admin'), '/auth/whoami');
    await statuses(keyOf('standard'));
    await statuses(keyOf('help'));
    const { apps, ...month } = await usage();
    expect(month).toMatchObject({ monthlyLimit: 100_000, used: 4, percent: 0, resetsOn: '2026-11-01', guidance: null });
    expect(apps.map((app: { usedThisMonth: number }) => app.usedThisMonth)).toEqual([2, 2, 0, 0, 0, 0, 0, 0]);
    expect(apps).toEqual((await call('GET', '/apps')).body);
  });

  it.each([
    [80_000, 80, null],
    [80_100, 80.1, 'worrying'],
    [90_000, 90, 'worrying'],
    [90_060, 90.1, 'investigate'],
    [100_000, 100, 'investigate'],
    [12_345, 12.3, null],
  ])('of %i calls is %d percent: %s', async (monthly, percent, guidance) => {
    await call('PATCH', '/limits', { used: { monthly } });
    expect(await usage()).toMatchObject({ used: monthly, percent, guidance });
  });

  it('has no share without a limit, and starts anew with the month', async () => {
    expect(await usage('enterprise')).toMatchObject({ monthlyLimit: 'unlimited', percent: null, guidance: null });
    expect(await usage('essential')).toMatchObject({ monthlyLimit: 0, used: 0, percent: 0 });
    await statuses(keyOf('admin'));
    await call('PUT', '/clock', { now: '2026-10-31T23:59:59.999Z' });
    expect(await usage()).toMatchObject({ used: 2, resetsOn: '2026-11-01' });
    await call('POST', '/clock/advance', { milliseconds: 1 });
    const next = await usage();
    expect(next).toMatchObject({ used: 0, resetsOn: '2026-12-01' });
    expect(next.apps[0].usedThisMonth).toBe(0);
  });

  it.each(['utc', 'pacific'])('tells a day in December 9999 too: %s', async (zone) => {
    await call('PATCH', '/settings', { quirks: { 'both-month-zone': zone } });
    await call('PUT', '/clock', { now: '9999-12-31T12:00:00Z', mode: 'frozen' });
    await statuses(keyOf('admin'));
    expect(await usage()).toMatchObject({ used: 2, resetsOn: '9999-12-31' });
    expect((await call('GET', '/limits')).body.monthly.resetSeconds).toBe((zone === 'utc' ? 12 : 20) * 3_600);
  });

  it('both-month-zone: the month ends in UTC or at midnight Pacific, for the headers too', async () => {
    await call('PATCH', '/settings', { quirks: { 'both-month-zone': 'pacific' } });
    await statuses(keyOf('admin'));
    await call('PUT', '/clock', { now: '2026-11-01T06:59:59.000Z' });
    expect(await usage()).toMatchObject({ used: 2, resetsOn: '2026-11-01' });
    const answer = await mock.fetch('http://mock/v2/auth/whoami', {
      headers: { authorization: `Bearer ${keyOf('admin')}` },
    });
    expect(answer.headers.get('x-ratelimit-limit-org-reset')).toBe('1');
    await call('POST', '/clock/advance', { milliseconds: 1_000 });
    expect(await usage()).toMatchObject({ used: 0, resetsOn: '2026-12-01' });
    await call('PATCH', '/settings', { quirks: { 'both-month-zone': 'utc' } });
    expect((await call('GET', '/limits')).body.monthly.resetSeconds).toBe(30 * 86_400 - 7 * 3_600);
  });

  it('names keys that nobody used for 90 days', async () => {
    await statuses(keyOf('admin'));
    const active = (await call('GET', '/apps')).body.filter((app: { state: string }) => app.state === 'active');
    const others = active.map((app: { id: number }) => app.id).filter((id: number) => id !== 40100);
    expect((await usage()).staleApps).toEqual(others);
    const { body } = await make({ name: 'New', user: TOBIN });
    await call('POST', '/clock/advance', { milliseconds: 90 * 86_400_000 - 1 });
    expect((await usage()).staleApps).toEqual(others);
    await call('POST', '/clock/advance', { milliseconds: 1 });
    expect((await usage()).staleApps).toEqual([40100, ...others, body.id]);
  });

  it('tells the last use to the minute, refused calls included', async () => {
    await call('PUT', '/clock', { now: '2026-10-16T08:30:59.999Z' });
    await call('PATCH', '/limits', { perMinute: 0 });
    expect(await statuses(keyOf('standard'))).toEqual([429, 429]);
    expect((await row(40107)).lastUsedAt).toBe('2026-10-16T08:30:00.000Z');
  });
});
