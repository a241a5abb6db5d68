/**
 * Searches of big accounts: CPU of a call once what is kept is there, the longest turn that others wait, memory; a tenth as many
 * entries with `--quick`. The growth is against an account of a tenth, by the same process's CPU time: neighbours do not count.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runToLine } from '../lib/children.mjs';
import { writeHugeSeed } from '../lib/huge-seed.mjs';
import { lowerQuartile } from '../lib/statistics.mjs';

const COUNTED = 'search of entries by 3 criteria, counted';
const SEARCHES = [
  COUNTED,
  'search of entries by 3 criteria, sorted',
  'search of entries that finds one',
  'search of companies by a word',
  'V1 term over persons, no hit',
  'V1 term over persons, one hit',
  'search of notes',
];
/** What the first of the searches costs, which builds what the others find. */
const FIRST = 'first search of entries, which builds what is kept';
/** ms of CPU for 1,000,000 entries, 100,000 companies, 200,000 persons and 50,000 notes. */
const MOST_CPU = 300;
const MOST_TURN = 50;
/** Ten times the rows may take ten times the work; what grows with the square takes a hundred times. */
const MOST_GROWTH = 20;
const ROUNDS = 5;

const of = (name) => `big data: ${name}`;
export const names = [
  ...SEARCHES.flatMap((name) => [of(name), of(`${name}, turn`)]),
  of(FIRST),
  of('start'),
  of('memory'),
];

export async function run({ library, contestants, scratch, options }) {
  const entries = options.quick ? 100_000 : 1_000_000;
  const small = await measured(entries / 10);
  const big = await measured(entries);
  const share = entries / 1_000_000;
  const rows = SEARCHES.flatMap((name) => {
    const [mock, before] = [lowerQuartile(big.searches[name].cpu), lowerQuartile(small.searches[name].cpu)];
    const turn = big.searches[name].turn;
    return [
      { measure: of(name), unit: 'ms', mock, ratio: mock / before, target: cpuTarget(name, share) },
      { measure: of(`${name}, turn`), unit: 'ms', mock: turn, target: { of: 'mock', most: MOST_TURN } },
    ];
  });
  const [first, firstBefore] = [big.searches[COUNTED].first, small.searches[COUNTED].first];
  return [
    ...rows,
    { measure: of(FIRST), unit: 'ms', mock: first, ratio: first / firstBefore },
    { measure: of('start'), unit: 'ms', mock: big.start, ratio: big.start / small.start },
    { measure: of('memory'), unit: 'MB', mock: big.memory, ratio: big.memory / small.memory },
  ];

  async function measured(size) {
    const seed = join(scratch, `huge-${size}.json`);
    await writeHugeSeed(seed, size);
    try {
      const args = [
        '--max-old-space-size=8000',
        join(contestants, 'big.mjs'),
        library,
        seed,
        String(size),
        String(ROUNDS),
      ];
      return await runToLine('big', args, 600_000);
    } finally {
      rmSync(seed, { force: true });
    }
  }
}

/** The whole of the entries has a bound of its own; of the others the growth is looked at. */
const cpuTarget = (name, share) =>
  name === COUNTED ? { of: 'mock', most: MOST_CPU * share } : { of: 'ratio', most: MOST_GROWTH, against: 'a tenth' };
