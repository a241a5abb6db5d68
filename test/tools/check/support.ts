/** Servers to check, in process. */

import { createMock, type Mock } from '../../../src/index.js';
import { type CheckOptions, type CheckReport, checkServer } from '../../../src/kit/contract.js';

/** A base URL on this machine that nobody is asked by: `fetch` leads to the mock. */
export const LOCAL = 'http://127.0.0.1:1';

/** Nothing keeps it from answering at once, and what is behind the gate is there. */
export async function freeMock(): Promise<Mock> {
  const mock = await createMock();
  mock.account().limits.set({ perMinute: 1_000_000, monthly: 1_000_000_000 });
  mock.account().settings.set({ quirks: { 'v2-entities-gate': 'open' } });
  return mock;
}

export type Spoil = (request: Request, answer: () => Promise<Response>) => Promise<Response>;

/** The check of a mock whose answers pass through `spoil`. */
export function checkMock(mock: Mock, options: Partial<CheckOptions> = {}, spoil?: Spoil): Promise<CheckReport> {
  const ask = (request: Request) => mock.fetch(request);
  const fetch = (url: string, init: RequestInit) => {
    const request = new Request(url, init);
    return spoil ? spoil(request, () => ask(request)) : ask(request);
  };
  return checkServer({ url: LOCAL, key: mock.account().keys.admin, fetch, ...options });
}

/** `operation version pointer problem` of each violation, sorted. */
export const told = ({ pairs }: CheckReport): string[] =>
  pairs
    .flatMap(({ operationId, version = '', violations }) =>
      violations.map(({ pointer, problem }) => `${operationId} ${version} ${pointer || 'body'} ${problem}`),
    )
    .sort();
