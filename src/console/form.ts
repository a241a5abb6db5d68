/** The forms that the console takes: of its own pages, of one type, and of a bounded length. */
import type { Context } from 'hono';
import type { Env } from '../http/app.js';
import type { Access } from '../routes/control/guard.js';
import { assertOwnOrigin, assertOwnToken, Refused } from './guard.js';
import type { Logins } from './logins.js';

export type Form = Readonly<Record<string, string>>;

/** A field by its name, and the label that people know it by. */
type Labelled = readonly [name: string, label: string, ...rest: readonly string[]];

/** What the control plane says of a member, by the label of its field. */
export function byLabel(problem: string, fields: readonly Labelled[]): string {
  const field = fields.find(([name]) => problem.startsWith(`${name} `) || problem.startsWith(`${name}.`));
  return field ? `${field[1]}: ${problem.replace(/^\S+ /, '')}` : problem;
}

/** Bytes of a form. */
const MOST = 1024 * 1024;
const TYPE = 'application/x-www-form-urlencoded';

/** The fields, the last of each name; throws `Refused` for a form that no page of the console sent, or that is too long. */
export async function readForm(c: Context<Env>, access: Access | null, logins: Logins): Promise<Form> {
  assertOwnOrigin(c, access);
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== TYPE) throw new Refused(415, `Forms are sent as ${TYPE}.`);
  const form = Object.fromEntries(new URLSearchParams(await bodyOf(c)));
  assertOwnToken(logins, form.token);
  return form;
}

async function bodyOf({ req }: Context<Env>): Promise<string> {
  if (Number(req.header('content-length') ?? 0) > MOST) throw tooLong();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of req.raw.body ?? []) {
    size += chunk.length;
    if (size > MOST) throw tooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

const tooLong = () => new Refused(413, 'This form is longer than 1 MiB: send it by a program instead.');
