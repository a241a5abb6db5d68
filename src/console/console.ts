/** The console's Hono app: who may enter, which screen, and what becomes of errors. */

import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { type Context, Hono } from 'hono';
import type { Account } from '../account/account.js';
import { DEFAULT_ACCOUNT } from '../account/registry.js';
import { findAccount } from '../control/accounts.js';
import { ControlError } from '../control/error.js';
import type { Env } from '../http/app.js';
import { readAsset } from '../lib/asset.js';
import { getOrInsert } from '../lib/memo.js';
import { PAGE_HEADERS, page, redirect } from './answers.js';
import { CONSOLE_PATH, type ConsoleParts } from './console-parts.js';
import { readForm } from './form.js';
import { mayEnter, Refused } from './guard.js';
import { liveStream } from './live.js';
import { loginPage, takeLogin } from './login.js';
import { refusal } from './parts/refusal.js';
import { renderBare, renderPage } from './parts/shell.js';
import { SCREENS, type Screen } from './screens/index.js';
import { doneOf } from './undo.js';
import { href, type Visit } from './visit.js';

const ASSETS: Readonly<Record<string, string>> = {
  'console.css': 'text/css; charset=utf-8',
  'console.js': 'text/javascript; charset=utf-8',
};

export function createConsole(parts: ConsoleParts): (c: Context<Env>) => Promise<Response> {
  const app = new Hono<Env>();
  const { access, logins, registry } = parts;

  app.get(`${CONSOLE_PATH}/assets/:name`, (c) => asset(c, c.req.param('name')));
  app.use('*', async (c, next) => {
    if (access && !mayEnter(c, access, logins) && c.req.path !== '/_mock/login') {
      return c.req.method === 'GET' ? redirect(`/_mock/login`) : page(renderBare('Log in', loginPage(logins)), 403);
    }
    return next();
  });
  app.get('/_mock/login', (c) => takeLogin(c, parts));
  app.post('/_mock/login', (c) => takeLogin(c, parts));
  const home = () => redirect(`${CONSOLE_PATH}/${DEFAULT_ACCOUNT}/requests`);
  app.get(CONSOLE_PATH, home);
  app.get(`${CONSOLE_PATH}/`, home);
  // The switch of accounts is a form: its fields become the path here.
  app.get(`${CONSOLE_PATH}/go`, (c) => {
    const account = findAccount(registry, c.req.query('account') ?? DEFAULT_ACCOUNT);
    const screen = SCREENS.find(({ name }) => name === c.req.query('screen'))?.name ?? 'requests';
    return redirect(href({ account, persona: c.req.query('as') ?? 'admin' }, screen));
  });
  app.get(`${CONSOLE_PATH}/:account`, (c) => {
    const account = findAccount(registry, c.req.param('account'));
    return redirect(href({ account, persona: 'admin' }, 'requests'));
  });

  app.get(`${CONSOLE_PATH}/:account/live`, (c) => liveStream(visitOf(c, parts, '')));

  for (const screen of SCREENS) mountScreen(app, parts, screen);
  app.notFound((c) => {
    const words = visitAt(c, parts) ? 'There is no such page.' : 'There is no such account or page.';
    return errorPage(c, parts, new Refused(404, words));
  });
  app.onError((error, c) => errorPage(c, parts, error));
  return async (c) => app.fetch(c.req.raw, c.env);
}

function mountScreen(app: Hono<Env>, parts: ConsoleParts, screen: Screen): void {
  const base = `${CONSOLE_PATH}/:account/${screen.name}`;
  // A refused form's page has the form's address: whoever opens that again gets the screen.
  for (const path of Object.keys(screen.forms ?? {})) {
    if (Object.hasOwn(screen.pages, path)) continue;
    app.get(base + path, (c) => redirect(href(visitOf(c, parts, screen.name), screen.name)));
  }
  for (const [path, show] of Object.entries(screen.pages)) {
    app.get(base + path, async (c) => {
      const visit = visitOf(c, parts, screen.name);
      const shown = await show(visit);
      return shown instanceof Response ? shown : page(renderPage(visit, shown), shown.status);
    });
  }
  for (const [path, act] of Object.entries(screen.forms ?? {})) {
    app.post(base + path, async (c) => {
      const form = await readForm(c, parts.access, parts.logins);
      const visit = visitOf(c, parts, screen.name);
      const shown = await act(visit, form);
      await parts.commit?.([visit.account]);
      if (typeof shown === 'object') return page(renderPage(visit, shown), shown.status);
      return redirect(shown ?? href(visit, screen.name), 303);
    });
  }
}

function visitOf(c: Context<Env>, parts: ConsoleParts, screen: string): Visit {
  const account = findAccount(parts.registry, c.req.param('account') as string);
  const { done, ...query } = c.req.query();
  const persona = personaOf(account, query.as);
  return { c, parts, account, query, persona, screen, done: doneOf({ ...(done !== undefined && { done }) }) };
}

const personaOf = ({ personaKeys }: Account, name = 'admin') => (personaKeys.has(name) ? name : 'admin');

/** Among the screens where it is of one, for somebody who may see them; else by itself. */
function errorPage(c: Context<Env>, parts: ConsoleParts, error: unknown): Response {
  const [status, message] = told(error);
  if (status === 500) {
    console.error(parts.registry.secrets.hide(`affinity-mock: ${c.req.method} ${c.req.path} failed ${inspect(error)}`));
  }
  const title = TITLES[status] ?? `${status}`;
  const visit = isInside(c, parts) ? visitAt(c, parts) : undefined;
  if (!visit) return page(renderBare(title, message, `${CONSOLE_PATH}/`), status);
  return page(renderPage(visit, { title, body: refusal({ visit, title, message }) }), status);
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Not understood',
  403: 'Refused',
  404: 'Not found',
  409: 'Not possible now',
  413: 'Too long',
  415: 'Not understood',
  422: 'Not understood',
  500: 'This failed',
};

function isInside(c: Context<Env>, { access, logins }: ConsoleParts): boolean {
  try {
    return access === null || mayEnter(c, access, logins);
  } catch {
    return false;
  }
}

/** The visit that a path is of, whether or not there is such a page; undefined for no account. */
function visitAt(c: Context<Env>, parts: ConsoleParts): Visit | undefined {
  const [, name = '', screen = ''] = /^\/_mock\/console\/([^/]+)\/([^/]*)/.exec(c.req.path) ?? [];
  try {
    const account = parts.registry.get(decodeURIComponent(name));
    return account && { c, parts, account, query: {}, persona: personaOf(account, c.req.query('as')), screen };
  } catch {
    return undefined;
  }
}

function told(error: unknown): [status: number, message: string] {
  if (error instanceof Refused) return [error.status, error.message];
  if (error instanceof ControlError) return [error.status, `${error.message.replace(/\.$/, '')}.`];
  return [500, 'affinity-mock failed on this page: this is a defect of the mock, please report it.'];
}

const texts = new Map<string, { text: string; tag: string }>();

function asset(c: Context<Env>, name: string): Response {
  const type = ASSETS[name];
  if (type === undefined) return c.notFound() as Response;
  const { text, tag } = getOrInsert(texts, name, () => {
    const text = readAsset(`console/assets/${name}`);
    return { text, tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"` };
  });
  const headers = { ...PAGE_HEADERS, 'content-type': type, 'cache-control': 'no-cache', etag: tag };
  if (c.req.header('if-none-match') === tag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}
