/** `serve --watch`: starts the accounts anew when a file of the seed changes. */
import { statSync } from 'node:fs';
import { ControlError } from '../control/error.js';
import type { Mock } from '../index.js';
import { BadUse } from './bad-use.js';
import type { Streams } from './streams.js';

export interface WatchOptions {
  /** As `--seed` names them. */
  seed: readonly string[];
  seedAsOf?: string;
}

/** Milliseconds between two looks: editors replace a file, which no watcher of one file survives on every system. */
const LOOK_MS = 250;
/** Milliseconds after which a file that changed is taken to be written. */
const SETTLE_MS = 100;

/** Throws `BadUse` where there is no file to watch, or a data file that keeps the accounts as they are. */
export function assertWatchable({ seed, data }: { seed: readonly string[]; data?: string | undefined }): void {
  if (data !== undefined)
    throw new BadUse('--watch cannot start accounts anew that --data keeps: leave one of them out');
  if (!seed.some(isFile)) throw new BadUse('--watch needs a --seed FILE to watch');
}

/** Ends with what is handed back. What a broken file says is told, and leaves the accounts as they were. */
export function watchSeeds(mock: Mock, options: WatchOptions, stderr: Streams['stderr']): () => void {
  const files = options.seed.filter(isFile);
  let queue: Promise<unknown> = Promise.resolve();
  let isWaiting = false;
  const changed = () => {
    // What changes while a change waits for its turn is read along with it.
    if (isWaiting) return;
    isWaiting = true;
    queue = queue.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      isWaiting = false;
      await readAgain(mock, options, files, stderr);
    });
  };
  let seen = stateOf(files);
  const looks = setInterval(() => {
    const state = stateOf(files);
    // Between the two steps of an editor that replaces a file: another look will find it.
    if (state === null || state === seen) return;
    seen = state;
    changed();
  }, LOOK_MS);
  // The server's sockets keep the process, not this.
  looks.unref();
  return () => clearInterval(looks);
}

async function readAgain(
  mock: Mock,
  { seed, seedAsOf }: WatchOptions,
  files: readonly string[],
  stderr: Streams['stderr'],
): Promise<void> {
  try {
    await mock.restart({ seed, ...(seedAsOf !== undefined && { seedAsOf }) });
    stderr.write(`affinity-mock: --seed ${files.join(', ')}: read again, the accounts started anew\n`);
  } catch (error) {
    const message = error instanceof ControlError ? error.message : (error as Error).message;
    stderr.write(`affinity-mock: --seed ${message}; the accounts stay as they were\n`);
  }
}

/** Changes whenever one of the files does; null while one is not there. */
function stateOf(files: readonly string[]): string | null {
  try {
    return files
      .map((file) => {
        const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
        return [ino, size, mtimeNs, ctimeNs].join();
      })
      .join(' ');
  } catch {
    return null;
  }
}

const isFile = (name: string): boolean => name !== 'quaymoss';
