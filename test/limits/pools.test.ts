/** The three pools on their own: what a call costs, when it is refused, and what is left (product-rules.md §3). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeRateHeaders } from '../../src/limits/headers.js';
import {
  admit,
  type Caller,
  changeZone,
  DEFAULT_LIMITS,
  type LimitSettings,
  minuteView,
  monthByApp,
  monthView,
  newPools,
  nextMonth,
  release,
} from '../../src/limits/pools.js';

const NOON = Date.parse('2026-10-15T12:00:00.000Z');
const MARA: Caller = { userId: 1, appId: 11, unbound: false };
const INES: Caller = { userId: 2, appId: 12, unbound: false };
const HELP: Caller = { userId: 3, appId: 13, unbound: true };

const pools = (settings: Partial<LimitSettings> = {}) => newPools({ ...DEFAULT_LIMITS, monthly: 100_000, ...settings });

describe('The minute', () => {
  it('is 900 calls of a user by default', () => {
    const own = pools({ concurrent: 'unlimited' });
    for (let i = 0; i < 900; i++) expect(admit(own, MARA, NOON, true)).toBeNull();
    expect(admit(own, MARA, NOON, true)).toBe('minute');
    expect(minuteView(own, 1, NOON)).toEqual({ limit: 900, used: 900, remaining: 0, resetSeconds: 60 });
  });

  it('begins with the first call and ends sixty seconds later, to the millisecond', () => {
    const own = pools({ perMinute: 2 });
    expect(minuteView(own, 1, NOON)).toEqual({ limit: 2, used: 0, remaining: 2, resetSeconds: 0 });
    admit(own, MARA, NOON, true);
    expect(minuteView(own, 1, NOON + 1)).toMatchObject({ used: 1, resetSeconds: 60 });
    admit(own, MARA, NOON + 59_000, true);
    expect(minuteView(own, 1, NOON + 59_000)).toMatchObject({ remaining: 0, resetSeconds: 1 });
    expect(admit(own, MARA, NOON + 59_999, true)).toBe('minute');
    expect(admit(own, MARA, NOON + 60_000, true)).toBeNull();
    // The next window starts with the call that opened it, not where the last one ended.
    expect(minuteView(own, 1, NOON + 60_000)).toMatchObject({ used: 1, resetSeconds: 60 });
    admit(own, MARA, NOON + 500_000, true);
    expect(minuteView(own, 1, NOON + 510_000)).toMatchObject({ used: 1, resetSeconds: 50 });
  });

  it('is each user’s own', () => {
    const own = pools({ perMinute: 1 });
    admit(own, MARA, NOON, true);
    expect(admit(own, MARA, NOON, true)).toBe('minute');
    expect(admit(own, INES, NOON + 30_000, true)).toBeNull();
    expect(minuteView(own, 2, NOON + 30_000).resetSeconds).toBe(60);
    expect(minuteView(own, 1, NOON + 30_000).resetSeconds).toBe(30);
  });

  it('may be of another length', () => {
    const own = pools({ perMinute: 1, windowSeconds: 5 });
    admit(own, MARA, NOON, true);
    expect(minuteView(own, 1, NOON + 1).resetSeconds).toBe(5);
    expect(admit(own, MARA, NOON + 4_999, true)).toBe('minute');
    expect(admit(own, MARA, NOON + 5_000, true)).toBeNull();
  });

  it('can be without a limit, or allow nothing', () => {
    const unlimited = pools({ perMinute: 'unlimited', concurrent: 'unlimited' });
    for (let i = 0; i < 2_000; i++) expect(admit(unlimited, MARA, NOON, true)).toBeNull();
    expect(minuteView(unlimited, 1, NOON)).toMatchObject({ limit: 'unlimited', remaining: 'unlimited', used: 2_000 });
    const none = pools({ perMinute: 0 });
    expect(admit(none, MARA, NOON, true)).toBe('minute');
    expect(minuteView(none, 1, NOON)).toEqual({ limit: 0, used: 0, remaining: 0, resetSeconds: 0 });
  });

  it('that is lowered below what was used leaves nothing, and no debt', () => {
    const own = pools({ perMinute: 10 });
    for (let i = 0; i < 5; i++) admit(own, MARA, NOON, true);
    own.settings.perMinute = 3;
    expect(minuteView(own, 1, NOON)).toMatchObject({ limit: 3, used: 5, remaining: 0 });
    expect(admit(own, MARA, NOON, true)).toBe('minute');
    expect(minuteView(own, 1, NOON + 60_000)).toMatchObject({ used: 0, remaining: 3 });
  });
});

describe('The month', () => {
  it('is the calendar month in UTC, of all users together', () => {
    const own = pools({ monthly: 3 });
    const end = Date.parse('2026-10-31T23:59:59.999Z');
    admit(own, MARA, NOON, true);
    admit(own, INES, NOON, true);
    admit(own, MARA, end, true);
    expect(admit(own, MARA, end, true)).toBe('month');
    expect(monthView(own, end)).toEqual({ limit: 3, used: 3, remaining: 0, resetSeconds: 1 });
    expect(admit(own, MARA, end + 1, true)).toBeNull();
    expect(monthView(own, end + 1)).toEqual({ limit: 3, used: 1, remaining: 2, resetSeconds: 30 * 86_400 });
  });

  it.each([
    ['2026-10-15T12:00:00.000Z', '2026-11-01T00:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
    ['2028-02-29T00:00:00.000Z', '2028-03-01T00:00:00.000Z'],
    ['2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'],
    ['2026-10-31T20:00:00.000-07:00', '2026-12-01T00:00:00.000Z'],
  ])('of %s ends at %s', (now, end) => {
    expect(new Date(nextMonth(Date.parse(now), 'utc')).toISOString()).toBe(end);
  });

  it('that runs goes on when its zone changes', () => {
    const before = Date.parse('2026-10-31T12:00:00.000Z');
    const older = pools({ monthly: 3 });
    admit(older, MARA, before, true);
    changeZone(older, before, 'pacific');
    expect(monthView(older, before)).toEqual({ limit: 3, used: 1, remaining: 2, resetSeconds: 19 * 3600 });
    changeZone(older, before, 'pacific');
    expect(monthView(older, before).used).toBe(1);
    changeZone(older, before, 'utc');
    expect(monthView(older, before)).toEqual({ limit: 3, used: 1, remaining: 2, resetSeconds: 12 * 3600 });
  });

  it.each([
    ['2026-10-15T12:00:00.000Z', '2026-11-01T07:00:00.000Z'],
    ['2026-11-01T06:59:59.999Z', '2026-11-01T07:00:00.000Z'],
    ['2026-11-01T07:00:00.000Z', '2026-12-01T08:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', '2027-01-01T08:00:00.000Z'],
  ])('both-month-zone: of %s ends at %s in Pacific time', (now, end) => {
    expect(new Date(nextMonth(Date.parse(now), 'pacific')).toISOString()).toBe(end);
    const own = pools();
    admit(own, MARA, Date.parse(now), true);
    changeZone(own, Date.parse(now), 'pacific');
    expect(monthView(own, Date.parse(end) - 1).used).toBe(1);
    expect(monthView(own, Date.parse(end)).used).toBe(0);
  });

  it('counts for each app, in this month and no other', () => {
    const own = pools();
    for (const caller of [MARA, INES, MARA, HELP]) admit(own, caller, NOON, true);
    admit(own, INES, NOON, false);
    expect(monthByApp(own, NOON)).toEqual({ 11: 2, 12: 1 });
    expect(monthByApp(own, nextMonth(NOON, 'utc'))).toEqual({});
  });

  it('is not charged for whoami and rate-limit, and does not refuse them', () => {
    const own = pools({ monthly: 1 });
    expect(admit(own, MARA, NOON, false)).toBeNull();
    expect(monthView(own, NOON).used).toBe(0);
    admit(own, MARA, NOON, true);
    expect(admit(own, MARA, NOON, true)).toBe('month');
    expect(admit(own, MARA, NOON, false)).toBeNull();
    expect(minuteView(own, 1, NOON).used).toBe(3);
  });

  it('can be without a limit', () => {
    const own = pools({ monthly: 'unlimited' });
    admit(own, MARA, NOON, true);
    expect(monthView(own, NOON)).toMatchObject({ limit: 'unlimited', remaining: 'unlimited', used: 1 });
  });
});

describe('Calls at the same time', () => {
  it('are twenty of an account by default, and a slot is free once a call is over', () => {
    const own = pools();
    for (let i = 0; i < 20; i++) expect(admit(own, i % 2 ? MARA : INES, NOON, true)).toBeNull();
    expect(admit(own, MARA, NOON, true)).toBe('concurrent');
    release(own, INES);
    expect(admit(own, MARA, NOON, true)).toBeNull();
    expect(own.running).toBe(20);
  });

  it('are never fewer than none', () => {
    const own = pools();
    release(own, MARA);
    expect(own.running).toBe(0);
  });
});

describe('A refused call', () => {
  it.each([
    ['minute', { perMinute: 1 }],
    ['month', { monthly: 1 }],
    ['concurrent', { concurrent: 1 }],
  ] as const)('counts nowhere: %s', (pool, settings) => {
    const own = pools(settings);
    admit(own, MARA, NOON, true);
    const before = structuredClone(own);
    for (let i = 0; i < 3; i++) expect(admit(own, MARA, NOON, true)).toBe(pool);
    expect(own).toEqual(before);
  });

  it('opens no window', () => {
    const own = pools({ concurrent: 0 });
    expect(admit(own, MARA, NOON, true)).toBe('concurrent');
    expect(minuteView(own, 1, NOON)).toMatchObject({ used: 0, resetSeconds: 0 });
  });
});

describe('An Affinity Help key', () => {
  it('is bound by nothing and costs nothing', () => {
    const own = pools({ perMinute: 0, monthly: 0, concurrent: 0 });
    const before = structuredClone(own);
    for (let i = 0; i < 5; i++) expect(admit(own, HELP, NOON, true)).toBeNull();
    release(own, HELP);
    expect(own).toEqual(before);
  });
});

describe('Headers', () => {
  const headersOf = (settings: Partial<LimitSettings>) => {
    const own = pools(settings);
    admit(own, MARA, NOON, true);
    const headers: Record<string, string> = {};
    writeRateHeaders(headers, own, 1, NOON + 10_000);
    return headers;
  };

  it('tell limit, rest and seconds of both pools', () => {
    expect(headersOf({ perMinute: 10, monthly: 20 })).toEqual({
      'x-ratelimit-limit-user': '10',
      'x-ratelimit-limit-user-remaining': '9',
      'x-ratelimit-limit-user-reset': '50',
      'x-ratelimit-limit-org': '20',
      'x-ratelimit-limit-org-remaining': '19',
      'x-ratelimit-limit-org-reset': String((Date.parse('2026-11-01T00:00:00Z') - NOON) / 1000 - 10),
    });
  });

  it('leave out a pool without a limit', () => {
    expect(Object.keys(headersOf({ monthly: 'unlimited' })).every((name) => name.includes('-user'))).toBe(true);
    expect(Object.keys(headersOf({ perMinute: 'unlimited' })).every((name) => name.includes('-org'))).toBe(true);
    expect(headersOf({ perMinute: 'unlimited', monthly: 'unlimited' })).toEqual({});
  });
});

describe('Pools under any calls', () => {
  const call = fc.record({
    user: fc.constantFrom(MARA, INES, HELP),
    pause: fc.integer({ min: 0, max: 40_000 }),
    monthly: fc.boolean(),
    ends: fc.boolean(),
  });

  it('admit what the limits allow, by a count made from scratch', () => {
    const limit = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(limit, limit, limit, fc.array(call, { maxLength: 40 }), (perMinute, monthly, concurrent, calls) => {
        const own = pools({ perMinute, monthly, concurrent });
        const admitted: { user: Caller; at: number; monthly: boolean }[] = [];
        const windows = new Map<number, number>();
        let running = 0;
        let now = NOON;
        for (const { user, pause, monthly: counts, ends } of calls) {
          now += pause;
          const opened = windows.get(user.userId);
          const from = opened !== undefined && now < opened + 60_000 ? opened : now;
          const inWindow = admitted.filter((one) => one.user === user && one.at >= from).length;
          const inMonth = admitted.filter((one) => one.monthly).length;
          const expected = user.unbound
            ? null
            : running >= concurrent
              ? 'concurrent'
              : inWindow >= perMinute
                ? 'minute'
                : counts && inMonth >= monthly
                  ? 'month'
                  : null;
          expect(admit(own, user, now, counts)).toBe(expected);
          if (expected !== null || user.unbound) continue;
          windows.set(user.userId, from);
          admitted.push({ user, at: now, monthly: counts });
          if (ends) release(own, user);
          else running++;
          expect(own.running).toBe(running);
          expect(minuteView(own, user.userId, now).used).toBe(inWindow + 1);
          expect(monthView(own, now).used).toBe(admitted.filter((one) => one.monthly).length);
        }
      }),
    );
  });
});

describe('Pools of a date that was set back', () => {
  const settings = { ...DEFAULT_LIMITS, perMinute: 1, monthly: 1 };
  const caller = { userId: 1, appId: 1, unbound: false };
  const later = Date.UTC(2026, 9, 15);

  it('let calls pass as new windows do', () => {
    const pools = newPools(settings);
    expect(admit(pools, caller, later, true)).toBe(null);
    expect(admit(pools, caller, later, true)).toBe('minute');
    const earlier = later - 120 * 86_400_000;
    expect(admit(pools, caller, earlier, true)).toBe(null);
    expect(minuteView(pools, 1, earlier).resetSeconds).toBe(60);
    expect(monthView(pools, earlier).resetSeconds).toBeLessThanOrEqual(31 * 86_400);
  });

  it.each(['utc', 'pacific'] as const)('end the month in December 9999 too: %s', (zone) => {
    const december = Date.UTC(9999, 11, 31, 12);
    expect(nextMonth(december, zone)).toBe(Date.UTC(10_000, 0) + (zone === 'utc' ? 0 : 8 * 3_600_000));
  });
});
