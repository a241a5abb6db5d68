import { documentFor, type Operation } from '../contract/operations.js';
import { acceptViolation, needlessBody, type ReadInput, readInput, readParameters } from '../contract/read-request.js';
import { type RequestContract, requestContract } from '../contract/request-contract.js';
import type { RequestViolation } from '../contract/request-violation.js';
import { runInTurns } from '../lib/turns.js';
import type { V2Version } from '../versions.js';
import { readBody, sentAlong } from './body.js';
import type { Exchange } from './exchange.js';
import { refuse } from './input-problem.js';
import { Problem } from './problem.js';

/** A read that was found valid before: the contract's word on it does not change. */
interface Checked {
  operation: Operation;
  version: V2Version;
  params: Readonly<Record<string, unknown>>;
  query: Readonly<Record<string, unknown>>;
  warnings: readonly string[];
}
const MOST_CHECKED = 2_000;
/** Characters of a path with its query; longer ones are checked each time. */
const LONGEST_CHECKED = 2_000;
/** By path with its query. */
const checked = new Map<string, Checked[]>();

/** Parameters against the contract, coerced to its types; for operations without a body. Throws a `Problem`. */
export function validateRead(exchange: Exchange, operation: Operation): void {
  const { incoming, version } = exchange;
  const { pathAndSearch } = incoming;
  assertBounded(exchange);
  if (incoming.hasBody()) refuse(exchange, bodyViolations(exchange, undefined));
  const known = checked.get(pathAndSearch);
  const found = known?.find((one) => one.operation === operation && one.version === version);
  if (!found) {
    const before = exchange.warnings.length;
    take(exchange, operation, undefined);
    if (pathAndSearch.length > LONGEST_CHECKED) return;
    const { params, query, warnings } = exchange;
    const valid = { operation, version, params, query, warnings: warnings.slice(before) };
    if (checked.size >= MOST_CHECKED) checked.clear();
    checked.set(pathAndSearch, [...(known ?? []), valid]);
    return;
  }
  exchange.params = found.params;
  exchange.query = found.query;
  exchange.warnings.push(...found.warnings);
}

/** The same with a body. */
export async function validateWrite(exchange: Exchange, operation: Operation): Promise<void> {
  assertBounded(exchange);
  const contract = contractOf(exchange, operation);
  if (contract.body === null) {
    if (exchange.incoming.hasBody()) refuse(exchange, bodyViolations(exchange, await sentAlong(exchange)));
    take(exchange, operation, undefined);
    return;
  }
  const read = await readBody(exchange, contract);
  if ('body' in read) {
    const compiling = contract.compiling(read.body);
    if (compiling) await runInTurns(compiling);
    return take(exchange, operation, read.body);
  }
  refuse(exchange, [...readParameters(contract, exchange.api, sentBy(exchange)).violations, read.violation]);
}

const contractOf = ({ version }: Exchange, operation: Operation): RequestContract =>
  requestContract(documentFor(operation, version), operation);

const sentBy = ({ rawParams, incoming }: Exchange) => ({ params: rawParams, search: incoming.search });

/** Of a body where none is taken; one that was not read is told as any other. */
const bodyViolations = ({ incoming }: Exchange, body: unknown): RequestViolation[] => {
  const violation = needlessBody(incoming.method, body ?? 'unread', 'a body');
  return violation ? [violation] : [];
};

/** What the reader makes of the request, for the stages to come. */
function take(exchange: Exchange, operation: Operation, body: unknown): void {
  const contract = contractOf(exchange, operation);
  const input: ReadInput = readInput(contract, exchange.api, { ...sentBy(exchange), body });
  if (input.violations.length > 0) refuse(exchange, input.violations);
  exchange.params = input.params;
  exchange.query = withDefaults(contract, input.query);
  if (contract.body !== null) exchange.body = input.body;
}

function withDefaults(contract: RequestContract, query: Record<string, unknown>): Record<string, unknown> {
  for (const [name, schema] of contract.query) {
    const { default: one, 'x-default': several } = schema as { default?: unknown; 'x-default'?: unknown };
    const fallback = one ?? several;
    if (fallback !== undefined && query[name] === undefined) query[name] = fallback;
  }
  return query;
}

/** Headers of a request. Node reads twice as many, and drops the rest without a word. */
const MOST_HEADERS = 1_000;

/** What is refused before anything is looked at: types that cannot be produced, more headers than anybody needs. */
function assertBounded(exchange: Exchange): void {
  const { api, incoming } = exchange;
  const accept = acceptViolation(api, incoming.header('accept'));
  if (accept) refuse(exchange, [accept]);
  if (incoming.headerCount() > MOST_HEADERS) {
    throw new Problem('bad-request', `The request has more than ${MOST_HEADERS} headers.`);
  }
}
