import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addSorted,
  blocksOf,
  lowerBound,
  notRemoved,
  removeSorted,
  type SortedIds,
  walk,
} from '../../../src/store/engine/sorted-ids.js';

const id = fc.integer({ min: 1, max: 60 });
const ascending = (ids: Iterable<number>) => [...new Set(ids)].sort((a, b) => a - b);
const ids = fc.array(id, { maxLength: 40 }).map(ascending);

function walked(set: SortedIds, options: Parameters<typeof walk>[1], most = Number.POSITIVE_INFINITY): number[] {
  const seen: number[] = [];
  if (most > 0) walk(set, options, (one) => seen.push(one) < most);
  return seen;
}

describe('Sorted ids', () => {
  it('bound: the first that is not below', () => {
    fc.assert(
      fc.property(ids, id, (sorted, wanted) => {
        const expected = sorted.findIndex((one) => one >= wanted);
        expect(lowerBound(sorted, wanted)).toBe(expected < 0 ? sorted.length : expected);
      }),
    );
  });

  it('add and remove in place, and tell whether they did', () => {
    const steps = fc.array(fc.record({ id, adds: fc.boolean() }), { maxLength: 60 });
    fc.assert(
      fc.property(ids, steps, (sorted, plan) => {
        const own = sorted.slice();
        const model = new Set(sorted);
        for (const step of plan) {
          const had = model.has(step.id);
          if (step.adds) expect(addSorted(own, step.id)).toBe(!had);
          else expect(removeSorted(own, step.id)).toBe(had);
          if (step.adds) model.add(step.id);
          else model.delete(step.id);
          expect(own).toEqual(ascending(model));
        }
      }),
    );
  });

  const bound = fc.option(fc.integer({ min: 0, max: 61 }), { nil: undefined });
  const most = fc.integer({ min: 1, max: 50 });

  /** What the walk should see: base and added, without those removed. */
  const setOf = (base: number[], added: number[], removed: number[]) => ({
    set: { base, added, isRemoved: (one: number) => removed.includes(one) },
    all: ascending([...base, ...added]).filter((one) => !removed.includes(one)),
  });

  it('come in blocks as they are walked, each ascending', () => {
    const many = fc.integer({ min: 0, max: 1_500 });
    fc.assert(
      fc.property(many, ids, ids, bound, fc.boolean(), (size, added, removed, at, down) => {
        const base = Array.from({ length: size }, (_, i) => i * 2);
        const limit = at === undefined ? undefined : at * 40;
        const bounds = down ? { before: limit, down } : { after: limit };
        for (const set of [setOf(base, added, removed).set, { base, added: [], isRemoved: notRemoved }]) {
          const blocks = [...blocksOf(set, bounds)];
          const inOrder = blocks.flatMap((block) => (down ? [...block].reverse() : block));
          expect(inOrder).toEqual(walked(set, bounds));
          for (const block of blocks) expect(block).toEqual(ascending(block));
        }
      }),
    );
  });

  it('walk upwards from just above a bound, as far as they are let', () => {
    fc.assert(
      fc.property(ids, ids, ids, bound, most, (base, added, removed, after, count) => {
        const { set, all } = setOf(base, added, removed);
        const expected = all.filter((one) => after === undefined || one > after);
        expect(walked(set, { after })).toEqual(expected);
        expect(walked(set, { after }, count)).toEqual(expected.slice(0, count));
      }),
    );
  });

  it('walk downwards from just below a bound, as far as they are let', () => {
    fc.assert(
      fc.property(ids, ids, ids, bound, most, (base, added, removed, before, count) => {
        const { set, all } = setOf(base, added, removed);
        const expected = all.filter((one) => before === undefined || one < before).reverse();
        expect(walked(set, { before, down: true })).toEqual(expected);
        expect(walked(set, { before, down: true }, count)).toEqual(expected.slice(0, count));
      }),
    );
  });
});
