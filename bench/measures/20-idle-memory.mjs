/** Resident memory of a server that nobody asked anything. */
import { residentMb } from '../lib/children.mjs';

export const names = ['idle memory'];

export async function run(bench) {
  const { answers } = await bench.prepared();
  const starters = [
    ['mock', () => bench.startMock()],
    ['node', await bench.bareStarter('node', 'idle', answers.whoami)],
    ['hono', await bench.bareStarter('hono', 'idle', answers.whoami)],
  ];
  const servers = await Promise.allSettled(starters.map(([, start]) => start()));
  try {
    const failed = servers.find(({ status }) => status === 'rejected');
    if (failed) throw failed.reason;
    await new Promise((done) => setTimeout(done, 2_000));
    const [mock, node, hono] = servers.map(({ value }) => residentMb(value.pid));
    if (mock === undefined) throw new Error('resident memory is read from /proc, which this system lacks');
    return [{ measure: names[0], unit: 'MB', mock, node, hono, ratio: mock / hono, target: { of: 'mock', most: 110 } }];
  } finally {
    for (const { value } of servers) await value?.stop();
  }
}
