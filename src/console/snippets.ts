/** Requests as people paste them: into a shell, a browser's console, Python; and as checks of a test suite. Never with a key. */
import type { JournalEntry } from '../account/journal.js';
import { VERSION_HEADER } from '../contract/read-request.js';
import type { Visit } from './visit.js';

export interface Asked {
  method: string;
  path: string;
  /** Without `?`. */
  search: string;
  /** As sent; null where there was none, or where it cannot be had. */
  body: string | null;
  /** Of the body; JSON by default. */
  type?: string | undefined;
  /** Of V2, where one was asked for. */
  version?: string | undefined;
  /** Why the body that was sent is not here. */
  lacks?: string | undefined;
}

export function askedOf(entry: JournalEntry): Asked {
  const { method, path, search, requestBody, requestHeaders } = entry;
  const { 'content-type': type, [VERSION_HEADER]: version } = requestHeaders;
  const lacks = lackOf(entry);
  const body = lacks === undefined ? requestBody : null;
  return { method, path, search, body, type, version, lacks };
}

/** Why a request's body is not kept as it was sent; undefined where it is. */
export function lackOf({ isCut, requestBody, requestHeaders }: JournalEntry): string | undefined {
  if (requestBody === null) return undefined;
  if (requestHeaders['content-type']?.toLowerCase().startsWith('multipart/')) {
    return 'The body was a form in parts, whose files are not kept: give it yours.';
  }
  return isCut ? 'Of the body the beginning alone is kept: give it yours.' : undefined;
}

/** All but the key. */
const headersOf = ({ version, body, type = 'application/json' }: Asked): [name: string, value: string][] => [
  ...(version === undefined ? [] : [[VERSION_HEADER, version] as [string, string]]),
  ...(body === null ? [] : [['content-type', type] as [string, string]]),
];
const noted = (mark: string, { lacks }: Asked) => (lacks === undefined ? [] : [`${mark} ${lacks}`]);

const originOf = ({ c }: Visit) => new URL(c.req.url).origin;
const target = ({ path, search }: Asked) => (search === '' ? path : `${path}?${search}`);
/** What a terminal would obey rather than show, such as the end of what is pasted. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

/**
 * One word of a shell: inside single quotes, or, where control characters stand in it, inside the `$'…'` of bash, zsh and ksh, which
 * spells them out.
 */
function quoted(text: string): string {
  if (text.search(CONTROLS) === -1) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return `$'${text.replace(/[\\']/g, String.raw`\$&`).replace(CONTROLS, octal)}'`;
}

/** The bytes of a character, which is never a digit of the escape before it: there are always three. */
const octal = (char: string) => [...Buffer.from(char)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');

/** `--data-raw`: a body that begins with `@` names no file of whoever pastes it. */
export function curlOf(visit: Visit, asked: Asked): string {
  const to = target(asked);
  const parts = [`curl${asIs(to)}${methodOf(asked.method)}`, quoted(originOf(visit) + to)];
  parts.push('-H "authorization: Bearer $AFFINITY_API_KEY"');
  for (const [name, value] of headersOf(asked)) parts.push(`-H ${quoted(`${name}: ${value}`)}`);
  if (asked.body !== null) parts.push(`--data-raw ${quoted(asked.body)}`);
  return [...noted('#', asked), parts.join(' \\\n  ')].join('\n');
}

/** Else curl takes brackets and braces for several URLs, and `/../` out of one. */
const asIs = (to: string) =>
  (/[[\]{}]/.test(to) ? ' --globoff' : '') + (/\/\.{1,2}(?:\/|$)/.test(to) ? ' --path-as-is' : '');

function methodOf(method: string): string {
  if (method === 'GET') return '';
  // With -X it would wait for the body that an answer to HEAD never has.
  if (method === 'HEAD') return ' --head';
  return ` -X ${/^[A-Z]+$/.test(method) ? method : quoted(method)}`;
}

export function fetchOf(visit: Visit, asked: Asked): string {
  const lines = [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what is written down is a template
    '    authorization: `Bearer ${process.env.AFFINITY_API_KEY}`,',
    ...headersOf(asked).map(([name, value]) => `    '${name}': ${JSON.stringify(value)},`),
  ];
  return [
    ...noted('//', asked),
    `await fetch(${JSON.stringify(originOf(visit) + target(asked))}, {`,
    `  method: ${/^[A-Z]+$/.test(asked.method) ? `'${asked.method}'` : JSON.stringify(asked.method)},`,
    '  headers: {',
    ...lines,
    '  },',
    ...(asked.body === null ? [] : [`  body: ${JSON.stringify(asked.body)},`]),
    '});',
  ].join('\n');
}

export function pythonOf(visit: Visit, asked: Asked): string {
  const body = asked.body === null ? [] : [`    data=${JSON.stringify(asked.body)}.encode(),`];
  const headers = headersOf(asked).map(([name, value]) => `, "${name}": ${JSON.stringify(value)}`);
  return [
    ...noted('#', asked),
    'import os',
    'import requests',
    '',
    'requests.request(',
    `    ${JSON.stringify(asked.method)},`,
    `    ${JSON.stringify(originOf(visit) + target(asked))},`,
    `    headers={"authorization": "Bearer " + os.environ["AFFINITY_API_KEY"]${headers.join('')}},`,
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
