import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { BadUse } from './bad-use.js';
import { controlTokenOf, environmentOption } from './environment.js';
import { ownAddress, serverUrl } from './server-url.js';
import type { Streams } from './streams.js';

interface EnvOptions {
  account: string;
  persona: string;
  url?: string;
}

/** How long an answer may take, milliseconds. */
const PATIENCE_MS = 5_000;

/** `affinity-mock env` */
export function envCommand({ stdout, stderr }: Streams): Command {
  return new Command('env')
    .description('print the variables that lead programs to a running serve --intercept, for eval in a shell')
    .option('--account <name>', 'whose data, plan and key: scale, advanced, enterprise or essential', 'scale')
    .addOption(new Option('--persona <name>', 'whose key').default('admin'))
    .option(
      '--url <url>',
      'origin of the server (default: by AFFINITY_MOCK_HOST, AFFINITY_MOCK_PORT and PORT, as serve)',
    )
    .addOption(environmentOption('--control-token <token>', 'where the server asks for one'))
    .addOption(environmentOption('--control-token-file <file>', 'the same from a file'))
    .addHelpText(
      'after',
      `
The same variables as under \`affinity-mock run\`, as lines of a POSIX shell. They hold as long as the server runs.

Examples:
  affinity-mock serve --intercept
  eval "$(affinity-mock env)"
  eval "$(affinity-mock env --account enterprise --url http://127.0.0.1:4011)"

Exit codes: 0 good, 2 bad use (no server there, or one without --intercept).`,
    )
    .action(async (options: EnvOptions, command: Command) => {
      const { token } = controlTokenOf(command);
      const origin = serverUrl('--url', options.url ?? ownAddress()).origin;
      const { intercept } = (await ask(`${origin}/_mock/health`, {})) as { intercept?: { url: string; ca: string } };
      if (!intercept)
        throw new BadUse(`${origin} opens no way for programs with the host built in: start it with --intercept`);
      if (!existsSync(intercept.ca))
        throw new BadUse(`${origin} runs on another machine: its proxy is of use there alone`);
      const key = await keyFrom(origin, options, token);
      const { ledVariables } = await import('./led-variables.js');
      for (const [name, value] of Object.entries(ledVariables(process.env, { origin, key }, intercept))) {
        if (process.env[name] !== value) stdout.write(`export ${name}='${value.replaceAll("'", "'\\''")}'\n`);
      }
      stderr.write(
        `affinity-mock: programs of this shell are led to ${origin} as ${options.account}/${options.persona}\n`,
      );
    });
}

async function keyFrom(origin: string, { account, persona }: EnvOptions, token?: string): Promise<string> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const rows = (await ask(`${origin}/_mock/keys?account=${encodeURIComponent(account)}`, headers)) as {
    persona: string;
    key: string;
  }[];
  const key = rows.find((row) => row.persona === persona)?.key;
  if (key !== undefined) return key;
  throw new BadUse(
    `--persona ${persona}: there is no such persona; there are ${rows.map((row) => row.persona).join(', ')}`,
  );
}

/** What the control plane answers. Throws `BadUse` where it does not, or refuses. */
async function ask(url: string, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    () => {
      throw new BadUse(`${new URL(url).origin} does not answer: start affinity-mock serve --intercept, or give --url`);
    },
  );
  const body = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
  if (response.ok && body !== null) return body;
  throw new BadUse(
    body?.error?.message ?? `${new URL(url).origin} answers ${response.status}: this is no affinity-mock`,
  );
}
