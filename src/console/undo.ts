/** What a click can take away, a click brings back: the account as it was before, kept as a snapshot. */
import { callAccount } from '../control/calls.js';
import { href, type Visit } from './visit.js';

/** One at a time: the newest. */
export const UNDO_SNAPSHOT = 'console-undo';

/** By what stands in the URL. */
export const DONE = {
  deleted: 'Deleted.',
  changed: 'Changed.',
  cleared: 'The requests are forgotten.',
  reset: 'The account is back at its beginning.',
  revoked: 'Revoked: calls with its key answer 401.',
  removed: 'The subscription is removed.',
} as const;

export type Done = keyof typeof DONE;

/** Before the change; the snapshot shares every row with the account, so it costs next to nothing. */
export function keepForUndo({ account }: Visit): void {
  callAccount(account, 'PUT /snapshots/{name}', { params: { name: UNDO_SNAPSHOT } });
}

/** Where to go on after it. */
export const doneAt = (visit: Visit, path: string, done: Done): string => href(visit, path, { done });

export const doneOf = (query: Readonly<Record<string, string>>): Done | undefined =>
  query.done !== undefined && Object.hasOwn(DONE, query.done) ? (query.done as Done) : undefined;

/** Restores the account, once. */
export function undo(visit: Visit): string {
  const params = { name: UNDO_SNAPSHOT };
  callAccount(visit.account, 'POST /snapshots/{name}/restore', { params });
  callAccount(visit.account, 'DELETE /snapshots/{name}', { params });
  return href(visit, 'requests');
}
