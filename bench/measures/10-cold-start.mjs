/** From the start of the process to its first answer; the ratio is to bare Hono. */
import { compareStarts } from '../lib/load.mjs';
import { median, medianRatio } from '../lib/statistics.mjs';

const WHOAMI = 'cold start to whoami';
const PAGE = 'cold start to a page of entries';

export const names = [WHOAMI, PAGE];

export async function run(bench) {
  const { mixes, answers } = await bench.prepared();
  return [
    await coldStart(bench, WHOAMI, mixes.whoami[0], answers.whoami, 1.6),
    await coldStart(bench, PAGE, mixes.page[0], answers.page, 2.5),
  ];
}

async function coldStart(bench, measure, request, answers, most) {
  const own = answers.filter(
    ({ method, path, authorization }) =>
      method === 'GET' && path === request.path && authorization === request.headers.authorization,
  );
  const starters = [
    { name: 'mock', start: () => bench.startMock() },
    { name: 'hono', start: await bench.bareStarter('hono', `cold-${most}`, own) },
  ];
  const times = await compareStarts(starters, request, bench.time.starts);
  return {
    measure,
    unit: 'ms',
    mock: median(times.mock),
    hono: median(times.hono),
    ratio: medianRatio(times.mock, times.hono),
    target: { of: 'ratio', most, against: 'Hono' },
    rounds: times,
  };
}
