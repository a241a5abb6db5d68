import { Command } from 'commander';
import { Ended } from './ended.js';
import { ownAddress, serverUrl } from './server-url.js';
import type { Streams } from './streams.js';

/** How long an answer may take, milliseconds. */
const PATIENCE_MS = 5_000;
const MOST_CHARACTERS = 64 * 1024;

/** `affinity-mock health` */
export function healthCommand(streams: Streams): Command {
  return new Command('health')
    .description('ask a running server whether it answers: for health checks of containers')
    .option(
      '--url <url>',
      'origin of the server (default: by AFFINITY_MOCK_HOST, AFFINITY_MOCK_PORT, PORT and AFFINITY_MOCK_TLS_CERT, as serve)',
    )
    .addHelpText(
      'after',
      `
No control token is needed. Over https any certificate will do, for nothing secret is sent.

Examples:
  affinity-mock health
  affinity-mock health --url http://127.0.0.1:4011
  affinity-mock health --url https://127.0.0.1:4010

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
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const { status, text } = await get(target, signal);
    const isOk = status === 200 && (parsed(text) as { status?: unknown } | null)?.status === 'ok';
    return isOk ? null : `answers ${status} to /_mock/health: this is not affinity-mock`;
  } catch (error) {
    if (signal.aborted) return `does not answer within ${PATIENCE_MS / 1000} seconds`;
    return `does not answer (${(error as NodeJS.ErrnoException).code ?? 'no connection'})`;
  }
}

/** Over TLS whatever certificate there is will do: nothing secret is sent, and a container is asked by an address that none names. */
async function get(url: URL, signal: AbortSignal): Promise<{ status: number | undefined; text: string }> {
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  return new Promise((resolve, reject) => {
    const asked = request(url, { signal, agent: false, rejectUnauthorized: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        // Somebody else's stream may never end.
        if (text.length > MOST_CHARACTERS) asked.destroy(new Error('too long'));
      });
      answer.on('end', () => resolve({ status: answer.statusCode, text })).on('error', reject);
    });
    asked.on('error', reject).end();
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
