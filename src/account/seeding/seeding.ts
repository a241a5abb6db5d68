/** Seeds by name, as a text, or as data: each is checked and resolved once, a big one in a thread of its own. */

import { createHash } from 'node:crypto';
import { getOrInsert, memoized } from '../../lib/memo.js';
import { eachMegabyte, inTurns, runInTurns, turns, whenIdle } from '../../lib/turns.js';
import { moving, presentOf, weeksUntil } from '../../store/seed/seed-shift.js';
import { hasManyRows, Seed } from '../../store/world.js';
import { builtInRows, DEFAULT_SEED } from './built-in.js';
import { SeedCache } from './seed-cache.js';
import type { SeedPart } from './seed-messages.js';

let defaultSeed: Seed | undefined;

/** Bytes of a text above which another thread is worth its start. */
export const BIG = 256 * 1024;

/** Bytes that the built-in one counts for. */
const BUILT_IN_SIZE = 2 ** 21;

const BRACE = 0x7b;
const QUOTE = 0x22;

const cache = new SeedCache();
/** Seeds as data that can never change. */
const frozen = new WeakMap<object, Seed>();

/** The seed that all default accounts share. */
export function loadDefaultSeed(weeks = 0): Seed {
  defaultSeed ??= new Seed(builtInRows());
  return weeks === 0 ? defaultSeed : movedBy(defaultSeed, weeks, () => new Seed(builtInRows(weeks)));
}

/** Seeds as of other days, by weeks, and the seed of which each was made. */
const movedSeeds = new WeakMap<Seed, Map<number, Seed>>();
const unmoved = new WeakMap<Seed, Seed>();
const MOST_MOVED = 4;

/** Shared by all who ask for the same weeks. */
function movedBy(base: Seed, weeks: number, make: () => Seed): Seed {
  const all = getOrInsert(movedSeeds, base, () => new Map());
  const known = all.get(weeks);
  if (known) return known;
  const made = make();
  all.set(weeks, made);
  unmoved.set(made, base);
  for (const oldest of all.keys()) if (all.size > MOST_MOVED) all.delete(oldest);
  return made;
}

/** The seed as it was written, before it was laid upon another day. */
export const asWritten = (seed: Seed): Seed => unmoved.get(seed) ?? seed;

const presentIn = memoized((base: Seed) => runInTurns(presentOf(base.rows())), new WeakMap());

/** By how many weeks a seed moves to end at `at`, ms. */
async function weeksTo(base: Seed, at: number): Promise<number> {
  const said = base.about?.asOf;
  return weeksUntil(said === undefined ? await presentIn(base) : Date.parse(said), at);
}

/** By how many weeks the built-in seed moves to end at `at`, ms. */
export const defaultSeedWeeks = (at: number): number =>
  weeksUntil(Date.parse(loadDefaultSeed().about?.asOf as string), at);

/** A seed as of an instant, ms: all its instants moved by the same number of weeks. Throws `SeedError` beyond the calendar. */
export async function seedAsOf(seed: Seed, at: number): Promise<Seed> {
  const base = asWritten(seed);
  const weeks = await weeksTo(base, at);
  if (weeks === 0) return base;
  if (base === defaultSeed) return loadDefaultSeed(weeks);
  if (movedSeeds.get(base)?.has(weeks)) return movedBy(base, weeks, () => base);
  const rows = await runInTurns(moving(base.rows(), weeks));
  return movedBy(base, weeks, () => {
    const made = new Seed(rows);
    made.isUnbuilt = hasManyRows(rows);
    return made;
  });
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
  const turn = turns();
  const loaded = await loadSeedParts([await partOf(seed, turn)], where);
  const { isFrozenData } = await import('./seed-text.js');
  if (isObject && (await runInTurns(isFrozenData(seed), turn))) frozen.set(seed, loaded);
  return loaded;
}

/** Data as a text, for `loadSeedParts`. Throws `SeedError` for what JSON cannot hold. */
export async function partOf(seed: unknown, turn = turns()): Promise<SeedPart> {
  if (seed instanceof WrittenSeed) return { bytes: seed.json, form: 'json' };
  const { jsonPieces } = await import('./seed-text.js');
  const pieces: Uint8Array[] = [];
  for await (const piece of inTurns(jsonPieces(seed), turn)) pieces.push(Buffer.from(piece));
  return { bytes: Buffer.concat(pieces), form: 'json' };
}

/**
 * One seed, or several of which the later ones add to the ones before and change them. Throws `SeedError`, and `SeedSyntaxError`
 * for a text that cannot be read; both know which of several is to blame.
 */
export async function loadSeedParts(parts: readonly SeedPart[], where: Where = 'apart'): Promise<Seed> {
  const [only] = parts;
  if (parts.length === 1 && only && 'builtIn' in only) return loadDefaultSeed(only.builtIn);
  const { parseParts, rowsOf, digestOf } = await import('./seed-work.js');
  const digests: string[] = [];
  for (const part of parts)
    digests.push('builtIn' in part ? `built-in ${part.builtIn}` : await digestInTurns(part.bytes));
  const asGiven = parts.length === 1 ? (digests[0] as string) : digestOf(digests.join());
  const known = cache.get(asGiven);
  if (known) return known;
  const size = parts.reduce((sum, part) => sum + ('builtIn' in part ? BUILT_IN_SIZE : part.bytes.length), 0);
  const isBig = size > BIG;
  if (isBig && where === 'apart') return loadApart(asGiven, parts, size);
  const parsed = await parseParts(parts);
  // Of a big one that was plainly not laid out for people that takes a start's time for nothing.
  const bytes = parts.length === 1 && only && 'bytes' in only && only.form === 'json' ? only.bytes : null;
  const isCompact = parts.length > 1 || (bytes?.[0] === BRACE && bytes[1] === QUOTE);
  const digest = isBig && isCompact ? asGiven : digestOf(JSON.stringify(parsed.file));
  const before = cache.get(digest);
  const seed = before ?? new Seed(rowsOf(parsed));
  if (isBig && !before) seed.isUnbuilt = true;
  cache.set([asGiven, digest], seed, size);
  return seed;
}

async function loadWritten({ json, digest }: WrittenSeed): Promise<Seed> {
  return cache.get(digest) ?? loadApart(digest, [{ bytes: json, form: 'json' }], json.length);
}

async function loadApart(asGiven: string, parts: readonly SeedPart[], size: number): Promise<Seed> {
  const { seedThread } = await import('./seed-thread.js');
  return seedThread.use(async (thread) => {
    if (!thread) return loadSeedParts(parts, 'here');
    const digest = (await thread.recall(asGiven)) ? asGiven : await thread.parse(parts);
    // It may have come in the meantime, or be written in another way.
    const seed = cache.get(digest) ?? new Seed(await thread.resolve());
    if (!cache.get(digest)) seed.isUnbuilt = true;
    cache.set([asGiven, digest], seed, size);
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
  if (seed.isUnbuilt) await runInTurns(seed.prepare());
}

/** The same behind whatever else goes on: a start waits for nothing, and the first who asks a big seed for nothing much. */
export function prepareBehind(seed: Seed): void {
  if (seed.isUnbuilt) void runInTurns(seed.prepare(), turns(undefined, undefined, whenIdle)).catch(() => {});
}

async function digestInTurns(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  await eachMegabyte(bytes, (piece) => hash.update(piece));
  return hash.digest('hex');
}
