/** A seed as callers give it: a name, a file, or the data itself. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SeedSyntaxError } from '../account/seed-syntax-error.js';
import { loadSeed, loadSeedText, type Where } from '../account/seeding.js';
import { SeedError } from '../store/seed.js';
import type { Seed } from '../store/world.js';
import { ControlError } from './error.js';

/** Reads and checks it. Throws `bad-seed`, with the file's name in the message and the JSON pointer as `param`. */
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

/** The seed that is there without a file. */
const DEFAULT_NAME = 'quaymoss';

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
    return await readFile(resolve(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT'
        ? `there is no such file, and the only seed with a name is ${DEFAULT_NAME}`
        : code === 'EISDIR'
          ? 'it is a folder'
          : `it cannot be read (${code})`;
    throw new ControlError('bad-seed', `${file}: ${reason}`, 'seed');
  }
}
