import type { Account } from '../account/account.js';
import { DEFAULT_ACCOUNT, type Registry } from '../account/registry.js';
import { suggestion } from '../lib/nearest.js';
import { findAccount } from './accounts.js';
import { ControlError } from './error.js';
import type { SnapshotView } from './schemas.js';

/** As it was when it was served or created: one account, or with `*` every account. Throws `not-found`. */
export function resetAccounts(registry: Registry, name: string = DEFAULT_ACCOUNT): void {
  for (const account of name === '*' ? registry.accounts : [findAccount(registry, name)]) account.reset();
}

/** Of an account. */
const MOST_SNAPSHOTS = 100;

/** The console's, one at a time: the newest. It has a place of its own beside those that somebody saved. */
export const UNDO_SNAPSHOT = 'console-undo';

/** Keeps the account's whole state under a name. Throws `conflict` where the account has as many as it can. */
export function saveSnapshot(account: Account, name: string): void {
  const kept = account.namedSnapshots;
  const saved = kept.size - Number(kept.has(UNDO_SNAPSHOT));
  if (name !== UNDO_SNAPSHOT && saved >= MOST_SNAPSHOTS && !kept.has(name)) {
    const message = `The account has ${MOST_SNAPSHOTS} snapshots, as many as it can: delete one first, or save under a name that is there`;
    throw new ControlError('conflict', message, 'name');
  }
  account.saveSnapshot(name);
}

export function listSnapshots(account: Account): SnapshotView[] {
  return [...account.namedSnapshots].map(([name, { at }]) => ({ name, createdAt: new Date(at).toISOString() }));
}

/** Throws `not-found`. */
export function restoreSnapshot(account: Account, name: string): void {
  if (!account.restoreSnapshot(name)) throw noSnapshot(account, name);
}

/** Throws `not-found`. */
export function deleteSnapshot(account: Account, name: string): void {
  if (!account.deleteSnapshot(name)) throw noSnapshot(account, name);
}

function noSnapshot(account: Account, name: string): ControlError {
  const hint = suggestion(name, account.namedSnapshots.keys());
  return new ControlError('not-found', `There is no snapshot "${name}"${hint}`, 'name');
}
