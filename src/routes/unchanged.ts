/** Reads that go through so many rows that others get their turn in between: they see the data of one moment all the same. */
import { atOnce, turns } from '../lib/turns.js';
import type { Exchange } from '../pipeline/exchange.js';
import { givingWay } from '../store/engine/giving-way.js';
import { extentOf, type SortedIds } from '../store/engine/sorted-ids.js';
import { prepared } from './prepared.js';

/** Rows that are gone through at once: a few milliseconds. */
const FEW = 5_000;

export const isMany = (ids: SortedIds): boolean => extentOf(ids) > FEW;

/** How often a read begins again where somebody wrote meanwhile, before it is done in one go. */
const MOST_STARTS = 3;

/**
 * Runs work that yields at each step, in turns. Where the account's data changed in between it begins again: a page is never put
 * together of two states. It begins again too where a look-up had to be built first. Throws where the account was reset.
 */
export async function unchanged<T>(exchange: Exchange, work: () => Generator<void, T>): Promise<T> {
  let starts = 0;
  const once = async () => {
    starts++;
    return started(exchange, work(), starts < MOST_STARTS ? turns() : () => undefined);
  };
  const stillHolds = () => {
    exchange.assertSameGeneration();
    starts--;
  };
  for (;;) {
    const done = await prepared(once, stillHolds);
    if (done) return done.value;
  }
}

/** Null where the data changed meanwhile. */
async function started<T>(
  exchange: Exchange,
  steps: Iterator<void, T>,
  turn: () => Promise<void> | undefined,
): Promise<{ value: T } | null> {
  const { world } = exchange.context;
  const { pulse } = world;
  const next = () => steps.next();
  for (;;) {
    const step = world.seed.isUnbuilt ? givingWay(next) : next();
    if (step.done) return { value: step.value };
    const wait = turn();
    if (!wait) continue;
    await wait;
    exchange.assertSameGeneration();
    if (world.pulse !== pulse) return null;
  }
}

/** The same of work that goes through ids, which is done at once where they are few. They are asked for anew where it begins anew. */
export const goneThrough = <T>(
  exchange: Exchange,
  ids: () => SortedIds,
  work: () => Generator<void, T>,
): T | Promise<T> => (isMany(ids()) ? unchanged(exchange, work) : atOnce(work()));

/** What is made of a result, now or once it is there. */
export const whenDone = <T, R>(result: T | Promise<T>, next: (result: T) => R): R | Promise<R> =>
  result instanceof Promise ? result.then(next) : next(result);
