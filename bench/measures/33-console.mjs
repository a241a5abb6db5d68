/**
 * What a call costs the server while one page of the console is open (its stream, and what its script asks for), to the same without:
 * one process, open and closed in turns, in time of its processor, since what else the machine does has no part in it.
 */
import { cpuMs } from '../lib/children.mjs';
import { fire } from '../lib/load.mjs';
import { median, medianRatio, rotate } from '../lib/statistics.mjs';
import { liftLimits } from '../lib/workload.mjs';

export const names = ['V2 whoami, console open', 'an open console, a second'];

/** While calls come the script asks once in so many milliseconds: what `calmly` in console.js waits. */
const QUIET_MS = 1_000;
const QUESTION = '/_mock/console/scale/requests/news?after=';

/** Seconds that a page is open for the second measure, with a call in each batch of news; what it may take of a processor's second. */
const OPEN_S = 4;
const BATCH_MS = 250;
const MOST_MS = 30;

/** Short turns, and many: whatever else the machine does then falls on both. */
const TURN_S = 0.25;
const TURNS_A_ROUND = 4;

export async function run(bench) {
  const { mixes } = await bench.prepared();
  const { rounds, warmUpSeconds, late } = bench.time;
  const server = await bench.startMock();
  try {
    await liftLimits(server);
    const page = pageOf(server.url);
    // The console's own loading is no cost of a call's.
    await (await page.open())();
    await fire(server, mixes.whoami, warmUpSeconds);
    const rates = { open: [], closed: [] };
    for (let turn = 0; turn < rounds * TURNS_A_ROUND && (turn === 0 || !late()); turn++) {
      for (const how of rotate(['closed', 'open'], turn)) {
        const before = cpuMs(server.pid);
        const close = how === 'open' ? await page.open() : async () => {};
        const { calls } = await fire(server, mixes.whoami, TURN_S);
        await close();
        rates[how].push((calls / (cpuMs(server.pid) - before)) * 1000);
      }
    }
    const isKnown = cpuMs(server.pid) !== undefined;
    return [
      {
        measure: names[0],
        unit: 'req/cpu-s',
        ...(isKnown && {
          mock: median(rates.open),
          ratio: medianRatio(rates.open, rates.closed),
          target: { of: 'ratio', least: 0.97, against: 'closed' },
        }),
        rounds: rates,
      },
      {
        measure: names[1],
        unit: 'ms',
        ...(isKnown && { mock: await costOf(server, page), target: { of: 'mock', most: MOST_MS } }),
      },
    ];
  } finally {
    await server.stop();
  }
}

/**
 * Milliseconds of the server's processor a second, for a page that has news in every batch, more than without one: a call itself runs
 * through the same code either way, so that this is the share of all that a busy server could do.
 */
async function costOf(server, page) {
  const took = async (isOpen) => {
    const before = cpuMs(server.pid);
    for (let second = 0; second < OPEN_S; second++) {
      const close = isOpen ? await page.open() : async () => {};
      for (let i = 0; i < 1_000 / BATCH_MS; i++) {
        await fetch(`${server.url}/v2/lists`).then((answer) => answer.arrayBuffer());
        await new Promise((resolve) => setTimeout(resolve, BATCH_MS));
      }
      await close();
    }
    return (cpuMs(server.pid) - before) / OPEN_S;
  };
  await took(true);
  const closed = await took(false);
  return Math.max(0, (await took(true)) - closed);
}

/** What the script of an open page does, from `open()` until the function that it resolves to is called. */
function pageOf(url) {
  const quiet = (promise) => promise.catch(() => null);
  // A page that is open for a second asks once, in however many turns the second comes.
  let openMs = QUIET_MS;
  return {
    open: async () => {
      const end = new AbortController();
      const { signal } = end;
      const stream = await fetch(`${url}/_mock/console/scale/live`, { signal });
      const read = quiet(stream.body.pipeTo(new WritableStream({ write() {} }), { signal }));
      const since = performance.now();
      const asked = openMs >= QUIET_MS ? quiet(fetch(url + QUESTION).then((answer) => answer.arrayBuffer())) : null;
      if (asked) openMs -= QUIET_MS;
      return async () => {
        await asked;
        openMs += performance.now() - since;
        end.abort();
        await read;
      };
    },
  };
}
