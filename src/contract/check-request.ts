/** A request, from whatever client, against the contract. */

import { asSent } from '../lib/as-sent.js';
import { hasTooManyValues, MOST_VALUES, readValues } from '../lib/multi-values.js';
import { nearest } from '../lib/nearest.js';
import { NEWEST_VERSION, type V2Version } from '../versions.js';
import { ajvFor } from './ajv.js';
import { apiOf, bodyOf, named } from './check-answer.js';
import { type CoerceOptions, coerce } from './coerce.js';
import { findOperation, type KnownOperation, searchOf } from './find-operation.js';
import { parseForm } from './form.js';
import { type HeaderSource, headersOf } from './headers.js';
import { type RequestContract, requestContract } from './request-contract.js';
import { documentFor } from './surface.js';
import { v1Body } from './v1-body.js';
import { type Departure, departures, listed, type Telling, told, type Violation } from './violation.js';

export interface RequestToCheck extends Telling {
  method: string;
  /** A whole URL, or a path with its query. */
  url: string;
  headers: HeaderSource;
  /** A text as it is sent, or what it is parsed to; undefined or '' when empty. Uploads of files are not looked into. */
  body?: unknown;
  /** V2: the version that the key answers with by default, for requests that name none. The newest when left out. */
  version?: V2Version;
}

const VERSION = 'x-affinity-api-version';

/**
 * Every departure; none for a request that Affinity takes as it is meant: a documented operation, its parameters and body, the
 * auth scheme of its API. What Affinity would silently ignore (an unknown parameter or member) is a departure too.
 */
export function checkRequest(request: RequestToCheck): Violation[] {
  const headers = headersOf(request.headers);
  const api = apiOf(request.url);
  const version = api === 'v2' ? (named(headers[VERSION]) ?? request.version ?? NEWEST_VERSION) : undefined;
  const match = findOperation(request.method, request.url, version ? { version } : {});
  const found: Departure[] = [
    ...schemeDepartures(api, headers.authorization),
    ...versionDepartures(api, headers[VERSION]),
  ];
  let operationId: string | null = null;
  if (match.found) {
    operationId = match.operation.id;
    found.push(...inputDepartures(match.operation, match.params, version ?? NEWEST_VERSION, request, headers));
  } else {
    if (match.problem !== 'unknown-path')
      operationId = match.problem === 'not-in-version' ? (match.nearest[0]?.id ?? null) : null;
    found.push({
      pointer:
        match.problem === 'wrong-method' ? 'method' : match.problem === 'not-in-version' ? `header ${VERSION}` : 'path',
      problem: PROBLEMS[match.problem],
      expected: match.expected,
      got:
        match.problem === 'not-in-version'
          ? String(version)
          : match.problem === 'wrong-method'
            ? request.method
            : 'another path',
      ...(match.nearest[0] && { nearest: match.nearest.map(({ method, path }) => `${method} ${path}`).join(', ') }),
    });
  }
  return found.map((departure) => ({
    side: 'request',
    api,
    operationId,
    ...(version && { version }),
    ...departure,
    got: asSent(departure.got, [request.url, typeof request.body === 'string' ? request.body : null]),
  }));
}

const PROBLEMS = {
  'unknown-path': 'unknown-operation',
  'wrong-method': 'wrong-method',
  'not-in-version': 'wrong-version',
} as const;

/** V1 takes Basic, the key as password, or Bearer; V2 Bearer alone. Keys are never told. */
function schemeDepartures(api: 'v1' | 'v2', authorization: string | undefined): Departure[] {
  const expected = api === 'v1' ? 'Basic with the key as password, or Bearer' : 'Bearer';
  const wrong = (got: string, problem: Departure['problem'] = 'wrong-scheme'): Departure[] => [
    { pointer: 'header authorization', problem, expected, got },
  ];
  if (authorization === undefined || authorization === '') return wrong('nothing', 'missing');
  const [, scheme = '', credentials = ''] = /^(\S+)(?: +(\S+))? *$/.exec(authorization) ?? [];
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return credentials === '' ? wrong('Bearer without a key') : [];
    case 'basic': {
      if (api === 'v2') return wrong('Basic');
      const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(credentials, 'base64').toString('utf8')) ?? [];
      return password === '' ? wrong('Basic without a password') : [];
    }
    default:
      return wrong(credentials === '' ? 'no scheme' : 'another scheme');
  }
}

function versionDepartures(api: 'v1' | 'v2', header: string | undefined): Departure[] {
  if (header === undefined || header.trim() === '') return [];
  const pointer = `header ${VERSION}`;
  if (api === 'v1')
    return [{ pointer, problem: 'undeclared', expected: 'no such header: V1 has no versions', got: 'one' }];
  if (named(header)) return [];
  const expected = '2024-01-01, 2026-07-15, 2026-09-17 or current';
  return [{ pointer, problem: 'wrong-version', expected, got: 'another version' }];
}

