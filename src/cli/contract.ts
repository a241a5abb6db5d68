import { Argument, Command } from 'commander';
import { documentText } from '../contract/documents.js';
import { v2Document } from '../control/contracts.js';
import { ControlError } from '../control/error.js';
import { NEWEST_VERSION, V2_VERSIONS } from '../versions.js';
import { BadUse, orBadUse } from './bad-use.js';
import { checkCommand } from './contract-check.js';
import { contractDiffCommand } from './contract-diff.js';
import { contractShapesCommand } from './contract-shapes.js';
import type { Streams } from './streams.js';

/** `affinity-mock contract …` */
export function contractCommand(streams: Streams): Command {
  const { stdout } = streams;
  const command = new Command('contract').description(
    'the contract that the mock holds itself to, and any server can be held to',
  );
  command
    .command('print')
    .description('print the bundled OpenAPI 3.1 document of an API')
    .addArgument(new Argument('<api>', 'which API').choices(['v1', 'v2']))
    .option('--version <date>', `version of V2: ${V2_VERSIONS.join(', ')} (default: ${NEWEST_VERSION})`)
    .addHelpText(
      'after',
      `
Examples:
  affinity-mock contract print v1 > affinity-v1.json
  affinity-mock contract print v2 --version ${V2_VERSIONS[0]} > affinity-v2.json`,
    )
    .action(async (api: string, options: { version?: string }) => {
      stdout.write(await text(api, options.version));
    });
  command.addCommand(checkCommand(streams));
  command.addCommand(contractDiffCommand(streams));
  command.addCommand(contractShapesCommand(streams));
  return command;
}

async function text(api: string, version: string | undefined): Promise<string> {
  if (api === 'v2') return orBadUse(() => v2Document(version ?? NEWEST_VERSION), ControlError, '--version: ');
  if (version !== undefined) throw new BadUse('V1 has no versions: leave --version out');
  return documentText('v1');
}
