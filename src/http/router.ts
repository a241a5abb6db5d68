/** The API behind both doors: a request as it arrived, its route, the pipeline. */
import { randomUUID } from 'node:crypto';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';
import { tryDecodeURIComponent } from 'hono/utils/url';
import type { Account } from '../account/account.js';
import type { App } from '../account/apps.js';
import { Exchange, type Found, type Incoming, type Route } from '../pipeline/exchange.js';
import type { Sent } from '../pipeline/respond.js';
import { routes } from '../pipeline/route.js';
import { look, run, type Server } from '../pipeline/run.js';

/** Answers any request but those below `/_mock`, in V1's or V2's way. */
export type Api = (incoming: Incoming) => Sent | Promise<Sent>;

export function createApi(server: Server): Api {
  const find = createRouter();
  return (incoming) => {
    const { path } = incoming;
    const api = path === '/v2' || path.startsWith('/v2/') ? 'v2' : 'v1';
    const found = find(path);
    const exchange = new Exchange(api, incoming, null, {}, randomUUID());
    exchange.leadTo(found);
    if (!found.route && path.length > 1 && path.endsWith('/')) exchange.withoutSlash = find(path.slice(0, -1));
    return run(exchange, server);
  };
}

/** Reads past the stages that count and judge a call, as the owner of an app. `target` is a path with its query. */
export type Look = (account: Account, app: App, target: string) => Promise<Sent>;

/** For pages that show data: nothing that they read counts, is journaled or made to fail. */
export function createLook(server: Server): Look {
  const find = createRouter();
  return (account, app, target) => {
    const [path = '', search = ''] = target.split('?', 2);
    const exchange = new Exchange(path.startsWith('/v2/') ? 'v2' : 'v1', readOf(path, search), null, {}, randomUUID());
    exchange.leadTo(find(path));
    return look(exchange, server, account, app);
  };
}

/** A GET of nobody's. */
const readOf = (path: string, search: string): Incoming => ({
  method: 'GET',
  path,
  search,
  origin: () => 'https://api.affinity.co',
  header: () => undefined,
  headers: () => ({}),
  headerCount: () => 0,
  body: async () => new Uint8Array(),
  address: () => undefined,
  onSent: () => {},
  handOver: () => {},
  delay: async () => {},
  drop: () => {},
});

/** Paths that were asked for before: clients ask for few, again and again. */
const MOST_KNOWN = 2_000;
/** Characters; longer ones are looked for each time. */
const LONGEST_KNOWN = 500;

const NOTHING: Found = { route: null, params: {} };

/** Hono's router over the paths of both APIs; a path has one route, whatever the method. */
function createRouter(): (path: string) => Found {
  const router = new SmartRouter<Route>({ routers: [new RegExpRouter(), new TrieRouter()] });
  for (const [path, route] of routes()) router.add('ALL', path.replace(/\{([^{}]*)\}/g, ':$1'), route);
  const known = new Map<string, Found>();
  return (path) => {
    const remembered = known.get(path);
    if (remembered) return remembered;
    const found = match(router, path);
    if (path.length > LONGEST_KNOWN) return found;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(path, found);
    return found;
  };
}

function match(router: SmartRouter<Route>, path: string): Found {
  const [matches, stash] = router.match('ALL', path);
  const first = matches[0];
  if (!first) return NOTHING;
  const params: Record<string, string> = {};
  for (const name in first[1]) {
    const at = first[1][name] as number | string;
    const text = stash ? (stash[at as number] as string) : (at as string);
    params[name] = text.includes('%') ? tryDecodeURIComponent(text) : text;
  }
  return { route: first[0], params };
}
