/** Reads in turns see one state of the data, however others write meanwhile. */
import { expect, it } from 'vitest';
import type { Exchange } from '../../src/pipeline/exchange.js';
import { unchanged } from '../../src/routes/unchanged.js';

/** Of an account whose data change as often as `changes` says, once a turn. */
function exchangeOf(changes: number) {
  const world = { pulse: 0, seed: { isUnbuilt: false } };
  let left = changes;
  const assertSameGeneration = () => {
    if (left-- > 0) world.pulse++;
  };
  return { world, exchange: { context: { world }, assertSameGeneration } as unknown as Exchange };
}

/** Work of some turns, each longer than a turn is. */
function counted(world: { pulse: number }) {
  let starts = 0;
  function* work(): Generator<void, number[]> {
    starts++;
    const seen: number[] = [];
    for (let i = 0; i < 4; i++) {
      seen.push(world.pulse);
      const until = performance.now() + 6;
      while (performance.now() < until);
      yield;
    }
    return seen;
  }
  return { work, starts: () => starts };
}

it.each([
  [0, 1],
  [1, 2],
  [1_000, 3],
])('a read during which somebody writes %d times begins %d times, and tells of one state', async (changes, starts) => {
  const { world, exchange } = exchangeOf(changes);
  const { work, starts: begun } = counted(world);
  const seen = await unchanged(exchange, work);
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).toBe(world.pulse);
  expect(begun()).toBe(starts);
});
