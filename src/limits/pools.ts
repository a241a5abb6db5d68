/**
 * The three limits that both APIs share (product-rules.md §3): calls a minute per user, calls a month per account, calls at
 * the same time per account. Pure: what a request costs and what its headers say follow from the pools and the time given.
 */
import { getOrInsert } from '../lib/memo.js';
import { pacificOffset, pacificToInstant } from '../lib/pacific.js';

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
  /** The calendar month until `endsAt` (ms), with what each app used of it by the app's id. */
  month: { endsAt: number; used: number; byApp: Record<number, number> };
  /** Where the month ends at midnight. */
  zone: MonthZone;
  running: number;
}

export const DEFAULT_LIMITS: Omit<LimitSettings, 'monthly'> = {
  perMinute: 900,
  windowSeconds: 60,
  concurrent: 20,
  retryAfter: false,
};

/** Where the month ends at midnight: quirk `both-month-zone`. */
export type MonthZone = 'utc' | 'pacific';

export type Pool = 'minute' | 'month' | 'concurrent';

/** Whom a call is charged to: Affinity Help keys are outside the customer's limits. */
export interface Caller {
  userId: number;
  appId: number;
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
  const month = { endsAt: 0, used: 0, byApp: {} };
  return { settings: { ...settings }, minutes: new Map(), month, zone: 'utc', running: 0 };
}

/** The pools as they stand, by themselves. Slots are not copied: they belong to the requests that were admitted to these pools. */
export function copyPools(pools: Pools): Pools {
  return {
    ...pools,
    settings: { ...pools.settings },
    minutes: new Map([...pools.minutes].map(([user, window]) => [user, { ...window }])),
    month: { ...pools.month, byApp: { ...pools.month.byApp } },
    running: 0,
  };
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
  if (monthly) {
    month.used++;
    month.byApp[caller.appId] = (month.byApp[caller.appId] ?? 0) + 1;
  }
  pools.running++;
  return null;
}

/** Gives back the slot of an admitted call, to the pools that admitted it. */
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

/** The calls of this month by the id of the app that made them; the ones that count in the month alone. */
export const monthByApp = (pools: Pools, now: number): Readonly<Record<number, number>> =>
  monthWindow(pools, now).byApp;

/** The user's minute is used up from now on, until it ends. Nothing happens where there is no limit. */
export function useUpMinute(pools: Pools, userId: number, now: number): void {
  const minute = minuteWindow(pools, userId, now);
  if (pools.settings.perMinute === 'unlimited') return;
  minute.startedAt ??= now;
  minute.used = pools.settings.perMinute;
}

/** Counts so many calls as used this month, whoever made them. */
export function setMonthUsed(pools: Pools, now: number, used: number): void {
  monthWindow(pools, now).used = used;
}

/** The month that runs ends by this zone's midnight too. */
export function changeZone(pools: Pools, now: number, zone: MonthZone): void {
  if (zone === pools.zone) return;
  const isRunning = now < pools.month.endsAt;
  pools.zone = zone;
  if (isRunning) pools.month.endsAt = nextMonth(now, zone);
}

/** When the calendar month of an instant ends, ms (product-rules.md §10 no. 17). */
export function nextMonth(now: number, zone: MonthZone = 'utc'): number {
  const local = new Date(zone === 'utc' ? now : now + pacificOffset(now) * 60_000);
  const end = Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 1);
  return zone === 'utc' ? end : pacificToInstant(end);
}

const left = (limit: Limit, used: number): Limit => (limit === 'unlimited' ? limit : Math.max(0, limit - used));

/** With the hour that summer time ends. */
const LONGEST_MONTH_MS = 31 * 86_400_000 + 3_600_000;

/**
 * One that began in the future is no window: a data file is opened on a machine whose date was set back since. The same goes for
 * a month that ends later than any could.
 */
function minuteWindow(pools: Pools, userId: number, now: number): Window {
  const window = getOrInsert(pools.minutes, userId, (): Window => ({ startedAt: null, used: 0 }));
  const { startedAt } = window;
  if (startedAt !== null && (now < startedAt || now >= startedAt + pools.settings.windowSeconds * 1000)) {
    window.startedAt = null;
    window.used = 0;
  }
  return window;
}

function monthWindow(pools: Pools, now: number): Pools['month'] {
  const { endsAt } = pools.month;
  if (now >= endsAt || endsAt - now > LONGEST_MONTH_MS)
    pools.month = { endsAt: nextMonth(now, pools.zone), used: 0, byApp: {} };
  return pools.month;
}
