/**
 * Where the console hangs: below `/_mock/console/`, with a way in from `/` and `/_mock` for browsers. Its pages are loaded when the
 * first is asked for, so that neither a start nor an API call pays for them.
 */
import type { Context, Hono } from 'hono';
import type { Env } from '../http/app.js';
import { prefersPage } from '../http/prefers-page.js';
import { CONSOLE_PATH, type ConsoleParts } from './console-parts.js';

export function mountConsole(app: Hono<Env>, parts: ConsoleParts): void {
  let console: Promise<(c: Context<Env>) => Promise<Response>> | undefined;
  const answer = async (c: Context<Env>) => {
    console ??= import('./console.js').then((module) => module.createConsole(parts));
    return (await console)(c);
  };
  app.all('/_mock/login', answer);
  app.all(CONSOLE_PATH, answer);
  app.all(`${CONSOLE_PATH}/*`, answer);
  for (const path of ['/', '/_mock', '/_mock/']) {
    app.get(path, (c, next) => (isVisit(c) ? leadIn() : next()));
  }
}

const leadIn = () => new Response(null, { status: 302, headers: { location: `${CONSOLE_PATH}/`, vary: 'accept' } });

/** Of a person with a browser, who has no key in a header. */
const isVisit = ({ req }: Context<Env>) =>
  req.header('authorization') === undefined && prefersPage(req.header('accept'));
