import { isAllowed } from '../account/ip-allowlist.js';
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
  // What calls in this process comes from this machine.
  if (app.ipAllowlist.length > 0 && !isAllowed(incoming.address() ?? '127.0.0.1', app.ipAllowlist)) {
    const kind = account.quirk('ip-allowlist-401') ? 'authentication' : 'authorization';
    throw new Problem(kind, 'This API key cannot be used from this address.');
  }
}
