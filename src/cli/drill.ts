import { Command, InvalidArgumentError, Option } from 'commander';
import { suggestion } from '../lib/nearest.js';
import { GROUPS, type Group } from '../tools/drill/finding.js';
import { addDataOptions, type RunDataOptions, SEED_HELP } from './data-options.js';
import { PER_MINUTE } from './drill-words.js';
import type { Streams } from './streams.js';

export interface DrillOptions extends RunDataOptions {
  on: Group[];
  /** Undefined: 20, and with other groups as many as the command's own calls suggest. */
  perMinute?: number;
  monthly?: number;
  concurrent: number;
  patience: number;
  webhooks?: string;
  webhooksState?: string;
  timeout: number;
  /** It is not the default. */
  isTimeoutChosen: boolean;
  report?: string;
}

const DEFAULTS = { concurrent: 20, timeout: 120, patience: 5 };
const MOST_PATIENCE = 600;

/** `affinity-mock drill` */
export function drillCommand(streams: Streams): Command {
  const command = new Command('drill')
    .description('run a command under what makes integrations fail in production, and judge how it took it')
    .usage('[options] -- <command> [arguments…]')
    .argument('<command...>', 'what to run, with its arguments')
    .addOption(
      new Option('--on <groups>', `what it meets: ${GROUPS.join(', ')}, or all; several with commas`)
        .argParser(groups)
        .default(['limits'], 'limits'),
    )
    .option('--per-minute <n>', `calls in a minute, which lasts 3 seconds here (default: ${PER_MINUTE})`, wholeNumber)
    .option('--monthly <n>', 'calls in the month; without it the month is ample', wholeNumber)
    .option('--concurrent <n>', 'calls at a time', wholeNumber, DEFAULTS.concurrent)
    .option('--patience <seconds>', 'how long it may wait for one answer', patience, DEFAULTS.patience)
    .option('--webhooks <url>', 'where it receives webhooks, on this machine')
    .option('--webhooks-state <url>', 'what shows the state that its webhooks led to; GET, compared as text')
    .option(
      '--timeout <seconds>',
      'how long any run may take before it is ended; a disturbed one, without it, three times as long as undisturbed and 15 s',
      wholeNumber,
      DEFAULTS.timeout,
    )
    .option('--report <file>', 'write the verdict and the timeline there too: .html, .svg (timeline alone) or .json')
    .passThroughOptions();
  return addDataOptions(command, `${SEED_HELP}; a whole number instead chooses other calls to disturb`)
    .addHelpText(
      'after',
      `
The command finds the mock as under \`affinity-mock run\`. For limits it is run once: each call takes 50 ms, the limit of a minute is
lowered twice, as Affinity may, and one create fails after the first reset. For the other groups it is first run undisturbed, which shows
what it calls, and then once for each disturbance, on a fresh account; what it says is kept and not shown.

limits       waits for the reset, spreads its return, keeps few calls at a time, loses no work
outages      500, 502 as HTML, 503, answers that are lost, break off or do not come
consistency  V2 and the searches show later what V1 wrote; a merge task is not there yet
data         records are merged and deleted in the midst, rows come and go, answers have what is new
keys         the key is replaced, the user deactivated, a permission taken, the plan lowered
webhooks     events twice, late, out of order, with a body that it does not know (--webhooks)

Examples:
  affinity-mock drill -- node sync.js
  affinity-mock drill --on outages,keys -- python sync.py
  affinity-mock drill --on all --patience 10 --report drill.html -- npm run sync
  affinity-mock drill --monthly 30 -- npm run sync
  affinity-mock drill --on webhooks --webhooks http://127.0.0.1:8080/hook -- node receiver.js

Exit codes: 0 no rule failed, 1 one failed, 2 bad use, or nothing could be judged.`,
    )
    .action(async (words: string[], options: Omit<DrillOptions, 'isTimeoutChosen'>) => {
      const { drill } = await import('./drilling.js');
      const isTimeoutChosen = command.getOptionValueSource('timeout') === 'cli';
      await drill(words, { ...options, isTimeoutChosen }, streams);
    });
}

function groups(text: string): Group[] {
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => name !== 'all' && !(GROUPS as readonly string[]).includes(name));
  if (unknown !== undefined) {
    const hint = suggestion(unknown, [...GROUPS, 'all']);
    throw new InvalidArgumentError(`There is no group "${unknown}"${hint || `: give ${GROUPS.join(', ')} or all`}.`);
  }
  return GROUPS.filter((group) => names.includes('all') || names.includes(group));
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1.');
}

function patience(text: string): number {
  const given = /^\d{1,3}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (given >= 0.1 && given <= MOST_PATIENCE) return given;
  throw new InvalidArgumentError(`Give seconds from 0.1 to ${MOST_PATIENCE}.`);
}
