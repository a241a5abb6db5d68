import { NEWEST_VERSION, V2_VERSIONS, type V2Version } from '../versions.js';
import type { Exchange } from './exchange.js';
import { Problem } from './problem.js';

const HEADER = 'X-Affinity-Api-Version';
const RESPONSE_HEADER = 'x-affinity-api-version';

/**
 * The version that answers: the header's, else the key's default, else the newest. Every V2 answer says which it is, those to
 * refused requests too (v2-core.md §2.1, §10 no. 38).
 */
export function chooseVersion(exchange: Exchange): void {
  if (exchange.api === 'v1') return;
  exchange.version = versionNamed(askedFor(exchange)) ?? exchange.app?.defaultApiVersion ?? NEWEST_VERSION;
  exchange.headers[RESPONSE_HEADER] = exchange.version;
}

/** A header that names no version is refused, except on whoami, where a client finds out what its key's default is. */
export function assertVersion(exchange: Exchange): void {
  if (exchange.api === 'v1') return;
  exchange.stage = 'version';
  const asked = askedFor(exchange);
  if (asked === '' || versionNamed(asked)) return;
  if (exchange.incoming.path === '/v2/auth/whoami' && !exchange.account.quirk('v2-version-checked-on-whoami')) return;
  throw new Problem('validation', `The provided version: '${asked}' is not valid.`, HEADER).because({
    code: 'unknown-version',
  });
}

const askedFor = ({ incoming }: Exchange) => incoming.header(RESPONSE_HEADER)?.trim() ?? '';

function versionNamed(text: string): V2Version | undefined {
  if (text.toLowerCase() === 'current') return NEWEST_VERSION;
  return V2_VERSIONS.find((known) => known === text);
}
