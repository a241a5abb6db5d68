/** The journal, of one account or of several. */
import type { Account } from '../account/account.js';
import type { JournalEntry } from '../account/journal.js';
import { parseInstant } from './clock.js';
import { ControlError } from './error.js';
import { harOf, journalView } from './journal-view.js';
import { assertOperation } from './match.js';
import { personasOf, type UserReference } from './people.js';
import type { HarView, JournalView, RequestFilter } from './schemas.js';

type Row = readonly [account: Account, entry: JournalEntry];

/**
 * The entries that fit every filter given, oldest first or, by `order`, newest first; behind the entry `after` in that order, and
 * `limit` at most. Throws `not-found` for a person nobody knows and an entry that is not there, `bad-request` for an operation that
 * there is not.
 */
export const listRequests = (accounts: readonly Account[], filter: RequestFilter = {}): JournalView[] =>
  rowsOf(accounts, filter).map(([account, entry]) => journalView(account.name, entry));

/** The same in the format of HTTP archives, version 1.2. */
export const harRequests = (accounts: readonly Account[], filter: RequestFilter = {}): HarView =>
  harOf(rowsOf(accounts, filter).map(([{ name }, entry]) => [name, entry] as const));

function rowsOf(accounts: readonly Account[], filter: RequestFilter): Row[] {
  const { order = 'asc', after, limit = Number.POSITIVE_INFINITY } = filter;
  const rows = accounts.flatMap((account) => account.journal.list().map((entry): Row => [account, entry]));
  // Each account has a clock of its own: their entries are told apart by the order in which they came.
  if (accounts.length > 1) rows.sort(([, a], [, b]) => (a.seq ?? 0) - (b.seq ?? 0));
  if (order === 'desc') rows.reverse();
  const start = after === undefined ? 0 : placeOf(rows, after) + 1;
  const fits = filtersOf(accounts, filter);
  const found: Row[] = [];
  for (let i = start; i < rows.length && found.length < limit; i++) {
    const row = rows[i] as Row;
    if (fits(row)) found.push(row);
  }
  return found;
}

function placeOf(rows: readonly Row[], id: string): number {
  const place = rows.findIndex(([, entry]) => entry.id === id);
  if (place >= 0) return place;
  throw new ControlError('not-found', `There is no request "${id}" in the journal, or not any more`, 'after');
}

function filtersOf(accounts: readonly Account[], filter: RequestFilter): (row: Row) => boolean {
  const { operationId, status, persona, since } = filter;
  if (operationId !== undefined) assertOperation(operationId, 'operationId');
  const from = since === undefined ? null : parseInstant(since, 'since');
  const hasStatus = status === undefined ? () => true : statusTest(String(status));
  const personas = persona === undefined ? null : personasIn(accounts, persona);
  return ([account, entry]) =>
    (operationId === undefined || entry.operationId === operationId) &&
    hasStatus(entry.status) &&
    (personas === null || personas.get(account)?.has(entry.persona) === true) &&
    (from === null || entry.at >= from);
}

/** `404`, `4xx`, `none`. */
function statusTest(wanted: string): (status: number | null) => boolean {
  if (wanted === 'none') return (status) => status === null;
  const digits = wanted.replaceAll('x', '');
  return (status) => status !== null && String(status).startsWith(digits);
}

/** Of several accounts, one that knows the person is enough. */
function personasIn(accounts: readonly Account[], persona: UserReference): Map<Account, ReadonlySet<string | null>> {
  const found = new Map<Account, ReadonlySet<string | null>>();
  let unknown: unknown;
  for (const account of accounts) {
    try {
      found.set(account, new Set<string | null>(personasOf(account, persona)));
    } catch (error) {
      unknown = error;
    }
  }
  if (found.size === 0) throw unknown;
  return found;
}
