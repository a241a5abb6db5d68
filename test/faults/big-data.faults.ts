/** Big data of one caller: the others are served meanwhile. Bounds are wide, for machines that do other things too. */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { type Served, scratch, serve } from './server.js';

const COMPANIES = 30_000;
/** Milliseconds; reading the seed in one go takes several times as long. */
const LONG = 500;

/** About ten megabytes. */
const bigSeed = (name: string) => ({
  lists: [{ ref: 'l', name: 'L', type: 'company' }],
  fields: [{ ref: 'f', name: 'F', valueType: 'text', listId: 'l' }],
  companies: Array.from({ length: COMPANIES }, (_, i) => ({
    ref: `c${i}`,
    name: `${name} ${i}`,
    domain: `c${i}.example`,
  })),
  listEntries: Array.from({ length: COMPANIES }, (_, i) => ({ ref: `e${i}`, listId: 'l', entityId: `c${i}` })),
  values: Array.from({ length: COMPANIES }, (_, i) => ({
    fieldId: 'f',
    listEntryId: `e${i}`,
    value: `${name} value ${i}`,
  })),
});

const UNLIMITED = { perMinute: 'unlimited', monthly: 'unlimited', concurrent: 'unlimited' };

/** What others wait until the work is done; one of them may wait long, as on any machine. */
async function serves<T>(server: Served, what: string, work: Promise<T>): Promise<T> {
  const waits: number[] = [];
  let isOver = false;
  const done = work.finally(() => {
    isOver = true;
  });
  // What this process itself does with a big body is not the server's.
  await sleep(50);
  while (!isOver) {
    const before = performance.now();
    expect((await server.call('GET', '/v2/lists')).status).toBe(200);
    waits.push(performance.now() - before);
    await sleep(2);
  }
  const long = waits.filter((ms) => ms > LONG);
  expect(long.length, `${what}: ${waits.length} calls, long: ${long.map(Math.round)}`).toBeLessThanOrEqual(1);
  return done;
}

it('serves others while an account is made of a big seed', async () => {
  const server = await serve([]);
  await server.control('PATCH', '/limits', UNLIMITED);
  const seed = bigSeed('Company');
  for (let i = 0; i < 20; i++) await server.call('GET', '/v2/lists');
  for (const account of ['first', 'second']) {
    const { status } = await serves(server, account, server.control('POST', '/accounts', { account, seed }));
    expect(status).toBe(201);
  }
});

it('serves others while big data are exported and their file is written anew, and has them when it is opened again', async () => {
  const file = join(scratch(), 'mock.data');
  const server = await serve(['--data', file]);
  await server.control('PATCH', '/limits', UNLIMITED);
  for (let i = 0; i < 20; i++) await server.call('GET', '/v2/lists');
  const before = statSync(file).ino;
  const made = server.control('POST', '/accounts', { account: 'big', seed: bigSeed('Kept') });
  expect((await serves(server, 'a data file', made)).status).toBe(201);
  // The seed is far more than the file was begun with: the next change has another take its place.
  const isWrittenAnew = () => statSync(file).ino !== before;
  await serves(server, 'a compaction', until(isWrittenAnew));
  const bytes = await serves(server, 'an export', bytesOf(`${server.url}/_mock/export?account=big`));
  expect(bytes).toBeGreaterThan(5_000_000);
  expect((await server.kill('SIGTERM')).code).toBe(0);
  const again = await serve(['--data', file]);
  const { body } = await again.control('GET', '/accounts');
  expect(body.map(({ account }: { account: string }) => account)).toContain('big');
});

/** Of an answer, which are dropped: to put them together would hold up the caller beside. */
async function bytesOf(url: string): Promise<number> {
  let bytes = 0;
  for await (const chunk of (await fetch(url)).body ?? []) bytes += chunk.length;
  return bytes;
}

/** Ends with the test's own time. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(2);
}

it('starts with a big seed, and knows it again', async () => {
  const file = join(scratch(), 'seed.json');
  const seed = bigSeed('Firm');
  writeFileSync(file, JSON.stringify(seed));
  const server = await serve(['--seed', file]);
  const { status } = await server.control('POST', '/accounts', { account: 'again', seed });
  expect(status).toBe(201);
  const companies = await server.call('GET', '/v2/companies?limit=1');
  expect(companies.body.data[0].name).toMatch(/^Firm /);
});

it('lets the process work while the library makes an account of big data', async () => {
  const library = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
  const { createMock } = (await import(library)) as typeof import('../../src/index.js');
  const mock = await createMock();
  onTestFinished(() => mock.close());
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const seed = bigSeed('Library');
  let turns = 0;
  const counting = setInterval(() => turns++, 1);
  delay.enable();
  const account = await mock.createAccount({ seed });
  delay.disable();
  clearInterval(counting);
  expect(account.keys.admin).toHaveLength(43);
  expect(turns).toBeGreaterThan(50);
  expect(delay.percentile(99) / 1e6).toBeLessThan(LONG);
});
