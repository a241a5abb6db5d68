/** Which documented operation a request is for. */
import { distance } from 'fastest-levenshtein';
import { V2_VERSIONS, type V2Version } from '../versions.js';
import type { OperationId } from './generated/operation-ids.js';
import { OPERATIONS, type Operation } from './surface.js';

/** An operation that the contract knows. */
export interface KnownOperation {
  api: 'v1' | 'v2';
  /** `v2.companies.get`. */
  id: OperationId;
  method: string;
  /** Path template: `/v2/companies/{companyId}`. */
  path: string;
  /** V2: the versions that list it, oldest first. */
  versions?: readonly V2Version[];
  /** The vendor's gate: while it is closed the operation is documented and has no route. */
  gate?: string;
}

export type OperationMatch =
  | {
      found: true;
      operation: KnownOperation;
      /** Path parameters, decoded. */
      params: Readonly<Record<string, string>>;
    }
  | {
      found: false;
      api: 'v1' | 'v2';
      problem: 'unknown-path' | 'wrong-method' | 'not-in-version';
      /** What would have been right: methods, versions. */
      expected: string;
      /** The known operations that come closest, best first; for `not-in-version` the operation itself. */
      nearest: readonly KnownOperation[];
    };

interface Template {
  segments: readonly string[];
  operation: Operation;
}

let bySize: Map<number, Template[]> | undefined;

/** By number of segments; fixed segments before parameters, so that `/persons/fields` is no id. */
function templates(): Map<number, Template[]> {
  if (bySize) return bySize;
  bySize = new Map();
  const rank = (path: string) => path.replace(/\{[^{}]*\}/g, '~');
  const ranked = [...OPERATIONS].sort((a, b) =>
    rank(a.path) < rank(b.path) ? -1 : rank(a.path) > rank(b.path) ? 1 : 0,
  );
  for (const operation of ranked) {
    const segments = operation.path.split('/');
    const list = bySize.get(segments.length) ?? [];
    list.push({ segments, operation });
    bySize.set(segments.length, list);
  }
  return bySize;
}

const isParameter = (segment: string) => segment.startsWith('{');

/**
 * The operation of a method and a path or a whole URL, whatever its host; HEAD counts as GET. A path on V2 with a version that
 * does not list the operation is not found.
 */
export function findOperation(
  method: string,
  pathOrUrl: string,
  options: { version?: V2Version } = {},
): OperationMatch {
  const path = pathOf(pathOrUrl);
  const api = path === '/v2' || path.startsWith('/v2/') ? 'v2' : 'v1';
  const wanted = method.toUpperCase() === 'HEAD' ? 'GET' : method.toUpperCase();
  const segments = path.split('/');
  const same = (templates().get(segments.length) ?? []).filter((template) => fits(template.segments, segments));
  // The most fixed of the paths that fit is the one that was asked for.
  const onPath = same.filter(({ operation }) => operation.path === same[0]?.operation.path).map((one) => one.operation);
  const operation = onPath.find((one) => one.method === wanted);
  if (!operation) {
    if (onPath.length === 0) return unknown(api, wanted, path);
    const methods = onPath.map((one) => one.method).join(' or ');
    return { found: false, api, problem: 'wrong-method', expected: methods, nearest: onPath.map(known) };
  }
  const versions = operation.versions ?? V2_VERSIONS;
  if (api === 'v2' && options.version !== undefined && !versions.includes(options.version)) {
    const expected = `version ${versions.join(' or ')}`;
    return { found: false, api, problem: 'not-in-version', expected, nearest: [known(operation)] };
  }
  return { found: true, operation: known(operation), params: paramsOf(operation.path.split('/'), segments) };
}

/** The entry of `OPERATIONS` behind a known operation. */
export const operationById = (id: string): Operation | undefined => {
  byId ??= new Map(OPERATIONS.map((operation) => [operation.id, operation]));
  return byId.get(id);
};
let byId: Map<string, Operation> | undefined;

export function known({ api, id, method, path, versions, gate }: Operation): KnownOperation {
  // Of the surface, whose ids the type is generated from.
  return {
    api,
    id: id as OperationId,
    method,
    path,
    ...(api === 'v2' && { versions: versions ?? V2_VERSIONS }),
    ...(gate && { gate }),
  };
}

/** The path of a URL or of a path with a query, collapsed as the APIs take it. What is in the query is no scheme. */
export function pathOf(pathOrUrl: string): string {
  const [bare = ''] = pathOrUrl.split(/[?#]/, 1);
  const scheme = /^[a-z][a-z\d+.-]*:\/\//i.exec(bare)?.[0];
  const start = scheme === undefined ? bare.indexOf('/') : bare.indexOf('/', scheme.length);
  const path = start < 0 ? '/' : bare.slice(start);
  return path.replace(/^\/+/, '/').replace(/^\/v2\/\/+/, '/v2/');
}

/** The query string of a URL or path, without `?`. */
export function searchOf(pathOrUrl: string): string {
  const query = pathOrUrl.indexOf('?');
  return query < 0 ? '' : pathOrUrl.slice(query + 1).replace(/#.*/s, '');
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return template.every((part, i) => (isParameter(part) ? segments[i] !== '' : part === segments[i]));
}

function paramsOf(template: readonly string[], segments: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [i, part] of template.entries()) {
    if (isParameter(part)) params[part.slice(1, -1)] = decoded(segments[i] ?? '');
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const LONGEST = 200;
const MOST_NEAREST = 3;

function unknown(api: 'v1' | 'v2', method: string, path: string): OperationMatch {
  const shape = path
    .split('/')
    .map((part) => (/^(\d+|field-\d+)$/.test(part) ? '{}' : part))
    .join('/')
    .slice(0, LONGEST);
  const cost = (one: Operation) =>
    distance(shape, one.path.replace(/\{[^{}]*\}/g, '{}')) +
    (one.method === method ? 0 : 1) +
    (one.api === api ? 0 : 1);
  const nearest = OPERATIONS.map((operation) => ({ operation, cost: cost(operation) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_NEAREST)
    .map(({ operation }) => known(operation));
  const expected = `a documented path of ${api.toUpperCase()}`;
  return { found: false, api, problem: 'unknown-path', expected, nearest };
}
