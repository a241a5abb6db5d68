/** Writes a second with a data file, at 32 connections; the ratio is to the same mock without one. */
import { join } from 'node:path';
import { changeRows, writesOf } from '../lib/changes.mjs';
import { compareLoad } from '../lib/load.mjs';
import { median, medianRatio } from '../lib/statistics.mjs';
import { liftLimits } from '../lib/workload.mjs';

const nameOf = (changed) => `--data, ${changed.toLocaleString('en')} changed rows`;
const CHANGED = [1_000, 50_000];

export const names = CHANGED.map(nameOf);

/** One by one: where one breaks, the other goes on. */
export const parts = CHANGED.map((changed) => ({
  names: [nameOf(changed)],
  run: (bench) => dataFile(bench, nameOf(changed), changed),
}));

async function dataFile(bench, measure, changedRows) {
  const servers = [];
  try {
    const plain = { ...(await bench.startMock()), name: 'plain' };
    servers.push(plain);
    const kept = {
      ...(await bench.startMock('--data', join(bench.scratch, `changes-${changedRows}.data`))),
      name: 'kept',
    };
    servers.push(kept);
    for (const server of servers) {
      await liftLimits(server);
      await changeRows(server, changedRows);
    }
    // Ids are the same in both.
    const mixes = await Promise.all(servers.map(writesOf));
    if (mixes[0][1].path !== mixes[1][1].path) throw new Error('the two mocks hand out different ids');
    const rates = await compareLoad([plain, kept], mixes[0], { ...bench.time, connections: 32 });
    return [
      {
        measure,
        unit: 'writes/s',
        mock: median(rates.kept),
        ratio: medianRatio(rates.kept, rates.plain),
        target: { of: 'ratio', least: 0.5, against: 'without' },
        rounds: rates,
      },
    ];
  } finally {
    for (const server of servers) await server.stop();
  }
}
