/** The journal as an HTTP archive (HAR 1.2), which browsers' and proxies' tools open. Credentials are not in the journal. */
import type { JournalEntry } from '../account/journal.js';
import { readValues } from '../lib/multi-values.js';
import { packageVersion } from './health.js';
import type { HarView } from './schemas.js';

export type Har = HarView;
type HarEntry = Har['log']['entries'][number];

/** Where an unmodified client sends them. */
const ORIGIN = 'https://api.affinity.co';

export const harOf = (rows: readonly (readonly [account: string, entry: JournalEntry])[]): Har => ({
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
