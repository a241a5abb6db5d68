/** The control plane's routes below `/_mock`: guarded, held to their contract, and past every stage of the pipeline. */
import { inspect } from 'node:util';
import type { Context, Hono } from 'hono';
import type { Account } from '../../account/account.js';
import { DEFAULT_ACCOUNT, type Registry } from '../../account/registry.js';
import { document, type JsonObject } from '../../contract/documents.js';
import { Download } from '../../control/account-file.js';
import { findAccount } from '../../control/accounts.js';
import { Brought, CALLS, type CallName, Ready } from '../../control/calls.js';
import { ControlError } from '../../control/error.js';
import { Feed } from '../../control/events.js';
import { packageVersion } from '../../control/health.js';
import type { Env } from '../../http/app.js';
import { incomingFrom } from '../../http/fetch-request.js';
import { asSent } from '../../lib/as-sent.js';
import { getOrInsert } from '../../lib/memo.js';
import { suggestion } from '../../lib/nearest.js';
import { streamOf } from '../../lib/stream-of.js';
import { inTurns } from '../../lib/turns.js';
import { NotDurable } from '../../persistence/error.js';
import { type Answer, bodyText } from '../../pipeline/answer.js';
import { prepared, preparedWhole } from '../prepared.js';
import { type Access, assertAllowed } from './guard.js';
import { readInput } from './input.js';

const BASE = '/_mock';
/** Names the state of an account. */
const REVISION = 'x-mock-revision';
const PLAIN = 'text/plain; charset=utf-8';

/** Calls that change nothing, whatever their method. */
const READS: ReadonlySet<string> = new Set(['/requests/verify']);

type Route = ReadonlyMap<string, CallName>;

/** Every call of the control plane by method, by path below `/_mock`. */
export function controlRoutes(): ReadonlyMap<string, Route> {
  const routes = new Map<string, Map<string, CallName>>();
  for (const name of Object.keys(CALLS) as CallName[]) {
    const [method = '', path = ''] = name.split(' ');
    getOrInsert(routes, path, () => new Map<string, CallName>()).set(method, name);
  }
  return routes;
}

/** Resolves once these accounts, and which accounts there are, is in the data file; rejects where it cannot be written. */
export type Commit = (accounts: readonly Account[]) => Promise<void>;

/** Without `access` nobody is turned away: for calls inside the process. */
export function mountControl(app: Hono<Env>, registry: Registry, access: Access | null, commit?: Commit): void {
  const routes = controlRoutes();
  // Of what a server answers behind a load balancer, which may have been another one's to answer.
  const own = { 'cache-control': 'no-store', ...(registry.shard !== undefined && { 'x-mock-shard': registry.shard }) };
  const guarded = (handle: (c: Context<Env>) => Answer | Promise<Answer>) => async (c: Context<Env>) => {
    try {
      if (access) assertAllowed(c.env.incoming?.headers ?? {}, access, c.req);
      return respond(await handle(c), own);
    } catch (error) {
      return respond(refusal(c, error, registry), own);
    }
  };
  for (const [path, route] of routes) {
    app.all(
      BASE + honoPath(path),
      guarded((c) => answer(c, registry, path, route, commit)),
    );
  }
  for (const path of [BASE, `${BASE}/`])
    app.all(
      path,
      guarded((c) => {
        assertMethod(c, path, ['GET']);
        return { status: 200, body: overview(routes) };
      }),
    );
  app.all(
    `${BASE}/*`,
    guarded((c) => unknownPath(c.req.method, c.req.path, routes)),
  );
}

