/**
 * Sits between a client and a server, passes everything through as it comes, and holds copies of it to the contract.
 * Listens on this machine only; nothing that passed is kept.
 */
import {
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
  type ServerResponse,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type AddressInfo, isIP } from 'node:net';
import { type Duplex, pipeline } from 'node:stream';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Violation } from '../../contract/violation.js';
import { createTrackedServer, drain } from '../../http/connections.js';
import { isLoopback } from '../../lib/loopback.js';
import { ExchangeRecord, type PassedBody, type RecordSummary } from '../recorder/exchange-record.js';
import { targetOf } from './proxy-target.js';

export interface ProxyOptions {
  /** The server: `https://api.affinity.co`, or a mock's address. */
  to: URL;
  /** 0, the default, takes a free one. */
  port?: number;
  /** Told of each kind of violation once, when it is first seen. */
  onViolation?: (violation: Violation) => void;
}

export interface ProxySummary extends RecordSummary {
  /** Calls that the server did not answer, or not to the end. */
  unanswered: number;
  /** Exchanges that passed and could not be looked at: a fault of this program. */
  unchecked: number;
}

export interface ContractProxy {
  url: string;
  port: number;
  summary(): ProxySummary;
  /** Lets what is under way finish (5 s at most). */
  close(): Promise<void>;
}

/** Bodies beyond this are passed on unseen. */
const MOST_SEEN = 8 * 1024 * 1024;
/** Of one connection, not of the message (RFC 9110, 7.6.1). */
const HOP_HEADERS = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'proxy-connection'],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade'],
]);

/** Rejects with Node's error where the port is taken. */
export async function openProxy({ to, port = 0, onViolation }: ProxyOptions): Promise<ContractProxy> {
  const record = new ExchangeRecord();
  let unanswered = 0;
  let unchecked = 0;
  const watcher: Watcher = {
    unanswered: () => unanswered++,
    passed: (exchange) => {
      try {
        for (const violation of record.add(exchange)) onViolation?.(violation);
      } catch {
        unchecked++;
      }
    },
  };
  const server = createTrackedServer((incoming, outgoing) => pass({ to, port: actual }, incoming, outgoing, watcher));
  server.on('connect', (_incoming, socket) => refuseTunnel(socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      // A connection that cannot be taken, for want of descriptors, is its client's loss alone.
      server.off('error', reject).on('error', () => {});
      resolve();
    });
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    summary: () => ({ ...record.summary(), unanswered, unchecked }),
    close: () => drain(server),
  };
}

interface Watcher {
  passed(exchange: Parameters<ExchangeRecord['add']>[0]): void;
  unanswered(): void;
}

interface Exchange {
  method: string;
  url: string;
  incoming: IncomingMessage;
  outgoing: ServerResponse;
  watcher: Watcher;
  /** Ends it without the server's answer; what comes later changes nothing. */
  fail(reason: string): void;
  /** True the first time. */
  finish(): boolean;
}

/** Never throws: it is called by the socket, and nobody above could catch. */
function pass(
  front: { to: URL; port: number },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  watcher: Watcher,
): void {
  const { method = 'GET', url = '/' } = incoming;
  outgoing.on('error', () => {});
  const target = targetOf(method, url, front);
  if ('status' in target) {
    answer(outgoing, target.status, target.reason);
    return;
  }
  let isDone = false;
  const finish = () => {
    const isFirst = !isDone;
    isDone = true;
    return isFirst;
  };
  const fail = (reason: string) => {
    if (!finish()) return;
    watcher.unanswered();
    answer(outgoing, 502, reason);
  };
  const exchange = { method, url, incoming, outgoing, watcher, fail, finish };
  let upstream: ClientRequest;
  try {
    upstream = ask(front.to, target.path, incoming);
  } catch {
    fail('the call cannot be passed on as it is');
    return;
  }
  follow(upstream, front.to, exchange);
}

/** The call to the server. Host, port and name come from `to` alone. Throws for what Node does not send. */
function ask(to: URL, path: string, incoming: IncomingMessage): ClientRequest {
  const host = to.hostname.replace(/^\[|\]$/g, '');
  const isSecure = to.protocol === 'https:';
  const options: RequestOptions & { servername?: string } = {
    host,
    port: to.port || (isSecure ? 443 : 80),
    ...(isSecure && isIP(host) === 0 && { servername: host }),
    method: incoming.method ?? 'GET',
    path,
    headers: forwarded(incoming, to),
  };
  return (isSecure ? httpsRequest : httpRequest)(options);
}

