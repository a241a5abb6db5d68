/** A data file as callers name it. */

import type { DataOptions } from '../persistence/open.js';
import type { WriteAheadLog } from '../persistence/write-ahead-log.js';
import { badRequest, ControlError } from './error.js';

/** Throws `bad-data-file`, with the file's name in the message. */
export async function openData(file: string, options: DataOptions): Promise<WriteAheadLog> {
  if (typeof file !== 'string' || file === '') throw badRequest('data', 'data must name a file');
  // Servers without a data file start faster without these.
  const { openDataFile } = await import('../persistence/open.js');
  const { DataFileError } = await import('../persistence/error.js');
  try {
    const wal = await openDataFile(file, options);
    const { unfinished } = wal.file;
    // Of a write that nobody was told is done.
    if (unfinished > 0) console.error(`affinity-mock: ${file}: left out an unfinished end of ${unfinished} bytes`);
    return wal;
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    throw new ControlError('bad-data-file', `${file}: ${error.message}`, 'data');
  }
}
