/** A journal as `GET /_mock/requests` shows it, from a file. */
import type { JournalView } from '../../control/schemas.js';

/** The file is no journal: why, in one line. */
export class NoJournal extends Error {}

/** What a report looks at; the rest of an entry may be missing. */
export type JournalRow = Pick<JournalView, 'method' | 'path' | 'status'> & Partial<JournalView>;

/** Throws `NoJournal`. */
export function readJournal(text: string): JournalRow[] {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    throw new NoJournal('it is not JSON: save what GET /_mock/requests answers');
  }
  if (!Array.isArray(root)) throw new NoJournal('it is not a journal: save what GET /_mock/requests answers, an array');
  const wrong = root.findIndex((entry) => !isRow(entry));
  if (wrong >= 0) {
    throw new NoJournal(
      `it is not a journal: entry ${wrong} has no method, path and status as GET /_mock/requests shows them`,
    );
  }
  return root;
}

function isRow(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const { method, path, status, query, operationId, apiVersion, warnings } = entry as Record<string, unknown>;
  return (
    typeof method === 'string' &&
    typeof path === 'string' &&
    (status === null || Number.isInteger(status)) &&
    (query === undefined || (typeof query === 'object' && query !== null && !Array.isArray(query))) &&
    [operationId, apiVersion].every((text) => text === undefined || text === null || typeof text === 'string') &&
    (warnings === undefined || Array.isArray(warnings))
  );
}
