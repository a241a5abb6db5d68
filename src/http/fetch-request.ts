import type { EventEmitter } from 'node:events';
import type { Context } from 'hono';
import { Head, type Incoming } from '../pipeline/exchange.js';
import { believedOrigin } from '../pipeline/origin.js';
import { Problem } from '../pipeline/problem.js';
import type { Env } from './app.js';
import { Delays } from './delays.js';
import { Line } from './line.js';

/** A request as Hono hands it over: from `fetch`, or one of a socket that is no API request (Node's own objects are at hand). */
export function incomingFrom(c: Context<Env>, path: string, delays = new Delays()): Incoming {
  const { incoming, outgoing, line = new Line(() => {}) } = c.env ?? {};
  const url = c.req.url;
  const fragment = url.indexOf('#');
  const sent = fragment < 0 ? url : url.slice(0, fragment);
  const query = sent.indexOf('?');
  const search = query < 0 ? '' : sent.slice(query + 1);
  return {
    method: c.req.method,
    path,
    search,
    pathAndSearch: `${path}?${search}`,
    origin: () => believedOrigin(url.slice(0, url.indexOf('/', url.indexOf('://') + 3))),
    header: (name) => (incoming ? joined(incoming.headers[name]) : (c.req.raw.headers.get(name) ?? undefined)),
    head: () => new Head(incoming ? incoming.headers : Object.fromEntries(c.req.raw.headers)),
    headerCount: () => (incoming ? incoming.rawHeaders.length / 2 : [...c.req.raw.headers.keys()].length),
    hasBody: () => c.req.raw.body !== null,
    body: (limit) => readBytes(c.req.raw, limit, line),
    address: () => incoming?.socket.remoteAddress,
    onSent: (callback) => (incoming && outgoing ? onceOver(incoming.socket, outgoing, callback) : line.onEnd(callback)),
    handOver: () => line.end(),
    delay: (milliseconds) => delays.wait(milliseconds),
    drop: () => (incoming ? incoming.socket.destroy() : line.cut()),
  };
}

/** A header as Node has it: a list where several may be sent. */
export const joined = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(', ') : value);

/** An answer that waits behind another one is never told of its end when the socket goes. */
function onceOver(socket: EventEmitter, outgoing: EventEmitter, callback: () => void): void {
  const over = () => {
    socket.off('close', over);
    outgoing.off('close', over);
    callback();
  };
  socket.once('close', over);
  outgoing.once('close', over);
}

export const tooLarge = (limit: number) => new Problem('payload-too-large', `The body is larger than ${limit} bytes.`);

export const cutShort = () => new Problem('bad-request', 'The request ended before its body did.');

/** Nothing is known to unpack bodies on Affinity's side, and what is packed reads as malformed: the reason is told instead. */
export function assertNotPacked(encoding: string | null | undefined): void {
  if (!encoding || encoding.trim().toLowerCase() === 'identity') return;
  const message = `Bodies are not unpacked: send this one without content-encoding: ${encoding.slice(0, 40)}.`;
  throw new Problem('unsupported-media-type', message, undefined, [], { 'accept-encoding': 'identity' });
}

async function readBytes(request: Request, limit: number, line: Line): Promise<Uint8Array> {
  if (!request.body) return new Uint8Array();
  assertNotPacked(request.headers.get('content-encoding'));
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  // A client that is gone sends no more, and nobody else would end the wait for it.
  line.onEnd(() => void reader.cancel().catch(() => {}));
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > limit) {
        reader.cancel().catch(() => {});
        throw tooLarge(limit);
      }
      chunks.push(part.value);
    }
    if (line.isOver) throw cutShort();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw cutShort();
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
}