function follow(upstream: ClientRequest, to: URL, exchange: Exchange): void {
  const { method, url, incoming, outgoing, watcher, fail, finish } = exchange;
  const sent = new Copy(incoming);
  upstream.on('response', (response) => {
    const received = new Copy(response);
    const status = response.statusCode ?? 0;
    try {
      outgoing.writeHead(status, withoutHops(response.rawHeaders));
    } catch {
      fail('the answer cannot be passed on as it is');
      upstream.destroy();
      return;
    }
    pipeline(response, outgoing, (error) => {
      if (error) {
        fail('the answer broke off');
        upstream.destroy();
      } else if (finish()) {
        const request = { headers: incoming.headers, body: isUpload(incoming) ? null : sent.text() };
        watcher.passed({ method, url, request, answer: { status, headers: response.headers, body: received.text() } });
      }
    });
  });
  upstream.on('upgrade', (_response, socket) => {
    socket.destroy();
    fail('the answer changes the protocol');
  });
  upstream.on('error', (error: NodeJS.ErrnoException) =>
    fail(`cannot reach ${to.origin} (${error.code ?? 'cut off'})`),
  );
  // A client that leaves takes its call along.
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) upstream.destroy();
  });
  incoming.on('error', () => upstream.destroy());
  incoming.pipe(upstream);
}

function answer(outgoing: ServerResponse, status: number, reason: string): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  const text = `affinity-mock proxy: ${reason}\n`;
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(text) };
  outgoing.writeHead(status, headers).end(text);
}

/** A tunnel leads where the client says: there is none. */
function refuseTunnel(socket: Duplex): void {
  const text = 'affinity-mock proxy: no tunnels: ask for a path, such as /v2/lists\n';
  const head = [
    'HTTP/1.1 405 Method Not Allowed',
    'content-type: text/plain; charset=utf-8',
    `content-length: ${text.length}`,
    'connection: close',
  ];
  socket.on('error', () => {});
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`, () => socket.destroy());
}

/**
 * A server on this machine is told the address that the client used, so that its links lead here as well; any other is called by
 * its own name.
 */
function forwarded(incoming: IncomingMessage, to: URL): string[] {
  const raw = withoutHops(incoming.rawHeaders);
  const isHost = (i: number) => raw[i - (i % 2)]?.toLowerCase() === 'host';
  // One host, whatever came: servers differ in which of two they believe.
  const headers = raw.filter((_, i) => !isHost(i));
  headers.unshift('Host', (isLoopback(to.hostname) && incoming.headers.host) || to.host);
  // Else Node would send a body without its length, where the method seldom has one.
  if (incoming.headers['transfer-encoding'] !== undefined) headers.push('transfer-encoding', 'chunked');
  return headers;
}

/** Names and values in turns, as they came, repeated ones too. */
function withoutHops(raw: readonly string[]): string[] {
  const isHop = (name: string | undefined) => HOP_HEADERS.has(name?.toLowerCase() ?? '');
  return raw.filter((_, i) => !isHop(raw[i - (i % 2)]));
}

const isUpload = ({ headers }: IncomingMessage) => headers['content-type']?.startsWith('multipart/form-data') === true;

/** By `content-encoding`. */
const UNPACK: ReadonlyMap<string, typeof gunzipSync> = new Map([
  ['identity', (bytes) => bytes as Buffer<ArrayBuffer>],
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
  ['deflate', inflateSync],
]);

/** What flows past, up to a size. */
class Copy {
  readonly #chunks: Buffer[] = [];
  #size = 0;
  readonly #encoding: string;

  constructor(message: IncomingMessage) {
    this.#encoding = String(message.headers['content-encoding'] ?? 'identity').toLowerCase();
    message.on('data', (chunk: Buffer) => {
      this.#size += chunk.length;
      if (this.#size <= MOST_SEEN) this.#chunks.push(chunk);
      else this.#chunks.length = 0;
    });
  }

  /** Null where it was too large or is packed in a way that is not known. */
  text(): PassedBody {
    if (this.#size > MOST_SEEN) return null;
    const unpack = UNPACK.get(this.#encoding);
    try {
      return unpack?.(Buffer.concat(this.#chunks), { maxOutputLength: 4 * MOST_SEEN }).toString('utf8') ?? null;
    } catch {
      return null;
    }
  }
}
