/** From a seed's text to complete rows: all that takes long about a big one, so that a thread of its own can do it. */
import { createHash } from 'node:crypto';
import { isTooDeep } from '../../lib/json-depth.js';
import type { SeedRows } from '../../store/model.js';
import { resolveSeed, SeedError } from '../../store/seed/seed.js';
import { checkSeed } from '../../store/seed/seed-check.js';
import { type MergedSeed, mergeSeeds } from '../../store/seed/seed-merge.js';
import { builtInFile } from './built-in.js';
import { withPersonas } from './personas-in-seed.js';
import type { SeedPart } from './seed-messages.js';
import { SeedSyntaxError } from './seed-syntax-error.js';

const utf8 = new TextDecoder();

/** What a seed says, not yet checked; `blame` finds whom to blame where it was merged of several. */
export interface ParsedSeed {
  file: unknown;
  blame?: MergedSeed['blame'];
}

/** Throws `SeedSyntaxError`, and `SeedError` for what nests too deeply and for rows of several that cannot be one. */
export async function parseParts(parts: readonly SeedPart[]): Promise<ParsedSeed> {
  const files: unknown[] = [];
  for (const [i, part] of parts.entries()) {
    try {
      files.push('builtIn' in part ? builtInFile(part.builtIn) : await parsePart(part));
    } catch (error) {
      if (error instanceof SeedSyntaxError) throw new SeedSyntaxError(error.message, i);
      throw error instanceof SeedError ? new SeedError({ ...error.problem, seed: i }) : error;
    }
  }
  return files.length === 1 ? { file: files[0] } : mergeSeeds(files);
}

async function parsePart({ bytes, form }: Extract<SeedPart, { bytes: unknown }>): Promise<unknown> {
  if (form === 'json') return parseSeed(bytes);
  const { parseYaml } = await import('./seed-yaml.js');
  return parseYaml(utf8.decode(bytes));
}

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
export function rowsOf({ file, blame }: ParsedSeed): SeedRows {
  try {
    return resolveSeed(withPersonas(checkSeed(file)));
  } catch (error) {
    throw blame && error instanceof SeedError ? new SeedError(blame(error.problem)) : error;
  }
}
