/** The journal as it is shown, and checks on it. */
import { distance } from 'fastest-levenshtein';
import type { Account } from '../account/account.js';
import { type FaultInput, matches } from '../account/faults.js';
import type { JournalEntry } from '../account/journal.js';
import { hasInexactNumber } from '../lib/as-sent.js';
import { isTooDeep } from '../lib/json-depth.js';
import { readValues } from '../lib/multi-values.js';
import { parseInstant } from './instant.js';
import { personasOf, withPersona } from './people.js';
import type { JournalView, RequestFilter, Verdict, Verification } from './schemas.js';

/** The entries that fit every filter given, newest last. Throws `not-found` for a person nobody knows. */
export function listRequests(account: Account, filter: RequestFilter = {}): JournalView[] {
  const { operationId, status, persona, since } = filter;
  const from = since === undefined ? null : parseInstant(since, 'since');
  const personas = persona === undefined ? null : new Set<string | null>(personasOf(account, persona));
  return account.journal
    .list()
    .filter(
      (entry) =>
        (operationId === undefined || entry.operationId === operationId) &&
        (status === undefined || entry.status === status) &&
        (personas === null || personas.has(entry.persona)) &&
        (from === null || entry.at >= from),
    )
    .map((entry) => journalView(account, entry));
}

/** Counts what fits; where that is too little, shows the request that came closest. Throws `not-found` for a person nobody knows. */
export function verifyRequests(account: Account, verification: Verification): Verdict {
  const match = withPersona<FaultInput['match']>(account, verification.match);
  const { min, max, exactly } = verification.count;
  const entries = account.journal.list();
  const count = entries.filter((entry) => matches(match, entry)).length;
  const least = Math.max(min ?? 0, exactly ?? 0);
  const most = Math.min(max ?? Number.POSITIVE_INFINITY, exactly ?? Number.POSITIVE_INFINITY);
  const near = count < least ? nearest(match, entries) : undefined;
  return { ok: count >= least && count <= most, count, ...(near && { nearest: journalView(account, near) }) };
}

const LONGEST_COMPARED = 200;

/** The newest of those that miss least: by the members that do not fit, then by how far the path is. */
function nearest(match: FaultInput['match'], entries: readonly JournalEntry[]): JournalEntry | undefined {
  const members = Object.entries(match);
  let best: { entry: JournalEntry; misses: number; far: number } | undefined;
  for (const entry of entries) {
    const misses = members.filter(([member, value]) => !matches({ [member]: value }, entry)).length;
    if (misses === 0) continue;
    const wanted = match.path ?? '';
    const far = wanted === '' ? 0 : distance(wanted.slice(0, LONGEST_COMPARED), entry.path.slice(0, LONGEST_COMPARED));
    if (!best || misses < best.misses || (misses === best.misses && far <= best.far)) best = { entry, misses, far };
  }
  return best?.entry;
}

export function journalView(account: Account, entry: JournalEntry): JournalView {
  const { limits, fault, responseBody, hint } = entry;
  return {
    id: entry.id,
    at: new Date(entry.at).toISOString(),
    account: account.name,
    persona: entry.persona,
    method: entry.method,
    path: entry.path,
    query: queryObject(entry.search),
    operationId: entry.operationId,
    status: entry.status,
    durationMs: entry.durationMs,
    apiVersion: entry.apiVersion,
    limits: limits && { perMinute: limits.minute, monthly: limits.month, concurrent: limits.concurrent },
    warnings: entry.warnings,
    decision: entry.decision,
    ...(hint !== undefined && { hint }),
    ...(fault !== null && { fault }),
    requestHeaders: entry.requestHeaders,
    requestBody: parsed(entry.requestBody),
    ...(responseBody !== null && { responseBody: parsed(responseBody) }),
  };
}

/** Repeated parameters are arrays; a parameter may be named `__proto__`. */
const queryObject = (search: string): Record<string, string | string[]> =>
  readValues(search, { brackets: false }).toObject();

/**
 * The JSON, else the text: a form, broken JSON, what was cut, nests so deeply that nobody could print it, or has a number that
 * would come out with other digits.
 */
function parsed(text: string | null): unknown {
  if (text === null || isTooDeep(text) || hasInexactNumber(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
