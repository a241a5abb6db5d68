/** The bytes of files behind signed links: served before the pipeline, without a key, limits or the journal. */
import type { Context, Hono } from 'hono';
import type { Registry } from '../../account/registry.js';
import { LINKS_PATH, readLink } from '../../account/signed-links.js';
import type { Env } from '../../http/app.js';
import type { StoredFile } from '../../store/model.js';

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
  const bytes = Buffer.from(file.content, 'base64');
  return new Response(bytes, { status: 200, headers: headersOf(file, bytes.length) });
}

function headersOf({ name, contentType }: StoredFile, length: number): Record<string, string> {
  return {
    'content-type': contentType ?? 'application/octet-stream',
    'content-length': String(length),
    'content-disposition': disposition(name),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}

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
function refusal(status: number, code: string, message: string): Response {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return new Response(body, { status, headers: { 'content-type': 'application/xml' } });
}
