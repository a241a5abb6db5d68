/**
 * V1's page tokens: unpadded base64url of `{"params":{…},"page_size":N,"offset":M}` (v1.md §1.6). `after` is ours: the id of
 * the last record shown, from which the next page walks on, so that no write in between makes a page lose or repeat anything.
 */
import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import { type SortedIds, walk } from '../../store/sorted-ids.js';

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

export interface Page<T> {
  items: T[];
  /** Set exactly when the page is full, so the last page may be empty. */
  nextPageToken: string | null;
}

/** Highest id first. `pick` gives what is shown for an id, or null to pass over it. */
export function pageOf<T>(ids: SortedIds, request: PageRequest, pick: (id: number) => T | null): Page<T> {
  const pageSize = Math.min(request.pageSize ?? MOST, MOST);
  const start = request.pageToken ? readToken(request.pageToken, request.params) : { offset: 0, after: undefined };
  const items: T[] = [];
  let last = 0;
  walk(ids, { before: start.after, down: true }, (id) => {
    const item = pick(id);
    if (item === null) return true;
    items.push(item);
    last = id;
    return items.length < pageSize;
  });
  if (items.length < pageSize) return { items, nextPageToken: null };
  const token = { params: request.params, page_size: pageSize, offset: start.offset + items.length, after: last };
  return { items, nextPageToken: Buffer.from(JSON.stringify(token)).toString('base64url') };
}

/** The size to use: quirk `v1-page-size-over-max`. */
export function checkedSize(ctx: Context, pageSize: number | undefined, most = MOST): number | undefined {
  if (pageSize === undefined || pageSize <= most || ctx.quirk('v1-page-size-over-max') !== 'reject') return pageSize;
  throw new Problem('validation', `expected ${pageSize} to be at most ${most}`, 'page_size');
}

/**
 * The same for rows in an order of their own, the first one first. `keyOf` tells the place as text: the higher, the further to
 * the front, and no two rows have the same.
 */
export function pageOfSorted<T>(
  rows: readonly T[],
  request: PageRequest,
  keyOf: (row: T) => string,
  most = MOST,
): Page<T> {
  const pageSize = Math.min(request.pageSize ?? most, most);
  const start = request.pageToken ? readKeyToken(request.pageToken, request.params) : { offset: 0, after: null };
  const { after } = start;
  const items = rows.filter((row) => after === null || keyOf(row) < after).slice(0, pageSize);
  const last = items.at(-1);
  if (last === undefined || items.length < pageSize) return { items, nextPageToken: null };
  const offset = start.offset + items.length;
  const token = { params: request.params, page_size: pageSize, offset, after: keyOf(last) };
  return { items, nextPageToken: Buffer.from(JSON.stringify(token)).toString('base64url') };
}

function readKeyToken(text: string, params: PageParams): { offset: number; after: string } {
  const { offset, after, params: given } = decoded(text);
  if (!isCount(offset) || typeof after !== 'string' || !isSame(given, params)) throw invalid();
  return { offset, after };
}

/** A page size that differs is no mistake, a filter that differs is. */
function readToken(text: string, params: PageParams): { offset: number; after: number } {
  const token = decoded(text);
  const { offset, after } = token;
  if (!isCount(offset) || !isCount(after) || !isSame(token.params, params)) throw invalid();
  return { offset, after };
}

function decoded(text: string): Readonly<Record<string, unknown>> {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) throw invalid();
  try {
    const token: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (typeof token === 'object' && token !== null) return token as Record<string, unknown>;
  } catch {
    // Not JSON: refused like every token that is not ours.
  }
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
