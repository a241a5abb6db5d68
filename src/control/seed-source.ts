/** A seed as callers give it: a name, a file, or the data itself. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SeedSyntaxError } from '../account/seeding/seed-syntax-error.js';
import { loadSeed, loadSeedText, type Where } from '../account/seeding/seeding.js';
import { readFileBelow, readRegularBytes, UnreadableFile } from '../lib/regular-file.js';
import { SeedError } from '../store/seed/seed.js';
import type { Seed } from '../store/world.js';
import { ControlError } from './error.js';

const MIB = 1024 * 1024;
/** Bytes of a file that the operator names: what Node can hold as one text. */
const MOST = 500 * MIB;
/** Bytes of a file that is named over HTTP: as many as a body may have. */
const MOST_SERVED = 64 * MIB;

/** The seed that is there without a file. */
const DEFAULT_NAME = 'quaymoss';

/**
 * For whoever runs the mock: a string may name any file. Throws `bad-seed`, with the file's name in the message and the JSON
 * pointer as `param`.
 */
export async function openSeed(source: unknown, where: Where = 'apart'): Promise<Seed> {
  const isFile = typeof source === 'string' && source !== DEFAULT_NAME;
  try {
    return await (isFile ? openSeedFile(source, where) : loadSeed(source, where));
  } catch (error) {
    if (error instanceof SeedSyntaxError) throw new ControlError('bad-seed', `${source}: ${error.message}`, 'seed');
    if (!(error instanceof SeedError)) throw error;
    const at = isFile ? `${source}: ${error.pointer}: ` : '';
    throw new ControlError('bad-seed', at + error.message, error.pointer);
  }
}

/**
 * For whoever calls over HTTP: a string names a built-in seed or a file below `folder`, where there is one. Throws `bad-seed`,
 * which tells nothing of what a file holds, nor which others there are.
 */
export async function openServedSeed(source: unknown, folder: string | undefined): Promise<Seed> {
  if (typeof source !== 'string' || source === DEFAULT_NAME) return openSeed(source);
  const name = source.length > 100 ? `${source.slice(0, 100)}…` : source;
  let text: string | null;
  try {
    text = folder === undefined ? null : await readFileBelow(folder, source, MOST_SERVED);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new ControlError('bad-seed', `${name}: ${error.reason}`, 'seed');
  }
  if (text === null)
    throw new ControlError('bad-seed', `There is no seed ${JSON.stringify(name)}: ${ways(folder)}`, 'seed');
  try {
    return await loadSeedText(text);
  } catch (error) {
    if (error instanceof SeedSyntaxError) throw new ControlError('bad-seed', `${name}: ${error.message}`, 'seed');
    if (!(error instanceof SeedError)) throw error;
    const message = `${name}: ${error.pointer} does not fit the format (affinity-mock serve --seed tells why)`;
    throw new ControlError('bad-seed', message, error.pointer);
  }
}

/** A folder that seeds may be served from, as it was when the mock was made. Throws `bad-request`. */
export async function folderNamed(folder: unknown): Promise<string> {
  const found = typeof folder === 'string' && folder !== '' ? await stat(folder).catch(() => null) : null;
  if (typeof folder === 'string' && found?.isDirectory()) return resolve(folder);
  throw new ControlError('bad-request', `${JSON.stringify(folder)} is no folder`, 'seedDir');
}

const ways = (folder: string | undefined) =>
  `give ${DEFAULT_NAME}, the data itself${folder === undefined ? ', or start with --seed-dir to serve files by name' : ', or a regular file below --seed-dir'}`;

/** Files that were read before, by their absolute paths: one that has not changed since is not read again. */
const files = new Map<string, { state: string; seed: WeakRef<Seed> }>();
const MOST_FILES = 100;

/** Milliseconds: two changes of a file within the coarsest clock of a file system may leave the same times. */
const UNSURE = 2_000;

async function openSeedFile(file: string, where: Where): Promise<Seed> {
  const path = resolve(file);
  // Looked at before it is read: of a change in between the next look tells.
  const state = await stateOf(path);
  const before = files.get(path);
  const known = state !== null && before?.state === state ? before.seed.deref() : undefined;
  if (known) return known;
  const seed = await loadSeedText(await readSeedFile(file), where);
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
    const more = error.code === 'ENOENT' ? `, and the only seed with a name is ${DEFAULT_NAME}` : '';
    throw new ControlError('bad-seed', `${file}: ${error.reason}${more}`, 'seed');
  }
}
