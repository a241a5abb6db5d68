import type { Account } from '../account/account.js';
import { isAllowed } from '../account/apps.js';
import { hasApi } from '../account/settings.js';
import type { Exchange, KeyFault } from './exchange.js';
import { Problem } from './problem.js';

/** A usable key (401), on a plan with API access and from an allowed address (403). None of these draws from a pool. */
export function authorize(exchange: Exchange): void {
  const { account, app, api, incoming } = exchange;
  if (!app) {
    const missing = incoming.header('authorization') === undefined;
    const code = exchange.keyFault ?? 'unknown-key';
    const message = missing ? 'An API key is required.' : 'The API key is not valid.';
    throw unauthorized(api, message, exchange.keyHint ?? (missing ? undefined : HINTS[code])).because({ code });
  }
  exchange.stage = 'plan';
  app.lastUsedAt = exchange.now;
  if (!hasApi(account.settings.tier, account.settings.trial)) throw noApi(account);
  // What calls in this process comes from this machine.
  if (app.ipAllowlist.length > 0 && !isAllowed(incoming.address() ?? '127.0.0.1', app.ipAllowlist)) {
    const message = 'This API key cannot be used from this address.';
    const refused = account.quirk('ip-allowlist-401')
      ? unauthorized(api, message)
      : new Problem('authorization', message);
    throw refused.because({ code: 'address-not-allowed', rule: 'ipAllowlist', quirk: 'ip-allowlist-401' });
  }
}

/** What a person cannot see who is told that a key is not valid. */
const HINTS: Partial<Record<KeyFault, string>> = {
  'no-key':
    'Authorization came without a key: it is Authorization: Bearer KEY, or on V1 Basic with the key as password (curl -u :KEY)',
  'unknown-key':
    'No account of this mock has this key: GET /_mock/keys tells the keys of the account scale, ?account=NAME those of another',
  'wrong-scheme':
    'The key is good, but V2 takes it as a Bearer token alone (Authorization: Bearer KEY), and it came by Basic',
  'revoked-key':
    'The key was one of this account and was revoked: GET /_mock/keys and /_mock/apps tell which ones work',
  'inactive-user': 'The key belongs to a user who is not active any more: GET /_mock/users tells who is',
};

function noApi({ name, settings: { tier, trial } }: Account): Problem {
  const plan = trial ? 'a trial' : "this account's plan";
  const [what, change] = trial ? ['A trial', '{"trial":false}'] : [`The plan ${tier}`, '{"tier":"scale"}'];
  const helpful = `${what} has no API, neither V1 nor V2, whatever the key: PATCH /_mock/settings?account=${name} ${change}, or use an account of another plan`;
  return new Problem('authorization', `API access is not part of ${plan}.`, undefined, [], {}, helpful).because({
    code: 'no-api',
    rule: trial ? 'trial' : tier,
  });
}

/** V1 has one text for all reasons (corrections.md §2). */
function unauthorized(api: 'v1' | 'v2', message: string, hint?: string): Problem {
  if (api === 'v2')
    return new Problem('authentication', message, undefined, [], { 'www-authenticate': 'Bearer' }, hint);
  const headers = { 'www-authenticate': 'Basic realm="Affinity"' };
  return new Problem('authentication', 'Unauthorized API Key.', undefined, [], headers, hint ?? message);
}
