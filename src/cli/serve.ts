import { randomBytes } from 'node:crypto';
import { Command, Option } from 'commander';
import { defined } from '../lib/defined.js';
import { isLoopback } from '../lib/loopback.js';
import { BadUse } from './bad-use.js';
import {
  another,
  DATA_HELP,
  type DataOptions,
  NOW_HELP,
  SEED_AS_OF_HELP,
  SEED_HELP,
  STRICT_HELP,
} from './data-options.js';
import {
  CONTROL_TOKEN_FILE_HELP,
  collect,
  controlTokenOf,
  environmentOption,
  listed,
  portFromEnvironment,
  RANDOM,
  switchFromEnvironment,
} from './environment.js';
import { DEFAULT_PORT, parsePort } from './port.js';
import { LOG_FORMATS, type LogFormat } from './request-log.js';
import type { Streams } from './streams.js';
import { readTls } from './tls-files.js';

export interface ServeOptions extends DataOptions {
  port?: number;
  host?: string;
  controlToken?: string;
  controlTokenFile?: string;
  baseUrl?: string;
  cors?: string[];
  tlsCert?: string;
  tlsKey?: string;
  seedDir?: string;
  shardName?: string;
  webhookHost?: string[];
  json?: boolean;
  /** `true`: given without a format. */
  log?: LogFormat | true;
  withParent?: boolean;
  /** Port of the proxy; `true`: given without one. */
  intercept?: number | true;
  watch?: boolean;
}

/** `affinity-mock serve` */
export function serveCommand(streams: Streams): Command {
  const command = new Command('serve').description('serve the default accounts until told to stop');
  return addOptions(command)
    .addHelpText('after', HELP)
    .action((options: ServeOptions) => start(options, command, streams));
}

/** Where it listens, and whom it answers. */
const ADDRESS = {
  '--port <n>': `port to listen on; 0 takes a free one (default: PORT, else ${DEFAULT_PORT})`,
  '--host <address>': 'address to listen on (default: 127.0.0.1); one that others can reach needs a control token',
  '--control-token <token>':
    'ask for this Bearer token on every call below /_mock but health; seen in lists of processes, unlike the next; random: one that is made at the start and printed',
  '--control-token-file <file>': CONTROL_TOKEN_FILE_HELP,
  '--base-url <url>':
    'public origin of a server behind TLS or a forwarded port: links begin with it, and its Host is taken',
  '--cors <origin>':
    'answer browser apps of this origin, such as http://localhost:3000; may be given several times; * for every page',
  '--tls-cert <file>': 'speak HTTPS by itself, with this certificate (PEM, with those that lead to its authority)',
  '--tls-key <file>': "the certificate's private key (PEM)",
};

/** What the accounts begin with. */
const DATA = {
  '--seed-as-of <instant>': SEED_AS_OF_HELP,
  '--seed-dir <folder>': 'folder whose files POST /_mock/accounts may name as seeds (default: none)',
  '--data <file>': DATA_HELP,
  '--now <instant>': NOW_HELP,
};

/** What it does beside answering. */
const OTHERS = {
  '--shard-name <name>':
    'what this server is called among several that share the accounts between them, such as shard-1',
  '--webhook-host <host>': 'host that webhooks may deliver to, besides loopback; may be given several times',
  '--log [format]':
    'a line for each request on stderr: pretty (default on a terminal), json or off; never bodies or keys',
};

/** Options that come from the environment too. */
function addEach(command: Command, texts: Readonly<Record<string, string>>): Command {
  for (const [flags, text] of Object.entries(texts)) {
    const option = environmentOption(flags, text);
    const name = option.attributeName();
    if (name === 'port') option.argParser(parsePort);
    if (name === 'cors' || name === 'webhookHost') option.argParser(collect);
    command.addOption(name === 'log' ? option.choices(LOG_FORMATS) : option);
  }
  return command;
}

function addOptions(command: Command): Command {
  addEach(command, ADDRESS).addOption(
    new Option('--seed <file>', `${SEED_HELP} (env: AFFINITY_MOCK_SEED)`).argParser(another),
  );
  addEach(command, DATA).option('--strict', `${STRICT_HELP} (env: AFFINITY_MOCK_STRICT)`);
  return addEach(command, OTHERS)
    .option(
      '--with-parent',
      'end when standard input ends or the parent is gone, for wrappers that pass no signal on (env: AFFINITY_MOCK_WITH_PARENT)',
    )
    .addOption(
      environmentOption(
        '--intercept [port]',
        "also open a proxy for programs with Affinity's host built in, on this machine; affinity-mock env prints what leads them there (default: a free port)",
      ).argParser(parsePort),
    )
    .option('--watch', 'read --seed FILE again when it changes, and start the accounts anew (env: AFFINITY_MOCK_WATCH)')
    .option('--json', 'print one line of JSON and nothing else');
}

const HELP = `
Examples:
  affinity-mock serve
  affinity-mock serve --port 0 --json
  affinity-mock serve --seed ./our-seed.json --now 2026-10-05T09:00:00Z
  affinity-mock serve --seed quaymoss --seed ./ours.json --log json
  affinity-mock serve --data ./affinity.data
  affinity-mock serve --host 0.0.0.0 --control-token-file ./token
  affinity-mock serve --base-url https://mock.example --cors https://app.example
  affinity-mock serve --tls-cert ./mock.pem --tls-key ./mock.key

Options come from the environment too, lists separated by commas; an option wins. API requests are taken for loopback
names, api.affinity.co, the base URL's host and, with --host, any.
SIGTERM and SIGINT let running requests finish (5 seconds at most) and exit 0.`;

async function start(options: ServeOptions, command: Command, streams: Streams): Promise<void> {
  const port = options.port ?? portFromEnvironment('PORT') ?? DEFAULT_PORT;
  const { controlToken, isMade } = tokenOf(command);
  if (options.host !== undefined && !isLoopback(options.host) && controlToken === undefined) {
    throw new BadUse(
      `--host ${options.host} can be reached from elsewhere: give --control-token TOKEN or --control-token-file FILE too`,
    );
  }
  const tls = await readTls(options);
  const strict = options.strict ?? switchFromEnvironment('AFFINITY_MOCK_STRICT') ?? false;
  const watch = options.watch ?? switchFromEnvironment('AFFINITY_MOCK_WATCH') ?? false;
  const withParent = options.withParent ?? switchFromEnvironment('AFFINITY_MOCK_WITH_PARENT') ?? false;
  const seed = options.seed ?? listed(process.env.AFFINITY_MOCK_SEED ?? '');
  const { serve } = await import('./serving.js');
  await serve(
    {
      ...options,
      ...{ port, strict, watch, withParent, seed, shownToken: isMade ? controlToken : undefined },
      ...defined({ tls, controlToken }),
    },
    streams,
  );
}

/** The one that is given on the command line; else the one of the environment. A file comes before `random` of the environment. */
function tokenOf(command: Command): { controlToken: string | undefined; isMade: boolean } {
  const { token: controlToken, isOfFile } = controlTokenOf(command);
  if (controlToken === RANDOM && !isOfFile)
    return { controlToken: randomBytes(24).toString('base64url'), isMade: true };
  return { controlToken, isMade: false };
}
