/** A request, from whatever client, against the contract: the kit's face of the reader. */

import { asSent } from '../lib/as-sent.js';
import { firstOfEach } from '../lib/lists.js';
import { NEWEST_VERSION, type V2Version, versionNamed } from '../versions.js';
import { ajvFor } from './ajv.js';
import type { DocumentName } from './documents.js';
import { findOperation, type KnownOperation, type OperationMatch, pathOf, searchOf } from './find-operation.js';
import { type HeaderSource, headersOf } from './headers.js';
import { details } from './kit-words.js';
import { apiOf, documentFor, findRoute, isListedIn, operationById } from './operations.js';
import { mediaTypeOf, type ReadBody, readBody, typeViolation } from './read-body.js';
import {
  acceptViolation,
  needlessBody,
  readInput,
  readParameters,
  VERSION_HEADER,
  versionViolation,
} from './read-request.js';
import { type RequestContract, requestContract } from './request-contract.js';
import type { RequestViolation } from './request-violation.js';
import { bodyToSend } from './sent-body.js';
import { assertText, assertVersion, isRecord, refusal } from './taken.js';
import { type Effect, type Telling, told, type Violation, type ViolationDetail } from './violation.js';

/** A request as it is sent. */
export interface RequestToCheck extends Telling {
  /** The HTTP method, in any case. */
  method: string;
  /** A whole URL, or a path with its query. */
  url: string;
  /** A `Headers`, pairs, or an object by name; in any case. */
  headers: HeaderSource;
  /**
   * A text as it is sent, or what it is parsed to; undefined or '' when empty. Of what `fetch` takes: URLSearchParams, which is a form,
   * bytes, which are UTF-8, and FormData. Uploads of files are not looked into.
   */
  body?: unknown;
  /** V2: the version that the key answers with by default, for requests that name none. The newest when left out. */
  version?: V2Version;
}

type Told = ViolationDetail & { effect: Effect };
type Headers = Readonly<Record<string, string>>;

/**
 * Every violation; none for a request that Affinity takes as it is meant: a documented operation, its parameters and body, the
 * auth scheme of its API. `effect` tells what is refused from what Affinity silently ignores (an unknown parameter or member). Throws
 * a `TypeError` for what is no request, and for a body that cannot be read at once: a Blob, a stream, a promise.
 */
export function checkRequest(request: RequestToCheck): Violation[] {
  assertRequest(request);
  const headers = headersOf(request.headers);
  const sent = bodyToSend(request.body, headers['content-type']);
  if (sent.contentType !== undefined) headers['content-type'] = sent.contentType;
  const method = request.method.toUpperCase();
  const path = pathOf(request.url);
  const api = apiOf(path);
  const version =
    api === 'v2' ? (versionNamed(headers[VERSION_HEADER]) ?? request.version ?? NEWEST_VERSION) : undefined;
  const match = findOperation(method, path, version ? { version } : {});
  const ofVersion = versionViolation(api, path, headers[VERSION_HEADER]);
  const found: Told[] = [...schemeViolations(api, headers.authorization), ...(ofVersion ? [toldAs(ofVersion)] : [])];
  if (match.found)
    found.push(...inputViolations(match.operation, match.params, version, { ...request, body: sent.body }, headers));
  else if (!(method === 'OPTIONS' && tellsMethods(path, version))) found.push(unknownOperation(match, method, version));
  const operationId = match.found
    ? match.operation.id
    : match.problem === 'not-in-version'
      ? (match.nearest[0]?.id ?? null)
      : null;
  const texts = [request.url, typeof sent.body === 'string' ? sent.body : null];
  return found.map((one) => ({
    side: 'request',
    api,
    operationId,
    ...(version && { version }),
    ...one,
    got: asSent(one.got, texts),
  }));
}

const TAKES = 'checkRequest takes { method, url, headers, body }';

/** What plain JavaScript gives. */
function assertRequest(request: RequestToCheck): void {
  if (request instanceof Request) {
    throw new TypeError(`${TAKES}: for a Request, checkRequest(await requestOf(request))`);
  }
  if (!isRecord(request)) throw refusal(TAKES, request);
  const { method, url, headers, version } = request;
  assertText(`${TAKES}: the method is a text`, method);
  assertText(`${TAKES}: the url is a text (of a URL its href)`, url);
  if (headers === undefined || headers === null) {
    throw new TypeError(`checkRequest holds headers to the contract too: give those of the request, {} for none`);
  }
  if (version !== undefined) assertVersion(version);
}

/** V2 answers OPTIONS on each of its paths with the methods there; V1 has no such verb (v1.md §25 no. 51). */
function tellsMethods(path: string, version: V2Version | undefined): boolean {
  const operations = [...(findRoute(path).route?.values() ?? [])];
  return version !== undefined && operations.some((operation) => isListedIn(operation, version));
}

function unknownOperation(
  { problem, expected, nearest }: Extract<OperationMatch, { found: false }>,
  method: string,
  version: V2Version | undefined,
): Told {
  const near = nearest.map((one) => `${one.method} ${one.path}`).join(', ');
  const common = { expected, effect: 'refused', ...(near !== '' && { nearest: near }) } as const;
  switch (problem) {
    case 'unknown-path':
      return { pointer: 'path', problem: 'unknown-operation', got: 'another path', ...common };
    case 'wrong-method':
      return { pointer: 'method', problem: 'wrong-method', got: method, ...common };
    case 'not-in-version':
      return { pointer: `header ${VERSION_HEADER}`, problem: 'wrong-version', got: String(version), ...common };
  }
}

