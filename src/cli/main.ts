#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { packageVersion } from '../control/health.js';
import { BadUse } from './bad-use.js';
import { contractCommand } from './contract.js';
import { serveCommand } from './serve.js';

const program = new Command('affinity-mock')
  .description('A mock of the Affinity CRM API: V1 and V2 over one data set.')
  .version(packageVersion(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'show this help')
  .helpCommand('help [command]', 'show the help of a command')
  // So that --version behind a command is the command's own.
  .enablePositionalOptions()
  .addHelpText(
    'after',
    `
Examples:
  affinity-mock serve
  affinity-mock serve --port 0 --json
  affinity-mock contract print v2 > affinity-v2.json

Exit codes: 0 good, 2 bad use.`,
  );

for (const command of [serveCommand(), contractCommand()]) program.addCommand(command);
plainly(program, program.name());

// Whoever reads us may have had enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError && error.exitCode === 0) return;
  if (!(error instanceof BadUse)) throw error;
  process.stderr.write(`affinity-mock: ${error.message.replace(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = 2;
});

/** Errors are told once, by us, in one line that says where to find help. */
function plainly(command: Command, path: string): void {
  command.configureOutput({ writeErr: () => {} }).exitOverride((error) => {
    if (error.exitCode === 0) throw error;
    const names = command.commands.map((sub) => sub.name()).join(' or ');
    const message =
      error.code === 'commander.help' ? `say what to do: ${names}` : error.message.replace(/^error: /, '');
    throw new BadUse(`${message.replace(/\.$/, '')}; see ${path} --help`);
  });
  for (const sub of command.commands) plainly(sub, `${path} ${sub.name()}`);
}
