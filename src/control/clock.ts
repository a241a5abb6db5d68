import type { Account } from '../account/account.js';
import { isDay } from '../lib/calendar.js';
import { LAST_INSTANT } from '../lib/clock.js';
import { badRequest, ControlError } from './error.js';
import type { AdvancedClock, ClockChange, ClockView } from './schemas.js';

/** Moves forward, freezes or lets run; throws `conflict` for a `now` that has passed already. */
export function setClock(account: Account, { now, mode }: ClockChange): ClockView {
  const change = { ...(now !== undefined && { now: parseInstant(now, 'now') }), ...(mode && { mode }) };
  if (!account.clock.set(change)) {
    const message = `The clock never goes back, and it reads ${account.clock.get().now}: create an account with an earlier now instead, and with mode frozen if it is to stand there`;
    throw new ControlError('conflict', message, 'now');
  }
  account.news.add('clock', null);
  return account.clock.get();
}

/**
 * Moves on by milliseconds; all that falls due on the way happens, in order, before this returns. The promise resolves once what was
 * to be delivered then has been sent and answered, after ten seconds of real time with what is left.
 */
export function advanceClock(account: Account, milliseconds: number): Promise<AdvancedClock> {
  if (account.clock.now() + milliseconds > LAST_INSTANT) {
    throw badRequest('milliseconds', 'milliseconds leads past the year 9999');
  }
  account.clock.advance(milliseconds);
  account.news.add('clock', null);
  return settledClock(account);
}

/** Resolves once what fell due has been sent and answered, or after ten seconds of real time. */
export async function settledClock(account: Account): Promise<AdvancedClock> {
  account.clock.tick();
  const underWay = await account.deliveries.settled();
  return { ...account.clock.get(), ...(underWay > 0 && { underWay }) };
}

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$/;

/** Milliseconds since the epoch of an instant such as `2026-10-05T09:00:00Z`. Throws `bad-request`. */
export function parseInstant(text: string, param: string): number {
  const time = RFC_3339.test(text) ? Date.parse(text.toUpperCase()) : Number.NaN;
  if (Number.isFinite(time) && isDay(text.slice(0, 10)) && time <= LAST_INSTANT) return time;
  throw badRequest(param, `${param} must be an instant such as 2026-10-05T09:00:00Z`);
}
