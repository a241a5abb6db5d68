/** Big data of one caller: the others are served meanwhile. Bounds are wide, for machines that do other things too. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { scratch, serve } from './server.js';

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

it('serves others while an account is made of a big seed', async () => {
  const server = await serve([]);
  await server.control('PATCH', '/limits', UNLIMITED);
  const seed = bigSeed('Company');
  for (let i = 0; i < 20; i++) await server.call('GET', '/v2/lists');
  for (const account of ['first', 'second']) {
    const waits: number[] = [];
    let isOver = false;
    const made = server.control('POST', '/accounts', { account, seed }).finally(() => {
      isOver = true;
    });
    // What this process itself does with the body is not the server's.
    await sleep(50);
    while (!isOver) {
      const before = performance.now();
      expect((await server.call('GET', '/v2/lists')).status).toBe(200);
      waits.push(performance.now() - before);
      await sleep(2);
    }
    expect((await made).status).toBe(201);
    const long = waits.filter((ms) => ms > LONG);
    expect(long.length, `${account}: ${waits.length} calls, long: ${long.map(Math.round)}`).toBeLessThanOrEqual(1);
  }
});

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
