/** Connections to Affinity's host: led to the mock where a socket connects, below every client that is built on sockets. */
import http2 from 'node:http2';
import net from 'node:net';
import tls from 'node:tls';
import { defined } from '../lib/defined.js';
import { isLoopback } from '../lib/loopback.js';
import { AFFINITY, isAffinity, type Way } from './affinity.js';
import type { Patches } from './patches.js';

type Callback = (() => void) | undefined;
type Options = Record<string, unknown> & { host?: unknown; path?: unknown; socket?: unknown; servername?: unknown };

const NO_TLS = 'a TLS socket of the program cannot be led to the mock: use tls.connect or https';

/** Sockets that lead to the mock, or nowhere beyond this machine as far as can be told. */
const near = new WeakSet<object>();
const toMock = new WeakSet<object>();

type Connect = (this: net.Socket, ...args: unknown[]) => net.Socket;
type Lead = (socket: net.Socket, options: Options, callback: Callback) => net.Socket;

export function leadSockets(mock: Way, patches: Patches): void {
  const plainConnect = net.Socket.prototype.connect as Connect;
  const lead: Lead = (socket, options, callback) => {
    toMock.add(socket);
    // What the program asked of the way there (addresses, families, a look-up of its own) is of another network.
    const { lookup: _l, family: _f, hints: _h, localAddress: _a, localPort: _p, ...others } = options;
    return plainConnect.call(socket, { ...others, ...mock }, ...(callback ? [callback] : []));
  };
  const connect = function connect(this: net.Socket, ...args: unknown[]) {
    if (patches.isOver) return plainConnect.apply(this, args);
    const { options, callback } = dialOf(args);
    if (options.path === undefined && isAffinity(options.host, options.servername)) {
      if (this instanceof tls.TLSSocket) throw patches.refuse(NO_TLS);
      return lead(this, options, callback);
    }
    if (typeof options.path === 'string' || isLoopback(String(options.host ?? 'localhost'))) near.add(this);
    else near.delete(this);
    return plainConnect.apply(this, args);
  };
  patches.replace(net.Socket.prototype, 'connect', connect);
  leadTls(lead, patches);
  refuseHttp2(patches);
}

/** Whether what is written there stays on this machine. */
export const isNear = (socket: object): boolean => near.has(socket) || toMock.has(socket);

function leadTls(lead: Lead, patches: Patches): void {
  const secureConnect = tls.connect;
  patches.replace(tls, 'connect', (...args: Parameters<typeof tls.connect>) => {
    if (patches.isOver) return secureConnect(...args);
    const { options, callback } = dialOf(args);
    const { socket: base } = options;
    const isTaken = typeof base === 'object' && base !== null && toMock.has(base);
    if (isTaken || isAffinity(options.host, options.servername)) {
      const socket = lead(new net.Socket(), pick(options), undefined);
      // A tunnel that was made for it is of no use any more.
      if (base instanceof net.Socket) socket.once('close', () => base.destroy());
      return dressedAsSecure(socket, callback);
    }
    const socket = secureConnect(...args);
    if (base instanceof net.Socket && near.has(base)) near.add(socket);
    return socket;
  });
  // Documented, and missing in the types.
  const secure = tls.TLSSocket.prototype as unknown as { setServername(name: string): void };
  const { setServername } = secure;
  patches.replace(secure, 'setServername', function (this: typeof secure, name: string) {
    if (!patches.isOver && isAffinity(name)) throw patches.refuse(NO_TLS);
    setServername.call(this, name);
  });
}

const pick = ({ signal, keepAlive, noDelay }: Options): Options => defined({ signal, keepAlive, noDelay });

/** The mock speaks HTTP/1.1: a session would break off, and never tell why. */
function refuseHttp2(patches: Patches): void {
  const plain = http2.connect as (...args: unknown[]) => http2.ClientHttp2Session;
  patches.replace(http2, 'connect', (...args: unknown[]) => {
    const [authority, options] = args as [unknown, Options | undefined];
    const url = typeof authority === 'string' ? (URL.canParse(authority) ? new URL(authority) : null) : authority;
    const { hostname, host } = (url ?? {}) as { hostname?: unknown; host?: unknown };
    if (!patches.isOver && isAffinity(hostname, host, options?.host, options?.servername)) {
      throw patches.refuse('the mock speaks HTTP/1.1: use fetch or https instead of http2.connect');
    }
    return plain(...args);
  });
}

/** `(options, callback?)`, `(port, host?, options?, callback?)`, `(path, options?, callback?)`, or Node's own array of the two. */
function dialOf(args: readonly unknown[]): { options: Options; callback: Callback } {
  const given = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  const last = given.at(-1);
  const [first, second] = given;
  const named = given.find((arg) => typeof arg === 'object' && arg !== null) as Options | undefined;
  const isPath = typeof first === 'string' && !/^\d+$/.test(first);
  const options: Options = {
    ...(isPath ? { path: first } : typeof first !== 'object' && { port: first }),
    ...(!isPath && typeof second === 'string' && { host: second }),
    ...named,
  };
  // An empty path is none.
  if (!options.path) delete options.path;
  return { options, callback: typeof last === 'function' ? (last as () => void) : undefined };
}

/** A plain socket with what HTTP clients ask of a secure one: they see a connection without a certificate, already trusted. */
function dressedAsSecure(socket: net.Socket, callback: Callback): tls.TLSSocket {
  if (callback) socket.once('secureConnect', callback);
  socket.once('connect', () => socket.emit('secureConnect'));
  const secure = {
    encrypted: true,
    authorized: true,
    authorizationError: null,
    alpnProtocol: false,
    servername: AFFINITY,
    getPeerCertificate: () => ({}),
    getSession: () => undefined,
    getProtocol: () => null,
    getCipher: () => ({}),
    isSessionReused: () => false,
    setServername: () => {},
  };
  return Object.assign(socket, secure) as unknown as tls.TLSSocket;
}
