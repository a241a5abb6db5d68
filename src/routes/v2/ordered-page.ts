/** Pages of collections that have an order of their own, on request with the number of all (v2-core.md §4). */
import type { Exchange } from '../../pipeline/exchange.js';
import { type CountedQuery, pageBody, pageOfRows, withTotal } from './page.js';

/** `keyOf` tells the place: its text orders the rows, and no two rows have the same. */
export function orderedPage<T, V>(
  exchange: Exchange,
  query: CountedQuery,
  rows: readonly T[],
  keyOf: (row: T) => string,
  view: (row: T) => V,
) {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = pageOfRows(exchange, query, keyed, ({ key }) => key);
  const body = pageBody(page, ({ row }) => view(row));
  return withTotal(body, query, rows.length);
}

/** The same of rows that stand by their ids. */
export function pageById<T extends { id: number }, V>(
  exchange: Exchange,
  query: CountedQuery,
  rows: readonly T[],
  view: (row: T) => V,
) {
  const page = pageOfRows(exchange, query, rows, ({ id }) => id);
  return withTotal(pageBody(page, view), query, rows.length);
}

const DIGITS = 16;

/** Orders numbers as their texts do: ids, instants in ms. */
export const ascending = (value: number): string => String(value).padStart(DIGITS, '0');

/** Orders texts regardless of case, whatever comes behind them in the key. */
const alphabetical = (text: string): string => `${text.toLowerCase()}\u0000`;

/** From Z to A: each unit of the text, and its end, turned around. */
const reverseAlphabetical = (text: string): string =>
  Array.from({ length: text.length + 1 }, (_, i) => {
    const unit = text.toLowerCase().charCodeAt(i);
    return (0xffff - (Number.isNaN(unit) ? 0 : unit)).toString(16).padStart(4, '0');
  }).join('');

/** The highest first. */
export const descending = (value: number): string => ascending(Number.MAX_SAFE_INTEGER - value);

export type NameOrAge = 'name' | '-name' | 'createdAt' | '-createdAt';

/** The place of a row among those that sort by name and by age: by each word in turn, then by id. `createdAt` in ms. */
export function placeOf(
  order: readonly NameOrAge[],
  { name, createdAt, id }: { name: string; createdAt: number; id: number },
): string {
  const parts = order.map((word) => {
    if (word === 'name') return alphabetical(name);
    if (word === '-name') return reverseAlphabetical(name);
    return word === 'createdAt' ? ascending(createdAt) : descending(createdAt);
  });
  return [...parts, ascending(id)].join(' ');
}
