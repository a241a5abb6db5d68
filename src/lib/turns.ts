/** Long work in turns: the loop is handed back every few milliseconds, so that nobody else waits for the whole. */
import { setImmediate, setTimeout } from 'node:timers/promises';

/** Taken now: a test that fakes its timers later must not hold up the work. */
const afterOthers: () => Promise<void> = setImmediate;
const later = setTimeout;

/** Milliseconds of work after which others get their turn: an answer over a new connection takes four or five of them. */
const TURN_MS = 5;

/**
 * Counts the work of one job. Call the result often, after a few rows or a few kilobytes: it returns a promise where a turn
 * is over, and nothing where there is time left, so that most calls cost a look at the clock.
 *
 *     const turn = turns();
 *     for (const row of rows) { work(row); await turn(); }
 *
 * In a loop of millions `const wait = turn(); if (wait) await wait;` saves the promise of each round.
 */
export function turns(
  milliseconds = TURN_MS,
  now = () => performance.now(),
  pause: () => Promise<void> = afterOthers,
): () => Promise<void> | undefined {
  let until = now() + milliseconds;
  return () => {
    if (now() < until) return undefined;
    return pause().then(() => {
      until = now() + milliseconds;
    });
  };
}

/** A pause for work that nobody waits for: it keeps no process alive. */
export const whenIdle = (): Promise<void> => later(0, undefined, { ref: false });

/** The items one by one, with a pause whenever a turn is over; for `for await`. */
export async function* inTurns<T>(items: Iterable<T>, turn = turns()): AsyncGenerator<T> {
  for (const item of items) {
    const wait = turn();
    if (wait) await wait;
    yield item;
  }
}

/** Runs work that yields at each step: the same generator can be run at once by a caller who may not wait (`atOnce`). */
export async function runInTurns<T>(work: Iterator<unknown, T>, turn = turns()): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const wait = turn();
    if (wait) await wait;
  }
}

/** Bytes in pieces of a megabyte, each of which takes a millisecond or some, with a pause whenever a turn is over. */
export async function eachMegabyte(bytes: Uint8Array, use: (piece: Uint8Array, at: number) => void): Promise<void> {
  const turn = turns();
  for (let at = 0; at < bytes.length; at += 2 ** 20) {
    use(bytes.subarray(at, at + 2 ** 20), at);
    const wait = turn();
    if (wait) await wait;
  }
}

/** Runs work that yields at each step without a pause. */
export function atOnce<T>(work: Iterator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Work that yields at each step and that several may run at a time, in turns or at once: each goes on where the others are, and
 * all have the same result. Work that throws begins anew for whoever asks next.
 */
export function shared<T>(make: () => Generator<unknown, T>): () => Generator<void, T> {
  let work: Generator<unknown, T> | undefined;
  let result: { value: T } | undefined;
  const go = () => {
    work ??= make();
    try {
      const step = work.next();
      if (step.done) result = { value: step.value };
      if (step.done) work = undefined;
    } catch (error) {
      work = undefined;
      throw error;
    }
  };
  return function* () {
    while (!result) {
      go();
      if (!result) yield;
    }
    return result.value;
  };
}
