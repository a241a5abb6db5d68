/** The API behind both doors: a request as it arrived, its route, the pipeline. */
import { randomUUID } from 'node:crypto';
import { apiOf, findRoute } from '../contract/operations.js';
import { Exchange, type Incoming } from '../pipeline/exchange.js';
import type { Sent } from '../pipeline/respond.js';
import { run, type Server } from '../pipeline/run.js';

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
