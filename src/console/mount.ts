/**
 * Where the console hangs: below `/_mock/console/`, with a way in from `/` and `/_mock` for browsers. Its pages are loaded when the
 * first is asked for, so that neither a start nor an API call pays for them.
 */
import type { Context, Hono } from 'hono';
import type { Account } from '../account/account.js';
import type { Registry } from '../account/registry.js';
import type { Env } from '../http/app.js';
import type { Look } from '../http/router.js';
import type { Access } from '../routes/control/guard.js';
import { Logins } from './logins.js';

export const CONSOLE_PATH = '/_mock/console';

export interface ConsoleParts {
  registry: Registry;
  /** Who may come in; null: nobody is turned away, for calls inside the process. */
  access: Access | null;
  logins: Logins;
  /** Sends a request through the API's own pipeline, for "try it" and edits. */
  send: (request: Request) => Response | Promise<Response>;
  /** Makes what reads the API without counting; asked for once. */
  look: () => Look;
  /** Resolves once these accounts are in the data file; absent without one. */
  commit?: ((accounts: readonly Account[]) => Promise<void>) | undefined;
}

export function mountConsole(app: Hono<Env>, parts: Omit<ConsoleParts, 'logins'>): void {
  const logins = new Logins();
  let console: Promise<(c: Context<Env>) => Promise<Response>> | undefined;
  const answer = async (c: Context<Env>) => {
    console ??= import('./console.js').then((module) => module.createConsole({ ...parts, logins }));
    return (await console)(c);
  };
  app.all('/_mock/login', answer);
  app.all(CONSOLE_PATH, answer);
  app.all(`${CONSOLE_PATH}/*`, answer);
  for (const path of ['/', '/_mock', '/_mock/']) {
    app.get(path, (c, next) => (prefersPage(c.req.header('accept')) ? leadIn() : next()));
  }
}

const leadIn = () => new Response(null, { status: 302, headers: { location: `${CONSOLE_PATH}/`, vary: 'accept' } });

/** Whether an `Accept` header asks for a page, as browsers do and scripts do not. */
export const prefersPage = (accept: string | undefined): boolean => accept?.includes('text/html') ?? false;
