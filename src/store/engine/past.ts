/**
 * What an account's data remember of rows that are gone, as seeds name it: `gone` by table, the highest ids that were issued, and
 * who the personas are where their addresses no longer tell. Tables have the names that they have in a seed file.
 */
import type { Opportunity, TableName } from '../model.js';
import { memberOf } from '../seed/seed-tables.js';

/** To whom an opportunity shows. */
export type Restriction = Partial<Pick<Opportunity, 'isRestricted' | 'managerIds'>>;

/** A row that was there once. Of an opportunity it is kept to whom it showed: its history outlives it. */
export type GoneRow = { id: number } & Restriction;

export interface SeedPast {
  gone?: Readonly<Record<string, readonly GoneRow[]>>;
  lastIds?: Readonly<Record<string, number>>;
  /** Person ids by persona. */
  personas?: Readonly<Record<string, number>>;
}

/** What a seed table has to know of its past. */
export interface TablePast {
  gone: ReadonlyMap<number, GoneRow>;
  /** No id up to this one is issued again. */
  lastId: number;
}

export const NO_PAST: TablePast = { gone: new Map(), lastId: 0 };

export function pastOf({ gone, lastIds }: SeedPast, table: TableName): TablePast {
  const name = memberOf(table);
  const rows = gone?.[name];
  const lastId = lastIds?.[name] ?? 0;
  if (!rows) return lastId === 0 ? NO_PAST : { gone: NO_PAST.gone, lastId };
  const highest = rows.reduce((last, { id }) => Math.max(last, id), lastId);
  return { gone: new Map(rows.map((row) => [row.id, row])), lastId: highest };
}
