/** Columns of fields as searches read them: what plain reading says, in whichever order, and after changes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FieldColumn } from '../../../src/store/rules/field-columns.js';

it('give what a map would, whatever is asked and changed', () => {
  const owner = fc.integer({ min: 0, max: 12 });
  const step = fc.oneof(
    fc.record({ set: owner, values: fc.array(fc.integer(), { maxLength: 3 }) }),
    fc.record({ get: owner }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const column = new FieldColumn([], []);
      const map = new Map<number, readonly number[]>();
      for (const one of steps) {
        if ('get' in one) expect(column.get(one.get)).toEqual(map.get(one.get) ?? []);
        else {
          column.set(one.set, one.values);
          map.set(one.set, one.values);
        }
      }
      for (let i = 0; i <= 12; i++) expect(column.get(i)).toEqual(map.get(i) ?? []);
      const asked = [0, 1, 3, 4, 5, 9, 12, 13];
      for (const ofNone of [true, false]) {
        const isEven = (n: unknown) => Number(n) % 2 === 0;
        const test = { ofNone, ofOne: isEven, ofMany: (values: readonly unknown[]) => values.some(isEven) };
        const expected = asked.filter((id) => {
          const values = map.get(id) ?? [];
          return values.length === 0 ? ofNone : values.some(isEven);
        });
        expect(column.select(asked, test)).toEqual(expected);
      }
      expect(column.owners).toEqual([...column.owners].sort((a, b) => a - b));
    }),
    { seed: 7, numRuns: 200 },
  );
});
