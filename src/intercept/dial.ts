/** Connections to the hosts that are passed through: straight, or by the proxy that the caller had. */
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import { getProxyForUrl } from 'proxy-from-env';
import { isLoopback } from '../lib/loopback.js';
import type { Authority } from './target.js';

/** A host cannot be reached; the message is for people, and holds no credentials. */
export class Unreachable extends Error {}

/** Whom to ask for a URL; undefined: its host itself. Throws `Unreachable` for a proxy that cannot be used. */
export type ProxyFor = (url: string) => URL | undefined;

/** The proxy variables of this process, `NO_PROXY` heeded. */
export function callersProxy(url: string): URL | undefined {
  const text = getProxyForUrl(url);
  if (!text) return undefined;
  const proxy = URL.canParse(text) ? new URL(text) : null;
  if (proxy && /^https?:$/.test(proxy.protocol)) return proxy;
  throw new Unreachable('the proxy of the environment is none of http or https, and no other kind is known here');
}

export interface Dialer {
  proxyFor: ProxyFor;
  /** How long a host may take until it is connected, milliseconds. */
  patienceMs: number;
  /** The port on which we listen ourselves, where we do: a way that leads there would lead round for ever. */
  ownPort?: () => number;
}

/** A way that leads back to us. */
export class Loop extends Unreachable {}

/** Throws `Loop` where the far side of a connection is the proxy that made it. */
function assertNotOurs(socket: net.Socket, { ownPort }: Dialer): void {
  if (ownPort === undefined || socket.remotePort !== ownPort() || !isLoopback(socket.remoteAddress ?? '')) return;
  socket.on('error', () => {}).destroy();
  throw new Loop('that is this proxy itself: what is sent there would go round for ever');
}

/** A connection to a host, through a tunnel where it goes by a proxy. Rejects with `Unreachable`. */
export async function dial(target: Authority, scheme: 'http' | 'https', dialer: Dialer): Promise<net.Socket> {
  const { host, port } = target;
  const proxy = dialer.proxyFor(`${scheme}://${host}:${port}/`);
  const signal = AbortSignal.timeout(dialer.patienceMs);
  try {
    if (proxy) return await tunnel(target, proxy, signal, dialer);
    const socket = await connected(net.connect(port, bare(host)), 'connect', signal);
    assertNotOurs(socket, dialer);
    return socket;
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    const way = proxy ? ` by the proxy ${proxy.host}` : '';
    const reason = signal.aborted
      ? `no answer within ${dialer.patienceMs / 1000} s`
      : ((error as NodeJS.ErrnoException).code ?? 'no connection');
    throw new Unreachable(`${host}:${port} cannot be reached${way} (${reason})`);
  }
}

/** As `net` takes it. */
export const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

export const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80));

/** A connection to a proxy itself. */
function toProxy(proxy: URL, signal: AbortSignal): Promise<net.Socket> {
  const host = bare(proxy.hostname);
  const port = portOf(proxy);
  if (proxy.protocol === 'http:') return connected(net.connect(port, host), 'connect', signal);
  const servername = net.isIP(host) ? '' : host;
  return connected(tls.connect({ host, port, servername }), 'secureConnect', signal);
}

async function connected<S extends net.Socket>(socket: S, event: string, signal: AbortSignal): Promise<S> {
  try {
    await once(socket, event, { signal });
    return socket;
  } catch (error) {
    socket.on('error', () => {}).destroy();
    throw error;
  }
}

/** What a proxy with a user in its URL is to be told. */
export function proxyAuthorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'Proxy-Authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}

async function tunnel({ host, port }: Authority, proxy: URL, signal: AbortSignal, dialer: Dialer): Promise<net.Socket> {
  const socket = await toProxy(proxy, signal);
  assertNotOurs(socket, dialer);
  const path = `${host}:${port}`;
  const request = http.request({
    method: 'CONNECT',
    path,
    headers: { Host: path, ...proxyAuthorization(proxy) },
    createConnection: () => socket,
    signal,
  });
  request.end();
  const answered = once(request, 'connect', { signal }) as Promise<[http.IncomingMessage, net.Socket, Buffer]>;
  // A refusal without the event comes as a response.
  request.once('response', (response) => request.destroy(new Unreachable(refusal(path, proxy, response.statusCode))));
  const [{ statusCode }, tunnelled, head] = await answered;
  if (statusCode !== 200) {
    socket.destroy();
    throw new Unreachable(refusal(path, proxy, statusCode));
  }
  if (head.length > 0) tunnelled.unshift(head);
  return tunnelled;
}

const refusal = (path: string, proxy: URL, status = 0): string =>
  `${path} cannot be reached: the proxy ${proxy.host} answered ${status}`;

/** A connection for plain requests: to the host, or to the proxy, which wants whole URLs then. */
export async function dialForRequests(
  target: Authority,
  dialer: Dialer,
): Promise<{ socket: net.Socket; proxy: URL | undefined }> {
  const proxy = dialer.proxyFor(`http://${target.host}:${target.port}/`);
  if (!proxy) return { socket: await dial(target, 'http', { ...dialer, proxyFor: () => undefined }), proxy };
  const signal = AbortSignal.timeout(dialer.patienceMs);
  try {
    const socket = await toProxy(proxy, signal);
    assertNotOurs(socket, dialer);
    return { socket, proxy };
  } catch (error) {
    if (error instanceof Loop) throw error;
    throw new Unreachable(`the proxy ${proxy.host} of the environment cannot be reached`);
  }
}
