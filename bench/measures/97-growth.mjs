/**
 * Searches of big accounts: CPU of a call once what is kept is there, the longest turn that others wait, memory; a tenth as many
 * entries with `--quick`, and as many as `--rows` says. The growth is against an account of a tenth, by the same process's CPU time:
 * neighbours do not count. What was measured until something breaks is told.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runInLines } from '../lib/children.mjs';
import { writeHugeSeed } from '../lib/huge-seed.mjs';
import { lowerQuartile } from '../lib/statistics.mjs';

const COUNTED = 'search of entries by 3 criteria, counted';
const SEARCHES = [
  COUNTED,
  'search of entries by 3 criteria, sorted',
  'search of entries that finds one',
  'search of entries by a field of the company',
  'search of entries by when they were added',
  'search of a list of opportunities',
  'filter on companies',
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

/** Without a line for so long it has broken: a million entries take some minutes to start with on a busy machine. */
const PATIENCE_MS = 600_000;

const of = (name) => `big data: ${name}`;
export const names = [
  ...SEARCHES.flatMap((name) => [of(name), of(`${name}, turn`)]),
  of(FIRST),
  of(`${FIRST}, turn`),
  of('start'),
  of('memory'),
];

export async function run({ library, contestants, scratch, options, log }) {
  const entries = options.rows === undefined ? (options.quick ? 100_000 : 1_000_000) : Number(options.rows);
  const small = await measured(entries / 10);
  const big = await measured(entries);
  const share = entries / 1_000_000;
  const rows = SEARCHES.flatMap((name) => {
    const [one, before] = [big.searches[name], small.searches[name]];
    if (!one || !before) return [of(name), of(`${name}, turn`)].map(failed);
    const [mock, tenth] = [lowerQuartile(one.cpu), lowerQuartile(before.cpu)];
    return [
      { measure: of(name), unit: 'ms', mock, ratio: mock / tenth, target: cpuTarget(name, share) },
      { measure: of(`${name}, turn`), unit: 'ms', mock: one.turn, target: { of: 'mock', most: MOST_TURN } },
    ];
  });
  const [first, firstBefore] = [big.searches[COUNTED], small.searches[COUNTED]];
  const compared = (name, unit, of, to) =>
    of === undefined || to === undefined ? failed(name) : { measure: name, unit, mock: of, ratio: of / to };
  return [
    ...rows,
    compared(of(FIRST), 'ms', first?.first, firstBefore?.first),
    compared(of(`${FIRST}, turn`), 'ms', first?.firstTurn, firstBefore?.firstTurn),
    compared(of('start'), 'ms', big.start, small.start),
    compared(of('memory'), 'MB', big.memory, small.memory),
  ];

  function failed(measure) {
    return { measure, failed: big.broken ?? small.broken ?? 'was not measured' };
  }

  async function measured(size) {
    const seed = join(scratch, `huge-${size}.json`);
    await writeHugeSeed(seed, size);
    const found = { searches: {} };
    const onLine = (line) => {
      if (line.search) found.searches[line.search] = line;
      else Object.assign(found, line);
      log(`  ${size} entries: ${told(line)}`);
    };
    try {
      const program = join(contestants, 'big.mjs');
      const args = ['--max-old-space-size=8000', program, library, seed, String(size), String(ROUNDS)];
      found.broken = await runInLines('big', args, PATIENCE_MS, onLine);
      if (found.broken) log(`  failed: ${found.broken}`);
      return found;
    } finally {
      rmSync(seed, { force: true });
    }
  }
}

function told(line) {
  if (line.start) return `started, ${Math.round(line.start)} ms of CPU`;
  if (line.memory) return `${Math.round(line.memory)} MB`;
  const [first, firstTurn, turn] = [line.first, line.firstTurn, line.turn].map(Math.round);
  return `${line.search}: ${Math.round(lowerQuartile(line.cpu))} ms, turn ${turn}; first ${first}, turn ${firstTurn}`;
}

/** The whole of the entries has a bound of its own; of the others the growth is looked at. */
const cpuTarget = (name, share) =>
  name === COUNTED ? { of: 'mock', most: MOST_CPU * share } : { of: 'ratio', most: MOST_GROWTH, against: 'a tenth' };
