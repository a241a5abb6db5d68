import { text } from 'node:stream/consumers';
import { readRegularFile, UnreadableFile } from '../lib/regular-file.js';
import { BadUse } from './bad-use.js';

/** Bytes: what Node can hold as one text. */
const MOST = 500 * 1024 * 1024;

/** What a regular file holds; `-` is stdin. Throws `BadUse`. */
export async function readInput(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readRegularFile(file, MOST);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new BadUse(`${file}: ${error.reason}${ADVICE[error.code ?? ''] ?? ''}`);
  }
}

const ADVICE: Record<string, string> = { EISDIR: '; name a file in it' };
