/** The control token is shown once; a cookie stands for it from then on. */
import type { Context } from 'hono';
import type { Env } from '../http/app.js';
import { page, redirect } from './answers.js';
import { CONSOLE_PATH, type ConsoleParts } from './console-parts.js';
import { readForm } from './form.js';
import { isSame, type Logins } from './logins.js';
import { renderBare } from './parts/shell.js';

export const loginPage = (logins: Logins, wrong = false) => (
  <form method="post" action="/_mock/login" class="login">
    <input type="hidden" name="token" value={logins.formToken} />
    <label>
      Control token
      <input type="password" name="secret" required autocomplete="off" autofocus />
    </label>
    {wrong && <p role="alert">That is not the control token of this server.</p>}
    <button type="submit" class="main">
      Open the console
    </button>
    <p class="soft">The token that the server was started with: --control-token or AFFINITY_MOCK_CONTROL_TOKEN.</p>
  </form>
);

/** By the one-time link of the banner, or by the form. */
export async function takeLogin(c: Context<Env>, { access, logins }: ConsoleParts): Promise<Response> {
  const inside = (headers?: Record<string, string>) => redirect(`${CONSOLE_PATH}/`, 303, headers);
  if (!access?.token) return inside();
  const open = () => inside({ 'set-cookie': logins.open() });
  const ask = (wrong: boolean) => page(renderBare('Log in', loginPage(logins, wrong)), wrong ? 403 : 200);
  if (c.req.method === 'GET') {
    const code = c.req.query('once');
    return code !== undefined && logins.takeLink(code) ? open() : ask(false);
  }
  const { secret = '' } = await readForm(c, access, logins);
  return isSame(secret, access.token) ? open() : ask(true);
}
