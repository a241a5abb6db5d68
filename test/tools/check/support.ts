/** Servers to check, in process. */

import { createMock, type Mock } from '../../../src/index.js';
import type { CheckOptions, CheckReport } from '../../../src/kit/contract.js';
import { checkAtPace } from '../../../src/tools/check/check.js';
import type { Pace } from '../../../src/tools/check/client.js';
import { plainFetch } from '../plain-fetch.js';

/** A base URL on this machine that nobody is asked by: `fetch` leads to the mock. */
export const LOCAL = 'http://127.0.0.1:1';

/** Nothing keeps it from answering at once, and what is behind the gate is there. */
export async function freeMock(): Promise<Mock> {
  const mock = await createMock();
  mock.account().limits.set({ perMinute: 1_000_000, monthly: 1_000_000_000 });
  mock.account().settings.set({ quirks: { 'v2-entities-gate': 'open' } });
  return mock;
}

/** What is asked of the server. */
export interface Call {
  method: string;
  url: string;
  headers: Record<string, string>;
}

export type Spoil = (call: Call, answer: () => Promise<Response>) => Promise<Response>;

/** The check of a mock whose answers pass through `spoil`; it waits by `pace`. */
export function checkMock(
  mock: Mock,
  options: Partial<CheckOptions> = {},
  spoil?: Spoil,
  pace?: Pace,
): Promise<CheckReport> {
  const ask = plainFetch(mock);
  const fetch = (url: string, init: RequestInit) => {
    const { method = 'GET', headers } = init;
    const call = { method, url, headers: headers as Call['headers'] };
    return spoil ? spoil(call, () => ask(url, init)) : ask(url, init);
  };
  return checkAtPace({ url: LOCAL, key: mock.account().keys.admin, fetch, ...options }, pace);
}

/** Time that passes for a mock's account where a check waits, and nowhere else; `waits` in ms. */
export function paceOf(mock: Mock): Pace & { waits: number[] } {
  const { clock } = mock.account();
  clock.set({ mode: 'frozen' });
  const waits: number[] = [];
  const wait = async (ms: number) => {
    waits.push(ms);
    clock.advance(Math.ceil(ms));
  };
  return { now: () => Date.parse(clock.now()), wait, waits };
}

/** `operation version pointer problem` of each violation, sorted. */
export const told = ({ pairs }: CheckReport): string[] =>
  pairs
    .flatMap(({ operationId, version = '', violations }) =>
      violations.map(({ pointer, problem }) => `${operationId} ${version} ${pointer || 'body'} ${problem}`),
    )
    .sort();
