import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, fromJson, patched, toJson } from '../../src/persistence/plain.js';

/** Few names and keys, so that values meet; some look like what the format itself writes. */
const name = fc.constantFrom('a', 'b', '$map', '$object', '__proto__', '1');
const key = fc.constantFrom<string | number>('a', 'b', 1, 2);
const { value } = fc.letrec<{ value: unknown; record: Record<string, unknown> }>((tie) => ({
  record: fc
    .array(fc.tuple(name, tie('value')), { maxLength: 3 })
    .map((members) => Object.fromEntries(members) as Record<string, unknown>),
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, false, 0, 1.5, '', 'x'),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('record'),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 3 }).map((members) => new Map(members)),
  ),
}));

describe('plain data', () => {
  it('comes back from JSON as it went, maps and lookalikes included', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(fromJson(JSON.parse(JSON.stringify(toJson(one))))).toEqual(one);
      }),
    );
  });

  it('is led from one value to another by their difference', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        const before = structuredClone(one);
        const patches = difference(one, other);
        expect(patched(one, patches)).toEqual(other);
        expect(one).toEqual(before);
        expect(difference(one, structuredClone(one))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells only the members that differ', () => {
    const before = { pools: { minutes: new Map([[1, { used: 1, at: 5 }]]), running: 0 }, faults: [1] };
    const after = { pools: { minutes: new Map([[1, { used: 2, at: 5 }]]), running: 0 }, faults: [1] };
    expect(difference(before, after)).toEqual([[['pools', 'minutes', 1, 'used'], 2]]);
  });

  it.each([
    ['a function', () => 1, /function/],
    ['a date', new Date(0), /Date/],
    ['a set', new Set(), /Set/],
    ['no number', Number.NaN, /NaN/],
  ])('is not %s, which would not come back', (_, one, expected) => {
    expect(() => toJson({ one })).toThrow(expected);
  });
});
