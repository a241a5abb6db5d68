/** An answer, from whatever server, against the contract. */

import { firstOfEach } from '../lib/lists.js';
import { NEWEST_VERSION, type V2Version, versionNamed } from '../versions.js';
import { type Answered, answerViolations } from './answer-contract.js';
import { findOperation, pathOf } from './find-operation.js';
import type { OperationId } from './generated/operation-ids.js';
import { type HeaderSource, headersOf } from './headers.js';
import { apiOf, documentFor, isListedIn, type Operation, operationById } from './operations.js';
import { assertOperation, assertText, assertVersion, isPromise, isRecord, isStatus, kindOf, refusal } from './taken.js';
import { listed, type Telling, told, type Violation, type ViolationDetail } from './violation.js';

interface Answer extends Telling {
  /** V2: the version that was asked for. Left out: the one that the answer names, else the newest. */
  version?: V2Version;
  /** The HTTP status. */
  status: number;
  /** A `Headers`, pairs, or an object by name; in any case. */
  headers: HeaderSource;
  /** Parsed JSON; the text where it is none; undefined or '' when empty. `bodyOf` makes it of a text. */
  body?: unknown;
}

/** An answer, and what it answers: a request, whose URL may be a whole one or a path with its query, or an operation by its id. */
export type AnswerToCheck = Answer &
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
        /** The HTTP method of the request; the operation's when left out. */
        method?: string;
        /** A whole URL, or a path with its query; the operation's when left out. */
        url?: string;
        /** `v2.companies.list`. */
        operationId: OperationId;
      }
  );

const VERSION = 'x-affinity-api-version';
const REQUEST_ID = 'header x-request-id';

/**
 * Every violation; none for an answer that fits. Strict: what the contract does not declare is a violation too. Throws a `TypeError`
 * for an operation or a version that does not exist, for a status that is no whole number, for a body that is not read yet, for a
 * `Response` (`expectResponse` takes those), and for a second argument.
 */
export function checkAnswer(answer: AnswerToCheck): Violation[];
export function checkAnswer(answer: AnswerToCheck, ...others: unknown[]): Violation[] {
  assertOneAnswer(answer, others);
  const headers = headersOf(answer.headers);
  const body = answer.body === '' ? undefined : answer.body;
  const { method, url } = asked(answer);
  const answered: Answered = { status: answer.status, headers, body, isToHead: method.toUpperCase() === 'HEAD' };
  const match = findOperation(method, url);
  const api = apiOf(pathOf(url));
  const version = api === 'v2' ? (answer.version ?? versionNamed(headers[VERSION]) ?? NEWEST_VERSION) : undefined;
  const operation = match.found ? operationById(match.operation.id) : undefined;
  // Refusals that say that there is no such operation here, by which no operation's own errors are meant.
  const isListed = operation !== undefined && (version === undefined || isListedIn(operation, version));
  // What an unknown route answers otherwise (headers, body) is no promise.
  if (operation && isBehindGate(operation, answer.status)) return [];
  const details: ViolationDetail[] = [
    ...statusViolations(answer.status),
    ...(version ? versionViolations(version, answered) : []),
  ];
  if (operation && isListed && operation.served) {
    const document = documentFor(operation, version ?? NEWEST_VERSION);
    details.push(
      // Whether Affinity sends request ids is not known (v2-core.md §3.2).
      ...answerViolations(document, operation, answered, answer).filter((one) => one.pointer !== REQUEST_ID),
    );
  } else if (answer.status < 400 && method.toUpperCase() !== 'OPTIONS') {
    const expected = match.found ? `404: version ${version} has no ${operation?.id}` : `404: ${match.expected}`;
    details.push({ pointer: 'status', problem: 'wrong-status', expected, got: String(answer.status) });
  }
  if (api === 'v2') details.push(...codeViolations(answered, answer));
  details.push(...rateViolations(answered, operation !== undefined));
  if (answer.operationId !== undefined && operation?.id !== answer.operationId) {
    const got = operation?.id ?? 'no operation';
    details.push({ pointer: 'path', problem: 'unknown-operation', expected: answer.operationId, got });
  }
  return firstOfEach(details, ({ pointer }) => pointer).map((detail) => ({
    side: 'answer',
    api,
    operationId: operation?.id ?? null,
    ...(version && { version }),
    ...detail,
  }));
}

const TAKES = 'checkAnswer takes { operationId, status, headers, body }';

/** No body as JSON has it, and none that a text was parsed to: it would be held to the contract as an object without members. */
const isUnread = (body: unknown): boolean => {
  if (typeof body === 'function' || typeof body === 'symbol' || isPromise(body)) return true;
  if (typeof body !== 'object' || body === null) return false;
  const isStream = 'getReader' in body || Symbol.asyncIterator in body;
  return isStream || body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body);
};

/** What is passed over would be taken for checked: an operation given as a second argument, a body that is not read yet. */
function assertOneAnswer(answer: AnswerToCheck, others: readonly unknown[]): void {
  // As `map` calls it, with an index and the list, it is used well.
  const other = others.find((one) => typeof one === 'string' || (typeof one === 'object' && !Array.isArray(one)));
  if (other !== undefined && other !== null) {
    const id = typeof other === 'string' ? other : 'v2.lists.list';
    throw new TypeError(
      `checkAnswer takes one argument: name the operation in it, as in checkAnswer({ operationId: '${id}', status, headers, body })`,
    );
  }
  const ofResponse = 'for a Response, checkAnswer(await answerOf(response, { operationId }))';
  if (!isRecord(answer)) throw refusal(`${TAKES}: ${ofResponse}`, answer);
  if (answer instanceof Response || !('status' in answer)) throw new TypeError(`${TAKES}: ${ofResponse}`);
  assertParts(answer);
}

