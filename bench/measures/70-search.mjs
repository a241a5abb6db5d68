/** A search by three criteria against the page that the same operation gives without any. */
import { join } from 'node:path';
import { runToLine } from '../lib/children.mjs';
import { lowerQuartile } from '../lib/statistics.mjs';

export const names = ['search of 10,000 entries, 3 criteria'];

export async function run({ library, contestants }) {
  const args = [join(contestants, 'scale.mjs'), library, 'search', '10000'];
  const { page, search } = await runToLine('scale', args, 60_000);
  const mock = lowerQuartile(search);
  const target = { of: 'ratio', most: 3, against: 'page' };
  return [{ measure: names[0], unit: 'ms', mock, ratio: mock / lowerQuartile(page), target }];
}
