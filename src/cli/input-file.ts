import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { BadUse } from './bad-use.js';

/** What a file holds; `-` is stdin. Throws `BadUse`. */
export async function readInput(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new BadUse(`${file}: ${whyNot(error as NodeJS.ErrnoException)}`);
  }
}

function whyNot({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file';
  return code === 'EISDIR' ? 'it is a folder; name a file in it' : `it cannot be read (${code})`;
}
