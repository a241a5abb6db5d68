import { NEWEST_VERSION, V2_VERSIONS, type V2Version } from '../account/personas.js';
import type { Exchange } from './exchange.js';
import { Problem } from './problem.js';

const HEADER = 'X-Affinity-Api-Version';
const RESPONSE_HEADER = 'x-affinity-api-version';

/**
 * The version that answers: the header's, else the key's default. Every V2 answer carries it; a bad one is refused, except on
 * whoami, where a client finds out what its key's default is (v2-core.md §2.1).
 */
export function version(exchange: Exchange): void {
  if (exchange.api === 'v1') return;
  const fallback = exchange.app?.defaultApiVersion ?? NEWEST_VERSION;
  const asked = exchange.incoming.header(RESPONSE_HEADER)?.trim() ?? '';
  const known = asked === '' ? fallback : versionNamed(asked);
  exchange.version = known ?? fallback;
  exchange.headers[RESPONSE_HEADER] = exchange.version;
  if (known || !exchange.app) return;
  if (exchange.incoming.path === '/v2/auth/whoami' && !exchange.account.quirk('v2-version-checked-on-whoami')) return;
  throw new Problem('validation', `The provided version: '${asked}' is not valid.`, HEADER);
}

function versionNamed(text: string): V2Version | undefined {
  if (text.toLowerCase() === 'current') return NEWEST_VERSION;
  return V2_VERSIONS.find((known) => known === text);
}
