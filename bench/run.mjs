/**
 * `npm run bench`: the mock against bare `node:http` and bare Hono that send the same bytes, in one run, taking turns.
 * Each contestant is a process of its own on loopback. The figures are medians over short rounds; a ratio is the median of
 * the rounds' ratios. The whole takes about three minutes.
 *
 *   node bench/run.mjs [--quick] [--check] [--size] [--json FILE] [--mock FILE] [--library FILE]
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fanOut, manyAccounts, slowest } from './lib/accounts.mjs';
import { changeRows, writesOf } from './lib/changes.mjs';
import { residentMb, runToLine, startServer, timeToEnd } from './lib/children.mjs';
import { compareLoad, compareStarts } from './lib/load.mjs';
import { table, verdict } from './lib/report.mjs';
import { measureSize } from './lib/size.mjs';
import { lowerQuartile, median, medianRatio } from './lib/statistics.mjs';
import { capture, checkSame, liftLimits, plan } from './lib/workload.mjs';

const HELP = `Usage: npm run bench -- [options]
  --quick         fewer and shorter rounds
  --check         exit 1 where a target is missed
  --size          also pack the package and install it into an empty folder (slow, needs the registry)
  --json FILE     write the figures there too
  --mock FILE     program to measure as the mock (default dist/cli/main.js)
  --library FILE  module to measure as the library (default dist/index.js)
  --help          this text
`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CONTESTANTS = fileURLToPath(new URL('./contestants/', import.meta.url));
const BUDGET_MS = 130_000;

function readOptions() {
  const string = { type: 'string' };
  const boolean = { type: 'boolean', default: false };
  try {
    const { values } = parseArgs({
      options: {
        quick: boolean,
        check: boolean,
        size: boolean,
        help: boolean,
        json: string,
        mock: string,
        library: string,
      },
    });
    return values;
  } catch (error) {
    process.stderr.write(`${error.message}\n${HELP}`);
    process.exit(2);
  }
}

const options = readOptions();
if (options.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const began = performance.now();
const late = () => performance.now() - began > BUDGET_MS;
const time = options.quick
  ? { starts: 3, rounds: 3, seconds: 0.5, warmUpSeconds: 0.4, resets: 1, accounts: 100, late }
  : { starts: 5, rounds: 9, seconds: 0.7, warmUpSeconds: 1, resets: 3, accounts: 100, late };
const program = resolve(options.mock ?? join(ROOT, 'dist/cli/main.js'));
const library = resolve(options.library ?? join(ROOT, 'dist/index.js'));
const scratch = mkdtempSync(join(tmpdir(), 'affinity-mock-bench-'));
// On a signal too, which ends the process without unwinding.
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const rows = [];
const log = (text) => process.stderr.write(`${text}\n`);

/** A measure that breaks becomes a row that says why; the others go on. */
async function attempt(measures, work) {
  log(`… ${measures.join(', ')}`);
  try {
    rows.push(...(await work()));
  } catch (error) {
    log(`  failed: ${error.message}`);
    rows.push(...measures.map((measure) => ({ measure, failed: error.message })));
  }
}

const startMock = (...args) => startServer('mock', [program, 'serve', '--port', '0', '--json', ...args]);
const bareNames = { node: 'bare node:http', hono: 'bare Hono' };

async function bareStarter(which, label, answers) {
  const file = join(scratch, `${label}.json`);
  await writeFile(file, JSON.stringify(answers));
  return () => startServer(bareNames[which], [join(CONTESTANTS, `bare-${which}.mjs`), file]);
}

/** Requests and the mock's answers to them, from a mock that is gone afterwards. */
async function prepare() {
  if (!existsSync(program)) throw new Error(`${program} is not there; build first (npm run build)`);
  const mock = await startMock();
  try {
    await liftLimits(mock);
    const mixes = await plan(mock);
    const answers = {
      whoami: await capture(mock, mixes.whoami),
      company: await capture(mock, mixes.company),
      page: await capture(mock, mixes.page, { stringify: true }),
      persons: await capture(mock, mixes.persons),
    };
    return { mixes, answers };
  } finally {
    await mock.stop();
  }
}

/** Cold start; the ratio is to bare Hono. */
async function coldStart(measure, request, answers, most) {
  const label = `cold-${most}`;
  const own = answers.filter(
    ({ method, path, authorization }) =>
      method === 'GET' && path === request.path && authorization === request.headers.authorization,
  );
  const starters = [
    { name: 'mock', start: () => startMock() },
    { name: 'hono', start: await bareStarter('hono', label, own) },
  ];
  const times = await compareStarts(starters, request, time.starts);
  return [
    {
      measure,
      unit: 'ms',
      mock: median(times.mock),
      hono: median(times.hono),
      ratio: medianRatio(times.mock, times.hono),
      target: { of: 'ratio', most, against: 'Hono' },
      rounds: times,
    },
  ];
}

