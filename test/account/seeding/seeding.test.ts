/** Seeds of any size and in any form: each is checked and resolved once, and accounts of one seed share it. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { SeedSyntaxError } from '../../../src/account/seeding/seed-syntax-error.js';
import { BIG, loadSeed, loadSeedParts, type Where } from '../../../src/account/seeding/seeding.js';
import { openSeed } from '../../../src/control/seed-source.js';
import { createMock } from '../../../src/index.js';
import { SeedError } from '../../../src/store/seed/seed.js';
import type { Seed } from '../../../src/store/world.js';
import { expectDeepEqual } from '../../support/deep-equal.js';

const text = (seed: unknown, space?: number) => Buffer.from(JSON.stringify(seed, null, space));

const loadSeedText = (json: Uint8Array | string, where?: Where) =>
  loadSeedParts([{ bytes: Buffer.from(json), form: 'json' }], where);

let number = 0;
/** One that no test before had. */
const small = (more: object = {}) => ({
  companies: [{ name: `Company ${number++}`, domains: ['a.example'] }],
  ...more,
});

/** One that goes to the thread. */
function big() {
  const companies = Array.from({ length: 6_000 }, (_, i) => ({ ref: `c${i}`, name: `Company ${number} ${i} of many` }));
  number++;
  return {
    lists: [{ ref: 'l', name: 'L', type: 'company' }],
    companies,
    listEntries: [{ listId: 'l', entityId: 'c5' }],
  };
}

const names = (seed: Seed) => [...seed.tables.companies.rows.values()].map(({ name }) => name);

it('makes a big seed the same as a small one is made', async () => {
  const data = big();
  expect(text(data).length).toBeGreaterThan(BIG);
  const here = await loadSeedText(text({ ...data, notes: [] }), 'here');
  const apart = await loadSeedText(text(data));
  expect(apart).not.toBe(here);
  expectDeepEqual(JSON.parse(JSON.stringify(apart.rows())), JSON.parse(JSON.stringify(here.rows())));
  const [entry] = [...apart.tables.listEntries.rows.values()];
  expect(apart.tables.companies.rows.get(entry?.entityId as number)?.name).toBe(data.companies[5]?.name);
});

it.each([
  ['small', small],
  ['big', big],
])('keeps a %s seed once, however it is written and given', async (_, make) => {
  const data = make();
  const first = await loadSeedText(text(data));
  expect(await loadSeedText(text(data))).toBe(first);
  expect(await loadSeedText(text(data, 2))).toBe(first);
  expect(await loadSeed(data)).toBe(first);
  expect(await loadSeed(structuredClone(data))).toBe(first);
  expect(await loadSeed(make())).not.toBe(first);
});

it('sees that seed data changed since', async () => {
  const data = small();
  const first = await loadSeed(data);
  (data.companies[0] as { name: string }).name = 'Renamed';
  expect(names(await loadSeed(data))).toEqual(['Renamed']);
  expect(names(first)).not.toEqual(['Renamed']);
});

it('does not change an account when the data that it was made of change', async () => {
  const data = small();
  const seed = await loadSeed(data);
  data.companies[0]?.domains.push('b.example');
  expect([...seed.tables.companies.rows.values()][0]?.domains).toEqual(['a.example']);
});

it('knows frozen data again without looking at them', async () => {
  const data = small();
  for (const row of data.companies) Object.freeze(Object.freeze(row).domains);
  Object.freeze(Object.freeze(data).companies);
  const first = await loadSeed(data);
  // Whoever looks into them would see this.
  const looked = new Error('looked at');
  const stringify = vi.spyOn(JSON, 'stringify').mockImplementation(() => {
    throw looked;
  });
  const again = await loadSeed(data).finally(() => stringify.mockRestore());
  expect(again).toBe(first);
});

it('does not take data for frozen that an accessor can change', async () => {
  let name = 'First';
  const row = Object.freeze(Object.defineProperty({}, 'name', { enumerable: true, get: () => name }));
  const data = Object.freeze({ companies: Object.freeze([row]) });
  expect(names(await loadSeed(data))).toEqual(['First']);
  name = 'Second';
  expect(names(await loadSeed(data))).toEqual(['Second']);
});

