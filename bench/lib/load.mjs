/** Requests per second under autocannon, and starts, of several contestants taking turns. */
import autocannon from 'autocannon';
import { exchange } from './http.mjs';
import { rotate } from './statistics.mjs';

/** Connections where nobody says otherwise. */
const CONNECTIONS = 10;

/** `{ rate, calls }`: good answers a second, and in all. */
export async function fire(contestant, mix, seconds, connections = CONNECTIONS) {
  const result = await autocannon({
    url: contestant.url,
    connections,
    duration: seconds,
    sampleInt: 50,
    requests: mix.map((item) => ({ ...item })),
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0 || result['2xx'] === 0) {
    const statuses = Object.keys(result.statusCodeStats ?? {}).join(', ');
    throw new Error(
      `${contestant.name}: ${bad} of ${result.requests.total} requests went wrong (statuses: ${statuses || 'none'})`,
    );
  }
  const calls = result['2xx'];
  return { rate: calls / ((result.finish - result.start) / 1000), calls };
}

/**
 * Requests per second by contestant, one figure a round. All go once unmeasured first, and the order turns with each round.
 * `time` is `{ rounds, seconds, warmUpSeconds, late(): boolean, connections? }`; when it is late no further round begins, but one always runs.
 */
export async function compareLoad(contestants, mix, time) {
  const rates = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  const { connections = CONNECTIONS } = time;
  for (const contestant of contestants) await fire(contestant, mix, time.warmUpSeconds, connections);
  for (let round = 0; round < time.rounds && (round === 0 || !time.late()); round++) {
    for (const contestant of rotate(contestants, round)) {
      const { rate } = await fire(contestant, mix, time.seconds, connections);
      rates[contestant.name].push(rate);
    }
  }
  return rates;
}

/** Milliseconds from spawn to the first good answer, by contestant, one figure a start. `starters` is `[{ name, start() }]`. */
export async function compareStarts(starters, request, starts) {
  const times = Object.fromEntries(starters.map(({ name }) => [name, []]));
  for (let round = 0; round < starts; round++) {
    for (const { name, start } of rotate(starters, round)) {
      const server = await start();
      try {
        const answer = await exchange(server.url, request);
        const took = performance.now() - server.startedAt;
        if (answer.status !== 200) throw new Error(`${name}: the first ${request.path} answered ${answer.status}`);
        times[name].push(took);
      } finally {
        await server.stop();
      }
    }
  }
  return times;
}
