/** Assertions for any test framework: each throws a `ContractError` that says where, what was expected, and what was there. */
import { type AnswerToCheck, bodyOf, checkAnswer } from '../contract/check-answer.js';
import { checkRequest, type RequestToCheck } from '../contract/check-request.js';
import { findOperation } from '../contract/find-operation.js';
import type { OperationId } from '../contract/generated/operation-ids.js';
import { assertOperation, assertVersion, isRecord, refusal } from '../contract/taken.js';
import { type Violation, violationText } from '../contract/violation.js';
import { getOrInsert } from '../lib/memo.js';
import { assertCalls, assertSequence } from './given.js';

/** What the assertions throw: the message has a line for each violation. */
export class ContractError extends Error {
  /** For programs that know errors by their names. */
  override readonly name = 'ContractError';

  constructor(
    message: string,
    /** All of them; empty where it is about a sequence or undocumented calls. */
    readonly violations: readonly Violation[] = [],
  ) {
    super(message);
  }
}

/** A request as the journal (`account.requests()`, `GET /_mock/requests`) or a recorder holds it. */
export interface Called {
  /** The HTTP method. */
  method: string;
  /** With or without query and host. */
  path: string;
  /** Null where it is none of the API's; found by method and path when left out. */
  operationId?: string | null;
  /** Null while it is not answered. */
  status?: number | null;
}

/** What a call in a sequence has to be: an operationId, or what of it matters. */
export type Expected =
  | OperationId
  | {
      /** `v2.companies.list`. */
      operationId?: OperationId;
      /** The HTTP method, in any case. */
      method?: string;
      /** As the call has it, to the letter. */
      path?: string;
      /** The HTTP status of its answer. */
      status?: number;
    };

/** Throws unless an answer fits the contract. A `Response` is read from a clone: its body stays unread. */
export function expectAnswer(answer: AnswerToCheck): void;
export function expectAnswer(...given: [AnswerToCheck]): void {
  fail(checkAnswer(...given));
}

/** The same for a `Response` of `fetch`, to a request or to an operation by its id. */
export async function expectResponse(response: Response, to: ResponseTo): Promise<void> {
  fail(checkAnswer(await answerOf(response, to)));
}

/** What a `Response` answers. */
export type ResponseTo = Pick<AnswerToCheck, 'version'> &
  (
    | {
        /** The HTTP method of the request, in any case. */
        method: string;
        /** A whole URL, or a path with its query. */
        url: string;
        /** May stand beside them: method and URL say which operation it is. */
        operationId?: OperationId;
      }
    | {
        /** `v2.companies.list`. */
        operationId: OperationId;
      }
  );

/** A `Response` as `checkAnswer` takes it; its body stays unread. */
export async function answerOf(response: Response, to: ResponseTo): Promise<AnswerToCheck> {
  assertResponse(response, to);
  const body = bodyOf(await response.clone().text());
  return { ...to, status: response.status, headers: response.headers, body };
}

/** What plain JavaScript gives. By what it has: clients bring classes of their own. */
function assertResponse(response: unknown, to: unknown): void {
  const takes = "a Response, and what it answers: { operationId: 'v2.lists.list' }, or { method, url }";
  const isResponse = isRecord(response) && typeof response.clone === 'function' && typeof response.status === 'number';
  if (!isResponse) throw refusal(`to be checked is ${takes}`, response);
  if (!isRecord(to)) throw refusal(`to be checked is ${takes}`, to);
  const { operationId, method, url, version } = to;
  if (operationId !== undefined) assertOperation('the operationId is a text', operationId);
  else if (typeof method !== 'string' || typeof url !== 'string') throw refusal(`to be checked is ${takes}`, to);
  if (version !== undefined) assertVersion(version);
  if (response.bodyUsed === true) {
    throw new TypeError('the body of the Response is read already: check it before, or give checkAnswer what was read');
  }
}

/** Throws unless a request is one that Affinity takes as it is meant. */
export function expectRequest(request: RequestToCheck): void {
  fail(checkRequest(request));
}

/** A `Request` of `fetch` as `checkRequest` takes it; its body stays unread. */
export async function requestOf(request: Request): Promise<RequestToCheck> {
  const given: unknown = request;
  if (!isRecord(given) || typeof given.clone !== 'function' || typeof given.url !== 'string') {
    throw refusal("requestOf takes a Request, requestOf(new Request('https://api.affinity.co/v2/lists'))", given);
  }
  const type = request.headers.get('content-type') ?? '';
  const body = type.startsWith('multipart/') ? 'an upload' : await request.clone().text();
  return { method: request.method, url: request.url, headers: request.headers, body };
}

