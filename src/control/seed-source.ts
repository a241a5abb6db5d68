/** A seed as callers give it: a name, a file, or the data itself. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { loadSeed } from '../account/seeding.js';
import { SeedError } from '../store/seed.js';
import type { Seed } from '../store/world.js';
import { ControlError } from './error.js';

/** Reads and checks it. Throws `bad-seed`, with the file's name in the message and the JSON pointer as `param`. */
export async function openSeed(source: unknown): Promise<Seed> {
  const isFile = typeof source === 'string' && source !== DEFAULT_NAME;
  const content = isFile ? await readSeedFile(source) : source;
  try {
    return await loadSeed(content);
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    const at = isFile ? `${source}: ${error.pointer}: ` : '';
    throw new ControlError('bad-seed', at + error.message, error.pointer);
  }
}

/** The seed that is there without a file. */
const DEFAULT_NAME = 'quaymoss';

async function readSeedFile(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(resolve(file), 'utf8');
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
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ControlError('bad-seed', `${file}: it is not valid JSON${place(text, error as Error)}`, 'seed');
  }
}

/** Where the parser stopped. Never what stands there: the file may be none of ours. */
function place(text: string, error: Error): string {
  const position = /position (\d+)/.exec(error.message)?.[1];
  if (position === undefined) return '';
  const lines = text.slice(0, Number(position)).split('\n');
  return ` (line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1})`;
}
