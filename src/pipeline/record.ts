import { performance } from 'node:perf_hooks';
import { SERVED } from '../account/decision.js';
import type { JournalEntry } from '../account/journal.js';
import { SECRET_NAME, type Secrets } from '../account/secrets.js';
import { remembered } from '../lib/memo.js';
import { type Answer, bodyText } from './answer.js';
import type { Exchange, Head } from './exchange.js';

const MOST_BODY = 64 * 1024;
/** Parameters of the API that are none. */
const PUBLIC_PARAMETERS = new Set(['page_token', 'pagetoken']);

/** Writes the request and its answer into the account's journal, without credentials. */
export function record(exchange: Exchange, answer: Answer): void {
  const { account, incoming, operation, now } = exchange;
  // The journal that it would have stood in is gone.
  if (exchange.generation !== account.generation || isBrowsersOwn(exchange)) return;
  const { secrets } = account;
  const { status } = answer;
  const keepsBody =
    (account.settings.journalBodies || status >= 400) && answer.body !== undefined && !exchange.isDropped;
  const { decision, warnings } = exchange;
  const entry: JournalEntry = {
    id: exchange.id,
    seq: 0,
    at: now,
    persona: exchange.caller,
    method: incoming.method,
    path: secrets.hide(incoming.path),
    search: secrets.hide(publicQuery(incoming.search)),
    operationId: operation?.id ?? null,
    status: exchange.isDropped ? null : status,
    durationMs: performance.now() - exchange.started,
    apiVersion: exchange.api === 'v2' ? exchange.version : null,
    limits: exchange.limits,
    warnings: warnings.length === 0 ? NONE : warnings.map((text) => secrets.hide(text)),
    decision: decision === SERVED ? decision : { ...decision, message: secrets.hide(decision.message) },
    fault: exchange.faultId,
    requestHeaders: shownHeaders(incoming.head(), secrets),
    requestBody: exchange.bodyText === null ? null : cut(exchange.bodyText, secrets),
    responseBody: keepsBody ? cut(bodyText(answer.body), secrets) : null,
  };
  const hint = answer.headers?.['x-mock-hint'];
  if (exchange.goneAfterMs !== null) entry.goneAfterMs = exchange.goneAfterMs;
  if (hint !== undefined) entry.hint = secrets.hide(hint);
  if (exchange.bodyText !== null && exchange.bodyText.length > MOST_BODY) entry.isCut = true;
  account.journal.add(entry);
}

/** Of all entries that have none. */
const NONE: readonly string[] = [];

/** What a browser asks for by itself when somebody opens the server's address, and what looks whether a server is there. */
const isBrowsersOwn = ({ keyFault, incoming: { method, path } }: Exchange) =>
  keyFault === 'no-key' && (method === 'GET' || method === 'HEAD') && (path === '/' || path === '/favicon.ico');

/** Looked through before it is cut: half a key would not be found. A copy: a slice would keep the whole text in memory. */
function cut(text: string, secrets: Secrets): string {
  const shown = secrets.hide(text, MOST_BODY);
  return text.length <= MOST_BODY ? shown : Buffer.from(shown).toString();
}

/** Entries of the same head share them. */
function shownHeaders(head: Head, secrets: Secrets): Readonly<Record<string, string>> {
  if (head.shown?.secretsVersion !== secrets.version) {
    head.shown = { headers: publicHeaders(head.headers, secrets), secretsVersion: secrets.version };
  }
  return head.shown.headers;
}

function publicHeaders(headers: Head['headers'], secrets: Secrets): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value === undefined || isSecret(name)) continue;
    const text = typeof value === 'string' ? value : value.join(', ');
    shown[name] = secrets.hide(name === 'referer' ? publicUrl(text) : text);
  }
  return shown;
}

/** Of names of headers, which clients send the same few of. */
const isSecret = remembered((name) => SECRET_NAME.test(name));

function publicUrl(url: string): string {
  const query = url.indexOf('?') + 1;
  return query === 0 ? url : url.slice(0, query) + publicQuery(url.slice(query));
}

const publicQuery = (search: string): string => (search.includes('=') ? withoutSecrets(search) : search);

/** Without the values of parameters that the API has not got and that are called like a credential. Clients send few queries. */
const withoutSecrets = remembered((search) => {
  const shown = search.split('&').map((parameter) => {
    const value = parameter.indexOf('=') + 1;
    const name = value === 0 ? '' : nameIn(parameter.slice(0, value - 1));
    return SECRET_NAME.test(name) && !PUBLIC_PARAMETERS.has(name) ? `${parameter.slice(0, value)}[hidden]` : parameter;
  });
  return shown.join('&');
});

function nameIn(encoded: string): string {
  try {
    return decodeURIComponent(encoded).toLowerCase();
  } catch {
    return encoded.toLowerCase();
  }
}
