/** What the console stands on. */
import type { Account } from '../account/account.js';
import type { Registry } from '../account/registry.js';
import type { Look } from '../http/router.js';
import type { Access } from '../routes/control/guard.js';
import type { Logins } from './logins.js';

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
