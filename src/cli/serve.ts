import { Command } from 'commander';
import { isLoopback } from '../lib/loopback.js';
import { BadUse } from './bad-use.js';
import { collect, environmentOption, readTokenFile, switchFromEnvironment } from './environment.js';
import { DEFAULT_PORT, parsePort } from './port.js';
import type { Streams } from './streams.js';

export interface ServeOptions {
  port?: number;
  host?: string;
  controlToken?: string;
  controlTokenFile?: string;
  baseUrl?: string;
  cors?: string[];
  seed?: string;
  seedDir?: string;
  now?: string;
  data?: string;
  strict?: boolean;
  webhookHost?: string[];
  json?: boolean;
  watch?: boolean;
}

/** `affinity-mock serve` */
export function serveCommand(streams: Streams): Command {
  return new Command('serve')
    .description('serve the default accounts until told to stop')
    .addOption(
      environmentOption(
        '--port <n>',
        `port to listen on; 0 takes a free one (default: PORT, else ${DEFAULT_PORT})`,
        'AFFINITY_MOCK_PORT',
      ).argParser(parsePort),
    )
    .addOption(
      environmentOption(
        '--host <address>',
        'address to listen on (default: 127.0.0.1); one that others can reach needs a control token',
        'AFFINITY_MOCK_HOST',
      ),
    )
    .addOption(
      environmentOption(
        '--control-token <token>',
        'ask for this Bearer token on every call below /_mock but health; seen in lists of processes, unlike the next',
        'AFFINITY_MOCK_CONTROL_TOKEN',
      ),
    )
    .addOption(
      environmentOption(
        '--control-token-file <file>',
        'the same from a file that holds it alone',
        'AFFINITY_MOCK_CONTROL_TOKEN_FILE',
      ),
    )
    .addOption(
      environmentOption(
        '--base-url <url>',
        'public origin of a server behind TLS or a forwarded port: links begin with it, and its Host is taken',
        'AFFINITY_MOCK_BASE_URL',
      ),
    )
    .addOption(
      environmentOption(
        '--cors <origin>',
        'answer browser apps of this origin, such as http://localhost:3000; may be given several times',
        'AFFINITY_MOCK_CORS',
      ).argParser(collect),
    )
    .addOption(
      environmentOption(
        '--seed <file>',
        'data to start from: a JSON file, or the name of a seed (default: quaymoss)',
        'AFFINITY_MOCK_SEED',
      ),
    )
    .addOption(
      environmentOption(
        '--seed-dir <folder>',
        'folder whose files POST /_mock/accounts may name as seeds (default: none)',
        'AFFINITY_MOCK_SEED_DIR',
      ),
    )
    .addOption(
      environmentOption(
        '--data <file>',
        'keep the accounts in this file: what was acknowledged is there again after a kill',
        'AFFINITY_MOCK_DATA',
      ),
    )
    .addOption(
      environmentOption(
        '--now <instant>',
        "where the accounts' clocks start, such as 2026-10-05T09:00:00Z (default: the present)",
        'AFFINITY_MOCK_NOW',
      ),
    )
    .option(
      '--strict',
      'hold every answer to the contract; answer 500 with the violations where it does not fit (env: AFFINITY_MOCK_STRICT)',
    )
    .addOption(
      environmentOption(
        '--webhook-host <host>',
        'host that webhooks may deliver to, besides loopback; may be given several times',
        'AFFINITY_MOCK_WEBHOOK_HOSTS',
      ).argParser(collect),
    )
    .option('--watch', 'read --seed FILE again when it changes, and start the accounts anew')
    .option('--json', 'print one line of JSON and nothing else')
    .addHelpText(
      'after',
      `
Examples:
  affinity-mock serve
  affinity-mock serve --port 0 --json
  affinity-mock serve --seed ./our-seed.json --now 2026-10-05T09:00:00Z
  affinity-mock serve --data ./affinity.data
  affinity-mock serve --host 0.0.0.0 --control-token-file ./token
  affinity-mock serve --base-url https://mock.example --cors https://app.example

Options come from the environment too, lists separated by commas; an option wins. API requests are taken for loopback
names, api.affinity.co, the base URL's host and, with --host, any.
SIGTERM and SIGINT let running requests finish (5 seconds at most) and exit 0.`,
    )
    .action(async (options: ServeOptions, command: Command) => {
      const port = options.port ?? portFromEnvironment() ?? DEFAULT_PORT;
      const controlToken = tokenOf(options, command);
      if (options.host !== undefined && !isLoopback(options.host) && controlToken === undefined) {
        throw new BadUse(
          `--host ${options.host} can be reached from elsewhere: give --control-token TOKEN or --control-token-file FILE too`,
        );
      }
      const { serve } = await import('./serving.js');
      const strict = options.strict ?? switchFromEnvironment('AFFINITY_MOCK_STRICT') ?? false;
      await serve({ ...options, port, strict, ...(controlToken !== undefined && { controlToken }) }, streams);
    });
}

/** The one that is given on the command line; else the one of the environment. */
function tokenOf({ controlToken, controlTokenFile }: ServeOptions, command: Command): string | undefined {
  if (controlTokenFile === undefined) return controlToken;
  const isGiven = (option: string) => command.getOptionValueSource(option) === 'cli';
  if (controlToken !== undefined && isGiven('controlToken') === isGiven('controlTokenFile')) {
    throw new BadUse('give the control token once: by --control-token or by --control-token-file');
  }
  if (controlToken !== undefined && isGiven('controlToken')) return controlToken;
  return readTokenFile('--control-token-file', controlTokenFile);
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
