import { isRecord, kindOf } from './taken.js';

/** Headers as one or the other library holds them. */
export type HeaderSource =
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | number | undefined>>;

const TAKES = 'headers are a Headers, pairs of name and value, or an object by name ({} for none)';

/** By lower-case name; repeated ones joined by commas. Throws a `TypeError` for what is neither: what is read into it would be passed over. */
export function headersOf(source: HeaderSource): Record<string, string> {
  const isIterable = typeof source === 'object' && source !== null && Symbol.iterator in source;
  if (!isIterable && !isRecord(source)) throw new TypeError(`${TAKES}, and got ${kindOf(source)}`);
  const pairs: Iterable<unknown> = isIterable ? (source as Iterable<unknown>) : Object.entries(source);
  const headers: Record<string, string> = {};
  for (const pair of pairs) {
    if (!Array.isArray(pair) || typeof pair[0] !== 'string') throw new TypeError(`${TAKES}, and got a list of others`);
    const [name, value] = pair;
    if (value === undefined) continue;
    headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  return headers;
}
