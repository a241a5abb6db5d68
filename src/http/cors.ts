/** Cross-origin requests of browser apps (option `cors`). Credentials are none of it: keys travel in a header. */

/** Seconds that a browser may remember a preflight's answer. */
const MAX_AGE = '600';
/** What scripts may read besides what every browser shows them. */
const EXPOSED =
  /^(?:x-.*|retry-after|allow|location|date|content-length|content-disposition|content-range|accept-ranges|etag)$/;

/** For an answer with these headers. */
export function corsHeaders(origin: string, headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const exposed = Object.keys(headers).filter((name) => EXPOSED.test(name));
  return {
    'access-control-allow-origin': origin,
    vary: 'Origin',
    ...(exposed.length > 0 && { 'access-control-expose-headers': exposed.join(', ') }),
  };
}

/** For the question whether a request may be sent. */
export function preflightHeaders(origin: string, asked: string | undefined): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    vary: 'Origin, Access-Control-Request-Headers',
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    ...(asked !== undefined && { 'access-control-allow-headers': asked }),
    'access-control-max-age': MAX_AGE,
  };
}
