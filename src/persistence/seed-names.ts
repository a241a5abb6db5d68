/** By which name a data file knows a seed: the default one comes with the program, and a file has its name alone. */
import { createHash, randomUUID } from 'node:crypto';
import { defaultSeedDigest } from '../account/seeding/built-in.js';
import { asWritten, loadDefaultSeed } from '../account/seeding/seeding.js';
import { once } from '../lib/memo.js';
import type { Seed } from '../store/world.js';
import type { SeedEntry } from './entries.js';
import { DataFileError } from './error.js';

/** Between the name of a seed and the weeks by which it was moved. */
const MOVED = ' moved by weeks: ';

const movement = ({ about }: Seed) => (about?.weeks ? `${MOVED}${about.weeks}` : '');

const digestOfDefault = once(defaultSeedDigest);

/** Null for a seed of the user's, which goes into the file. */
export const defaultSeedName = (seed: Seed): string | null =>
  asWritten(seed) === loadDefaultSeed() ? `default ${digestOfDefault()}${movement(seed)}` : null;

/** The same seed has the same name; of one of the user's its rows are looked at. */
export function identify(seed: Seed): SeedEntry {
  const name = defaultSeedName(seed);
  if (name !== null) return { seed: name };
  // What is beside the rows says nothing else about them.
  const { about: _, ...rows } = asWritten(seed).rows();
  return {
    seed: createHash('sha256').update(JSON.stringify(rows)).digest('hex') + movement(seed),
    rows: seed.rows(),
  };
}

/** One that is new to a file: nothing but its rows has to be looked at. */
export const newlyNamed = (seed: Seed): SeedEntry =>
  defaultSeedName(seed) === null ? { seed: randomUUID(), rows: seed.rows() } : identify(seed);

/** A seed is the same on whatever day it begins. */
export const withoutDay = (name: string): string => name.split(MOVED)[0] as string;

/** The default seed as a file names it. Throws `DataFileError` for one of another version. */
export function namedSeed(name: string): Seed {
  const weeks = Number(name.split(MOVED)[1] ?? 0);
  if (withoutDay(name) === `default ${digestOfDefault()}` && Number.isSafeInteger(weeks) && Math.abs(weeks) < 600_000) {
    return loadDefaultSeed(weeks);
  }
  throw new DataFileError('it builds on the default seed of another version: use that version, or take another file');
}