/** What plain JavaScript gives for the members of an answer. */
function assertParts(answer: AnswerToCheck): void {
  const { method, url, operationId, version, status, body } = answer;
  if (operationId !== undefined) assertOperation(`${TAKES}: the operationId is a text`, operationId);
  if (method !== undefined) assertText(`${TAKES}: the method is a text`, method);
  if (url !== undefined) assertText(`${TAKES}: the url is a text (of a URL its href)`, url);
  if (version !== undefined) assertVersion(version);
  if (!Number.isInteger(status)) throw refusal(`${TAKES}: the status is a whole number such as 200`, status);
  if (answer.headers === undefined || answer.headers === null) {
    throw new TypeError('checkAnswer holds headers to the contract too: give those of the answer, {} for none');
  }
  if (isUnread(body)) {
    throw new TypeError(
      `${TAKES}: the body is parsed JSON or a text, and got ${kindOf(body)}: read it first, await response.json(), or bodyOf(await response.text())`,
    );
  }
}

/** Whether an operation is answered as one that has no route: its gate is closed, as on the live service (corrections.md §1). */
const isBehindGate = ({ gate }: Operation, status: number): boolean =>
  gate !== undefined && (status === 404 || status === 405);

/** Method and URL, of the operation where no request is told. Throws for an operation that does not exist. */
function asked({ method, url, operationId }: AnswerToCheck): { method: string; url: string } {
  const named = operationId === undefined ? undefined : operationById(operationId);
  if (!named && (method === undefined || url === undefined)) {
    throw new TypeError('what is answered must be told: `operationId`, or `method` and `url`');
  }
  // Any id will do: parameters are not looked at.
  return { method: method ?? named?.method ?? 'GET', url: url ?? named?.path.replace(/\{[^{}]*\}/g, '1') ?? '' };
}

/** A body's text as `checkAnswer` and `checkRequest` take it. */
export function bodyOf(text: string): unknown {
  assertText("bodyOf takes the text of a body, '' where it is empty", text);
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A server can send it all the same: it is no fault of the caller. */
const statusViolations = (status: number): ViolationDetail[] =>
  isStatus(status)
    ? []
    : [{ pointer: 'status', problem: 'wrong-status', expected: 'a status of HTTP, 100 to 599', got: String(status) }];

/** V2 says which version answered, on refusals too (v2-core.md §2.1). A refused version has no echo to expect. */
function versionViolations(version: V2Version, { status, headers }: Answered): ViolationDetail[] {
  const echo = headers[VERSION];
  if (echo === version || status >= 500) return [];
  const problem = echo === undefined ? 'missing' : 'wrong-version';
  return [
    {
      pointer: `header ${VERSION}`,
      problem,
      expected: version,
      got: versionNamed(echo) ?? told(echo, { values: false }),
    },
  ];
}

/** Codes that go with a status (v2-core.md §1.3), where an operation's own responses do not say so. */
const CODES: Record<number, readonly string[]> = {
  400: ['bad-request', 'validation'],
  401: ['authentication'],
  403: ['authorization'],
  404: ['not-found'],
  405: ['method-not-allowed'],
  406: ['not-acceptable'],
  409: ['conflict'],
  415: ['unsupported-media-type'],
  422: ['unprocessable-entity'],
  429: ['rate-limit'],
  500: ['server'],
  501: ['not-implemented'],
};

function codeViolations({ status, body, isToHead }: Answered, telling: Telling): ViolationDetail[] {
  if (body === undefined && isToHead) return [];
  const codes = CODES[status];
  if (!codes || (status >= 500 && (typeof body === 'string' || body === undefined))) return [];
  const errors = (body as { errors?: unknown } | undefined)?.errors;
  if (!Array.isArray(errors) || errors.length === 0) {
    const got = Array.isArray(errors) ? 'none' : told(body, { ...telling, values: false });
    return [{ pointer: '/errors', problem: 'missing', expected: `an error of code ${codes.join(' or ')}`, got }];
  }
  return errors.flatMap((error: { code?: unknown } | null, i) => {
    const code = error?.code;
    if (codes.includes(String(code))) return [];
    const expected = codes.map((one) => JSON.stringify(one)).join(' or ');
    return [{ pointer: `/errors/${i}/code`, problem: 'wrong-value' as const, expected, got: told(code, telling) }];
  });
}

const POOLS = ['user', 'org'].map((pool) =>
  ['', '-remaining', '-reset'].map((part) => `x-ratelimit-limit-${pool}${part}`),
);

/**
 * What was admitted tells its pools: the user's always, the account's unless its month has no limit; of a pool all three
 * headers or none. Refusals may come from before the pools (401, 403, a version of 400, an unknown route).
 */
function rateViolations({ status, headers }: Answered, isRoute: boolean): ViolationDetail[] {
  const isAdmitted = status < 300 || (status === 404 && isRoute) || status === 422;
  return POOLS.flatMap((names, i) => {
    const there = names.filter((name) => headers[name] !== undefined);
    const isWanted = there.length > 0 || (i === 0 && isAdmitted);
    if (!isWanted) return [];
    // Without a limit the account's two say so, or all three are left out.
    if (i === 1 && headers[names[0] ?? ''] === 'unlimited' && headers[names[1] ?? ''] === 'unlimited') return [];
    return names.flatMap((name): ViolationDetail[] => {
      const text = headers[name];
      if (text !== undefined && /^\d+$/.test(text)) return [];
      const got = text === undefined ? 'nothing' : `${listed([text])}`;
      const problem = text === undefined ? 'missing' : 'wrong-value';
      return [{ pointer: `header ${name}`, problem, expected: 'a whole number', got }];
    });
  });
}
