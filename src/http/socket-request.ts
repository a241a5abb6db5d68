/** The door for API requests from a socket: Node's own objects, without a `Request` and a `Response` in between (docs/decisions/0007). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { Head, Incoming } from '../pipeline/exchange.js';
import { believedOrigin } from '../pipeline/origin.js';
import type { Sent } from '../pipeline/respond.js';
import type { Work } from './connections.js';
import { corsHeaders } from './cors.js';
import { assertNotPacked, cutShort, joined, tooLarge } from './fetch-request.js';
import type { Target } from './request-target.js';
import type { Api } from './router.js';
import type { TrackedRequest } from './tracked-request.js';

/** What a server knows of every request: the public origin, and the origin of the page that asks, where it is one that `cors` names. */
export interface Surroundings {
  baseUrl?: string | undefined;
  sharedWith?: string | undefined;
}

export function answerSocketRequest(api: Api, work: Work, target: Target, around: Surroundings): void {
  const { incoming, outgoing } = work;
  try {
    const request = new SocketRequest(work, target, around.baseUrl);
    if (!request.hasBody()) incoming.leave();
    const sent = api(request);
    if (sent instanceof Promise) finish(sent, work, around.sharedWith);
    else send(work, sent, around.sharedWith);
  } catch (error) {
    fail(outgoing, error);
  }
}

function finish(sent: Promise<Sent>, work: Work, sharedWith: string | undefined): void {
  sent.then((known) => send(work, known, sharedWith)).catch((error) => fail(work.outgoing, error));
}

/** The pipeline turns every failure into an answer; what comes here could not be sent at all. */
export function fail(outgoing: ServerResponse, error: unknown): void {
  console.error('affinity-mock: an answer could not be sent', error);
  if (outgoing.headersSent) outgoing.destroy();
  else outgoing.writeHead(500).end();
}

function send(
  { incoming, outgoing, isLast }: Work,
  { status, headers, text, isCut }: Sent,
  sharedWith: string | undefined,
): void {
  if (isLast) headers.connection = 'close';
  if (sharedWith !== undefined) Object.assign(headers, corsHeaders(sharedWith, headers));
  if (text === null) {
    outgoing.writeHead(status, headers).end();
    return;
  }
  const bytes = Buffer.byteLength(text);
  headers['content-length'] = String(bytes);
  if (isCut) {
    outgoing.writeHead(status, headers).write(text.slice(0, text.length / 2), () => incoming.socket.destroy());
    return;
  }
  // A text of ASCII alone is the same in both, and Node copies the one where it goes through the other letter by letter.
  outgoing.writeHead(status, headers).end(text, bytes === text.length ? 'latin1' : 'utf8');
}

class SocketRequest implements Incoming {
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly pathAndSearch: string;
  readonly #work: Work;
  readonly #incoming: TrackedRequest;
  readonly #baseUrl: string | undefined;

  constructor(work: Work, { path, search, pathAndSearch }: Target, baseUrl: string | undefined) {
    this.method = work.incoming.method as string;
    this.path = path;
    this.search = search;
    this.pathAndSearch = pathAndSearch;
    this.#work = work;
    this.#incoming = work.incoming;
    this.#baseUrl = baseUrl;
  }

  origin(): string {
    if (this.#baseUrl !== undefined) return this.#baseUrl;
    const { headers, socket } = this.#incoming;
    const host = headers.host?.toLowerCase();
    // As a URL parser writes it.
    if ((socket as TLSSocket).encrypted) return `https://${host?.replace(/:(?:443)?$/, '')}`;
    return believedOrigin(`http://${host?.replace(/:(?:80)?$/, '')}`);
  }

  header(name: string): string | undefined {
    return joined(this.#incoming.head.headers[name]);
  }

  head(): Head {
    return this.#incoming.head;
  }

  headerCount(): number {
    return this.#incoming.rawHeaders.length / 2;
  }

  hasBody(): boolean {
    const { headers } = this.#incoming;
    const length = headers['content-length'];
    return headers['transfer-encoding'] !== undefined || (length !== undefined && Number(length) > 0);
  }

  async body(limit: number): Promise<Uint8Array> {
    if (!this.hasBody()) return new Uint8Array();
    const { headers } = this.#incoming;
    assertNotPacked(headers['content-encoding']);
    if (Number(headers['content-length']) > limit) throw tooLarge(limit);
    return readBytes(this.#incoming, limit);
  }

  address(): string | undefined {
    return this.#incoming.socket.remoteAddress;
  }

  onSent(callback: () => void): void {
    this.#work.onEnd(callback);
  }

  handOver(): void {}

  delay(milliseconds: number): Promise<void> {
    return this.#work.delay(milliseconds);
  }

  drop(): void {
    this.#incoming.socket.destroy();
  }
}

/** Not by iteration: to leave off would destroy the socket, and with it the answer that says why. */
function readBytes(incoming: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // Its end was told before anybody listened.
    if (incoming.destroyed) {
      reject(cutShort());
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (act: () => void) => {
      incoming.off('data', take).off('end', end).off('error', cut).off('close', cut);
      act();
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= limit) return;
      // What is left of it flows past, so that a client that sends first and reads then sees its answer.
      settle(() => reject(tooLarge(limit)));
      incoming.on('error', () => {}).resume();
    };
    const end = () => settle(() => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    const cut = () => settle(() => reject(cutShort()));
    incoming.on('data', take).on('end', end).on('error', cut).on('close', cut);
  });
}
