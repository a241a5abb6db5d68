/**
 * The three limits that both APIs share (product-rules.md §3): calls a minute per user, calls a month per account, calls at
 * the same time per account. Pure: what a request costs and what its headers say follow from the pools and the time given.
 */
export type Limit = number | 'unlimited';

export interface LimitSettings {
  perMinute: Limit;
  windowSeconds: number;
  monthly: Limit;
  concurrent: Limit;
  /** Whether a 429 carries `Retry-After`; off by default on both APIs. */
  retryAfter: boolean;
}

export interface Window {
  /** Start of the fixed window that the user's first call opened, ms; null while idle. */
  startedAt: number | null;
  used: number;
}

export interface Pools {
  settings: LimitSettings;
  /** Per user id. */
  minutes: Map<number, Window>;
  /** The calendar month in UTC, until `endsAt` (ms). */
  month: { endsAt: number; used: number };
  running: number;
}

export const DEFAULT_LIMITS: Omit<LimitSettings, 'monthly'> = {
  perMinute: 900,
  windowSeconds: 60,
  concurrent: 20,
  retryAfter: false,
};

export type Pool = 'minute' | 'month' | 'concurrent';

/** Whom a call is charged to: Affinity Help keys are outside the customer's limits. */
export interface Caller {
  userId: number;
  unbound: boolean;
}

/** How much of a limit is taken. */
export interface Share {
  limit: Limit;
  used: number;
  remaining: Limit;
}

export interface PoolView extends Share {
  /** Whole seconds until it starts anew; 0 while idle. */
  resetSeconds: number;
}

/** The three pools as one call found them. */
export interface PoolViews {
  minute: PoolView;
  month: PoolView;
  concurrent: Share;
}

export function newPools(settings: LimitSettings): Pools {
  return { settings: { ...settings }, minutes: new Map(), month: { endsAt: 0, used: 0 }, running: 0 };
}

/**
 * Charges one call, or says which pool is exhausted; a refused call counts nowhere.
 * `monthly` is false for the calls outside the month (whoami, rate-limit). An admitted call holds a slot until `release`.
 */
export function admit(pools: Pools, caller: Caller, now: number, monthly: boolean): Pool | null {
  const { settings } = pools;
  if (caller.unbound) return null;
  const minute = minuteWindow(pools, caller.userId, now);
  const month = monthWindow(pools, now);
  if (settings.concurrent !== 'unlimited' && pools.running >= settings.concurrent) return 'concurrent';
  if (settings.perMinute !== 'unlimited' && minute.used >= settings.perMinute) return 'minute';
  if (monthly && settings.monthly !== 'unlimited' && month.used >= settings.monthly) return 'month';
  if (minute.startedAt === null) minute.startedAt = now;
  minute.used++;
  if (monthly) month.used++;
  pools.running++;
  return null;
}

/** Gives back the slot of an admitted call. */
export function release(pools: Pools, caller: Caller): void {
  if (!caller.unbound && pools.running > 0) pools.running--;
}

export function minuteView(pools: Pools, userId: number, now: number): PoolView {
  const { used, startedAt } = minuteWindow(pools, userId, now);
  const { perMinute, windowSeconds } = pools.settings;
  const resetSeconds = startedAt === null ? 0 : Math.ceil((startedAt + windowSeconds * 1000 - now) / 1000);
  return { limit: perMinute, used, remaining: left(perMinute, used), resetSeconds };
}

export function monthView(pools: Pools, now: number): PoolView {
  const { used, endsAt } = monthWindow(pools, now);
  const { monthly } = pools.settings;
  return { limit: monthly, used, remaining: left(monthly, used), resetSeconds: Math.ceil((endsAt - now) / 1000) };
}

export function concurrentView({ settings: { concurrent }, running }: Pools): Share {
  return { limit: concurrent, used: running, remaining: left(concurrent, running) };
}

/** Month boundaries are in UTC (product-rules.md §10 no. 17). */
export function nextMonth(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

const left = (limit: Limit, used: number): Limit => (limit === 'unlimited' ? limit : Math.max(0, limit - used));

function minuteWindow(pools: Pools, userId: number, now: number): Window {
  let window = pools.minutes.get(userId);
  if (!window) {
    window = { startedAt: null, used: 0 };
    pools.minutes.set(userId, window);
  }
  if (window.startedAt !== null && now >= window.startedAt + pools.settings.windowSeconds * 1000) {
    window.startedAt = null;
    window.used = 0;
  }
  return window;
}

function monthWindow(pools: Pools, now: number): Pools['month'] {
  if (now >= pools.month.endsAt) pools.month = { endsAt: nextMonth(now), used: 0 };
  return pools.month;
}
