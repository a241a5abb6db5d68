import type { Decision } from '../account/decision.js';
import type { Fault } from '../account/faults.js';
import { type Answer, RawJson } from './answer.js';
import { keepBody } from './body.js';
import type { Exchange } from './exchange.js';
import { v1ErrorOf } from './v1-error.js';
import { v2ErrorOf } from './v2-error.js';

/** The injected fault that applies to this request, if any. The pools have been charged, and the slot is held meanwhile. */
export function takeFault(exchange: Exchange): Fault | undefined {
  exchange.stage = 'fault';
  const { account, incoming, operation } = exchange;
  const fault = account.faults.take({
    method: incoming.method,
    path: incoming.path,
    operationId: operation?.id ?? null,
    persona: exchange.caller,
  });
  if (fault) exchange.faultId = fault.id;
  return fault;
}

/** Delays, cuts the connection, or answers; undefined: go on. */
export async function inject(exchange: Exchange, fault: Fault): Promise<Answer | undefined> {
  if (fault.delayMs) await exchange.incoming.delay(fault.delayMs);
  if (fault.drop || fault.respond) await keepBody(exchange);
  if (fault.drop) {
    exchange.isDropped = true;
    exchange.decision = decisionOf(fault, 'dropped', 'the connection was cut without an answer');
    exchange.incoming.drop();
    // In process there is no connection to cut; a gateway's answer comes closest.
    return { status: 502, body: new RawJson('') };
  }
  if (!fault.respond) return undefined;
  const { status, body, html } = fault.respond;
  exchange.decision = decisionOf(fault, 'injected', `it answered ${status}`);
  // As all others are written: two spellings of a name would be sent as two headers.
  const headers = lowerCase(fault.respond.headers);
  if (html !== undefined) {
    return { status, body: new RawJson(html), headers: { 'content-type': 'text/html; charset=utf-8', ...headers } };
  }
  const shown = body === undefined && status >= 400 ? errorBody(exchange, status) : body;
  return { status, ...(shown !== undefined && { body: shown }), headers };
}

const decisionOf = ({ id }: Fault, code: string, what: string): Decision => ({
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
