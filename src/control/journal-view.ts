/** An entry of the journal as it is shown, as matches look at it, and in an HTTP archive. */
import type { JournalEntry } from '../account/journal.js';
import type { MatchTarget } from '../account/request-match.js';
import { hasInexactNumber } from '../lib/as-sent.js';
import { parseForm } from '../lib/bracket-names.js';
import { defined } from '../lib/defined.js';
import { isTooDeep } from '../lib/json-depth.js';
import { once } from '../lib/memo.js';
import { hasTooManyValues, readValues } from '../lib/multi-values.js';
import { packageVersion } from './health.js';
import type { HarView, JournalView } from './schemas.js';

export function journalView(account: string, entry: JournalEntry): JournalView {
  const { limits, fault, responseBody, hint, goneAfterMs } = entry;
  return {
    id: entry.id,
    at: new Date(entry.at).toISOString(),
    account,
    persona: entry.persona,
    method: entry.method,
    path: entry.path,
    // Repeated parameters are arrays; a parameter may be named `__proto__`.
    query: readValues(entry.search, { brackets: false }).toObject(),
    operationId: entry.operationId,
    status: entry.status,
    durationMs: entry.durationMs,
    apiVersion: entry.apiVersion,
    limits: limits && { perMinute: limits.minute, monthly: limits.month, concurrent: limits.concurrent },
    warnings: entry.warnings,
    decision: entry.decision,
    ...defined({ goneAfterMs, hint }),
    ...(fault !== null && { fault }),
    // A copy: entries of one connection share theirs.
    requestHeaders: { ...entry.requestHeaders },
    requestBody: parsed(entry.requestBody),
    ...(responseBody !== null && { responseBody: parsed(responseBody) }),
  };
}

/** The body is read when first asked for. */
export function targetOf(entry: JournalEntry): MatchTarget {
  const { method, path, search, operationId, persona, requestHeaders, requestBody } = entry;
  return {
    method,
    path,
    search,
    operationId,
    persona,
    header: (name) => requestHeaders[name],
    body: once(() => bodyOf(requestBody)),
  };
}

function bodyOf(text: string | null): unknown {
  if (text === null || isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return /^\s*[{["]/.test(text) || hasTooManyValues(text) ? undefined : parseForm(text);
  }
}

/**
 * The JSON, else the text: a form, broken JSON, what was cut, nests so deeply that nobody could print it, or has a number that
 * would come out with other digits.
 */
function parsed(text: string | null): unknown {
  if (text === null || isTooDeep(text) || hasInexactNumber(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

type HarEntry = HarView['log']['entries'][number];

/** Where an unmodified client sends them. */
const ORIGIN = 'https://api.affinity.co';

/** As an HTTP archive (HAR 1.2), which browsers' and proxies' tools open. Credentials are not in the journal. */
export const harOf = (rows: readonly (readonly [account: string, entry: JournalEntry])[]): HarView => ({
  log: {
    version: '1.2',
    creator: { name: 'affinity-mock', version: packageVersion() },
    entries: rows.map(([account, entry]) => entryOf(account, entry)),
  },
});

function entryOf(account: string, entry: JournalEntry): HarEntry {
  const { id, at, durationMs, status, persona, operationId, decision, warnings } = entry;
  return {
    startedDateTime: new Date(at).toISOString(),
    time: durationMs,
    request: requestOf(entry),
    response: responseOf(entry),
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    _mock: { id, account, persona, operationId, status, decision, warnings },
  };
}

function requestOf({ method, path, search, requestHeaders, requestBody }: JournalEntry): HarEntry['request'] {
  const type = requestHeaders['content-type'] ?? 'application/octet-stream';
  return {
    method,
    url: `${ORIGIN}${path}${search === '' ? '' : `?${search}`}`,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: Object.entries(requestHeaders).map(([name, value]) => ({ name, value })),
    queryString: [...readValues(search, { brackets: false })].flatMap(([name, { values }]) =>
      values.map((value) => ({ name, value })),
    ),
    ...(requestBody !== null && { postData: { mimeType: type, text: requestBody } }),
    headersSize: -1,
    bodySize: requestBody === null ? 0 : Buffer.byteLength(requestBody),
  };
}

/** The format says 0 for what had no answer; `_mock.status` is null then. */
function responseOf({ status, responseBody }: JournalEntry): HarEntry['response'] {
  return {
    status: status ?? 0,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: [],
    content: {
      size: responseBody === null ? 0 : Buffer.byteLength(responseBody),
      mimeType: 'application/json',
      ...(responseBody !== null && { text: responseBody }),
    },
    redirectURL: '',
    headersSize: -1,
    bodySize: -1,
  };
}
