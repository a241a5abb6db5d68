import { expect, it } from 'vitest';
import { MapFilling } from '../../src/lib/sharded-map.js';
import { expectDeepEqual } from '../support/deep-equal.js';

/** More than the shard of a map holds: 2 ** 17. */
const MANY = 150_000;

it.each([
  ['numbers', (i: number) => 3 * i],
  ['texts', (i: number) => `company:${i}`],
  ['short and odd texts', (i: number) => (i % 2 === 0 ? '' : String.fromCodePoint(i % 0xd000))],
])('a map of very many %s holds what a plain one holds', (_, keyOf: (i: number) => number | string) => {
  const plain = new Map<number | string, number>();
  const filling = new MapFilling<number | string, number>();
  let misses = 0;
  for (let i = 0; i < MANY; i++) {
    const key = keyOf(i);
    if (filling.get(key) !== plain.get(key)) misses++;
    if (!plain.has(key)) filling.add(key, i);
    if (!plain.has(key)) plain.set(key, i);
  }
  const { filled } = filling;
  expect(filled.size).toBe(plain.size);
  expectDeepEqual(new Set(filled.keys()), new Set(plain.keys()));
  expectDeepEqual(
    [...filled.values()].sort((a, b) => a - b),
    [...plain.values()],
  );
  for (const [key, value] of plain) if (filled.get(key) !== value || !filled.has(key)) misses++;
  expect(misses).toBe(0);
  expect([filled.get('nothing'), filled.has(-1)]).toEqual([undefined, false]);
});

it('a small map is a plain one, in the order in which it was filled', () => {
  const filling = new MapFilling<number, string>();
  for (const key of [3, 1, 2]) filling.add(key, `v${key}`);
  expect(filling.filled).toBeInstanceOf(Map);
  expect([...filling.filled.keys()]).toEqual([3, 1, 2]);
});
