/**
 * Sits between a client and a server, passes everything through as it comes, and holds copies of it to the contract.
 * Listens on this machine only; nothing that passed is kept.
 */
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { createTrackedServer, drain } from '../connections.js';
import { isLoopback } from '../control/host.js';
import { ExchangeRecord, type PassedBody, type RecordSummary } from './exchange-record.js';
import type { Violation } from './violation.js';

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
  const server = createTrackedServer((incoming, outgoing) => {
    pass(to, incoming, outgoing, {
      unanswered: () => unanswered++,
      passed: (exchange) => {
        for (const violation of record.add(exchange)) onViolation?.(violation);
      },
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    summary: () => ({ ...record.summary(), unanswered }),
    close: () => drain(server),
  };
}

interface Watcher {
  passed(exchange: Parameters<ExchangeRecord['add']>[0]): void;
  unanswered(): void;
}

function pass(to: URL, incoming: IncomingMessage, outgoing: ServerResponse, watcher: Watcher): void {
  const { method = 'GET', url: path = '/' } = incoming;
  const sent = new Copy(incoming);
  const target = new URL(to.pathname.replace(/\/+$/, '') + path, to);
  const upstream = (target.protocol === 'https:' ? httpsRequest : httpRequest)(target, {
    method,
    headers: forwarded(incoming, to),
  });
  let isDone = false;
  const fail = (reason: string) => {
    if (isDone) return;
    isDone = true;
    watcher.unanswered();
    if (outgoing.headersSent) outgoing.destroy();
    else
      outgoing.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' }).end(`affinity-mock proxy: ${reason}\n`);
  };
  upstream.on('response', (response) => {
    const received = new Copy(response);
    outgoing.writeHead(response.statusCode ?? 502, withoutHops(response.rawHeaders));
    pipeline(response, outgoing, (error) => {
      if (error) {
        fail('the answer broke off');
        upstream.destroy();
        return;
      }
      isDone = true;
      watcher.passed({
        method,
        url: path,
        request: { headers: incoming.headers, body: isUpload(incoming) ? null : sent.text() },
        answer: { status: response.statusCode ?? 0, headers: response.headers, body: received.text() },
      });
    });
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

/**
 * A server on this machine is told the address that the client used, so that its links lead here as well; any other is called by
 * its own name.
 */
function forwarded(incoming: IncomingMessage, to: URL): string[] {
  const headers = withoutHops(incoming.rawHeaders);
  // Else Node would send a body without its length, where the method seldom has one.
  if (incoming.headers['transfer-encoding'] !== undefined) headers.push('transfer-encoding', 'chunked');
  if (isLoopback(to.hostname)) return headers;
  const at = headers.findIndex((name, i) => i % 2 === 0 && name.toLowerCase() === 'host');
  if (at >= 0) headers[at + 1] = to.host;
  return headers;
}

/** Names and values in turns, as they came, repeated ones too. */
function withoutHops(raw: readonly string[]): string[] {
  const isHop = (name: string | undefined) => HOP_HEADERS.has(name?.toLowerCase() ?? '');
  return raw.filter((_, i) => !isHop(raw[i - (i % 2)]));
}

const isUpload = ({ headers }: IncomingMessage) => headers['content-type']?.startsWith('multipart/form-data') === true;

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
    const bytes = Buffer.concat(this.#chunks);
    const limits = { maxOutputLength: 4 * MOST_SEEN };
    try {
      switch (this.#encoding) {
        case 'identity':
          return bytes.toString('utf8');
        case 'gzip':
          return gunzipSync(bytes, limits).toString('utf8');
        case 'br':
          return brotliDecompressSync(bytes, limits).toString('utf8');
        case 'deflate':
          return inflateSync(bytes, limits).toString('utf8');
        default:
          return null;
      }
    } catch {
      return null;
    }
  }
}
