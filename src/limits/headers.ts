import { concurrentView, minuteView, monthView, type Pool, type Pools, type PoolViews } from './pools.js';

/**
 * Writes the rate headers, lower-case decimal integers (v2-core.md §3.2), and returns the pools as they stand. A pool without a
 * limit has none: clients parse every value as a number, and Affinity leaves the month's three out on uncapped plans; or says
 * `unlimited` there (corrections.md §3), by `unlimitedMonth`.
 */
export function writeRateHeaders(
  headers: Record<string, string>,
  pools: Pools,
  userId: number,
  now: number,
  unlimitedMonth: 'absent' | 'unlimited' = 'absent',
): PoolViews {
  const minute = minuteView(pools, userId, now);
  if (minute.limit !== 'unlimited') {
    headers['x-ratelimit-limit-user'] = String(minute.limit);
    headers['x-ratelimit-limit-user-remaining'] = String(minute.remaining);
    headers['x-ratelimit-limit-user-reset'] = String(minute.resetSeconds);
  }
  const month = monthView(pools, now);
  if (month.limit !== 'unlimited') {
    headers['x-ratelimit-limit-org'] = String(month.limit);
    headers['x-ratelimit-limit-org-remaining'] = String(month.remaining);
    headers['x-ratelimit-limit-org-reset'] = String(month.resetSeconds);
  } else if (unlimitedMonth === 'unlimited') {
    headers['x-ratelimit-limit-org'] = 'unlimited';
    headers['x-ratelimit-limit-org-remaining'] = 'unlimited';
  }
  return { minute, month, concurrent: concurrentView(pools) };
}

/** Headers that say that a pool is used up, of those that there are; slots have none. */
export function spentHeaders(headers: Readonly<Record<string, string>>, pool: Pool): Record<string, string> {
  const name = pool === 'minute' ? 'x-ratelimit-limit-user-remaining' : 'x-ratelimit-limit-org-remaining';
  return pool === 'concurrent' || /^\d+$/.test(headers[name] ?? '') === false ? {} : { [name]: '0' };
}
