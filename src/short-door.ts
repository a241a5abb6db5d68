/**
 * The door for plain reads from a socket: without a `Request` and a `Response` in between, which cost as much as the whole
 * pipeline (docs/decisions/0007). Whatever is not plain goes through Hono, and is answered in the same words.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Api } from './api.js';
import type { Incoming } from './pipeline/exchange.js';
import { believedOrigin } from './pipeline/origin.js';
import type { Sent } from './pipeline/respond.js';

/** No escapes but in the query, no empty or dot segments, nothing below `/_`. */
const PLAIN_PATH = /^(?:\/(?!\.\.?(?:[/?]|$))[a-zA-Z0-9.~-][\w.~-]*)+(?:\?[!$&-;=?-[\]_a-z~%]*)?$/;
const PLAIN_HOST = /^[a-z0-9.-]+(?::\d{1,5})?$/;

/** Answers and says true, or says false and leaves all as it was. */
export function answerPlainRead(api: Api, incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const { method, url = '', headers } = incoming;
  if (method !== 'GET' || !PLAIN_PATH.test(url) || !PLAIN_HOST.test(headers.host ?? '')) return false;
  try {
    const sent = api(new PlainRead(incoming, outgoing));
    if (sent instanceof Promise) sent.then((later) => send(outgoing, later)).catch((error) => fail(outgoing, error));
    else send(outgoing, sent);
  } catch (error) {
    fail(outgoing, error);
  }
  return true;
}

/** The pipeline turns every failure into an answer; what comes here could not be sent at all. */
function fail(outgoing: ServerResponse, error: unknown): void {
  console.error('affinity-mock: an answer could not be sent', error);
  if (outgoing.headersSent) outgoing.destroy();
  else outgoing.writeHead(500).end();
}

function send(outgoing: ServerResponse, { status, headers, text }: Sent): void {
  if (text === null) {
    outgoing.writeHead(status, headers).end();
    return;
  }
  headers['content-length'] = String(Buffer.byteLength(text));
  outgoing.writeHead(status, headers).end(text);
}

class PlainRead implements Incoming {
  readonly method = 'GET';
  readonly path: string;
  readonly search: string;
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse) {
    const url = incoming.url as string;
    const query = url.indexOf('?');
    this.path = query < 0 ? url : url.slice(0, query);
    this.search = query < 0 ? '' : url.slice(query + 1);
    this.#incoming = incoming;
    this.#outgoing = outgoing;
  }

  origin(): string {
    return believedOrigin(`http://${this.#incoming.headers.host}`);
  }

  header(name: string): string | undefined {
    const value = this.#incoming.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  headers(): IncomingMessage['headers'] {
    return this.#incoming.headers;
  }

  headerCount(): number {
    return this.#incoming.rawHeaders.length / 2;
  }

  /** A read has none that anybody looks at. */
  async body(): Promise<Uint8Array> {
    return new Uint8Array();
  }

  address(): string | undefined {
    return this.#incoming.socket.remoteAddress;
  }

  onSent(callback: () => void): void {
    this.#outgoing.once('close', callback);
  }

  handOver(): void {}

  drop(): void {
    this.#incoming.socket.destroy();
  }
}
