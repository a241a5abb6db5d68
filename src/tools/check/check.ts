/** `affinity-mock contract check`: a server against the contract, operation by operation. */

import { isLoopback } from '../../lib/loopback.js';
import { V2_VERSIONS, type V2Version } from '../../versions.js';
import { type Fetch, type Pace, PacedClient, Stopped, Unreachable } from './client.js';
import { Findings } from './findings.js';
import { walkPages } from './paging.js';
import { type Reading, readAll } from './reading.js';
import { operationNamed, refuseInputs, refuseKeys } from './refusals.js';
import { checkSelections } from './selections.js';
import { isRead, type Pair, type PairResult, pairsOf, Session } from './session.js';
import { OWN_NAME } from './writer.js';
import { writeAll } from './writing.js';

export interface CheckOptions {
  /** Origin of the server; a `/v2` at its end is left away. */
  url: string;
  /** An API key of the server's; it is sent nowhere else, and stands in no report. */
  key: string;
  /** One API; both when left out. */
  api?: 'v1' | 'v2';
  /** One version of V2; all when left out. */
  version?: V2Version;
  /** Also create, change and delete records, the check's own. */
  writes?: boolean;
  /** For webhooks: an address that answers any POST with 2xx. Left out: one of this process, which a server elsewhere cannot reach. */
  webhookUrl?: string;
  /** Instead of the global one. */
  fetch?: Fetch;
}

export interface CheckReport {
  /** Origin of the server that was checked. */
  url: string;
  /** A row for each operation, and of V2 for each version. */
  pairs: PairResult[];
  /** Requests that were sent. */
  calls: number;
  /** Real milliseconds from the first request to the last answer. */
  durationMs: number;
  /** Of that: for the server's rate limits. */
  waitedMs: number;
  /** Why the check ended early; null where it did not. */
  stopped: string | null;
  /** Own records that the API has no way to delete. */
  leftBehind: string[];
  /** What was seen of the whole server and is no violation. */
  notes: string[];
}

/** The server or the key cannot be used: nothing was checked. */
export class CannotCheck extends Error {}

/**
 * Rejects with `CannotCheck` where the URL leads to no Affinity, the key is refused, or it may call nothing that was to be checked. Ids come from the server's own answers.
 * Violations of servers that are not on this machine are told without values.
 */
export function checkServer(options: CheckOptions): Promise<CheckReport> {
  return checkAtPace(options);
}

/** The same by another clock, for a server whose time is not the world's. */
export async function checkAtPace(options: CheckOptions, pace?: Pace): Promise<CheckReport> {
  const { api, version, writes = false, key, fetch: given } = options;
  const base = originOf(options.url);
  const client = new PacedClient(base, given, pace);
  const apis = api === undefined ? (['v1', 'v2'] as const) : [api];
  const versions = version === undefined ? V2_VERSIONS : [version];
  const pairs = pairsOf(apis, versions);
  const chosen = writes ? pairs : pairs.filter(({ operation }) => isRead(operation));
  const isLocal = isLoopback(new URL(base).hostname);
  const session = new Session(client, key, chosen, isLocal);
  const started = performance.now();
  const leftBehind: string[] = [];
  let stopped: string | null = null;
  try {
    await assertUsable(session, api ?? 'v2', base);
    const reads = chosen.filter(({ operation }) => isRead(operation));
    await checkReads(session, reads);
    if (writes) {
      const isMock = isLocal && (await isAffinityMock(base, given));
      await writeAll(session, chosen, { isMock, isLocal, webhookUrl: options.webhookUrl ?? null, leftBehind });
    }
  } catch (error) {
    if (error instanceof Stopped) stopped = error.message;
    else if (error instanceof Unreachable) throw new CannotCheck(error.message);
    else throw error;
  }
  const notes = session.settle();
  if (stopped !== null) {
    for (const pair of chosen) session.unreached(pair, 'the check ended before');
    // What was made is deleted at the end of each run of writes.
    if (writes) leftBehind.push(`what else begins with "${OWN_NAME}": the check ended before it could be deleted`);
  }
  if (stopped === null) assertReached(session.results, base);
  return {
    url: base,
    pairs: session.results,
    calls: client.calls,
    durationMs: Math.round(performance.now() - started),
    waitedMs: Math.round(client.waitedMs),
    stopped,
    leftBehind,
    notes,
  };
}

/** Throws `CannotCheck` where no operation was answered: a report without violations would read as a good one. */
function assertReached(results: readonly PairResult[], base: string): void {
  if (results.some(({ outcome }) => outcome === 'fits' || outcome === 'violated')) return;
  const refused = results.filter(({ outcome }) => outcome === 'not-permitted').length;
  const why =
    refused > 0
      ? `${base} permits the key none of the ${refused} operations (403): give one of an account whose plan and role open the API`
      : `${base} has no record that any of the ${results.length} operations could be asked for`;
  throw new CannotCheck(`nothing was checked: ${why}`);
}

async function checkReads(session: Session, reads: readonly Pair[]): Promise<void> {
  const findings = new Findings();
  const newest = reads.filter((pair) => isNewest(pair, reads));
  const readings = await readAll(session, findings, newest);
  await readAll(
    session,
    findings,
    reads.filter((pair) => !newest.includes(pair)),
    // Their ids are known.
    1,
  );
  await Promise.all(readings.map((reading) => walkPages(session, reading)));
  await Promise.all(readings.map((reading) => checkSelections(session, findings, reading)));
  await refuseKeys(session, reads);
  await Promise.all(readings.map((reading: Reading) => refuseInputs(session, reading)));
}

/** The pair of an operation in the newest of the versions that are checked: the others are asked once, with its ids. */
function isNewest(pair: Pair, pairs: readonly Pair[]): boolean {
  return pairs.findLast(({ operation }) => operation === pair.operation) === pair;
}

/**
 * Throws `CannotCheck` unless the key opens the API.
 *
 * @internal
 */
export async function assertUsable(session: Session, api: 'v1' | 'v2', base: string): Promise<void> {
  const whoami = { operation: operationNamed(`${api}.auth.whoami`) };
  const { status, headers } = await session.probe(whoami);
  if (status === 401) throw new CannotCheck(`${base} refuses the key (401): give one that works with --key`);
  const isApi = status === 200 || status === 403 || status >= 500;
  if (isApi && (status >= 500 || headers['content-type']?.startsWith('application/json'))) return;
  throw new CannotCheck(
    `${base} does not look like the Affinity API: ${whoami.operation.path} is answered with ${status}`,
  );
}

/** The base URL that calls are put behind. Throws `CannotCheck`. */
export function originOf(text: string): string {
  if (!URL.canParse(text)) throw new CannotCheck(`${text} is not a URL: give one such as http://127.0.0.1:4010`);
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) throw new CannotCheck(`${text} must be an http or https URL`);
  if (url.username !== '' || url.password !== '')
    throw new CannotCheck('the URL holds credentials: give the key alone, with --key');
  return url.origin + url.pathname.replace(/(?<!\/)\/+$/, '').replace(/\/v2$/, '');
}

/** A mock may lose what nobody could make anew; anything else may not. */
async function isAffinityMock(base: string, given: Fetch = (url, init) => fetch(url, init)): Promise<boolean> {
  try {
    const response = await given(`${base}/_mock/health`, { method: 'GET', redirect: 'manual' });
    const health = (await response.json()) as { status?: unknown; instance?: unknown };
    return response.ok && health.status === 'ok' && typeof health.instance === 'string';
  } catch {
    return false;
  }
}
