/**
 * Two builds of the mock against each other, in one run, taking turns: searches by POST and changes of fields by PATCH, over sockets.
 *
 *   node bench/compare-builds.mjs OLD/dist/cli/main.js NEW/dist/cli/main.js
 */
import { cpuMs, startServer } from './lib/children.mjs';
import { fire } from './lib/load.mjs';
import { median, medianRatio, rotate } from './lib/statistics.mjs';
import { liftLimits, plan } from './lib/workload.mjs';

const ROUNDS = 9;
const SECONDS = 1;

const [before, after] = process.argv.slice(2);
if (!before || !after) {
  process.stderr.write('Usage: node bench/compare-builds.mjs OLD/dist/cli/main.js NEW/dist/cli/main.js\n');
  process.exit(2);
}

/** Each build is asked with its own keys and ids. */
async function start(name, program) {
  const server = await startServer(name, [program, 'serve', '--port', '0', '--json']);
  await liftLimits(server);
  const { whoami, page } = await plan(server);
  const headers = { ...whoami[0].headers, 'content-type': 'application/json' };
  const search = { method: 'POST', path: '/v2/companies/search?limit=20', headers, body: '{}' };
  return { ...server, mixes: { search: [search], PATCH: page.filter(({ method }) => method === 'PATCH') } };
}

const builds = [await start('before', before), await start('after', after)];
for (const mix of ['search', 'PATCH']) {
  const rates = { before: [], after: [] };
  const costs = { before: [], after: [] };
  for (const build of builds) await fire(build, build.mixes[mix], SECONDS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const build of rotate(builds, round)) {
      const used = cpuMs(build.pid);
      const { rate, calls } = await fire(build, build.mixes[mix], SECONDS);
      rates[build.name].push(rate);
      costs[build.name].push(((cpuMs(build.pid) - used) * 1000) / calls);
    }
  }
  const [was, is] = [median(costs.before), median(costs.after)].map(Math.round);
  const faster = medianRatio(rates.after, rates.before).toFixed(2);
  process.stdout.write(`${mix}: ${faster} × the requests per second; CPU a request ${was} µs before, ${is} µs after\n`);
}
for (const build of builds) await build.stop();
