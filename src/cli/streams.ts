import { once } from 'node:events';
import { Writable } from 'node:stream';

/** Where a command writes: the process, or a test. */
export interface Streams {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown; isTTY?: boolean };
}

/** Once whoever reads has taken it. */
export async function written(stdout: Streams['stdout'], text: string): Promise<void> {
  if (stdout.write(text) === false && stdout instanceof Writable) await once(stdout, 'drain');
}
