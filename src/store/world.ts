import type { Change, Cursor, Pulse } from './engine/change-log.js';
import { contentOf, type TableContent } from './engine/overlay.js';
import { pastOf, type SeedPast } from './engine/past.js';
import { RenderCache } from './engine/render-cache.js';
import { type Indexes, SeedTable } from './engine/seed-table.js';
import { Table, type TableChanges } from './engine/table.js';
import type { Emit } from './events.js';
import { INDEXES, type IndexOf, ownerKey } from './indexes.js';
import type { EntityType, Entry, Rows, SeedAbout, SeedRows, TableName, Tenant } from './model.js';
import type { Column } from './rules/columns.js';
import { FLOORS } from './seed/seed-tables.js';
import { type Reach, SHOWN_ON, type ShownOn } from './shown-on.js';

type SeedTables = { readonly [N in TableName]: SeedTable<Rows[N], IndexOf<N>> };
type Tables = { readonly [N in TableName]: Table<Rows[N], IndexOf<N>> };

function seedTables(rows: SeedRows): SeedTables {
  function* entries(): Generator<Entry> {
    const types = new Map(rows.lists.map((list) => [list.id, list.type]));
    for (const entry of rows.listEntries) {
      if ('entityType' in entry) yield entry as Entry;
      else yield { ...entry, entityType: types.get(entry.listId) ?? 'company' };
    }
  }
  const remembered = rows.past ?? {};
  const tables = Object.entries(FLOORS).map(([name, floor]) => {
    const table = name as TableName;
    const source: () => Iterable<AnyRow> = table === 'listEntries' ? entries : () => rows[table];
    const indexes = INDEXES[table] as Indexes<AnyRow, string>;
    return [table, new SeedTable(source, indexes, floor, pastOf(remembered, table))];
  });
  return Object.fromEntries(tables);
}

type AnyRow = { readonly id: number };
type AnyTable = Table<AnyRow, string>;

/** By table; those that are as in the seed are left out. */
export type WorldContent = { readonly [N in TableName]?: TableContent<{ id: number }> };
export type WorldChanges = { readonly [N in TableName]?: TableChanges<{ id: number }> };

/** Rows that take a few milliseconds to be looked through. */
const FEW_ROWS = 5_000;

/** Whether a seed of these rows is so big that its look-ups are built in turns. */
export const hasManyRows = (rows: SeedRows): boolean =>
  Object.values(rows).reduce((sum, table) => sum + (Array.isArray(table) ? table.length : 0), 0) > FEW_ROWS;

/** A frozen seed, shared by every account that starts from it. */
export class Seed {
  readonly tenant: Tenant;
  readonly tables: SeedTables;
  readonly past: SeedPast | undefined;
  readonly about: SeedAbout | undefined;
  /** It is big, and not all of its look-ups are built: who needs one gives way until it is there (`engine/giving-way.ts`). */
  isUnbuilt = false;

  constructor(rows: SeedRows) {
    this.about = rows.about;
    this.tenant = rows.tenant;
    this.past = rows.past;
    this.tables = seedTables(rows);
  }

  /** Builds all that is built when first asked for, in small steps: of a big seed that would hold up whoever asks. */
  *prepare(): Generator<void, void> {
    for (const table of Object.values(this.tables)) yield* table.prepare();
    this.isUnbuilt = false;
  }

  /** What it was made of: `new Seed(seed.rows())` is its equal. */
  rows(): SeedRows {
    const tables = Object.entries(this.tables).map(([name, table]) => [name, table.list()]);
    const { tenant, past, about } = this;
    return { tenant, ...Object.fromEntries(tables), ...(past && { past }), ...(about && { about }) };
  }
}

/** A place in the logs of all tables. */
export interface WorldCursor {
  /** What changed since it was last taken from, by table; of snapshots that were restored it tells nothing. */
  take(): [table: TableName, changes: readonly Change<AnyRow>[]][];
  release(): void;
}

/** What is kept of answers as long as the rows are what they are: what shows a row that changed is forgotten. */
class Kept implements Reach {
  constructor(
    readonly tables: Tables,
    readonly texts = new RenderCache(),
    readonly columnsByPlace = new Map<string, readonly Column[]>(),
  ) {}

  copy(): Kept {
    return new Kept(this.tables, this.texts.copy(), new Map(this.columnsByPlace));
  }

  entity(type: EntityType, id: number): void {
    this.texts.forget(type, id);
    // Rows that were taken off a list since have changed themselves.
    for (const entry of this.tables.listEntries.by('entity', ownerKey(type, id))) this.entry(entry.id);
  }

  entry(id: number): void {
    this.texts.forget('entry', id);
  }

  anywhere(): void {
    this.texts.clear();
  }

  columns(): void {
    this.columnsByPlace.clear();
  }
}

/** The data of one account: its view of the seed, and what listens to its changes. */
export class World {
  readonly tenant: Tenant;
  readonly tables: Tables;
  readonly #pulse: Pulse = { count: 0 };
  #kept: Kept;
  /** Of the snapshot that was restored last, also where it was deleted since: tests go back to the same one again and again. */
  #restored: { snapshot: unknown; kept: Kept } | null = null;
  /** Up to where the logs were read for what is kept here: the pulse, and each table's version. */
  #readUpTo = 0;
  #versions: readonly number[] = [];

