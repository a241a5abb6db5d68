/** What a data file's entries say, done again in their order. */
import type { Account, Surroundings } from '../account/account.js';
import { freshKey } from '../account/keys.js';
import type { OwnOptions } from '../account/registry.js';
import { turns } from '../lib/turns.js';
import { CAUGHT_UP } from '../store/engine/replica.js';
import type { SeedRows } from '../store/model.js';
import { hasManyRows, Seed, World, type WorldChanges, type WorldContent } from '../store/world.js';
import { checkEntry, checkSurroundings } from './check-entry.js';
import { type AccountEntry, applied, type Entry, kept, type SeedEntry, type SnapshotEntry } from './entries.js';
import { DataFileError } from './error.js';
import { namedSeed } from './seed-names.js';

/** Errors of what is done name the line. */
function inLine<T>(line: number | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new DataFileError(`line ${line}: ${unexpected(error).message}`);
  }
}

/** What was thrown over content that no check foresaw. */
export const unexpected = (error: unknown): DataFileError =>
  error instanceof DataFileError
    ? error
    : new DataFileError(`this version cannot make sense of it (${(error as Error).message})`);

/** Throws `DataFileError` with the line. */
export function checkedEntries(entries: readonly unknown[], lines: readonly number[]): Entry[] {
  return entries.map((entry, i) =>
    inLine(lines[i], () => {
      checkEntry(entry);
      return entry;
    }),
  );
}

/** The seeds with their names. */
export function readSeeds(entries: readonly Entry[], lines: readonly number[]): Map<Seed, SeedEntry> {
  const found = new Map<string, SeedEntry>();
  for (const [i, entry] of entries.entries()) {
    // Earlier formats told of a seed each time that it was given.
    if ('seed' in entry) found.set(entry.seed, found.get(entry.seed) ?? entry);
    else if ('more' in entry) inLine(lines[i], () => addRows(found.get(entry.more), entry.rows));
  }
  const seeds = new Map<Seed, SeedEntry>();
  for (const entry of found.values()) {
    seeds.set(entry.rows ? seedOf(entry.rows) : namedSeed(entry.seed), entry);
  }
  return seeds;
}

function seedOf(rows: SeedRows): Seed {
  const seed = new Seed(rows);
  seed.isUnbuilt = hasManyRows(rows);
  return seed;
}

function addRows(seed: SeedEntry | undefined, rows: Partial<SeedRows>): void {
  const tables = seed?.rows as Record<string, unknown[]> | undefined;
  if (!tables) throw new DataFileError('it has more rows of a seed that was not there before');
  for (const [name, more] of Object.entries(rows)) {
    if (!Array.isArray(tables[name])) throw new DataFileError(`a seed has no table "${name}"`);
    for (const row of more as unknown[]) tables[name].push(row);
  }
}

/** Where accounts come to be: a registry, or a place apart from it. */
interface Accounts {
  readonly accounts: readonly Account[];
  get(name: string): Account | undefined;
  open(options: OwnOptions): Account;
  delete(name: string): void;
}

/** Entries, done again in their order. */
export class Replay {
  readonly #surroundings = new Map<Account, Surroundings>();

  constructor(
    readonly registry: Accounts,
    readonly seeds: ReadonlyMap<string, Seed>,
  ) {}

  /** `lines`: where each comes from. */
  async run(entries: readonly Entry[], lines: readonly number[]): Promise<void> {
    const turn = turns();
    for (const [i, entry] of entries.entries()) {
      inLine(lines[i], () => this.#do(entry));
      const wait = turn();
      if (wait) await wait;
    }
    for (const account of this.registry.accounts) {
      const surroundings = this.#surroundings.get(account) as Surroundings;
      checkSurroundings(account.name, kept(account.surroundings()), surroundings);
      account.surround(surroundings);
    }
  }

  #do(entry: Entry): void {
    if ('seed' in entry || 'more' in entry) return;
    if ('account' in entry) this.#open(entry);
    else if ('deleted' in entry) this.registry.delete(entry.deleted);
    else this.#change(entry);
  }

  #change(entry: Extract<Entry, { of: string }>): void {
    const account = this.registry.get(entry.of);
    if (!account) throw new DataFileError(`it tells of an account "${entry.of}" that it does not have`);
    if ('forgotten' in entry) account.deleteSnapshot(entry.forgotten);
    else if ('snapshot' in entry) this.#snapshot(account, entry);
    else {
      if (entry.rows) {
        checkTables(account.world, entry.rows);
        account.world.load(entry.rows);
      }
      const before = this.#surroundings.get(account) as Surroundings;
      if (entry.patches) this.#surroundings.set(account, applied(before, entry.patches));
    }
  }

  #open({ account: name, began: { seed: id, keys, ...began } }: AccountEntry): void {
    const seed = this.seeds.get(id);
    if (!seed) throw new DataFileError(`it does not have the seed of the account "${name}"`);
    const keyOf = (persona: string) => keys[persona] ?? freshKey(name);
    const account = this.registry.open({ ...began, name, seed, keyOf });
    // Whatever a newer version has besides begins as in a new account.
    this.#surroundings.set(account, kept(account.surroundings()));
  }

  #snapshot(account: Account, { snapshot, at, rows, patches }: SnapshotEntry): void {
    const world = new World(account.options.seed, () => {});
    checkTables(world, rows);
    world.load(rows);
    const fresh = kept(account.surroundings());
    const surroundings = applied(fresh, patches);
    checkSurroundings(account.name, fresh, surroundings);
    const state = { ...surroundings, world: world.snapshot(), replica: CAUGHT_UP, journal: [] };
    account.namedSnapshots = new Map([...account.namedSnapshots, [snapshot, { at, state }]]);
  }
}

/** Throws `DataFileError`. */
function checkTables(world: World, tables: WorldContent | WorldChanges): void {
  const unknown = Object.keys(tables).find((name) => !Object.hasOwn(world.tables, name));
  if (unknown !== undefined) throw new DataFileError(`there is no table "${unknown}"`);
}
