import { type Change, ChangeLog, type Cursor, type Pulse } from './change-log.js';
import { wrote } from './giving-way.js';
import { contentOf, copyOverlay, file, NO_CHANGES, type Overlay, type TableContent } from './overlay.js';
import type { GoneRow } from './past.js';
import { type Key, keysOf, type Row, type SeedTable } from './seed-table.js';
import { addSorted, firstOf, NO_IDS, notRemoved, removeSorted, type SortedIds, walk } from './sorted-ids.js';

/** How a table was before it changed: the way back. */
interface Before<R extends Row, I extends string> {
  /** The account's own rows by id; null for a deleted one, undefined where it had none of its own. */
  rows: ReadonlyMap<number, R | null | undefined>;
  lastId: number | null;
  /** Everything, where a reset or a restore exchanged everything; `rows` lead from here further back. */
  all: Overlay<R, I> | null;
}

/** Changes since the ones before were taken. */
export interface TableChanges<R> extends TableContent<R> {
  /** Nothing that the table held before holds on. */
  isAll: boolean;
}

/** An account's view of one table: the seed's rows with its own changes on top (copy-on-write). */
export class Table<R extends Row, I extends string = never> {
  #overlay: Overlay<R, I> = NO_CHANGES;
  /** True while a snapshot, or every unchanged table, holds the same overlay: the next write copies it first. */
  #shared = true;
  /** Of what is kept elsewhere; null while nobody keeps track. */
  #cursor: Cursor<R> | null = null;
  /** Where the cursor stands. */
  #lastIdBefore: number | null = null;
  readonly log: ChangeLog<R>;

  /** `pulse` counts the changes of all tables that belong together. */
  constructor(
    readonly seed: SeedTable<R, I>,
    pulse: Pulse = { count: 0 },
  ) {
    this.log = new ChangeLog<R>(pulse);
  }

  /** Rises whenever rows do change. */
  get version(): number {
    return this.log.version;
  }

  get size(): number {
    return this.seed.ids.length - this.#overlay.deletedFromSeed + this.#overlay.added.length;
  }

  get(id: number): R | undefined {
    const own = this.#overlay.rows.get(id);
    if (own !== undefined) return own ?? undefined;
    return this.seed.rows.get(id);
  }

  /** Whether a row of this id was there and is gone. */
  wasDeleted(id: number): boolean {
    const own = this.#overlay.rows.get(id);
    return own === null || (own === undefined && this.seed.past.gone.has(id));
  }

  /** All that were there and are gone, by id. */
  gone(): ReadonlyMap<number, GoneRow> {
    const all = new Map(this.seed.past.gone);
    for (const [id, row] of this.#overlay.rows) {
      if (row === null) all.set(id, this.seed.rows.get(id) ?? { id });
      else all.delete(id);
    }
    return all;
  }

  /** Of the rows that are there; where an id begins if there are none. */
  get highestId(): number {
    return firstOf(this.ids(), { down: true }) ?? this.seed.floor;
  }

  /** The highest id so far, of rows that are gone too. */
  get lastId(): number {
    return this.#overlay.lastId ?? this.seed.lastId;
  }

  /** An id above all others so far. Steps are uneven but the same from run to run, as ids of a shared service look. */
  nextId(step = 0): number {
    const overlay = this.#own();
    this.log.touch();
    const last = overlay.lastId ?? this.seed.lastId;
    overlay.lastId = last + (step || 1 + ((last * 2654435761) % 7));
    return overlay.lastId;
  }

  insert(row: R): R {
    const overlay = this.#own();
    if (this.get(row.id)) throw new Error(`row ${row.id} exists`);
    this.#set(overlay, row.id, undefined, row);
    if (this.seed.rows.has(row.id)) overlay.deletedFromSeed--;
    else addSorted(overlay.added, row.id);
    overlay.lastId = Math.max(row.id, overlay.lastId ?? this.seed.lastId);
    return row;
  }

  update(row: R): R {
    const before = this.get(row.id);
    if (!before) throw new Error(`no row ${row.id}`);
    this.#set(this.#own(), row.id, before, row);
    return row;
  }

  remove(id: number): void {
    const before = this.get(id);
    if (!before) return;
    const overlay = this.#own();
    this.#set(overlay, id, before, undefined);
    if (this.seed.rows.has(id)) overlay.deletedFromSeed++;
    else removeSorted(overlay.added, id);
  }

  /** Makes a row what it is elsewhere, whatever it was here: what the log of another table of the same seed tells. */
  put(id: number, row: R | null): void {
    if (row === null) this.remove(id);
    else if (this.get(id)) this.update(row);
    else this.insert(row);
  }

  /** All ids, ascending. */
  ids(): SortedIds {
    const { rows, added } = this.#overlay;
    return { base: this.seed.ids, added, isRemoved: (id) => rows.get(id) === null };
  }

  /** The ids filed under a key, ascending. */
  idsBy(index: I, key: Key): SortedIds {
    const changes = this.#overlay.indexes.get(index)?.get(key);
    return {
      base: this.seed.index(index).get(key) ?? NO_IDS,
      added: changes?.added ?? NO_IDS,
      isRemoved: changes?.removed.size ? (id) => changes.removed.has(id) : notRemoved,
    };
  }

