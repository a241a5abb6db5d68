/** Lists that are at hand whole, in pages by number, the newest first. */
import type { Visit } from './visit.js';

/** Rows of a page at most, here and where the API gives the pages. */
export const PAGE = 100;

/** From 1; anything that is none is the first. */
export const pageNumber = ({ query }: Visit): number => Math.max(1, Math.min(1e6, Math.trunc(Number(query.page)) || 1));

/** The rows of the page that the address names, of rows that stand as they are shown. */
export function rowsOfPage<T>(visit: Visit, rows: readonly T[]): T[] {
  const page = pageNumber(visit);
  return rows.slice((page - 1) * PAGE, page * PAGE);
}
