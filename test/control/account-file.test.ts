/** An account goes from one server to another: what comes along, and what is refused. */

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Account } from '../../src/account/account.js';
import { Registry } from '../../src/account/registry.js';
import { loadSeed } from '../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { createMock, type Mock, type MockOptions } from '../../src/index.js';
import { readAccount, writeAccount } from '../../src/persistence/account-file.js';
import { Seed } from '../../src/store/world.js';
import { fileOf, jsonOf } from '../persistence/support.js';
import { until } from '../support/until.js';
import { api } from '../support.js';
import { control } from './support.js';

const open: Mock[] = [];
async function server(options: MockOptions = {}): Promise<Mock> {
  const mock = await createMock(options);
  open.push(mock);
  return mock;
}
afterEach(() => Promise.all(open.splice(0).map((mock) => mock.close())));

const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });
const statusOf = async (mock: Mock, key: string) =>
  (await mock.fetch('https://api.affinity.co/v2/auth/whoami', bearer(key))).status;

describe('an account that was taken along', () => {
  it('has its data, keys, apps, settings, limits with what was used, clock, faults and snapshots', async () => {
    const [from, to] = [await server(), await server()];
    const account = await from.createAccount({
      account: 'mine',
      tier: 'advanced',
      now: '2026-10-15T12:00:00Z',
      mode: 'frozen',
    });
    await api(from, 'admin', 'mine').post('/persons', {
      first_name: 'Early',
      last_name: 'Bird',
      emails: ['early@bird.example'],
    });
    account.snapshot('early');
    await api(from, 'admin', 'mine').post('/persons', { first_name: 'Late', last_name: 'Riser' });
    const { secret } = account.apps.create({ name: 'Sync', user: 'standard' });
    account.settings.set({ quirks: { 'v1-error-style': 'object' } });
    account.limits.set({ perMinute: 77, monthly: 5_000, used: { monthly: 40 } });
    account.faults.add({ match: { path: '/lists' }, respond: { status: 503 }, times: 3 });
    await account.clock.advance(90_000);
    const state = () => ({
      keys: account.keys,
      settings: account.settings.get(),
      limits: account.limits.get(),
      clock: account.clock.get(),
      faults: account.faults.list(),
      apps: account.apps.list(),
      users: account.users.list(),
      snapshots: account.snapshots(),
      data: account.export(),
    });
    const before = state();

    const moved = await to.importAccount(await from.exportAccount('mine'));
    expect(to.account('mine')).toBe(moved);
    expect({
      keys: moved.keys,
      settings: moved.settings.get(),
      limits: moved.limits.get(),
      clock: moved.clock.get(),
      faults: moved.faults.list(),
      apps: moved.apps.list(),
      users: moved.users.list(),
      snapshots: moved.snapshots(),
      data: moved.export(),
    }).toEqual(before);
    for (const key of [account.keys.admin, secret]) expect(await statusOf(to, key)).toBe(200);
    expect(await statusOf(to, account.keys.revoked)).toBe(401);
    expect(state()).toEqual(before);

    const names = async () =>
      (await api(to, 'admin', 'mine').get('/persons?term=Riser')).body.persons.map(
        (row: { first_name: string }) => row.first_name,
      );
    expect(await names()).toEqual(['Late']);
    moved.restore('early');
    expect(await names()).toEqual([]);
    moved.reset();
    expect((await api(to, 'admin', 'mine').get('/persons?term=early@bird.example')).body.persons).toEqual([]);
  });

  it('delivers what was still on its way to a webhook', async () => {
    const [from, to] = [await server(), await server()];
    const got: string[] = [];
    let status = 500;
    const receiver = createServer((incoming, outgoing) => {
      incoming.on('data', (chunk) => got.push(String(chunk)));
      incoming.on('end', () => outgoing.writeHead(status).end());
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => receiver.once('listening', resolve));
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    const account = await from.createAccount({ account: 'mine' });
    account.settings.set({ quirks: { 'v1-webhook-validation': 'off' } });
    const client = api(from, 'admin', 'mine');
    await client.post('/webhook/subscribe', { webhook_url: url, subscriptions: ['person.created'] });
    await client.post('/persons', { first_name: 'Ada', last_name: 'Lorne' });
    await until(() => account.deliveries().length > 0);
    const file = await from.exportAccount('mine');
    from.deleteAccount('mine');

    const moved = await to.importAccount(file);
    const seen = got.length;
    status = 200;
    await moved.clock.advance(60_000);
    await until(() => got.length > seen);
    expect(JSON.parse(got.at(-1) as string)).toMatchObject({ type: 'person.created', body: { first_name: 'Ada' } });
    receiver.close();
  });

  it('shares a seed with the accounts there that have the same rows', async () => {
    const seed = await loadSeed({ companies: [{ name: 'Fernpath', domain: 'fernpath.example' }] });
    const registryOf = (seed: Seed) => new Registry({ seed, strict: false, quirkDefaults: quirkDefaults() });
    const [from, to] = [registryOf(seed), registryOf(new Seed(seed.rows()))];
    const copy = async (account: Account | null) => {
      const pieces: Buffer[] = [];
      for await (const piece of writeAccount(account as Account)) pieces.push(piece);
      return readAccount(Buffer.concat(pieces), to);
    };
    expect((await copy(from.create({ account: 'mine' }))).options.seed).toBe(to.options.seed);
    const other = await loadSeed({ companies: [{ name: 'Dalereed', domain: 'dalereed.example' }] });
    const own = await copy(from.create({ account: 'own', seed: other }));
    expect(own.options.seed).not.toBe(to.options.seed);
    to.put(own);
    const another = await copy(from.create({ account: 'another', seed: other }));
    expect(another.options.seed).toBe(own.options.seed);
  });

  it('stays in the data file of its new server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-move-'));
    try {
      const data = join(folder, 'mock.data');
      const from = await server();
      const { keys } = await from.createAccount({ account: 'mine' });
      const to = await createMock({ data });
      await to.importAccount(await from.exportAccount('mine'));
      await to.close();
      expect(await statusOf(await server({ data }), keys.admin)).toBe(200);
    } finally {
      await Promise.all(open.splice(0).map((mock) => mock.close()));
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the revision of an account', () => {
  it('is another one after each change, and the same after reads', async () => {
    const mock = await server();
    const account = await mock.createAccount({ account: 'mine' });
    const send = control(mock);
    const revision = async () => (await send('GET', '/accounts/mine/file')).headers.get('x-mock-revision');
    const change: Record<string, () => unknown> = {
      data: () => account.add({ companies: [{ name: 'New' }] }),
      settings: () => account.settings.set({ tier: 'advanced' }),
      limits: () => account.limits.set({ perMinute: 5 }),
      clock: () => account.clock.advance(1_000),
      faults: () => account.faults.add({ match: { path: '/lists' }, respond: { status: 503 } }),
      snapshots: () => account.snapshot('then'),
      apps: () => send('POST', '/apps?account=mine', { name: 'New', user: 'standard' }),
      reset: () => account.reset(),
    };
    const seen = [await revision()];
    for (const [what, make] of Object.entries(change)) {
      await make();
      const next = await revision();
      expect(seen, what).not.toContain(next);
      seen.push(next);
    }
    expect(await statusOf(mock, account.keys.admin)).toBe(200);
    expect(await revision()).toBe(seen.at(-1));
  });

  it('is another one where a snapshot is saved again under its name while the clock stands, and where what is used is set', async () => {
    const mock = await server();
    const account = await mock.createAccount({ account: 'mine', now: '2026-10-15T12:00:00Z', mode: 'frozen' });
    const revision = async () =>
      (await control(mock)('GET', '/accounts/mine/file')).headers.get('x-mock-revision') as string;
    account.snapshot('then');
    await account.add({ companies: [{ name: 'New' }] });
    const before = await revision();
    account.snapshot('then');
    const saved = await revision();
    account.limits.set({ used: { monthly: 7 } });
    expect(new Set([before, saved, await revision()]).size).toBe(3);
  });

  it('holds an account that was changed since from being deleted', async () => {
    const mock = await server();
    const account = await mock.createAccount({ account: 'mine' });
    const send = control(mock);
    const before = (await send('GET', '/accounts/mine/file')).headers.get('x-mock-revision');
    await account.add({ companies: [{ name: 'Late' }] });
    expect(await send('DELETE', `/accounts/mine?ifRevision=${before}`)).toMatchObject({
      status: 412,
      body: { error: { code: 'changed', param: 'ifRevision' } },
    });
    const now = (await send('GET', '/accounts/mine/file')).headers.get('x-mock-revision');
    expect((await send('DELETE', `/accounts/mine?ifRevision=${now}`)).status).toBe(204);
  });

  it('lets the same be brought twice, and nothing else in the place of what was changed', async () => {
    const [from, to] = [await server(), await server()];
    await from.createAccount({ account: 'mine' });
    const { body: file, headers } = await control(from)('GET', '/accounts/mine/file');
    const revision = headers.get('x-mock-revision');
    const bring = (query: string) => control(to)('PUT', `/accounts/mine/file?${query}`, file);
    const there = (await bring(`revision=${revision}`)).headers.get('x-mock-revision');
    await to.account('mine').add({ companies: [{ name: 'Kept' }] });
    expect((await bring(`revision=${revision}`)).status).toBe(201);
    expect((await bring('revision=another')).status).toBe(409);
    expect((await bring(`revision=another&replace=true&ifRevision=${there}`)).status).toBe(412);
    expect((await api(to, 'admin', 'mine').get('/organizations?term=Kept')).body.organizations).toHaveLength(1);
  });

  it('is that of its arrival for who brings the same again: what was written there since is held to it', async () => {
    const [from, to] = [await server(), await server()];
    await from.createAccount({ account: 'mine' });
    const { body: file, headers } = await control(from)('GET', '/accounts/mine/file');
    const bring = (query: string) => control(to)('PUT', `/accounts/mine/file?${query}`, file);
    const same = `revision=${headers.get('x-mock-revision')}`;
    await bring(same);
    await to.account('mine').add({ companies: [{ name: 'Kept' }] });
    const there = (await bring(same)).headers.get('x-mock-revision');
    expect((await bring(`revision=another&replace=true&ifRevision=${there}`)).status).toBe(412);
    expect((await api(to, 'admin', 'mine').get('/organizations?term=Kept')).body.organizations).toHaveLength(1);
  });

  it('lets two bring the same at a time', async () => {
    const [from, to] = [await server(), await server()];
    await from.createAccount({ account: 'mine' });
    const { body: file, headers } = await control(from)('GET', '/accounts/mine/file');
    const path = `/accounts/mine/file?revision=${headers.get('x-mock-revision')}`;
    const both = await Promise.all([1, 2].map(() => control(to)('PUT', path, file)));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(both.map((answer) => answer.headers.get('x-mock-revision'))).size).toBe(1);
  });
});

