/** From a seed's text to complete rows: all that takes long about a big one, so that a thread of its own can do it. */
import { createHash } from 'node:crypto';
import { isTooDeep } from '../../lib/json-depth.js';
import { resolveOwnSeed, SeedError } from '../../store/seed/seed.js';
import { checkSeed } from '../../store/seed/seed-check.js';
import type { SeedRows } from '../../store/seed-rows.js';
import { withPersonas } from './personas-in-seed.js';
import { SeedSyntaxError } from './seed-syntax-error.js';

const utf8 = new TextDecoder();

/** Throws `SeedSyntaxError`, and `SeedError` for what nests too deeply. */
export function parseSeed(bytes: Uint8Array): unknown {
  const text = utf8.decode(bytes);
  if (isTooDeep(text)) throw new SeedError({ pointer: '/', message: 'is nested too deeply' });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw SeedSyntaxError.of(text, error as Error);
  }
}

/** The same for every way of writing the same JSON down. */
export const digestOf = (json: string | Uint8Array): string => createHash('sha256').update(json).digest('hex');

/** Checked against the schema, then resolved; what was parsed is used up. Throws `SeedError`. */
export const rowsOf = (seed: unknown): SeedRows => resolveOwnSeed(withPersonas(checkSeed(seed)));