function fail(violations: readonly Violation[]): void {
  if (violations.length > 0) throw new ContractError(violationsText(violations), violations);
}

/** Lines of a message; more are counted. */
const MOST_LINES = 20;

const isViolation = (given: unknown) => isRecord(given) && typeof given.pointer === 'string';

/** A line for each place; of those that differ by an index of a list alone, one for all. */
export function violationsText(violations: readonly Violation[]): string {
  if (!Array.isArray(violations) || !violations.every(isViolation)) {
    throw refusal('violationsText takes violations, as checkAnswer and checkRequest return them', violations);
  }
  const alike = new Map<string, Violation[]>();
  for (const violation of violations) {
    const key = `${violation.side} ${violation.problem} ${violation.pointer.replace(/\/\d+(?=\/|$)/g, '/*')}`;
    getOrInsert(alike, key, () => []).push(violation);
  }
  const lines = [...alike.values()].map(([first, ...others]) => {
    const text = violationText(first as Violation);
    return others.length === 0 ? text : `${text}; and ${others.length} more like it`;
  });
  const rest = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [`and ${rest} more places`] : [])].join('\n');
}

/** The calls that are for no documented operation, by method and path alone, each as a line; with the nearest known ones. */
export function undocumented(calls: readonly Called[]): string[] {
  assertCalls('undocumented', calls);
  const lines = calls.flatMap(({ method, path }) => {
    const match = findOperation(method, path);
    if (match.found) return [];
    const near = match.nearest.map((operation) => `${operation.method} ${operation.path}`).join(', ');
    return [`${method} ${path}: expected ${match.expected}${near ? `; did you mean ${near}?` : ''}`];
  });
  return [...new Set(lines)];
}

/**
 * Throws where a call is for no documented operation, by method and path alone; `expectRequest` judges parameters and bodies. No calls
 * at all are none that is undocumented: so it may stand behind every test.
 */
export function expectDocumented(calls: readonly Called[]): void {
  assertCalls('expectDocumented', calls);
  const lines = undocumented(calls);
  if (lines.length > 0) throw new ContractError(`undocumented operations were called:\n${lines.join('\n')}`);
}

/**
 * The first expected call that does not come in its turn, as a message; null where all do. Other calls may come between. Throws a
 * `TypeError` for a sequence without calls, and for an expected call that says nothing, or what no call could be.
 */
export function missingInSequence(calls: readonly Called[], sequence: readonly Expected[]): string | null {
  assertCalls('missingInSequence', calls);
  assertSequence('missingInSequence', sequence);
  let from = 0;
  for (const [i, expected] of sequence.entries()) {
    const at = calls.findIndex((call, index) => index >= from && fits(call, expected));
    if (at < 0) {
      const before = calls.slice(0, from).some((call) => fits(call, expected)) ? ', which came earlier' : '';
      const rest = calls.slice(from).map(callText);
      return `call ${i + 1} of the sequence, ${expectedText(expected)}${before}, is not among what came then: ${rest.join(', ') || 'nothing'}`;
    }
    from = at + 1;
  }
  return null;
}

/** Throws unless the calls hold the sequence, in its order; a `TypeError` for a sequence that says nothing, or what no call could be. */
export function expectSequence(calls: readonly Called[], sequence: readonly Expected[]): void {
  assertCalls('expectSequence', calls);
  assertSequence('expectSequence', sequence);
  const message = missingInSequence(calls, sequence);
  if (message !== null) throw new ContractError(message);
}

function idOf({ operationId, method, path }: Called): string | null {
  if (operationId !== undefined) return operationId;
  const match = findOperation(method, path);
  return match.found ? match.operation.id : null;
}

function fits(call: Called, expected: Expected): boolean {
  if (typeof expected === 'string') return idOf(call) === expected;
  const { operationId, method, path, status } = expected;
  return (
    (operationId === undefined || idOf(call) === operationId) &&
    (method === undefined || call.method.toUpperCase() === method.toUpperCase()) &&
    (path === undefined || call.path === path) &&
    (status === undefined || call.status === status)
  );
}

const callText = (call: Called) =>
  `${idOf(call) ?? `${call.method} ${call.path}`}${call.status ? ` ${call.status}` : ''}`;

const expectedText = (expected: Expected) =>
  typeof expected === 'string'
    ? expected
    : Object.entries(expected)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ');
