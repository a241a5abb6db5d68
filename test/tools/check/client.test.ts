/** How the tools that read a server wait for it, and what they say meanwhile. */
import { describe, expect, it } from 'vitest';
import { PacedClient, Stopped } from '../../../src/tools/check/client.js';

/** A clock that a wait moves; `waits` in ms. */
function pace() {
  let now = 0;
  const waits: number[] = [];
  const lines: string[] = [];
  return {
    waits,
    lines,
    now: () => now,
    tell: (line: string) => void lines.push(line),
    wait: async (ms: number) => {
      waits.push(ms);
      now += ms;
    },
  };
}

const answers = (...all: ResponseInit[]) => {
  let next = 0;
  return async () => new Response('{}', all[Math.min(next++, all.length - 1)]);
};
const ask = { method: 'GET', path: '/v2/lists', headers: {} };
const ok = { status: 200 };

it('says that it waits for the next minute, once for all calls that do', async () => {
  const time = pace();
  const usedUp = { 'x-ratelimit-limit-user-remaining': '0', 'x-ratelimit-limit-user-reset': '40' };
  const client = new PacedClient('http://mock', answers({ status: 200, headers: usedUp }, ok), time);
  await client.send(ask);
  await Promise.all([client.send(ask), client.send(ask), client.send(ask)]);
  expect(time.lines).toEqual(['waiting 41 s: the minute is used up']);
});

it('says that it waits as long as a refusal asks for, and not for a moment', async () => {
  const time = pace();
  const refused = (seconds: string) => ({ status: 429, headers: { 'retry-after': seconds } });
  const client = new PacedClient('http://mock', answers(refused('1'), refused('60'), ok), time);
  expect((await client.send(ask)).status).toBe(200);
  expect(time.waits.map((ms) => Math.floor(ms / 1000))).toEqual([1, 60]);
  expect(time.lines).toEqual(['waiting 61 s: the server answers 429']);
});

it('ends where a server asks for more patience than a window of its limits takes', async () => {
  const time = pace();
  const refusal = { status: 429, headers: { 'retry-after': '99999' } };
  const client = new PacedClient('http://mock', answers(refusal), time);
  await expect(client.send(ask)).rejects.toThrow(Stopped);
  await expect(client.send(ask)).rejects.toThrow('asks to wait 99999 seconds');
  expect(time.waits).toEqual([]);
});

describe('The last tenth of the month', () => {
  /** A server whose answers are held back until they are let go, and that counts a call when it comes or when it is answered. */
  function counting(limit: number, used: number, counts: 'at once' | 'late') {
    const held: (() => void)[] = [];
    const month = { limit, left: limit - used };
    const answer = () =>
      Response.json(
        {},
        {
          headers: { 'x-ratelimit-limit-org': `${month.limit}`, 'x-ratelimit-limit-org-remaining': `${month.left}` },
        },
      );
    let isHolding = false;
    const fetch = async () => {
      if (counts === 'at once') month.left--;
      const told = counts === 'at once' ? answer() : null;
      if (isHolding) await new Promise<void>((resolve) => held.push(resolve));
      if (counts === 'late') month.left--;
      return told ?? answer();
    };
    return {
      month,
      fetch,
      /** From now on the newest call is answered first. */
      hold() {
        isHolding = true;
      },
      async letAllGo(pending: Promise<unknown>) {
        let isOver = false;
        void pending.then(() => {
          isOver = true;
        });
        while (!isOver) {
          await new Promise((resolve) => setImmediate(resolve));
          held.pop()?.();
        }
      },
    };
  }

  it.each([
    [100, 50, 'at once', 10],
    [100, 50, 'late', 10],
    [100, 87, 'late', 10],
    [95, 60, 'late', 10],
    [1000, 880, 'at once', 100],
    [1000, 899, 'late', 100],
  ] as const)('of %i, %i of them used, counted %s: stays whole, also by calls under way at once', async (...given) => {
    const [limit, used, counts, rest] = given;
    const server = counting(limit, used, counts);
    const client = new PacedClient('http://mock', server.fetch, pace());
    await client.send(ask);
    server.hold();
    const all = Promise.allSettled(Array.from({ length: limit }, () => client.send(ask)));
    await server.letAllGo(all);
    expect(server.month.left).toBe(rest);
    await expect(client.send(ask)).rejects.toThrow(
      `the month runs low: ${rest} of ${limit} calls are left, and the last tenth (${rest}) stays for your other programs`,
    );
    expect(server.month.left).toBe(rest);
  });

  it('is left alone by all calls but the first, which tells of it', async () => {
    const server = counting(1000, 900, 'at once');
    const client = new PacedClient('http://mock', server.fetch, pace());
    const all = await Promise.allSettled([client.send(ask), client.send(ask), client.send(ask)]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(client.calls).toBe(1);
  });

  it('is that of a new month, where one begins meanwhile', async () => {
    const server = counting(100, 88, 'at once');
    const client = new PacedClient('http://mock', server.fetch, pace());
    await client.send(ask);
    server.month.left = 100;
    for (let i = 0; i < 50; i++) await client.send(ask);
    expect(server.month.left).toBe(50);
  });
});
