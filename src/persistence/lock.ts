/**
 * One process per data file. The lock is a file beside it that names its holder; that of a process which is gone, however it
 * ended, is taken over. A process is known by its id and, where `/proc` tells, by its start and the machine's: ids are given out
 * again. Containers count processes each for themselves, and may bear one name: there only the lock's age tells, which its holder
 * renews.
 *
 * Each step that decides who holds it is one that one of several processes wins (`lock-place.ts`), of a text that is complete
 * before. A stale lock is not removed, for somebody else's may be there by then: its successor takes a name made of the stale text,
 * so there is one successor at most. The holder is the last of that chain; once it is, it shortens the chain to itself, where that
 * can be done in one step.
 */
import { createHash, randomBytes } from 'node:crypto';
import { stat, utimes } from 'node:fs/promises';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataFileError } from './error.js';
import { type Holder, isAlive, ourselves, parse, startOf } from './lock-holder.js';
import { makeDraft, NoRoom, type Place, readPlace, removePlace, replaced, takeInPlace } from './lock-place.js';

/** Earlier versions could be seen to make a lock before its text was there: for how long such a one is left alone, ms. */
const UNFINISHED_MS = 1_000;

/**
 * How often a holder renews its lock's age, for how long a lock is watched for that whose holder cannot be looked for, and from
 * which age on it need not be, ms.
 */
const PULSE = { every: 1_000, watch: 6_000, stale: 60_000 };

/** Writing over a stale lock takes a moment: how often, after how many ms each, it is looked for who has done it. */
const LOOKS = { every: 20, most: 100 };

/** Returns how to give it back. Throws `DataFileError` while another process holds it. */
export async function lock(file: string, pulse = PULSE, looks = LOOKS): Promise<() => Promise<void>> {
  const path = `${file}.lock`;
  const own = ourselves();
  // No two are alike, or a chain could lead back to where it was.
  const text = JSON.stringify({ ...own, nonce: randomBytes(8).toString('hex') });
  const chain = await takenChain({ path, own, text, pulse, looks });
  const ours = chain.at(-1) as Place;
  const beat = setInterval(() => {
    const now = new Date();
    utimes(ours.path, now, now).catch(() => {});
  }, pulse.every).unref();
  return async () => {
    clearInterval(beat);
    if ((await readPlace(ours.path)) !== text) return;
    // From the start: whoever comes finds no lock, or all of it.
    for (const place of chain) await removePlace(place.path);
  };
}

interface Wanted {
  /** Where the chain starts. */
  path: string;
  own: Holder;
  text: string;
  pulse: typeof PULSE;
  looks: typeof LOOKS;
}

/** The chain of which the last place is ours. */
async function takenChain(wanted: Wanted): Promise<Place[]> {
  const { path, text } = wanted;
  const draft = await makeDraft(path, text).catch((error: unknown) => {
    if (error instanceof NoRoom) return error;
    throw error;
  });
  if (draft instanceof NoRoom) return takenWithoutRoom(wanted, draft.cause);
  try {
    for (;;) {
      const last = await lastGone(wanted);
      const next = last ? successorOf(path, last.text) : path;
      if (!(await draft.take(next))) continue;
      // What was read before may have been shortened since: only the way from the start says who is last.
      const chain = await chainOf(path);
      if (chain.at(-1)?.text !== text) await removePlace(next);
      else return chain.length > 1 && (await draft.replace(path)) ? shortened(wanted, chain.slice(1)) : chain;
    }
  } finally {
    await draft.remove();
  }
}

/** On a full disk there is room where a stale lock is. Throws `cause` where there is none. */
async function takenWithoutRoom(wanted: Wanted, cause: Error): Promise<Place[]> {
  const { path, own, text } = wanted;
  for (;;) {
    const last = await lastGone(wanted);
    if (!last || isElsewhere(last.text, own)) throw cause;
    const isTaken = await takeInPlace(last, successorOf(path, last.text), text).catch(() => {
      throw cause;
    });
    if (!isTaken) continue;
    const chain = await chainOf(path);
    if (chain.at(-1)?.text !== text) continue;
    if (chain.length === 1) return chain;
    return (await replaced(last.path, path)) ? shortened(wanted, chain.slice(1, -1)) : chain;
  }
}

/** The last place of the chain, whose holder is gone; null where there is no chain. Throws `DataFileError` while it is held. */
async function lastGone({ path, own, pulse, looks }: Wanted): Promise<Place | null> {
  for (let count = 0; ; count++) {
    const last = (await chainOf(path)).at(-1);
    if (!last) return null;
    if (isElsewhere(last.text, own)) await refuseRenewed(last, pulse);
    else refuseHeld(path, last.text, own);
    const isBeingTaken = successorOf(path, last.text) === last.path;
    if (isBeingTaken && count > looks.most) {
      throw new DataFileError(`a start on a full disk was cut short; remove ${last.path} and start again`);
    }
    if (isBeingTaken) await sleep(looks.every);
    else if (await isFinished(last)) return last;
  }
}

async function chainOf(path: string): Promise<Place[]> {
  const chain: Place[] = [];
  for (let at = path, text = await readPlace(at); text !== null; text = await readPlace(at)) {
    chain.push({ path: at, text });
    const next = successorOf(path, text);
    // One that is about to write over its forerunner.
    if (next === at) break;
    at = next;
  }
  return chain;
}

const successorOf = (path: string, text: string) =>
  `${path}.after-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;

/** Ours has become the first of the chain: what led from the old one to it goes. */
async function shortened({ path, text }: Wanted, led: readonly Place[]): Promise<Place[]> {
  for (const place of led) await removePlace(place.path);
  return [{ path, text }];
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
  const first = await renewedAt(path);
  if (first === null || Math.abs(Date.now() - first) > stale) return;
  for (let waited = 0; waited < watch; waited += every / 4) {
    await sleep(every / 4);
    const now = await renewedAt(path);
    if (now === null) return;
    if (now === first) continue;
    const { pid, host } = parse(text) as Holder;
    throw new DataFileError(
      `process ${pid} in another container or machine named ${host} uses it; stop that one first, or take another file`,
    );
  }
}

/** Milliseconds; null where it is not there any more. */
const renewedAt = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );

/** Whether a lock that names nobody will not do so either: its process was killed as it wrote. */
async function isFinished({ path, text }: Place): Promise<boolean> {
  if (parse(text)) return true;
  const writtenAt = await renewedAt(path);
  const age = writtenAt === null ? 0 : Date.now() - writtenAt;
  if (age > UNFINISHED_MS || age < 0) return true;
  await sleep(50);
  return false;
}
