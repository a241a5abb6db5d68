import { type Answer, bodyText } from './answer.js';
import type { Exchange } from './exchange.js';
import { headerText } from './problem.js';

/** Characters: HTTP clients take some 16,000 of all headers. The journal has every warning whole. */
const MOST_WARNED = 4000;

/** What goes back to the client, whichever door it came by. */
export interface Sent {
  status: number;
  /** By lower-case name. */
  headers: Record<string, string>;
  /** null: no body at all. */
  text: string | null;
  /** Of the text half is sent, and then the connection is cut. */
  isCut?: true;
}

/** Built once, from the headers that the stages collected. */
export function respond(exchange: Exchange, answer: Answer): Sent {
  const { headers } = exchange;
  headers['x-request-id'] = exchange.id;
  headers.date = httpDate(exchange.now);
  if (exchange.warnings.length > 0) headers['x-mock-warnings'] = headerText(exchange.warnings.join('; '), MOST_WARNED);
  const text = answer.body === undefined ? null : bodyText(answer.body);
  if (text !== null) headers['content-type'] = 'application/json; charset=utf-8';
  if (answer.headers) Object.assign(headers, answer.headers);
  const sent: Sent = { status: answer.status, headers, text };
  if (answer.isCut) sent.isCut = true;
  return sent;
}

let second = Number.NaN;
let text = '';

/** By the account's clock; the text of a second is made once. */
function httpDate(now: number): string {
  const at = Math.floor(now / 1000);
  if (at !== second) {
    second = at;
    text = new Date(at * 1000).toUTCString();
  }
  return text;
}
