/**
 * Pages of merges and of their tasks, the newest first. Their cursors are of a kind of their own: padded base64 of
 * `{"id":"<uuid>"}`, the task behind which the page starts (v2-core.md §4.2), and in `of` which list it belongs to.
 */
import { parsedJson } from '../../lib/parsed-json.js';
import type { Exchange } from '../../pipeline/exchange.js';
import type { Merge } from '../../store/model.js';
import { BASE64, collectionOf, invalidCursor } from './cursor.js';
import { linkTo, type Page, type PageQuery } from './page.js';

/** `all` in their order, `fits` what the filter says. Merges are never deleted, so a cursor always finds its own. */
export function pageOfMerges(
  exchange: Exchange,
  { cursor, limit = 100 }: PageQuery,
  all: readonly Merge[],
  fits: (merge: Merge) => boolean,
): Page<Merge> {
  const from = cursor === undefined ? 0 : positionOf(exchange, all, cursor) + 1;
  const before = all.slice(0, from).filter(fits);
  const rest = all.slice(from).filter(fits);
  const items = rest.slice(0, limit);
  // The page before starts behind the row that is one further up than it is long; the first one starts behind none.
  const up = before.at(-limit - 1);
  return {
    items,
    pagination: {
      prevUrl: before.length === 0 ? null : linkTo(exchange, up ? cursorOf(exchange, up) : null),
      nextUrl: rest.length > limit ? linkTo(exchange, cursorOf(exchange, items.at(-1) as Merge)) : null,
    },
  };
}

const cursorOf = (exchange: Exchange, { taskId }: Merge) =>
  Buffer.from(JSON.stringify({ id: taskId, of: collectionOf(exchange) })).toString('base64');

function positionOf(exchange: Exchange, all: readonly Merge[], cursor: string): number {
  const { id, of } = partsOf(cursor);
  // In the documented form a cursor tells no list.
  if (of !== undefined && of !== collectionOf(exchange)) throw invalidCursor();
  const at = typeof id === 'string' ? all.findIndex(({ taskId }) => taskId === id) : -1;
  if (at < 0) throw invalidCursor();
  return at;
}

function partsOf(cursor: string): { id?: unknown; of?: unknown } {
  const parsed = BASE64.test(cursor) ? parsedJson(Buffer.from(cursor, 'base64').toString('utf8')) : undefined;
  return typeof parsed === 'object' && parsed !== null ? parsed : {};
}
