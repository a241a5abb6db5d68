import { writeRateHeaders } from '../limits/headers.js';
import { admit as charge, minuteView, type Pool, release } from '../limits/pools.js';
import type { Exchange } from './exchange.js';
import { Problem } from './problem.js';

/** Outside the month: these count by the minute only (product-rules.md §3). */
const NOT_MONTHLY = new Set(['v1.auth.whoami', 'v1.rate-limit.get', 'v2.auth.whoami', 'v2.rate-limit.get']);

const REFUSALS: Record<Pool, { code: string; text: string }> = {
  minute: { code: 'minute-used-up', text: 'Too many requests in this minute: the limit per user is exhausted.' },
  month: { code: 'month-used-up', text: 'The monthly API limit of this account is exhausted.' },
  concurrent: { code: 'too-many-at-once', text: 'Too many concurrent requests for this account.' },
};

/** Charges the three shared pools, or tells the refusal (429), which counts nowhere. The slot is held until the answer has been sent. */
export function admit(exchange: Exchange): Problem | null {
  const { account, app, user, now } = exchange;
  // Those of now: a reset exchanges them, and the slot belongs to the ones that gave it.
  const { pools } = account;
  const caller = { userId: user.id, appId: app?.id ?? 0, unbound: app?.kind === 'affinity_help' };
  const exhausted = charge(pools, caller, now, !NOT_MONTHLY.has(exchange.operation?.id ?? ''));
  exchange.limits = writeRateHeaders(exchange.headers, pools, user.id, now, account.quirk('both-rate-headers'));
  if (exhausted === null) {
    exchange.incoming.onSent(() => release(pools, caller));
    return null;
  }
  return refusalOf(exchange, exhausted);
}

/** A refusal as the pool makes it. */
export function refusalOf(exchange: Exchange, exhausted: Pool): Problem {
  const { code, text } = REFUSALS[exhausted];
  const headers = retryAfter(exchange, exhausted);
  return new Problem('rate-limit', text, undefined, [], headers).because({ code, rule: exhausted });
}

/** Off by default. The month gets none: a client would sleep for days (v1.md §1.5). */
function retryAfter({ account, user, now }: Exchange, pool: Pool): Record<string, string> {
  if (!account.pools.settings.retryAfter || pool === 'month') return {};
  return { 'retry-after': pool === 'concurrent' ? '1' : String(minuteView(account.pools, user.id, now).resetSeconds) };
}
