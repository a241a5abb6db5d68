/** The filters of the requests' screen, which stand in its URL. */
import type { JournalEntry } from '../account/journal.js';
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

export function readFilter({ query, account }: Visit): RequestFilter {
  const minutes = Number(query.since);
  return {
    q: (query.q ?? '').trim().toLowerCase(),
    status: query.status ?? '',
    persona: query.persona ?? '',
    method: query.method ?? '',
    ...(Object.fromEntries(FLAGS.map((flag) => [flag, query[flag] === '1'])) as Record<
      (typeof FLAGS)[number],
      boolean
    >),
    since: minutes > 0 && minutes < 1e9 ? account.clock.now() - minutes * 60_000 : null,
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
