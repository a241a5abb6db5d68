/** What `serve`, `run` and `drill` say alike about the data that they begin with. */
import { type Command, Option } from 'commander';
import { parsePort } from './port.js';

export interface DataOptions {
  /** Names and files, in their order. */
  seed?: string[];
  /** `today`, `off` or an instant. */
  seedAsOf?: string;
  now?: string;
  data?: string;
  strict?: boolean;
}

export interface RunDataOptions extends DataOptions {
  port: number;
  persona: string;
}

export const SEED_HELP =
  'data to start from: a file (JSON or YAML), or the name of a seed (default: quaymoss); several are merged in their order';
export const SEED_AS_OF_HELP =
  'move the seed by whole weeks, so that it ends where its own present would be at that instant: today, off, or such as 2026-10-05T09:00:00Z';
export const DATA_HELP = 'keep the accounts in this file: what was acknowledged is there again after a kill';
export const NOW_HELP = "where the accounts' clocks start, such as 2026-10-05T09:00:00Z (default: the present)";
export const STRICT_HELP = 'hold every answer to the contract; answer 500 with the violations where it does not fit';

/** A name of a file may hold a comma: each is given by an option of its own. */
export const another = (text: string, before: string[] = []): string[] => [...before, text];

/** Of a command that brings a mock of its own along. */
export function addDataOptions(command: Command, seedHelp = SEED_HELP): Command {
  return command
    .addOption(new Option('--seed <file>', seedHelp).argParser(another))
    .option('--seed-as-of <instant>', SEED_AS_OF_HELP)
    .option('--now <instant>', NOW_HELP)
    .option('--strict', STRICT_HELP)
    .option('--data <file>', DATA_HELP)
    .option('--persona <name>', 'whose key the command gets: admin, standard, no-export, read-only, …', 'admin')
    .option('--port <n>', 'port of the mock; 0 takes a free one', parsePort, 0);
}
