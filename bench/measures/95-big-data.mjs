/** Big data: what others wait while they are read, exported and written anew, what a start with them takes, and what accounts share. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptAccount, makeBigSeed, seededAccounts } from '../lib/big-seed.mjs';
import { runToLine, startServer } from '../lib/children.mjs';
import { median, medianRatio } from '../lib/statistics.mjs';

const WAIT = 'longest wait while a seed of 43 MB is read';
const START = 'start with a seed of 43 MB';
const MEMORY = 'two more accounts of a seed of 43 MB';
const KEEPING = 'longest wait while 43 MB come into a data file';
const EXPORT = 'longest wait while 43 MB are exported';
const COMPACTION = 'longest wait while a data file of 43 MB is written anew';
const REOPENING = 'start with a data file of 43 MB';
const SEEN = 'createAccount with a seed seen before';

export const names = [WAIT, START, MEMORY, KEEPING, COMPACTION, EXPORT, REOPENING, SEEN];

export const parts = [
  { names: [WAIT, MEMORY], run: waiting },
  { names: [START], run: starting },
  { names: [KEEPING, COMPACTION, EXPORT, REOPENING], run: keeping },
  { names: [SEEN], run: seen },
];

async function waiting(bench) {
  const seed = readFileSync(await makeBigSeed(bench));
  const server = await bench.startMock();
  try {
    const { longest, memory } = await seededAccounts(server, seed);
    return [
      { measure: WAIT, unit: 'ms', mock: longest, target: { of: 'mock', most: 100 } },
      { measure: MEMORY, unit: 'MB', mock: memory, target: { of: 'mock', most: 60 } },
    ];
  } finally {
    await server.stop();
  }
}

/** To the line that says where it listens. */
async function starting(bench) {
  const mock = await timeToStart(bench, '--seed', await makeBigSeed(bench));
  return [{ measure: START, unit: 'ms', mock, target: { of: 'mock', most: 5_000 } }];
}

async function timeToStart(bench, ...options) {
  const before = performance.now();
  const server = await startServer('mock', [bench.program, 'serve', '--port', '0', '--json', ...options]);
  const time = performance.now() - before;
  await server.stop();
  return time;
}

async function keeping(bench) {
  const seed = readFileSync(await makeBigSeed(bench));
  const file = join(bench.scratch, 'big.data');
  const server = await bench.startMock('--data', file);
  const { kept, compacted, exported } = await keptAccount(server, seed, file).finally(() => server.stop());
  const reopened = await timeToStart(bench, '--data', file);
  return [
    { measure: KEEPING, unit: 'ms', mock: kept, target: { of: 'mock', most: 100 } },
    { measure: COMPACTION, unit: 'ms', mock: compacted, target: { of: 'mock', most: 100 } },
    { measure: EXPORT, unit: 'ms', mock: exported, target: { of: 'mock', most: 100 } },
    { measure: REOPENING, unit: 'ms', mock: reopened, target: { of: 'mock', most: 5_000 } },
  ];
}

async function seen(bench) {
  const args = [
    join(bench.contestants, 'seeded.mjs'),
    bench.library,
    await makeBigSeed(bench),
    String(bench.time.accounts),
  ];
  const times = await runToLine('seeded', args, 120_000);
  return ['data', 'file', 'frozen'].map((kind) => ({
    measure: kind === 'data' ? SEEN : `${SEEN}, 43 MB as ${kind === 'file' ? 'a file' : 'frozen data'}`,
    unit: 'ms',
    mock: median(times[kind]),
    ratio: medianRatio(times[kind], times.none),
    target: { of: 'ratio', most: 2, against: 'without' },
    rounds: times[kind],
  }));
}
