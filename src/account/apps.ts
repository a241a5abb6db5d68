import { BlockList, isIP } from 'node:net';
import type { V2Version } from '../versions.js';

/** What Manage Apps lists: a key of a user, or a token; the secret itself is never kept (product-rules.md §1.10). */
export interface App {
  id: number;
  kind: 'personal' | 'affinity_help' | 'oauth';
  name: string;
  description: string | null;
  ownerId: number;
  /** The persona that the account came with, if it is one. */
  persona: string | null;
  /** Null: left blank, and the newest version answers. */
  defaultApiVersion: V2Version | null;
  /** Addresses or ranges that may use it; empty: all. */
  ipAllowlist: readonly string[];
  /** `api`, or `api.read` for a token that may only read. */
  scopes: readonly string[];
  secretHash: string;
  createdAt: string;
  /** Milliseconds of the account's clock. */
  lastUsedAt: number | null;
  state: 'active' | 'revoked';
  revokedAt: string | null;
  revokedReason: 'manual' | 'replaced' | 'user_deactivated' | 'user_removed' | null;
}

export const mayWrite = (app: App) => !app.scopes.every((scope) => scope.endsWith('.read'));

/** Whether a text is an address, or a range such as `10.0.0.0/8` or `2001:db8::/32`. */
export function isAddressOrRange(text: string): boolean {
  const [network = '', bits, ...rest] = text.split('/');
  const family = isIP(network);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32));
}

/** Whether a list names the address or a range around it. An IPv4 address that came in IPv6's clothes is one of IPv4. */
export function isAllowed(address: string, allowlist: readonly string[]): boolean {
  const plain = address.replace(/^::ffff:/, '');
  const list = new BlockList();
  for (const entry of allowlist) {
    const [network = '', bits] = entry.split('/');
    if (bits === undefined) list.addAddress(network, familyOf(network));
    else list.addSubnet(network, Number(bits), familyOf(network));
  }
  return list.check(plain, familyOf(plain));
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
