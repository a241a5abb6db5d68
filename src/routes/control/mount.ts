/** The control plane's routes below `/_mock`: guarded, held to their contract, and past every stage of the pipeline. */
import { inspect } from 'node:util';
import type { Context, Hono } from 'hono';
import type { Account } from '../../account/account.js';
import { DEFAULT_ACCOUNT, type Registry } from '../../account/registry.js';
import { findAccount } from '../../control/accounts.js';
import type { Call } from '../../control/check.js';
import { ControlError } from '../../control/error.js';
import { packageVersion } from '../../control/health.js';
import type { Env } from '../../http/app.js';
import { incomingFrom } from '../../http/fetch-request.js';
import { asSent } from '../../lib/as-sent.js';
import { suggestion } from '../../lib/nearest.js';
import { NotDurable } from '../../persistence/not-durable.js';
import { type Answer, bodyText, ok } from '../../pipeline/answer.js';
import { JsonPieces } from '../../pipeline/json-pieces.js';
import { accountRoutes } from './accounts.js';
import { Control, type ControlCall, type ControlHandler } from './api.js';
import { appRoutes } from './apps.js';
import { clockRoutes } from './clock.js';
import { contractRoutes } from './contracts.js';
import { coverageRoutes } from './coverage.js';
import { faultRoutes } from './faults.js';
import { type Access, assertAllowed } from './guard.js';
import { healthRoutes } from './health.js';
import { readInput } from './input.js';
import { limitRoutes } from './limits.js';
import { requestRoutes } from './requests.js';
import { settingRoutes } from './settings.js';
import { stateRoutes } from './state.js';
import { userRoutes } from './users.js';
import { webhookRoutes } from './webhooks.js';

const BASE = '/_mock';

const SECTIONS = [
  healthRoutes,
  accountRoutes,
  stateRoutes,
  clockRoutes,
  limitRoutes,
  settingRoutes,
  appRoutes,
  userRoutes,
  faultRoutes,
  webhookRoutes,
  requestRoutes,
  coverageRoutes,
  contractRoutes,
];

/** Calls that change nothing, whatever their method. */
const READS: ReadonlySet<string> = new Set(['/requests/verify']);

type Route = ReadonlyMap<string, ControlHandler>;

/** Every call of the control plane: handlers by method, by path below `/_mock`. */
export function controlRoutes(): ReadonlyMap<string, Route> {
  const api = new Control();
  for (const register of SECTIONS) register(api);
  return api.routes;
}

/** Resolves once these accounts, and which accounts there are, is in the data file; rejects where it cannot be written. */
export type Commit = (accounts: readonly Account[]) => Promise<void>;

/** Without `access` nobody is turned away: for calls inside the process. */
export function mountControl(app: Hono<Env>, registry: Registry, access: Access | null, commit?: Commit): void {
  const routes = controlRoutes();
  const guarded = (handle: (c: Context<Env>) => Answer | Promise<Answer>) => async (c: Context<Env>) => {
    try {
      if (access) assertAllowed(c.env.incoming?.headers ?? {}, access, c.req.path);
      return respond(await handle(c));
    } catch (error) {
      return respond(refusal(c, error, registry));
    }
  };
  for (const [path, route] of routes) {
    app.all(
      BASE + honoPath(path),
      guarded((c) => call(c, registry, path, route, commit)),
    );
  }
  const index = new Map([['GET', () => ok(overview(routes))]]);
  for (const path of [BASE, `${BASE}/`])
    app.all(
      path,
      guarded((c) => handlerFor(c, path, index)({} as never)),
    );
  app.all(
    `${BASE}/*`,
    guarded((c) => unknownPath(c.req.path, routes)),
  );
}

async function call(
  c: Context<Env>,
  registry: Registry,
  path: string,
  route: Route,
  commit: Commit | undefined,
): Promise<Answer> {
  const handler = handlerFor(c, BASE + path, route);
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  const params = Object.fromEntries(
    Object.entries(c.req.param()).map(([name, text]) => [
      name,
      path.includes(`{${name}}.json`) ? text.slice(0, -5) : text,
    ]),
  );
  const incoming = incomingFrom(c, c.req.path);
  const input = await readInput(`${method} ${path}` as Call, params, incoming);
  const name = (input.query.account as string | undefined) ?? DEFAULT_ACCOUNT;
  const answer = await handler({
    ...input,
    registry,
    origin: incoming.origin(),
    get account() {
      return findAccount(registry, name);
    },
  } as ControlCall<never>);
  if (commit && method !== 'GET' && !READS.has(path))
    await commit(name === '*' ? registry.accounts : [registry.get(name) ?? []].flat());
  return answer;
}

/** Throws `method-not-allowed`. */
function handlerFor(c: Context<Env>, path: string, route: Route): ControlHandler {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  const handler = route.get(method);
  if (handler) return handler;
  const allow = [...route.keys()].join(', ');
  throw Object.assign(new ControlError('method-not-allowed', `${path} takes ${allow}`), { allow });
}

function unknownPath(path: string, routes: ReadonlyMap<string, Route>): never {
  const hint =
    suggestion(
      path,
      [...routes.keys()].map((known) => BASE + known),
    ) || `: ${BASE}/ lists the calls`;
  throw new ControlError('not-found', `There is no ${path.slice(0, 200)}${hint}`);
}

const overview = (routes: ReadonlyMap<string, Route>) => ({
  name: 'affinity-mock',
  version: packageVersion(),
  openapi: `${BASE}/openapi.json`,
  calls: [...routes].flatMap(([path, route]) => [...route.keys()].map((method) => `${method} ${BASE}${path}`)),
});

function refusal(c: Context<Env>, error: unknown, { secrets }: Registry): Answer {
  if (error instanceof ControlError) {
    const { code, param, status } = error;
    const message = asSent(secrets.hide(error.message), [c.req.url]);
    const body = { error: { code, message, ...(param !== undefined && { param }) } };
    return { status, body, ...('allow' in error && { headers: { allow: error.allow as string } }) };
  }
  if (error instanceof NotDurable)
    return { status: 503, body: { error: { code: 'unavailable', message: error.message } } };
  console.error(secrets.hide(`affinity-mock: ${c.req.method} ${c.req.path} failed ${inspect(error)}`));
  const message = 'affinity-mock failed on this call: this is a defect of the mock, please report it';
  return { status: 500, body: { error: { code: 'server', message } } };
}

function respond({ status, body, headers }: Answer): Response {
  const text = body === undefined ? null : body instanceof JsonPieces ? body.stream() : bodyText(body);
  const type = text !== null && { 'content-type': 'application/json; charset=utf-8' };
  return new Response(text, { status, headers: { 'cache-control': 'no-store', ...type, ...headers } });
}

/** The contract's way of writing a path → Hono's. */
const honoPath = (path: string) =>
  path.replace(/\{(\w+)\}(\.json)?/g, (_, name, suffix) => (suffix ? `:${name}{[^/]+\\.json}` : `:${name}`));
