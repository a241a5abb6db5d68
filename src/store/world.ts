import type { Change, Cursor, Pulse } from './engine/change-log.js';
import { contentOf, type TableContent } from './engine/overlay.js';
import { pastOf, type SeedPast, type TablePast } from './engine/past.js';
import { RenderCache } from './engine/render-cache.js';
import { type Indexes, SeedTable } from './engine/seed-table.js';
import { Table, type TableChanges } from './engine/table.js';
import type { Emit } from './events.js';
import { type Entry, INDEXES, ownerKey } from './indexes.js';
import type { EntityType, Tenant } from './model.js';
import type { Column } from './rules/columns.js';
import type { SeedAbout, SeedRows } from './seed-rows.js';
import { type Reach, SHOWN_ON, type ShownOn } from './shown-on.js';

const seedTable = <R extends { id: number }, I extends string>(
  rows: () => Iterable<R>,
  indexes: Indexes<R, I>,
  floor: number,
  past: TablePast,
) => new SeedTable<R, I>(rows, indexes, floor, past);

function seedTables(rows: SeedRows) {
  function* entries(): Generator<Entry> {
    const types = new Map(rows.lists.map((list) => [list.id, list.type]));
    for (const entry of rows.listEntries) {
      if ('entityType' in entry) yield entry as Entry;
      else yield { ...entry, entityType: types.get(entry.listId) ?? 'company' };
    }
  }
  const remembered = rows.past ?? {};
  const past = (table: string) => pastOf(remembered, table);
  // Floors: the magnitudes that Affinity's ids have (product-rules.md §8.4).
  return {
    persons: seedTable(() => rows.persons, INDEXES.persons, 170_000_000, past('persons')),
    users: seedTable(() => rows.users, INDEXES.users, 0, past('users')),
    companies: seedTable(() => rows.companies, INDEXES.companies, 64_000_000, past('companies')),
    lists: seedTable(() => rows.lists, INDEXES.lists, 180_000, past('lists')),
    opportunities: seedTable(() => rows.opportunities, INDEXES.opportunities, 7_100_000, past('opportunities')),
    listEntries: seedTable(entries, INDEXES.listEntries, 133_000_000, past('listEntries')),
    fields: seedTable(() => rows.fields, INDEXES.fields, 760_000, past('fields')),
    options: seedTable(() => rows.options, INDEXES.options, 2_860_000, past('options')),
    values: seedTable(() => rows.values, INDEXES.values, 2_600_000_000, past('values')),
    changes: seedTable(() => rows.changes, INDEXES.changes, 50_000_000, past('changes')),
    interactions: seedTable(() => rows.interactions, INDEXES.interactions, 3_000, past('interactions')),
    notes: seedTable(() => rows.notes, INDEXES.notes, 20_000, past('notes')),
    transcripts: seedTable(() => rows.transcripts, INDEXES.transcripts, 61_000, past('transcripts')),
    transcriptFragments: seedTable(
      () => rows.transcriptFragments,
      INDEXES.transcriptFragments,
      5_400_000,
      past('transcriptFragments'),
    ),
    reminders: seedTable(() => rows.reminders, INDEXES.reminders, 15_000, past('reminders')),
    files: seedTable(() => rows.files, INDEXES.files, 43_000, past('files')),
    savedViews: seedTable(() => rows.savedViews, INDEXES.savedViews, 2_100_000, past('savedViews')),
    merges: seedTable(() => rows.merges, INDEXES.merges, 12_000, past('merges')),
    duplicateSuggestions: seedTable(
      () => rows.duplicateSuggestions,
      INDEXES.duplicateSuggestions,
      67_000,
      past('duplicateSuggestions'),
    ),
    teams: seedTable(() => rows.teams, INDEXES.teams, 300, past('teams')),
    teamMembers: seedTable(() => rows.teamMembers, INDEXES.teamMembers, 4_000, past('teamMembers')),
    relationships: seedTable(() => rows.relationships, INDEXES.relationships, 9_300_000, past('relationships')),
    inferredConnections: seedTable(
      () => rows.inferredConnections,
      INDEXES.inferredConnections,
      710_000,
      past('inferredConnections'),
    ),
    webhooks: seedTable(() => rows.webhooks, INDEXES.webhooks, 20_000, past('webhooks')),
    mergedCompanies: seedTable(() => rows.mergedCompanies, INDEXES.mergedAway, 0, past('mergedCompanies')),
    mergedPersons: seedTable(() => rows.mergedPersons, INDEXES.mergedAway, 0, past('mergedPersons')),
  };
}

