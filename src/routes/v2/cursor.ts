/** V2's cursors: base64 of `       after:::4` or `      before:::7`, the key being that of the boundary row (v2-core.md §4.2). */
import { Problem } from '../../pipeline/problem.js';

export interface Cursor<K extends number | string> {
  direction: 'after' | 'before';
  key: K;
}

const SHAPE = /^ *(after|before):::(.*)$/s;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** Padded or not, in either alphabet. `parse` tells whether a key can belong to the collection at all. */
export function readCursor<K extends number | string>(
  text: string | undefined,
  parse: (key: string) => K | undefined,
): Cursor<K> | undefined {
  if (text === undefined) return undefined;
  const match = BASE64.test(text) ? SHAPE.exec(Buffer.from(text, 'base64').toString('utf8')) : null;
  const key = match ? parse(match[2] as string) : undefined;
  if (!match || key === undefined) throw new Problem('validation', 'The cursor is not valid here.', 'cursor');
  return { direction: match[1] as Cursor<K>['direction'], key };
}

export function writeCursor({ direction, key }: Cursor<number | string>): string {
  return Buffer.from(`${direction.padStart(12)}:::${key}`)
    .toString('base64')
    .replace(/={1,2}$/, '');
}

export function numericKey(text: string): number | undefined {
  if (!/^(0|[1-9]\d*)$/.test(text)) return undefined;
  const key = Number(text);
  return Number.isSafeInteger(key) ? key : undefined;
}

/** An id is the key of another collection. */
export const textKey = (text: string): string | undefined => (/^-?\d*$/.test(text) ? undefined : text);
