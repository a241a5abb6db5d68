import { Command } from 'commander';
import { Ended } from './ended.js';
import { ownAddress, serverUrl } from './server-url.js';
import type { Streams } from './streams.js';

/** How long an answer may take, milliseconds. */
const PATIENCE_MS = 5_000;

/** `affinity-mock health` */
export function healthCommand(streams: Streams): Command {
  return new Command('health')
    .description('ask a running server whether it answers: for health checks of containers')
    .option(
      '--url <url>',
      `origin of the server (default: by AFFINITY_MOCK_HOST, AFFINITY_MOCK_PORT and PORT, as serve)`,
    )
    .addHelpText(
      'after',
      `
No control token is needed.

Examples:
  affinity-mock health
  affinity-mock health --url http://127.0.0.1:4011

Exit codes: 0 it answers, 1 it does not, 2 bad use.`,
    )
    .action(async ({ url }: { url?: string }) => {
      const origin = serverUrl('--url', url ?? ownAddress());
      const problem = await problemOf(origin);
      if (problem === null) {
        streams.stdout.write(`${origin.origin} answers\n`);
        return;
      }
      streams.stderr.write(`affinity-mock: ${origin.origin} ${problem}\n`);
      throw new Ended(1);
    });
}

/** What is wrong with a server; null: nothing. */
async function problemOf(origin: URL): Promise<string | null> {
  const target = new URL(`${origin.pathname.replace(/\/$/, '')}/_mock/health`, origin);
  try {
    const response = await fetch(target, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    const body = (await response.json().catch(() => null)) as { status?: unknown } | null;
    if (response.ok && body?.status === 'ok') return null;
    return `answers ${response.status} to /_mock/health: this is not affinity-mock`;
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    if (name === 'TimeoutError') return `does not answer within ${PATIENCE_MS / 1000} seconds`;
    return `does not answer (${cause?.code ?? 'no connection'})`;
  }
}
