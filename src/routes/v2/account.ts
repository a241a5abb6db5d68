/** Who asks, and what is left of the limits (v2-core.md §3.4, §8.1). */
import { minuteView, monthView, type PoolView } from '../../limits/pools.js';
import { ok, RawJson } from '../../pipeline/answer.js';
import { whoAmIText } from '../../views/v2/whoami.js';
import type { V2 } from './api.js';

export function account(api: V2) {
  // The user's id is the id of the internal person.
  api.get('/auth/whoami', ({ account, ctx, exchange }) => {
    const { app } = exchange;
    const person = ctx.world.tables.persons.get(ctx.userId);
    if (!person || !app) throw new Error('an identified user has a person and an app');
    return ok(new RawJson(whoAmIText(account.world.tenant, app, person)));
  });

  // The numbers of the rate headers. A pool without a cap is left out.
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
