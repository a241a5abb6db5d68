/**
 * V2's cursors: base64 of `       after:::4` or `      before:::7`, the key being that of the boundary row (v2-core.md §4.2), and
 * behind it, as `:::` and 7 characters, which collection it belongs to.
 */
import type { Exchange } from '../../pipeline/exchange.js';
import { Problem } from '../../pipeline/problem.js';

export interface Cursor<K extends number | string> {
  direction: 'after' | 'before';
  key: K;
}

const SHAPE = /^ *(after|before):::(.*)$/s;
const OWNED = /^(.*):::([0-9a-z]{7})$/s;
export const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/**
 * Padded or not, in either alphabet. `parse` tells whether a key can belong to the collection at all. A cursor that another
 * operation, path or order gave is refused; one in the documented form, which tells no collection, goes by its key alone.
 */
export function readCursor<K extends number | string>(
  exchange: Exchange,
  text: string | undefined,
  parse: (key: string) => K | undefined,
): Cursor<K> | undefined {
  if (text === undefined) return undefined;
  const match = BASE64.test(text) ? SHAPE.exec(Buffer.from(text, 'base64').toString('utf8')) : null;
  if (!match) throw invalidCursor();
  const [, direction, rest = ''] = match;
  const [, owned = rest, owner] = OWNED.exec(rest) ?? [];
  if (owner !== undefined && owner !== collectionOf(exchange)) throw invalidCursor();
  const key = parse(owned);
  if (key === undefined) throw invalidCursor();
  return { direction: direction as Cursor<K>['direction'], key };
}

export function writeCursor(exchange: Exchange, { direction, key }: Cursor<number | string>): string {
  return Buffer.from(`${direction.padStart(12)}:::${key}:::${collectionOf(exchange)}`)
    .toString('base64')
    .replace(/={1,2}$/, '');
}

export const invalidCursor = () => new Problem('validation', 'The cursor is not valid here.', 'cursor');

/**
 * What a cursor belongs to: the operation, what its path names, and the order. `limit`, filters and selections may change from
 * page to page, as they may on a service whose cursors are keys; so may the version.
 */
export function collectionOf({ operation, params, query }: Exchange): string {
  const { orderBy } = query as { orderBy?: unknown };
  return digest(JSON.stringify([operation?.id, Object.values(params), orderBy ?? null]));
}

/** FNV-1a of 32 bits in base 36: told apart is what could be mixed up by mistake; there is nothing to be kept secret. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}

export function numericKey(text: string): number | undefined {
  if (!/^(0|[1-9]\d*)$/.test(text)) return undefined;
  const key = Number(text);
  return Number.isSafeInteger(key) ? key : undefined;
}

/** An id is the key of another collection. */
export const textKey = (text: string): string | undefined => (/^-?\d*$/.test(text) ? undefined : text);
