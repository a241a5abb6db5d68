/**
 * The one reader of requests, for the mock, the contract kit and the control plane: what an operation is given, as the types that
 * its contract states, and every place where that does not fit. Each of the three words the violations for itself.
 */
import { nested, pathOf } from '../lib/bracket-names.js';
import { hasTooManyValues, MOST_VALUES, readValues } from '../lib/multi-values.js';
import { nearest } from '../lib/nearest.js';
import { V2_VERSIONS, versionNamed } from '../versions.js';
import { coerce } from './coerce.js';
import { deref, type Json } from './documents.js';
import { bodyViolation } from './read-body.js';
import type { RequestContract } from './request-contract.js';
import type { RequestViolation } from './request-violation.js';
import { escaped } from './schema-errors.js';
import { listed, told } from './violation.js';

export type Reader = 'v1' | 'v2' | 'control';

/** What was sent, of whatever types the transport has. */
export interface SentInput {
  /** Path parameters, decoded. */
  params: Readonly<Record<string, string>>;
  /** Query string without `?`. */
  search: string;
  /** Parsed; undefined where none came. */
  body?: unknown;
}

export interface ReadInput {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
  /** Those that the validator found come last. */
  violations: RequestViolation[];
}

/** Path, query and body against the operation's contract; work grows linearly with what was sent. */
export function readInput(contract: RequestContract, api: Reader, sent: SentInput): ReadInput {
  const { params, query, violations } = readParameters(contract, api, sent);
  const hasBody = contract.body !== null;
  const body = hasBody && api === 'v1' ? v1Body(contract, sent.search, sent.body) : sent.body;
  const unfit = hasBody ? wholeBodyViolation(contract, body) : null;
  if (unfit) violations.push(unfit);
  if (violations.some(({ effect }) => effect === 'refused')) return { params, query, body, violations };
  const refused = contract.check(params, query, body);
  violations.push(...refused, ...undeclaredMembers(contract, body, refused));
  return { params, query, body, violations };
}

/** Path and query parameters, as the types that the contract states; not checked against it yet. */
export function readParameters(
  contract: RequestContract,
  api: Reader,
  { params: raw, search }: Pick<SentInput, 'params' | 'search'>,
): Pick<ReadInput, 'params' | 'query' | 'violations'> {
  const options = { looseBooleans: api === 'v1' };
  const params: Record<string, unknown> = {};
  for (const name in raw) params[name] = coerce(contract.doc, contract.path.get(name), raw[name], options);
  const query: Record<string, unknown> = Object.create(null);
  if (search === '') return { params, query, violations: [] };
  if (hasTooManyValues(search)) return { params, query, violations: [TOO_MANY] };
  const violations: RequestViolation[] = [];
  for (const [name, { values }] of readValues(search, { brackets: api === 'v1' })) {
    const schema = contract.query.get(name) as { type?: string } | undefined;
    if (!schema) {
      if (!isV1Member(contract, api, name)) violations.push(unknownParameter(contract, api, name, violations.length));
      continue;
    }
    const isList = schema.type === 'array';
    // A single value given twice: the last one counts (v2-core.md §10 no. 42).
    query[name] = coerce(contract.doc, schema as Json, isList ? values : values.at(-1), options);
    if (isList || values.length === 1) continue;
    const got = `${values.length} times`;
    violations.push({ ...ofParameter(api, name), problem: 'wrong-value', expected: 'it once', got });
  }
  return { params, query, violations };
}

const TOO_MANY: RequestViolation = {
  where: 'query',
  pointer: '',
  problem: 'wrong-value',
  effect: 'refused',
  expected: `at most ${MOST_VALUES} parameters`,
  got: 'more',
  sentence: `The query has more than ${MOST_VALUES} parameters.`,
};

/** V1 writes take their body's members from the query as well. */
const isV1Member = (contract: RequestContract, api: Reader, name: string) =>
  api === 'v1' && contract.members.has(pathOf(name)?.[0] ?? name);

/** Names of one API that people try on the other. */
export const OTHER_NAMES: Record<'v1' | 'v2', Readonly<Record<string, string>>> = {
  v1: { limit: 'page_size', cursor: 'page_token', fieldIds: 'nothing like it on V1', filter: 'term' },
  v2: {
    page_size: 'limit',
    page_token: 'cursor',
    field_ids: 'fieldIds',
    list_id: 'a path parameter',
    with_interaction_dates: 'fieldTypes=relationship-intelligence',
  },
};

/** Of more unknown names than these no near one is looked for. */
const MOST_NEAREST = 100;

function unknownParameter({ query }: RequestContract, api: Reader, name: string, nth: number): RequestViolation {
  const names = [...query.keys()];
  const others = api === 'control' ? {} : OTHER_NAMES[api];
  const other = Object.hasOwn(others, name) ? (others as Record<string, string>)[name] : undefined;
  const near = other !== undefined && query.has(other) ? other : nth < MOST_NEAREST ? nearest(name, names) : null;
  return {
    ...ofParameter(api, name),
    problem: 'undeclared',
    expected: names.length === 0 ? 'no query parameters' : `only ${listed(names)}`,
    got: 'a parameter that is ignored',
    ...(near !== null && { nearest: near }),
  };
}

