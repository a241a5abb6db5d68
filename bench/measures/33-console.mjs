/** Requests per second while one page of the console is open (its stream, and what its script asks for), to the same without. */
import { compareLoad } from '../lib/load.mjs';
import { median, medianRatio } from '../lib/statistics.mjs';
import { liftLimits } from '../lib/workload.mjs';

export const names = ['V2 whoami, console open'];

/** Milliseconds between two batches of news, after each of which the script asks how many there are. */
const BATCH_MS = 250;

export async function run(bench) {
  const { mixes } = await bench.prepared();
  const servers = [];
  const end = new AbortController();
  const start = async (name) => {
    const server = await bench.startMock();
    servers.push(server);
    await liftLimits(server);
    return { ...server, name };
  };
  try {
    const open = await start('open');
    const closed = await start('closed');
    const page = asPage(open.url, end.signal);
    const rates = await compareLoad([closed, open], mixes.whoami, bench.time);
    end.abort();
    await page;
    return [
      {
        measure: names[0],
        unit: 'req/s',
        mock: median(rates.open),
        ratio: medianRatio(rates.open, rates.closed),
        target: { of: 'ratio', least: 0.97, against: 'without' },
        rounds: rates,
      },
    ];
  } finally {
    end.abort();
    for (const server of servers) await server.stop();
  }
}

/** What the script of an open page does, until the signal. */
async function asPage(url, signal) {
  const quiet = (promise) => promise.catch(() => null);
  const stream = await quiet(fetch(`${url}/_mock/console/scale/live`, { signal }));
  const read = quiet(stream.body.pipeTo(new WritableStream({ write() {} }), { signal }));
  while (!signal.aborted) {
    for (const path of ['/_mock/console/scale/requests/news?after=', '/_mock/limits?account=scale&persona=admin']) {
      const answer = await quiet(fetch(url + path, { signal }));
      await quiet(answer?.arrayBuffer() ?? Promise.resolve());
    }
    await new Promise((resolve) => setTimeout(resolve, BATCH_MS));
  }
  await read;
}
