/** Requests that are turned away before anybody looks at what they ask for, in the form of the API that they meant. */
import { randomUUID } from 'node:crypto';
import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { v1ErrorOf } from '../pipeline/v1-error.js';
import { v2ErrorOf } from '../pipeline/v2-error.js';

export interface DoorRefusal {
  status: number;
  message: string;
  /** What would help, as `x-mock-hint` tells it. */
  hint?: string;
}

export const isBelow = (path: string, base: string) => path === base || path.startsWith(`${base}/`);

export function refuse(outgoing: ServerResponse, path: string, { status, message, hint }: DoorRefusal): void {
  const text = JSON.stringify(bodyFor(path, status, message));
  outgoing
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'x-request-id': randomUUID(),
      ...(hint !== undefined && { 'x-mock-hint': hint }),
    })
    .end(text);
}

function bodyFor(path: string, status: number, message: string): unknown {
  if (isBelow(path, '/_mock')) return { error: { code: status === 403 ? 'forbidden' : 'bad-request', message } };
  return isBelow(path, '/v2') ? v2ErrorOf(status, message) : v1ErrorOf(status, message, 'array');
}

/** By Node's code. */
const UNREADABLE: Record<string, [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'The request line and the headers are larger than 16 KiB, all together.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The extensions of a chunk are larger than 16 KiB.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
};

interface ParseError extends NodeJS.ErrnoException {
  /** What Node was reading, from where it began. */
  rawPacket?: Buffer;
}

/** Answers what cannot be read as HTTP, and closes the connection: where the next request would begin is anybody's guess. */
export function refuseUnreadable(socket: Duplex, error: ParseError): void {
  const [status, message] = UNREADABLE[error.code ?? ''] ?? [
    400,
    `This cannot be read as HTTP/1.1 (${error.code ?? 'malformed'}).`,
  ];
  const [, path] = error.rawPacket?.toString('latin1', 0, 100).match(/^[A-Z]+ (\/[^ ?]*)/) ?? [];
  hangUp(socket, status, message, path);
}

/** Answers a wish for a tunnel, which Node would close without a word. It would lead where the client says: there is none. */
export const refuseTunnel = (socket: Duplex) =>
  hangUp(socket, 405, 'There are no tunnels here: ask for a path, such as /v2/lists.');

function hangUp(socket: Duplex, status: number, message: string, path = '/v2'): void {
  const text = JSON.stringify(bodyFor(path, status, message));
  socket.on('error', () => {});
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(text)}\r\nX-Request-Id: ${randomUUID()}\r\nConnection: close\r\n\r\n${text}`,
    () => socket.destroy(),
  );
}

const NOT_TLS =
  'This port speaks HTTPS and was sent what is not TLS, such as plain HTTP: begin the URL with https://\n';
const ANSWER_TO_PLAIN = [
  'HTTP/1.1 400 Bad Request',
  'content-type: text/plain; charset=utf-8',
  `content-length: ${NOT_TLS.length}`,
  'connection: close',
  '',
  NOT_TLS,
].join('\r\n');

/** OpenSSL knows four methods and CONNECT; any other (DELETE, PATCH, OPTIONS) is to it a record of a version that there is not. */
const NO_TLS: ReadonlySet<unknown> = new Set([
  'ERR_SSL_HTTP_REQUEST',
  'ERR_SSL_HTTPS_PROXY_REQUEST',
  'ERR_SSL_WRONG_VERSION_NUMBER',
]);

/**
 * Tells plain HTTP at a port of TLS so in words, where the client would see an empty answer else: for `tlsClientError`. Node has the
 * connection below the greeting that failed in `_parent`; where it has not, it is hung up.
 */
export function turnAwayPlain(error: Error & { code?: string }, { _parent }: TLSSocket & { _parent?: Socket }): void {
  // Who has been greeted speaks TLS.
  if (!NO_TLS.has(error.code) || _parent?.writable !== true || _parent.bytesWritten > 0) return;
  _parent.on('error', () => {});
  _parent.write(ANSWER_TO_PLAIN);
  _parent.destroySoon();
}