function inputDepartures(
  operation: KnownOperation,
  rawParams: Readonly<Record<string, string>>,
  version: V2Version,
  request: RequestToCheck,
  headers: Readonly<Record<string, string>>,
): Departure[] {
  const name = documentFor({ ...operation, served: true }, version);
  const contract = requestContract(name, operation);
  const options: CoerceOptions = { looseBooleans: operation.api === 'v1' };
  const params = Object.fromEntries(
    Object.entries(rawParams).map(([param, text]) => [
      param,
      coerce(contract.doc, contract.path.get(param), text, options),
    ]),
  );
  const query = readQuery(operation, contract, searchOf(request.url), options);
  const sent = readBody(operation, contract, request, headers);
  if (sent.unreadable) return [...query.found, ...sent.found];
  const ajv = ajvFor(name);
  const misfits = contract.check(params, query.values, sent.body);
  const within = { path: 'path ', query: 'query ', body: '' };
  const told = (['path', 'query', 'body'] as const).flatMap((where) => {
    const errors = misfits.filter((misfit) => misfit.where === where);
    // `query limit`, not `query /limit`.
    const placed = errors.map(({ error, pointer }) => ({ ...error, instancePath: pointer }));
    return departures(ajv, placed, request, within[where]).map((departure) => ({
      ...departure,
      pointer: departure.pointer.replace(/^(path|query) \/\{?([^/}]*)\}?/, '$1 $2'),
    }));
  });
  const undeclared = departures(ajvFor(name, 'closed'), contract.undeclared(sent.body), request);
  const seen = new Set<string>();
  return [...query.found, ...sent.found, ...told, ...undeclared].filter(
    ({ pointer }) => !seen.has(pointer) && seen.add(pointer),
  );
}

/** Names of one API that people try on the other. */
const OTHER_NAMES: Record<'v1' | 'v2', Record<string, string>> = {
  v1: { limit: 'page_size', cursor: 'page_token', filter: 'term' },
  v2: { page_size: 'limit', page_token: 'cursor', field_ids: 'fieldIds' },
};

function readQuery({ api }: KnownOperation, contract: RequestContract, search: string, options: CoerceOptions) {
  const values: Record<string, unknown> = {};
  const found: Departure[] = [];
  if (hasTooManyValues(search)) {
    found.push({
      pointer: 'query',
      problem: 'wrong-value',
      expected: `at most ${MOST_VALUES} parameters`,
      got: 'more',
    });
    return { values, found };
  }
  // V1 writes take their body's members from the query as well.
  const members = api === 'v1' ? ((contract.body?.properties ?? {}) as object) : {};
  for (const [name, { values: texts }] of readValues(search, { brackets: api === 'v1' })) {
    const schema = contract.query.get(name) as { type?: string } | undefined;
    if (schema) {
      const isList = schema.type === 'array';
      values[name] = coerce(contract.doc, schema as never, isList ? texts : texts.at(-1), options);
      if (isList || texts.length === 1) continue;
      found.push({
        pointer: `query ${name}`,
        problem: 'wrong-value',
        expected: 'it once',
        got: `${texts.length} times`,
      });
    } else if (!Object.hasOwn(members, name)) {
      const names = [...contract.query.keys()];
      const other = OTHER_NAMES[api][name];
      const near = other !== undefined && names.includes(other) ? other : nearest(name, names);
      found.push({
        pointer: `query ${name}`,
        problem: 'undeclared',
        expected: names.length === 0 ? 'no query parameters' : `only ${listed(names)}`,
        got: 'a parameter that is ignored',
        ...(near !== null && { nearest: near }),
      });
    }
  }
  return { values, found };
}

interface Sent {
  body: unknown;
  found: Departure[];
  /** Nothing more can be said of it. */
  unreadable: boolean;
}

function readBody(
  { api, method }: KnownOperation,
  contract: RequestContract,
  request: RequestToCheck,
  headers: Readonly<Record<string, string>>,
): Sent {
  const raw = request.body === '' || request.body === null ? undefined : request.body;
  const { mediaTypes } = contract;
  if (mediaTypes.length === 0) {
    if (raw === undefined) return { body: undefined, found: [], unreadable: false };
    const got = told(raw, { values: false });
    const isHarmless = method !== 'GET' && typeof raw === 'object' && Object.keys(raw).length === 0;
    const found: Departure[] = isHarmless ? [] : [{ pointer: '', problem: 'undeclared', expected: 'no body', got }];
    return { body: undefined, found, unreadable: false };
  }
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (raw !== undefined && !mediaTypes.includes(type) && !(api === 'v1' && type === '')) {
    const found: Departure[] = [
      {
        pointer: 'header content-type',
        problem: type === '' ? 'missing' : 'wrong-value',
        expected: mediaTypes.join(' or '),
        got: type || 'nothing',
      },
    ];
    return { body: undefined, found, unreadable: true };
  }
  if (type === 'multipart/form-data') return { body: undefined, found: [], unreadable: true };
  let body = parsed(raw, type);
  if (typeof body === 'string') {
    const got = told(body, { values: false });
    return {
      body: undefined,
      found: [{ pointer: '', problem: 'wrong-value', expected: 'valid JSON', got: `${got} that is none` }],
      unreadable: true,
    };
  }
  if (api === 'v1') body = v1Body(contract, searchOf(request.url), body);
  if (body === undefined && contract.bodyRequired) {
    const found: Departure[] = [{ pointer: '', problem: 'missing', expected: 'a JSON body', got: 'nothing' }];
    return { body, found, unreadable: true };
  }
  return { body, found: [], unreadable: false };
}

function parsed(raw: unknown, type: string): unknown {
  if (typeof raw !== 'string') return raw;
  if (type === 'application/x-www-form-urlencoded') return parseForm(raw);
  return bodyOf(raw);
}