async function answer(
  c: Context<Env>,
  registry: Registry,
  path: string,
  route: Route,
  commit: Commit | undefined,
): Promise<Answer> {
  const method = assertMethod(c, BASE + path, [...route.keys()]);
  const call = route.get(method) as CallName;
  const params = Object.fromEntries(
    Object.entries(c.req.param()).map(([name, text]) => [
      name,
      path.includes(`{${name}}.json`) ? text.slice(0, -5) : text,
    ]),
  );
  const incoming = incomingFrom(c, c.req.path);
  const input = await readInput(call, params, incoming);
  const name = (input.query.account as string | undefined) ?? DEFAULT_ACCOUNT;
  const given = {
    ...input,
    registry,
    origin: incoming.origin(),
    lastEventId: incoming.header('last-event-id'),
    get account() {
      return findAccount(registry, name);
    },
    get accounts() {
      return name === '*' ? registry.accounts : [findAccount(registry, name)];
    },
  };
  const outcome = await whenBuilt(call, name === '*' ? null : registry.get(name), () => CALLS[call](given as never));
  if (commit && method !== 'GET' && !READS.has(path))
    await commit(name === '*' ? registry.accounts : [registry.get(name) ?? []].flat());
  if (outcome instanceof Download) {
    const headers = { 'content-type': PLAIN, [REVISION]: outcome.revision };
    return { status: 200, body: c.req.method === 'HEAD' ? undefined : outcome, headers };
  }
  if (outcome instanceof Brought)
    return { status: successOf(call), body: outcome.view, headers: { [REVISION]: outcome.revision } };
  if (outcome instanceof Feed) return { status: 200, body: c.req.method === 'HEAD' ? undefined : outcome };
  return { status: successOf(call), ...(outcome !== undefined && { body: outcome }) };
}

/** Calls that go through whole tables, or write to them: of a big seed they wait until all its look-ups are there. */
const WHOLE: ReadonlySet<CallName> = new Set(['POST /data', 'GET /export', 'PATCH /users/{id}']);

/** Those that look a row up wait for what they need of a big seed, while others are answered. */
function whenBuilt(call: CallName, account: Account | undefined | null, run: () => unknown): unknown {
  const seed = account?.world.seed;
  if (!seed?.isUnbuilt) return run();
  if (WHOLE.has(call)) return preparedWhole(seed, run);
  return call.startsWith('GET ') ? prepared(run) : run();
}

/** What the contract calls a success. */
function successOf(name: CallName): number {
  const [method = '', path = ''] = name.split(' ');
  const item = (document('control').paths as JsonObject)[BASE + path] as JsonObject;
  const { responses } = item[method.toLowerCase()] as { responses: JsonObject };
  return Number(Object.keys(responses).find((status) => status.startsWith('2')));
}

/** The method, that of GET for HEAD. Throws `method-not-allowed`. */
function assertMethod(c: Context<Env>, path: string, methods: readonly string[]): string {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  if (methods.includes(method)) return method;
  const allow = methods.join(', ');
  throw Object.assign(new ControlError('method-not-allowed', `${path} takes ${allow}`), { allow });
}

function unknownPath(method: string, path: string, routes: ReadonlyMap<string, Route>): never {
  // Where a name was left out, the path with its place is nearer than one without.
  const begun = [...routes].find(
    ([known, route]) => `${BASE}${known}`.startsWith(`${path}{`) && route.has(method === 'HEAD' ? 'GET' : method),
  );
  const hint =
    (begun && ` (did you mean ${BASE}${begun[0]}?)`) ||
    suggestion(
      path,
      [...routes.keys()].map((known) => BASE + known),
    ) ||
    `: ${BASE}/ lists the calls`;
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

function respond({ status, body, headers }: Answer, own: Record<string, string>): Response {
  if (body instanceof Feed) {
    // A proxy in between is not to wait for more.
    const streaming = { ...own, 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' };
    return new Response(body.stream(), { status, headers: streaming });
  }
  if (body instanceof Download)
    return new Response(streamOf(piecesOf(body)), { status, headers: { ...own, ...headers } });
  const text = body === undefined ? null : body instanceof Ready ? readyText(body) : bodyText(body);
  const type = text !== null && { 'content-type': 'application/json; charset=utf-8' };
  return new Response(text, { status, headers: { ...own, ...type, ...headers } });
}

/** A big one is made while it is sent, so that others get their turns in between; what happens meanwhile does not change it. */
const readyText = ({ text }: Ready) => (typeof text === 'string' ? text : streamOf(encoded(text)));

async function* encoded(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of inTurns(pieces)) yield Buffer.from(piece);
}

async function* piecesOf({ pieces }: Download): AsyncGenerator<Uint8Array> {
  yield* await pieces();
}

/** The contract's way of writing a path → Hono's. */
const honoPath = (path: string) =>
  path.replace(/\{(\w+)\}(\.json)?/g, (_, name, suffix) => (suffix ? `:${name}{[^/]+\\.json}` : `:${name}`));
