/** Pages of growing lists: the same work wherever the page lies and however long the list is. */
import { join } from 'node:path';
import { runToLine } from '../lib/children.mjs';
import { lowerQuartile } from '../lib/statistics.mjs';

export const names = ['slowest of these pages'];

export async function run({ library, contestants, options }) {
  const sizes = options.quick ? [1_000, 10_000, 100_000] : [1_000, 10_000, 100_000, 1_000_000];
  const times = await runToLine('scale', [join(contestants, 'scale.mjs'), library, 'pages', sizes.join()], 180_000);
  const found = Object.entries(times).map(([name, rounds]) => {
    const [size, place] = name.split(' ');
    const measure = `${place} page of ${Number(size).toLocaleString('en')} entries`;
    return { measure, unit: 'ms', mock: lowerQuartile(rounds), rounds };
  });
  const all = found.map(({ mock }) => mock);
  const ratio = Math.max(...all) / Math.min(...all);
  return [...found, { measure: names[0], ratio, target: { of: 'ratio', most: 1.5, against: 'fastest' } }];
}
