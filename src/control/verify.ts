/** Checks on the journal. */
import { distance } from 'fastest-levenshtein';
import type { Account } from '../account/account.js';
import type { JournalEntry } from '../account/journal.js';
import { type MatchTarget, matches, misses, type RequestMatch } from '../account/request-match.js';
import { badRequest } from './error.js';
import { journalView, targetOf } from './journal-view.js';
import { readMatch } from './match.js';
import type { Verdict, Verification } from './schemas.js';

const MOST_SHOWN = 10;

/**
 * Counts what fits; where that is too little, shows the request that came closest. Throws `not-found` for a person nobody knows,
 * `bad-request` for a match, or bounds, that nothing could ever fit.
 */
export function verifyRequests(account: Account, { match: given, count: bounds }: Verification): Verdict {
  const match = readMatch(account, given);
  assertBounds(bounds);
  const { min, max, exactly } = bounds;
  const rows = account.journal.list().map((entry) => ({ entry, target: targetOf(entry) }));
  const fitting = rows.filter(({ target }) => matches(match, target)).map(({ entry }) => entry);
  const count = fitting.length;
  const least = Math.max(min ?? 0, exactly ?? 0);
  const most = Math.min(max ?? Number.POSITIVE_INFINITY, exactly ?? Number.POSITIVE_INFINITY);
  const near = count < least ? nearest(match, rows) : undefined;
  return {
    ok: count >= least && count <= most,
    count,
    expected: { match: given as Verdict['expected']['match'], count: bounds },
    matched: fitting.slice(-MOST_SHOWN).map((entry) => journalView(account.name, entry)),
    ...(near && { nearest: { ...journalView(account.name, near.entry), differs: near.differs } }),
  };
}

function assertBounds({ min, max, exactly }: Verification['count']): void {
  if (exactly !== undefined && (min !== undefined || max !== undefined)) {
    throw badRequest('count.exactly', 'Give count.exactly alone, or count.min and count.max');
  }
  if (min === undefined || max === undefined || min <= max) return;
  throw badRequest('count.min', 'count.min is above count.max: no number is both');
}

const LONGEST_COMPARED = 200;

/** The newest of those that miss least: by the members that do not fit (`differs`), then by how far the path is. */
function nearest(match: RequestMatch, rows: readonly { entry: JournalEntry; target: MatchTarget }[]) {
  const wanted = match.path?.slice(0, LONGEST_COMPARED) ?? '';
  const far = ({ path }: JournalEntry) => (wanted === '' ? 0 : distance(wanted, path.slice(0, LONGEST_COMPARED)));
  const [best] = rows
    .map(({ entry, target }) => ({ entry, differs: misses(match, target), far: far(entry) }))
    .filter(({ differs }) => differs.length > 0)
    .reverse()
    .sort((a, b) => a.differs.length - b.differs.length || a.far - b.far);
  return best;
}
