/** What breaks when a shard does: its own accounts for as long as it is away, and nobody else's. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cluster, hasHaproxy, type Owned, type Shard } from './cluster.js';

const title = hasHaproxy ? 'when a shard fails' : 'when a shard fails (HAProxy is not installed: skipped)';

/** Calls one after the other until told to stop; `null` is a connection that was cut. */
class Caller {
  readonly statuses: (number | null)[] = [];
  readonly hints = new Set<unknown>();
  #isOver = false;
  readonly #done: Promise<void>;

  constructor(call: () => Promise<{ status: number; headers: Readonly<Record<string, unknown>> }>) {
    this.#done = (async () => {
      while (!this.#isOver) {
        const answer = await call().catch(() => null);
        this.statuses.push(answer?.status ?? null);
        if (answer && answer.status >= 400) this.hints.add(answer.headers['x-mock-hint']);
        await sleep(2);
      }
    })();
  }

  get count(): number {
    return this.statuses.length;
  }

  /** Their statuses, each once. */
  async stop(): Promise<(number | null)[]> {
    this.#isOver = true;
    await this.#done;
    return [...new Set(this.statuses)].sort();
  }
}

describe.skipIf(!hasHaproxy)(title, () => {
  let cluster: Cluster;
  let owned: Owned[];
  beforeAll(async () => {
    cluster = await Cluster.start({ shards: 3, keepsData: true, environment: { SERVER_TIMEOUT: '4s' } });
    owned = await cluster.accountOfEach();
  });
  afterAll(() => cluster?.end());

  const reader = (account: Owned) => new Caller(() => cluster.call(account, 'GET', '/v2/lists?limit=1'));
  const shardOf = ({ shard }: Owned) => cluster.shards.find(({ name }) => name === shard) as Shard;

  it('kill -9 amid writes: its accounts get 503, never 401, the others notice nothing, and what was acknowledged is there again', async () => {
    const [victim, ...others] = owned as [Owned, Owned, Owned];
    const told = new Map<number, string>();
    let made = 0;
    const writer = () =>
      new Caller(async () => {
        const name = `W${made++}`;
        const answer = await cluster.call(victim, 'POST', '/persons', { first_name: name, last_name: name });
        if (answer.status === 200) told.set(answer.body.id, name);
        return answer;
      });
    const writers = [writer(), writer(), writer()];
    const readers = others.map(reader);
    while (told.size < 60) await sleep(5);
    await shardOf(victim).end('SIGKILL');
    const before = told.size;
    await sleep(2_500);
    const meanwhile = await cluster.call(victim, 'GET', '/v2/lists');
    expect([meanwhile.status, meanwhile.body.error.code]).toEqual([503, 'unavailable']);
    const control = await cluster.control('GET', `/clock?account=${victim.name}`);
    expect(control.status).toBe(503);
    const stats = (await cluster.send('/;csv', {}, `http://127.0.0.1:${cluster.statsPort}`)).text;
    expect(stats).toMatch(new RegExp(`^health,${victim.shard},.*,DOWN,`, 'm'));

    await shardOf(victim).start();
    while (told.size < before + 20) await sleep(5);
    for (const statuses of await Promise.all(writers.map((caller) => caller.stop()))) {
      // A connection is cut where a call was under way: whoever called does not know whether it was done.
      for (const status of statuses) expect([200, 502, 503, null]).toContain(status);
    }
    for (const caller of readers) {
      expect(await caller.stop()).toEqual([200]);
      expect(caller.count).toBeGreaterThan(100);
    }
    const kept = new Map<number, string>();
    let next: string | null = '/persons?page_size=500';
    while (next !== null) {
      const { body }: { body: { persons: { id: number; first_name: string }[]; next_page_token: string | null } } =
        await cluster.call(victim, 'GET', next);
      for (const { id, first_name: name } of body.persons) kept.set(id, name);
      next = body.next_page_token && `/persons?page_size=500&page_token=${encodeURIComponent(body.next_page_token)}`;
    }
    expect([...told].filter(([id, name]) => kept.get(id) !== name)).toEqual([]);
  });

  it('a rolling restart: no call of the accounts of other shards fails, and those of the one at hand are answered again once it is back', async () => {
    for (const account of owned) {
      const own = reader(account);
      const readers = owned.filter((other) => other !== account).map(reader);
      await sleep(200);
      await shardOf(account).end('SIGTERM');
      await shardOf(account).start();
      const seen = own.count;
      while (own.count < seen + 20) await sleep(5);
      for (const caller of readers) expect(await caller.stop()).toEqual([200]);
      for (const status of await own.stop()) expect([200, 503, null]).toContain(status);
    }
  });

  it('a shard that hangs: its calls end with 504, the others notice nothing', async () => {
    const [victim, ...others] = owned as [Owned, Owned, Owned];
    const readers = others.map(reader);
    shardOf(victim).signal('SIGSTOP');
    const { status, body } = await cluster.call(victim, 'GET', '/v2/lists');
    expect([status, body.error.code]).toEqual([504, 'unavailable']);
    shardOf(victim).signal('SIGCONT');
    expect((await cluster.call(victim, 'GET', '/v2/lists')).status).toBe(200);
    for (const caller of readers) expect(await caller.stop()).toEqual([200]);
  });

  it('HAProxy that is killed: nobody is answered, and once it is there again all is as it was', async () => {
    const [account] = owned as [Owned];
    const name = { name: 'Behind It', domain: 'behind.example' };
    expect((await cluster.call(account, 'POST', '/organizations', name)).status).toBe(200);
    await cluster.killFront();
    for (const one of owned)
      await expect(cluster.call(one, 'GET', '/v2/lists')).rejects.toThrow(/ECONNREFUSED|hang up|RESET/);
    await cluster.loadFront();
    for (const one of owned) expect((await cluster.call(one, 'GET', '/v2/lists')).status).toBe(200);
    expect((await cluster.call(account, 'GET', '/organizations?term=behind.example')).body.organizations).toHaveLength(
      1,
    );
  });

  it('a call that was sent is not sent again', async () => {
    const account = await cluster.account('once');
    const fault = { match: { path: '/persons', method: 'POST' }, delayMs: 2_000, times: 1 };
    await cluster.control('POST', '/faults?account=once', fault);
    const first = cluster
      .call(account, 'POST', '/persons', { first_name: 'Sent', last_name: 'Once' })
      .catch(() => null);
    await sleep(500);
    await shardOf(account).end('SIGKILL');
    await shardOf(account).start();
    expect((await first)?.status ?? 502).toBe(502);
    const { body } = await cluster.call(account, 'GET', '/persons?term=Once');
    expect(body.persons).toEqual([]);
  });
});

