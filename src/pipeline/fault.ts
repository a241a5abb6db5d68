import { performance } from 'node:perf_hooks';
import type { Decision } from '../account/decision.js';
import type { FaultRule } from '../account/faults.js';
import { parseForm } from '../lib/bracket-names.js';
import { isTooDeep } from '../lib/json-depth.js';
import { hasTooManyValues } from '../lib/multi-values.js';
import { spentHeaders } from '../limits/headers.js';
import type { Pool } from '../limits/pools.js';
import { StoreError } from '../store/errors.js';
import { refusalOf } from './admit.js';
import { type Answer, RawJson } from './answer.js';
import { keepBody, MOST_BODY_BYTES } from './body.js';
import type { Exchange } from './exchange.js';
import { Problem } from './problem.js';
import { v1ErrorOf } from './v1-error.js';
import { v2ErrorOf } from './v2-error.js';

export type Injected = FaultRule & { id: string };

/** The injected fault that applies to this request, if any. The pools have been charged, and the slot is held meanwhile. */
export function takeFault(exchange: Exchange): Injected | undefined | Promise<Injected | undefined> {
  exchange.stage = 'fault';
  const { faults } = exchange.account;
  if (faults.isEmpty) return undefined;
  if (!faults.readsBodies) return take(exchange, undefined);
  return readAhead(exchange).then((body) => take(exchange, body));
}

function take(exchange: Exchange, body: unknown): Injected | undefined {
  const { account, incoming, operation } = exchange;
  const target = {
    method: incoming.method,
    path: incoming.path,
    search: incoming.search,
    operationId: operation?.id ?? null,
    persona: exchange.caller,
    header: (name: string) => incoming.header(name),
    body: () => body,
  };
  const fault = account.faults.take(target, account.clock.now());
  if (fault) exchange.faultId = fault.id;
  return fault;
}

/** The body before its time, but of an upload; who reads it later gets the same. */
async function bytesAhead({ incoming }: Exchange): Promise<Uint8Array | undefined> {
  if (incoming.header('content-type')?.startsWith('multipart/')) return undefined;
  const read = incoming.body(MOST_BODY_BYTES);
  incoming.body = () => read;
  try {
    return await read;
  } catch {
    // The stage that reads bodies says what is wrong with it.
    return undefined;
  }
}

/** What it says. Undefined for what is no JSON and no form. */
async function readAhead(exchange: Exchange): Promise<unknown> {
  const bytes = await bytesAhead(exchange);
  if (!bytes) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/^\s*[{["]/.test(text)) return isTooDeep(text) ? undefined : JSON.parse(text);
    return hasTooManyValues(text) ? undefined : parseForm(text);
  } catch {
    // The stage that reads bodies says what is wrong with it.
    return undefined;
  }
}

/**
 * Delays, cuts the connection, or answers; undefined: go on. `work` is what the request would have done, for faults that lose the
 * answer alone.
 */
export async function inject(
  exchange: Exchange,
  fault: Injected,
  work: () => Answer | Promise<Answer>,
): Promise<Answer | undefined> {
  if (fault.afterWork) await done(exchange, work);
  if (fault.delayMs) {
    // A client that gives up meanwhile has sent its request: it is done all the same.
    if (exchange.incoming.hasBody()) await bytesAhead(exchange);
    await waited(exchange, fault.delayMs);
  }
  if ((fault.drop || fault.respond) && !fault.afterWork) await keepBody(exchange);
  if (fault.drop) {
    exchange.isDropped = true;
    exchange.decision = decisionOf(fault, 'dropped', 'the connection was cut without an answer');
    exchange.incoming.drop();
    // In process there is no connection to cut; a gateway's answer comes closest.
    return { status: 502, body: new RawJson('') };
  }
  if (!fault.respond) return undefined;
  const { status, body, html, pool } = fault.respond;
  // As all others are written: two spellings of a name would be sent as two headers.
  const headers = lowerCase(fault.respond.headers);
  if (pool) throw refusedBy(exchange, fault, pool, headers);
  exchange.decision = decisionOf(fault, 'injected', `it answered ${status}`);
  if (html !== undefined) {
    return { status, body: new RawJson(html), headers: { 'content-type': 'text/html; charset=utf-8', ...headers } };
  }
  const shown = body === undefined && status >= 400 ? errorBody(exchange, status) : body;
  return { status, ...(shown !== undefined && { body: shown }), headers };
}

async function waited(exchange: Exchange, milliseconds: number): Promise<void> {
  const started = performance.now();
  let isOver = false;
  exchange.incoming.onSent(() => {
    if (!isOver) exchange.goneAfterMs = Math.round(performance.now() - started);
  });
  await exchange.incoming.delay(milliseconds);
  isOver = true;
}

/** What the operation refuses is lost with its answer. */
async function done(exchange: Exchange, work: () => Answer | Promise<Answer>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof StoreError)) throw error;
  }
  exchange.stage = 'fault';
}

/** As the pool itself refuses: with its words, and headers that say it is used up. */
function refusedBy(exchange: Exchange, { id }: Injected, pool: Pool, headers: Record<string, string>): Problem {
  const { limits } = exchange;
  if (limits) {
    exchange.limits = { ...limits, [pool]: { ...limits[pool], remaining: 0 } };
    Object.assign(exchange.headers, spentHeaders(exchange.headers, pool));
  }
  const refusal = refusalOf(exchange, pool);
  return new Problem(refusal.kind, refusal.message, undefined, [], { ...refusal.headers, ...headers }).because({
    code: 'injected',
    rule: id,
  });
}

const decisionOf = ({ id }: Injected, code: string, what: string): Decision => ({
  stage: 'fault',
  code,
  message: `The fault ${id} applied: ${what}.`,
  rule: id,
});

const lowerCase = (headers: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The API's own form, where the fault names no body. */
function errorBody({ api, account, faultId }: Exchange, status: number): unknown {
  const message = `Injected by ${faultId}.`;
  if (api === 'v2') return v2ErrorOf(status, message);
  return v1ErrorOf(status, message, account.quirk('v1-error-style'));
}
