/** The bytes of files behind signed links: served before the pipeline, without a key, limits or the journal. */
import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Registry } from '../account/registry.js';
import { LINKS_PATH, readLink } from '../account/signed-links.js';
import type { Env } from '../http/app.js';
import { memoized } from '../lib/memo.js';
import type { StoredFile } from '../store/model.js';

export function mountFiles(app: Hono<Env>, registry: Registry): void {
  app.get(`${LINKS_PATH}/:account/:token`, (c) => download(c, registry));
}

function download(c: Context<Env>, registry: Registry): Response {
  const account = registry.get(c.req.param('account') ?? '');
  const link = account ? readLink(account, c.req.param('token') ?? '') : 'forged';
  if (link === 'forged') return refusal(403, 'SignatureDoesNotMatch', 'The signature does not fit this link.');
  if (link === 'expired') return refusal(403, 'AccessDenied', 'Request has expired');
  const file = account?.world.tables.files.get(link);
  if (!file) return refusal(404, 'NoSuchKey', 'The file no longer exists.');
  return answer(file, rangeOf(c, file));
}

/** Which bytes of a file a `Range` asks for (RFC 9110, as object stores read it). Both ends included. */
interface ByteRange {
  first: number;
  last: number;
}

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/i;

/**
 * `whole`: without a range, and where it has several parts, another unit or makes no sense: object stores answer those with all.
 * `none`: nothing of it lies within `length` bytes.
 */
function askedRange(range: string | undefined, length: number): ByteRange | 'whole' | 'none' {
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
function isUnchanged(ifRange: string | undefined, etag: string, lastModified: string): boolean {
  const given = ifRange?.trim();
  return given === undefined || given === etag || given === lastModified;
}

/** HEAD tells of the whole file, whatever part it asks for. */
function rangeOf(c: Context<Env>, file: StoredFile): ByteRange | 'whole' | 'none' {
  const isFresh = isUnchanged(c.req.header('if-range'), etagOf(file), modifiedOf(file));
  return c.req.method === 'HEAD' || !isFresh ? 'whole' : askedRange(c.req.header('range'), file.size);
}

/** As the object store behind Affinity's links: in whole, a part of it, or 416 (corrections.md §4). */
function answer(file: StoredFile, range: ByteRange | 'whole' | 'none'): Response {
  if (range === 'none') {
    const headers = { 'accept-ranges': 'bytes', 'content-range': `bytes */${file.size}` };
    return refusal(416, 'InvalidRange', 'The requested range is not satisfiable', headers);
  }
  if (range === 'whole') {
    const all = Buffer.from(file.content, 'base64');
    return new Response(all, { status: 200, headers: headersOf(file, all.length) });
  }
  const part = bytesOf(file, range);
  const where = { 'content-range': `bytes ${range.first}-${range.last}/${file.size}` };
  return new Response(part, { status: 206, headers: { ...headersOf(file, part.length), ...where } });
}

/** Decodes no more than the range, so that a client that reads a big file piece by piece gets each as fast. */
function bytesOf({ content }: StoredFile, { first, last }: ByteRange): Buffer<ArrayBuffer> {
  // Three bytes stand in four digits, and nothing stands between these.
  const skipped = Math.floor(first / 3);
  const text = content.slice(4 * skipped, 4 * (Math.floor(last / 3) + 1));
  return Buffer.from(text, 'base64').subarray(first - 3 * skipped, last + 1 - 3 * skipped);
}

function headersOf(file: StoredFile, length: number): Record<string, string> {
  return {
    'content-type': file.contentType ?? 'application/octet-stream',
    'content-length': String(length),
    'content-disposition': disposition(file.name),
    'accept-ranges': 'bytes',
    etag: etagOf(file),
    'last-modified': modifiedOf(file),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}

/** Rows never change, so each is digested once. */
const etagOf = memoized(
  ({ content }: StoredFile) => `"${createHash('md5').update(Buffer.from(content, 'base64')).digest('hex')}"`,
  new WeakMap(),
);

const modifiedOf = ({ createdAt }: StoredFile) => new Date(createdAt).toUTCString();

/** The name twice: in ASCII for old clients, whole in the form of RFC 8187. */
function disposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  // Through bytes and back: half a surrogate pair cannot be encoded.
  const whole = encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}

/** In the form of the object store that Affinity's links lead to. */
function refusal(status: number, code: string, message: string, headers: Record<string, string> = {}): Response {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return new Response(body, { status, headers: { 'content-type': 'application/xml', ...headers } });
}
