import type { Account } from '../account/account.js';
import { concurrentView, minuteView, monthView, setMonthUsed } from '../limits/pools.js';
import { findUser, type UserReference } from './people.js';
import type { LimitsChange, LimitsView } from './schemas.js';

/** The three pools, that of the minute for one person. Throws `not-found`. */
export function limitsOf(account: Account, person: UserReference = 'admin'): LimitsView {
  const { pools } = account;
  const { windowSeconds } = pools.settings;
  const now = account.clock.now();
  return {
    perMinute: { ...minuteView(pools, findUser(account, person).id, now), windowSeconds },
    monthly: monthView(pools, now),
    concurrent: concurrentView(pools),
  };
}

/** What is absent stays as it is. Throws `not-found`, before anything is changed. */
export function changeLimits(
  account: Account,
  { used, ...settings }: LimitsChange,
  person: UserReference = 'admin',
): LimitsView {
  const { pools } = account;
  findUser(account, person);
  // Others than before, also where only what is used was set: it is a change of the account (`revision.ts`).
  pools.settings = { ...pools.settings, ...settings };
  if (used?.monthly !== undefined) setMonthUsed(pools, account.clock.now(), used.monthly);
  return limitsOf(account, person);
}
