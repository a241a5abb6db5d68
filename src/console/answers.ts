/** Responses of the console: pages, ways on, and the headers that keep a page to itself. */

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const PAGE_HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
} as const;

export const page = (html: string, status = 200): Response =>
  new Response(html, { status, headers: { ...PAGE_HEADERS, 'content-type': 'text/html; charset=utf-8' } });

export const redirect = (location: string, status: 302 | 303 = 302, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { location, 'cache-control': 'no-store', ...headers } });

/** For the pages' own script. */
export const json = (value: unknown): Response =>
  new Response(JSON.stringify(value), { headers: { ...PAGE_HEADERS, 'content-type': 'application/json' } });

/** A file of JSON to save: `name` is made by us. */
export const download = (name: string, text: string): Response =>
  new Response(text, {
    headers: {
      ...PAGE_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
