/** Matches as callers write them: what could never fit is refused, rather than counted as none. */
import type { Account } from '../account/account.js';
import type { RequestMatch } from '../account/request-match.js';
import { document, type JsonObject } from '../contract/documents.js';
import { OPERATIONS } from '../contract/operations.js';
import { suggestion } from '../lib/nearest.js';
import { SECRET_NAME } from '../lib/secret-name.js';
import { ControlError } from './error.js';
import { withPersona } from './people.js';

/** A match that can fit. Throws `not-found` for a person nobody knows, else `bad-request`. */
export function readMatch<M extends RequestMatch & { event?: string }>(account: Account, match: M): M {
  const { operationId, path, header, event } = match;
  for (const id of [operationId ?? []].flat()) assertOperation(id, 'match.operationId');
  if (path?.includes('?')) {
    const message = 'match.path is compared without the query: give the parameters as match.query';
    throw new ControlError('bad-request', message, 'match.path');
  }
  if (path?.slice(0, -1).includes('*')) {
    const message = 'match.path takes a * at its end alone: it stands for all that follows';
    throw new ControlError('bad-request', message, 'match.path');
  }
  for (const name of Object.keys(header ?? {})) {
    if (!SECRET_NAME.test(name)) continue;
    const message = `${name.slice(0, 100)} may hold a credential, which no rule and no journal keeps: match by persona`;
    throw new ControlError('bad-request', message, `match.header.${name}`);
  }
  if (event !== undefined) assertEvent(event);
  return withPersona(account, match);
}

/** Throws `bad-request`. */
export function assertOperation(id: string, param: string): void {
  if (OPERATIONS.some((operation) => operation.id === id)) return;
  const ids = OPERATIONS.map((operation) => operation.id);
  const hint = suggestion(id, ids) || ': GET /_mock/coverage lists them';
  throw new ControlError('bad-request', `There is no operation "${id}"${hint}`, param);
}

function assertEvent(event: string): void {
  const { schemas } = document('v1').components as { schemas: JsonObject };
  const events = (schemas.SubscriptionEvent as { enum: string[] }).enum;
  if (events.includes(event)) return;
  const hint = suggestion(event, events) || `: the events are ${events.join(', ')}`;
  throw new ControlError('bad-request', `There is no event "${event}"${hint}`, 'match.event');
}
