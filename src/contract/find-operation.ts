/** Which documented operation a request is for. */
import { V2_VERSIONS, type V2Version } from '../versions.js';
import type { OperationId } from './generated/operation-ids.js';
import { nearestOperations } from './nearest-operations.js';
import { apiOf, findRoute, isListedIn, type Operation, operationOf } from './operations.js';
import { assertMembers, assertText, assertVersion, isPlain, refusal } from './taken.js';

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

const TAKES = "findOperation takes a method and a path or URL, findOperation('GET', '/v2/lists')";

/**
 * The operation of a method and a path or a whole URL, whatever its host; HEAD counts as GET. A path on V2 with a version that
 * does not list the operation is not found. Throws a `TypeError` for a version that V2 has not got.
 */
export function findOperation(
  method: string,
  pathOrUrl: string,
  options: {
    /** V2: a version that has to list it; any when left out. */
    version?: V2Version;
  } = {},
): OperationMatch {
  assertText(`${TAKES}: the method is a text`, method);
  assertText(`${TAKES}: the path is a text (of a URL its href)`, pathOrUrl);
  if (!isPlain(options)) throw refusal(`${TAKES}, and { version } after them`, options);
  assertMembers('the options of findOperation', options, ['version']);
  if (options.version !== undefined) assertVersion(options.version);
  const path = pathOf(pathOrUrl);
  const api = apiOf(path);
  const wanted = method.toUpperCase();
  const { route, params } = findRoute(path);
  if (!route) {
    const { operations } = nearestOperations(wanted, path);
    const expected = `a documented path of ${api.toUpperCase()}`;
    return { found: false, api, problem: 'unknown-path', expected, nearest: operations.map(known) };
  }
  const operation = operationOf(route, wanted);
  if (!operation) {
    const onPath = [...route.values()];
    const expected = onPath.map((one) => one.method).join(' or ');
    return { found: false, api, problem: 'wrong-method', expected, nearest: onPath.map(known) };
  }
  if (api === 'v2' && options.version !== undefined && !isListedIn(operation, options.version)) {
    const expected = `version ${operation.versions?.join(' or ')}`;
    return { found: false, api, problem: 'not-in-version', expected, nearest: [known(operation)] };
  }
  return { found: true, operation: known(operation), params };
}

export function known({ api, id, method, path, versions, gate }: Operation): KnownOperation {
  // Of the table, whose ids the type is generated from.
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
  return path.replace(/^\/+/, '/').replace(/^\/v2\/\//, '/v2/');
}

/** The query string of a URL or path, without `?`. */
export function searchOf(pathOrUrl: string): string {
  const query = pathOrUrl.indexOf('?');
  return query < 0 ? '' : pathOrUrl.slice(query + 1).replace(/#.*/s, '');
}
