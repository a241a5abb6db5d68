/** Wraps a `fetch`, so that what any client sends through it, and what it is answered, is held to the contract. */

import { assertMembers, assertVersion, isPlain, refusal } from '../../contract/taken.js';
import type { Violation } from '../../contract/violation.js';
import type { V2Version } from '../../versions.js';
import { ExchangeRecord, type PassedBody, type RecordSummary } from './exchange-record.js';

export interface RecorderOptions {
  /** V2: the version that the key answers with by default. Left out: the one that answers name. */
  version?: V2Version;
  /** Which calls are Affinity's; all when left out. */
  isAffinity?: (url: URL) => boolean;
  /** Told of each kind of violation once, when it is first seen. */
  onViolation?: (violation: Violation) => void;
}

export interface Recorder {
  /** Passes everything through untouched. */
  fetch: typeof globalThis.fetch;
  /** What was seen so far; resolves once every answer under way has been looked at. */
  summary(): Promise<RecordSummary>;
}

/**
 *     const { fetch, summary } = recorder(globalThis.fetch);
 *     await new MyClient({ fetch }).syncEverything();
 *     assert.deepEqual((await summary()).violations, []);
 *
 * Violations tell names, types and shapes, never values; nothing else is kept.
 */
export function recorder(inner: typeof globalThis.fetch, options: RecorderOptions = {}): Recorder {
  assertGiven(inner, options);
  const record = new ExchangeRecord();
  const underWay = new Set<Promise<void>>();
  const passing = async (input: Request | URL | string, init?: RequestInit): Promise<Response> => {
    const url = new URL(typeof input === 'string' || input instanceof URL ? input : input.url);
    if (options.isAffinity && !options.isAffinity(url)) return inner(input, init);
    const request = requestOf(input, init);
    const response = await inner(input, init);
    const looking = look(request, response, record, options, url).finally(() => underWay.delete(looking));
    underWay.add(looking);
    return response;
  };
  return {
    fetch: passing,
    summary: async () => {
      await Promise.all(underWay);
      return record.summary();
    },
  };
}

/** What plain JavaScript gives: it would be found out at the first call only, or never. */
function assertGiven(inner: unknown, options: unknown): void {
  const takes = 'recorder takes a fetch, recorder(globalThis.fetch)';
  if (typeof inner !== 'function') throw refusal(takes, inner);
  if (!isPlain(options)) throw refusal(`${takes}, and { version, isAffinity, onViolation } after it`, options);
  assertMembers('the options of recorder', options, ['version', 'isAffinity', 'onViolation']);
  if (options.version !== undefined) assertVersion(options.version);
  for (const name of ['isAffinity', 'onViolation']) {
    const told = options[name];
    if (told !== undefined && typeof told !== 'function') throw refusal(`${takes}: ${name} is a function`, told);
  }
}

interface Outgoing {
  method: string;
  headers: Record<string, string>;
  body: Promise<PassedBody>;
}

/** What is about to be sent; the body of a `Request` is read from a copy. */
function requestOf(input: Request | URL | string, init: RequestInit = {}): Outgoing {
  const given = typeof input === 'object' && 'url' in input ? input : null;
  const headers = Object.fromEntries(new Headers(init.headers ?? given?.headers));
  const method = init.method ?? given?.method ?? 'GET';
  if (init.body === undefined || init.body === null) {
    const body = given?.body ? given.clone().text() : Promise.resolve('');
    return { method, headers, body: isUpload(headers) ? Promise.resolve(null) : body.catch(() => null) };
  }
  const { body } = init;
  if (typeof body === 'string') return { method, headers, body: Promise.resolve(body) };
  if (body instanceof URLSearchParams) {
    // fetch adds it where the caller does not.
    headers['content-type'] ??= 'application/x-www-form-urlencoded';
    return { method, headers, body: Promise.resolve(body.toString()) };
  }
  if (body instanceof FormData) headers['content-type'] ??= 'multipart/form-data';
  return { method, headers, body: Promise.resolve(null) };
}

const isUpload = (headers: Readonly<Record<string, string>>) =>
  headers['content-type']?.startsWith('multipart/form-data') === true;

async function look(
  { method, headers, body }: Outgoing,
  response: Response,
  record: ExchangeRecord,
  { version, onViolation }: RecorderOptions,
  url: URL,
): Promise<void> {
  // Behind a redirect is the file's server, not the API.
  const answer = response.redirected
    ? null
    : { status: response.status, headers: response.headers, body: await textOf(response.clone()) };
  const found = record.add({ method, url: url.href, request: { headers, body: await body }, answer }, version);
  for (const violation of found) onViolation?.(violation);
}

/** Null where the connection broke: there is nothing to hold to the contract. */
const textOf = (response: Response): Promise<PassedBody> => response.text().catch(() => null);
