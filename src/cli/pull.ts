import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { INCLUDES, type Include } from '../tools/pull/run.js';
import { BadUse } from './bad-use.js';
import { collect } from './environment.js';
import { FoundSomething } from './found-something.js';
import { keepSmall } from './keep-small.js';
import { type Streams, written } from './streams.js';

interface Options {
  url: string;
  key: string;
  out?: string;
  lists?: string[];
  records: number | 'all' | 'none';
  values: 'made-up' | 'kept';
  names: 'made-up' | 'kept';
  include?: string[];
  salt?: string;
  dryRun?: true;
  force?: true;
}

/** `affinity-mock pull` */
export function pullCommand(streams: Streams): Command {
  return new Command('pull')
    .description(
      'read your own account: a seed with the same ids of lists, fields, options and views, and no real data',
    )
    .requiredOption('--url <url>', 'origin of the server, such as https://api.affinity.co')
    .addOption(
      new Option('--key <key>', 'API key; it is never printed or kept').env('AFFINITY_API_KEY').makeOptionMandatory(),
    )
    .option('--out <file>', 'where to write the seed, for its owner alone to read; - is stdout')
    .option('--lists <ids>', 'only these lists, separated by commas', collect)
    .option('--records <n>', 'rows of lists, spread over the lists: a number, all or none', records, 200)
    .addOption(new Option('--values <how>', 'what records hold').choices(['made-up', 'kept']).default('made-up'))
    .addOption(
      new Option('--names <how>', 'of lists, fields, options, views').choices(['made-up', 'kept']).default('kept'),
    )
    .option('--include <things>', `also ${INCLUDES.join(', ')}, separated by commas`, collect)
    .option('--salt <text>', 'the same salt makes up the same stand-ins; by chance when left out')
    .option('--dry-run', 'only tell how many calls and minutes it would take')
    .option('--force', 'replace the file that --out names')
    .addHelpText(
      'after',
      `
Only reads. Calls are paced by the server's rate headers, and end before the last tenth of the month is touched. By default each
name, address, domain, text, number and file name of a record is made up, the same original always by the same stand-in, and
dates move by a constant. A pull that breaks off keeps what it read, made up already, in FILE.part: the same command goes on.

Examples:
  AFFINITY_API_KEY=… affinity-mock pull --url https://api.affinity.co --out seed.json --dry-run
  AFFINITY_API_KEY=… affinity-mock pull --url https://api.affinity.co --out seed.json --records 500 --include notes,reminders
  AFFINITY_API_KEY=… affinity-mock pull --url https://api.affinity.co --out structure.json --records none
  affinity-mock serve --seed seed.json

Exit codes: 0 written, 1 ended early (the month runs low, the server fails, the disk is full) or does not load, 2 bad use (no server there, a key that it refuses).`,
    )
    .action((options: Options) => pull(options, streams));
}

async function pull(options: Options, streams: Streams): Promise<void> {
  const { stdout, stderr } = streams;
  const { out, dryRun, force, lists } = options;
  // Commas alone name none: that is not all of them.
  if (lists?.length === 0) throw new BadUse('--lists names no list: give ids, or leave the option out for all lists');
  if (options.include?.length === 0) throw new BadUse(`--include names nothing: give any of ${INCLUDES.join(', ')}`);
  if (out === undefined && !dryRun) throw new BadUse('--out: say where to write the seed, or - for stdout');
  if (out !== undefined && out !== '-' && !dryRun && !force && existsSync(out)) {
    throw new BadUse(`--out ${out}: it is there already and stays: name another file, or say --force to replace it`);
  }
  if (!dryRun) keepSmall(streams);
  const { pullAccount, planPull } = await import('../tools/pull/pull.js');
  const { CannotPull } = await import('../tools/pull/source.js');
  const { Stopped } = await import('../tools/check/client.js');
  const { planText, reportText } = await import('../tools/pull/report.js');
  const asked = {
    url: options.url,
    key: options.key,
    out: out === undefined || out === '-' ? { write: (text: string) => written(stdout, text) } : out,
    lists: lists === undefined ? null : lists.map(listId),
    records: options.records,
    values: options.values,
    names: options.names,
    include: includes(options.include ?? []),
    ...(options.salt !== undefined && { salt: options.salt }),
    tell: (line: string) => void stderr.write(`${line}\n`),
  };
  try {
    if (dryRun) {
      stdout.write(planText(await planPull(asked)));
      return;
    }
    const report = await pullAccount(asked);
    stderr.write(reportText(report, out as string));
    if (report.stopped !== null || (report.problems ?? []).length > 0) throw new FoundSomething();
  } catch (error) {
    if (error instanceof CannotPull) throw new BadUse(error.message);
    if (!(error instanceof Stopped)) throw error;
    stderr.write(`STOPPED EARLY: ${error.message}\n`);
    throw new FoundSomething();
  }
}

function records(text: string): number | 'all' | 'none' {
  if (text === 'all' || text === 'none') return text;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1, all or none.');
}

function listId(text: string): number {
  if (/^[1-9]\d{0,15}$/.test(text)) return Number(text);
  throw new BadUse(`--lists ${text}: give the ids of lists, as in the address of a list in the web app`);
}

function includes(things: readonly string[]): Include[] {
  return things.map((thing) => {
    const known = INCLUDES.find((name) => name === thing);
    if (known) return known;
    throw new BadUse(`--include ${thing}: give any of ${INCLUDES.join(', ')}`);
  });
}
