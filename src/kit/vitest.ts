/**
 * `affinity-mock/vitest`: a test with a mock and an account of its own, and matchers that hold requests and answers to the contract.
 *
 *     import { expect, test } from 'affinity-mock/vitest';
 *
 *     test('reads lists', async ({ mock, account }) => {
 *       const response = await mock.fetch('https://api.affinity.co/v2/lists', {
 *         headers: { authorization: `Bearer ${account.keys.admin}` },
 *       });
 *       await expect(response).toFitOperation('v2.lists.list');
 *       expect(account.requests()).toHoldSequence(['v2.lists.list']);
 *     });
 */
import { test as base, expect } from 'vitest';
import { type AccountHandle, createMock, type Mock, type Verification } from '../index.js';
// From the entry point, not from its parts: in the package there is one instance of each.
import {
  type AnswerToCheck,
  answerOf,
  type Called,
  checkAnswer,
  checkRequest,
  type Expected,
  missingInSequence,
  type OperationId,
  type RequestToCheck,
  requestOf,
  undocumented,
  type V2Version,
  type Violation,
  violationsText,
} from './contract.js';

export { expect };

interface Result {
  pass: boolean;
  message: () => string;
}

/** `problem` says what is wrong; null: nothing is. `not` is what it means when something should have been. */
const result = (problem: string | null, not: string): Result => ({
  pass: problem === null,
  message: () => problem ?? not,
});

const ofViolations = (violations: readonly Violation[], not: string) =>
  result(violations.length === 0 ? null : violationsText(violations), not);

/** Characters of a body in a message. */
const LONGEST_BODY = 500;

/** A promise of an answer, which `await` was left out before, would be read as an answer without a status. */
function assertAnswer(received: unknown): asserts received is Response {
  if (received instanceof Response) return;
  const isPromise = typeof (received as Promise<unknown> | null)?.then === 'function';
  throw new TypeError(
    isPromise
      ? 'toHaveStatus takes an answer, and got a promise of one: await expect(await fetch(…)).toHaveStatus(200)'
      : 'toHaveStatus takes a Response',
  );
}

/** What plain JavaScript gives: the id of an operation alone. */
function assertMatch(match: unknown): void {
  if (typeof match !== 'string') return;
  throw new TypeError(`toHaveRequested takes what a request must fit: { operationId: ${JSON.stringify(match)} }`);
}

function shortened(body: unknown): string {
  const text = JSON.stringify(body) ?? 'none';
  return text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}…` : text;
}

const matchers = {
  async toFitOperation(
    received: Response | AnswerToCheck,
    operationId: OperationId,
    version?: V2Version,
  ): Promise<Result> {
    const to = { operationId, ...(version && { version }) };
    const answer = received instanceof Response ? await answerOf(received, to) : { ...received, ...to };
    return ofViolations(checkAnswer(answer), `the answer fits ${operationId}, which it should not`);
  },
  async toHaveStatus(received: Response, status: number): Promise<Result> {
    assertAnswer(received);
    if (received.status === status) return result(null, `the status is ${status}, which it should not be`);
    const hint = received.headers.get('x-mock-hint');
    const body = received.bodyUsed ? '' : (await received.clone().text()).slice(0, LONGEST_BODY);
    const lines = [
      `expected ${status}, got ${received.status}`,
      ...(hint ? [`why: ${hint}`] : []),
      ...(body ? [`body: ${body}`] : []),
    ];
    return result(lines.join('\n'), '');
  },
  async toBeValidRequest(received: Request | RequestToCheck): Promise<Result> {
    const request = received instanceof Request ? await requestOf(received) : received;
    return ofViolations(checkRequest(request), 'the request is valid, which it should not be');
  },
  toBeDocumented(received: readonly Called[]): Result {
    const lines = undocumented(received);
    const problem = lines.length === 0 ? null : `undocumented operations were called:\n${lines.join('\n')}`;
    return result(problem, 'only documented operations were called, which should not be');
  },
  toHaveRequested(
    received: AccountHandle,
    match: Verification['match'],
    count: Verification['count'] = { min: 1 },
  ): Result {
    assertMatch(match);
    const { ok, count: found, nearest } = received.verify({ match, count });
    const wanted = Object.entries(count).map(([bound, value]) => `${bound} ${value}`);
    const lines = [`expected ${wanted.join(', ')} of ${JSON.stringify(match)}, found ${found}`];
    if (nearest) {
      const { method, path, query, requestBody, status, differs = [] } = nearest;
      lines.push(`nearest: ${method} ${path}, answered ${status ?? 'with nothing'}, differs in ${differs.join(', ')}`);
      if (differs.includes('query')) lines.push(`its query: ${JSON.stringify(query)}`);
      if (differs.includes('body')) lines.push(`its body: ${shortened(requestBody)}`);
    }
    return result(ok ? null : lines.join('\n'), `${found} of ${JSON.stringify(match)} were found, which should not be`);
  },
  toHoldSequence(received: readonly Called[], sequence: readonly Expected[]): Result {
    return result(missingInSequence(received, sequence), 'the calls hold the sequence, which they should not');
  },
};

expect.extend(matchers);

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: an interface is merged with one of the same parameters only
  interface Matchers<T = any> {
    /** An answer (a `Response`, or its status, headers and parsed body) fits an operation, in a version of V2. Await it. */
    toFitOperation(operationId: OperationId, version?: V2Version): Promise<T>;
    /** The status of a `Response`; a failure tells the mock's hint and the body. Await it. */
    toHaveStatus(status: number): Promise<T>;
    /** A request (a `Request`, or its method, URL, headers and body) is one that Affinity takes as it is meant. Await it. */
    toBeValidRequest(): Promise<T>;
    /**
     * Every call (of `account.requests()`) is for a documented operation, by method and path alone: `toBeValidRequest` judges
     * parameters and bodies.
     */
    toBeDocumented(): T;
    /** An account was asked for what matches, at least once or as often as `count` says; a failure tells the nearest request. */
    toHaveRequested(match: Verification['match'], count?: Verification['count']): T;
    /** The calls hold these, in this order; others may come between. */
    toHoldSequence(sequence: readonly Expected[]): T;
  }
}

export interface AffinityFixtures {
  /** One for the whole file. */
  mock: Mock;
  /** A fresh one for each test: its own keys, data and journal. */
  account: AccountHandle;
}

/** Vitest's `test` with a mock and an account; `test.extend` adds more. */
export const test = base.extend<AffinityFixtures>({
  mock: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
    async ({}, use) => {
      const mock = await createMock();
      await use(mock);
      await mock.close();
    },
    { scope: 'file' },
  ],
  account: async ({ mock }, use) => {
    await use(await mock.createAccount());
  },
});
