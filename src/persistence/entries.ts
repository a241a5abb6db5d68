/** What the lines of a data file say: which accounts there are, how each began, and what became of it. */
import type { Account, AccountOptions, Snapshot, Surroundings } from '../account/account.js';
import { defined } from '../lib/defined.js';
import type { SeedRows } from '../store/model.js';
import type { WorldChanges, WorldContent } from '../store/world.js';
import { difference, fromJson, type Patch, patched, toJson } from './plain.js';

/** A seed that accounts begin with. The default one comes with the program: of that, the file has the name alone. */
export interface SeedEntry {
  seed: string;
  rows?: SeedRows;
  /** Accounts begin with it where nobody says otherwise. */
  isDefault?: true;
}

/** More rows of a seed that came before, where one line would be too long. */
export interface SeedRowsEntry {
  more: string;
  rows: Partial<SeedRows>;
}

export interface AccountEntry {
  account: string;
  began: Pick<AccountOptions, 'settings' | 'limits' | 'monthlyUsed' | 'start' | 'mode'> & {
    seed: string;
    /** By persona: they stay readable. */
    keys: Record<string, string>;
  };
}

/** What an account's data and surroundings changed by. */
export interface ChangeEntry {
  of: string;
  rows?: WorldChanges | WorldContent;
  patches?: Patch[];
}

export interface SnapshotEntry {
  of: string;
  snapshot: string;
  at: number;
  rows: WorldContent;
  patches: Patch[];
}

export type Entry =
  | SeedEntry
  | SeedRowsEntry
  | AccountEntry
  | { deleted: string }
  | ChangeEntry
  | SnapshotEntry
  | { of: string; forgotten: string };

/** Without what a data file leaves out: the logs of what was asked (the journal) and sent. They speak of one run of the server. */
export const kept = (surroundings: Surroundings): Surroundings => ({
  ...surroundings,
  deliveries: { ...surroundings.deliveries, attempts: [] },
});

/** An account with all its changes and snapshots, as it stood when rows, surroundings and snapshots were taken. */
export function* accountInEntries(
  account: Account,
  rows: WorldContent,
  { surroundings, snapshots }: { surroundings: Surroundings; snapshots: Account['namedSnapshots'] },
  seed: string,
): Generator<Entry> {
  const { name, options, personaKeys } = account;
  const { settings, limits, monthlyUsed, start, mode } = options;
  const keys = Object.fromEntries(personaKeys);
  yield { account: name, began: { seed, settings, limits, ...defined({ monthlyUsed, start, mode }), keys } };
  yield { of: name, rows, patches: patchesBetween(null, surroundings) };
  for (const [called, snapshot] of snapshots) yield snapshotEntry(account, called, snapshot);
}

/** Null where nothing changed. */
export function changeEntry(
  { name }: Account,
  rows: ChangeEntry['rows'] | undefined,
  before: Surroundings | null,
  after: Surroundings,
): ChangeEntry | null {
  const patches = patchesBetween(before, after);
  if (!rows && patches.length === 0) return null;
  return { of: name, ...(rows && { rows }), ...(patches.length > 0 && { patches }) };
}

/** What leads from one to another, ready for the file; from nothing, everything. */
export const patchesBetween = (before: Surroundings | null, after: Surroundings): Patch[] =>
  difference(before ?? {}, after).map((patch) =>
    patch.length === 1 ? patch : ([patch[0], toJson(patch[1])] satisfies Patch),
  );

/** The way back from `patchesBetween`. */
export const applied = (before: Surroundings, patches: readonly Patch[] = []): Surroundings =>
  patched(
    before,
    patches.map((patch) => (patch.length === 1 ? patch : ([patch[0], fromJson(patch[1])] satisfies Patch))),
  );

export function snapshotEntry(account: Account, name: string, { at, state }: Snapshot): SnapshotEntry {
  // What is still on its way to V2 has arrived once the file is opened again.
  const { world, journal, replica, ...surroundings } = state;
  return {
    of: account.name,
    snapshot: name,
    at,
    rows: account.world.contentOf(world),
    patches: patchesBetween(null, kept(surroundings)),
  };
}

/** Whichever comes first, of a line: rows, and characters of their texts. */
const ROWS_A_LINE = 1_000;
const CHARACTERS_A_LINE = 1_000_000;

/** Entries in lines of a handy size: one of many rows becomes several, of which each is right by itself. */
export function* inLines(entries: Iterable<Entry>): Generator<Entry[]> {
  for (const entry of entries) {
    if ('seed' in entry && entry.rows) yield* seedInLines(entry, entry.rows);
    else if ('of' in entry && 'rows' in entry && entry.rows && !('snapshot' in entry)) yield* changeInLines(entry);
    else yield [entry];
  }
}

function* seedInLines(entry: SeedEntry, rows: SeedRows): Generator<Entry[]> {
  const { tenant, past, about, ...tables } = rows;
  const empty = Object.fromEntries(Object.keys(tables).map((name) => [name, []]));
  yield [
    { ...entry, rows: { tenant, ...(past && { past }), ...(about && { about }), ...empty } as unknown as SeedRows },
  ];
  for (const [name, table] of Object.entries(tables)) {
    for (const some of portions<object>(table)) yield [{ more: entry.seed, rows: { [name]: some } }];
  }
}

function* changeInLines({ rows: tables = {}, ...rest }: ChangeEntry): Generator<Entry[]> {
  yield [rest];
  for (const [name, { rows, ...others }] of Object.entries(tables)) {
    let table = { ...others, rows: [] as readonly { id: number }[] };
    for (const some of portions(rows)) {
      yield [{ of: rest.of, rows: { [name]: { ...table, rows: some } } }];
      // Told once: nothing is taken away again.
      table = { rows: [], gone: [], lastId: others.lastId };
    }
    if (rows.length === 0) yield [{ of: rest.of, rows: { [name]: table } }];
  }
}

function* portions<R extends object>(rows: readonly R[]): Generator<R[]> {
  let portion: R[] = [];
  let weight = 0;
  for (const row of rows) {
    portion.push(row);
    for (const member of Object.values(row)) if (typeof member === 'string') weight += member.length;
    if (portion.length < ROWS_A_LINE && weight < CHARACTERS_A_LINE) continue;
    yield portion;
    portion = [];
    weight = 0;
  }
  if (portion.length > 0) yield portion;
}
