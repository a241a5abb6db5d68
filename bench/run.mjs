/**
 * `npm run bench`: the mock against bare `node:http` and bare Hono that send the same bytes, in one run, taking turns.
 * Each contestant is a process of its own on loopback. The figures are medians over short rounds; a ratio is the median of
 * the rounds' ratios. The whole takes about three minutes.
 *
 *   node bench/run.mjs [--quick] [--check] [--size] [--json FILE] [--mock FILE] [--library FILE] [--only TEXT] [--rows N]
 *
 * Each measure is a file of `measures`, run in the order of their names: `names` of its rows, and `run(bench)` which answers them,
 * or `parts`, each with both, where one may break without the others; `onlyWith` names the option that it waits for.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer } from './lib/children.mjs';
import { table, verdict } from './lib/report.mjs';
import { capture, liftLimits, plan } from './lib/workload.mjs';

const MEASURES = new URL('./measures/', import.meta.url);
const FILES = readdirSync(MEASURES).sort();

const HELP = `Usage: npm run bench -- [options]
  --quick         fewer and shorter rounds, big data of a tenth
  --check         exit 1 where a target is missed
  --size          also pack the package and install it into an empty folder (slow, needs the registry)
  --json FILE     write the figures there too
  --mock FILE     program to measure as the mock (default dist/cli/main.js)
  --only TEXT     measures whose file's name contains it, of those below
  --rows N        list entries of 97-growth (default 1000000)
  --library FILE  module to measure as the library (default dist/index.js)
  --help          this text
Measures: ${FILES.map((file) => file.replace('.mjs', '')).join(', ')}
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
        only: string,
        rows: string,
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
if (!FILES.some((file) => file.includes(options.only ?? ''))) {
  process.stderr.write(`--only ${options.only}: no measure's file has that in its name\n${HELP}`);
  process.exit(2);
}
if (options.rows !== undefined && !(Number.isSafeInteger(Number(options.rows)) && Number(options.rows) >= 1_000)) {
  process.stderr.write(`--rows ${options.rows}: give a whole number from 1000 on\n${HELP}`);
  process.exit(2);
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
async function attempt({ names, run }, bench) {
  log(`… ${names.join(', ')}`);
  try {
    rows.push(...(await run(bench)));
  } catch (error) {
    log(`  failed: ${error.message}`);
    rows.push(...names.map((measure) => ({ measure, failed: error.message })));
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
  const mock = await startMock();
  try {
    await liftLimits(mock);
    const mixes = await plan(mock);
    const answers = {
      whoami: await capture(mock, mixes.whoami),
      company: await capture(mock, mixes.company),
      page: await capture(mock, mixes.page, { stringify: true }),
      persons: await capture(mock, mixes.persons, { stringify: true }),
    };
    return { mixes, answers };
  } finally {
    await mock.stop();
  }
}

let preparation;
/** What every measure has at hand. */
const bench = {
  root: ROOT,
  contestants: CONTESTANTS,
  program,
  library,
  scratch,
  time,
  options,
  log,
  startMock,
  bareStarter,
  prepared: () => {
    preparation ??= prepare();
    return preparation;
  },
};

for (const file of [program, library]) {
  if (existsSync(file)) continue;
  log(`${file} is not there; build first (npm run build)`);
  process.exit(2);
}
for (const file of FILES) {
  if (!file.includes(options.only ?? '')) continue;
  const measure = await import(new URL(file, MEASURES).href);
  if (measure.onlyWith && !options[measure.onlyWith]) continue;
  for (const part of measure.parts ?? [measure]) await attempt(part, bench);
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
