/** Reads that go through so many rows that others get their turn in between: they see the data of one moment all the same. */
import { turns } from '../lib/turns.js';
import type { Exchange } from '../pipeline/exchange.js';
import { extentOf, type SortedIds } from '../store/engine/sorted-ids.js';

/** Rows that are gone through at once: a few milliseconds. */
const FEW = 5_000;

export const isMany = (ids: SortedIds): boolean => extentOf(ids) > FEW;

/** How often a read begins again where somebody wrote meanwhile, before it is done in one go. */
const MOST_STARTS = 3;

/**
 * Runs work that yields at each step, in turns. Where the account's data changed in between it begins again: a page is never put
 * together of two states. Throws where the account was reset.
 */
export async function unchanged<T>(exchange: Exchange, work: () => Generator<void, T>): Promise<T> {
  const { world } = exchange.context;
  for (let starts = 1; ; starts++) {
    const { pulse } = world;
    const turn = starts < MOST_STARTS ? turns() : () => undefined;
    const steps = work();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      const wait = turn();
      if (!wait) continue;
      await wait;
      exchange.assertSameGeneration();
      if (world.pulse !== pulse) break;
    }
  }
}

/** What is made of a result, now or once it is there. */
export const whenDone = <T, R>(result: T | Promise<T>, next: (result: T) => R): R | Promise<R> =>
  result instanceof Promise ? result.then(next) : next(result);
