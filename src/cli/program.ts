import { Command, CommanderError } from 'commander';
import { packageVersion } from '../control/health.js';
import { suggestion } from '../lib/nearest.js';
import { accountsCommand } from './accounts.js';
import { BadUse } from './bad-use.js';
import { completionCommand } from './completion.js';
import { contractCommand } from './contract.js';
import { coverageCommand } from './coverage.js';
import { drillCommand } from './drill.js';
import { Ended } from './ended.js';
import { envCommand } from './env.js';
import { healthCommand } from './health.js';
import { proxyCommand } from './proxy.js';
import { pullCommand } from './pull.js';
import { runCommand } from './run.js';
import { seedCommand } from './seed.js';
import { serveCommand } from './serve.js';
import type { Streams } from './streams.js';

/** Runs one command; the exit code: 0 good (a server goes on by itself), 1 a check found something, 2 bad use. */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const program = commandLine(streams);
    // As it was called before -v.
    await program.parseAsync(args[0] === '-V' ? ['-v'] : args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof Ended) return error.code;
    if (!(error instanceof BadUse)) throw error;
    streams.stderr.write(`affinity-mock: ${inOneLine(error.message)}\n`);
    return 2;
  }
}

function commandLine(streams: Streams): Command {
  const program = new Command('affinity-mock')
    .description('A mock of the Affinity CRM API: V1 and V2 over one data set.')
    .version(packageVersion(), '-v, --version', 'print the version')
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
  affinity-mock run -- npm test
  affinity-mock drill -- node sync.js
  affinity-mock contract print v2 > affinity-v2.json

Exit codes: 0 good, 1 the check found something, 2 bad use.`,
    );
  const commands = [
    serveCommand,
    runCommand,
    drillCommand,
    contractCommand,
    proxyCommand,
    coverageCommand,
    seedCommand,
    pullCommand,
    accountsCommand,
    healthCommand,
    envCommand,
    completionCommand,
  ];
  for (const command of commands) program.addCommand(command(streams));
  tellPlainly(program, program.name(), streams);
  return program;
}

/** Errors are told once, by us, in one line that says where to find help. */
function tellPlainly(command: Command, path: string, streams: Streams): void {
  command.configureOutput({ writeOut: (text) => streams.stdout.write(text), writeErr: () => {} });
  command.exitOverride((error) => {
    if (error.exitCode === 0) throw error;
    throw new BadUse(`${refusalOf(error, command)}; see ${path} --help`);
  });
  refuseTwice(command);
  refuseEmpty(command);
  for (const sub of command.commands) tellPlainly(sub, `${path} ${sub.name()}`, streams);
}

function refusalOf({ code, message }: CommanderError, { commands, options, args }: Command): string {
  const names = commands.map((sub) => sub.name());
  if (code === 'commander.help') return `say what to do: ${names.join(' or ')}`;
  const told = message.replace(/^error: /, '').replace(/\.$/, '');
  if (code === 'commander.excessArguments') return told + suggestion(args[0] ?? '', names);
  if (code !== 'commander.missingMandatoryOptionValue') return told;
  const variable = options.find(({ flags }) => told.includes(`'${flags}'`))?.envVar;
  return variable === undefined ? told : `${told}, nor ${variable} in the environment`;
}

/** What names a file that is written: of two, one would be missing without a word. Of others the last one counts, as everywhere. */
const WRITTEN: ReadonlySet<string | undefined> = new Set(['--out', '--report']);

function refuseTwice(command: Command): void {
  for (const option of command.options.filter(({ long }) => WRITTEN.has(long))) {
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven) command.error(`error: option '${option.flags}' was given twice: give it once`);
      isGiven = true;
    });
  }
}

/** An empty value is a shell's variable that is not set: as if it had not been said, the command would do more, or less, than was meant. */
function refuseEmpty(command: Command): void {
  for (const option of command.options.filter(({ required }) => required)) {
    command.on(`option:${option.name()}`, (value: string) => {
      if (value.trim() !== '') return;
      command.error(`error: option '${option.flags}' was given an empty value: give one, or leave the option out`);
    });
  }
  if (command.registeredArguments[0]?.name() !== 'file') return;
  command.hook('preAction', () => {
    if (command.args.some((file) => file.trim() === '')) command.error('error: the name of a file is empty: give one');
  });
}

const inOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
