/** The rows of a seed: what accounts that start from it share. */
import { getOrInsert } from '../../lib/memo.js';
import { type FilledMap, MapFilling } from '../../lib/sharded-map.js';
import { shared } from '../../lib/turns.js';
import { built } from './giving-way.js';
import { NO_PAST, type TablePast } from './past.js';

export interface Row {
  readonly id: number;
}

export type Key = number | string;

/** The keys under which an index files a row; null for none. */
export type Indexes<R, I extends string> = Readonly<Record<I, (row: R) => Key | readonly Key[] | null>>;

type Index = FilledMap<Key, readonly number[]>;

/** Rows that are read or filed in one step. */
const STEP = 64;

/**
 * Rows that no account can change, shared by all accounts that start from the same seed. Look-up and indexes are built when
 * first asked for: a start should not wait for tables that nobody reads. Who asks may have to give way (`giving-way.ts`).
 */
export class SeedTable<R extends Row, I extends string> {
  readonly #source: () => Iterable<R>;
  #rows: FilledMap<number, R> | undefined;
  #ids: readonly number[] | undefined;
  readonly #built = new Map<I, Index>();
  /** Whoever asks while others build in turns goes on with what they have. */
  readonly #readRows = shared(() => this.#rowsInSteps());
  readonly #builders = new Map<I, () => Generator<void, Index>>();

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

  get rows(): FilledMap<number, R> {
    return this.#rows ?? built(this.#readRows());
  }

  /** The rows in their order, without building the look-up for them. */
  list(): R[] {
    // A map of millions of rows has lost it.
    const isInOrder = this.#rows instanceof Map;
    return [...(isInOrder ? (this.#rows as ReadonlyMap<number, R>).values() : this.#source())];
  }

  /** Ascending. */
  get ids(): readonly number[] {
    const { rows } = this;
    this.#ids ??= [...rows.keys()].sort((a, b) => a - b);
    return this.#ids;
  }

  index(name: I): Index {
    return this.#built.get(name) ?? built(this.#buildIndex(name));
  }

  /** Builds what is not built yet of the look-up and these indexes, some rows a step: of big tables in turns, before anybody asks. */
  *prepare(names = Object.keys(this.indexes) as I[]): Generator<void, void> {
    if (!this.#rows) yield* this.#readRows();
    for (const name of names) if (!this.#built.has(name)) yield* this.#buildIndex(name);
  }

  #buildIndex(name: I): Generator<void, Index> {
    return getOrInsert(this.#builders, name, () => shared(() => this.#indexInSteps(name)))();
  }

  *#rowsInSteps(): Generator<void, FilledMap<number, R>> {
    const filling = new MapFilling<number, R>();
    const ids: number[] = [];
    let isAscending = true;
    let last = Number.NEGATIVE_INFINITY;
    for (const row of this.#source()) {
      filling.add(row.id, Object.freeze(row));
      isAscending &&= last < row.id;
      last = row.id;
      if (ids.push(last) % STEP === 0) yield;
    }
    const rows = filling.filled;
    this.#rows = rows;
    // Most files list their rows by id.
    if (isAscending) this.#ids = ids;
    return rows;
  }

  *#indexInSteps(name: I): Generator<void, Index> {
    const rows = this.#rows ?? (yield* this.#readRows());
    const { ids } = this;
    const keyOf = this.indexes[name];
    const map = new MapFilling<Key, number[]>();
    let left = STEP;
    for (const id of ids) {
      for (const key of keysOf(keyOf(rows.get(id) as R))) {
        const filed = map.get(key);
        if (!filed) map.add(key, [id]);
        // A row may name a key twice and is filed once.
        else if (filed.at(-1) !== id) filed.push(id);
      }
      if (--left > 0) continue;
      left = STEP;
      yield;
    }
    const index = map.filled;
    this.#built.set(name, index);
    this.#builders.delete(name);
    return index;
  }
}

/** The keys in a list, whichever way an index told them. */
export function keysOf(keys: Key | readonly Key[] | null): readonly Key[] {
  if (keys === null) return [];
  return typeof keys === 'object' ? keys : [keys];
}
