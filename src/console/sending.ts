/** Requests that the console sends through the API's own pipeline, as a persona: they count, and stand in the journal. */
import { Refused } from './guard.js';
import { answerText } from './looking.js';
import type { Asked } from './snippets.js';
import type { Visit } from './visit.js';

export interface Answered {
  status: number;
  text: string;
  /** Of the journal's entry; null where the answer names none. */
  id: string | null;
}

export async function sendAs(
  { account, parts, c }: Visit,
  persona: string | null,
  { method, path, search, body }: Asked,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const key = persona === null ? undefined : account.personaKeys.get(persona);
  const url = new URL(c.req.url).origin + path + (search === '' ? '' : `?${search}`);
  const answer = await parts.send(
    new Request(url, {
      method,
      headers: { ...headers, ...(key !== undefined && { authorization: `Bearer ${key}` }) },
      ...(body !== null && method !== 'GET' && method !== 'HEAD' && { body }),
    }),
  );
  return { status: answer.status, text: await answer.text(), id: answer.headers.get('x-request-id') };
}

/** An edit by an operation of the API, as the chosen persona: its rules, changes and events hold. Throws `Refused` in the API's words. */
export async function edit(
  visit: Visit,
  method: string,
  path: string,
  change: object | null = null,
): Promise<undefined> {
  const asked = { method, path, search: '', body: change && JSON.stringify(change) };
  const answered = await sendAs(visit, visit.persona, asked, change ? { 'content-type': 'application/json' } : {});
  if (answered.status >= 400) throw new Refused(422, answerText(visit, answered));
}
