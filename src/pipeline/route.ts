import type { Ground } from '../account/decision.js';
import { nearestOperations, toldOperations } from '../contract/nearest-operations.js';
import { isListedIn, type Operation } from '../contract/operations.js';
import type { Exchange } from './exchange.js';
import { Problem } from './problem.js';

/** The operation, when the version has it and the mock serves it: else 404, 405 or 501. */
export function assertServed(exchange: Exchange): Operation {
  const { route, operation } = exchange;
  exchange.stage = 'route';
  if (!route || (operation && isUnrouted(exchange, operation))) throw unknownRoute(exchange);
  const exists = (candidate: Operation) => isListed(exchange, candidate);
  if (!operation || !exists(operation)) {
    const others = [...route.values()].filter(exists);
    if (others.length === 0) throw unknownRoute(exchange);
    throw wrongVerb(exchange, others.map((other) => other.method).join(', '));
  }
  if (operation.served) return operation;
  throw notEmulated(operation);
}

/** Known, but not answered by this mock: said so, never made up. */
export function notEmulated(operation: Operation): Problem {
  const message = `affinity-mock does not emulate ${operation.id} (${operation.method} ${operation.path}).`;
  const headers = { 'x-mock-not-emulated': operation.id };
  return new Problem('not-implemented', message, undefined, [], headers).because({ code: 'not-emulated' });
}

/** What V2 tells of a path by OPTIONS; null where it has none, and on V1, which has no such verb (v1.md §25 no. 51). */
export function allowed(exchange: Exchange): string | null {
  if (exchange.api === 'v1' || !exchange.route) return null;
  const listed = [...exchange.route.values()].filter((operation) => isListed(exchange, operation));
  return listed.length === 0 ? null : listed.map((operation) => operation.method).join(', ');
}

const UNKNOWN_V1 = 'Unknown API endpoint';

/** To V1 a wrong verb is an unknown endpoint: quirk `v1-wrong-verb`. */
function wrongVerb(exchange: Exchange, allow: string): Problem {
  const { api, account, incoming, operation } = exchange;
  if (api === 'v1' && account.quirk('v1-wrong-verb') !== 'not-allowed') {
    const headers = { 'x-mock-hint': `this path takes ${allow}` };
    return new Problem('unknown-route', UNKNOWN_V1, undefined, [], headers).because({
      code: 'method-not-allowed',
      quirk: 'v1-wrong-verb',
    });
  }
  const hint = operation ? hiddenBy(exchange, operation) : toldOperations(incoming.method, incoming.path)?.hint;
  const headers = { allow, ...(hint && { 'x-mock-hint': hint }) };
  const message = `${incoming.method} is not supported here.`;
  const problem = new Problem('method-not-allowed', message, undefined, [], headers);
  return operation ? problem.because(groundOf(exchange)) : problem;
}

function unknownRoute(exchange: Exchange): Problem {
  const hint = hintOf(exchange);
  const message = exchange.api === 'v1' ? UNKNOWN_V1 : 'No such endpoint.';
  return new Problem('unknown-route', message, undefined, [], { 'x-mock-hint': hint }).because(groundOf(exchange));
}

/** An operation that is known has no route by a switch. */
function groundOf(exchange: Exchange): Ground {
  const { operation } = exchange;
  if (!operation) return {};
  if (isUnrouted(exchange, operation)) return { code: 'gated', quirk: 'v2-entities-gate', rule: operation.gate ?? '' };
  return { code: 'not-in-version', quirk: 'v2-unlisted-operation', rule: exchange.version };
}

function hintOf(exchange: Exchange): string {
  const { api, operation, version, incoming } = exchange;
  if (operation) return hiddenBy(exchange, operation);
  const documentOf = api === 'v1' ? 'v1.json' : `v2/${version}.json`;
  const nothingNear = `no path is near this one: GET /_mock/contracts/${documentOf} has all that there are`;
  return nearestOperations(incoming.method, incoming.path).hint ?? nothingNear;
}

/** Each reason why an operation that there is has no route. */
function hiddenBy(exchange: Exchange, operation: Operation): string {
  const { version } = exchange;
  const reasons: string[] = [];
  if (isUnrouted(exchange, operation)) {
    reasons.push(`${operation.id} has no route while the quirk v2-entities-gate is closed: set it to open`);
  }
  if (!isInVersion(exchange, operation)) {
    reasons.push(`version ${version} has no ${operation.id}, but ${operation.versions?.join(', ')} has`);
  }
  return reasons.join('; ');
}

function isListed(exchange: Exchange, operation: Operation): boolean {
  return exchange.api === 'v1' || (!isUnrouted(exchange, operation) && isInVersion(exchange, operation));
}

const isInVersion = ({ account, version }: Exchange, operation: Operation): boolean =>
  account.quirk('v2-unlisted-operation') === 'serve' || isListedIn(operation, version);

/** Documented, but behind a gate that is closed: quirk `v2-entities-gate`. */
const isUnrouted = ({ account }: Exchange, { gate }: Operation) =>
  gate !== undefined && account.quirk('v2-entities-gate') !== 'open';
