/** The socket in front of both doors: who is answered at all, and by which door. */
import events from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { LINKS_PATH } from '../account/signed-links.js';
import { once } from '../lib/memo.js';
import { type Certificate, createTrackedServer, drain, type Work, worksOf } from './connections.js';
import { corsHeaders, preflightHeaders } from './cors.js';
import { type DoorRefusal, isBelow, refuse, refuseTunnel, refuseUnreadable } from './door-refusal.js';
import type { HostPolicy } from './host-policy.js';
import { prefersPage } from './prefers-page.js';
import { readTarget, type Target } from './request-target.js';
import type { Api } from './router.js';
import { answerSocketRequest, fail } from './socket-request.js';
import type { TrackedRequest } from './tracked-request.js';

export interface MockServer extends AsyncDisposable {
  /** Origin, without a slash at the end: `http://127.0.0.1:4010`; `https:` with `tls`. */
  readonly url: string;
  /** The one that was taken where 0 was asked for. */
  readonly port: number;
  /**
   * Where a browser opens the console: `http://127.0.0.1:4010/_mock/console/`. With a control token each call makes a link that
   * lets one browser in, once: hand it to a person, not to a log.
   */
  consoleLink(): string;
  /** Takes no more connections, closes idle ones at once, ends delays of faults, waits for running requests (5 s at most). */
  close(): Promise<void>;
}

/** @internal */
export interface ServeOptions {
  port: number;
  host: string;
  /** Whose requests are answered. */
  hosts: HostPolicy;
  /**
   * Exchange the process's `Request` and `Response` for lighter ones, which the adapter sends faster. For a process that only
   * serves; somebody else's process keeps its own.
   */
  lightGlobals: boolean;
  /** To speak TLS with; null: plain HTTP. */
  certificate: Certificate | null;
  /** Makes the code of a link that lets a browser in once; null where nobody asks for a token. */
  newLogin: (() => string) | null;
}

type Fetch = (request: Request, bindings: object) => Response | Promise<Response>;

/**
 * Resolves once it listens; rejects with Node's error (`EADDRINUSE` …) where it cannot.
 *
 * @internal
 */
