/** Bare Hono on @hono/node-server: one route per path, no middleware. Usage: node bare-hono.mjs ANSWERS.json */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { announce, loadAnswers, pick, render } from './answers.mjs';

const app = new Hono();

// One route for all queries of a path, as an application would register it.
const paths = new Map();
for (const [key, viewers] of loadAnswers(process.argv[2])) {
  const [method, full] = key.split(' ');
  const [pathname, query = ''] = full.split('?');
  const route = `${method} ${pathname}`;
  if (!paths.has(route)) paths.set(route, new Map());
  paths.get(route).set(query, viewers);
}

for (const [route, queries] of paths) {
  const [method, pathname] = route.split(' ');
  const only = queries.size === 1 ? [...queries.values()][0] : undefined;
  app.on(method, pathname, async (c) => {
    if (method !== 'GET') await c.req.json();
    const viewers = only ?? queries.get(c.req.url.slice(c.req.url.indexOf('?') + 1));
    const answer = viewers && pick(viewers, c.req.header('authorization'));
    if (!answer) return c.notFound();
    const { body, headers: rendered } = render(answer);
    // @hono/node-server writes the length of a text itself.
    const { 'content-length': _, ...headers } = rendered;
    return c.body(body, answer.status, headers);
  });
}

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => announce(info.port));
