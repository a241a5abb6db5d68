import type { Account } from '../account/account.js';
import { LAST_INSTANT } from '../lib/clock.js';
import { pacificOffset } from '../lib/pacific.js';
import { monthView } from '../limits/pools.js';
import { appView } from './apps.js';
import type { UsageView } from './schemas.js';

/** Shares of the limit from which on the use is worrying, and to be investigated, in percent (product-rules.md §4). */
const WORRYING = 80;
const INVESTIGATE = 90;
const STALE_MS = 90 * 86_400_000;

/** The month's calls as Manage Apps shows them. */
export function usageOf(account: Account): UsageView {
  const { pools } = account;
  const now = account.clock.now();
  const { limit, used } = monthView(pools, now);
  const percent = limit === 'unlimited' ? null : shareOf(used, limit);
  const isStale = (lastUse: number) => now - lastUse >= STALE_MS;
  return {
    monthlyLimit: limit,
    used,
    percent,
    resetsOn: dayOf(pools.month.endsAt, pools.zone),
    guidance: percent === null || percent <= WORRYING ? null : percent > INVESTIGATE ? 'investigate' : 'worrying',
    staleApps: account.apps
      .filter(({ state, lastUsedAt, createdAt }) => state === 'active' && isStale(lastUsedAt ?? Date.parse(createdAt)))
      .map(({ id }) => id),
    apps: account.apps.map((app) => appView(account, app)),
  };
}

/** To one decimal. Where nothing may be used at all, nothing used is nothing of it. */
function shareOf(used: number, limit: number): number {
  if (limit === 0) return used === 0 ? 0 : 100;
  return Math.round((used / limit) * 1000) / 10;
}

/** Of December 9999 the last day that can be written: the clock stops there too. */
function dayOf(at: number, zone: 'utc' | 'pacific'): string {
  const local = zone === 'utc' ? at : at + pacificOffset(at) * 60_000;
  return new Date(Math.min(local, LAST_INSTANT)).toISOString().slice(0, 10);
}
