/** A data file → the accounts that it tells of, kept in it from now on. */
import { Low } from 'lowdb';
import { Registry, type RegistryOptions } from '../account/registry.js';
import { loadDefaultSeed } from '../account/seeding/seeding.js';
import type { Seed } from '../store/world.js';
import type { Entry, SeedEntry } from './entries.js';
import { DataFileError, NotDurable } from './error.js';
import { asDataFileError } from './file-access.js';
import { type Content, openFile } from './log-file.js';
import { checkedEntries, Replay, readSeeds, unexpected } from './replay.js';
import { identify, withoutDay } from './seed-names.js';
import { WriteAheadLog } from './write-ahead-log.js';

/** `seed`: that of a new file, the default one where it is undefined. One that was named has to be that of a file that was begun. */
export type DataOptions = Omit<RegistryOptions, 'seed'> & { seed: Seed | undefined; isNamed?: boolean };

/**
 * The accounts of a data file; for one that is not there yet, the default ones, which it then holds. A file goes on where it was:
 * `now` and `strict` say how new accounts begin. Throws `DataFileError`, and leaves a file as it was that cannot be used.
 */
export async function openDataFile(path: string, options: DataOptions): Promise<WriteAheadLog> {
  const file = await openFile<Entry>(path);
  try {
    let wal: WriteAheadLog | undefined;
    const nothing: Content<Entry> = { entries: [], whole: () => wal?.whole() ?? [] };
    const low = new Low<Content<Entry>>(file, nothing);
    await low.read();
    const found = low.data;
    low.data = nothing;
    const { registry, seeds } = found.lines ? await replay(found, file.isOutdated, options) : begin(options);
    wal = new WriteAheadLog(registry, low, file, seeds, found.lines ? registry.accounts : []);
    if (!found.lines) await wal.commit([]);
    else if (file.isOutdated) await file.update(nothing);
    return wal;
  } catch (error) {
    await file.close().catch(() => {});
    throw error instanceof NotDurable ? new DataFileError(error.reason) : asDataFileError(error);
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

async function replay(
  { entries: found, lines = [] }: Content<unknown>,
  isOutdated: boolean,
  options: DataOptions,
): Promise<Opened> {
  const entries = checkedEntries(found, lines);
  const seeds = readSeeds(entries, lines);
  const [byDefault] = [...seeds].find(([, { isDefault }]) => isDefault) ?? [];
  if (!byDefault) throw new DataFileError('it names no seed: put back a copy, or take another file');
  if (isOutdated && !entries.some((entry) => 'account' in entry)) {
    throw new DataFileError('it was cut off before its first account: put back a copy, or take another file');
  }
  const { seed, isNamed = true } = options;
  if (seed && isNamed && withoutDay(identify(seed).seed) !== withoutDay(seeds.get(byDefault)?.seed ?? '')) {
    throw new DataFileError('it was begun with another seed: leave the seed out, or take another file');
  }
  const registry = new Registry({ ...options, seed: byDefault }, 'empty');
  const byName = new Map([...seeds].map(([seed, entry]) => [entry.seed, seed]));
  try {
    await new Replay(registry, byName).run(entries, lines);
  } catch (error) {
    throw unexpected(error);
  }
  return { registry, seeds };
}