type SeedTables = ReturnType<typeof seedTables>;
type Tables = {
  readonly [N in keyof SeedTables]: SeedTables[N] extends SeedTable<infer R, infer I> ? Table<R, I> : never;
};

/** The rows of each table. */
export type WorldRows = {
  readonly [N in keyof SeedTables]: SeedTables[N] extends SeedTable<infer R, infer _I> ? R : never;
};

type AnyRow = { readonly id: number };
type AnyTable = Table<AnyRow, string>;
export type TableName = keyof Tables;
export type RowOf<N extends TableName> = SeedTables[N] extends SeedTable<infer R, infer _> ? R : never;

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

/** The data of one account: its view of the seed, and what listens to its changes. */
export class World {
  readonly tenant: Tenant;
  readonly tables: Tables;
  readonly #pulse: Pulse = { count: 0 };
  readonly #texts = new RenderCache();
  readonly #columns = new Map<string, readonly Column[]>();
  /** Up to where the logs were read for what is kept here: the pulse, and each table's version. */
  #readUpTo = 0;
  #versions: number[] | null = null;

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
  }

  /** Rises with each change of any table. */
  get pulse(): number {
    return this.#pulse.count;
  }

  /** Rendered pieces of answers, without those that show what has changed since (`shown-on.ts`). */
  get texts(): RenderCache {
    if (this.#readUpTo !== this.#pulse.count) this.#forgetChanged();
    return this.#texts;
  }

  /** V2's columns per entity type and list, as long as the fields and lists are what they are. */
  get columns(): Map<string, readonly Column[]> {
    if (this.#readUpTo !== this.#pulse.count) this.#forgetChanged();
    return this.#columns;
  }

  /** May be broken off where a look-up is not built, and is then done again: what was read is noted behind it. */
  #forgetChanged(): void {
    const { count } = this.#pulse;
    const reach = new ReachOfTexts(this.tables, this.#texts, this.#columns);
    const tables = this.#all();
    this.#versions ??= tables.map(() => 0);
    for (const [i, [name, { log }]] of tables.entries()) {
      const seen = this.#versions[i] as number;
      if (log.version === seen) continue;
      const changes = log.since(seen);
      if (!changes) reach.everythingKept();
      else if (!reach.isAll) tell(SHOWN_ON[name] as ShownOn<AnyRow>, reach, changes);
      this.#versions[i] = log.version;
    }
    this.#readUpTo = count;
  }

  snapshot(): unknown {
    return Object.values(this.tables).map((table) => table.snapshot());
  }

  restore(snapshot: unknown): void {
    const parts = snapshot as unknown[];
    for (const [i, table] of this.#all().entries()) table[1].restore(parts[i]);
    // Whatever is kept from before is of no use: tests restore in order to begin afresh.
    this.#texts.clear();
    this.#columns.clear();
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

  #all(): [TableName, AnyTable][] {
    // Each table takes what came out of the table of the same name.
    return Object.entries(this.tables) as unknown as [TableName, AnyTable][];
  }
}

const ownContents = (tables: [TableName, TableContent<{ id: number }>][]): WorldContent =>
  Object.fromEntries(
    tables.filter(([, { rows, gone, lastId }]) => rows.length > 0 || gone.length > 0 || lastId !== null),
  );

function tell(shownOn: ShownOn<AnyRow>, reach: Reach, changes: readonly Change<AnyRow>[]): void {
  for (const { before, after } of changes) shownOn(reach, before, after);
}

/** Forgets what shows a row that changed. */
class ReachOfTexts implements Reach {
  /** Nothing is kept any more. */
  isAll = false;

  constructor(
    readonly tables: Tables,
    readonly texts: RenderCache,
    readonly kept: Map<string, readonly Column[]>,
  ) {}

  entity(type: EntityType, id: number): void {
    this.texts.forget(type, id);
    // Rows that were taken off a list since have changed themselves.
    for (const entry of this.tables.listEntries.by('entity', ownerKey(type, id))) this.texts.forget('entry', entry.id);
  }

  entry(id: number): void {
    this.texts.forget('entry', id);
  }

  anywhere(): void {
    this.texts.clear();
  }

  columns(): void {
    this.kept.clear();
  }

  everythingKept(): void {
    this.isAll = true;
    this.texts.clear();
    this.kept.clear();
  }
}
