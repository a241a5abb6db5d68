import { VERSION_HEADER, versionViolation } from '../contract/read-request.js';
import { NEWEST_VERSION, versionNamed } from '../versions.js';
import type { Exchange } from './exchange.js';
import { refuse } from './input-problem.js';

/**
 * The version that answers: the header's, else the key's default, else the newest. Every V2 answer says which it is, those to
 * refused requests too (v2-core.md §2.1, §10 no. 38).
 */
export function chooseVersion(exchange: Exchange): void {
  if (exchange.api === 'v1') return;
  const header = exchange.incoming.header(VERSION_HEADER);
  const asked = header === undefined ? undefined : versionNamed(header);
  exchange.version = asked ?? exchange.app?.defaultApiVersion ?? NEWEST_VERSION;
  exchange.headers[VERSION_HEADER] = exchange.version;
}

/** A header that names no version is refused, except on whoami; where it is ignored, that is told. */
export function assertVersion(exchange: Exchange): void {
  exchange.stage = 'version';
  const { api, incoming, account } = exchange;
  const header = incoming.header(VERSION_HEADER);
  if (header === undefined) return;
  const isChecked = account.quirk('v2-version-checked-on-whoami');
  const violation = versionViolation(api, incoming.path, header, isChecked);
  if (violation) refuse(exchange, [violation], { code: 'unknown-version' });
}
