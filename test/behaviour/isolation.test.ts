/** Many accounts on one server: nothing of one is seen in another, and a deleted one leaves nothing behind. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { askPlainly } from '../support/plain-door.js';
import { until } from '../support/until.js';
import { Receiver } from '../webhooks/receiver.js';

const ACCOUNTS = 1_000;
/** Accounts at work at the same time. */
const AT_ONCE = 20;
const START = Date.UTC(2026, 0, 1);

let mock: Mock;
let receiver: Receiver;
beforeAll(async () => {
  mock = await createMock();
  receiver = await Receiver.start();
});
afterAll(async () => {
  await receiver.close();
  await mock.close();
});

const send = async (key: string, method: string, path: string, body?: unknown) => {
  // Calls in the process follow each other without a pause; deliveries need the event loop in between.
  await new Promise((next) => setImmediate(next));
  const { status, headers, text } = await askPlainly(mock, {
    method,
    url: `http://mock${path}`,
    headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status, headers, body: text === '' ? undefined : JSON.parse(text) };
};

describe('A thousand accounts in parallel', () => {
  const mark = (i: number) => `only-${i}`;
  const perMinute = (i: number) => 20 + (i % 7);
  const hour = 3_600_000;

  /** What account `i` does with itself: data, limits, clock, faults, webhooks, journal, apps, settings, users. */
  async function live(i: number): Promise<void> {
    const account = await mock.createAccount({
      account: `account-of-${i}`,
      now: new Date(START + i * hour).toISOString(),
      limits: { perMinute: perMinute(i) },
      ...(i % 2 === 1 && { tier: 'enterprise' }),
    });
    account.clock.set({ mode: 'frozen' });
    account.settings.set({ quirks: { 'v1-webhook-validation': 'off', 'v1-error-style': i % 2 ? 'object' : 'array' } });
    const { admin } = account.keys;
    const hook = { webhook_url: receiver.url(`/${mark(i)}`), subscriptions: ['person.created'] };
    expect((await send(admin, 'POST', '/webhook/subscribe', hook)).status).toBe(200);
    account.faults.add({ match: { path: `/lists/${i}` }, respond: { status: 418, body: mark(i) } });
    const person = { first_name: mark(i), last_name: 'Person', emails: [`${mark(i)}@quaymoss.example`] };
    expect((await send(admin, 'POST', '/persons', person)).status).toBe(200);
    account.apps.create({ name: mark(i), user: 'tobin.ash@quaymoss.example' });
    if (i % 3 === 0) account.users.update('standard', { status: 'deactivated' });
    account.snapshot(mark(i));
    // A thousand at once would wait for each other, on a busy machine longer than a delivery does.
    await account.settled();
  }

  async function check(i: number): Promise<void> {
    const account = mock.account(`account-of-${i}`);
    const { admin, standard } = account.keys;
    const next = (i + 1) % ACCOUNTS;
    // Every account has made the same number of calls, whatever the others did.
    const before = account.limits.get().perMinute;
    const found = await send(admin, 'GET', '/persons?term=only-');
    const fault = await send(admin, 'GET', `/lists/${i}`);
    const unknown = await send(admin, 'GET', `/lists/${next}`);
    const hooks = await send(admin, 'GET', '/webhook');
    const whoami = await send(standard, 'GET', '/v2/auth/whoami');
    // In one go: an `expect` for each would take as long as the calls.
    expect({
      before: [before.limit, before.used],
      persons: found.body.persons.map((row: { first_name: string }) => row.first_name),
      remaining: found.headers['x-ratelimit-limit-user-remaining'],
      date: found.headers.date,
      fault: fault.status,
      unknown: [unknown.status, Array.isArray(unknown.body)],
      hooks: hooks.body.map((hook: { webhook_url: string }) => hook.webhook_url),
      whoami: whoami.status,
      apps: account.apps.list().flatMap(({ name }) => (name.startsWith('only-') ? [name] : [])),
      snapshots: account.snapshots().map(({ name }) => name),
      faults: account.faults.list().length,
      paths: account.requests().map(({ path }) => path),
      toldTo: [...new Set(account.deliveries().map(({ url }) => url))],
      toldOf: (account.deliveries()[0]?.body.body as { first_name?: string } | undefined)?.first_name,
    }).toEqual({
      before: [perMinute(i), 2],
      persons: [mark(i)],
      remaining: String(perMinute(i) - 3),
      date: new Date(START + i * hour).toUTCString(),
      fault: 418,
      unknown: [422, i % 2 === 0],
      hooks: [receiver.url(`/${mark(i)}`)],
      whoami: i % 3 === 0 ? 401 : 200,
      apps: [mark(i)],
      snapshots: [mark(i)],
      faults: 1,
      paths: [
        '/webhook/subscribe',
        '/persons',
        '/persons',
        `/lists/${i}`,
        `/lists/${next}`,
        '/webhook',
        '/v2/auth/whoami',
      ],
      toldTo: [receiver.url(`/${mark(i)}`)],
      toldOf: mark(i),
    });
  }

  const inParallel = async (work: (i: number) => Promise<void>) => {
    let next = 0;
    const worker = async () => {
      for (let i = next++; i < ACCOUNTS; i = next++) await work(i);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };

  it('have data, limits, clock, faults, webhooks, journal, apps, users and settings of their own', async () => {
    await inParallel(live);
    // Each account's one event, from its own data.
    const told = receiver.of('person.created').map(({ body }) => body.first_name);
    expect(new Set(told).size).toBe(ACCOUNTS);
    await inParallel(check);
    expect(mock.account().requests()).toEqual([]);
    expect(mock.health().accounts).toBe(ACCOUNTS + 4);
    for (let i = 0; i < ACCOUNTS; i++) mock.deleteAccount(`account-of-${i}`);
    expect(mock.health().accounts).toBe(4);
  });
});

describe('A deleted account', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const left = (references: readonly WeakRef<object>[]) =>
    references.filter((reference) => reference.deref() !== undefined);
  /** Megabytes in use once these are gone. Three times at most: each takes long where other tests have left much in the heap. */
  const collected = async (references: readonly WeakRef<object>[]) => {
    for (let i = 0; i < 3 && (i === 0 || left(references).length > 0); i++) {
      await new Promise((done) => setTimeout(done, 5));
      collect();
    }
    return process.memoryUsage().heapUsed / 1e6;
  };

  /** An account that has been used: rows, rendered pages, journal, a snapshot, a timer that waits for tomorrow, an undelivered event. */
  async function used(): Promise<WeakRef<object>> {
    const account = await mock.createAccount({ limits: { perMinute: 'unlimited' } });
    const { admin } = account.keys;
    account.settings.set({ quirks: { 'v1-webhook-validation': 'off' }, journalBodies: true });
    await send(admin, 'POST', '/webhook/subscribe', { webhook_url: 'http://127.0.0.1:1/', subscriptions: [] });
    for (let i = 0; i < 10; i++) await send(admin, 'POST', '/persons', { first_name: `P${i}`, last_name: 'Q' });
    await send(admin, 'GET', '/v2/companies?limit=100');
    await until(() => account.deliveries().length >= 10);
    account.snapshot('one');
    mock.deleteAccount(account.name);
    return new WeakRef(account);
  }

  it('frees its memory, whatever still waited in it', async () => {
    const before = await collected([await used()]);
    const references: WeakRef<object>[] = [];
    for (let i = 0; i < 30; i++) references.push(await used());
    const after = await collected(references);
    expect(left(references)).toEqual([]);
    // Kept, thirty of them take more than 20 MB.
    expect(after - before).toBeLessThan(4);
  });
});
