/** What an account changed of a seed's table, as one value that snapshots can hold. */
import { getOrInsert } from '../../lib/memo.js';
import type { Key, Row } from './seed-table.js';
import { addSorted, removeSorted } from './sorted-ids.js';

interface IndexChanges {
  added: number[];
  removed: Set<number>;
}

/** What an account changed: rows by id (null: deleted), ids that the seed lacks, and per index the same. */
export interface Overlay<R, I extends string> {
  rows: Map<number, R | null>;
  added: number[];
  deletedFromSeed: number;
  /** The highest id so far; null while it is the seed's. */
  lastId: number | null;
  indexes: Map<I, Map<Key, IndexChanges>>;
}

/** What an account's table differs by from its seed: the rows themselves, and whose were deleted. */
export interface TableContent<R> {
  rows: readonly R[];
  gone: readonly number[];
  /** The highest id so far, of rows that were deleted too; null while it is the seed's. */
  lastId: number | null;
}

/** What a snapshot of a table holds, as plain data; `Table.load` and `Table.snapshot` are the way back. */
export function contentOf<R extends Row>(snapshot: unknown): TableContent<R> {
  const { rows, lastId } = snapshot as Overlay<R, string>;
  const all = [...rows];
  return {
    rows: all.flatMap(([, row]) => row ?? []),
    gone: all.flatMap(([id, row]) => (row === null ? id : [])),
    lastId,
  };
}

/** What a table starts with: there are many tables, and most of an account's are never written. */
export const NO_CHANGES = {
  rows: new Map(),
  added: [] as number[],
  deletedFromSeed: 0,
  lastId: null,
  indexes: new Map(),
};

/** One that may be written while others hold the first. */
export function copyOverlay<R, I extends string>(overlay: Overlay<R, I>): Overlay<R, I> {
  const indexes = new Map<I, Map<Key, IndexChanges>>();
  for (const [name, keys] of overlay.indexes) {
    const copy = new Map<Key, IndexChanges>();
    for (const [key, { added, removed }] of keys) copy.set(key, { added: added.slice(), removed: new Set(removed) });
    indexes.set(name, copy);
  }
  return { ...overlay, rows: new Map(overlay.rows), added: overlay.added.slice(), indexes };
}

/** What a row is filed under in one index: the keys that it has in the seed, had before, and has after a change. */
export interface Filing {
  seedKeys: readonly Key[];
  before: readonly Key[];
  after: readonly Key[];
}

/** Notes in an overlay of its own how an index differs from the seed's after a row has changed. */
export function file<R, I extends string>(overlay: Overlay<R, I>, name: I, id: number, filing: Filing): void {
  const { seedKeys, before, after } = filing;
  const index = getOrInsert(overlay.indexes, name, () => new Map<Key, IndexChanges>());
  // Most rows have one key or few; one may have a hundred thousand.
  const seeded = holding(seedKeys);
  const had = holding(before);
  const has = holding(after);
  const changesOf = (key: Key) => getOrInsert(index, key, noneYet);
  for (const key of before) {
    if (has(key)) continue;
    if (seeded(key)) changesOf(key).removed.add(id);
    else removeSorted(changesOf(key).added, id);
  }
  for (const key of after) {
    if (had(key)) continue;
    if (seeded(key)) changesOf(key).removed.delete(id);
    else addSorted(changesOf(key).added, id);
  }
}

const noneYet = (): IndexChanges => ({ added: [], removed: new Set() });

/** Tells whether a key is among these, in a time that does not grow with them. */
function holding(keys: readonly Key[]): (key: Key) => boolean {
  if (keys.length < 8) return (key) => keys.includes(key);
  const all = new Set(keys);
  return (key) => all.has(key);
}
