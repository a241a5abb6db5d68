/** The API behind both doors: a request as it arrived, its route, the pipeline. */
import { randomUUID } from 'node:crypto';
import type { Account } from '../account/account.js';
import type { App } from '../account/apps.js';
import { apiOf, findRoute } from '../contract/operations.js';
import { Exchange, Head, type Incoming } from '../pipeline/exchange.js';
import type { Sent } from '../pipeline/respond.js';
import { look, run, type Server } from '../pipeline/run.js';

/** Answers any request but those below `/_mock`, in V1's or V2's way. */
export type Api = (incoming: Incoming) => Sent | Promise<Sent>;

export function createApi(server: Server): Api {
  return (incoming) => {
    const { path } = incoming;
    const found = findRoute(path);
    const exchange = new Exchange(apiOf(path), incoming, null, {}, randomUUID());
    exchange.leadTo(found);
    if (!found.route && path.length > 1 && path.endsWith('/')) exchange.withoutSlash = findRoute(path.slice(0, -1));
    return run(exchange, server);
  };
}

/** Reads past the stages that count and judge a call, as the owner of an app. `target` is a path with its query. */
export type Look = (account: Account, app: App, target: string) => Promise<Sent>;

/** For pages that show data: nothing that they read counts, is journaled or made to fail. */
export function createLook(server: Server): Look {
  return (account, app, target) => {
    const [path = '', search = ''] = target.split('?', 2);
    const exchange = new Exchange(apiOf(path), readOf(path, search), null, {}, randomUUID());
    exchange.leadTo(findRoute(path));
    return look(exchange, server, account, app);
  };
}

/** A GET of nobody's. */
const readOf = (path: string, search: string): Incoming => ({
  method: 'GET',
  path,
  search,
  pathAndSearch: `${path}?${search}`,
  origin: () => 'https://api.affinity.co',
  header: () => undefined,
  head: () => new Head({}),
  headerCount: () => 0,
  hasBody: () => false,
  body: async () => new Uint8Array(),
  address: () => undefined,
  onSent: () => {},
  handOver: () => {},
  delay: async () => {},
  drop: () => {},
});
