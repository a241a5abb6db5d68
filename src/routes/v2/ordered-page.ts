/** Pages of collections that have an order of their own, with a filter and on request the number of all (v2-core.md §4, §6). */
import { compileFilter, FilterError, type FilterProperty } from '../../filter/filter.js';
import type { Exchange } from '../../pipeline/exchange.js';
import { Problem } from '../../pipeline/problem.js';
import { pageBody, pageOfRows } from './page.js';

interface OrderedQuery {
  cursor?: string;
  limit?: number;
  totalCount?: boolean;
}

/** `keyOf` tells the place: its text orders the rows, and no two rows have the same. */
export function orderedPage<T, V>(
  exchange: Exchange,
  query: OrderedQuery,
  rows: readonly T[],
  keyOf: (row: T) => string,
  view: (row: T) => V,
) {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = pageOfRows(exchange, query, keyed, ({ key }) => key);
  const { data, pagination } = pageBody(page, ({ row }) => view(row));
  return { data, pagination: { ...pagination, ...(query.totalCount && { totalCount: rows.length }) } };
}

/** The `filter` of a collection: 400 for what it does not admit. */
export function rowFilter<T>(
  text: string | undefined,
  properties: Readonly<Record<string, FilterProperty<T>>>,
): (row: T) => boolean {
  try {
    return compileFilter(text, properties);
  } catch (error) {
    if (error instanceof FilterError) throw new Problem('validation', error.message, 'filter');
    throw error;
  }
}

const DIGITS = 16;

/** Orders numbers as their texts do: ids, instants in ms. */
export const ascending = (value: number): string => String(value).padStart(DIGITS, '0');

/** The highest first. */
export const descending = (value: number): string => ascending(Number.MAX_SAFE_INTEGER - value);
