/**
 * One process per data file. The lock is a file beside it that names its holder; that of a process which is gone, however it
 * ended, is taken over. A process is known by its id and, where `/proc` tells, by its start: ids are given out again.
 */
import { readFileSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { DataFileError } from './error.js';

interface Holder {
  pid: number;
  host: string;
  /** Clock ticks from the machine's start to the process's; null where nobody tells. */
  startedAt: string | null;
}

/** Returns how to give it back. Throws `DataFileError` while another process holds it. */
export async function lock(file: string): Promise<() => Promise<void>> {
  const path = `${file}.lock`;
  const own: Holder = { pid: process.pid, host: hostname(), startedAt: startOf(process.pid) };
  const text = JSON.stringify(own);
  while (!(await create(path, text))) {
    const found = await read(path);
    if (found === null) continue;
    const holder = parse(found);
    if (holder && holder.host !== own.host) {
      throw new DataFileError(
        `process ${holder.pid} on ${holder.host} uses it; if that one is gone, remove ${path} and start again`,
      );
    }
    if (holder && isAlive(holder)) {
      throw new DataFileError(`process ${holder.pid} uses it; stop that one first, or take another file`);
    }
    await takeAway(path, found);
  }
  return async () => {
    if ((await read(path)) === text) await rm(path, { force: true });
  };
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600);
    await handle.writeFile(text);
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Only one of several that want it gets it away; whoever took a newer one than it had read puts it back. */
async function takeAway(path: string, found: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const taken = await read(aside);
  if (taken !== null && taken !== found) await create(path, taken);
  await rm(aside, { force: true });
}

async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Null for what a process left that was killed as it wrote. */
function parse(text: string): Holder | null {
  try {
    const { pid, host, startedAt } = JSON.parse(text);
    return Number.isSafeInteger(pid) && pid > 0 ? { pid, host, startedAt } : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is there as well.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const start = startOf(pid);
  return start === null || startedAt === null || start === startedAt;
}

/** Field 22 of `/proc/PID/stat`; the second, a name in parentheses, may hold anything. A zombie has ended. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null);
  } catch {
    return null;
  }
}
