/** Matches as callers write them: what could never fit is refused, rather than counted as none. */
import type { Account } from '../account/account.js';
import type { RequestMatch } from '../account/request-match.js';
import { SECRET_NAME } from '../account/secrets.js';
import { document, type JsonObject } from '../contract/documents.js';
import { nearestOperations } from '../contract/nearest-operations.js';
import { findRoute, OPERATIONS, type Operation, operationById } from '../contract/operations.js';
import { suggestion } from '../lib/nearest.js';
import { badRequest } from './error.js';
import { withPersona } from './people.js';

/** A match that can fit. Throws `not-found` for a person nobody knows, else `bad-request`. */
export function readMatch<M extends RequestMatch & { event?: string }>(account: Account, match: M): M {
  const { operationId, path, header, event } = match;
  for (const id of [operationId ?? []].flat()) assertOperation(id, 'match.operationId');
  const wrong = path === undefined ? null : wrongWith(path);
  if (wrong !== null) throw badRequest('match.path', `match.path ${wrong}`);
  for (const name of Object.keys(header ?? {})) {
    if (!SECRET_NAME.test(name)) continue;
    throw badRequest(
      `match.header.${name}`,
      `${name.slice(0, 100)} may hold a credential, which no rule and no journal keeps: match by persona`,
    );
  }
  if (event !== undefined) assertEvent(event);
  assertAgrees(match);
  return withPersona(account, match);
}

/** Why nothing is asked for by such a path; null where something may be. */
function wrongWith(path: string): string | null {
  if (path.includes('?')) return 'is compared without the query: give the parameters as match.query';
  if (path.slice(0, -1).includes('*')) return 'takes a * at its end alone: it stands for all that follows';
  if (!/[{}]/.test(path)) return null;
  return 'is a path as it is asked for: for all of a template give its operationId, or a * at the end';
}

/** Throws `bad-request` for a path or a method that none of the operations is asked by: no request could ever fit both. */
function assertAgrees({ operationId, path, method }: RequestMatch): void {
  if (operationId === undefined) return;
  const operations = [operationId].flat().flatMap((id) => operationById(id) ?? []);
  const atPath = operations.filter((operation) => path === undefined || canLeadTo(path, operation));
  if (atPath.length === 0) {
    const said = `match.path ${path?.slice(0, 100)} is no path of ${namesOf(operations)}`;
    throw badRequest('match.path', `${said}: no request could fit both, so leave one of them out`);
  }
  // HEAD is answered as GET.
  const asked = method?.toUpperCase() === 'HEAD' ? 'GET' : method?.toUpperCase();
  if (asked === undefined || atPath.some((operation) => operation.method === asked)) return;
  const said = `match.method ${method} is not that of ${namesOf(atPath)}`;
  throw badRequest('match.method', `${said}: no request could fit both, so leave one of them out`);
}

const MOST_NAMED = 3;

/** `v1.lists.list (GET /lists)`; of many the first few. */
function namesOf(operations: readonly Operation[]): string {
  const names = operations.slice(0, MOST_NAMED).map(({ id, method, path }) => `${id} (${method} ${path})`);
  const more = operations.length - names.length;
  return `${names.join(' or ')}${more > 0 ? ` or the ${more} others` : ''}`;
}

/** Whether a request for a path, or for one that begins so, can be one for the operation. */
function canLeadTo(path: string, { id, api, path: template }: Operation): boolean {
  // By a quirk V1 takes a slash behind a path, and the quirk may be set when the match is there already.
  const takesSlash = api === 'v1';
  if (!path.endsWith('*')) {
    const paths = takesSlash && path.length > 1 && path.endsWith('/') ? [path, path.slice(0, -1)] : [path];
    return paths.some((one) => [...(findRoute(one).route?.values() ?? [])].some((operation) => operation.id === id));
  }
  const begun = path.slice(0, -1).split('/');
  const parts = [...template.split('/'), ...(takesSlash ? [''] : [])];
  return begun.every((part, at) => {
    const own = parts[at];
    if (own === undefined) return false;
    const isLast = at === begun.length - 1;
    if (own.startsWith('{')) return isLast || part !== '';
    return isLast ? own.startsWith(part) : own === part;
  });
}

/**
 * Throws `bad-request` for a path of no operation that is near one, or that clients are known to ask for by mistake: the rule would
 * never hit what was meant. Any other may be matched: clients ask for paths that there are none of, and a test may be about that.
 */
export function assertKnownPath({ path, method = 'GET' }: RequestMatch): void {
  if (path === undefined || path.endsWith('*') || !path.startsWith('/') || findRoute(path).route) return;
  const { hint } = nearestOperations(method.toUpperCase(), path);
  if (hint === null) return;
  throw badRequest(
    'match.path',
    `No operation has the path ${path.slice(0, 100)}: ${hint} (with a * at its end any path is taken)`,
  );
}

/** Throws `bad-request`. */
export function assertOperation(id: string, param: string): void {
  if (OPERATIONS.some((operation) => operation.id === id)) return;
  const ids = OPERATIONS.map((operation) => operation.id);
  const hint = suggestion(id, ids) || ': GET /_mock/coverage lists them';
  throw badRequest(param, `There is no operation "${id}"${hint}`);
}

function assertEvent(event: string): void {
  const { schemas } = document('v1').components as { schemas: JsonObject };
  const events = (schemas.SubscriptionEvent as { enum: string[] }).enum;
  if (events.includes(event)) return;
  const hint = suggestion(event, events) || `: the events are ${events.join(', ')}`;
  throw badRequest('match.event', `There is no event "${event}"${hint}`);
}