  countBy(index: I, key: Key): number {
    const changes = this.#overlay.indexes.get(index)?.get(key);
    const base = this.seed.index(index).get(key)?.length ?? 0;
    return changes ? base - changes.removed.size + changes.added.length : base;
  }

  /** The rows filed under a key, ascending by id. Meant for keys with few rows; pages walk `idsBy`. */
  by(index: I, key: Key): R[] {
    const rows: R[] = [];
    walk(this.idsBy(index, key), {}, (id) => {
      rows.push(this.get(id) as R);
      return true;
    });
    return rows;
  }

  /** The lowest row filed under a key. */
  firstBy(index: I, key: Key): R | undefined {
    const id = firstOf(this.idsBy(index, key), {});
    return id === undefined ? undefined : this.get(id);
  }

  *[Symbol.iterator](): Generator<R> {
    const ids: number[] = [];
    walk(this.ids(), {}, (id) => ids.push(id) > 0);
    for (const id of ids) {
      const row = this.get(id);
      if (row) yield row;
    }
  }

  /** The account's changes as one value; taking it costs nothing until the next write. */
  snapshot(): unknown {
    this.#shared = true;
    return this.#overlay;
  }

  restore(snapshot: unknown): void {
    // Many tables are as they were: not a change.
    if (snapshot !== this.#overlay) this.#exchange(snapshot as Overlay<R, I>);
    this.#shared = true;
  }

  /** Back to the seed. */
  reset(): void {
    this.#exchange(NO_CHANGES);
    this.#shared = true;
  }

  /** From now on changes are noted, for `takeChanges`; `onChange` hears of the first after each taking. */
  keepTrack(onChange: () => void): void {
    this.#cursor?.release();
    this.#cursor = this.log.follow(onChange);
    this.#lastIdBefore = this.#overlay.lastId;
  }

  /** What changed since the last taking, and how to take it back; null for nothing. */
  takeChanges(): { changes: TableChanges<R>; undo: () => void } | null {
    const taken = this.#cursor?.take();
    if (!taken) return null;
    const before = {
      rows: ownBefore(taken.changes),
      lastId: this.#lastIdBefore,
      all: taken.exchanged as Overlay<R, I> | null,
    };
    const { rows: own, lastId } = this.#overlay;
    this.#lastIdBefore = lastId;
    const ids = before.all ? own.keys() : before.rows.keys();
    const changes = { rows: [] as R[], gone: [] as number[], lastId, isAll: before.all !== null };
    for (const id of ids) {
      const row = own.get(id);
      if (row) changes.rows.push(row);
      else changes.gone.push(id);
    }
    return { changes, undo: () => this.#undo(before) };
  }

  /** What it differs by from its seed now. */
  content(): TableContent<R> {
    return contentOf(this.#overlay);
  }

  /** Takes on what `contentOf` told of a table of the same seed, on top of what it has. */
  load({ rows, gone, lastId }: TableContent<R>): void {
    this.log.quietly(() => {
      for (const row of rows) this.#put(row.id, row);
      for (const id of gone) this.#put(id, null);
      this.#own().lastId = lastId;
    });
  }

  #exchange(overlay: Overlay<R, I>): void {
    wrote();
    const before = this.#overlay;
    this.#overlay = overlay;
    this.log.exchange(before);
  }

  #undo({ rows, lastId, all }: Before<R, I>): void {
    this.log.quietly(() => {
      if (all) {
        this.#overlay = all;
        this.#shared = true;
      }
      for (const [id, row] of rows) this.#put(id, row);
      this.#own().lastId = lastId;
    });
    this.#lastIdBefore = lastId;
  }

  /** Makes a row the account's own, or a deleted one; undefined: as in the seed. */
  #put(id: number, row: R | null | undefined): void {
    this.put(id, row === undefined ? (this.seed.rows.get(id) ?? null) : row);
    if (row === undefined) this.#own().rows.delete(id);
    else this.#own().rows.set(id, row);
  }

  /** Every write of a row goes through here. */
  #set(overlay: Overlay<R, I>, id: number, before: R | undefined, after: R | undefined): void {
    this.log.add({ id, own: overlay.rows.get(id), before, after });
    overlay.rows.set(id, after ?? null);
    const { indexes, rows } = this.seed;
    const seeded = rows.get(id);
    for (const name of Object.keys(indexes) as I[]) {
      const keyOf = indexes[name];
      const seedKeys = seeded === undefined ? NO_KEYS : keysOf(keyOf(seeded));
      const had = before === undefined ? NO_KEYS : keysOf(keyOf(before));
      const has = after === undefined ? NO_KEYS : keysOf(keyOf(after));
      file(overlay, name, id, { seedKeys, before: had, after: has });
    }
  }

  /** Every write begins here. */
  #own(): Overlay<R, I> {
    wrote();
    if (this.#shared) {
      this.#overlay = copyOverlay(this.#overlay);
      this.#shared = false;
    }
    return this.#overlay;
  }
}

const NO_KEYS: readonly Key[] = [];

/** The own rows as they were before the first of these changes. */
function ownBefore<R>(changes: readonly Change<R>[]): ReadonlyMap<number, R | null | undefined> {
  const rows = new Map<number, R | null | undefined>();
  for (const { id, own } of changes) if (!rows.has(id)) rows.set(id, own);
  return rows;
}
