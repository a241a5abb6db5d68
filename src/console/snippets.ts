/** Requests as people paste them: into a shell, a browser's console, Python; and as checks of a test suite. Never with a key. */
import type { JournalEntry } from '../account/journal.js';
import type { Visit } from './visit.js';

export interface Asked {
  method: string;
  path: string;
  /** Without `?`. */
  search: string;
  /** As sent; null where there was none. */
  body: string | null;
}

export const askedOf = ({ method, path, search, requestBody }: JournalEntry): Asked => ({
  method,
  path,
  search,
  body: requestBody,
});

const originOf = ({ c }: Visit) => new URL(c.req.url).origin;
const target = ({ path, search }: Asked) => (search === '' ? path : `${path}?${search}`);
/** Inside single quotes of a POSIX shell. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

export function curlOf(visit: Visit, asked: Asked): string {
  const parts = [asked.method === 'GET' ? 'curl' : `curl -X ${asked.method}`, quoted(originOf(visit) + target(asked))];
  parts.push('-H "authorization: Bearer $AFFINITY_API_KEY"');
  if (asked.body !== null) parts.push("-H 'content-type: application/json'", `-d ${quoted(asked.body)}`);
  return parts.join(' \\\n  ');
}

export function fetchOf(visit: Visit, asked: Asked): string {
  const headers = {
    authorization: '`Bearer ${process.env.AFFINITY_API_KEY}`',
    ...(asked.body !== null && { 'content-type': "'application/json'" }),
  };
  const lines = Object.entries(headers).map(
    ([name, value]) => `    ${name.includes('-') ? `'${name}'` : name}: ${value},`,
  );
  return [
    `await fetch(${JSON.stringify(originOf(visit) + target(asked))}, {`,
    `  method: '${asked.method}',`,
    '  headers: {',
    ...lines,
    '  },',
    ...(asked.body === null ? [] : [`  body: ${JSON.stringify(asked.body)},`]),
    '});',
  ].join('\n');
}

export function pythonOf(visit: Visit, asked: Asked): string {
  const body = asked.body === null ? [] : [`    data=${JSON.stringify(asked.body)},`];
  const type = asked.body === null ? '' : ', "content-type": "application/json"';
  return [
    'import os',
    'import requests',
    '',
    'requests.request(',
    `    ${JSON.stringify(asked.method)},`,
    `    ${JSON.stringify(originOf(visit) + target(asked))},`,
    `    headers={"authorization": "Bearer " + os.environ["AFFINITY_API_KEY"]${type}},`,
    ...body,
    ')',
  ].join('\n');
}

/** The `match` of a `verify` that this request fits. */
const matchOf = ({ method, path, operationId }: JournalEntry) =>
  operationId === null ? { method, path } : { operationId, path };

export const verifyTestOf = (entry: JournalEntry): string =>
  `expect(account.verify({ match: ${inline(matchOf(entry))}, count: { exactly: 1 } })).toMatchObject({ ok: true });`;

export const verifyPytestOf = (entry: JournalEntry): string =>
  `assert affinity_account.verify(${JSON.stringify(matchOf(entry))}, exactly=1)["ok"]`;

export const verifyCurlOf = (visit: Visit, entry: JournalEntry): string =>
  `curl -X POST ${quoted(`${originOf(visit)}/_mock/requests/verify?account=${encodeURIComponent(visit.account.name)}`)} \\\n  -H 'content-type: application/json' -d ${quoted(JSON.stringify({ match: matchOf(entry), count: { exactly: 1 } }))}`;

const inline = (object: Readonly<Record<string, string>>) =>
  `{ ${Object.entries(object)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')} }`;
