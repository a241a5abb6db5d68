/** One run of the check: sends calls of known operations, holds each answer to the contract, and keeps what came of it. */

import { checkAnswer } from '../../contract/check-answer.js';
import { OPERATIONS, type Operation } from '../../contract/operations.js';
import type { Violation, ViolationKind } from '../../contract/violation.js';
import { V2_VERSIONS, type V2Version } from '../../versions.js';
import type { PacedClient, Received } from './client.js';

/**
 * An operation in a version of its API; V1 has none.
 *
 * @internal
 */
export interface Pair {
  operation: Operation;
  version?: V2Version;
}

export type Outcome = 'fits' | 'violated' | 'not-permitted' | 'not-reached';

/** What became of an operation, in a version of V2. */
export interface PairResult {
  /** `v2.companies.list`. */
  operationId: string;
  /** The API that it belongs to. */
  api: 'v1' | 'v2';
  /** V2: the version that was asked for. */
  version?: V2Version;
  /** Its HTTP method. */
  method: string;
  /** Path template: `/v2/companies/{companyId}`. */
  path: string;
  /** `not-permitted`: answered 403, so nothing was checked; `not-reached`: there was no record to ask for. */
  outcome: Outcome;
  /** Why it was not reached. */
  why?: string;
  /** Requests that were sent for it. */
  calls: number;
  /** What did not fit; empty where all did. */
  violations: Violation[];
}

/** @internal */
export interface Call {
  params?: Readonly<Record<string, string | number>>;
  /** Without `?`. */
  query?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Instead of the body: bytes and their media type. */
  upload?: { bytes: Uint8Array<ArrayBuffer>; type: string };
  /** Instead of the key: null sends none. */
  key?: string | null;
  headers?: Record<string, string>;
}

/**
 * Answers of a server that are errors and yet no violations, as is documented.
 *
 * @internal
 */
export interface Leave {
  /** The status with which it may decline this way of asking. */
  declines?: number | undefined;
  /** The status of what the tenant may not have at all, in any version, and why. */
  absent?: { status: number; why: string } | undefined;
}

/**
 * Whether an operation only reads: GETs, and V2's searches, which are POSTs.
 *
 * @internal
 */
export const isRead = ({ method, id, api }: Operation): boolean =>
  method === 'GET' || (api === 'v2' && id.endsWith('.search'));

/** @internal */
export const isOk = (received: Received): boolean => received.status < 400;

/** @internal */
export class Session {
  readonly #results = new Map<string, PairResult>();
  readonly #client: PacedClient;
  readonly #key: string;
  /** Whether values may be told. */
  readonly #values: boolean;
  /** Whether any answer told of the minute's pool, and what is missing in those that did not. */
  #tellsMinute = false;
  readonly #untold: [pair: Pair, violation: Violation][] = [];
  /** Pairs that were declined as they were asked. */
  readonly #declined = new Set<string>();
  /** What the tenant seems not to have, with the answers that said so. */
  readonly #absent: { pair: Pair; received: Received; why: string }[] = [];

  /** `onReceived` is shown each answer that came of a call of a pair. */
  constructor(
    client: PacedClient,
    key: string,
    pairs: readonly Pair[],
    values: boolean,
    readonly onReceived?: (pair: Pair, received: Received) => void,
  ) {
    this.#client = client;
    this.#key = key;
    this.#values = values;
    for (const pair of pairs) this.#results.set(nameOf(pair), resultOf(pair));
  }

