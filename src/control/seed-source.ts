/** A seed as callers give it: a name, a file, or the data itself, and the day that it is laid upon (`seedAsOf`, `--seed-as-of`). */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Registry } from '../account/registry.js';
import { DEFAULT_SEED } from '../account/seeding/built-in.js';
import type { SeedPart } from '../account/seeding/seed-messages.js';
import { SeedSyntaxError } from '../account/seeding/seed-syntax-error.js';
import {
  asWritten,
  defaultSeedWeeks,
  loadSeed,
  loadSeedParts,
  partOf,
  seedAsOf,
  type Where,
} from '../account/seeding/seeding.js';
import { realNow } from '../lib/clock.js';
import { readFileBelow, readRegularBytes, UnreadableFile } from '../lib/regular-file.js';
import { SeedError } from '../store/seed/seed.js';
import type { Seed } from '../store/world.js';
import { parseInstant } from './clock.js';
import { badRequest, ControlError } from './error.js';

const MIB = 1024 * 1024;
/** Bytes of a file that the operator names: what Node can hold as one text. */
const MOST = 500 * MIB;
/** Bytes of a file that is named over HTTP: as many as a body may have. */
const MOST_SERVED = 64 * MIB;

/** Seeds that are merged into one. */
const MOST_SEEDS = 20;

export interface OpenOptions {
  where?: Where;
  /** By how many weeks the built-in seed is moved, where it is named. */
  builtInWeeks?: number;
}

/**
 * For whoever runs the mock: a string may name any file, and a list is merged in its order. Throws `bad-seed`, with the file's name
 * in the message and the JSON pointer as `param`.
 */
export async function openSeed(source: unknown, options: OpenOptions = {}): Promise<Seed> {
  return open(source, options, {
    part: filePart,
    refusal: async ({ pointer, message }, name, part) => {
      if (name === null) return badSeed(placed(pointer, message), pointer);
      const line = part && 'bytes' in part ? await lineOf(part.bytes, pointer) : '';
      return badSeed(`${name}: ${line}${pointer}: ${message}`, pointer);
    },
  });
}

/**
 * For whoever calls over HTTP: a string names a built-in seed or a file below `folder`, where there is one. Throws `bad-seed`,
 * which tells nothing of what a file holds, nor which others there are.
 */
export async function openServedSeed(
  source: unknown,
  folder: string | undefined,
  options: OpenOptions = {},
): Promise<Seed> {
  return open(source, options, {
    part: (name) => servedPart(name, folder),
    refusal: async ({ pointer, message }, name) => {
      const told = `${name}: ${pointer} does not fit the format (affinity-mock seed check tells why)`;
      return badSeed(name === null ? placed(pointer, message) : told, pointer);
    },
  });
}

/** With the place that `param` has too: an error of the library shows its message alone. */
export const placed = (pointer: string, message: string): string =>
  pointer === '' ? message : `${pointer}: ${message}`;

const badSeed = (message: string, param = 'seed') => new ControlError('bad-seed', message, param);

interface Opener {
  /** A file's text, by its name. Throws `bad-seed`. */
  part(name: string): Promise<SeedPart>;
  /** How a problem is told; `name` is null for data that came along alone. */
  refusal(problem: Told, name: string | null, part: SeedPart | undefined): Promise<ControlError>;
}

/** A problem in one line. */
interface Told {
  pointer: string;
  message: string;
}

async function open(
  source: unknown,
  { where = 'apart', builtInWeeks = 0 }: OpenOptions,
  opener: Opener,
): Promise<Seed> {
  const sources: unknown[] = Array.isArray(source) ? source : [source];
  if (sources.length === 0 || sources.length > MOST_SEEDS) {
    throw badSeed(`give between 1 and ${MOST_SEEDS} seeds`);
  }
  const names = sources.map((one, i) => nameOf(one, i, sources.length));
  const parts: SeedPart[] = [];
  const load = async () => {
    for (const [i, one] of sources.entries()) {
      if (one === DEFAULT_SEED) parts.push({ builtIn: builtInWeeks });
      else if (typeof one === 'string') parts.push(await opener.part(one));
      else parts.push(await ofPart(i, () => partOf(one)));
    }
    return loadSeedParts(parts, where);
  };
  try {
    const [only] = sources;
    if (sources.length > 1 || only === DEFAULT_SEED) return await load();
    if (typeof only !== 'string') return await loadSeed(only, where);
    return await (opener.part === filePart ? knownFile(only, load) : load());
  } catch (error) {
    if (error instanceof SeedSyntaxError) {
      const name = names[error.seed] ?? 'the seed';
      throw badSeed(`${name}: ${error.message}${await whereBroken(error, parts)}`);
    }
    if (!(error instanceof SeedError)) throw error;
    const { seed = 0 } = error.problem;
    throw await opener.refusal(error, names[seed] ?? null, parts[seed]);
  }
}

/** Data in a list has a number; alone, it needs none. */
function nameOf(source: unknown, i: number, count: number): string | null {
  if (typeof source === 'string') return cut(source);
  return count === 1 ? null : `seed ${i + 1} of ${count}`;
}

const cut = (name: string): string => (name.length > 100 ? `${name.slice(0, 100)}…` : name);

async function ofPart<T>(seed: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SeedError ? new SeedError({ ...error.problem, seed }) : error;
  }
}

