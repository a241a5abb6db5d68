import { Command } from 'commander';
import { isLoopback } from '../control/host.js';
import { BadUse } from './bad-use.js';
import { parsePort } from './port.js';
import type { Streams } from './streams.js';

const DEFAULT_PORT = 4010;

export interface ServeOptions {
  port?: number;
  host?: string;
  controlToken?: string;
  seed?: string;
  seedDir?: string;
  now?: string;
  data?: string;
  strict?: boolean;
  webhookHost?: string[];
  json?: boolean;
}

/** `affinity-mock serve` */
export function serveCommand(streams: Streams): Command {
  return new Command('serve')
    .description('serve the default accounts until told to stop')
    .option('--port <n>', `port to listen on; 0 takes a free one (default: PORT, else ${DEFAULT_PORT})`, parsePort)
    .option(
      '--host <address>',
      'address to listen on (default: 127.0.0.1); one that others can reach needs --control-token',
    )
    .option('--control-token <token>', 'ask for this Bearer token on every call below /_mock')
    .option('--seed <file>', 'data to start from: a JSON file, or the name of a seed (default: quaymoss)')
    .option('--seed-dir <folder>', 'folder whose files POST /_mock/accounts may name as seeds (default: none)')
    .option('--data <file>', 'keep the accounts in this file: what was acknowledged is there again after a kill')
    .option('--now <instant>', "where the accounts' clocks start, such as 2026-10-05T09:00:00Z (default: the present)")
    .option('--strict', 'hold every answer to the contract; answer 500 with the violations where it does not fit')
    .option(
      '--webhook-host <host>',
      'host that webhooks may deliver to, besides loopback; may be given several times',
      (host: string, hosts: string[] = []) => [...hosts, host],
    )
    .option('--json', 'print one line of JSON and nothing else')
    .addHelpText(
      'after',
      `
Examples:
  affinity-mock serve
  affinity-mock serve --port 0 --json
  affinity-mock serve --seed ./our-seed.json --now 2026-10-05T09:00:00Z
  affinity-mock serve --data ./affinity.data
  affinity-mock serve --host 0.0.0.0 --control-token "$TOKEN"

SIGTERM and SIGINT let running requests finish (5 seconds at most) and exit 0.`,
    )
    .action(async (options: ServeOptions) => {
      const port = options.port ?? portFromEnvironment() ?? DEFAULT_PORT;
      if (options.host !== undefined && !isLoopback(options.host) && !options.controlToken) {
        throw new BadUse(`--host ${options.host} can be reached from elsewhere: give --control-token TOKEN too`);
      }
      const { serve } = await import('./serving.js');
      await serve({ ...options, port }, streams);
    });
}

function portFromEnvironment(): number | undefined {
  const text = process.env.PORT;
  if (text === undefined || text === '') return undefined;
  try {
    return parsePort(text);
  } catch {
    throw new BadUse(`PORT=${text} in the environment is no port: set a whole number from 0 to 65535, or unset it`);
  }
}
