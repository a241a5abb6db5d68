/** The matchers of `affinity-mock/vitest`: their words, arguments and examples. */
import type { Verification } from '../index.js';
import type { Expected, OperationId, V2Version } from './contract.js';
import type { DrillGroup, DrillOptions, DrillRule } from './drill.js';

/** What `expect` of this entry point has beside vitest's own matchers. */
export interface AffinityMatchers<T> {
  /**
   * An answer fits what the contract says of an operation: status, headers and body. Takes a `Response`, or its status, headers and
   * parsed body. Await it.
   *
   * @param operationId such as `v2.lists.list`
   * @param version of V2; the one that the answer names when left out
   * @example
   * await expect(response).toFitOperation('v2.lists.list');
   */
  toFitOperation(operationId: OperationId, version?: V2Version): Promise<T>;
  /**
   * The status of a `Response`. A failure tells the mock's hint and the body. Await it.
   *
   * @example
   * await expect(response).toHaveStatus(200);
   */
  toHaveStatus(status: number): Promise<T>;
  /**
   * A request is one that Affinity takes as it is meant: known parameters, a body that fits. Takes a `Request`, or its method, URL,
   * headers and body. Await it.
   *
   * @example
   * await expect(new Request('https://api.affinity.co/v2/lists?limit=5', { headers })).toBeValidRequest();
   */
  toBeValidRequest(): Promise<T>;
  /**
   * Every call is for a documented operation, by method and path alone: `toBeValidRequest` judges parameters and bodies. Takes calls,
   * as `account.requests()` has them.
   *
   * @example
   * expect(account.requests()).toBeDocumented();
   */
  toBeDocumented(): T;
  /**
   * An account was asked for what matches. A failure tells the nearest request, and what it differs in.
   *
   * @param match what a request has to fit: `operationId`, `method`, `path`, `query`, `header`, a part of its `body`, `persona`
   * @param count how often: `{ min, max, exactly }`; at least once when left out
   * @example
   * expect(account).toHaveRequested({ operationId: 'v2.lists.list', query: { limit: '5' } }, { exactly: 1 });
   */
  toHaveRequested(match: Verification['match'], count?: Verification['count']): T;
  /**
   * Calls hold these, in this order; others may come between. Takes calls, as `account.requests()` has them. A sequence that every call
   * fits, or that none could, fails with and without `not`.
   *
   * @param sequence ids of operations, or of each what matters: method, path, status
   * @example
   * expect(account.requests()).toHoldSequence(['v2.auth.whoami', 'v2.lists.list']);
   */
  toHoldSequence(sequence: readonly Expected[]): T;
  /**
   * Each read of an account that a fault made fail was sent again, until it was answered well. Without such a read it fails, with and
   * without `not`.
   *
   * @example
   * account.faults.add({ match: { operationId: 'v2.lists.list' }, preset: '503', times: 1 });
   * await sync(mock.fetch, account.keys.admin);
   * expect(account).toHaveAskedAgain();
   */
  toHaveAskedAgain(): T;
  /**
   * No create of an account whose answer a fault took away was sent again before the client had looked for its result (or, once the
   * API refused the second, took up what is there). Without such a create it fails, with and without `not`.
   *
   * @example
   * account.faults.add({ match: { operationId: 'v1.persons.create' }, preset: '504-after-work', times: 1 });
   * await sync(mock.fetch, account.keys.admin);
   * expect(account).toHaveCreatedOnce();
   */
  toHaveCreatedOnce(): T;
  /**
   * After the first 401 or 403 of an account nothing more was sent, and that call once more at most. Without a refusal it fails, with
   * and without `not`.
   *
   * @example
   * account.users.update('admin', { status: 'deactivated' });
   * await sync(mock.fetch, account.keys.admin).catch(() => {});
   * expect(account).toHaveStoppedWhenRefused();
   */
  toHaveStoppedWhenRefused(): T;
  /**
   * A client passes a rule of the drill, or every rule of a group that it gives occasion for. It is a function that does the work once,
   * with the mock and the account that it is given: first undisturbed, which shows what it calls, then once for each disturbance that
   * is needed, on a fresh account. What it rejects with, or resolves to, is what it says. A failure tells what was seen, the calls that
   * show it, and a line of advice. Where nothing happened that could show it, it fails, with and without `not`. Await it.
   *
   * @param what a rule (`outages/timeout`), or a group (`outages`, which takes some seconds: give the test a time-out)
   * @example
   * const client = ({ mock, account }: DrillStage) => sync(mock.fetch, account.keys.admin);
   * await expect(client).toPassDrill('outages/no-create-twice');
   */
  toPassDrill(what: DrillRule | DrillGroup, options?: DrillOptions): Promise<T>;
}
