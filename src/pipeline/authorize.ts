import { isAllowed } from '../account/ip-allowlist.js';
import { hasApi } from '../account/tiers.js';
import type { Exchange } from './exchange.js';
import { Problem } from './problem.js';

/** A usable key (401), on a plan with API access and from an allowed address (403). None of these draws from a pool. */
export function authorize(exchange: Exchange): void {
  const { account, app, api, incoming } = exchange;
  if (!app) {
    const missing = incoming.header('authorization') === undefined;
    throw unauthorized(api, missing ? 'An API key is required.' : 'The API key is not valid.');
  }
  app.lastUsedAt = exchange.now;
  if (!hasApi(account.settings.tier, account.settings.trial)) {
    const plan = account.settings.trial ? 'a trial' : "this account's plan";
    throw new Problem('authorization', `API access is not part of ${plan}.`);
  }
  // What calls in this process comes from this machine.
  if (app.ipAllowlist.length > 0 && !isAllowed(incoming.address() ?? '127.0.0.1', app.ipAllowlist)) {
    const message = 'This API key cannot be used from this address.';
    throw account.quirk('ip-allowlist-401') ? unauthorized(api, message) : new Problem('authorization', message);
  }
}

/** V1 has one text for all reasons (corrections.md §2). */
function unauthorized(api: 'v1' | 'v2', message: string): Problem {
  if (api === 'v2') return new Problem('authentication', message, undefined, [], { 'www-authenticate': 'Bearer' });
  const headers = { 'www-authenticate': 'Basic realm="Affinity"' };
  return new Problem('authentication', 'Unauthorized API Key.', undefined, [], headers, message);
}
