/**
 * The last look: a request that names Affinity's host and is about to be written to a socket that leads elsewhere (by an address
 * that the program has built in, or by a proxy that it was given). There is no telling where it would end: the program ends first.
 */
import net from 'node:net';
import { end, isAffinity } from './affinity.js';
import { isNear } from './sockets.js';

/** `CONNECT` asks for a tunnel and carries no key; what is sent through it is looked at by itself. */
const HEAD = /^(?!CONNECT )[A-Z][A-Z-]{1,30} (\S+) HTTP\/1\.[01]\r\n/;
const TARGET = /^https?:\/\/([^/?#:]+)/i;
const HOST = /\r\nhost:[ \t]*([^\s:]+)/i;
/** Characters; Node's own servers take no longer heads by default. */
const MOST_HEAD = 16_384;

type Write = (this: net.Socket, chunk: unknown, encoding: unknown, done: unknown) => void;
type Writev = (this: net.Socket, chunks: { chunk: unknown }[], done: unknown) => void;

export function watchRequests(): void {
  const socket = net.Socket.prototype as unknown as { _write: Write; _writev: Writev };
  const { _write: write, _writev: writev } = socket;
  socket._write = function (chunk, encoding, done) {
    look(this, chunk);
    write.call(this, chunk, encoding, done);
  };
  socket._writev = function (chunks, done) {
    for (const { chunk } of chunks) look(this, chunk);
    writev.call(this, chunks, done);
  };
}

function look(socket: net.Socket, chunk: unknown): void {
  if (isNear(socket)) return;
  const text = typeof chunk === 'string' ? chunk.slice(0, MOST_HEAD) : latin1(chunk);
  const [, target = ''] = HEAD.exec(text) ?? [];
  if (target === '') return;
  const [head = ''] = text.split('\r\n\r\n', 1);
  if (isAffinity(TARGET.exec(target)?.[1], HOST.exec(head)?.[1]))
    end('a request to api.affinity.co was about to leave by an address or a proxy of the program: take that away');
}

const latin1 = (chunk: unknown): string =>
  chunk instanceof Uint8Array
    ? Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.length, MOST_HEAD)).toString('latin1')
    : '';
