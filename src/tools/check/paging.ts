/** Walks the first pages of a collection, there and back: nothing twice, nothing left out, the same again on the way back. */

import { pathOf } from '../../contract/find-operation.js';
import { documentFor } from '../../contract/operations.js';
import { requestContract } from '../../contract/request-contract.js';
import type { V2Version } from '../../versions.js';
import { NEWEST_VERSION } from '../../versions.js';
import type { Received } from './client.js';
import { rowsOf } from './findings.js';
import type { Reading } from './reading.js';
import { isOk, type Pair, pathWith, type Session } from './session.js';

const PAGES = 2;

/** How the collection of a reading is paged; null for what has no pages. */
export function pagingOf({ pair }: Reading): 'cursor' | 'page_token' | null {
  const query = queryOf(pair);
  return query.has('cursor') ? 'cursor' : query.has('page_token') ? 'page_token' : null;
}

/** The query parameters of an operation, with their schemas. */
export function queryOf({ operation, version }: Pair): ReadonlyMap<string, unknown> {
  return requestContract(documentFor(operation, version ?? (NEWEST_VERSION as V2Version)), operation).query;
}

export async function walkPages(session: Session, reading: Reading): Promise<void> {
  const paging = pagingOf(reading);
  if (paging === 'cursor') await walkCursors(session, reading);
  if (paging === 'page_token') await walkTokens(session, reading);
}

async function walkCursors(session: Session, { pair, call, received: whole }: Reading): Promise<void> {
  const path = pathWith(pair.operation, call.params ?? {});
  const get = (query: string) => session.call(pair, { ...call, query });
  const counts = queryOf(pair).has('totalCount');
  // One row fits every page: there is nowhere to go.
  if (!counts && rowsOf(whole.body).length < 2 && urlsOf(whole).nextUrl === null) return;
  const pages: Received[] = [await get(joined(call.query, 'limit=1', counts ? 'totalCount=true' : ''))];
  const broken = (pointer: string, expected: string, got: string) =>
    session.blame(pair, pointer, 'broken-paging', expected, got);
  /** The page behind a link; null where the walk ends. */
  const follow = async (from: Received, name: 'nextUrl' | 'prevUrl'): Promise<Received | null> => {
    const url = urlsOf(from)[name];
    if (url === null) return null;
    const [target, query] = [pathOf(url), url.split('?')[1] ?? ''];
    // Behind whatever path the server's own address has. The link is told, and never followed to another host: its query is all.
    if (!target.endsWith(path)) broken(`/pagination/${name}`, 'a link to the same collection', 'another path');
    else if (session.leadsElsewhere(url)) {
      broken(`/pagination/${name}`, 'a link to the server that was asked', 'another host');
    }
    const page = await get(query);
    if (isOk(page)) return page;
    broken(`/pagination/${name}`, 'a cursor that the operation takes', `one that is answered with ${page.status}`);
    return null;
  };
  for (let page = pages[0]; page && isOk(page) && pages.length < PAGES; ) {
    const next: Received | null = await follow(page, 'nextUrl');
    if (next) pages.push(next);
    page = next ?? undefined;
  }
  assertSingle(broken, pages, '/data', 'limit=1');
  if (counts) compareTotal(session, pair, pages, whole);
  compare(broken, pages, whole, '/data', urlsOf(pages.at(-1)).nextUrl === null);
  const [first, second] = pages;
  if (!first || !second || !isOk(second)) return;
  if (urlsOf(second).prevUrl === null) {
    broken('/pagination/prevUrl', 'a link back to the first page', 'null');
    return;
  }
  const back = await follow(second, 'prevUrl');
  if (back && keysOf(back).join() !== keysOf(first).join()) {
    broken('/pagination/prevUrl', 'a link back to the first page', 'a link to other rows');
  }
}

async function walkTokens(session: Session, { pair, call, received: whole }: Reading): Promise<void> {
  const broken = (pointer: string, expected: string, got: string) =>
    session.blame(pair, pointer, 'broken-paging', expected, got);
  const pages: Received[] = [];
  let token: string | null | undefined = '';
  while (token !== null && token !== undefined && pages.length < PAGES) {
    const query = joined(call.query, 'page_size=1', token === '' ? '' : `page_token=${encodeURIComponent(token)}`);
    const page: Received = await session.call(pair, { ...call, query });
    if (!isOk(page)) {
      if (token !== '')
        broken('/next_page_token', 'a token that the operation takes', `one that is answered with ${page.status}`);
      return;
    }
    pages.push(page);
    token = (page.body as { next_page_token?: string | null } | undefined)?.next_page_token;
  }
  assertSingle(broken, pages, '', 'page_size=1');
  compare(broken, pages, whole, '', token === null);
}

/** The number of all rows that the first small page tells, against the big page. */
function compareTotal(session: Session, pair: Pair, [first]: readonly Received[], whole: Received): void {
  if (!first || !isOk(first)) return;
  const { pagination } = (first.body ?? {}) as { pagination?: { totalCount?: unknown } };
  const total = pagination?.totalCount;
  const rows = rowsOf(whole.body).length;
  const isEnd = urlsOf(whole).nextUrl === null;
  if (typeof total === 'number' && (isEnd ? total === rows : total > rows)) return;
  const expected = isEnd
    ? `${rows}, as many as there are rows`
    : `more than ${rows}, which are on the first page alone`;
  const got = typeof total === 'number' ? String(total) : 'no number';
  session.blame(pair, '/pagination/totalCount', 'wrong-value', expected, got);
}

type Broken = (pointer: string, expected: string, got: string) => void;

/** Rows that all come at once are in order, and none is twice: only their number tells that the size was passed over. */
function assertSingle(broken: Broken, pages: readonly Received[], pointer: string, asked: string): void {
  const most = Math.max(0, ...pages.filter(isOk).map((page) => rowsOf(page.body).length));
  if (most > 1) broken(pointer, `one row a page, as ${asked} asks`, `${most} rows`);
}

/** Pages against the page that was read at once. */
function compare(broken: Broken, pages: readonly Received[], whole: Received, pointer: string, isEnd: boolean): void {
  const walked = pages.filter(isOk).flatMap(keysOf);
  if (new Set(walked).size < walked.length) {
    broken(pointer, 'each row on one page', 'a row that an earlier page had');
    return;
  }
  const wanted = keysOf(whole);
  const short = wanted.slice(0, walked.length);
  if (short.join() !== walked.slice(0, short.length).join()) {
    broken(pointer, 'the rows in the order of one big page', 'others, or in another order');
  } else if (isEnd && walked.length < wanted.length) {
    broken(pointer, `${wanted.length} rows on all pages together, as on one big page`, `${walked.length} rows`);
  }
}

function keysOf(received: Received): string[] {
  return rowsOf(received.body).map((row) => {
    const id = (row as { id?: unknown } | null)?.id;
    return id === undefined ? JSON.stringify(row) : String(id);
  });
}

interface Links {
  nextUrl: string | null;
  prevUrl: string | null;
}

export function urlsOf(received: Received | undefined): Links {
  const { pagination } = (received?.body ?? {}) as { pagination?: Record<string, unknown> };
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { nextUrl: text(pagination?.nextUrl), prevUrl: text(pagination?.prevUrl) };
}

export const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('&');
