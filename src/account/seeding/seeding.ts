/** Seeds by name, as a text, or as data: each is checked and resolved once, a big one in a thread of its own. */
import { createHash } from 'node:crypto';
import { listPackageFolder, readPackageFile } from '../../lib/asset.js';
import { runInTurns, turns } from '../../lib/turns.js';
import type { SeedRows } from '../../store/seed-rows.js';
import { Seed } from '../../store/world.js';
import { SeedCache } from './seed-cache.js';

const DEFAULT_SEED = 'quaymoss';
let defaultSeed: Seed | undefined;

/** Bytes of a text above which another thread is worth its start. */
export const BIG = 256 * 1024;

const BRACE = 0x7b;
const QUOTE = 0x22;

const cache = new SeedCache();
/** Seeds as data that can never change. */
const frozen = new WeakMap<object, Seed>();
/** Big ones whose indexes are built when first asked for. */
const unprepared = new WeakSet<Seed>();

/**
 * The seed that all default accounts share: our own files, one a table. Their rows leave nothing out, so a start neither checks
 * nor completes them, and a table is not read before somebody asks for it.
 */
export function loadDefaultSeed(): Seed {
  defaultSeed ??= new Seed(fixtureRows(DEFAULT_SEED));
  return defaultSeed;
}

function fixtureRows(name: string): SeedRows {
  const read = (member: string) => JSON.parse(readPackageFile(`fixtures/${name}/${member}.json`));
  return new Proxy({} as SeedRows, {
    get(_rows, member) {
      if (member === 'past') return undefined;
      if (member === 'mergedCompanies') return read('merges').company;
      if (member === 'mergedPersons') return read('merges').person;
      return read(member === 'merges' ? 'mergeRuns' : String(member));
    },
  });
}

/** Changes with the default seed, from one version of the program to another. Of the files' texts: parsing them takes longer. */
export function defaultSeedDigest(): string {
  const digest = createHash('sha256');
  for (const file of listPackageFolder(`fixtures/${DEFAULT_SEED}`)) {
    digest.update(`${file}\n${readPackageFile(`fixtures/${DEFAULT_SEED}/${file}`)}`);
  }
  return digest.digest('hex');
}

/** `here`: a start, on which nobody waits; a thread would cost it time. `apart`: a big one in a thread of its own. */
export type Where = 'here' | 'apart';

/** A seed out of a big body, as JSON in UTF-8, with its digest. */
export class WrittenSeed {
  constructor(
    readonly json: Uint8Array,
    readonly digest: string,
  ) {}
}

/** A seed of the user's, as data: checked against the schema, then resolved. Throws `SeedError`. */
export async function loadSeed(seed: unknown, where: Where = 'apart'): Promise<Seed> {
  if (seed === undefined || seed === DEFAULT_SEED) return loadDefaultSeed();
  if (seed instanceof WrittenSeed) return loadWritten(seed);
  const isObject = typeof seed === 'object' && seed !== null;
  const known = isObject && frozen.get(seed);
  if (known) return known;
  const { isFrozenData, jsonPieces } = await import('./seed-text.js');
  const turn = turns();
  const pieces: Uint8Array[] = [];
  for (const piece of jsonPieces(seed)) {
    pieces.push(Buffer.from(piece));
    const wait = turn();
    if (wait) await wait;
  }
  const loaded = await loadSeedText(Buffer.concat(pieces), where);
  if (isObject && (await runInTurns(isFrozenData(seed), turn))) frozen.set(seed, loaded);
  return loaded;
}

/**
 * A seed of the user's, as JSON; bytes are UTF-8. Throws `SeedError`, and `SeedSyntaxError` for what is no JSON.
 */
export async function loadSeedText(json: Uint8Array | string, where: Where = 'apart'): Promise<Seed> {
  const bytes = typeof json === 'string' ? Buffer.from(json) : json;
  const { parseSeed, rowsOf, digestOf } = await import('./seed-work.js');
  const asWritten = await digestInTurns(bytes);
  const known = cache.get(asWritten);
  if (known) return known;
  const isBig = bytes.length > BIG;
  if (isBig && where === 'apart') return loadApart(asWritten, bytes);
  const data = parseSeed(bytes);
  // Of a big one that was plainly not laid out for people that takes a start's time for nothing.
  const isCompact = bytes[0] === BRACE && bytes[1] === QUOTE;
  const digest = isBig && isCompact ? asWritten : digestOf(JSON.stringify(data));
  const seed = cache.get(digest) ?? new Seed(rowsOf(data));
  cache.set([asWritten, digest], seed, bytes.length);
  return seed;
}

async function loadWritten({ json, digest }: WrittenSeed): Promise<Seed> {
  return cache.get(digest) ?? loadApart(digest, json);
}

async function loadApart(asWritten: string, bytes: Uint8Array): Promise<Seed> {
  const { seedThread } = await import('./seed-thread.js');
  return seedThread.use(async (thread) => {
    if (!thread) return loadSeedText(bytes, 'here');
    const digest = (await thread.recall(asWritten)) ? asWritten : await thread.parse(bytes);
    // It may have come in the meantime, or be written in another way.
    const seed = cache.get(digest) ?? new Seed(await thread.resolve());
    if (!cache.get(digest)) unprepared.add(seed);
    cache.set([asWritten, digest], seed, bytes.length);
    return seed;
  });
}

/**
 * A big body of `POST /_mock/accounts`, with an empty object in place of a seed that is data, which comes beside it.
 * Throws `BodyError`.
 */
export async function readBigBody(bytes: Uint8Array): Promise<{ body: unknown; seed: WrittenSeed | object | null }> {
  const { seedThread } = await import('./seed-thread.js');
  const { splitBody } = await import('./seed-body.js');
  return seedThread.use(async (thread) => {
    if (!thread) return splitBody(bytes);
    const { body, seed } = await thread.split(bytes);
    return { body, seed: seed && new WrittenSeed(seed.json, seed.digest) };
  });
}

/** Builds what is built when first asked for, in turns: whoever asks a big seed first would hold up everybody. */
export async function prepareSeed(seed: Seed): Promise<void> {
  if (!unprepared.has(seed)) return;
  await runInTurns(seed.prepare());
  unprepared.delete(seed);
}

/** In turns: a megabyte takes a millisecond or some. */
async function digestInTurns(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  const turn = turns();
  for (let at = 0; at < bytes.length; at += 2 ** 20) {
    hash.update(bytes.subarray(at, at + 2 ** 20));
    const wait = turn();
    if (wait) await wait;
  }
  return hash.digest('hex');
}