/** V1 takes Basic, the key as password, or Bearer; V2 Bearer alone. Keys are never told. */
function schemeViolations(api: 'v1' | 'v2', authorization: string | undefined): Told[] {
  const expected = api === 'v1' ? 'Basic with the key as password, or Bearer' : 'Bearer';
  const wrong = (got: string, problem: Told['problem'] = 'wrong-scheme'): Told[] => [
    { pointer: 'header authorization', problem, expected, got, effect: 'refused' },
  ];
  if (authorization === undefined || authorization === '') return wrong('nothing', 'missing');
  const [, scheme = '', credentials = ''] = /^(\S+)(?: +(\S+))? *$/.exec(authorization) ?? [];
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return credentials === '' ? wrong('Bearer without a key') : [];
    case 'basic': {
      if (api === 'v2') return wrong('Basic');
      const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(credentials, 'base64').toString('utf8')) ?? [];
      return password === '' ? wrong('Basic without a password') : [];
    }
    default:
      return wrong(credentials === '' ? 'no scheme' : 'another scheme');
  }
}

function inputViolations(
  { id, api }: KnownOperation,
  params: Readonly<Record<string, string>>,
  version: V2Version = NEWEST_VERSION,
  request: RequestToCheck,
  headers: Headers,
): Told[] {
  const operation = operationById(id);
  if (!operation) return [];
  const name = documentFor(operation, version);
  const contract = requestContract(name, operation);
  const sent = { params, search: searchOf(request.url) };
  const ofAccept = acceptViolation(api, headers.accept);
  const { isRead, body, violations } = bodyOf(request, contract, api, headers['content-type']);
  const input = isRead ? readInput(contract, api, { ...sent, body }) : readParameters(contract, api, sent);
  return worded(name, [...(ofAccept ? [ofAccept] : []), ...violations, ...input.violations], request);
}

interface SentBody {
  /** False: it is an upload, or cannot be read. */
  isRead: boolean;
  body?: unknown;
  violations: RequestViolation[];
}

function bodyOf(
  { method, body: sent }: RequestToCheck,
  contract: RequestContract,
  api: 'v1' | 'v2',
  contentType: string | undefined,
): SentBody {
  if (sent === undefined) return { isRead: true, violations: [] };
  if (contract.body === null) {
    const parsed =
      typeof sent === 'string' ? parsedOr(readBody(JSON_ALONE, 'application/json', sent, { api }), sent) : sent;
    const needless = needlessBody(method.toUpperCase(), parsed, told(sent, { values: false }));
    return { isRead: true, violations: needless ? [needless] : [] };
  }
  const refused = typeViolation(contract, contentType, { api });
  if (refused) return { isRead: false, violations: [refused] };
  if (mediaTypeOf(contentType) === 'multipart/form-data') return { isRead: false, violations: [] };
  if (typeof sent !== 'string') return { isRead: true, body: sent, violations: [] };
  const read = readBody(contract, contentType, sent, { api });
  return 'body' in read
    ? { isRead: true, body: read.body, violations: [] }
    : { isRead: false, violations: [read.violation] };
}

const JSON_ALONE = { mediaTypes: ['application/json'] };
const parsedOr = (read: ReadBody, text: string) => ('body' in read ? read.body : text);

/** Each place once, what is refused before what is ignored. */
function worded(name: DocumentName, violations: readonly RequestViolation[], telling: Telling): Told[] {
  const all = [
    ...violations.filter(({ error }) => !error).map(toldAs),
    ...byValidator(name, violations, 'refused', telling),
    ...byValidator(name, violations, 'ignored', telling),
  ];
  return firstOfEach(all, ({ pointer, effect }) => `${effect} ${pointer}`);
}

/** What is refused was found by the open schema, what is ignored by the closed one. */
function byValidator(
  name: DocumentName,
  violations: readonly RequestViolation[],
  effect: Effect,
  telling: Telling,
): Told[] {
  const ajv = ajvFor(name, effect === 'refused' ? 'open' : 'closed');
  return (['path', 'query', 'body'] as const).flatMap((where) => {
    const found = violations.filter((one) => one.where === where && one.effect === effect);
    const errors = found.flatMap(({ error, pointer }) => (error ? [{ ...error, instancePath: pointer }] : []));
    return details(ajv, errors, telling, where === 'body' ? '' : `${where} `).map((detail) => ({
      ...detail,
      // `query limit`, not `query /limit`.
      pointer: detail.pointer.replace(/^(path|query) \/\{?([^/}]*)\}?/, '$1 $2'),
      effect,
    }));
  });
}

/** What the reader found without the validator. */
function toldAs({ where, pointer, problem, expected = '', got = '', nearest, effect }: RequestViolation): Told {
  const place = where === 'body' ? pointer : pointer === '' ? where : `${where} ${pointer.slice(1)}`;
  return { pointer: place, problem, expected, got, ...(nearest !== undefined && { nearest }), effect };
}