describe.skipIf(!hasHaproxy)(
  hasHaproxy ? 'when shards come and go' : 'when shards come and go (HAProxy is not installed: skipped)',
  () => {
    let cluster: Cluster;
    beforeAll(async () => {
      cluster = await Cluster.start({ shards: 3, keepsData: true });
    });
    afterAll(() => cluster?.end());

    it('one fewer: only its accounts are looked for elsewhere', async () => {
      const owned = await Promise.all(Array.from({ length: 60 }, (_, i) => cluster.account(`left-${i}`)));
      await cluster.loadFront(cluster.shards.filter(({ name }) => name !== 'shard-1'));
      for (const account of owned) {
        const { status } = await cluster.call(account, 'GET', '/v2/auth/whoami');
        expect([account.shard, status]).toEqual([account.shard, account.shard === 'shard-1' ? 401 : 200]);
      }
      await cluster.loadFront();
    });

    it('one more: only its share moves, to it alone; moved accounts are told why they are unknown, and come along', async () => {
      const { run } = await import('../cli/support.js');
      const owned = await Promise.all(Array.from({ length: 120 }, (_, i) => cluster.account(`grown-${i}`)));
      const [named] = owned as [Owned];
      await cluster.call(named, 'POST', '/organizations', { name: 'Brought Along', domain: 'along.example' });
      await cluster.addShard();
      const busy = new Caller(() => cluster.control('GET', '/keys'));
      await cluster.loadFront();
      while (busy.count < 50) await sleep(5);
      expect(await busy.stop()).toEqual([200]);

      const statusOf = async (account: Owned) => (await cluster.call(account, 'GET', '/v2/auth/whoami')).status;
      const statuses = await Promise.all(owned.map(statusOf));
      const moved = owned.filter((_, i) => statuses[i] !== 200);
      expect(new Set(statuses)).toEqual(new Set([200, 401]));
      // A quarter, as near as the ring has it.
      expect(moved.length).toBeGreaterThan(120 * 0.12);
      expect(moved.length).toBeLessThan(120 * 0.4);
      for (const account of moved.slice(0, 5)) {
        const { headers } = await cluster.call(account, 'GET', '/v2/auth/whoami');
        expect(headers['x-mock-hint']).toMatch(/^No account of shard-3 .* accounts export and import/);
        const { status, body } = await cluster.control('GET', `/clock?account=${account.name}`);
        expect([status, body.error.message]).toEqual([404, expect.stringContaining('on shard-3')]);
      }

      for (const { url, name } of cluster.shards.slice(0, 3)) {
        const { body } = await cluster.control('GET', '/accounts', undefined, { 'x-mock-shard': name });
        const there = body.length - 4;
        const leaving = moved.filter(({ shard }) => shard === name);
        const { code, stdout, stderr } = await run(['accounts', 'move', '--from', url, '--to', cluster.url]);
        expect([code, stderr]).toEqual([0, '']);
        const [, count, all] = /^(\d+) of (\d+) accounts moved/.exec(stdout) ?? [];
        expect([Number(all), Number(count) >= leaving.length]).toEqual([there, true]);
      }
      expect(new Set(await Promise.all(owned.map(statusOf)))).toEqual(new Set([200]));
      const { body } = await cluster.call(named, 'GET', '/organizations?term=along.example');
      expect(body.organizations).toHaveLength(1);
      for (const account of moved) {
        const { headers } = await cluster.control('GET', `/clock?account=${account.name}`);
        expect(headers['x-mock-shard']).toBe('shard-3');
      }
    });
  },
);
