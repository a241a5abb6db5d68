/** An entry of the journal as it is shown, and as matches look at it. */
import type { JournalEntry } from '../account/journal.js';
import type { MatchTarget } from '../account/request-match.js';
import { hasInexactNumber } from '../lib/as-sent.js';
import { parseForm } from '../lib/bracket-names.js';
import { defined } from '../lib/defined.js';
import { isTooDeep } from '../lib/json-depth.js';
import { once } from '../lib/memo.js';
import { hasTooManyValues, readValues } from '../lib/multi-values.js';
import type { JournalView } from './schemas.js';

export function journalView(account: string, entry: JournalEntry): JournalView {
  const { limits, fault, responseBody, hint, goneAfterMs } = entry;
  return {
    id: entry.id,
    at: new Date(entry.at).toISOString(),
    account,
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
    ...defined({ goneAfterMs, hint }),
    ...(fault !== null && { fault }),
    // A copy: entries of one connection share theirs.
    requestHeaders: { ...entry.requestHeaders },
    requestBody: parsed(entry.requestBody),
    ...(responseBody !== null && { responseBody: parsed(responseBody) }),
  };
}

/** The body is read when first asked for. */
export function targetOf(entry: JournalEntry): MatchTarget {
  const { method, path, search, operationId, persona, requestHeaders, requestBody } = entry;
  return {
    method,
    path,
    search,
    operationId,
    persona,
    header: (name) => requestHeaders[name],
    body: once(() => bodyOf(requestBody)),
  };
}

function bodyOf(text: string | null): unknown {
  if (text === null || isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return /^\s*[{["]/.test(text) || hasTooManyValues(text) ? undefined : parseForm(text);
  }
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
