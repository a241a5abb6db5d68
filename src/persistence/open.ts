/** A data file → the accounts that it tells of, kept in it from now on. */
import { createHash, randomUUID } from 'node:crypto';
import { Low } from 'lowdb';
import { Registry, type RegistryOptions } from '../account/registry.js';
import { defaultSeedDigest } from '../account/seeding/built-in.js';
import { asWritten, loadDefaultSeed } from '../account/seeding/seeding.js';
import type { Seed } from '../store/world.js';
import type { Entry, SeedEntry } from './entries.js';
import { DataFileError } from './error.js';
import { asDataFileError } from './file-access.js';
import { type Content, openFile } from './log-file.js';
import { NotDurable } from './not-durable.js';
import { checkedEntries, Replay, readSeeds, unexpected } from './replay.js';
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
    wal = new WriteAheadLog(registry, low, file, seeds, naming, found.lines ? registry.accounts : []);
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

/** One that is new to the file: nothing but its rows has to be looked at. */
const naming = (seed: Seed): SeedEntry =>
  asWritten(seed) === loadDefaultSeed() ? identify(seed) : { seed: randomUUID(), rows: seed.rows() };

/** A seed of the user's goes into the file; the default one comes with the program, which may change it. */
function identify(seed: Seed): SeedEntry {
  const { weeks = 0 } = seed.about ?? {};
  const moved = weeks === 0 ? '' : `${MOVED}${weeks}`;
  const base = asWritten(seed);
  if (base === loadDefaultSeed()) return { seed: `default ${defaultSeedDigest()}${moved}` };
  // What is beside the rows says nothing else about them.
  const { about: _, ...rows } = base.rows();
  return { seed: createHash('sha256').update(JSON.stringify(rows)).digest('hex') + moved, rows: seed.rows() };
}

/** Between the name of a seed and the weeks by which it was moved. */
const MOVED = ' moved by weeks: ';

/** A seed is the same on whatever day it begins. */
const withoutDay = (name: string): string => name.split(MOVED)[0] as string;

/** The default seed as a file names it. Throws `DataFileError` for one of another version. */
function namedSeed(name: string): Seed {
  const weeks = Number(name.split(MOVED)[1] ?? 0);
  if (
    withoutDay(name) === `default ${defaultSeedDigest()}` &&
    Number.isSafeInteger(weeks) &&
    Math.abs(weeks) < 600_000
  ) {
    return loadDefaultSeed(weeks);
  }
  throw new DataFileError('it builds on the default seed of another version: use that version, or take another file');
}

async function replay(
  { entries: found, lines = [] }: Content<unknown>,
  isOutdated: boolean,
  options: DataOptions,
): Promise<Opened> {
  const entries = checkedEntries(found, lines);
  const seeds = readSeeds(entries, lines, namedSeed);
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
