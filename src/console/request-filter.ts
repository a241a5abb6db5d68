/** The filters of the requests' screen, which stand in its URL. */
import type { JournalEntry } from '../account/journal.js';
import { capital, shortened } from './format.js';
import type { Visit } from './visit.js';

export interface RequestFilter {
  /** A part of path, query, operation or id. */
  q: string;
  /** `404` or `4xx`. */
  status: string;
  persona: string;
  method: string;
  refused: boolean;
  warned: boolean;
  unknown: boolean;
  /** Milliseconds of the account's clock; null: from the first on. */
  since: number | null;
}

const FLAGS = ['refused', 'warned', 'unknown'] as const;

/** Minutes: less than a thousand years of them. */
const MOST_MINUTES = 500_000_000;

const isMinutes = (text: string) =>
  /^\d{1,9}(?:\.\d{1,6})?$/.test(text) && Number(text) > 0 && Number(text) <= MOST_MINUTES;

const isStatus = (text: string) => /^(?:[1-5]xx|[1-5]\d\d|cut)$/.test(text);

/** What is wrong with a filter of the address: it is no filter then, and the page has to say so. */
export function filterProblem({ query }: Visit): string | undefined {
  const { since = '', status = '' } = query;
  if (since !== '' && !isMinutes(since))
    return `Since: give minutes, such as 5 for the last five minutes, instead of “${shortened(since, 40)}”.`;
  if (status !== '' && !isStatus(status))
    return `Status: give one such as 404, a class such as 4xx, or cut, instead of “${shortened(status, 40)}”.`;
  const flag = FLAGS.find((name) => !['', '0', '1'].includes(query[name] ?? ''));
  return flag && `${capital(flag)}: give 1 or leave it out, instead of “${shortened(query[flag] ?? '', 40)}”.`;
}

/** Those of the address that are filters; of others `filterProblem` tells. */
export function readFilter({ query, account }: Visit): RequestFilter {
  const { since = '' } = query;
  return {
    q: (query.q ?? '').trim().toLowerCase(),
    status: isStatus(query.status ?? '') ? (query.status ?? '') : '',
    persona: query.persona ?? '',
    method: query.method ?? '',
    ...(Object.fromEntries(FLAGS.map((flag) => [flag, query[flag] === '1'])) as Record<
      (typeof FLAGS)[number],
      boolean
    >),
    since: isMinutes(since) ? account.clock.now() - Number(since) * 60_000 : null,
  };
}

export const isFiltered = (filter: RequestFilter): boolean =>
  Object.values(filter).some((value) => value !== '' && value !== false && value !== null);

/** Newest first. */
export function filtered(entries: readonly JournalEntry[], filter: RequestFilter): JournalEntry[] {
  const found: JournalEntry[] = [];
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i] as JournalEntry;
    if (filter.since !== null && entry.at < filter.since) break;
    if (fits(entry, filter)) found.push(entry);
  }
  return found;
}

/** How many fit that came after the one of this id; at most `most`, since nobody counts more by eye. */
export function countAfter(entries: readonly JournalEntry[], filter: RequestFilter, id: string, most: number): number {
  let count = 0;
  for (let i = entries.length - 1; i >= 0 && count < most; i--) {
    const entry = entries[i] as JournalEntry;
    if (entry.id === id || (filter.since !== null && entry.at < filter.since)) break;
    if (fits(entry, filter)) count++;
  }
  return count;
}

function fits(entry: JournalEntry, { q, status, persona, method, refused, warned, unknown }: RequestFilter): boolean {
  if (status !== '' && !hasStatus(entry.status, status)) return false;
  if (persona !== '' && (entry.persona ?? '–') !== persona) return false;
  if (method !== '' && entry.method !== method) return false;
  if (refused && !(entry.status === null || entry.status >= 400)) return false;
  if (warned && entry.warnings.length === 0) return false;
  if (unknown && entry.operationId !== null) return false;
  if (q === '') return true;
  return [entry.path, entry.search, entry.operationId ?? '', entry.id].some((text) => text.toLowerCase().includes(q));
}

function hasStatus(status: number | null, wanted: string): boolean {
  if (wanted === 'cut') return status === null;
  return wanted.endsWith('xx') ? String(status)[0] === wanted[0] : String(status) === wanted;
}
