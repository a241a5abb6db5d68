/** What a click can take away, a click brings back: the account as it was before, kept as a snapshot. */
import { callAccount } from '../control/calls.js';
import { UNDO_SNAPSHOT } from '../control/state.js';
import type { Form } from './form.js';
import { Refused } from './guard.js';
import { href, type Visit } from './visit.js';

/** By what stands in the URL. */
export const DONE = {
  deleted: 'Deleted.',
  changed: 'Changed.',
  cleared: 'The requests are forgotten.',
  reset: 'The account is back at its beginning.',
  added: 'The app is there.',
  revoked: 'Revoked: calls with its key answer 401.',
  removed: 'The subscription is removed.',
  undone: 'The account is as it was before.',
} as const;

export type Done = keyof typeof DONE;

/** Makes a change that can be undone, and says where to go on. */
export async function undoably(visit: Visit, done: Done, path: string, change: () => unknown): Promise<string> {
  await keepingUndo(visit, change);
  return href(visit, path, { done });
}

/**
 * Makes a change and keeps the account from before. The snapshot shares every row with the account, so it costs next to nothing; where
 * the change throws, or as long as it is not made, the undo of the change before stands.
 */
export async function keepingUndo<T>({ account }: Visit, change: () => T | Promise<T>): Promise<T> {
  const before = { at: account.clock.now(), state: account.state() };
  const result = await change();
  const others = [...account.namedSnapshots].filter(([name]) => name !== UNDO_SNAPSHOT);
  account.namedSnapshots = new Map([...others, [UNDO_SNAPSHOT, before]]);
  return result;
}

export const doneOf = (query: Readonly<Record<string, string>>): Done | undefined =>
  query.done !== undefined && Object.hasOwn(DONE, query.done) ? (query.done as Done) : undefined;

/** Restores the account, once, and goes back to the page from which it was asked. */
export function undo(visit: Visit, { from = '' }: Form): string {
  if (!visit.account.namedSnapshots.has(UNDO_SNAPSHOT)) throw new Refused(409, 'There is nothing to undo any more.');
  const params = { name: UNDO_SNAPSHOT };
  callAccount(visit.account, 'POST /snapshots/{name}/restore', { params });
  callAccount(visit.account, 'DELETE /snapshots/{name}', { params });
  return href(visit, PAGE.test(from) ? from : 'requests', { done: 'undone' });
}

/** A page's path below its account. */
const PAGE = /^[a-z-]+(?:\/[\w-]+)*$/;