export async function serve(api: Api, fetch: Fetch, options: ServeOptions): Promise<MockServer> {
  const { port, host, hosts, lightGlobals, certificate, newLogin } = options;
  const listener = lateListener(fetch, lightGlobals);
  const baseUrl = hosts.baseUrl?.href.replace(/(?<!\/)\/+$/, '');
  const handle = (incoming: TrackedRequest, outgoing: ServerResponse<TrackedRequest>, work: Work) => {
    const target = admitted(work, hosts);
    if (!target) return;
    const sharedWith = sharedOrigin(incoming, hosts);
    if (!isOwnPath(target.path) && !asksForPage(incoming, target.path)) {
      answerSocketRequest(api, work, target, { baseUrl, sharedWith });
      return;
    }
    incoming.url = target.search === '' ? target.path : `${target.path}?${target.search}`;
    if (sharedWith !== undefined && isBelow(target.path, LINKS_PATH)) shareFile(outgoing, sharedWith);
    listener()
      .then((answer) => answer(incoming, outgoing))
      .catch((error: unknown) => fail(outgoing, error));
  };
  const server = createTrackedServer(handle, { requireHostHeader: false }, certificate ?? undefined);
  server.on('connect', (_incoming, socket) => refuseTunnel(socket));
  server.on('clientError', (error, socket) => turnAway(server, error, socket as Socket));
  await events.once(server.listen(port, host), 'listening');
  const bound = (server.address() as AddressInfo).port;
  const close = once(() => drain(server));
  const url = `${certificate ? 'https' : 'http'}://${urlHost(host)}:${bound}`;
  return {
    url,
    port: bound,
    consoleLink: () => `${url}/_mock/${newLogin ? `login?once=${newLogin()}` : 'console/'}`,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/**
 * The adapter for all but the API, brought along when it is first asked for: it loads Node's `fetch`, which takes a tenth of a start,
 * and most servers of a test run are asked for the API alone.
 */
const lateListener = (fetch: Fetch, lightGlobals: boolean) =>
  once(async () => {
    const { getRequestListener } = await import('@hono/node-server');
    return getRequestListener(fetch, { overrideGlobalObjects: lightGlobals });
  });

/** What is no API request: the control plane, and the bytes of files. */
const isOwnPath = (path: string) => isBelow(path, '/_mock') || isBelow(path, LINKS_PATH);

/** A browser at the front door is led to the console; programs get the API's answer. */
const asksForPage = ({ method, headers }: IncomingMessage, path: string) =>
  path === '/' && method === 'GET' && headers.authorization === undefined && prefersPage(headers.accept);

/** The target of a request that may come in; null where it has been answered here. Its `Host` is complete from here on. */
function admitted({ incoming, outgoing }: Work, hosts: HostPolicy): Target | null {
  const target = readTarget(incoming.url ?? '');
  completeHost(incoming, target);
  const refusal = refusalOf(incoming, target, hosts);
  if (refusal) {
    refuse(outgoing, target?.path ?? incoming.url ?? '', refusal);
    return null;
  }
  if (isPreflight(incoming, target as Target, hosts)) {
    const { origin, 'access-control-request-headers': asked } = incoming.headers;
    outgoing.writeHead(204, preflightHeaders(origin as string, asked)).end();
    return null;
  }
  return target;
}

/** Headers of its own then: those that came may belong to other requests of the connection too. */
function completeHost(incoming: TrackedRequest, target: Target | null): void {
  const { headers, socket } = incoming;
  if (target?.host !== undefined) incoming.headers = { ...headers, host: target.host };
  // HTTP/1.0 has none, and health checks still speak it.
  else if (incoming.httpVersion === '1.0' && !headers.host) incoming.headers = { ...headers, host: addressOf(socket) };
}

/** The control plane has a guard of its own, who is stricter. */
function refusalOf(incoming: IncomingMessage, target: Target | null, hosts: HostPolicy): DoorRefusal | null {
  const { headers, method } = incoming;
  const { host = '', origin } = headers;
  if (!target) return { status: 400, message: `The request target of this ${method} cannot be read as a path.` };
  if (target.host === undefined && countHosts(incoming) > 1) {
    return { status: 400, message: 'The request has more than one Host header.' };
  }
  const verdict = hosts.judge(host);
  if (verdict === 'malformed') {
    return { status: 400, message: host === '' ? 'The request has no Host header.' : 'The Host header is malformed.' };
  }
  if (isBelow(target.path, '/_mock')) return null;
  if (verdict === 'foreign') {
    return {
      status: 403,
      message: 'affinity-mock does not answer by this Host.',
      hint: 'it takes localhost, 127.0.0.1, api.affinity.co and the host of --base-url; with --host any',
    };
  }
  if (origin === undefined || hosts.isOwn(origin, host) || hosts.isShared(origin)) return null;
  return {
    status: 403,
    message: 'affinity-mock does not answer pages of this Origin.',
    hint: 'start it with --cors and the origin of the browser app',
  };
}

const isPreflight = ({ method, headers }: IncomingMessage, { path }: Target, hosts: HostPolicy) =>
  method === 'OPTIONS' &&
  headers['access-control-request-method'] !== undefined &&
  headers.origin !== undefined &&
  hosts.isShared(headers.origin) &&
  !isBelow(path, '/_mock');

function sharedOrigin({ headers: { origin } }: IncomingMessage, hosts: HostPolicy): string | undefined {
  return origin !== undefined && hosts.isShared(origin) ? origin : undefined;
}

function shareFile(outgoing: ServerResponse, origin: string): void {
  const shared = corsHeaders(origin, { 'content-length': '', 'content-disposition': '' });
  for (const [name, value] of Object.entries(shared)) outgoing.setHeader(name, value);
}

/** Node keeps the first one and forgets the others. */
function countHosts({ rawHeaders }: IncomingMessage): number {
  let count = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] as string;
    if (name.length === 4 && name.toLowerCase() === 'host') count++;
  }
  return count;
}

function addressOf({ localAddress = '127.0.0.1', localPort }: Socket): string {
  const address = localAddress.replace(/^::ffff:(?=\d+\.)/, '');
  return `${address.includes(':') ? `[${address}]` : address}:${localPort}`;
}

/** Where an answer has begun, or is still due to an earlier request, another one would be taken for it. */
function turnAway(server: Server, error: NodeJS.ErrnoException, socket: Socket): void {
  const works = worksOf(server, socket);
  const isDue = works.some(({ incoming, outgoing }) => outgoing.headersSent || incoming.complete);
  if (error.code === 'ECONNRESET' || !socket.writable || isDue) socket.destroy();
  else refuseUnreadable(socket, error);
}

/** Where a client on the same machine reaches it. */
function urlHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
