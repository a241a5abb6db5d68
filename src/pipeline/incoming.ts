import type { Context } from 'hono';
import type { Env } from '../app.js';
import type { Incoming } from './exchange.js';
import { believedOrigin } from './origin.js';
import { Problem } from './problem.js';

/** A request as Hono hands it over: from a socket (Node's own objects are at hand) or from `fetch`. */
export function incomingFrom(c: Context<Env>, path: string): Incoming {
  const { incoming, outgoing } = c.env ?? {};
  const url = c.req.url;
  const query = url.indexOf('?');
  const fragment = url.indexOf('#');
  let waiting: (() => void) | undefined;
  return {
    method: c.req.method,
    path,
    search: query < 0 ? '' : url.slice(query + 1, fragment < query ? undefined : fragment),
    origin: () => believedOrigin(url.slice(0, url.indexOf('/', url.indexOf('://') + 3))),
    header: incoming
      ? (name) => {
          const value = incoming.headers[name];
          return Array.isArray(value) ? value.join(', ') : value;
        }
      : (name) => c.req.raw.headers.get(name) ?? undefined,
    headers: () => (incoming ? incoming.headers : Object.fromEntries(c.req.raw.headers)),
    headerCount: () => (incoming ? incoming.rawHeaders.length / 2 : [...c.req.raw.headers.keys()].length),
    body: (limit) => readBytes(c.req.raw, limit),
    address: () => incoming?.socket.remoteAddress,
    onSent: (callback) => {
      if (outgoing) outgoing.once('close', callback);
      else waiting = callback;
    },
    handOver: () => waiting?.(),
    drop: () => incoming?.socket.destroy(),
  };
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new Problem('payload-too-large', `The body is larger than ${limit} bytes.`);
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('bad-request', 'The request ended before its body did.');
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
}
