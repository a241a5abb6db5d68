/**
 * The last look: a request that names Affinity's host and is about to be written to a socket that leads elsewhere (by an address
 * that the program has built in, or by a proxy that it was given). There is no telling where it would end: it is not written.
 */
import net from 'node:net';
import { isAffinity } from './affinity.js';
import type { Patches } from './patches.js';
import { isNear } from './sockets.js';

/** `CONNECT` asks for a tunnel and carries no key; what is sent through it is looked at by itself. */
const HEAD = /^(?!CONNECT )[A-Z][A-Z-]{1,30} (\S+) HTTP\/1\.[01]\r\n/;
const TARGET = /^https?:\/\/([^/?#:]+)/i;
const HOST = /\r\nhost:[ \t]*([^\s:]+)/i;
/** Characters; Node's own servers take no longer heads by default. */
const MOST_HEAD = 16_384;

type Done = (error?: Error) => void;
type Write = (this: net.Socket, chunk: unknown, encoding: unknown, done: Done) => void;
type Writev = (this: net.Socket, chunks: { chunk: unknown }[], done: Done) => void;

const WAY_OUT =
  'a request to api.affinity.co was about to leave by an address, a proxy or an older connection of the program: take that away';

export function watchRequests(patches: Patches): void {
  const socket = net.Socket.prototype as unknown as { _write: Write; _writev: Writev };
  const { _write: write, _writev: writev } = socket;
  const refuses = (to: net.Socket, chunk: unknown) => !patches.isOver && isAstray(to, chunk);
  patches.replace(socket, '_write', function (this: net.Socket, chunk: unknown, encoding: unknown, done: Done) {
    if (refuses(this, chunk)) done(patches.refuse(WAY_OUT));
    else write.call(this, chunk, encoding, done);
  });
  patches.replace(socket, '_writev', function (this: net.Socket, chunks: { chunk: unknown }[], done: Done) {
    if (chunks.some(({ chunk }) => refuses(this, chunk))) done(patches.refuse(WAY_OUT));
    else writev.call(this, chunks, done);
  });
}

function isAstray(socket: net.Socket, chunk: unknown): boolean {
  if (isNear(socket)) return false;
  const text = typeof chunk === 'string' ? chunk.slice(0, MOST_HEAD) : latin1(chunk);
  const [, target = ''] = HEAD.exec(text) ?? [];
  if (target === '') return false;
  const [head = ''] = text.split('\r\n\r\n', 1);
  return isAffinity(TARGET.exec(target)?.[1], HOST.exec(head)?.[1]);
}

const latin1 = (chunk: unknown): string =>
  chunk instanceof Uint8Array
    ? Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.length, MOST_HEAD)).toString('latin1')
    : '';
