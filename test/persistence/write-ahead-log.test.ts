/** What a data file gives back. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account, Surroundings } from '../../src/account/account.js';
import { Registry } from '../../src/account/registry.js';
import { loadDefaultSeed } from '../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { Mock } from '../../src/index.js';
import { kept } from '../../src/persistence/entries.js';
import { openDataFile } from '../../src/persistence/open.js';
import { difference } from '../../src/persistence/plain.js';
import type { WriteAheadLog } from '../../src/persistence/write-ahead-log.js';
import { control } from '../control/support.js';
import { expectDeepEqual } from '../support/deep-equal.js';
import { until } from '../support/until.js';
import { api } from '../support.js';
import { Receiver } from '../webhooks/receiver.js';
import { DataFolder } from './support.js';

let folder: DataFolder;
beforeEach(() => {
  folder = new DataFolder();
});
afterEach(() => folder.close());

let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start();
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.status = 200;
});
afterAll(() => receiver.close());

describe('every part of an account', () => {
  const options = { seed: undefined, strict: false, quirkDefaults: quirkDefaults() };
  const account = (wal: WriteAheadLog) => wal.registry.get('scale') as Account;

  /** Touches each part: what the first test below misses is to be added here. */
  async function disturb(wal: WriteAheadLog): Promise<void> {
    const mock = new Mock(wal.registry, wal);
    const call = control(mock);
    const v1 = api(mock);
    await call('PATCH', '/settings', { tier: 'advanced', quirks: { 'v1-error-style': 'object' } });
    await call('PATCH', '/limits', { perMinute: 300, used: { monthly: 77 } });
    await call('POST', '/faults', { match: { path: '/nowhere' }, respond: { status: 500, body: { $map: [1] } } });
    await call('PUT', '/clock', { now: '2031-01-01T00:00:00Z', mode: 'frozen' });
    receiver.status = 500;
    expect((await v1.get('/auth/whoami')).status).toBe(200);
    await call('PATCH', '/settings', { quirks: { 'v1-webhook-validation': 'off' } });
    expect((await v1.post('/webhook/subscribe', { webhook_url: receiver.url() })).status).toBe(200);
    await v1.post('/persons', { first_name: 'New', last_name: 'One', emails: [] });
    await call('POST', '/data', { companies: [{ ref: 'added', name: 'Added' }] });
    await until(() => mock.account('scale').deliveries().length > 0);
    await call('PATCH', '/settings', { strict: true });
  }

  it('comes back from the file as it was', async () => {
    const first = await openDataFile(folder.file, options);
    const fresh = kept(account(first).surroundings());
    await disturb(first);
    const before = kept(account(first).surroundings());
    const rows = account(first).world.content();
    const named: (keyof Surroundings)[] = Object.keys(before) as (keyof Surroundings)[];
    for (const part of named) {
      expect(difference(fresh[part], before[part]), `disturb() leaves ${part} as it is`).not.toEqual([]);
    }
    await first.close();

    const second = await openDataFile(folder.file, options);
    const after = kept(account(second).surroundings());
    for (const part of named) expect(after[part], part).toEqual(before[part]);
    expectDeepEqual(account(second).world.content(), rows);
    await second.close();
  });

  it('is a row of a table, in the surroundings, or one of the two that are not kept: the journal, and what is behind', () => {
    const registry = new Registry({ ...options, seed: loadDefaultSeed() });
    const one = registry.get('scale') as Account;
    const known = ['replica', 'journal', 'world', ...Object.keys(one.surroundings())];
    expect(Object.keys(one.state()).sort()).toEqual(known.sort());
  });
});

