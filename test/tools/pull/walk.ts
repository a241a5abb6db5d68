/** Every reading operation of both APIs, asked of one mock and of another with the same ids, all pages of it. */

import type { Mock } from '../../../src/index.js';
import type { Received } from '../../../src/tools/check/client.js';
import { Findings, rowsOf } from '../../../src/tools/check/findings.js';
import { callOf } from '../../../src/tools/check/reading.js';
import { readOf } from '../../../src/tools/check/reads.js';
import { isRead, type Pair, pairsOf, pathWith } from '../../../src/tools/check/session.js';
import type { V2Version } from '../../../src/versions.js';
import { askPlainly } from '../../support/plain-door.js';
import { URL_OF_MOCK } from './support.js';

export interface Asked {
  operationId: string;
  version: V2Version | undefined;
  method: string;
  /** With its query. */
  path: string;
  body: unknown;
}

export interface Answered {
  status: number;
  /** Of all pages: the first, with the rows of all. */
  body: unknown;
}

const MOST_PAGES = 30;

export const readOperations = (versions: readonly V2Version[]): Pair[] =>
  pairsOf(['v1', 'v2'], versions).filter(({ operation }) => isRead(operation));

/** What can be asked of the mock with its own ids, of `most` records an operation, and what it answers; and the operations it has no ids for. */
export async function walk(
  mock: Mock,
  pairs: readonly Pair[],
  most: number,
): Promise<{ exchanges: { asked: Asked; answer: Answered }[]; unreached: string[] }> {
  const findings = new Findings();
  const exchanges: { asked: Asked; answer: Answered }[] = [];
  let pending = [...pairs];
  for (let ready = pending; ready.length > 0; ) {
    ready = pending.filter(({ operation }) => findings.combinations(readOf(operation).needs ?? [], 1).length > 0);
    pending = pending.filter((pair) => !ready.includes(pair));
    for (const { operation, version } of ready) {
      for (const finding of findings.combinations(readOf(operation).needs ?? [], most)) {
        const { params = {}, query, body } = callOf({ operation }, finding);
        const path = pathWith(operation, params) + (query ? `?${query}` : '');
        const asked = { operationId: operation.id, version, method: operation.method, path, body };
        const answer = await answerOf(mock, asked);
        findings.learn(operation.id, finding, { body: answer.body } as Received);
        exchanges.push({ asked, answer });
      }
    }
  }
  return { exchanges, unreached: pending.map(({ operation }) => operation.id) };
}

export async function answerOf(mock: Mock, asked: Asked): Promise<Answered> {
  const first = await send(mock, asked, asked.path);
  const rows = rowsOf(first.body);
  let next = nextOf(asked.path, first.body);
  for (let pages = 1; next !== null && pages < MOST_PAGES; pages++) {
    const { body } = await send(mock, asked, next);
    rows.push(...rowsOf(body));
    next = nextOf(asked.path, body);
  }
  return first;
}

async function send(mock: Mock, { method, version, body }: Asked, path: string): Promise<Answered> {
  const key = mock.account().keys.admin;
  const headers = {
    authorization: path.startsWith('/v2/') ? `Bearer ${key}` : `Basic ${btoa(`:${key}`)}`,
    ...(version !== undefined && { 'x-affinity-api-version': version }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const {
    status,
    headers: told,
    text,
  } = await askPlainly(mock, {
    method,
    url: URL_OF_MOCK + path,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const isJson = told['content-type']?.includes('json') === true;
  return { status, body: isJson ? JSON.parse(text) : { bytes: text.length } };
}

function nextOf(path: string, body: unknown): string | null {
  const { pagination, next_page_token } = (body ?? {}) as Record<string, unknown>;
  if (typeof next_page_token === 'string') {
    return `${path}${path.includes('?') ? '&' : '?'}page_token=${encodeURIComponent(next_page_token)}`;
  }
  const { nextUrl } = (pagination ?? {}) as { nextUrl?: string | null };
  if (typeof nextUrl !== 'string') return null;
  const { pathname, search } = new URL(nextUrl);
  return pathname + search;
}

/** Words of the API, which stay as they are. */
const WORDS =
  /^(type|valueType|value_type|enrichmentSource|enrichment_source|direction|role|status|color|category|statusCategory|privacyType|loggingType|kind|action|languageCode|language_code|criteria|resetTrigger|reset_type|grant|scopes|contentType)$/;
/** Numbers that tell something other than a value. */
const NUMBERS = /(^|_)ids?$|Ids?$|count$|rank|type$|size|_dates?$|role_id|startSeconds|periodDays|days$/i;

/** Without what is made up: ids, counts, words of the API, flags and what is not there are left. */
export function skeleton(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => skeleton(item, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !/token|pagination|cursor/i.test(name))
        .map(([name, item]) => [name, skeleton(item, name)]),
    );
  }
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return NUMBERS.test(key) ? value : 'a number';
  if (WORDS.test(key) || (/(^|_)id$|Id$/.test(key) && typeof value === 'string')) return value;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d(T|$)/.test(value) ? 'a date' : 'a text';
}

/** Where two skeletons differ: `/data[]/fields[]/value/data`, with what is there. */
export function differences(one: unknown, other: unknown, at = ''): string[] {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return [`${at}[]: ${one.length} items, ${other.length} in the copy`];
    return one.flatMap((item, i) => differences(item, other[i], `${at}[]`));
  }
  if (isRecord(one) && isRecord(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((name) =>
      differences(one[name], other[name], `${at}/${name}`),
    );
  }
  const [a, b] = [told(one), told(other)];
  return a === b ? [] : [`${at}: ${a}, ${b} in the copy`];
}

const told = (value: unknown) => (typeof value === 'object' && value !== null ? 'more' : String(value));
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
