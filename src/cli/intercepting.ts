/** The way for programs with Affinity's host built in, as commands open it: what cannot be is told in one line. */
import { tmpdir } from 'node:os';
import { type Interception, openInterception } from '../intercept/open.js';
import { BadUse } from './bad-use.js';
import type { Streams } from './streams.js';

export interface Way extends Interception {
  /** What is to be said at the end. */
  notes(): string[];
}

/** Throws `BadUse`. */
export async function intercept(origin: string, port: number, stderr: Streams['stderr']): Promise<Way> {
  const refusals = new Map<string, number>();
  const onRefusal = (_code: string, agent: string) => {
    const client = clientOf(agent);
    const count = (refusals.get(client.name) ?? 0) + 1;
    refusals.set(client.name, count);
    if (count > 1) return;
    stderr.write(
      `affinity-mock: ${client.name} broke off before it said anything, as a client does that does not trust the certificate of this run; ${client.advice}\n`,
    );
  };
  const onComplaint = (text: string) => stderr.write(`affinity-mock: ${text}\n`);
  try {
    const opened = await openInterception({ origin, port, caller: process.env, onRefusal, onComplaint });
    return { ...opened, notes: () => [...refusals].map(([name, count]) => noteOf(name, count)) };
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new BadUse(`--intercept ${port}: the port is taken; choose another, or 0 for a free one`);
    if (code === 'EACCES' && syscall === 'listen') {
      throw new BadUse(`--intercept ${port}: not allowed; choose a port from 1024, or 0 for a free one`);
    }
    if (code === undefined || syscall === undefined) throw error;
    throw new BadUse(
      `no files for certificates can be made in ${tmpdir()} (${code}): set TMPDIR to a folder that can be written to`,
    );
  }
}

const noteOf = (name: string, count: number) =>
  `${name} broke off ${count} ${count === 1 ? 'connection' : 'connections'} without trusting the certificate of this run.`;

interface Client {
  name: string;
  advice: string;
}

const ALL =
  'runtimes read SSL_CERT_FILE (OpenSSL, Go, Ruby, .NET), REQUESTS_CA_BUNDLE, CURL_CA_BUNDLE, NODE_EXTRA_CA_CERTS, DENO_CERT, PHP_INI_SCAN_DIR or JAVA_TOOL_OPTIONS, which are set: look for what overrides them';

/** By what clients call themselves when they ask for a tunnel. */
const RUNTIMES: readonly [agent: RegExp, name: string, variable: string][] = [
  [/^curl\//i, 'curl', 'CURL_CA_BUNDLE, and SSL_CERT_FILE'],
  [/^PHP/i, 'PHP', 'curl.cainfo and openssl.cafile, which PHP_INI_SCAN_DIR brings'],
  [/python|aiohttp|httpx|urllib/i, 'a Python program', 'SSL_CERT_FILE, requests REQUESTS_CA_BUNDLE'],
  [/^Go-http-client/i, 'a Go program', 'SSL_CERT_FILE (not on macOS and Windows)'],
  [/^Java/i, 'a Java program', 'javax.net.ssl.trustStore, which JAVA_TOOL_OPTIONS brings'],
  [/^Ruby/i, 'a Ruby program', 'SSL_CERT_FILE'],
  [/^Deno\//i, 'Deno', 'DENO_CERT'],
  [/^Bun\//i, 'Bun', 'NODE_EXTRA_CA_CERTS'],
  [/node|undici|axios|got/i, 'a Node program', 'NODE_EXTRA_CA_CERTS'],
];

function clientOf(agent: string): Client {
  const known = RUNTIMES.find(([pattern]) => pattern.test(agent));
  if (!known) return { name: 'a program', advice: ALL };
  return { name: known[1], advice: `its runtime reads ${known[2]}, which is set: look for what overrides it` };
}
