/** What `serve` says once it listens. */
import { packageVersion } from '../control/health.js';
import type { AccountHandle, MockServer } from '../index.js';

export interface Served {
  server: MockServer;
  accounts: readonly AccountHandle[];
  /** Id of this process. */
  instance: string;
  /** Whether a control token is asked for. */
  isGuarded?: boolean;
  /** The control token, where it was made for this start: nobody else can tell it. */
  shownToken?: string | undefined;
  /** The file of the certificate that it speaks HTTPS with. */
  certificate?: string | undefined;
  /** The public origin, where one was named. */
  baseUrl?: string | undefined;
  /** What the seed was moved to, where it was. */
  seedAsOf?: string | undefined;
  /** The way for programs with the host built in, where there is one. */
  intercept?: { url: string; ca: string } | undefined;
}

/** For programs: one line of JSON. */
export function readyLine({ server, accounts, instance, intercept, shownToken }: Served): string {
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
    controlToken: shownToken,
    intercept,
  })}\n`;
}

/** For people. */
export function banner({
  server,
  accounts,
  baseUrl,
  seedAsOf,
  isGuarded,
  intercept,
  shownToken,
  certificate,
}: Served): string {
  const { url } = server;
  const links = baseUrl === undefined ? '' : `\n  Links lead to  ${baseUrl}`;
  const once = isGuarded ? ' (lets one browser in, once)' : '';
  const token =
    shownToken === undefined ? '' : `\n  Its token      ${shownToken} (for this start: Authorization: Bearer …)`;
  const bearer = isGuarded ? ` -H 'Authorization: Bearer ${shownToken ?? 'TOKEN'}'` : '';
  const curl = certificate === undefined ? 'curl' : `curl --cacert ${quoted(certificate)}`;
  const key = accounts[0]?.keys.admin;
  const moved =
    seedAsOf === undefined ? '' : `\n  Seed as of     ${seedAsOf} (--seed-as-of off leaves its dates alone)`;
  const way =
    intercept === undefined
      ? ''
      : `\n  Proxy          ${intercept.url} (for programs with https://api.affinity.co built in)\n  Its CA         ${intercept.ca}`;
  const howTo = intercept === undefined ? '' : `\n  eval "$(affinity-mock env --url ${url})"`;
  const personas = Object.keys(accounts[0]?.keys ?? {});
  const rows = accounts.map(({ name, keys }) => `  ${name.padEnd(12)}${'admin'.padEnd(13)}${keys.admin}`);
  return `affinity-mock ${packageVersion()} is listening. It is not Affinity: every name in it is made up.

  V1 base URL    ${url}
  V2 base URL    ${url}/v2
  Control plane  ${url}/_mock${token}
  Console        ${server.consoleLink()}${once}${links}${moved}${way}

  ${'account'.padEnd(12)}${'persona'.padEnd(13)}API key
${rows.join('\n')}

The keys of the other personas (${personas.filter((name) => name !== 'admin').join(', ')}):
  ${curl}${bearer} ${url}/_mock/keys

Try it:
  ${curl} -u ':${key}' ${url}/lists
  ${curl} -H 'Authorization: Bearer ${key}' ${url}/v2/lists${howTo}

Ctrl-C stops it.
`;
}

/** One word of a shell. */
const quoted = (text: string) => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`);
