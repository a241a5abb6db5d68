import { minuteView, monthView, type PoolView } from '../../limits/pools.js';
import { ok } from '../../pipeline/answer.js';
import type { Wire } from '../../views/v1/wire.js';
import type { V1 } from './api.js';

/** The account's month and the user's minute, this call counted (v1.md §16.2). */
export function rateLimit(api: V1) {
  api.get('/rate-limit', ({ account, ctx }) => {
    const month = monthView(account.pools, ctx.now);
    const isAbsent = month.limit === 'unlimited' && ctx.quirk('v1-unlimited-month') === 'absent';
    return ok({
      rate: {
        ...(!isAbsent && { org_monthly: rateWindow(month) }),
        api_key_per_minute: rateWindow(minuteView(account.pools, ctx.userId, ctx.now)),
      },
    });
  });
}

/** `reset` and `used` stay numbers when there is no cap. */
const rateWindow = ({ limit, remaining, resetSeconds, used }: PoolView): Wire<'RateWindow'> => ({
  limit,
  remaining,
  reset: resetSeconds,
  used,
});
