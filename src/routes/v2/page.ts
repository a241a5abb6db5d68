/** Pages by key: what comes after or before a boundary row, however much was written in between (v2-core.md §4). */

import { atOnce } from '../../lib/turns.js';
import { RawJson } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import { type SortedIds, walkInSteps } from '../../store/engine/sorted-ids.js';
import { goneThrough } from '../unchanged.js';
import { type Cursor, numericKey, readCursor, textKey, writeCursor } from './cursor.js';

export interface Page<T> {
  items: readonly T[];
  pagination: { prevUrl: string | null; nextUrl: string | null };
}

export interface PageQuery {
  cursor?: string;
  limit?: number;
}

export interface CountedQuery extends PageQuery {
  totalCount?: boolean;
}

export interface FilteredQuery extends PageQuery {
  filter?: string;
}

/** The item of an id, or of what stands for one; undefined to leave it out. */
export type Choice<T, K = number> = (key: K) => T | undefined;

/** A page of a table or of one key of an index. */
export function pageOfIds<T>(exchange: Exchange, query: PageQuery, ids: SortedIds, pick: Choice<T>): Page<T> {
  return atOnce(pageOfIdsInSteps(exchange, query, ids, pick));
}

/** The same where much may be left out: of many ids in turns. */
export function pageOfSome<T>(
  exchange: Exchange,
  query: PageQuery,
  ids: () => SortedIds,
  pick: Choice<T>,
): Page<T> | Promise<Page<T>> {
  return goneThrough(exchange, ids, () => pageOfIdsInSteps(exchange, query, ids(), pick));
}

/** The same in steps. */
function pageOfIdsInSteps<T>(
  exchange: Exchange,
  query: PageQuery,
  ids: SortedIds,
  pick: Choice<T>,
): Generator<void, Page<T>> {
  return pageInSteps(
    exchange,
    query,
    { parse: numericKey, walk: (from, visit) => walkInSteps(ids, from, visit) },
    pick,
  );
}

/** Where a walk begins: just behind `after`, or with `down` backwards from just before `before`. */
export interface From<K> {
  after?: K | undefined;
  before?: K | undefined;
  down?: boolean;
}

/** A collection in an order of its own. */
export interface Walkable<K extends number | string> {
  /** Whether a key can belong to it at all. */
  parse(text: string): K | undefined;
  /** In steps, until `visit` returns false. */
  walk(from: From<K>, visit: (key: K) => boolean): Iterable<void>;
}

/** The same, in steps, for any collection that can be walked from a key on. */
export function* pageInSteps<T, K extends number | string>(
  exchange: Exchange,
  { cursor: text, limit = 100 }: PageQuery,
  { parse, walk }: Walkable<K>,
  pick: Choice<T, K>,
): Generator<void, Page<T>> {
  const cursor = readCursor(exchange, text, parse);
  const found: { key: K; item: T }[] = [];
  const take = (most: number) => (key: K) => {
    const item = pick(key);
    if (item !== undefined) found.push({ key, item });
    return found.length < most;
  };
  const isBackward = cursor?.direction === 'before';
  // One more than asked for tells whether there is a further page.
  yield* walk(isBackward ? { before: cursor.key, down: true } : { after: cursor?.key }, take(limit + 1));
  const hasMore = found.length > limit;
  if (hasMore) found.pop();
  if (isBackward) found.reverse();
  const first = found[0]?.key;
  const last = found.at(-1)?.key;
  function* exists(from: From<K>): Generator<void, boolean> {
    let any = false;
    yield* walk(from, (key) => {
      any = pick(key) !== undefined;
      return !any;
    });
    return any;
  }
  const hasBefore =
    first !== undefined &&
    (isBackward ? hasMore : cursor !== undefined && (yield* exists({ before: first, down: true })));
  const hasAfter = last !== undefined && (isBackward ? yield* exists({ after: last }) : hasMore);
  return {
    items: found.map(({ item }) => item),
    pagination: links(exchange, hasBefore ? first : undefined, hasAfter ? last : undefined),
  };
}

