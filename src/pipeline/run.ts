/** The way of every API request: the stages in their order, on one screen. */
import type { Account } from '../account/account.js';
import type { App } from '../account/apps.js';
import type { Registry } from '../account/registry.js';
import { DEFAULT_ACCOUNT } from '../account/registry.js';
import type { Operation } from '../contract/operations.js';
import type { User } from '../store/model.js';
import { admit } from './admit.js';
import { altered } from './alter.js';
import type { Answer } from './answer.js';
import { assertResponse } from './assert-response.js';
import { authorize } from './authorize.js';
import { keepBody } from './body.js';
import type { Exchange } from './exchange.js';
import { failure } from './failure.js';
import { type Injected, inject, takeFault } from './fault.js';
import { identify } from './identify.js';
import { lag } from './lag.js';
import { permit } from './permit.js';
import { Problem } from './problem.js';
import { record } from './record.js';
import { respond, type Sent } from './respond.js';
import { allowed, assertServed, notEmulated } from './route.js';
import { validateRead, validateWrite } from './validate.js';
import { assertVersion, chooseVersion } from './version.js';

export type Handler = (exchange: Exchange) => Answer | Promise<Answer>;

/** What the pipeline needs of its server. */
export interface Server {
  registry: Registry;
  /** By operationId. */
  handlers: ReadonlyMap<string, Handler>;
  /**
   * With a data file: null when all that an account's requests changed is on disk; else resolves once it is, and rejects where
   * it cannot be written and was taken back.
   */
  settled?: (account: Account) => Promise<void> | null;
}

export function run(exchange: Exchange, server: Server): Sent | Promise<Sent> {
  try {
    const answer = judge(exchange, server);
    if (!(answer instanceof Promise)) return finish(exchange, server, answer);
    return answer
      .catch((error: unknown) => failure(exchange, error))
      .then((judged) => finish(exchange, server, judged));
  } catch (error) {
    return finish(exchange, server, failure(exchange, error));
  }
}

function finish(exchange: Exchange, server: Server, judged: Answer): Sent | Promise<Sent> {
  const answer = assertResponse(exchange, judged);
  const settled = isRead(exchange) ? null : server.settled?.(exchange.account);
  if (!settled) return send(exchange, answer);
  return settled.then(
    () => send(exchange, answer),
    (error) => send(exchange, failure(exchange, unavailable(error))),
  );
}

function send(exchange: Exchange, answer: Answer): Sent {
  exchange.incoming.handOver();
  const sent = respond(exchange, answer);
  record(exchange, answer);
  return sent;
}

/**
 * What a read would be answered, past key, plan, limits, faults and journal, none of which hears of it: for pages that show an
 * account's data.
 */
export async function look(exchange: Exchange, server: Server, account: Account, app: App): Promise<Sent> {
  exchange.account = account;
  exchange.generation = account.generation;
  exchange.now = account.clock.now();
  exchange.app = app;
  exchange.user = account.user(app.ownerId) as User;
  account.clock.tick();
  try {
    chooseVersion(exchange);
    return respond(exchange, await operate(exchange, server));
  } catch (error) {
    return respond(exchange, failure(exchange, error));
  }
}

const isRead = ({ incoming: { method } }: Exchange) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

const unavailable = (error: Error) => new Problem('unavailable', error.message);

function judge(exchange: Exchange, server: Server): Answer | Promise<Answer> {
  identify(exchange, server.registry, DEFAULT_ACCOUNT);
  exchange.account.clock.tick();
  takeTrailingSlash(exchange);
  chooseVersion(exchange);
  if (hidesRoutesFromNobody(exchange)) assertServed(exchange);
  exchange.stage = 'key';
  authorize(exchange);
  assertVersion(exchange);
  exchange.stage = 'limits';
  const refused = admit(exchange);
  if (refused) return keepBody(exchange).then(() => Promise.reject(refused));
  const fault = takeFault(exchange);
  if (fault instanceof Promise) {
    return fault.then((found) => {
      exchange.assertSameGeneration();
      return found ? injected(exchange, server, found) : operate(exchange, server);
    });
  }
  return fault ? injected(exchange, server, fault) : operate(exchange, server);
}

async function injected(exchange: Exchange, server: Server, fault: Injected): Promise<Answer> {
  const answer = await inject(exchange, fault, () => operate(exchange, server));
  exchange.assertSameGeneration();
  if (answer) return answer;
  const own = await operate(exchange, server);
  return fault.alter === undefined ? own : altered(exchange, fault, own);
}

/** Quirk `v1-trailing-slash`. */
function takeTrailingSlash(exchange: Exchange): void {
  const { api, account, withoutSlash } = exchange;
  if (withoutSlash && api === 'v1' && account.quirk('v1-trailing-slash') === 'accepted') exchange.leadTo(withoutSlash);
}

/** Whether an unknown path is told to who has no key either: quirk `v1-unknown-route-first`. */
const hidesRoutesFromNobody = ({ api, account, app }: Exchange) =>
  api === 'v1' && app === null && account.quirk('v1-unknown-route-first') === 'route';

function operate(exchange: Exchange, server: Server): Answer | Promise<Answer> {
  if (exchange.incoming.method === 'OPTIONS') {
    const allow = allowed(exchange);
    if (allow !== null) {
      exchange.decision = { stage: 'route', code: 'served', message: 'OPTIONS tells the verbs of the path.' };
      return { status: 204, headers: { allow } };
    }
  }
  const operation = assertServed(exchange);
  const handler = server.handlers.get(operation.id);
  if (!handler) throw notEmulated(operation);
  exchange.stage = 'contract';
  if (operation.method === 'GET' || (operation.method === 'DELETE' && !exchange.incoming.hasBody())) {
    validateRead(exchange, operation);
    return handle(exchange, operation, handler);
  }
  return validateWrite(exchange, operation).then(() => {
    exchange.assertSameGeneration();
    return handle(exchange, operation, handler);
  });
}

function handle(exchange: Exchange, operation: Operation, handler: Handler): Answer | Promise<Answer> {
  exchange.stage = 'permission';
  permit(exchange);
  exchange.stage = 'operation';
  lag(exchange, operation);
  return handler(exchange);
}
