import { once } from 'node:events';
import { Writable } from 'node:stream';
import { Ended } from './ended.js';

/** Where a command writes: the process, or a test. */
export interface Streams {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown; isTTY?: boolean };
}

/** Once whoever reads has taken it. Throws `Ended` where nobody does any more: what that is worth is said by who heeds the stream. */
export async function written(stdout: Streams['stdout'], text: string): Promise<void> {
  if (stdout.write(text) !== false || !(stdout instanceof Writable)) return;
  await once(stdout, 'drain').catch(() => {
    throw new Ended(0);
  });
}