/** A page of a short collection that is at hand, in the order of its keys. */
export function pageOfRows<T, K extends number | string>(
  exchange: Exchange,
  { cursor: text, limit = 100 }: PageQuery,
  rows: readonly T[],
  keyOf: (row: T) => K,
): Page<T> {
  const [first] = rows;
  // In an empty collection any key is as good as another.
  const parse = first === undefined ? (key: string) => key : typeof keyOf(first) === 'number' ? numericKey : textKey;
  const cursor = readCursor<number | string>(exchange, text, parse);
  const [start, end] = bounds(rows.map(keyOf), cursor, limit);
  const items = rows.slice(start, end);
  return {
    items,
    pagination: links(
      exchange,
      items[0] !== undefined && start > 0 ? keyOf(items[0]) : undefined,
      end < rows.length && items.length > 0 ? keyOf(items.at(-1) as T) : undefined,
    ),
  };
}

function bounds(keys: readonly (number | string)[], cursor: Cursor<number | string> | undefined, limit: number) {
  const firstOf = (isOne: (key: number | string) => boolean) => {
    const at = keys.findIndex(isOne);
    return at < 0 ? keys.length : at;
  };
  if (cursor?.direction === 'before') {
    const end = firstOf((key) => key >= cursor.key);
    return [Math.max(0, end - limit), end] as const;
  }
  const start = cursor ? firstOf((key) => key > cursor.key) : 0;
  return [start, Math.min(start + limit, keys.length)] as const;
}

/** The request's own parameters are repeated, the cursor comes last. Hosts are the ones the mock was called by. */
export function links(exchange: Exchange, before: number | string | undefined, after: number | string | undefined) {
  const link = (direction: 'after' | 'before', key: number | string | undefined) =>
    key === undefined ? null : linkTo(exchange, writeCursor(exchange, { direction, key }));
  return { prevUrl: link('before', before), nextUrl: link('after', after) };
}

/** The request's own address with another cursor, or with none. */
export function linkTo({ incoming }: Exchange, cursor: string | null): string {
  const query = new URLSearchParams(incoming.search);
  query.delete('cursor');
  if (cursor !== null) query.append('cursor', cursor);
  const text = query.toString();
  return `${incoming.origin()}${incoming.path}${text === '' ? '' : `?${text}`}`;
}

export const pageBody = <T, V>(page: Page<T>, view: (item: T) => V) => ({
  data: page.items.map(view),
  pagination: page.pagination,
});

/** With the number of all beside the links, on request (v2-core.md §4.3). */
export const withTotal = <V>(
  { data, pagination }: { data: V[]; pagination: Page<unknown>['pagination'] },
  query: { totalCount?: boolean },
  total: number,
) => ({ data, pagination: { ...pagination, ...(query.totalCount && { totalCount: total }) } });

/** A page by id with that number: of what `pick` lets through, on all pages. */
export function* countedPageInSteps<T, V>(
  exchange: Exchange,
  query: CountedQuery,
  ids: SortedIds,
  pick: Choice<T>,
  view: (item: T) => V,
) {
  const page = yield* pageOfIdsInSteps(exchange, query, ids, pick);
  const total = query.totalCount ? yield* countInSteps(ids, pick) : 0;
  return withTotal(pageBody(page, view), query, total);
}

function* countInSteps(ids: SortedIds, pick: Choice<unknown>): Generator<void, number> {
  let found = 0;
  yield* walkInSteps(ids, {}, (id) => {
    if (pick(id) !== undefined) found++;
    return true;
  });
  return found;
}

export const countedPage = <T, V>(...given: Parameters<typeof countedPageInSteps<T, V>>) =>
  atOnce(countedPageInSteps(...given));

/** The same of items that are shown as JSON text. */
export const pageOfTexts = <T>({ items, pagination }: Page<T>, text: (item: T) => string) =>
  new RawJson(`{"data":[${items.map(text).join(',')}],"pagination":${JSON.stringify(pagination)}}`);
