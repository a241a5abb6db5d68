/** What `serve` says once it listens. */
import { packageVersion } from '../control/health.js';
import type { AccountHandle, MockServer } from '../index.js';

export interface Served {
  server: MockServer;
  accounts: readonly AccountHandle[];
  /** Id of this process. */
  instance: string;
  /** The public origin, where one was named. */
  baseUrl?: string;
}

/** For programs: one line of JSON. */
export function readyLine({ server, accounts, instance }: Served): string {
  const { url, port } = server;
  return `${JSON.stringify({
    url,
    port,
    pid: process.pid,
    instance,
    console: `${url}/_mock/console/`,
    accounts: accounts.map(({ name, tier, keys }) => ({
      account: name,
      tier,
      keys: Object.entries(keys).map(([persona, key]) => ({ persona, key })),
    })),
  })}\n`;
}

/** For people. */
export function banner({ server, accounts, baseUrl }: Served): string {
  const { url } = server;
  const links = baseUrl === undefined ? '' : `\n  Links lead to  ${baseUrl}`;
  const key = accounts[0]?.keys.admin;
  const rows = accounts.flatMap(({ name, keys }) =>
    Object.entries(keys).map(
      ([persona, secret], i) => `  ${(i === 0 ? name : '').padEnd(12)}${persona.padEnd(13)}${secret}`,
    ),
  );
  return `affinity-mock ${packageVersion()} is listening. It is not Affinity: every name in it is made up.

  V1 base URL    ${url}
  V2 base URL    ${url}/v2
  Control plane  ${url}/_mock${links}

  ${'account'.padEnd(12)}${'persona'.padEnd(13)}API key
${rows.join('\n')}

Try it:
  curl -u ':${key}' ${url}/lists
  curl -H 'Authorization: Bearer ${key}' ${url}/v2/lists

Ctrl-C stops it.
`;
}
