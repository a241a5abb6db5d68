/**
 * `affinity-mock/vitest`: a test with a mock and an account of its own, and matchers that hold requests and answers to the contract, and
 * clients to what the drill asks of them.
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
import {
  askedAgain,
  assertAccount,
  assertCalls,
  assertDrill,
  assertMatch,
  assertSequence,
  createdOnce,
  type DrilledClient,
  type DrillGroup,
  type DrillOptions,
  type DrillRule,
  type Finding,
  findingText,
  isPromise,
  isRecord,
  isStatus,
  refusal,
  rehearse,
  stoppedWhenRefused,
} from './drill.js';
import type { AffinityMatchers } from './matchers.js';

export type { DrilledClient, DrillGroup, DrillOptions, DrillRule, DrillStage } from './drill.js';
export type { AffinityMatchers };
export { expect };

/** What vitest gives to a matcher, as far as it is used. */
interface Matching {
  isNot?: boolean;
}

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
function assertAnswer(matcher: string, rest: string, received: unknown): asserts received is object {
  if (isRecord(received)) return;
  throw isPromise(received)
    ? new TypeError(
        `${matcher} takes an answer, and got a promise of one: await expect(await fetch(…)).${matcher}(${rest})`,
      )
    : refusal(`${matcher} takes a Response`, received);
}

function shortened(body: unknown): string {
  const text = JSON.stringify(body) ?? 'none';
  return text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}…` : text;
}

/**
 * Of the drill. Where nothing happened that could show it, `expect` fails, and so does `expect(…).not`: a test that disturbs nothing
 * proves nothing.
 */
function ofFindings(findings: readonly Finding[], isNot: boolean | undefined): Result {
  const of = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict);
  const [bad, untested] = [of('failed'), of('not tested')];
  const isOfOne = findings.length === 1;
  // Of a whole group a client gives occasion for some rules only; one at least has to be seen.
  if (bad.length === 0 && (isOfOne ? untested.length > 0 : untested.length === findings.length)) {
    const why = isOfOne ? 'nothing happened that could show it' : 'nothing was disturbed';
    return { pass: isNot === true, message: () => [`${why}.`, ...untested.map(findingText)].join('\n') };
  }
  const not = () => ['it passed, which it should not', ...of('passed').map(findingText)].join('\n');
  return { pass: bad.length === 0, message: () => (bad.length > 0 ? bad.map(findingText).join('\n') : not()) };
}

const ofAccount = (matcher: string, judge: (account: AccountHandle) => Finding) =>
  function (this: Matching, received: AccountHandle): Result {
    assertAccount(matcher, received);
    return ofFindings([judge(received)], this.isNot);
  };

const matchers = {
  async toFitOperation(
    received: Response | AnswerToCheck,
    operationId: OperationId,
    version?: V2Version,
  ): Promise<Result> {
    assertAnswer('toFitOperation', "'v2.lists.list'", received);
    if (typeof operationId !== 'string')
      throw refusal("toFitOperation takes the id of an operation, 'v2.lists.list'", operationId);
    const to = { operationId, ...(version !== undefined && { version }) };
    const answer = received instanceof Response ? await answerOf(received, to) : { ...received, ...to };
    return ofViolations(checkAnswer(answer), `the answer fits ${operationId}, which it should not`);
  },
  async toHaveStatus(received: Response, status: number): Promise<Result> {
    assertAnswer('toHaveStatus', '200', received);
    if (!(received instanceof Response)) throw refusal('toHaveStatus takes a Response', received);
    if (!isStatus(status)) throw refusal('toHaveStatus takes a status, a whole number from 100 to 599', status);
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
    if (!isRecord(received))
      throw refusal('toBeValidRequest takes a Request, or { method, url, headers, body }', received);
    const request = received instanceof Request ? await requestOf(received) : received;
    return ofViolations(checkRequest(request), 'the request is valid, which it should not be');
  },
  toBeDocumented(received: readonly Called[]): Result {
    assertCalls('toBeDocumented', received);
    const lines = undocumented(received);
    const problem = lines.length === 0 ? null : `undocumented operations were called:\n${lines.join('\n')}`;
    return result(problem, 'only documented operations were called, which should not be');
  },
  toHaveRequested(
    received: AccountHandle,
    match: Verification['match'],
    count: Verification['count'] = { min: 1 },
  ): Result {
    assertAccount('toHaveRequested', received, '{ operationId }');
    assertMatch(match, count);
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
    assertCalls('toHoldSequence', received);
    assertSequence('toHoldSequence', sequence);
    return result(missingInSequence(received, sequence), 'the calls hold the sequence, which they should not');
  },
  toHaveAskedAgain: ofAccount('toHaveAskedAgain', askedAgain),
  toHaveCreatedOnce: ofAccount('toHaveCreatedOnce', createdOnce),
  toHaveStoppedWhenRefused: ofAccount('toHaveStoppedWhenRefused', stoppedWhenRefused),
  async toPassDrill(
    this: Matching,
    received: DrilledClient,
    what: DrillRule | DrillGroup,
    options?: DrillOptions,
  ): Promise<Result> {
    assertDrill(received, what, options);
    return ofFindings(await rehearse(received, what, options), this.isNot);
  },
};

expect.extend(matchers);

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: an interface is merged with one of the same parameters only
  interface Matchers<T = any> extends AffinityMatchers<T> {}
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