describe('where an account is brought in', () => {
  it('a taken name is 409, and the account there stays as it is', async () => {
    const [from, to] = [await server(), await server()];
    await from.createAccount({ account: 'mine' });
    const { keys } = await to.createAccount({ account: 'mine' });
    const file = Buffer.from(await from.exportAccount('mine')).toString();
    expect(await control(to)('PUT', '/accounts/mine/file', file)).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict', param: 'account', message: expect.stringContaining('is taken') } },
    });
    expect(await statusOf(to, keys.admin)).toBe(200);
  });

  it('with replace it takes the place of the one of its name, a default one too', async () => {
    const [from, to] = [await server(), await server()];
    await api(from).post('/persons', { first_name: 'Late', last_name: 'Riser' });
    const file = Buffer.from(await from.exportAccount('scale')).toString();
    expect((await control(to)('PUT', '/accounts/scale/file?replace=true', file)).status).toBe(201);
    expect((await api(to).get('/persons?term=Riser')).body.persons).toHaveLength(1);
    expect(to.accounts).toHaveLength(4);
  });

  it('another name than its own is 422: keys are made of the name', async () => {
    const [from, to] = [await server(), await server()];
    await from.createAccount({ account: 'mine' });
    const file = Buffer.from(await from.exportAccount('mine')).toString();
    const { status, body } = await control(to)('PUT', '/accounts/yours/file', file);
    expect([status, body.error.code, body.error.message]).toEqual([
      422,
      'bad-data-file',
      'The file is of the account "mine": its keys fit no other name',
    ]);
    expect(to.accounts).toHaveLength(4);
  });

  it('a file that is cut, changed, of several accounts or of none is refused whole', async () => {
    const [from, to] = [await server(), await server()];
    const account = await from.createAccount({ account: 'mine' });
    await api(from, 'admin', 'mine').post('/persons', { first_name: 'Late', last_name: 'Riser' });
    account.snapshot('one');
    const good = Buffer.from(await from.exportAccount('mine'));
    const groups = jsonOf(good);
    const changed = (change: (json: string) => string) => fileOf(groups.map(change));
    const bad: Record<string, Buffer> = {
      empty: Buffer.from(''),
      'no file of ours': Buffer.from('{"account":"mine"}'),
      'of a newer version': Buffer.from(String(good).replace('data 2', 'data 3')),
      'changed in a byte': Buffer.from(String(good).replace('Riser', 'Riper')),
      'cut in a line': good.subarray(0, good.length - 20),
      'of two accounts': fileOf([
        ...groups.slice(0, -1),
        ...groups.slice(0, -1).map((json) => json.replaceAll('"mine"', '"yours"')),
        '[]',
      ]),
      'of no account': fileOf([groups[0] as string, '[]']),
      'with keys of another account': changed((json) => json.replace(account.keys.admin, 'x'.repeat(43))),
      'with a key too short': changed((json) => json.replace(account.keys.admin, account.keys.admin.slice(0, 20))),
      'with an odd name': changed((json) => json.replaceAll('"mine"', '"../mine"')),
      'with a table that there is not': changed((json) => json.replaceAll('"persons":{', '"people":{')),
      'with a row that is none': changed((json) => json.replaceAll('"lastName":"Riser"', '"lastName":7')),
      'with a seed that it has not got': changed((json) => json.replace(/"seed":"default \w+/, '"seed":"default 0')),
      'with a clock that is none': changed((json) => json.replace('"clock"],{"mode":"real"', '"clock"],{"mode":7')),
      'with limits that are none': changed((json) => json.replaceAll('"perMinute":900', '"perMinute":{}')),
      'with a state that is none': changed((json) =>
        json.replaceAll('"pools"],{"settings":{', '"pools"],{"settings":[],"other":{'),
      ),
    };
    for (const cut of Array.from({ length: 40 }, (_, i) => Math.floor((good.length * i) / 40))) {
      bad[`cut at ${cut}`] = good.subarray(0, cut);
    }
    const isWaitedFor = Promise.resolve(good) as unknown as Uint8Array;
    for (const [what, file] of [...Object.entries(bad), ['a promise of one', isWaitedFor] as const]) {
      const error = await to.importAccount(file).catch((thrown: unknown) => thrown);
      expect(error, what).toMatchObject({ code: 'bad-data-file', status: 422 });
      expect(to.accounts, what).toHaveLength(4);
    }
    expect(await statusOf(to, account.keys.admin)).toBe(401);
    await to.importAccount(good);
    expect(await statusOf(to, account.keys.admin)).toBe(200);
  });

  it('no key stands in an error', async () => {
    const [from, to] = [await server(), await server()];
    const { keys } = await from.createAccount({ account: 'mine' });
    const file = String(Buffer.from(await from.exportAccount('mine'))).replace('"mine"', `"${keys.admin}"`);
    const { status, body } = await control(to)('PUT', '/accounts/mine/file', file);
    expect(status).toBe(422);
    expect(JSON.stringify(body)).not.toContain(keys.admin);
  });
});
