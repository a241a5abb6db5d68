/** Requests per second at ten connections; the ratio is to bare node:http. */
import { compareLoad } from '../lib/load.mjs';
import { median, medianRatio } from '../lib/statistics.mjs';
import { checkSame, liftLimits } from '../lib/workload.mjs';

/** Measure, mix of requests, least ratio. */
const LOADS = [
  ['V2 whoami', 'whoami', 0.65],
  ['V2 one company', 'company', 0.6],
  ['V2 page of entries', 'page', 0.8],
  ['V1 persons page', 'persons', 0.8],
];

export const names = LOADS.map(([measure]) => measure);

/** One by one: where one breaks, the others go on. */
export const parts = LOADS.map(([measure, name, least]) => ({
  names: [measure],
  run: async (bench) => {
    const { mixes, answers } = await bench.prepared();
    return load(bench, measure, mixes[name], answers[name], least);
  },
}));

async function load(bench, measure, mix, answers, least) {
  const servers = [];
  const run = async (name, start) => {
    const server = await start();
    servers.push(server);
    return { ...server, name };
  };
  try {
    const mock = await run('mock', () => bench.startMock());
    const node = await run('node', await bench.bareStarter('node', 'load', answers));
    const hono = await run('hono', await bench.bareStarter('hono', 'load', answers));
    await liftLimits(mock);
    for (const bare of [node, hono]) await checkSame(bare, answers);
    const rates = await compareLoad([node, hono, mock], mix, bench.time);
    return [
      {
        measure,
        unit: 'req/s',
        mock: median(rates.mock),
        node: median(rates.node),
        hono: median(rates.hono),
        ratio: medianRatio(rates.mock, rates.node),
        ...(least !== undefined && { target: { of: 'ratio', least, against: 'node' } }),
        rounds: rates,
      },
    ];
  } finally {
    for (const server of servers) await server.stop();
  }
}
