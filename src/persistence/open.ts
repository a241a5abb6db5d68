/** A data file → the accounts that it tells of, kept in it from now on. */
import { createHash } from 'node:crypto';
import { Low } from 'lowdb';
import type { Account, Surroundings } from '../account/account.js';
import { freshKey } from '../account/keys.js';
import { Registry, type RegistryOptions } from '../account/registry.js';
import { defaultSeedDigest, loadDefaultSeed } from '../account/seeding.js';
import { CAUGHT_UP } from '../store/follower.js';
import { Seed, World } from '../store/world.js';
import { asDataFileError, type Content, openFile } from './appending-file.js';
import { type AccountEntry, applied, type Entry, kept, type SeedEntry, type SnapshotEntry } from './entries.js';
import { DataFileError } from './error.js';
import { Keeper } from './keeper.js';
import { NotKept } from './not-kept.js';

/** `seed` undefined: the file's own, and for a new file the default one. */
export type DataOptions = Omit<RegistryOptions, 'seed'> & { seed: Seed | undefined };

/**
 * The accounts of a data file; for one that is not there yet, the default ones, which it then holds. A file goes on where it was:
 * `now` and `strict` say how new accounts begin. Throws `DataFileError`, and leaves a file as it was that cannot be used.
 */
export async function openDataFile(path: string, options: DataOptions): Promise<Keeper> {
  const file = await openFile<Entry>(path);
  try {
    let keeper: Keeper | undefined;
    const nothing: Content<Entry> = { entries: [], whole: () => keeper?.whole() ?? [] };
    const low = new Low<Content<Entry>>(file, nothing);
    await low.read();
    const found = low.data.entries;
    low.data = nothing;
    const { registry, seeds } = found.length > 0 ? replay(found, options) : begin(options);
    const known = found.length > 0 ? registry.accounts : [];
    keeper = new Keeper(registry, low, file, seeds, identify, known);
    if (known.length === 0) await keeper.commit([]);
    return keeper;
  } catch (error) {
    await file.close();
    throw error instanceof NotKept ? new DataFileError(error.reason) : asDataFileError(error);
  }
}

interface Opened {
  registry: Registry;
  /** By which name the file knows them. */
  seeds: Map<Seed, SeedEntry>;
}

function begin({ seed = loadDefaultSeed(), ...options }: DataOptions): Opened {
  return {
    registry: new Registry({ ...options, seed }),
    seeds: new Map([[seed, { ...identify(seed), isDefault: true }]]),
  };
}

/** A seed of the user's goes into the file; the default one comes with the program, which may change it. */
function identify(seed: Seed): SeedEntry {
  if (seed === loadDefaultSeed()) return { seed: `default ${defaultSeedDigest()}` };
  const rows = seed.rows();
  return { seed: createHash('sha256').update(JSON.stringify(rows)).digest('hex'), rows };
}

function replay(entries: readonly Entry[], options: DataOptions): Opened {
  const seeds = readSeeds(entries);
  const [byDefault] = [...seeds].find(([, { isDefault }]) => isDefault) ?? [];
  if (!byDefault) throw new DataFileError('it names no seed: put back a copy, or take another file');
  if (options.seed && identify(options.seed).seed !== seeds.get(byDefault)?.seed) {
    throw new DataFileError('it was begun with another seed: leave the seed out, or take another file');
  }
  const registry = new Registry({ ...options, seed: byDefault }, 'empty');
  const byName = new Map([...seeds].map(([seed, entry]) => [entry.seed, seed]));
  try {
    new Replay(registry, byName).run(entries);
  } catch (error) {
    if (error instanceof DataFileError) throw error;
    throw new DataFileError(`this version cannot make sense of it (${(error as Error).message})`);
  }
  return { registry, seeds };
}

function readSeeds(entries: readonly Entry[]): Map<Seed, SeedEntry> {
  const seeds = new Map<Seed, SeedEntry>();
  for (const entry of entries) {
    if (!('seed' in entry)) continue;
    const seed = entry.rows ? new Seed(entry.rows) : loadDefaultSeed();
    if (!entry.rows && identify(seed).seed !== entry.seed) {
      throw new DataFileError(
        'it builds on the default seed of another version: use that version, or take another file',
      );
    }
    seeds.set(seed, entry);
  }
  return seeds;
}

/** Entries, done again in their order. */
class Replay {
  readonly #surroundings = new Map<Account, Surroundings>();

  constructor(
    readonly registry: Registry,
    readonly seeds: ReadonlyMap<string, Seed>,
  ) {}

  run(entries: readonly Entry[]): void {
    for (const entry of entries) this.#do(entry);
    for (const account of this.registry.accounts) account.surround(this.#surroundings.get(account) as Surroundings);
  }

  #do(entry: Entry): void {
    if ('seed' in entry) return;
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
      if (entry.rows) account.world.load(entry.rows);
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
    world.load(rows);
    const surroundings = applied(kept(account.surroundings()), patches);
    const state = { ...surroundings, world: world.snapshot(), follower: CAUGHT_UP, journal: [] };
    account.namedSnapshots = new Map([...account.namedSnapshots, [snapshot, { at, state }]]);
  }
}
