/** The target of a request line: its path as both doors see it. */
import { remembered } from '../lib/memo.js';

export interface Target {
  /** Decoded by nobody; the slashes that a base URL's end leaves behind are taken away. */
  path: string;
  /** Query string without `?`. */
  search: string;
  /** Both: `/v2/lists?limit=1`, `/v2/lists?`. */
  pathAndSearch: string;
  /** Of a target in absolute form (`GET http://host/path`), which counts instead of the `Host` header (RFC 9112, 3.2.2). */
  host?: string;
}

/** What a URL parser would leave as it is. */
const ORDINARY = /^\/[\w!$&(-;=?@[\]%~]*$/;
const DOTS = /\/\.|%2e/i;

/** Null for what names no path here: `*`, `host:port`, a backslash, a URL that cannot be read. */
export const readTarget = remembered((text: string): Target | null => {
  if (!ORDINARY.test(text) || DOTS.test(text)) return readUnusual(text);
  const query = text.indexOf('?');
  return targetOf(query < 0 ? text : text.slice(0, query), query < 0 ? '' : text.slice(query + 1));
});

function targetOf(pathname: string, search: string): Target {
  const path = collapse(pathname);
  return { path, search, pathAndSearch: `${path}?${search}` };
}

function readUnusual(text: string): Target | null {
  const isAbsolute = /^https?:\/\//i.test(text);
  if ((!isAbsolute && !text.startsWith('/')) || /^[^?#]*\\/.test(text)) return null;
  try {
    const { pathname, search, host } = new URL(isAbsolute ? text : `http://host${text}`);
    return { ...targetOf(pathname, search.slice(1)), ...(isAbsolute && { host }) };
  } catch {
    return null;
  }
}

/** A base URL that ends in a slash gives `//persons` or `/v2//companies`: both are accepted. */
export function collapse(path: string): string {
  const single = path.startsWith('//') ? path.replace(/^\/+/, '/') : path;
  return single.startsWith('/v2//') ? `/v2${single.slice(4)}` : single;
}
