/** How the tools that read a server wait for it, and what they say meanwhile. */
import { expect, it } from 'vitest';
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