it.each([
  ['small', small],
  ['big', big],
])('names what is wrong in a %s seed', async (_, make) => {
  const unknown = { ...make(), listEntries: [{ listId: 'nowhere', entityId: 1 }] };
  await expect(loadSeedText(text(unknown))).rejects.toThrow(SeedError);
  await expect(loadSeedText(text(unknown))).rejects.toMatchObject({ pointer: '/listEntries/0/listId' });
  const misfit = { ...make(), colour: 'red' };
  await expect(loadSeed(misfit)).rejects.toMatchObject({ pointer: '/', message: expect.stringContaining('"colour"') });
  const broken = Buffer.concat([text(make()), Buffer.from('\n }')]);
  await expect(loadSeedText(broken)).rejects.toThrow(SeedSyntaxError);
  await expect(loadSeedText(broken)).rejects.toThrow('(line 2, column 2)');
  const deep = Buffer.from(`{"companies":${'['.repeat(BIG)}${']'.repeat(BIG)}}`);
  await expect(loadSeedText(deep)).rejects.toThrow('nested too deeply');
});

it('refuses data that JSON cannot hold', async () => {
  const circle: { companies: unknown[] } = { companies: [] };
  circle.companies.push(circle);
  await expect(loadSeed(circle)).rejects.toMatchObject({ pointer: '/companies' });
  await expect(loadSeed({ companies: [{ id: 1n, name: 'x' }] })).rejects.toThrow(SeedError);
  for (const seed of [null, 5, [], () => {}]) await expect(loadSeed(seed)).rejects.toThrow(SeedError);
});

it('does not read a seed file again that has not changed, and sees that it has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-seeding-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'seed.json');
  const data = small();
  writeFileSync(file, text(data));
  const first = await openSeed(file);
  expect(await openSeed(file)).toBe(first);
  // Of the same size, right after, and with the times of before.
  const times = new Date(Date.now() - 60_000);
  utimesSync(file, times, times);
  await openSeed(file);
  writeFileSync(file, text(data).toString().replace('a.example', 'b.example'));
  utimesSync(file, times, times);
  const second = await openSeed(file);
  expect([...second.tables.companies.rows.values()][0]?.domains).toEqual(['b.example']);
});

it('takes a big seed in a body, and says what is wrong with the rest of it', async () => {
  const mock = await createMock();
  onTestFinished(() => mock.close());
  const seed = big();
  const post = async (body: string, type = 'application/json') => {
    const init = { method: 'POST', body, headers: { 'content-type': type } };
    const response = await mock.fetch('http://localhost/_mock/accounts', init);
    return { status: response.status, body: await response.json() };
  };
  expect((await post(JSON.stringify({ account: 'one', seed }))).status).toBe(201);
  expect((await post(JSON.stringify({ seed, account: 'two' }, null, 1))).status).toBe(201);
  const [one, two] = await Promise.all(
    ['one', 'two'].map((name) =>
      mock
        .fetch('http://localhost/v2/companies', {
          headers: { authorization: `Bearer ${mock.account(name).keys.admin}` },
        })
        .then((response) => response.text()),
    ),
  );
  expect(one).toContain('of many');
  expect(two).toBe(one);
  expect(await post(JSON.stringify({ account: 'one', seed }))).toMatchObject({ status: 409 });
  expect(await post(JSON.stringify({ colour: 1, seed }))).toMatchObject({
    status: 400,
    body: { error: { code: 'bad-request' } },
  });
  expect(await post(JSON.stringify({ seed: { ...seed, users: 1 } }))).toMatchObject({
    status: 422,
    body: { error: { code: 'bad-seed', param: '/users' } },
  });
  expect(await post(`${JSON.stringify({ seed })}}`)).toMatchObject({
    status: 400,
    body: { error: { message: 'The body is not valid JSON' } },
  });
  expect(await post(JSON.stringify({ seed }), 'text/plain')).toMatchObject({ status: 415 });
  expect(await post(`{"seed":${'['.repeat(BIG)}`)).toMatchObject({
    status: 400,
    body: { error: { message: 'The body is nested too deeply' } },
  });
});

it('checks a call with a big seed without looking at each of its bytes', async () => {
  const mock = await createMock();
  onTestFinished(() => mock.close());
  const values = vi.spyOn(Object, 'values');
  onTestFinished(() => values.mockRestore());
  const body = JSON.stringify({ account: 'bytes', seed: big() });
  const headers = { 'content-type': 'application/json' };
  const { status } = await mock.fetch('http://localhost/_mock/accounts', { method: 'POST', body, headers });
  expect(status).toBe(201);
  expect(values.mock.calls.filter(([value]) => ArrayBuffer.isView(value))).toEqual([]);
});

it('takes a big seed while the thread that read the last one is on its way out', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  await loadSeedText(text(big()));
  // Longer than an idle thread is kept.
  vi.advanceTimersByTime(60_000);
  expect(names(await loadSeedText(text(big())))).toHaveLength(6_000);
});