describe('a data file', () => {
  it('gives back what was created, changed and deleted, and goes on with the ids', async () => {
    let mock = await folder.reopen();
    const v1 = api(mock);
    const { body: made } = await v1.post('/persons', { first_name: 'New', last_name: 'One', emails: [] });
    const { body: gone } = await v1.post('/persons', { first_name: 'Soon', last_name: 'Gone', emails: [] });
    expect((await v1.delete(`/persons/${gone.id}`)).status).toBe(200);
    const { persons } = (await v1.get('/persons?page_size=100')).body;
    const [seeded, changed] = persons.filter((row: { type: number; id: number }) => row.type === 0 && row.id < made.id);
    expect((await v1.delete(`/persons/${seeded.id}`)).status).toBe(200);
    expect((await v1.put(`/persons/${changed.id}`, { first_name: 'Changed' })).status).toBe(200);
    const all = (await v1.get('/persons?page_size=500')).body;

    mock = await folder.reopen();
    const again = api(mock);
    expectDeepEqual((await again.get('/persons?page_size=500')).body, all);
    expect((await again.get(`/persons/${gone.id}`)).status).toBe(422);
    const { body: next } = await again.post('/persons', { first_name: 'Next', last_name: 'One', emails: [] });
    expect(next.id).toBeGreaterThan(gone.id);
  });

  it('gives back resets, snapshots and restores', async () => {
    let mock = await folder.reopen();
    const add = async () => (await api(mock).post('/persons', { first_name: 'A', last_name: 'B', emails: [] })).body.id;
    const has = async (id: number) => (await api(mock).get(`/persons/${id}`)).status === 200;
    const one = await add();
    await control(mock)('PUT', '/snapshots/one');
    await control(mock)('PUT', '/snapshots/two');
    await control(mock)('POST', '/reset');
    // Ids begin anew after a reset: the second one is new.
    await add();
    const lost = await add();
    await control(mock)('PUT', '/snapshots/one');
    await control(mock)('POST', '/snapshots/two/restore');

    mock = await folder.reopen();
    expect([await has(one), await has(lost)]).toEqual([true, false]);
    expect((await control(mock)('GET', '/snapshots')).body.map((row: { name: string }) => row.name)).toEqual([
      'two',
      'one',
    ]);
    await control(mock)('POST', '/snapshots/one/restore');
    expect(await has(lost)).toBe(true);
    await control(mock)('DELETE', '/snapshots/two');
    await control(mock)('POST', '/reset');

    mock = await folder.reopen();
    expect(await has(lost)).toBe(false);
    expect((await control(mock)('GET', '/snapshots')).body).toMatchObject([{ name: 'one' }]);
    await control(mock)('POST', '/snapshots/one/restore');
    expect(await has(lost)).toBe(true);
  });

  it('gives back the accounts with their keys, seeds and starts', async () => {
    let mock = await folder.reopen({ seed: { companies: [{ name: 'Only One' }] } });
    const own = { companies: [{ name: 'Another' }, { name: 'And Another' }] };
    const made = await mock.createAccount({ account: 'own', tier: 'advanced', seed: own, now: '2030-05-05T00:00:00Z' });
    made.limits.set({ perMinute: 7 });
    await control(mock)('POST', '/accounts', { account: 'brief' });
    await control(mock)('DELETE', '/accounts/brief');
    await control(mock)('DELETE', '/accounts/essential');
    const names = mock.accounts.map(({ name }) => name);
    expect(names).toEqual(['scale', 'advanced', 'enterprise', 'own']);

    mock = await folder.reopen();
    expect(mock.accounts.map(({ name }) => name)).toEqual(names);
    const again = mock.account('own');
    expect(again.keys).toEqual(made.keys);
    const companies = async (account: string) =>
      (await api(mock, 'admin', account).get('/v2/companies')).body.data.length;
    expect([await companies('scale'), await companies('own')]).toEqual([1, 2]);
    expect(again.limits.get().perMinute.limit).toBe(7);
    expect(again.clock.now()).toMatch(/^2030-05-05/);
    again.reset();
    expect(again.limits.get().perMinute.limit).toBe(900);
    expect(await companies((await mock.createAccount({ account: 'brief' })).name)).toBe(1);
    expect(again.tier).toBe('advanced');
  });

  it('goes on with its own seed and takes no other', async () => {
    const seed = { companies: [{ name: 'Only One' }] };
    await folder.reopen({ seed });
    const mock = await folder.reopen({ seed });
    expect((await api(mock).get('/v2/companies')).body.data).toHaveLength(1);
    await expect(folder.reopen({ seed: { companies: [] } })).rejects.toMatchObject({
      code: 'bad-data-file',
      message: expect.stringContaining('another seed'),
    });
    await expect(folder.reopen({ seed: 'quaymoss' })).rejects.toMatchObject({ code: 'bad-data-file' });
  });

  it('goes on upon the day that it was begun upon, and with its names', async () => {
    let mock = await folder.reopen({ seedAsOf: '2026-12-25T00:00:00Z' });
    const dates = (of: Mock) =>
      (of.account().export().companies as { createdAt: string }[]).map((row) => row.createdAt);
    const begun = dates(mock);
    await mock.account().add({ companies: [{ ref: 'own', name: 'Own' }] });
    const id = mock.account().id('own');
    mock = await folder.reopen({ seedAsOf: '2027-06-25T00:00:00Z' });
    expect(dates(mock).slice(0, begun.length)).toEqual(begun);
    expect(mock.account().id('own')).toBe(id);
    mock = await folder.reopen({ seed: 'quaymoss' });
    expect(dates(mock).slice(0, begun.length)).toEqual(begun);
    mock.account().reset();
    expect(dates(mock)).toEqual(begun);
  });

  it('takes its own seed upon another day for its own', async () => {
    const seed = { companies: [{ ref: 'own', name: 'Only One', createdAt: '2026-05-05T05:05:05.000Z' }] };
    await folder.reopen({ seed, seedAsOf: '2026-06-01T00:00:00Z' });
    const mock = await folder.reopen({ seed, seedAsOf: '2026-09-01T00:00:00Z' });
    expect(mock.account().id('own')).toBeGreaterThan(0);
    expect((mock.account().export().companies as object[])[0]).toMatchObject({ createdAt: '2026-05-26T05:05:05.000Z' });
    await expect(folder.reopen({ seed: { companies: [] } })).rejects.toMatchObject({ code: 'bad-data-file' });
  });

  it('lets clocks that run go on, and leaves frozen ones', async () => {
    let mock = await folder.reopen({ now: '2030-05-05T00:00:00Z' });
    mock.account('scale').clock.advance(3_600_000);
    mock.account('advanced').clock.set({ mode: 'frozen' });
    const frozen = mock.account('advanced').clock.get();
    const before = mock.account('scale').clock.now();
    mock = await folder.reopen({ now: '2040-01-01T00:00:00Z' });
    expect(mock.account('scale').clock.now() > before).toBe(true);
    expect(mock.account('scale').clock.now()).toMatch(/^2030-05-05T01:00/);
    expect(mock.account('advanced').clock.get()).toEqual(frozen);
    mock.account('scale').reset();
    expect(mock.account('scale').clock.now()).toMatch(/^2030-05-05T00:00/);
  });

  it('finishes merges and deliveries that were under way', async () => {
    let mock = await folder.reopen();
    mock.account('scale').clock.set({ mode: 'frozen' });
    const { body: webhook } = await api(mock).post('/webhook/subscribe', { webhook_url: receiver.url() });
    receiver.status = 500;
    const make = async (name: string) =>
      (await api(mock).post('/persons', { first_name: name, last_name: 'Twin', emails: [] })).body.id as number;
    const [primaryPersonId, duplicatePersonId] = [await make('First'), await make('Second')];
    await until(() => mock.account('scale').deliveries().length === 3);
    const begun = await api(mock).post('/v2/person-merges', { primaryPersonId, duplicatePersonId });
    expect(begun.status).toBe(202);

    mock = await folder.reopen();
    receiver.status = 200;
    receiver.received.length = 0;
    expect((await api(mock).get('/webhook')).body).toEqual([webhook]);
    expect((await api(mock).get(`/v2/persons?ids=${duplicatePersonId}`)).body.data).toHaveLength(1);
    mock.account('scale').clock.advance(60_000);
    await until(() => receiver.of('person.created').length === 2);
    expect((await api(mock).get(`/v2/persons?ids=${duplicatePersonId}`)).body.data).toHaveLength(0);
  });

  it('has what the methods of the library changed, a second later at most', async () => {
    const mock = await folder.reopen();
    const { readFileSync } = await import('node:fs');
    mock.account('scale').faults.add({ match: { path: '/unmistakable' }, drop: true });
    await until(() => readFileSync(folder.file, 'utf8').includes('/unmistakable'));
  });
});
