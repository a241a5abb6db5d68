import { Command } from 'commander';
import { addDataOptions, type RunDataOptions } from './data-options.js';
import type { Streams } from './streams.js';

export interface RunOptions extends RunDataOptions {
  account: string;
}

/** `affinity-mock run` */
export function runCommand(streams: Streams): Command {
  const command = new Command('run')
    .description('run a command against a mock of its own, and exit with its code')
    .usage('[options] -- <command> [arguments…]')
    .argument('<command...>', 'what to run, with its arguments')
    .option('--account <name>', 'whose data, plan and key: scale, advanced, enterprise or essential', 'scale')
    .passThroughOptions();
  return addDataOptions(command)
    .addHelpText(
      'after',
      `
The command finds in its environment
  AFFINITY_API_KEY       the key of the account's admin, or of --persona
  AFFINITY_V1_BASE_URL   where V1 is
  AFFINITY_V2_BASE_URL   where V2 is
What programs of any language send to https://api.affinity.co goes to the mock as well.

Examples:
  affinity-mock run -- node sync.js
  affinity-mock run -- npm test
  affinity-mock run --account enterprise -- python -m pytest
  affinity-mock run --seed ./our-seed.json --persona standard -- ./sync.sh
  affinity-mock run -- xaffinity whoami

What arrived is told on stderr at the end. Signals go on to the command; one that has not ended 5 seconds later is ended by force.`,
    )
    .action(async (command: string[], options: RunOptions) => {
      const { run } = await import('./running.js');
      await run(command, options, streams);
    });
}
