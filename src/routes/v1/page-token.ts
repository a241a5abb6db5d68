/**
 * V1's page tokens: unpadded base64url of `{"params":{…},"page_size":N,"offset":M}` (v1.md §1.6). `after` is ours: the id of
 * the last record shown, from which the next page walks on, so that no write in between makes a page lose or repeat anything.
 * So is `of`, the operation that gave it: persons and organizations are searched by the same parameters.
 */
import { parsedJson } from '../../lib/parsed-json.js';
import { atOnce } from '../../lib/turns.js';
import { RawJson } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import { type SortedIds, walkInSteps } from '../../store/engine/sorted-ids.js';
import { goneThrough } from '../unchanged.js';

/** More than this is cut down to it, silently. */
const MOST = 500;

/** The filter of a search, path parameters included, as a token carries it: values are strings; reminders name those not set too. */
export type PageParams = Readonly<Record<string, string | null>>;

export interface PageRequest {
  params: PageParams;
  /** Records a page; all of them up to the most when undefined. */
  pageSize: number | undefined;
  pageToken: string | undefined;
}

/** What a query asks for; unless told otherwise, its filter is all that it has besides. */
export function requestOf(
  { page_size: pageSize, page_token: pageToken, ...filter }: { page_size?: number; page_token?: string },
  params: PageParams = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)])),
): PageRequest {
  return { params, pageSize, pageToken };
}

export interface Page<T> {
  items: T[];
  /** Set when the page is full, so the last page may be empty; quirk `v1-token-on-full-page`. */
  nextPageToken: string | null;
}

/** What is shown for an id; null to pass over it. */
export type Choice<T> = (id: number) => T | null;

/** Highest id first. */
export function pageOf<T>(exchange: Exchange, ids: SortedIds, request: PageRequest, pick: Choice<T>): Page<T> {
  return atOnce(pageInSteps(exchange, ids, request, pick));
}

/** The same where most may be passed over: of many ids in turns. */
export function pageOfSearch<T>(
  exchange: Exchange,
  ids: () => SortedIds,
  request: PageRequest,
  pick: Choice<T>,
): Page<T> | Promise<Page<T>> {
  return goneThrough(exchange, ids, () => pageInSteps(exchange, ids(), request, pick));
}

function* pageInSteps<T>(
  exchange: Exchange,
  ids: SortedIds,
  request: PageRequest,
  pick: Choice<T>,
): Generator<void, Page<T>> {
  const { context: ctx } = exchange;
  const pageSize = checkedSize(ctx, request.pageSize, MOST);
  const start = startOf(exchange, request, pageSize, isCount);
  const most = sizeToLookAt(ctx, pageSize);
  const items: T[] = [];
  const shown: number[] = [];
  yield* walkInSteps(ids, { before: start.after, down: true }, (id) => {
    const item = pick(id);
    if (item === null) return true;
    items.push(item);
    shown.push(id);
    return items.length < most;
  });
  return pageUpTo(exchange, items, request, { pageSize, most, offset: start.offset }, (last) => shown[last] as number);
}

/** The same from items that are JSON text already; `name` is what V1 calls them. */
export const pageOfTexts = (name: string, { items, nextPageToken }: Page<string>) =>
  new RawJson(`{"${name}":[${items.join(',')}],"next_page_token":${JSON.stringify(nextPageToken)}}`);

/** Quirk `v1-page-size-over-max`. */
function checkedSize(ctx: Context, pageSize = Number.POSITIVE_INFINITY, most: number): number {
  if (Number.isFinite(pageSize) && pageSize > most && ctx.quirk('v1-page-size-over-max') === 'reject') {
    throw new Problem('validation', `expected ${pageSize} to be at most ${most}`, 'page_size').because({
      quirk: 'v1-page-size-over-max',
    });
  }
  return Math.min(pageSize, most);
}

/** One more than is shown, where a token is only for pages that something follows. */
const sizeToLookAt = (ctx: Context, pageSize: number): number =>
  ctx.quirk('v1-token-on-full-page') === false ? pageSize + 1 : pageSize;

interface Extent {
  pageSize: number;
  /** Records that were looked for. */
  most: number;
  /** Records on the pages before. */
  offset: number;
}

/** The page, given as many records as were looked for, or all that were left. */
function pageUpTo<T>(
  { operation }: Exchange,
  items: T[],
  { params }: PageRequest,
  { pageSize, most, offset }: Extent,
  keyAt: (place: number) => number | string,
): Page<T> {
  if (items.length < most) return { items, nextPageToken: null };
  const page = items.slice(0, pageSize);
  const token = {
    params,
    page_size: pageSize,
    offset: offset + page.length,
    after: keyAt(page.length - 1),
    of: operation?.id,
  };
  return { items: page, nextPageToken: Buffer.from(JSON.stringify(token)).toString('base64url') };
}

/**
 * The same for rows in an order of their own, the first one first. `keyOf` tells the place as text: the higher, the further to
 * the front, and no two rows have the same.
 */
export function pageOfSorted<T>(
  exchange: Exchange,
  rows: readonly T[],
  request: PageRequest,
  keyOf: (row: T) => string,
  most: number,
): Page<T> {
  const { context: ctx } = exchange;
  const pageSize = checkedSize(ctx, request.pageSize, most);
  const { offset, after } = startOf(exchange, request, pageSize, isText);
  const look = sizeToLookAt(ctx, pageSize);
  const items = rows.filter((row) => after === undefined || keyOf(row) < after).slice(0, look);
  return pageUpTo(exchange, items, request, { pageSize, most: look, offset }, (last) => keyOf(items[last] as T));
}

/** A filter that differs is refused; a page size that differs is not, unless the quirk `v1-token-page-size` says so. */
function startOf<K>(
  { context: ctx, operation }: Exchange,
  { params, pageToken }: PageRequest,
  pageSize: number,
  isKey: (value: unknown) => value is K,
): { offset: number; after: K | undefined } {
  if (!pageToken) return { offset: 0, after: undefined };
  const { offset, after, of, params: given, page_size: size } = decoded(pageToken);
  if (of !== operation?.id || !isCount(offset) || !isKey(after) || !isSame(given, params)) throw invalid();
  if (size !== pageSize && ctx.quirk('v1-token-page-size') === 'locked')
    throw invalid().because({ quirk: 'v1-token-page-size' });
  return { offset, after };
}

const isText = (value: unknown): value is string => typeof value === 'string';

function decoded(text: string): Readonly<Record<string, unknown>> {
  const isOurs = /^[A-Za-z0-9_-]+$/.test(text);
  const token = isOurs ? parsedJson(Buffer.from(text, 'base64url').toString('utf8')) : undefined;
  if (typeof token === 'object' && token !== null) return token as Record<string, unknown>;
  throw invalid();
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

function isSame(given: unknown, params: PageParams): boolean {
  if (typeof given !== 'object' || given === null) return false;
  const entries = Object.entries(given);
  return entries.length === Object.keys(params).length && entries.every(([name, value]) => params[name] === value);
}

/** Clients know this text as a whole (v1.md §1.6). */
const invalid = () => new Problem('validation', 'Invalid page_token variable');
