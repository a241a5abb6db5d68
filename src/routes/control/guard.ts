/** Who may steer the mock: programs on this machine; with a control token, whoever has it. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ControlError } from '../../control/error.js';
import type { HostPolicy } from '../../http/host-policy.js';

export interface Access {
  /** Asked for as a Bearer token; null: none is. */
  token: string | null;
  hosts: HostPolicy;
  /** Whether a browser with these cookies has shown the token: it may read what the console's pages show. */
  isLoggedIn?: (cookies: string | undefined) => boolean;
}

/** Tells nothing but that the server is there: for probes of machines that hold no token. */
const OPEN_PATH = '/_mock/health';

/**
 * Throws `forbidden`. A page that a browser shows must not get here: it would come by a name of its own that resolves to this
 * machine (a foreign `Host`), or straight (a foreign `Origin`; `cors` opens the APIs alone).
 */
export function assertAllowed(
  headers: IncomingHttpHeaders,
  { token, hosts, isLoggedIn }: Access,
  { path, method }: { path: string; method: string },
): void {
  const { host = '', origin } = headers;
  const isOpen = path === OPEN_PATH;
  if (!hosts.takesControl(host, token !== null || isOpen)) {
    throw new ControlError(
      'forbidden',
      'The control plane answers loopback hosts only, such as localhost or 127.0.0.1',
    );
  }
  if (origin !== undefined && !hosts.isOwn(origin, host)) {
    throw new ControlError('forbidden', 'The control plane does not answer pages of another origin');
  }
  if (token === null || isOpen) return;
  if (method === 'GET' && isLoggedIn?.(headers.cookie)) return;
  const given = /^bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  if (given !== undefined && timingSafeEqual(digest(given), digest(token))) return;
  const what =
    given === undefined
      ? 'This server asks for its control token'
      : "The token that came is not this server's control token";
  throw new ControlError('forbidden', `${what}: send it as Authorization: Bearer TOKEN`);
}

const digest = (text: string) => createHash('sha256').update(text).digest();
