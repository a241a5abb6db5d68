import { BlockList, isIP } from 'node:net';
import { hasApi } from '../account/tiers.js';
import type { Exchange } from './exchange.js';
import { Problem } from './problem.js';

/** A usable key (401), on a plan with API access and from an allowed address (403). None of these draws from a pool. */
export function authorize(exchange: Exchange): void {
  const { account, app, api, incoming } = exchange;
  if (!app) {
    const missing = incoming.header('authorization') === undefined;
    const message = missing ? 'An API key is required.' : 'The API key is not valid.';
    const headers = { 'www-authenticate': api === 'v2' ? 'Bearer' : 'Basic realm="Affinity"' };
    throw new Problem('authentication', message, undefined, [], headers);
  }
  app.lastUsedAt = exchange.now;
  if (!hasApi(account.settings.tier, account.settings.trial)) {
    const plan = account.settings.trial ? 'a trial' : "this account's plan";
    throw new Problem('authorization', `API access is not part of ${plan}.`);
  }
  const address = incoming.address();
  if (app.ipAllowlist.length > 0 && address !== undefined && !isAllowed(address, app.ipAllowlist)) {
    const kind = account.quirk('ip-allowlist-401') ? 'authentication' : 'authorization';
    throw new Problem(kind, 'This API key cannot be used from this address.');
  }
}

function isAllowed(address: string, allowlist: readonly string[]): boolean {
  const plain = address.replace(/^::ffff:/, '');
  const family = isIP(plain) === 6 ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  for (const entry of allowlist) {
    const [network = '', bits] = entry.split('/');
    const type = isIP(network) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(network, type);
    else list.addSubnet(network, Number(bits), type);
  }
  return list.check(plain, family);
}
