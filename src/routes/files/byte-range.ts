/** Which bytes of a file a `Range` asks for (RFC 9110, as object stores read it). */

/** Both ends included. */
export interface ByteRange {
  first: number;
  last: number;
}

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/i;

/**
 * `whole`: without a range, and where it has several parts, another unit or makes no sense: object stores answer those with all.
 * `none`: nothing of it lies within `length` bytes.
 */
export function askedRange(range: string | undefined, length: number): ByteRange | 'whole' | 'none' {
  const [, from = '', to = ''] = ONE_RANGE.exec(range?.trim() ?? '') ?? [];
  if (from === '' && to === '') return 'whole';
  if (from === '') return suffix(Number(to), length);
  const first = Number(from);
  if (to !== '' && Number(to) < first) return 'whole';
  if (first >= length) return 'none';
  return { first, last: to === '' ? length - 1 : Math.min(Number(to), length - 1) };
}

function suffix(count: number, length: number): ByteRange | 'none' {
  return count === 0 || length === 0 ? 'none' : { first: Math.max(0, length - count), last: length - 1 };
}

/**
 * Whether what the caller has begun to read is still the same, so that a part of it will do: `If-Range` with the ETag or the very time.
 * Without the header it is.
 */
export function isUnchanged(ifRange: string | undefined, etag: string, lastModified: string): boolean {
  const given = ifRange?.trim();
  return given === undefined || given === etag || given === lastModified;
}