/** Affinity ignores what it does not know, and all values but the last; the control plane is strict. */
const ofParameter = (api: Reader, name: string) =>
  ({ where: 'query', pointer: `/${escaped(name)}`, effect: api === 'control' ? 'refused' : 'ignored' }) as const;

function wholeBodyViolation({ bodyRequired }: RequestContract, body: unknown): RequestViolation | null {
  if (body === undefined) {
    return bodyRequired ? bodyViolation('missing', 'a JSON body', 'nothing', 'A JSON body is required.') : null;
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return null;
  return bodyViolation('wrong-type', 'object', told(body, { values: false }), 'value at / is not object');
}

/** Members that nothing reads; what is refused at the same place is told once, as refused. */
function undeclaredMembers(
  contract: RequestContract,
  body: unknown,
  refused: readonly RequestViolation[],
): RequestViolation[] {
  const undeclared = contract.undeclared(body);
  if (undeclared.length === 0 || refused.length === 0) return undeclared;
  const places = new Set(refused.map(placeOf));
  return undeclared.filter((violation) => !places.has(placeOf(violation)));
}

const placeOf = ({ where, pointer, error }: RequestViolation) =>
  `${where} ${pointer} ${error?.params.additionalProperty ?? error?.params.unevaluatedProperty ?? ''}`;

export const VERSION_HEADER = 'x-affinity-api-version';

/** V2 produces JSON alone (406); V1 is not known to look. */
export function acceptViolation(api: 'v1' | 'v2', accept: string | undefined): RequestViolation | null {
  if (api === 'v1' || accept === undefined || accept === '') return null;
  if (/\*\/\*|application\/(\*|json|[\w.-]+\+json)/i.test(accept)) return null;
  return {
    where: 'header',
    pointer: '/accept',
    problem: 'wrong-value',
    effect: 'refused',
    expected: 'application/json among the types',
    got: 'other types',
    sentence: 'Only application/json can be produced.',
  };
}

/**
 * V1 has no versions, and ignores the header. V2 refuses what names none, but not where a client finds out what its key's default
 * is: on whoami, unless the caller says that it is `checkedOnWhoami`.
 */
export function versionViolation(
  api: 'v1' | 'v2',
  path: string,
  header: string | undefined,
  checkedOnWhoami = false,
): RequestViolation | null {
  const asked = header?.trim() ?? '';
  if (asked === '' || (api === 'v2' && versionNamed(asked))) return null;
  const place = { where: 'header', pointer: `/${VERSION_HEADER}` } as const;
  if (api === 'v1') {
    const expected = 'no such header: V1 has no versions';
    return { ...place, problem: 'undeclared', effect: 'ignored', expected, got: 'one' };
  }
  return {
    ...place,
    problem: 'wrong-version',
    effect: path === '/v2/auth/whoami' && !checkedOnWhoami ? 'ignored' : 'refused',
    expected: `${V2_VERSIONS.join(', ')} or current`,
    got: 'another version',
    sentence: `The provided version: '${asked}' is not valid.`,
  };
}

/** A body where none is taken. Some clients send an empty object along with every request that may have one. */
export function needlessBody(method: string, body: unknown, got: string): RequestViolation | null {
  if (body === undefined) return null;
  const isEmpty = typeof body === 'object' && body !== null && Object.keys(body).length === 0;
  if (isEmpty && method !== 'GET') return null;
  return { where: 'body', pointer: '', problem: 'undeclared', effect: 'ignored', expected: 'no body', got };
}

/**
 * The body of a V1 request: its members come from the query as well, as text that is meant as what the contract states. The body
 * wins over the query; a null member counts as not given (v1.md §1.9). What is no object stays as it is.
 */
function v1Body(contract: Pick<RequestContract, 'body' | 'doc'>, search: string, body: unknown): unknown {
  if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body))) return body;
  const members: Record<string, unknown> = {};
  const known = (contract.body?.properties ?? {}) as Record<string, unknown>;
  const given = readValues(search, { brackets: true });
  for (const [name, { values, isList }] of given) {
    if (!Object.hasOwn(known, name)) continue;
    // As in the query of a read: of a single value that is given several times, the last one counts.
    members[name] = isList || isArray(contract, known[name]) ? values : values.at(-1);
  }
  const keyed = nested([...given].filter(([name]) => Object.hasOwn(known, pathOf(name)?.[0] ?? '')));
  for (const [name, value] of Object.entries(keyed)) {
    // Under both spellings: then it is no such value, which is told.
    members[name] = Object.hasOwn(members, name) ? [members[name], value].flat() : value;
  }
  for (const [name, value] of Object.entries((body as object | undefined) ?? {})) {
    if (value !== null)
      Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return coerce(contract.doc, contract.body, members, { looseBooleans: true });
}

const isArray = ({ doc }: Pick<RequestContract, 'doc'>, schema: unknown): boolean =>
  [deref(doc, schema as Json)?.type].flat().includes('array');
