import type { Account } from '../account/account.js';
import { LAST_INSTANT } from '../lib/clock.js';
import { ControlError } from './error.js';
import { parseInstant } from './instant.js';
import type { ClockChange, ClockView } from './schemas.js';

/** Moves forward, freezes or lets run; throws `conflict` for a `now` that has passed already. */
export function setClock(account: Account, { now, mode }: ClockChange): ClockView {
  const change = { ...(now !== undefined && { now: parseInstant(now, 'now') }), ...(mode && { mode }) };
  if (!account.clock.set(change)) {
    const message = `The clock never goes back, and it reads ${account.clock.get().now}: create an account with an earlier now instead, and with mode frozen if it is to stand there`;
    throw new ControlError('conflict', message, 'now');
  }
  return account.clock.get();
}

/** Moves on by milliseconds; all that falls due on the way happens, in order. */
export function advanceClock(account: Account, milliseconds: number): ClockView {
  if (account.clock.now() + milliseconds > LAST_INSTANT) {
    throw new ControlError('bad-request', 'milliseconds leads past the year 9999', 'milliseconds');
  }
  account.clock.advance(milliseconds);
  return account.clock.get();
}
