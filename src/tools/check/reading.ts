/** Asks every reading operation once, each with ids that the answers before told. */
import type { Received } from './client.js';
import type { Finding, Findings } from './findings.js';
import { type Read, readOf } from './reads.js';
import { type Call, isOk, type Pair, type Session } from './session.js';

/** A good call of a pair, with its answer: what the checks over several calls start from. */
export interface Reading {
  pair: Pair;
  call: Call;
  received: Received;
}

/** How many records a list is asked about for the ids of what lies below; and where nothing comes of those, at most. */
const SAMPLES = 3;
const MOST_TRIES = 12;

/** The pairs must all read; `samples` says of how many records each is asked that others get ids from. What finds no ids is told so to the session. */
export async function readAll(
  session: Session,
  findings: Findings,
  pairs: readonly Pair[],
  samples = SAMPLES,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  let pending = [...pairs];
  while (pending.length > 0) {
    const isReady = ({ operation }: Pair) => findings.combinations(readOf(operation).needs ?? [], 1).length > 0;
    const ready = pending.filter(isReady);
    if (ready.length === 0) break;
    pending = pending.filter((pair) => !ready.includes(pair));
    const done = await Promise.all(ready.map((pair) => read(session, findings, pair, samples)));
    readings.push(...done.filter((reading) => reading !== null));
  }
  // Not before: what they need may have been told with the last answers.
  for (const pair of pairs) {
    const { orElse } = readOf(pair.operation);
    if (orElse === undefined || !session.wasDeclined(pair)) continue;
    const reading = await readOnce(session, findings, pair, orElse.read);
    if (reading) readings.push(reading);
  }
  for (const pair of pending) session.unreached(pair, whyNot(findings, readOf(pair.operation).needs ?? []));
  return readings;
}

async function read(session: Session, findings: Findings, pair: Pair, samples: number): Promise<Reading | null> {
  const { operation } = pair;
  const { needs = [], orElse, absent } = readOf(operation);
  const isSource = findings.isSource(operation.id);
  let first: Reading | null = null;
  let found = false;
  for (const [i, finding] of findings.combinations(needs, isSource ? MOST_TRIES : 1).entries()) {
    if (i >= samples && (found || samples < SAMPLES)) break;
    const call = callOf(pair, finding);
    const received = await session.call(pair, call, { declines: orElse?.status, absent });
    if (!isOk(received)) return first;
    first ??= { pair, call, received };
    if (findings.learn(operation.id, finding, received)) found = true;
  }
  return first;
}

/** In the other way that is documented, which has to be taken. */
async function readOnce(session: Session, findings: Findings, pair: Pair, read: Read): Promise<Reading | null> {
  const { needs = [] } = read;
  const [finding] = findings.combinations(needs, 1);
  if (finding === undefined) {
    session.unreached(pair, `refused without a record, and ${whyNot(findings, needs)}`);
    return null;
  }
  const call = callOf(pair, finding, read);
  const received = await session.call(pair, call);
  return isOk(received) ? { pair, call, received } : null;
}

export function callOf({ operation }: Pair, finding: Finding, { query, body }: Read = readOf(operation)): Call {
  return { params: finding, ...(query && { query: query(finding) }), ...(body !== undefined && { body }) };
}

function whyNot(findings: Findings, needs: readonly string[]): string {
  const lacking = findings.lacking(needs);
  return lacking.length > 0 ? `no ${lacking.join(' and no ')} was found` : `no ${needs.join(' with a ')} was found`;
}
