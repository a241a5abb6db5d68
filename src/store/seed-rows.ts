/** The rows that a seed consists of, complete. */
import type { SeedPast } from './engine/past.js';
import type { ListEntry, Rows, TableName, Tenant } from './model.js';

type Tables = { [N in TableName]: Rows[N][] };

/** The rows of a seed, complete and with resolved ids: what `readSeed` makes of a seed file, where `merges` are called `mergeRuns`. */
export interface SeedRows extends Omit<Tables, 'listEntries'> {
  tenant: Tenant;
  listEntries: ListEntry[];
  /** What is remembered of rows that are gone; most seeds have no past. */
  past?: SeedPast | undefined;
  about?: SeedAbout | undefined;
}

/** What is known of a seed beside its rows. */
export interface SeedAbout {
  /** Ids by `ref`, by member of the file. */
  refs?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Its own present, as it was written. */
  asOf?: string;
  /** By how many weeks its instants were moved. */
  weeks?: number;
}
