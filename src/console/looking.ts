/** Data as the API shows it to a persona, read without counting. */

import type { Look } from '../http/router.js';
import { getOrInsert } from '../lib/memo.js';
import type { ConsoleParts } from './console-parts.js';
import { parsed, shortened } from './format.js';
import type { Visit } from './visit.js';

export interface Seen {
  status: number;
  /** Parsed, or the text where it is no JSON; null without one. */
  body: unknown;
  /** What helps a person where it was refused. */
  hint: string | undefined;
}

const looks = new WeakMap<ConsoleParts, Look>();

export async function lookAt(visit: Visit, target: string): Promise<Seen> {
  const { account, parts, persona } = visit;
  const look = getOrInsert(looks, parts, () => parts.look());
  const app = account.apps.find((one) => one.persona === persona);
  if (!app) return { status: 404, body: null, hint: `There is no persona ${persona} in this account.` };
  const { status, text, headers } = await look(account, app, target);
  return { status, body: text === null ? null : parsed(text), hint: headers['x-mock-hint'] };
}

/** What an edit's refusal says to people. */
export function answerText({ account, persona }: Visit, { status, text }: { status: number; text: string }): string {
  const body = parsed(text);
  const words = Array.isArray(body)
    ? body.join('. ')
    : refusalText({ status, body, hint: undefined }).replace(/^\d+: /, '');
  const said = `The API answered ${status}: ${shortened(words, 500)}`;
  return status === 401 && account.apps.find((one) => one.persona === persona)?.state === 'revoked'
    ? `${said} The key that ${persona} began with was revoked, and of the one after it nobody keeps more than a hash: choose another persona above, or Reset under Data.`
    : said;
}

/** The text of a refusal, in whichever form the API gives it. */
export function refusalText({ status, body, hint }: Seen): string {
  const errors = (body as { errors?: { message?: string }[] } | null)?.errors;
  const message = errors?.[0]?.message ?? (typeof body === 'string' ? body : JSON.stringify(body));
  return `${status}: ${message}${hint ? ` (${hint})` : ''}`;
}
