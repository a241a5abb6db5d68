/** The state of an account by name: for calls that are to do something only where nobody changed it in between. */

import { createHash } from 'node:crypto';
import type { Account } from '../account/account.js';
import type { Registry } from '../account/registry.js';
import { memoized } from '../lib/memo.js';
import { ControlError } from './error.js';
import { INSTANCE } from './health.js';

let lastNumber = 0;

/** Of what is exchanged for another when it changes: the number of each. */
const numberOf = memoized((_: object) => ++lastNumber, new WeakMap());

/**
 * Another one after each change of data, users, apps, settings, limits, faults, clock and snapshots; not after a read, although it
 * counts against the limits, nor when a webhook was delivered.
 */
export function revisionOf(account: Account): string {
  const { generation, world, apps, settings, pools, faults, addedRefs, news } = account;
  const state = [
    // An account that was opened anew, or took the place of another, counts from the beginning: no two have the same.
    INSTANCE,
    numberOf(account),
    generation,
    world.pulse,
    apps.map(({ lastUsedAt: _, ...app }) => app),
    settings,
    numberOf(pools.settings),
    faults.snapshot(),
    addedRefs.size,
    news.counts.clock,
    // By name and time two may be the same: while the clock stands, one is saved again under its name.
    numberOf(account.namedSnapshots),
  ];
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22);
}

/** Throws `changed` where an account is not in the state that the caller knows, or is gone; all is well where they name none. */
export function assertUnchanged(registry: Registry, name: string, ifRevision: string | undefined): void {
  if (ifRevision === undefined) return;
  const account = registry.get(name);
  if (account && revisionOf(account) === ifRevision) return;
  throw new ControlError('changed', `The account "${name}" was changed since: take it along again`, 'ifRevision');
}