  constructor(
    readonly seed: Seed,
    /** Hears of each change, once, after it is done. */
    readonly emit: Emit,
  ) {
    this.tenant = seed.tenant;
    const tables: Record<string, unknown> = {};
    for (const [name, table] of Object.entries(seed.tables)) {
      // biome-ignore lint/suspicious/noExplicitAny: each table is made from the seed table of its own name
      tables[name] = new Table(table as SeedTable<any, any>, this.#pulse);
    }
    this.tables = tables as Tables;
    this.#kept = new Kept(this.tables);
  }

  /** Rises with each change of any table. */
  get pulse(): number {
    return this.#pulse.count;
  }

  /** Rendered pieces of answers, without those that show what has changed since (`shown-on.ts`). */
  get texts(): RenderCache {
    return this.#upToDate().texts;
  }

  /** V2's columns per entity type and list, as long as the fields and lists are what they are. */
  get columns(): Map<string, readonly Column[]> {
    return this.#upToDate().columnsByPlace;
  }

  #upToDate(): Kept {
    if (this.#readUpTo !== this.#pulse.count) this.#forgetChanged();
    return this.#kept;
  }

  /** May be broken off where a look-up is not built, and is then done again: what was read is noted behind it. */
  #forgetChanged(): void {
    // It is no longer as in the snapshot, whose texts stay what they are.
    if (this.#kept === this.#restored?.kept) this.#kept = this.#kept.copy();
    const kept = this.#kept;
    const news = this.#all().map(([name, { log }], i) => ({ name, changes: log.since(this.#versions[i] ?? 0) }));
    if (news.some(({ changes }) => changes === null)) {
      kept.anywhere();
      kept.columns();
    } else {
      for (const { name, changes } of news) {
        const shownOn = SHOWN_ON[name] as ShownOn<AnyRow>;
        for (const { before, after } of changes ?? []) shownOn(kept, before, after);
      }
    }
    this.#noteRead();
  }

  #noteRead(): void {
    this.#readUpTo = this.#pulse.count;
    this.#versions = this.#all().map(([, { log }]) => log.version);
  }

  snapshot(): unknown {
    return Object.values(this.tables).map((table) => table.snapshot());
  }

  /** What was kept is there again where the last restore was of the very same snapshot. */
  restore(snapshot: unknown): void {
    const parts = snapshot as unknown[];
    for (const [i, [, table]] of this.#all().entries()) table.restore(parts[i]);
    if (this.#restored?.snapshot !== snapshot) this.#restored = null;
    this.#restored ??= { snapshot, kept: new Kept(this.tables) };
    this.#kept = this.#restored.kept;
    this.#noteRead();
  }

  /** Misses nothing that changes from now on. */
  follow(): WorldCursor {
    const cursors = this.#all().map(([name, { log }]): [TableName, Cursor<AnyRow>] => [name, log.follow()]);
    return {
      take: () =>
        cursors.flatMap(([name, cursor]) => {
          const taken = cursor.take();
          return taken ? [[name, taken.changes] as [TableName, readonly Change<AnyRow>[]]] : [];
        }),
      release: () => {
        for (const [, cursor] of cursors) cursor.release();
      },
    };
  }

  /** From now on changes are noted, for `takeChanges`; `onChange` hears of the first of each table after each taking. */
  keepTrack(onChange: () => void): void {
    for (const [, table] of this.#all()) table.keepTrack(onChange);
  }

  /** What changed since the last taking, and how to take it back; null for nothing. */
  takeChanges(): { changes: WorldChanges; undo: () => void } | null {
    const changes: Record<string, TableChanges<{ id: number }>> = {};
    const undos: (() => void)[] = [];
    for (const [name, table] of this.#all()) {
      const taken = table.takeChanges();
      if (!taken) continue;
      changes[name] = taken.changes;
      undos.push(taken.undo);
    }
    if (undos.length === 0) return null;
    const undo = () => {
      for (const undoTable of undos) undoTable();
    };
    return { changes, undo };
  }

  /** What the world holds beyond its seed, as plain data. */
  content(): WorldContent {
    return ownContents(this.#all().map(([name, table]) => [name, table.content()]));
  }

  /** As `content`, of a snapshot. */
  contentOf(snapshot: unknown): WorldContent {
    const parts = snapshot as unknown[];
    return ownContents(this.#all().map(([name], i) => [name, contentOf(parts[i])]));
  }

  /** Takes on changes, or a content, that came out of a world of the same seed. */
  load(changes: WorldContent | WorldChanges): void {
    for (const [name, table] of this.#all()) {
      const content: TableContent<{ id: number }> | TableChanges<{ id: number }> | undefined = changes[name];
      if (!content) continue;
      if ('isAll' in content && content.isAll) table.reset();
      table.load(content);
    }
  }

  /** A table of any rows: each takes what came out of the table of the same name. */
  table(name: TableName): AnyTable {
    return this.tables[name] as unknown as AnyTable;
  }

  #all(): [TableName, AnyTable][] {
    return Object.entries(this.tables) as unknown as [TableName, AnyTable][];
  }
}

const ownContents = (tables: [TableName, TableContent<{ id: number }>][]): WorldContent =>
  Object.fromEntries(
    tables.filter(([, { rows, gone, lastId }]) => rows.length > 0 || gone.length > 0 || lastId !== null),
  );
