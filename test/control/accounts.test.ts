import { beforeEach, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';
import { control, type Send } from './support.js';

let mock: Mock;
let call: Send;
beforeEach(async () => {
  mock = await createMock();
  call = control(mock);
});

const KEY = /^[A-Za-z0-9_-]{43}$/;
const whoami = (key: string) =>
  mock.fetch('https://api.affinity.co/v2/auth/whoami', { headers: { authorization: `Bearer ${key}` } });

describe('accounts', () => {
  it('lists the four default ones, scale first, with the keys of eight personas', async () => {
    const { status, body } = await call('GET', '/accounts');
    expect(status).toBe(200);
    expect(body.map((row: { account: string; tier: string }) => [row.account, row.tier])).toEqual([
      ['scale', 'scale'],
      ['advanced', 'advanced'],
      ['enterprise', 'enterprise'],
      ['essential', 'essential'],
    ]);
    for (const { keys } of body) {
      expect(keys.map((row: { persona: string }) => row.persona)).toEqual([
        'admin',
        'standard',
        'no-export',
        'read-only',
        'help',
        'legacy',
        'revoked',
        'deactivated',
      ]);
      for (const { key } of keys) expect(key).toMatch(KEY);
    }
  });

  it('have the same keys at each start, and keys of their own when created', async () => {
    const again = control(await createMock());
    expect((await again('GET', '/accounts')).body).toEqual((await call('GET', '/accounts')).body);
    const create = async (send: Send) => (await send('POST', '/accounts', { account: 'team-a' })).body.keys[0].key;
    expect(await create(again)).not.toBe(await create(call));
  });

  it('share the first eight characters of their keys, by name alone', async () => {
    const { body } = await call('POST', '/accounts', { account: 'team-a' });
    const other = await control(await createMock())('POST', '/accounts', { account: 'team-a' });
    const prefixes = [...body.keys, ...other.body.keys].map(({ key }: { key: string }) => key.slice(0, 8));
    expect(new Set(prefixes).size).toBe(1);
  });

  it('are made without a body: Scale, a made-up name, the default seed, the present', async () => {
    const before = Date.now();
    const { status, body } = await call('POST', '/accounts');
    expect(status).toBe(201);
    expect(body.tier).toBe('scale');
    expect(['scale', 'advanced', 'enterprise', 'essential']).not.toContain(body.account);
    const clock = await call('GET', `/clock?account=${body.account}`);
    expect(Date.parse(clock.body.now)).toBeGreaterThanOrEqual(before);
    const lists = await mock.fetch('https://api.affinity.co/v2/lists', {
      headers: { authorization: `Bearer ${body.keys[0].key}` },
    });
    expect(lists.status).toBe(200);
  });

  it('take name, tier, seed, time and limits', async () => {
    const made = await call('POST', '/accounts', {
      account: 'team.b',
      tier: 'enterprise',
      now: '2025-03-01T10:00:00+02:00',
      seed: { companies: [{ name: 'Only One', domain: 'only.example' }] },
      limits: { perMinute: 7, windowSeconds: 10, concurrent: 'unlimited', monthly: 50, used: { monthly: 49 } },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ account: 'team.b', tier: 'enterprise' });
    const clock = await call('GET', '/clock?account=team.b');
    expect(clock.body.now).toMatch(/^2025-03-01T08:00:0\d/);
    const limits = await call('GET', '/limits?account=team.b');
    expect(limits.body).toMatchObject({
      perMinute: { limit: 7, windowSeconds: 10 },
      monthly: { limit: 50, used: 49, remaining: 1 },
      concurrent: { limit: 'unlimited' },
    });
    const companies = await api(mock, 'admin', 'team.b').get('/v2/companies');
    expect(companies.body.data.map((company: { name: string }) => company.name)).toEqual(['Only One']);
  });

  it('return to the limits of their creation on a reset', async () => {
    await call('POST', '/accounts', { account: 'x', limits: { perMinute: 7, used: { monthly: 9 } } });
    await call('PATCH', '/limits?account=x', { perMinute: 1, used: { monthly: 0 } });
    await call('POST', '/reset?account=x');
    const { body } = await call('GET', '/limits?account=x');
    expect(body).toMatchObject({ perMinute: { limit: 7 }, monthly: { used: 9 } });
  });

  it('refuse a taken name with 409, also for two calls at once', async () => {
    const taken = await call('POST', '/accounts', { account: 'scale' });
    expect(taken.status).toBe(409);
    expect(taken.body.error).toMatchObject({ code: 'conflict', param: 'account' });
    const seed = { companies: [] };
    const both = await Promise.all([1, 2].map(() => call('POST', '/accounts', { account: 'twin', seed })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuse a seed that does not fit with 422 and its pointer', async () => {
    const bad = await call('POST', '/accounts', { seed: { companies: [{ name: 'A' }, { name: 4 }] } });
    expect(bad.status).toBe(422);
    expect(bad.body.error).toMatchObject({ code: 'bad-seed', param: '/companies/1/name' });
    const dangling = await call('POST', '/accounts', {
      seed: { lists: [{ name: 'L', type: 'company', ownerId: 'who' }] },
    });
    expect(dangling.body.error.param).toBe('/lists/0/ownerId');
    const missing = await call('POST', '/accounts', { seed: 'no-such-seed' });
    expect(missing.status).toBe(422);
    expect(missing.body.error.message).toContain('quaymoss');
    expect((await call('GET', '/accounts')).body).toHaveLength(4);
  });

  it('take a seed of several megabytes', async () => {
    const companies = Array.from({ length: 20_000 }, (_, i) => ({ name: `Company ${i} ${'x'.repeat(60)}` }));
    const { status, body } = await call('POST', '/accounts', { account: 'big', seed: { companies } });
    expect(status).toBe(201);
    const page = await api(mock, 'admin', body.account).get('/v2/companies?limit=1');
    expect(page.body.data[0].name).toMatch(/^Company 0 /);
  });

  it('are deleted with their keys, and their names can be used again', async () => {
    const first = await call('POST', '/accounts', { account: 'gone' });
    const key = first.body.keys[0].key;
    expect((await whoami(key)).status).toBe(200);
    expect((await call('DELETE', '/accounts/gone')).status).toBe(204);
    expect((await whoami(key)).status).toBe(401);
    expect((await call('DELETE', '/accounts/gone')).status).toBe(404);
    expect((await call('POST', '/accounts', { account: 'gone' })).status).toBe(201);
    expect((await whoami(key)).status).toBe(401);
  });

  it('keep the default one: requests that name no account are journaled there', async () => {
    const { status, body } = await call('DELETE', '/accounts/scale');
    expect(status).toBe(409);
    expect(body.error.param).toBe('account');
    expect((await call('DELETE', '/accounts/advanced')).status).toBe(204);
  });
});

describe('keys', () => {
  it('show each persona with its user, the role as the tier has it', async () => {
    const { status, body } = await call('GET', '/keys');
    expect(status).toBe(200);
    expect(body[0]).toEqual({
      account: 'scale',
      tier: 'scale',
      persona: 'admin',
      key: mock.account('scale').keys.admin,
      user: {
        id: SEED.people.mara,
        name: 'Mara Quill',
        emailAddress: 'mara.quill@quaymoss.example',
        role: 'Admin',
        status: 'active',
      },
      defaultApiVersion: '2026-09-17',
      state: 'active',
    });
    const enterprise = await call('GET', '/keys?account=enterprise');
    expect(enterprise.body[0].user.role).toBe('Enterprise Admin');
  });

  it('tell a replaced key, a deactivated user and an older default version', async () => {
    const { body } = await call('GET', '/keys?account=advanced');
    const by = Object.fromEntries(body.map((row: { persona: string }) => [row.persona, row]));
    expect(by.revoked).toMatchObject({ state: 'revoked', user: { name: 'Ines Farrow', status: 'active' } });
    expect(by.deactivated).toMatchObject({ state: 'revoked', user: { name: 'Pia Wend', status: 'deactivated' } });
    expect(by.legacy.defaultApiVersion).toBe('2024-01-01');
    expect(by.standard.user.id).toBe(by.revoked.user.id);
  });

  it('stay the same through a reset', async () => {
    const before = await call('GET', '/keys');
    await call('POST', '/reset');
    expect((await call('GET', '/keys')).body).toEqual(before.body);
  });
});

describe('An account that is frozen from its first moment', () => {
  it('stands where it is told to, and does so after a reset', async () => {
    const now = '2026-02-03T04:05:06.000Z';
    const frozen = { now, mode: 'frozen' };
    const { status } = await call('POST', '/accounts', { account: 'still', ...frozen });
    expect(status).toBe(201);
    expect((await call('GET', '/clock?account=still')).body).toEqual(frozen);
    await call('PUT', '/clock?account=still', { now: '2026-02-04T00:00:00Z', mode: 'real' });
    await call('POST', '/reset?account=still');
    expect((await call('GET', '/clock?account=still')).body).toEqual(frozen);
    expect((await mock.createAccount({ mode: 'frozen' })).clock.get().mode).toBe('frozen');
    expect((await call('POST', '/accounts', { mode: 'slow' })).body.error.param).toBe('mode');
  });
});
