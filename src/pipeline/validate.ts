import { type CoerceOptions, coerce } from '../contract/coerce.js';
import { type RequestContract, requestContract } from '../contract/request-contract.js';
import { documentFor, type Operation } from '../contract/surface.js';
import { v1Body } from '../contract/v1-body.js';
import { hasTooManyValues, MOST_VALUES, readValues } from '../lib/multi-values.js';
import { readBody } from './body.js';
import type { Exchange } from './exchange.js';
import { lintBody, lintQuery } from './lint.js';
import { misfitProblem } from './misfits.js';
import { Problem } from './problem.js';

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
  acceptsJson(exchange);
  assertBounded(exchange);
  const key = `${api}${version}${operation.id} ${incoming.path}?${incoming.search}`;
  let found = checked.get(key);
  if (!found) {
    const contract = contractOf(exchange, operation);
    check(exchange, contract, undefined);
    if (key.length > LONGEST_CHECKED) return;
    if (checked.size >= MOST_CHECKED) checked.clear();
    found = { params: exchange.params, query: exchange.query, warnings: exchange.warnings.slice() };
    checked.set(key, found);
    return;
  }
  exchange.params = found.params;
  exchange.query = found.query;
  for (const warning of found.warnings) exchange.warn(warning);
}

/** The same with a body. */
export async function validateWrite(exchange: Exchange, operation: Operation): Promise<void> {
  acceptsJson(exchange);
  assertBounded(exchange);
  const contract = contractOf(exchange, operation);
  if (contract.body === null) {
    check(exchange, contract, undefined);
    return;
  }
  let body = await readBody(exchange, contract.mediaTypes);
  if (exchange.api === 'v1') body = v1Body(contract, exchange.incoming.search, body);
  if (body === undefined && contract.bodyRequired) throw new Problem('bad-request', 'A JSON body is required.');
  if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body))) {
    throw new Problem('validation', 'value at / is not object', exchange.api === 'v2' ? '/' : 'body');
  }
  exchange.body = body;
  check(exchange, contract, body);
}

const contractOf = ({ version }: Exchange, operation: Operation): RequestContract =>
  requestContract(documentFor(operation, version), operation);

function check(exchange: Exchange, contract: RequestContract, body: unknown): void {
  const options: CoerceOptions = { looseBooleans: exchange.api === 'v1' };
  const params = Object.fromEntries(
    Object.entries(exchange.rawParams).map(([name, text]) => [
      name,
      coerce(contract.doc, contract.path.get(name), text, options),
    ]),
  );
  const query = queryOf(exchange, contract, options);
  lintBody(exchange, contract, body);
  const problem = misfitProblem(exchange.api, contract.check(params, query, body));
  if (problem) throw problem;
  exchange.params = params;
  exchange.query = withDefaults(contract, query);
}

/** Known parameters by name; unknown ones are ignored as Affinity does, and reported. */
function queryOf(exchange: Exchange, contract: RequestContract, options: CoerceOptions): Record<string, unknown> {
  const query: Record<string, unknown> = Object.create(null);
  if (exchange.incoming.search === '') return query;
  const given = readValues(exchange.incoming.search, { brackets: exchange.api === 'v1' });
  lintQuery(exchange, contract, given.names());
  for (const [name, { values }] of given) {
    const schema = contract.query.get(name) as { type?: string } | undefined;
    if (!schema) continue;
    // A single value given twice: the last one counts (v2-core.md §10 no. 42).
    query[name] = coerce(contract.doc, schema as never, schema.type === 'array' ? values : values.at(-1), options);
  }
  return query;
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

/** More parameters or headers than anybody needs are refused before they are looked at. */
function assertBounded({ incoming }: Exchange): void {
  if (incoming.headerCount() > MOST_HEADERS) {
    throw new Problem('bad-request', `The request has more than ${MOST_HEADERS} headers.`);
  }
  if (hasTooManyValues(incoming.search)) {
    throw new Problem('bad-request', `The query has more than ${MOST_VALUES} parameters.`);
  }
}

/** V2 produces JSON alone (406); V1 is not known to look. */
function acceptsJson(exchange: Exchange): void {
  if (exchange.api === 'v1') return;
  const accept = exchange.incoming.header('accept');
  if (accept === undefined || accept === '' || /\*\/\*|application\/(\*|json|[\w.-]+\+json)/i.test(accept)) return;
  throw new Problem('not-acceptable', 'Only application/json can be produced.');
}