  get results(): PairResult[] {
    return [...this.#results.values()];
  }

  /**
   * To be called when all is done: what is no fault of one operation, in words. A server none of whose answers tells of the minute's
   * pool may have no limit for it: that is told once.
   */
  settle(): string[] {
    this.#settleAbsent();
    const untold = this.#untold.splice(0);
    if (untold.length === 0) return [];
    if (!this.#tellsMinute) return [NO_MINUTE];
    for (const [pair, violation] of untold) this.#add(pair, [violation]);
    return [];
  }

  /** What the tenant does not have is there in no version: where one has it, the others are wrong. */
  #settleAbsent(): void {
    const absent = this.#absent.splice(0);
    for (const { pair, received, why } of absent) {
      const others = this.results.filter(
        ({ operationId, version }) =>
          operationId === pair.operation.id &&
          !absent.some((one) => one.pair.operation === pair.operation && one.pair.version === version),
      );
      if (others.some(isReached)) this.#blameStatus(pair, received);
      else this.unreached(pair, why);
    }
  }

  /** Why the tenant seems to have nothing of what an operation lists; null where it has. */
  lackOf(operationId: string): string | null {
    const isIt = this.#absent.find(({ pair }) => pair.operation.id === operationId);
    const isThere = this.results.some((result) => result.operationId === operationId && isReached(result));
    return isThere ? null : (isIt?.why ?? null);
  }

  /** Whether it was declined as it was asked, and nothing came of it. */
  wasDeclined(pair: Pair): boolean {
    return this.#declined.has(nameOf(pair));
  }

  has(pair: Pair): boolean {
    return this.#results.has(nameOf(pair));
  }

  /** Whether a link, whole or not, leads to another server than the one that is checked. */
  leadsElsewhere(link: string): boolean {
    const { base } = this.#client;
    return !URL.canParse(link, base) || new URL(link, base).host !== new URL(base).host;
  }

  /** Whether a well-meant call of it was answered well. */
  isReached(pair: Pair): boolean {
    const result = this.#results.get(nameOf(pair));
    return result !== undefined && isReached(result);
  }

  /** A call that should succeed; an error status other than 403 and those of `leave` is a violation. */
  async call(pair: Pair, call: Call = {}, { declines, absent }: Leave = {}): Promise<Received> {
    const received = await this.#send(pair, call);
    const { status } = received;
    const result = this.#result(pair);
    if (status === 403) {
      if (result.outcome === 'not-reached') result.outcome = 'not-permitted';
    } else if (isOk(received)) {
      if (result.outcome === 'not-reached' || result.outcome === 'not-permitted') result.outcome = 'fits';
    } else if (status === declines) this.#declined.add(nameOf(pair));
    else if (status === absent?.status) this.#absent.push({ pair, received, why: absent.why });
    else this.#blameStatus(pair, received);
    if (result.violations.length > 0) result.outcome = 'violated';
    return received;
  }

  /** A call outside the check: whatever comes of it is not held against the pair. */
  probe(pair: Pair, call: Call = {}): Promise<Received> {
    return this.#client.send(this.#request(pair, call));
  }

  /** Waits for the server to have done what it began. */
  pause(milliseconds: number): Promise<unknown> {
    return this.#client.pause(milliseconds);
  }

  /** A call that should be refused with one of the statuses. */
  async refusal(pair: Pair, call: Call, statuses: readonly number[], what: string): Promise<Received> {
    const received = await this.#send(pair, call);
    if (!statuses.includes(received.status) && received.status !== 403) {
      this.blame(pair, 'status', 'wrong-status', `${statuses.join(' or ')} for ${what}`, String(received.status));
    }
    return received;
  }

  #blameStatus(pair: Pair, received: Received): void {
    this.blame(pair, 'status', 'wrong-status', 'success of a valid request', saying(received, this.#values));
  }

  /** A violation that shows over several calls. */
  blame(pair: Pair, pointer: string, problem: ViolationKind, expected: string, got: string): void {
    const { operation, version } = pair;
    const violation = { pointer, problem, expected, got };
    this.#add(pair, [
      { side: 'answer', api: operation.api, operationId: operation.id, ...(version && { version }), ...violation },
    ]);
  }

  unreached(pair: Pair, why: string): void {
    const result = this.#result(pair);
    if (result.outcome === 'not-reached') result.why ??= why;
  }

