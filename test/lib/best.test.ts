import { expect, it } from 'vitest';
import { Best } from '../../src/lib/best.js';

it.each([0, 1, 3, 50])('keeps the %d best in their order, whatever the order in which they come', (most) => {
  const all = Array.from({ length: 40 }, (_, i) => (i * 17) % 40);
  const best = new Best<number>(most, (a, b) => a - b);
  for (const one of all) best.offer(one);
  expect(best.found).toEqual([...all].sort((a, b) => a - b).slice(0, most));
});
