import { minuteView, monthView, type PoolView } from '../../limits/pools.js';
import { ok } from '../../pipeline/answer.js';
import type { V2 } from './api.js';

/** The numbers of the rate headers. A pool without a cap is left out (v2-core.md §3.4). */
export function rateLimit(api: V2) {
  api.get('/rate-limit', ({ account, ctx }) => {
    const minute = windowView(minuteView(account.pools, ctx.userId, ctx.now));
    const month = windowView(monthView(account.pools, ctx.now));
    return ok({ callerPerMinute: minute ?? UNCAPPED, ...(month && { orgPerMonth: month }) });
  });
}

function windowView({ limit, remaining, used, resetSeconds }: PoolView) {
  if (limit === 'unlimited' || remaining === 'unlimited') return null;
  return { limit, remaining, reset: resetSeconds, used };
}

/** Affinity always caps the minute; the mock can lift it, which the answer has no words for but a number out of reach. */
const UNCAPPED = { limit: 2_147_483_647, remaining: 2_147_483_647, reset: 0, used: 0 };
