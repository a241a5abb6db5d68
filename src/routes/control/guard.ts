/** Who may steer the mock: programs on this machine; with a control token, whoever has it. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ControlError } from '../../control/error.js';
import { isLoopback } from '../../control/host.js';

export interface Access {
  /** Asked for as a Bearer token; null: none is. */
  token: string | null;
  /** Whether hosts other than loopback may be named, as on a server that listens on one. */
  anyHost: boolean;
}

const PORT = /:\d+$/;

/**
 * Throws `forbidden`. A page that a browser shows must not get here: it would come by a name of its own that resolves to this
 * machine (a foreign `Host`), or straight (a foreign `Origin`).
 */
export function assertAllowed(headers: IncomingHttpHeaders, { token, anyHost }: Access): void {
  const host = headers.host ?? '';
  if (!anyHost && !isLoopback(host.replace(PORT, ''))) {
    throw new ControlError(
      'forbidden',
      'The control plane answers loopback hosts only, such as localhost or 127.0.0.1',
    );
  }
  const { origin } = headers;
  if (origin !== undefined && origin.replace(/^https?:\/\//, '').toLowerCase() !== host.toLowerCase()) {
    throw new ControlError('forbidden', 'The control plane does not answer pages of another origin');
  }
  if (token === null) return;
  const given = /^bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  if (given === undefined || !timingSafeEqual(digest(given), digest(token))) {
    throw new ControlError(
      'forbidden',
      'This server asks for its control token: send it as Authorization: Bearer TOKEN',
    );
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest();