/** The line, where the parser of JSON did not tell one. */
async function whereBroken({ message, seed }: SeedSyntaxError, parts: readonly SeedPart[]): Promise<string> {
  const part = parts[seed];
  if (message !== 'it is not valid JSON' || !part || !('bytes' in part) || part.bytes.length > MOST_LOOKED_UP)
    return '';
  const { brokenAt } = await import('../account/seeding/seed-yaml.js');
  const place = brokenAt(new TextDecoder().decode(part.bytes));
  return place ? ` (line ${place.line}, column ${place.column})` : '';
}

/** Bytes of a text in which a line is looked up. */
const MOST_LOOKED_UP = 4 * MIB;

async function lineOf(bytes: Uint8Array, pointer: string): Promise<string> {
  if (bytes.length > MOST_LOOKED_UP) return '';
  const { placesIn } = await import('../account/seeding/seed-yaml.js');
  const place = placesIn(new TextDecoder().decode(bytes))(pointer);
  return place ? `line ${place.line}: ` : '';
}

const formOf = (name: string): 'json' | 'yaml' => (/\.ya?ml$/i.test(name) ? 'yaml' : 'json');
const filePart = async (file: string): Promise<SeedPart> => ({ bytes: await readSeedFile(file), form: formOf(file) });

async function servedPart(source: string, folder: string | undefined): Promise<SeedPart> {
  const name = cut(source);
  let text: string | null;
  try {
    text = folder === undefined ? null : await readFileBelow(folder, source, MOST_SERVED);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw badSeed(`${name}: ${error.reason}`);
  }
  if (text === null) throw badSeed(`There is no seed ${JSON.stringify(name)}: ${ways(folder)}`);
  return { bytes: Buffer.from(text), form: formOf(source) };
}

/** A folder that seeds may be served from, as it was when the mock was made. Throws `bad-request`. */
export async function folderNamed(folder: unknown): Promise<string> {
  const found = typeof folder === 'string' && folder !== '' ? await stat(folder).catch(() => null) : null;
  if (typeof folder === 'string' && found?.isDirectory()) return resolve(folder);
  throw badRequest('seedDir', `${JSON.stringify(folder)} is not a folder`);
}

const ways = (folder: string | undefined) =>
  `give ${DEFAULT_SEED}, the data itself${folder === undefined ? ', or start with --seed-dir to serve files by name' : ', or a regular file below --seed-dir'}`;

/** Files that were read before, by their absolute paths: one that has not changed since is not read again. */
const files = new Map<string, { state: string; seed: WeakRef<Seed> }>();
const MOST_FILES = 100;

/** Milliseconds: two changes of a file within the coarsest clock of a file system may leave the same times. */
const UNSURE = 2_000;

async function knownFile(file: string, load: () => Promise<Seed>): Promise<Seed> {
  const path = resolve(file);
  // Looked at before it is read: of a change in between the next look tells.
  const state = await stateOf(path);
  const before = files.get(path);
  const known = state !== null && before?.state === state ? before.seed.deref() : undefined;
  if (known) return known;
  const seed = await load();
  files.delete(path);
  if (state !== null) files.set(path, { state, seed: new WeakRef(seed) });
  for (const oldest of files.keys()) if (files.size > MOST_FILES) files.delete(oldest);
  return seed;
}

/** Changes whenever the file does; null where that cannot be told. */
async function stateOf(path: string): Promise<string | null> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = await stat(path, { bigint: true });
    const latest = Math.max(Number(mtimeMs), Number(ctimeMs));
    // The disk's clock, not an account's.
    return Date.now() - latest > UNSURE ? [dev, ino, size, mtimeNs, ctimeNs].join() : null;
  } catch {
    return null;
  }
}

async function readSeedFile(file: string): Promise<Uint8Array> {
  try {
    return await readRegularBytes(file, MOST);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const more = error.code === 'ENOENT' ? `, and the only seed with a name is ${DEFAULT_SEED}` : '';
    throw badSeed(`${file}: ${error.reason}${more}`);
  }
}

/** `today`: the day on which the account's clock starts. A number is an instant, ms. */
export type AsOf = 'today' | 'off' | number;

/** Throws `bad-request` for anything but `today`, `off` and an instant. */
export function parseAsOf(text: string): AsOf {
  if (text === 'today' || text === 'off') return text;
  try {
    return parseInstant(text, 'seedAsOf');
  } catch {
    throw badRequest('seedAsOf', 'seedAsOf must be today, off or an instant such as 2026-10-05T09:00:00Z');
  }
}

/** The seed as of then; `now` is where the account's clock starts, ms. Throws `bad-request` beyond the calendar. */
export async function laidUpon(seed: Seed, asOf: AsOf, now = realNow()): Promise<Seed> {
  if (asOf === 'off') return asWritten(seed);
  try {
    return await seedAsOf(seed, asOf === 'today' ? now : asOf);
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    throw badRequest('seedAsOf', `seedAsOf: the seed ${error.message}`);
  }
}

/** The weeks by which the built-in seed is moved on this server, where somebody names it. */
export function builtInWeeks({ options: { seedAsOf: asOf = 'off', now } }: Registry): number {
  if (asOf === 'off') return 0;
  return defaultSeedWeeks(asOf === 'today' ? (now ?? realNow()) : asOf);
}
