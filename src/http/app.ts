/** The door for `Request`s: one Hono app for both APIs, the links to files and the control plane. */
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context as HonoContext } from 'hono';
import { streamOf } from '../lib/stream-of.js';
import type { Sent } from '../pipeline/respond.js';
import { Delays } from './delays.js';
import { incomingFrom } from './fetch-request.js';
import type { Line } from './line.js';
import { collapse } from './request-target.js';
import type { Api } from './router.js';

/** `line`: of a request that comes without a socket. */
export type Env = { Bindings: Partial<HttpBindings> & { line?: Line } };

/**
 * `mount` adds the routes that pass no stage of the pipeline: the control plane and the links to files. `delays` are those of
 * requests that come without a socket.
 */
export function createApp(api: Api, mount: (app: Hono<Env>) => void, delays = new Delays()): Hono<Env> {
  const app = new Hono<Env>({ getPath: (request) => collapse(pathOf(request.url)) });
  mount(app);
  // Not a route for `*`: with two handlers for a path Hono would go through its chain of middlewares.
  app.notFound((c) => answer(c, api, delays));
  return app;
}

function answer(c: HonoContext<Env>, api: Api, delays: Delays): Response | Promise<Response> {
  const sent = api(incomingFrom(c, c.req.path, delays));
  return sent instanceof Promise ? sent.then(responseOf) : responseOf(sent);
}

const responseOf = ({ status, headers, text, isCut }: Sent) =>
  new Response(isCut && text !== null ? streamOf(brokenOff(text)) : text, { status, headers });

/** Half of a body, and then the error of a connection that was cut. */
async function* brokenOff(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text.slice(0, text.length / 2));
  throw new TypeError('terminated', { cause: new Error('other side closed') });
}

function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  if (start < 0) return '/';
  const query = url.indexOf('?', start);
  const fragment = url.indexOf('#', start);
  const end = query < 0 ? fragment : fragment < 0 ? query : Math.min(query, fragment);
  return end < 0 ? url.slice(start) : url.slice(start, end);
}
