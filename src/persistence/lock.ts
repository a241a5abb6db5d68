/**
 * One process per data file. The lock is a file beside it that names its holder; that of a process which is gone, however it
 * ended, is taken over. A process is known by its id and, where `/proc` tells, by its start and the machine's: ids are given out
 * again. Containers count processes each for themselves, and may bear one name: there only the lock's age tells, which its holder
 * renews.
 *
 * Each step that decides who holds it is a `link()`, which one of several processes wins, of a text that is complete before. A
 * stale lock is not removed, for somebody else's may be there by then: its successor links itself under a name made of the stale
 * text, so there is one successor at most. The holder is the last of that chain; once it is, it shortens the chain to itself.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataFileError } from './error.js';

interface Holder {
  pid: number;
  host: string;
  /** Clock ticks from the machine's start to the process's; null where nobody tells. */
  startedAt: string | null;
  /** Which start of the machine that was; absent in locks of earlier versions. */
  boot?: string | null;
  /** Among which processes its id counts; absent as above. */
  space?: string | null;
}

/** Where links cannot be made, a lock may be seen before its text is there: for how long it is left alone, ms. */
const UNFINISHED_MS = 1_000;

/**
 * How often a holder renews its lock's age, for how long a lock is watched for that whose holder cannot be looked for, and from
 * which age on it need not be, ms.
 */
const PULSE = { every: 1_000, watch: 6_000, stale: 60_000 };

/** Returns how to give it back. Throws `DataFileError` while another process holds it. */
export async function lock(file: string, pulse = PULSE): Promise<() => Promise<void>> {
  const path = `${file}.lock`;
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    startedAt: startOf(process.pid),
    boot: bootId(),
    space: ownSpace(),
  };
  // No two are alike, or a chain could lead back to where it was.
  const text = JSON.stringify({ ...own, nonce: randomBytes(8).toString('hex') });
  const draft = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`;
  await makeDraft(path, draft, text, own);
  try {
    for (;;) {
      const chain = await chainOf(path);
      const last = chain.at(-1);
      if (last && isElsewhere(last.text, own)) await refuseRenewed(last, pulse);
      else if (last) refuseHeld(path, last.text, own);
      if (last && !(await isFinished(last))) continue;
      const next = last ? successorOf(path, last.text) : path;
      if (!(await linkNew(draft, next, text))) continue;
      // What was read before may have been shortened since: only the way from the start says who is last.
      const now = await chainOf(path);
      if (now.at(-1)?.text !== text) await rm(next, { force: true });
      else {
        await shorten(path, draft, now);
        break;
      }
    }
  } finally {
    await rm(draft, { force: true });
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, pulse.every).unref();
  return async () => {
    clearInterval(beat);
    if ((await read(path)) === text) await rm(path, { force: true });
  };
}

/** On a full disk there is room where a stale lock was: that becomes the draft. Somebody else's that was taken is put back. */
async function makeDraft(path: string, draft: string, text: string, own: Holder): Promise<void> {
  try {
    await writeNew(draft, text);
  } catch (error) {
    await rm(draft, { force: true });
    const stale = (error as NodeJS.ErrnoException).code === 'ENOSPC' ? await read(path) : null;
    if (stale === null || isElsewhere(stale, own)) throw error;
    refuseHeld(path, stale, own);
    await rename(path, draft);
    if ((await read(draft)) !== stale) {
      await link(draft, path).catch(() => {});
      await rm(draft, { force: true });
      throw error;
    }
    const handle = await open(draft, 'r+');
    const { bytesWritten } = await handle.write(text, 0);
    await handle.truncate(bytesWritten).finally(() => handle.close());
  }
}

interface Place {
  path: string;
  text: string;
}

async function chainOf(path: string): Promise<Place[]> {
  const chain: Place[] = [];
  for (let at = path, text = await read(at); text !== null; text = await read(at)) {
    chain.push({ path: at, text });
    at = successorOf(path, text);
  }
  return chain;
}

const successorOf = (path: string, text: string) =>
  `${path}.after-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;

/** The last of the chain becomes the first: first the new start, then what led from the old one. */
async function shorten(path: string, draft: string, chain: readonly Place[]): Promise<void> {
  if (chain.length > 1) await rename(draft, path);
  for (const { path: old } of chain.slice(1)) await rm(old, { force: true });
}

function refuseHeld(path: string, text: string, own: Holder): void {
  const holder = parse(text);
  if (!holder) return;
  if (holder.host !== own.host) {
    throw new DataFileError(
      `process ${holder.pid} on ${holder.host} uses it; if that one is gone, remove ${path} and start again`,
    );
  }
  if (!isAlive(holder)) return;
  const unsure =
    startOf(holder.pid) === null || holder.startedAt === null
      ? ` (if that is another program by now, remove ${path})`
      : '';
  throw new DataFileError(`process ${holder.pid} uses it; stop that one first, or take another file${unsure}`);
}

/**
 * Whether its holder cannot be looked for from here: in a container, or on a machine, that bears our name. An earlier start of this
 * one looks the same.
 */
function isElsewhere(text: string, { host, boot, space }: Holder): boolean {
  const holder = parse(text);
  if (!holder || holder.host !== host) return false;
  const differs = (theirs?: string | null, ours?: string | null) => Boolean(theirs && ours && theirs !== ours);
  return differs(holder.boot, boot) || differs(holder.space, space);
}

/** That its age changes is what counts: it may be told by another clock than ours. */
async function refuseRenewed({ path, text }: Place, { every, watch, stale }: typeof PULSE): Promise<void> {
  const renewedAt = () =>
    stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    );
  const first = await renewedAt();
  if (first === null || Math.abs(Date.now() - first) > stale) return;
  for (let waited = 0; waited < watch; waited += every / 4) {
    await sleep(every / 4);
    const now = await renewedAt();
    if (now === null) return;
    if (now === first) continue;
    const { pid, host } = parse(text) as Holder;
    throw new DataFileError(
      `process ${pid} in another container or machine named ${host} uses it; stop that one first, or take another file`,
    );
  }
}

/** Whether a lock that names nobody will not do so either: its process was killed as it wrote. */
async function isFinished({ path, text }: Place): Promise<boolean> {
  if (parse(text)) return true;
  const age = await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > UNFINISHED_MS || age < 0) return true;
  await sleep(50);
  return false;
}

async function writeNew(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  await handle.writeFile(text).finally(() => handle.close());
}

/** False where something is there already. */
async function linkNew(draft: string, path: string, text: string): Promise<boolean> {
  try {
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      // Some file systems have no links.
      if (!NO_LINKS.has(error.code ?? '')) throw error;
      return writeNew(path, text);
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

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
    const { pid, host, startedAt, boot, space } = JSON.parse(text);
    return Number.isSafeInteger(pid) && pid > 0 ? { pid, host, startedAt, boot, space } : null;
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

/** Differs after each start of the machine; null where nobody tells. */
function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}

/** The namespace of process ids; null where there is none, or nobody tells. */
function ownSpace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null;
  }
}
