/** One Hono app for both APIs and the control plane; every API route is wrapped by the pipeline. */
import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context as HonoContext } from 'hono';
import { Exchange, type Route } from './pipeline/exchange.js';
import { incomingFrom } from './pipeline/incoming.js';
import { routes } from './pipeline/route.js';
import { run, type Server } from './pipeline/run.js';
import { mountFiles } from './routes/files/mount.js';

export type Env = { Bindings: Partial<HttpBindings> };

/** `mountControl` adds the routes below `/_mock`; they and the links to files pass no stage of the pipeline. */
export function createApp(server: Server, mountControl: (app: Hono<Env>) => void): Hono<Env> {
  const app = new Hono<Env>({ getPath: (request) => collapse(pathOf(request.url)) });
  mountControl(app);
  mountFiles(app, server.registry);
  for (const [path, route] of routes()) {
    const hasParams = path.includes('{');
    app.all(path.replace(/\{([^}]*)\}/g, ':$1'), (c) => answer(c, server, route, hasParams ? c.req.param() : {}));
  }
  // Not a route for `*`: with two handlers for a path Hono would go through its chain of middlewares.
  app.notFound((c) => answer(c, server, null, {}));
  return app;
}

function answer(c: HonoContext<Env>, server: Server, route: Route | null, params: Record<string, string>) {
  const path = c.req.path;
  const api = path === '/v2' || path.startsWith('/v2/') ? 'v2' : 'v1';
  const exchange = new Exchange(api, incomingFrom(c, path), route, params, randomUUID());
  const method = exchange.incoming.method;
  exchange.operation = route?.get(method === 'HEAD' ? 'GET' : method) ?? null;
  return run(exchange, server);
}

function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  if (start < 0) return '/';
  const query = url.indexOf('?', start);
  const fragment = url.indexOf('#', start);
  const end = query < 0 ? fragment : fragment < 0 ? query : Math.min(query, fragment);
  return end < 0 ? url.slice(start) : url.slice(start, end);
}

/** A base URL that ends in a slash gives `//persons` or `/v2//companies`: both are accepted. */
function collapse(path: string): string {
  if (path.startsWith('//')) return collapse(path.slice(1));
  return path.startsWith('/v2//') ? `/v2${path.slice(4)}` : path;
}
