import { Command } from 'commander';
import { CONTROL_TOKEN_FILE_HELP, controlTokenOf, environmentOption } from './environment.js';
import { ownAddress, serverUrl } from './server-url.js';
import type { Streams } from './streams.js';

interface ExportOptions {
  url?: string;
  account: string;
  out?: string;
  force?: true;
}

interface ImportOptions {
  url?: string;
  replace?: true;
}

interface MoveOptions {
  from: string;
  to: string;
}

const URL_HELP = 'origin of the server (default: by AFFINITY_MOCK_HOST, AFFINITY_MOCK_PORT and PORT, as serve)';

/** `affinity-mock accounts` */
export function accountsCommand(streams: Streams): Command {
  return new Command('accounts')
    .description('take accounts from one running server to another')
    .addCommand(exportCommand(streams))
    .addCommand(importCommand(streams))
    .addCommand(moveCommand(streams));
}

function exportCommand(streams: Streams): Command {
  return withToken(new Command('export'))
    .description(
      'write an account into a file: data, users, apps and keys, settings, limits, clock, faults, webhooks, snapshots',
    )
    .requiredOption('--account <name>', 'the account')
    .option('--url <url>', URL_HELP)
    .option('--out <file>', 'where to write it, for its owner alone to read; - is stdout (default: NAME.account)')
    .option('--force', 'replace the file that --out names')
    .addHelpText(
      'after',
      `
The account stays where it is. Left out: the journal and the log of deliveries. Whoever reads the file has the personas' keys.

Examples:
  affinity-mock accounts export --account mine --url http://127.0.0.1:4011
  affinity-mock accounts export --account mine --out - | affinity-mock accounts import - --url http://127.0.0.1:4012

Exit codes: 0 written, 1 there is no such account, 2 bad use.`,
    )
    .action(async ({ url, account, out = `${account}.account`, force }: ExportOptions, command: Command) => {
      const { exportTo } = await import('./moving.js');
      await exportTo(
        { server: at('--url', url ?? ownAddress(), command), account, out, force: force === true },
        streams,
      );
    });
}

function importCommand(streams: Streams): Command {
  return withToken(new Command('import'))
    .description('bring accounts that were exported, under their names and with their keys')
    .argument('<file...>', 'files of accounts export; - is stdin')
    .option('--url <url>', `${URL_HELP}; behind a load balancer its address, which finds the right server`)
    .option('--replace', 'let an account take the place of one that has its name there')
    .addHelpText(
      'after',
      `
All of an account or nothing: a file that is not whole, or a taken name, changes nothing.

Examples:
  affinity-mock accounts import mine.account
  affinity-mock accounts import *.account --url http://127.0.0.1:4010

Exit codes: 0 all are there, 1 one is not, 2 bad use.`,
    )
    .action(async (files: string[], { url, replace }: ImportOptions, command: Command) => {
      const { importFrom } = await import('./moving.js');
      await importFrom(
        { server: at('--url', url ?? ownAddress(), command), files, replace: replace === true },
        streams,
      );
    });
}

function moveCommand(streams: Streams): Command {
  return withToken(new Command('move'))
    .description(
      'after a shard was added or taken away: take the accounts of one that a load balancer now looks for elsewhere to where it does',
    )
    .requiredOption('--from <url>', 'the shard itself, started with --shard-name')
    .requiredOption('--to <url>', 'the load balancer')
    .addHelpText(
      'after',
      `
Each account is exported, imported, and then deleted where it was. The default accounts, which every server has, stay: export
and import --replace take one of them along.

Examples:
  affinity-mock accounts move --from http://127.0.0.1:4011 --to http://127.0.0.1:4010

Exit codes: 0 each is where it is looked for, 1 one is not, 2 bad use.`,
    )
    .action(async ({ from, to }: MoveOptions, command: Command) => {
      const { moveAll } = await import('./moving.js');
      await moveAll({ from: at('--from', from, command), to: at('--to', to, command) }, streams);
    });
}

const withToken = (command: Command): Command =>
  command
    .addOption(environmentOption('--control-token <token>', 'that of the server, where it asks for one'))
    .addOption(environmentOption('--control-token-file <file>', CONTROL_TOKEN_FILE_HELP));

export interface Server {
  url: URL;
  token: string | undefined;
}

/** Throws `BadUse`. */
const at = (option: string, text: string, command: Command): Server => ({
  url: serverUrl(option, text),
  token: controlTokenOf(command).token,
});