async function idleMemory(answers) {
  const starters = [
    ['mock', () => startMock()],
    ['node', await bareStarter('node', 'idle', answers.whoami)],
    ['hono', await bareStarter('hono', 'idle', answers.whoami)],
  ];
  const servers = await Promise.allSettled(starters.map(([, start]) => start()));
  try {
    const failed = servers.find(({ status }) => status === 'rejected');
    if (failed) throw failed.reason;
    await new Promise((done) => setTimeout(done, 2_000));
    const [mock, node, hono] = servers.map(({ value }) => residentMb(value.pid));
    if (mock === undefined) throw new Error('resident memory is read from /proc, which this system lacks');
    return [
      { measure: 'idle memory', unit: 'MB', mock, node, hono, ratio: mock / hono, target: { of: 'mock', most: 110 } },
    ];
  } finally {
    for (const { value } of servers) await value?.stop();
  }
}

/** Requests per second at ten connections; the ratio is to bare node:http. */
async function load(measure, mix, answers, least) {
  const servers = [];
  const run = async (name, start) => {
    const server = await start();
    servers.push(server);
    return { ...server, name };
  };
  try {
    const mock = await run('mock', () => startMock());
    const node = await run('node', await bareStarter('node', 'load', answers));
    const hono = await run('hono', await bareStarter('hono', 'load', answers));
    await liftLimits(mock);
    for (const bare of [node, hono]) await checkSame(bare, answers);
    const rates = await compareLoad([node, hono, mock], mix, time);
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

/** Writes a second with a data file, at 32 connections; the ratio is to the same mock without one. */
async function dataFile(measure, changedRows) {
  const servers = [];
  try {
    const plain = { ...(await startMock()), name: 'plain' };
    servers.push(plain);
    const kept = { ...(await startMock('--data', join(scratch, `changes-${changedRows}.data`))), name: 'kept' };
    servers.push(kept);
    for (const server of servers) {
      await liftLimits(server);
      await changeRows(server, changedRows);
    }
    // Ids are the same in both.
    const mixes = await Promise.all(servers.map(writesOf));
    if (mixes[0][1].path !== mixes[1][1].path) throw new Error('the two mocks hand out different ids');
    const rates = await compareLoad([plain, kept], mixes[0], { ...time, connections: 32 });
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

async function libraryFigures() {
  if (!existsSync(library)) throw new Error(`${library} is not there; build first (npm run build)`);
  const args = [join(CONTESTANTS, 'library.mjs'), library, String(time.accounts), '10000', String(time.resets)];
  const { createAccount, snapshot, reset } = await runToLine('library', args, 90_000);
  return [
    {
      measure: LIBRARY[0],
      unit: 'ms',
      mock: median(createAccount),
      target: { of: 'mock', most: 2 },
      rounds: createAccount,
    },
    { measure: LIBRARY[2], unit: 'ms', mock: median(snapshot), target: { of: 'mock', most: 5 }, rounds: snapshot },
    { measure: LIBRARY[1], unit: 'ms', mock: median(reset), target: { of: 'mock', most: 5 }, rounds: reset },
  ];
}

/** Pages of growing lists: the same work wherever the page lies and however long the list is. */
async function pageLatencies() {
  const sizes = options.quick ? [1_000, 10_000, 100_000] : [1_000, 10_000, 100_000, 1_000_000];
  const times = await runToLine('scale', [join(CONTESTANTS, 'scale.mjs'), library, 'pages', sizes.join()], 180_000);
  const found = Object.entries(times).map(([name, rounds]) => {
    const [size, place] = name.split(' ');
    const measure = `${place} page of ${Number(size).toLocaleString('en')} entries`;
    return { measure, unit: 'ms', mock: lowerQuartile(rounds), rounds };
  });
  const all = found.map(({ mock }) => mock);
  const ratio = Math.max(...all) / Math.min(...all);
  return [...found, { measure: PAGES, ratio, target: { of: 'ratio', most: 1.5, against: 'fastest' } }];
}

/** A search by three criteria against the page that the same operation gives without any. */
async function searchLatency() {
  const args = [join(CONTESTANTS, 'scale.mjs'), library, 'search', '10000'];
  const { page, search } = await runToLine('scale', args, 60_000);
  const target = { of: 'ratio', most: 3, against: 'page' };
  return [
    {
      measure: SEARCH,
      unit: 'ms',
      mock: lowerQuartile(search),
      ratio: lowerQuartile(search) / lowerQuartile(page),
      target,
    },
  ];
}

/** What `affinity-mock run` adds to a command that does nothing: taking turns with the command alone. */
async function runOverhead() {
  const nothing = ['-e', ''];
  const alone = [];
  const under = [];
  for (let i = 0; i < time.starts; i++) {
    alone.push(await timeToEnd('node', nothing));
    under.push(await timeToEnd('affinity-mock run', [program, 'run', '--', process.execPath, ...nothing]));
  }
  const added = under.map((ms, i) => ms - alone[i]);
  return [{ measure: RUN, unit: 'ms', mock: median(added), target: { of: 'mock', most: 400 }, rounds: added }];
}

const RUN = '`run` adds to a command';
const PAGES = 'slowest of these pages';
const SEARCH = 'search of 10,000 entries, 3 criteria';

const LIBRARY = [
  `createAccount (median of ${time.accounts})`,
  'reset after 10,000 writes',
  'snapshot after 10,000 writes',
];
const ACCOUNTS = 1_000;
const MANY = ['POST /_mock/accounts', `${ACCOUNTS} idle accounts beyond one`];
const DELIVERIES = options.quick ? 1_000 : 10_000;
const FAN_OUT = `p99 of writes, ${DELIVERIES.toLocaleString('en')} webhooks fan out`;

async function accountFigures() {
  const server = await startMock();
  try {
    const { create, memory } = await manyAccounts(server, ACCOUNTS);
    return [
      { measure: MANY[0], unit: 'ms', mock: median(create), target: { of: 'mock', most: 3 } },
      { measure: MANY[1], unit: 'MB', mock: memory, target: { of: 'mock', most: 60 } },
    ];
  } finally {
    await server.stop();
  }
}

async function fanOutFigures() {
  const server = await startMock();
  try {
    const receiver = await startServer('receiver', [join(CONTESTANTS, 'receiver.mjs')]);
    try {
      const { alone, during } = await fanOut(server, receiver, DELIVERIES);
      const ratio = slowest(during) / slowest(alone);
      return [
        {
          measure: FAN_OUT,
          unit: 'ms',
          mock: slowest(during),
          ratio,
          target: { of: 'ratio', most: 2, against: 'alone' },
        },
      ];
    } finally {
      await receiver.stop();
    }
  } finally {
    await server.stop();
  }
}
/** Processor time of holding an answer to the contract, as the matchers of the kit do. */
async function contractFigures() {
  const kit = join(dirname(library), 'kit/contract.js');
  if (!existsSync(kit)) throw new Error(`${kit} is not there; build first (npm run build)`);
  const args = [join(CONTESTANTS, 'contract.mjs'), library, kit, String(time.rounds)];
  const { company, page } = await runToLine('contract', args, 60_000);
  const row = (measure, rounds) => ({
    measure,
    unit: 'µs',
    mock: median(rounds),
    target: { of: 'mock', most: 50 },
    rounds,
  });
  return [row(CONTRACT[0], company), row(CONTRACT[1], page)];
}

const CONTRACT = ['contract check of a company', 'contract check of 20 companies'];
const COLD = ['cold start to whoami', 'cold start to a page of entries'];

let prepared;
await attempt(['preparation'], async () => {
  prepared = await prepare();
  return [];
});
if (prepared) {
  const { mixes, answers } = prepared;
  await attempt([COLD[0]], () => coldStart(COLD[0], mixes.whoami[0], answers.whoami, 1.6));
  await attempt([COLD[1]], () => coldStart(COLD[1], mixes.page[0], answers.page, 2.5));
  await attempt(['idle memory'], () => idleMemory(answers));
  const loads = [
    ['V2 whoami', 'whoami', 0.5],
    ['V2 one company', 'company', 0.45],
    [`V2 page of ${mixes.entries} entries`, 'page', 0.8],
    ['V1 persons page', 'persons'],
  ];
  for (const [measure, name, least] of loads) {
    await attempt([measure], () => load(measure, mixes[name], answers[name], least));
  }
}
for (const changed of [1_000, 50_000]) {
  const measure = `--data, ${changed.toLocaleString('en')} changed rows`;
  await attempt([measure], () => dataFile(measure, changed));
}
await attempt(LIBRARY, libraryFigures);
await attempt([RUN], runOverhead);
await attempt([SEARCH], searchLatency);
await attempt([PAGES], pageLatencies);
await attempt(MANY, accountFigures);
await attempt([FAN_OUT], fanOutFigures);
await attempt(CONTRACT, contractFigures);
if (options.size) {
  await attempt(['installed size'], async () => {
    const { packed, installed } = await measureSize(ROOT);
    return [
      { measure: 'packed size', unit: 'MB', mock: packed },
      { measure: 'installed size', unit: 'MB', mock: installed, target: { of: 'mock', most: 20 } },
    ];
  });
}

process.stdout.write(
  `\n${table(rows)}\n\n${Math.round((performance.now() - began) / 1000)} s, Node ${process.version}\n`,
);
if (options.json) {
  const figures = {
    node: process.version,
    quick: options.quick,
    rows: rows.map((row) => ({ ...row, verdict: verdict(row) })),
  };
  await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
}
process.exitCode = options.check && rows.some((row) => verdict(row) === 'miss') ? 1 : 0;
