/** Requests that are turned away before anybody looks at what they ask for, in the form of the API that they meant. */
import { randomUUID } from 'node:crypto';
import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
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
