import { documentFor, type Operation } from '../contract/operations.js';
import { acceptViolation, needlessBody, type ReadInput, readInput, readParameters } from '../contract/read-request.js';
import { type RequestContract, requestContract } from '../contract/request-contract.js';
import type { RequestViolation } from '../contract/request-violation.js';
import { runInTurns } from '../lib/turns.js';
import { readBody, sentAlong } from './body.js';
import type { Exchange } from './exchange.js';
import { inputProblem } from './input-problem.js';
import { Problem } from './problem.js';
import { warnOfIgnored } from './unknown-input.js';

/** Reads that were found valid before, by operation, version and URL: the contract's word on them does not change. */
interface Checked {
  params: Readonly<Record<string, unknown>>;
  query: Readonly<Record<string, unknown>>;
  warnings: readonly string[];
}
const MOST_CHECKED = 2_000;
/** Characters of a path with its query; longer ones are checked each time. */
const LONGEST_CHECKED = 2_000;
const checked = new Map<string, Checked>();

/** Parameters against the contract, coerced to its types; for operations without a body. Throws a `Problem`. */
export function validateRead(exchange: Exchange, operation: Operation): void {
  const { incoming, version, api } = exchange;
  assertBounded(exchange);
  if (incoming.hasBody()) warnOfIgnored(exchange, bodyViolations(exchange, undefined));
  const key = `${api}${version}${operation.id} ${incoming.path}?${incoming.search}`;
  let found = checked.get(key);
  if (!found) {
    const before = exchange.warnings.length;
    take(exchange, operation, undefined);
    if (key.length > LONGEST_CHECKED) return;
    if (checked.size >= MOST_CHECKED) checked.clear();
    found = { params: exchange.params, query: exchange.query, warnings: exchange.warnings.slice(before) };
    checked.set(key, found);
    return;
  }
  exchange.params = found.params;
  exchange.query = found.query;
  for (const warning of found.warnings) exchange.warn(warning);
}

/** The same with a body. */
export async function validateWrite(exchange: Exchange, operation: Operation): Promise<void> {
  assertBounded(exchange);
  const contract = contractOf(exchange, operation);
  if (contract.body === null) {
    if (exchange.incoming.hasBody()) warnOfIgnored(exchange, bodyViolations(exchange, await sentAlong(exchange)));
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

/** Warns of what is ignored; throws where something is refused. */
function refuse(exchange: Exchange, violations: readonly RequestViolation[]): void {
  warnOfIgnored(exchange, violations);
  const problem = inputProblem(exchange.api, violations);
  if (problem) throw problem;
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
