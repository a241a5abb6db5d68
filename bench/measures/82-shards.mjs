/** Accounts sharded over several servers behind HAProxy: what the way through it costs, what a second shard gives, and many accounts. */
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentMb } from '../lib/children.mjs';
import { compareLoad } from '../lib/load.mjs';
import {
  callMany,
  canPin,
  cpuOf,
  createAccounts,
  hasHaproxy,
  keyOfEach,
  pinApart,
  startShards,
} from '../lib/shards.mjs';
import { median, medianRatio } from '../lib/statistics.mjs';

const CPU = ['CPU a call, direct', 'CPU a call, mock behind HAProxy', 'CPU a call, HAProxy itself'];
const TWO = 'two shards to one';
const MANY = ['accounts made over 3 shards', 'memory an account, 3 shards'];

/** Without HAProxy there is nothing to measure, and nothing that fails. */
const whereHaproxyIs = (names, run) => ({
  names,
  run: async (bench) =>
    hasHaproxy() ? run(bench) : names.map((measure) => ({ measure: `${measure} (haproxy is not installed)` })),
});

export const parts = [
  whereHaproxyIs(CPU, cpuOfCalls),
  whereHaproxyIs([TWO], twoToOne),
  whereHaproxyIs(MANY, manyAccounts),
];

const whoami = (keys) =>
  keys.map((key) => ({ method: 'GET', path: '/v2/auth/whoami', headers: { authorization: `Bearer ${key}` } }));

/** Rounds take turns, so that both see the same machine; what others do on it takes time, but little CPU of these. */
async function cpuOfCalls(bench) {
  const front = await startShards(bench, 1);
  try {
    const [shard] = front.servers;
    const [call] = whoami(await keyOfEach(front));
    const count = bench.options.quick ? 1_500 : 4_000;
    const round = async (url) => {
      const before = [cpuOf(shard.pid), cpuOf(front.pid)];
      await callMany(url, call, count);
      return [shard.pid, front.pid].map((pid, i) => (cpuOf(pid) - before[i]) / count);
    };
    const spent = { direct: [], behind: [], proxy: [] };
    for (const url of [shard.url, front.url]) await round(url);
    for (let i = 0; i < 5; i++) {
      spent.direct.push((await round(shard.url))[0]);
      const [mock, proxy] = await round(front.url);
      spent.behind.push(mock);
      spent.proxy.push(proxy);
    }
    const row = (measure, rounds) => ({ measure, unit: 'µs', mock: median(rounds), rounds });
    return [
      row(CPU[0], spent.direct),
      {
        ...row(CPU[1], spent.behind),
        ratio: medianRatio(spent.behind, spent.direct),
        target: { of: 'ratio', most: 1.25, against: 'direct' },
      },
      row(CPU[2], spent.proxy),
    ];
  } finally {
    await front.stop();
  }
}

async function twoToOne(bench) {
  const fronts = [];
  let unpin = () => {};
  try {
    const rates = { one: [], two: [] };
    const isPinned = canPin();
    for (const count of [1, 2]) fronts.push(await startShards(bench, count));
    const mixes = [];
    // As many accounts for one shard as for two.
    for (const front of fronts) mixes.push(whoami([...(await keyOfEach(front)), ...(await keyOfEach(front))]));
    // Until what is asked is compiled, which each shard does for itself.
    for (const [i, front] of fronts.entries())
      for (const call of mixes[i]) await callMany(front.url, call, bench.options.quick ? 500 : 2_000);
    if (isPinned) {
      const [one, two] = fronts;
      unpin = pinApart([two.servers[0].pid, two.servers[1].pid, two.pid]);
      pinApart([one.servers[0].pid, one.servers[0].pid, one.pid]);
    }
    const time = { ...bench.time, rounds: 1, connections: 32 };
    for (let i = 0; i < bench.time.rounds && (i === 0 || !bench.time.late()); i++) {
      const order = i % 2 ? [1, 0] : [0, 1];
      for (const which of order) {
        const name = which ? 'two' : 'one';
        rates[name].push((await compareLoad([{ ...fronts[which], name }], mixes[which], time))[name][0]);
      }
    }
    const cores = cpus().length;
    return [
      {
        measure: `${TWO} (${cores} cores, ${isPinned ? 'generator, HAProxy and shards apart' : 'nothing pinned apart'})`,
        unit: 'req/s',
        mock: median(rates.two),
        ratio: medianRatio(rates.two, rates.one),
        // Where all share two cores, a second shard has none of its own to use.
        ...(isPinned && { target: { of: 'ratio', least: 1.5, against: 'one' } }),
        rounds: rates,
      },
    ];
  } finally {
    unpin();
    for (const front of fronts) await front.stop();
  }
}

async function manyAccounts(bench) {
  const count = bench.options.quick ? 2_000 : 10_000;
  const front = await startShards(bench, 3);
  try {
    await createAccounts(front.url, 30);
    await sleep(1_000);
    const memory = () => front.servers.reduce((sum, { pid }) => sum + residentMb(pid), 0);
    const before = memory();
    const rate = await createAccounts(front.url, count);
    await sleep(3_000);
    const each = ((memory() - before) * 1_000) / count;
    return [
      { measure: `${MANY[0]} (${count})`, unit: 'a s', mock: rate },
      { measure: MANY[1], unit: 'kB', mock: each, target: { of: 'mock', most: 80 } },
    ];
  } finally {
    await front.stop();
  }
}
