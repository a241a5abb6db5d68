/** What the fuzz tests share: a mock, answers of it, and a comparison of work for n and 4n. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';

/** The same inputs in each run. */
export const SEED = 20_261_015;
export const runs = (numRuns: number) => ({ seed: SEED, numRuns, endOnFailure: true });

export async function fuzzMock(): Promise<Mock> {
  const mock = await createMock({ now: '2026-10-15T12:00:00.000Z' });
  for (const account of mock.accounts) account.limits.set({ perMinute: 'unlimited', monthly: 'unlimited' });
  return mock;
}

export interface Call {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

/** The status of the answer, which is never 5xx unless the operation is one that the mock does not have (501). */
export async function status(mock: Mock, { method, path, headers = {}, body }: Call): Promise<number> {
  const key = mock.account('scale').keys.admin;
  const request = new Request(`http://localhost${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...headers },
    ...(body !== undefined && method !== 'GET' && { body }),
  });
  const answer = await mock.fetch(request);
  const text = await answer.text();
  if (answer.status !== 501)
    expect(answer.status, `${method} ${path.slice(0, 300)}: ${text.slice(0, 300)}`).toBeLessThan(500);
  return answer.status;
}

export const json = (value: unknown) => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** Below this (ms of a core) noise decides, not growth. */
const UNNOTICED = 60;
/** Four times the input may take four times the work; what grows with the square takes sixteen times. */
const MOST_GROWTH = 9;

/** Asserts that work grows with `n`: the least of three measures of this process's own time each, so that neighbours do not count. */
export async function expectLinear(n: number, work: (n: number) => unknown): Promise<void> {
  await work(Math.ceil(n / 8));
  const small = await cost(() => work(n));
  const large = await cost(() => work(4 * n));
  expect(large, `${n}: ${small.toFixed(1)} ms, ${4 * n}: ${large.toFixed(1)} ms of a core`).toBeLessThan(
    Math.max(UNNOTICED, small * MOST_GROWTH),
  );
}

async function cost(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
    // What is cheap needs no second look.
    if (least < UNNOTICED / 2) break;
  }
  return least;
}

/** Short texts of characters that mean something to a parser. */
export const partsOf = (parts: readonly string[], maxLength = 30) =>
  fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 4 })), { maxLength }).map((all) => all.join(''));
