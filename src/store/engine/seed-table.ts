/** The rows of a seed: what accounts that start from it share. */
import { atOnce } from '../../lib/turns.js';
import { NO_PAST, type TablePast } from './past.js';

export interface Row {
  readonly id: number;
}

export type Key = number | string;

/** The keys under which an index files a row; null for none. */
export type Indexes<R, I extends string> = Readonly<Record<I, (row: R) => Key | readonly Key[] | null>>;

/**
 * Rows that no account can change, shared by all accounts that start from the same seed. Look-up and indexes are built when
 * first asked for: a start should not wait for tables that nobody reads.
 */
export class SeedTable<R extends Row, I extends string> {
  readonly #source: () => Iterable<R>;
  #rows: ReadonlyMap<number, R> | undefined;
  #ids: readonly number[] | undefined;
  readonly #built = new Map<I, ReadonlyMap<Key, readonly number[]>>();

  constructor(
    source: () => Iterable<R>,
    readonly indexes: Indexes<R, I>,
    /** Ids of new rows lie above this one when there are no rows yet. */
    readonly floor = 0,
    /** Rows that were gone before the seed was written. */
    readonly past: TablePast = NO_PAST,
  ) {
    this.#source = source;
  }

  /** The highest id that was ever issued. */
  get lastId(): number {
    return Math.max(this.ids.at(-1) ?? this.floor, this.past.lastId);
  }

  get rows(): ReadonlyMap<number, R> {
    return this.#rows ?? atOnce(this.#readRows());
  }

  /** The rows in their order, without building the look-up for them. */
  list(): R[] {
    return [...(this.#rows?.values() ?? this.#source())];
  }

  /** Ascending. */
  get ids(): readonly number[] {
    this.#ids ??= ascending([...this.rows.keys()]);
    return this.#ids;
  }

  index(name: I): ReadonlyMap<Key, readonly number[]> {
    return this.#built.get(name) ?? atOnce(this.#buildIndex(name));
  }

  /** Builds whatever is not built yet, a row a step: for big tables, in turns, before anybody asks. */
  *prepare(): Generator<void, void> {
    yield* this.#readRows();
    for (const name of Object.keys(this.indexes) as I[]) yield* this.#buildIndex(name);
  }

  *#readRows(): Generator<void, ReadonlyMap<number, R>> {
    if (this.#rows) return this.#rows;
    const rows = new Map<number, R>();
    for (const row of this.#source()) {
      rows.set(row.id, Object.freeze(row));
      yield;
    }
    this.#rows ??= rows;
    return this.#rows;
  }

  *#buildIndex(name: I): Generator<void, ReadonlyMap<Key, readonly number[]>> {
    const built = this.#built.get(name);
    if (built) return built;
    const { rows, ids } = this;
    const keyOf = this.indexes[name];
    const map = new Map<Key, number[]>();
    for (const id of ids) {
      for (const key of keysOf(keyOf(rows.get(id) as R))) {
        const filed = map.get(key);
        if (!filed) map.set(key, [id]);
        // A row may name a key twice and is filed once.
        else if (filed.at(-1) !== id) filed.push(id);
      }
      yield;
    }
    this.#built.set(name, map);
    return map;
  }
}

/** Most files list their rows by id. */
function ascending(ids: number[]): number[] {
  const isSorted = ids.every((id, i) => i === 0 || (ids[i - 1] as number) < id);
  return isSorted ? ids : ids.sort((a, b) => a - b);
}

/** The keys in a list, whichever way an index told them. */
export function keysOf(keys: Key | readonly Key[] | null): readonly Key[] {
  if (keys === null) return [];
  return typeof keys === 'object' ? keys : [keys];
}
