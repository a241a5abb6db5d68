/** A server that knows its connections and what is in work on each, so that it can stop at once. */
import { createServer, type RequestListener, type Server, type ServerOptions, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import { Delays } from './delays.js';
import { turnAwayPlain } from './door-refusal.js';
import { TrackedRequest } from './tracked-request.js';
import { sendWholeAnswers } from './whole-answers.js';

/** How long requests in work may take to finish once the server closes. */
const DRAIN_MS = 5_000;
/** How long a client may let us wait meanwhile, for the rest of its body or until it reads its answer. */
const STALL_MS = 1_000;

/**
 * Milliseconds. Pooling clients keep idle connections for longer than Node's 5 seconds, and take the end of one just as they
 * send for a failed request.
 */
const TIMEOUTS = { keepAliveTimeout: 65_000, headersTimeout: 70_000, requestTimeout: 120_000 };

/**
 * Bytes of answers that may wait on a connection, behind a slow one, before Node stops reading it. While it does not read, it does
 * not see that the client has gone; its own bound, 16 KiB, is less than two pages.
 */
const MOST_WAITING = 1024 * 1024;

/** A request from its head until its answer has been sent or its socket is gone, whichever comes first. */
export class Work {
  readonly #connection: Connection;
  /** Mostly there is one. */
  #callback: (() => void) | null = null;
  #others: (() => void)[] | null = null;
  #isOver = false;

  constructor(
    readonly incoming: TrackedRequest,
    readonly outgoing: TrackedResponse,
    connection: Connection,
  ) {
    this.#connection = connection;
    outgoing.work = this;
    // Node tells this of an answer that has its turn on the connection; of one that waits behind another, only the socket's end.
    outgoing.on('close', endWork);
  }

  /** Calls back once, at the end. */
  onEnd(callback: () => void): void {
    if (this.#isOver) callback();
    else if (!this.#callback) this.#callback = callback;
    else if (this.#others) this.#others.push(callback);
    else this.#others = [callback];
  }

  /** Real milliseconds; shorter where the server stops. */
  delay(milliseconds: number): Promise<void> {
    return this.#connection.delays.wait(milliseconds);
  }

  /** Whether this answer is the last that its connection carries. */
  get isLast(): boolean {
    return this.#connection.isStopping && this.#connection.works.length === 1;
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#callback?.();
    if (this.#others) for (const callback of this.#others) callback();
    this.#connection.forget(this);
  }

  /** Whether only the client can bring it on: by the rest of its body, or by reading its answer. */
  get waitsForClient(): boolean {
    return this.outgoing.writableEnded || !this.incoming.complete;
  }

  /** An answer without an end of its own: server-sent events. */
  get isStream(): boolean {
    if (!this.outgoing.headersSent || this.outgoing.writableEnded) return false;
    // Headers that came with `writeHead` are in the text alone, which has no public name.
    const { _header: head = '' } = this.outgoing as unknown as { _header?: string };
    return /^content-type: *text\/event-stream/im.test(head);
  }
}

/** An answer that knows what it ends. */
class TrackedResponse extends ServerResponse<TrackedRequest> {
  work: Work | null = null;
}

/** One function for all answers: one of its own for each would have to be made, and to be prepared for its only call. */
function endWork(this: ServerResponse): void {
  (this as TrackedResponse).work?.end();
}

class Connection {
  /** Mostly all there is. A set of one would be made anew each time that it is emptied. */
  #first: Work | null = null;
  readonly #others = new Set<Work>();
  isStopping = false;
  #seen = '';

  constructor(
    readonly socket: Socket,
    readonly delays: Delays,
  ) {}

  /** Ends at once where nothing is in work, else with the last answer. */
  stop(): void {
    this.isStopping = true;
    this.#seen = this.#progress;
    if (this.works.every(({ isStream }) => isStream)) this.socket.destroy();
  }

  /** What is in work. */
  get works(): readonly Work[] {
    return this.#first ? [this.#first, ...this.#others] : [...this.#others];
  }

  begin(work: Work): void {
    if (this.#first) this.#others.add(work);
    else this.#first = work;
  }

  forget(work: Work): void {
    if (this.#first === work) this.#first = null;
    else this.#others.delete(work);
    if (this.isStopping && this.works.length === 0) this.socket.destroySoon();
  }

  /** Cuts a client that has neither sent nor read anything since the last look, while all else waits for it. */
  cutStalled(): void {
    const hasStopped = this.#progress === this.#seen;
    if (hasStopped && this.works.every((work) => work.waitsForClient)) this.socket.destroy();
    this.#seen = this.#progress;
  }

  /** Changes with each byte read and each piece written. */
  get #progress(): string {
    return `${this.socket.bytesRead} ${this.socket.writableLength}`;
  }

  close(): void {
    for (const work of this.works) work.end();
  }
}

/** What a server shows of itself to clients that come over TLS: PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

class Connections {
  readonly #open = new Map<Socket, Connection>();
  /** Those that have not agreed on TLS yet, by their other end: they become sockets of their own then. */
  readonly #greeting = new Map<string, Socket>();
  readonly #delays = new Delays();
  #isStopping = false;

  /** Null where the connection has ended meanwhile: there is nobody to answer. */
  begin(incoming: TrackedRequest, outgoing: TrackedResponse): Work | null {
    const connection = this.#open.get(incoming.socket);
    if (!connection) return null;
    const work = new Work(incoming, outgoing, connection);
    connection.begin(work);
    return work;
  }

  /** Of a connection that is to become a secure one. */
  greet(socket: Socket): void {
    if (this.#isStopping) {
      socket.destroy();
      return;
    }
    const end = otherEnd(socket);
    this.#greeting.set(end, socket);
    socket.once('close', () => {
      if (this.#greeting.get(end) === socket) this.#greeting.delete(end);
    });
  }

  open(socket: Socket): void {
    this.#greeting.delete(otherEnd(socket));
    if (this.#isStopping) {
      socket.destroy();
      return;
    }
    sendWholeAnswers(socket);
    const connection = new Connection(socket, this.#delays);
    this.#open.set(socket, connection);
    socket.once('close', () => {
      this.#open.delete(socket);
      connection.close();
    });
  }

  /** What is in work on a connection. */
  worksOf(socket: Socket): readonly Work[] {
    return this.#open.get(socket)?.works ?? [];
  }

  stop(): void {
    this.#isStopping = true;
    for (const socket of this.#greeting.values()) socket.destroy();
    for (const connection of this.#open.values()) connection.stop();
    this.#delays.end();
  }

  cutStalled(): void {
    for (const connection of this.#open.values()) connection.cutStalled();
  }

  cutAll(): void {
    for (const socket of this.#open.keys()) socket.destroy();
  }
}

const otherEnd = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress} ${remotePort}`;

const tracked = new WeakMap<Server, Connections>();

/** Not listening yet. `handle` gets every request as long as its client is there. With a `certificate` it speaks TLS. */
export function createTrackedServer(
  handle: (incoming: TrackedRequest, outgoing: ServerResponse<TrackedRequest>, work: Work) => void,
  options: ServerOptions = {},
  certificate?: Certificate,
): Server {
  const connections = new Connections();
  const begin = (incoming: TrackedRequest, outgoing: TrackedResponse) => {
    const work = connections.begin(incoming, outgoing);
    if (work) handle(incoming, outgoing, work);
  };
  const classes = { IncomingMessage: TrackedRequest, ServerResponse: TrackedResponse as typeof ServerResponse };
  const all = { ...TIMEOUTS, highWaterMark: MOST_WAITING, ...classes, ...options };
  // Of our classes, which the types of a server that others know do not name.
  const listener = begin as RequestListener;
  const server: Server = certificate
    ? createSecureServer({ ...all, ...certificate }, listener)
    : createServer(all, listener);
  // An expectation that nobody knows is no reason to refuse: Node would answer 417, without a word.
  server.on('checkExpectation', begin);
  if (certificate) server.on('connection', (socket: Socket) => connections.greet(socket));
  if (certificate) server.on('tlsClientError', turnAwayPlain);
  server.on(certificate ? 'secureConnection' : 'connection', (socket: Socket) => connections.open(socket));
  tracked.set(server, connections);
  return server;
}

/** What is in work on a connection of a tracked server. */
export const worksOf = (server: Server, socket: Socket): readonly Work[] => tracked.get(server)?.worksOf(socket) ?? [];

/**
 * Takes no more connections, closes the idle ones at once (also those that never sent a request, or half a head), ends our own
 * delays, waits for the answers in work (5 s at most, 1 s for a client that does its part no more), then cuts what is left.
 */
export function drain(server: Server): Promise<void> {
  const connections = tracked.get(server);
  if (!connections) throw new Error('drain takes a server of createTrackedServer');
  return new Promise((resolve) => {
    const stalled = setInterval(() => connections.cutStalled(), STALL_MS);
    const force = setTimeout(() => connections.cutAll(), DRAIN_MS);
    server.close(() => {
      clearInterval(stalled);
      clearTimeout(force);
      resolve();
    });
    connections.stop();
  });
}
