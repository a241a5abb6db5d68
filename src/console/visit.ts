/** What a screen knows of the request for it. */
import type { Context } from 'hono';
import type { Account } from '../account/account.js';
import type { Env } from '../http/app.js';
import { CONSOLE_PATH, type ConsoleParts } from './console-parts.js';
import type { Done } from './undo.js';

export interface Visit {
  c: Context<Env>;
  parts: ConsoleParts;
  account: Account;
  /** Parameters of the URL, the last of each name. */
  query: Readonly<Record<string, string>>;
  /** As whom data is shown and requests are sent. */
  persona: string;
  /** The name of this screen, as in `nav`. */
  screen: string;
  /** What was just done and can be undone. */
  done?: Done | undefined;
}

/** A page's address in this account, which goes on as the same persona. Empty values are left out. */
export function href(
  { account, persona }: { account: { readonly name: string }; persona: string },
  path: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...(persona !== 'admin' && { as: persona }) })) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `${CONSOLE_PATH}/${encodeURIComponent(account.name)}/${path}${text && `?${text}`}`;
}

/** What a page or a form's refusal is made of. */
export interface Page {
  /** Names the screen, before the account in the page's title. */
  title: string;
  body: unknown;
  status?: number;
  /** What was just done and can be undone, where the page itself tells of it. */
  done?: Done;
}

/** The page's own path below its account, as `href` takes it. */
export const pathBelow = ({ c }: Visit): string => c.req.path.slice(CONSOLE_PATH.length + 1).replace(/^[^/]*\//, '');
