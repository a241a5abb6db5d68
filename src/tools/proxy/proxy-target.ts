/** Where a call that came to the proxy goes: always to the one server; what the client wrote gives the path, never the host. */

/** What is asked of the server, or why nothing is (an HTTP status with words for people). */
export type Target = { path: string } | { status: 400 | 421; reason: string };

export interface Front {
  /** The server. */
  to: URL;
  /** Where the proxy itself listens, on loopback. */
  port: number;
}

const AFFINITY = 'api.affinity.co';
const ABSOLUTE = /^https?:\/\/([^/?#\\]*)/i;
/** What can stand in a request line: no blanks, no control characters, no other letters (RFC 3986, 2). */
const PLAIN = /^[\x21-\x7e]+$/;

/**
 * Takes the forms of RFC 9112, 3.2: a path goes on as it came, `//` and `\` at its beginning included; a whole URL goes on as its
 * path where it names the server, the proxy or Affinity, and is refused otherwise, since its credentials are for somebody else.
 */
export function targetOf(method: string, asked: string, { to, port }: Front): Target {
  const prefix = to.pathname.replace(/(?<!\/)\/+$/, '');
  if (!PLAIN.test(asked)) return { status: 400, reason: 'the path holds characters that have no place there' };
  if (asked.startsWith('/')) return { path: prefix + asked };
  if (asked === '*' && method === 'OPTIONS') return { path: prefix || '*' };
  const [start = '', authority] = ABSOLUTE.exec(asked) ?? [];
  if (authority === undefined) return { status: 400, reason: 'ask for a path, such as /v2/lists' };
  if (!names(authority, asked, to, port)) {
    return { status: 421, reason: `this is the way to ${to.origin} only: ask for a path, such as /v2/lists` };
  }
  const [path = ''] = asked.slice(start.length).split('#', 1);
  return { path: prefix + (path.startsWith('/') ? path : `/${path}`) };
}

function names(authority: string, asked: string, to: URL, port: number): boolean {
  const origin = asked.slice(0, asked.indexOf('://') + 3) + authority;
  if (authority.includes('@') || !URL.canParse(origin)) return false;
  const { host, hostname } = new URL(origin);
  if (host === to.host || hostname === AFFINITY) return true;
  return host === `127.0.0.1:${port}` || host === `localhost:${port}` || host === `[::1]:${port}`;
}
