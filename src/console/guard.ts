/** Who may see the console, and whose forms it takes. */
import type { Context } from 'hono';
import { ControlError } from '../control/error.js';
import type { Env } from '../http/app.js';
import type { Access } from '../routes/control/guard.js';
import { isSame, type Logins } from './logins.js';
import type { Page } from './visit.js';

/** Shown as a page with this status. */
export class Refused extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 422,
    message: string,
  ) {
    super(message);
  }
}

/** Does what a form asks for, or gives the form's own page, which says why not. */
export async function orProblem<T>(act: () => T | Promise<T>, page: (problem: string) => Page | Promise<Page>) {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refused || error instanceof ControlError) return page(error.message);
    throw error;
  }
}

/** Throws `Refused` for a foreign `Host`; false where the control token has not been shown yet. */
export function mayEnter(c: Context<Env>, { token, hosts }: Access, logins: Logins): boolean {
  const host = c.req.header('host') ?? '';
  if (!hosts.takesControl(host, token !== null)) {
    throw new Refused(403, 'The console answers loopback hosts only, such as localhost or 127.0.0.1.');
  }
  if (token === null || logins.isIn(c.req.header('cookie'))) return true;
  const given = /^bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1];
  return given !== undefined && isSame(given, token);
}

/**
 * Throws `Refused` for a form of another site's page. Browsers say where a form comes from: by `Sec-Fetch-Site`, or by `Origin`, which
 * is `null` on pages that send no referrer, as ours do.
 */
export function assertOwnOrigin(c: Context<Env>, access: Access | null): void {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const host = c.req.header('host') ?? '';
  const isOwn =
    origin !== undefined &&
    origin !== 'null' &&
    (access ? access.hosts.isOwn(origin, host) : origin === new URL(c.req.url).origin);
  const isForeign = origin !== undefined && origin !== 'null' && !isOwn;
  if (isForeign || (site === undefined ? !isOwn : site !== 'same-origin')) {
    throw new Refused(403, 'This form was not sent from a page of the console.');
  }
}

/** Throws `Refused` for a form without the value that every form of this server's pages carries. */
export function assertOwnToken(logins: Logins, token: string | undefined): void {
  if (token !== undefined && isSame(token, logins.formToken)) return;
  throw new Refused(403, 'This page is of an earlier start of the server: load it again, then repeat what you did.');
}
