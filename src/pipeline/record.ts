import { KEY_LENGTH } from '../account/keys.js';
import { type Answer, bodyText } from './answer.js';
import type { Exchange } from './exchange.js';

const MOST_BODY = 64 * 1024;
const SECRET_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie']);

/** Writes the request and its answer into the account's journal, without credentials. */
export function record(exchange: Exchange, answer: Answer, durationMs: number): void {
  const { account, incoming, operation, now } = exchange;
  // The journal that it would have stood in is gone.
  if (exchange.life !== account.life) return;
  // Most texts are shorter than a key.
  const hide = (text: string) => (text.length < KEY_LENGTH ? text : text.replace(account.keyPattern, '[key]'));
  const keepsBodies = account.settings.journalBodies && answer.body !== undefined;
  account.journal.add({
    id: exchange.id,
    at: now,
    persona: exchange.caller,
    method: incoming.method,
    path: hide(incoming.path),
    search: hide(incoming.search),
    operationId: operation?.id ?? null,
    status: answer.status,
    durationMs,
    apiVersion: exchange.api === 'v2' ? exchange.version : null,
    limits: exchange.limits,
    warnings: exchange.warnings.map(hide),
    fault: exchange.faultId,
    requestHeaders: publicHeaders(incoming.headers(), hide),
    requestBody: exchange.bodyText === null ? null : hide(cut(exchange.bodyText)),
    responseBody: keepsBodies ? hide(cut(bodyText(answer.body))) : null,
  });
}

/** A copy of its own: a slice would keep the whole text in memory. */
const cut = (text: string) => (text.length <= MOST_BODY ? text : Buffer.from(text.slice(0, MOST_BODY)).toString());

function publicHeaders(
  headers: ReturnType<Exchange['incoming']['headers']>,
  hide: (text: string) => string,
): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value === undefined || SECRET_HEADERS.has(name)) continue;
    shown[name] = hide(typeof value === 'string' ? value : value.join(', '));
  }
  return shown;
}
