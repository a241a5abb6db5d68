import { expect, it } from 'vitest';
import { atOnce, inTurns, runInTurns, shared, turns } from '../../src/lib/turns.js';

/** A clock that each look moves on by a millisecond. */
function steps() {
  let ms = 0;
  return () => ms++;
}

/** How often others came to their turn while work went on. */
async function others(work: Promise<unknown>): Promise<number> {
  let count = 0;
  let isOver = false;
  const count1 = () => {
    count++;
    if (!isOver) setImmediate(count1);
  };
  setImmediate(count1);
  await work;
  isOver = true;
  return count;
}

it('lets others work between the turns of a long job', async () => {
  const turn = turns(10, steps());
  const job = async () => {
    for (let i = 0; i < 1_000; i++) await turn();
  };
  expect(await others(job())).toBeGreaterThan(50);
});

it('does not pause where a turn is not over', () => {
  const turn = turns(10, () => 0);
  for (let i = 0; i < 1_000; i++) expect(turn()).toBeUndefined();
});

it('gives every item once, in order', async () => {
  const seen: number[] = [];
  const items = Array.from({ length: 100 }, (_, i) => i);
  for await (const item of inTurns(items, turns(5, steps()))) seen.push(item);
  expect(seen).toEqual(items);
});

it('runs the same work in turns and at once', async () => {
  function* sum() {
    let total = 0;
    for (let i = 1; i <= 100; i++) {
      total += i;
      yield;
    }
    return total;
  }
  expect(atOnce(sum())).toBe(5050);
  const work = runInTurns(sum(), turns(5, steps()));
  expect(await others(work)).toBeGreaterThan(5);
  expect(await work).toBe(5050);
});

it('share work among those who run it, and begin anew what has thrown', () => {
  let starts = 0;
  const work = shared(function* () {
    starts++;
    yield;
    yield;
    if (starts === 1) throw new Error('once');
    return starts;
  });
  const [first, second] = [work(), work()];
  expect([first.next().done, second.next().done]).toEqual([false, false]);
  expect(() => first.next()).toThrow('once');
  expect(second.next().done).toBe(false);
  expect(atOnce(work())).toBe(2);
  expect(second.next()).toEqual({ done: true, value: 2 });
  expect(starts).toBe(2);
});