  async #send(pair: Pair, call: Call): Promise<Received> {
    const { version } = pair;
    const sent = this.#request(pair, call);
    const received = await this.#client.send(sent);
    this.#result(pair).calls++;
    this.onReceived?.(pair, received);
    const isAsked = version !== undefined && call.headers?.['x-affinity-api-version'] === undefined;
    const answer = { method: sent.method, url: sent.path, ...received, values: this.#values };
    this.#tellsMinute ||= MINUTE.some((name) => received.headers[name] !== undefined);
    const violations = checkAnswer({ ...answer, ...(isAsked && { version }) });
    const isUntold = ({ pointer, problem }: Violation) => problem === 'missing' && MINUTE_POINTERS.has(pointer);
    for (const violation of violations.filter(isUntold)) this.#untold.push([pair, violation]);
    this.#add(
      pair,
      violations.filter((violation) => !isUntold(violation)),
    );
    return received;
  }

  #request({ operation, version }: Pair, { params = {}, query, body, upload, key = this.#key, headers }: Call) {
    const type = upload?.type ?? (body === undefined ? undefined : 'application/json');
    const content = upload?.bytes ?? (body === undefined ? undefined : JSON.stringify(body));
    return {
      method: operation.method,
      path: pathWith(operation, params) + (query ? `?${query}` : ''),
      headers: {
        accept: 'application/json',
        ...(key !== null && { authorization: operation.api === 'v2' ? `Bearer ${key}` : `Basic ${btoa(`:${key}`)}` }),
        ...(version && { 'x-affinity-api-version': version }),
        ...(type !== undefined && { 'content-type': type }),
        ...headers,
      },
      ...(content !== undefined && { body: content }),
    };
  }

  #add(pair: Pair, violations: readonly Violation[]): void {
    const result = this.#result(pair);
    for (const violation of violations) {
      // The same thing in each row, or in each call, is told once.
      const place = placeOf(violation);
      if (!result.violations.some((known) => placeOf(known) === place)) result.violations.push(violation);
    }
    if (result.violations.length > 0) result.outcome = 'violated';
  }

  #result(pair: Pair): PairResult {
    // What the check needs but was not asked for is called, and not reported.
    return this.#results.get(nameOf(pair)) ?? resultOf(pair);
  }
}

const MINUTE = ['x-ratelimit-limit-user', 'x-ratelimit-limit-user-remaining', 'x-ratelimit-limit-user-reset'];
const MINUTE_POINTERS = new Set(MINUTE.map((name) => `header ${name}`));
const NO_MINUTE = `no answer has ${MINUTE[0]} or its companions: taken for an account without a limit for the minute`;

const isReached = ({ outcome }: PairResult): boolean => outcome === 'fits' || outcome === 'violated';

const placeOf = ({ pointer, problem, expected }: Violation) =>
  `${pointer.replace(/\/\d+(?=\/|$)/g, '/*')} ${problem} ${expected}`;

const saying = ({ status, body }: Received, values: boolean) => {
  const text = values ? (JSON.stringify(body) ?? '') : '';
  return text === '' ? String(status) : `${status} ${text.slice(0, 200)}`;
};

const nameOf = ({ operation, version }: Pair) => `${operation.id} ${version ?? ''}`;

const resultOf = ({ operation, version }: Pair): PairResult => ({
  operationId: operation.id,
  api: operation.api,
  ...(version && { version }),
  method: operation.method,
  path: operation.path,
  outcome: 'not-reached',
  calls: 0,
  violations: [],
});

/**
 * Path with its parameters, each as one segment whatever it holds.
 *
 * @internal
 */
export function pathWith({ path }: Operation, params: Readonly<Record<string, string | number>>): string {
  return path.replace(/\{([^{}]*)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

/**
 * Every pair of the APIs and versions, in the order of the contract.
 *
 * @internal
 */
export function pairsOf(apis: readonly ('v1' | 'v2')[], versions: readonly V2Version[]): Pair[] {
  return OPERATIONS.filter((operation) => apis.includes(operation.api)).flatMap((operation): Pair[] => {
    if (operation.api === 'v1') return [{ operation }];
    return versions
      .filter((version) => (operation.versions ?? V2_VERSIONS).includes(version))
      .map((version) => ({ operation, version }));
  });
}
