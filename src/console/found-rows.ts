/** A page of a collection, of all its rows or of those that show a word. */
import type { Collection, Row } from './collections.js';
import { lookAt, type Seen } from './looking.js';
import { PAGE } from './paging.js';
import type { Visit } from './visit.js';

type Listed = Pick<Collection, 'list' | 'read' | 'hasTerm'>;

export interface FoundRows {
  seen: Seen;
  rows: readonly Row[];
  /** Where the next page begins; undefined where there is none. */
  next: string | undefined;
}

/** Pages that are looked through for one of ours: what is rare in a large account is looked for further with each page. */
const MOST_LOOKED_THROUGH = 20;

/** The rows that one view looks through at most, where the API's operation does not search. */
export const MOST_ROWS = MOST_LOOKED_THROUGH * PAGE;

/** `texts` are what a row shows. What was refused has no rows. */
export async function foundRows(visit: Visit, of: Listed, texts: (row: Row) => readonly string[]): Promise<FoundRows> {
  const { token = '' } = visit.query;
  const word = wordOf(visit);
  const look = async (at: string, term = ''): Promise<FoundRows> => {
    const seen = await lookAt(visit, of.list({ term, token: at }));
    return { seen, ...(seen.status < 400 ? of.read(seen.body, at) : { rows: [], next: undefined }) };
  };
  if (word === '' || of.hasTerm) return look(token, word);
  const fits = (row: Row) => texts(row).some((text) => text.toLowerCase().includes(word.toLowerCase()));
  const rows: Row[] = [];
  let at = token;
  for (let looked = 1; ; looked++) {
    const page = await look(at);
    const fitting = page.rows.filter(fits);
    // A page of ours ends where one of the API's ends: what would be too much is looked at again for the next.
    if (rows.length + fitting.length > PAGE) return { ...page, rows, next: at };
    rows.push(...fitting);
    if (page.next === undefined || looked === MOST_LOOKED_THROUGH) return { ...page, rows };
    at = page.next;
  }
}

/** What is searched for; empty for all. */
export const wordOf = ({ query }: Visit): string => (query.q ?? '').trim();
