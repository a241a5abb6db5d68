import { Command, InvalidArgumentError } from 'commander';
import { addDataOptions, type RunDataOptions } from './data-options.js';
import type { Streams } from './streams.js';

export interface DrillOptions extends RunDataOptions {
  perMinute: number;
  monthly?: number;
  concurrent: number;
  timeout: number;
  report?: string;
}

const DEFAULTS = { perMinute: 20, concurrent: 20, timeout: 120 };

/** `affinity-mock drill` */
export function drillCommand(streams: Streams): Command {
  const command = new Command('drill')
    .description('run a command under tight rate limits, and judge how it took them')
    .usage('[options] -- <command> [arguments…]')
    .argument('<command...>', 'what to run, with its arguments')
    .option('--per-minute <n>', 'calls in a minute, which lasts 3 seconds here', wholeNumber, DEFAULTS.perMinute)
    .option('--monthly <n>', 'calls in the month; without it the month is ample', wholeNumber)
    .option('--concurrent <n>', 'calls at a time', wholeNumber, DEFAULTS.concurrent)
    .option('--timeout <seconds>', 'how long the command may take before it is ended', wholeNumber, DEFAULTS.timeout)
    .option('--report <file>', 'write the verdict and the timeline there too: .html, .svg (timeline alone) or .json')
    .passThroughOptions();
  return addDataOptions(command)
    .addHelpText(
      'after',
      `
The command finds the mock as under \`affinity-mock run\`. Each call takes 50 ms. The drill lowers the limit of a minute twice, as
Affinity may, and makes one create fail after the first reset.

Judged: whether it read the headers · waited until the reset · sent nothing while blocked · repeated creates blindly · spread its
return · kept within the calls allowed at a time · noticed the end of the month · lost work.

Examples:
  affinity-mock drill -- node sync.js
  affinity-mock drill --per-minute 10 --report drill.html -- python sync.py
  affinity-mock drill --monthly 30 -- npm run sync

Exit codes: 0 no rule failed, 1 one failed, 2 bad use, or nothing could be judged.`,
    )
    .action(async (command: string[], options: DrillOptions) => {
      const { drill } = await import('./drilling.js');
      await drill(command, options, streams);
    });
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1.');
}
