/** The library in a process of its own: accounts made, snapshot and reset after many writes, and pages after a restore. */
import { join } from 'node:path';
import { runToLine } from '../lib/children.mjs';
import { median, medianRatio } from '../lib/statistics.mjs';

export const names = [
  'createAccount',
  'snapshot after 10,000 writes',
  'reset after 10,000 writes',
  'page of entries after a restore',
];

export async function run({ library, contestants, time }) {
  const args = [join(contestants, 'library.mjs'), library, String(time.accounts), '10000', String(time.resets)];
  const figures = await runToLine('library', args, 90_000);
  const row = (measure, rounds, most) => ({
    measure,
    unit: 'ms',
    mock: median(rounds),
    target: { of: 'mock', most },
    rounds,
  });
  const { again, first } = figures.restoredPage;
  return [
    row(names[0], figures.createAccount, 2),
    row(names[1], figures.snapshot, 5),
    row(names[2], figures.reset, 5),
    {
      measure: names[3],
      unit: 'ms',
      mock: median(again),
      ratio: medianRatio(again, first),
      // To a snapshot whose answers nobody has read yet.
      target: { of: 'ratio', most: 0.7, against: 'first restore' },
      rounds: again,
    },
  ];
}
