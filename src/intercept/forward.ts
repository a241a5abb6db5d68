/** Requests in absolute form, which clients send to a proxy for `http:` URLs, and some for `https:` ones. */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type net from 'node:net';
import tls from 'node:tls';
import { bare, type Dialer, dial, dialForRequests, Loop, proxyAuthorization, Unreachable } from './dial.js';
import { isAffinityHost, type ProxiedUrl } from './target.js';

/** Of one connection only (RFC 9110, 7.6.1), besides what `Connection` names. */
const HOP_BY_HOP = ['connection', 'proxy-connection', 'keep-alive', 'proxy-authorization', 'te', 'trailer', 'upgrade'];

/** Sends a request on and its answer back; 502 in words where nobody answers. */
export async function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: ProxiedUrl,
  mock: { host: string; port: number },
  dialer: Dialer,
): Promise<void> {
  try {
    const isOurs = isAffinityHost(target.host);
    const way = isOurs ? { ...mock, agent: false } : await wayTo(target, dialer);
    await exchange(incoming, outgoing, target, way);
  } catch (error) {
    if (outgoing.headersSent || outgoing.destroyed) outgoing.destroy();
    else
      tell(
        outgoing,
        error instanceof Loop ? 508 : 502,
        error instanceof Unreachable ? error.message : `${target.host} broke off`,
      );
  }
}

/** One line of plain text. */
export function tell(outgoing: ServerResponse, status: number, text: string): void {
  outgoing
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    .end(`affinity-mock: ${text}\n`);
}

async function wayTo(target: ProxiedUrl, dialer: Dialer): Promise<http.RequestOptions> {
  const { host, port, path, isSecure } = target;
  if (isSecure) {
    const socket = await dial(target, 'https', dialer);
    return { createConnection: () => secured(socket, host) };
  }
  const { socket, proxy } = await dialForRequests(target, dialer);
  const createConnection = () => socket;
  return proxy
    ? { createConnection, path: `http://${host}:${port}${path}`, headers: proxyAuthorization(proxy) }
    : { createConnection };
}

const secured = (socket: net.Socket, host: string) =>
  tls.connect({ socket, servername: /^[\d.]+$|^\[/.test(host) ? '' : bare(host) });

function exchange(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { host, port, isSecure, path }: ProxiedUrl,
  way: http.RequestOptions,
): Promise<void> {
  const named = port === (isSecure ? 443 : 80) ? host : `${host}:${port}`;
  const { headers: extra = {}, ...options } = way;
  const headers = [
    ...passed(incoming.rawHeaders, ['host']),
    'Host',
    named,
    ...Object.entries(extra).flat(),
  ] as string[];
  return new Promise((resolve, reject) => {
    const request = http.request({ path, ...options, method: incoming.method, headers, setHost: false });
    request.once('error', reject);
    request.once('response', (response) => {
      const { statusCode = 502, statusMessage, rawHeaders } = response;
      outgoing.writeHead(statusCode, statusMessage, passed(rawHeaders, ['transfer-encoding']));
      response.once('error', reject).once('end', resolve).pipe(outgoing);
    });
    outgoing.once('close', () => {
      request.destroy();
      resolve();
    });
    incoming.pipe(request);
  });
}

/** Raw headers without those of the connection; names in the case that they came in. */
function passed(raw: readonly string[], without: readonly string[]): string[] {
  const pairs = raw.flatMap((name, i) => (i % 2 === 0 ? [[name, raw[i + 1] ?? ''] as const] : []));
  const named = pairs.filter(([name]) => name.toLowerCase() === 'connection').flatMap(([, value]) => value.split(','));
  const dropped = new Set([...HOP_BY_HOP, ...without, ...named.map((name) => name.trim().toLowerCase())]);
  return pairs.filter(([name]) => !dropped.has(name.toLowerCase())).flat();
}
