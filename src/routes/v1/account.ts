/** Who asks, and what is left of the limits (v1.md §16). */
import { minuteView, monthView, type PoolView } from '../../limits/pools.js';
import { ok } from '../../pipeline/answer.js';
import type { Wire } from '../../views/v1/wire.js';
import type { V1 } from './api.js';

export function account(api: V1) {
  // The user's id is that user's person id.
  api.get('/auth/whoami', ({ ctx, exchange }) => {
    const { app } = exchange;
    const { tenant, tables } = ctx.world;
    const person = tables.persons.get(ctx.userId);
    if (!person || !app) throw new Error('an identified user has a person and an app');
    const isToken = app.kind === 'oauth';
    return ok({
      tenant: { id: tenant.id, name: tenant.name, subdomain: tenant.subdomain },
      user: {
        id: person.id,
        firstName: person.firstName ?? '',
        lastName: person.lastName,
        email: person.primaryEmail ?? '',
      },
      grant: {
        type: isToken ? 'access-token' : 'api_key',
        scope: isToken ? app.scopes.join(' ') : 'external_api',
        createdAt: app.createdAt,
      },
    });
  });

  // The account's month and the user's minute, this call counted.
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
