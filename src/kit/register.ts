/**
 * A preload for Node programs that have Affinity's host built in: what they send to `https://api.affinity.co` goes to the mock
 * whose origin stands in `AFFINITY_V1_BASE_URL`. Every other host is left alone.
 *
 *     AFFINITY_V1_BASE_URL=http://127.0.0.1:4010 node --import affinity-mock/register app.js
 *
 * The way is changed where a connection is opened, below `fetch`, undici, `https` and everything built on them: the program keeps
 * its URLs, its `Host` header and its agents. Without a usable origin the program does not start (exit 2), so that nothing meant
 * for the mock can reach the live API.
 */
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import { withoutProxy } from './proxy-variables.js';

const AFFINITY = 'api.affinity.co';
const SHOWN_ORIGIN = 'http://127.0.0.1:4010';

type Connect = typeof net.connect;

const mock = mockAddress();
const plainConnect = net.connect;
const secureConnect = tls.connect;

function toMock(callback: (() => void) | undefined): net.Socket {
  return plainConnect(mock, callback);
}

const connect = ((...args: Parameters<Connect>) => {
  const dial = dialOf(args);
  return isAffinity(dial.host) ? toMock(dial.callback) : plainConnect(...args);
}) as Connect;
net.connect = connect;
net.createConnection = connect;

const plainAgentConnection = http.Agent.prototype.createConnection;
http.Agent.prototype.createConnection = function createConnection(options, callback) {
  if (isAffinity(options.host)) return toMock(undefined);
  return plainAgentConnection.call(this, options, callback);
};

tls.connect = ((...args: Parameters<typeof tls.connect>) => {
  const { host, callback } = dialOf(args);
  return isAffinity(host) ? dressedAsSecure(toMock(undefined), callback) : secureConnect(...args);
}) as typeof tls.connect;

syncBuiltinESMExports();
Object.assign(process.env, withoutProxy(process.env, AFFINITY));

/** A plain socket with what HTTP clients ask of a secure one: they see a connection without a certificate, already trusted. */
function dressedAsSecure(socket: net.Socket, callback: (() => void) | undefined): tls.TLSSocket {
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

interface Dial {
  host: string | undefined;
  callback: (() => void) | undefined;
}

/** Both modules take `(options, callback?)` and `(port, host?, …, callback?)`; a host may also stand in the server's name alone. */
function dialOf(args: readonly unknown[]): Dial {
  const last = args.at(-1);
  const callback = typeof last === 'function' ? (last as () => void) : undefined;
  const named = args.find((arg) => typeof arg === 'object' && arg !== null) as
    | { host?: unknown; servername?: unknown }
    | undefined;
  const host = [args[1], named?.host, named?.servername].find((name) => typeof name === 'string') as string | undefined;
  return { host, callback };
}

function isAffinity(host: string | null | undefined): boolean {
  return host?.toLowerCase().replace(/\.$/, '') === AFFINITY;
}

function mockAddress(): { host: string; port: number } {
  const text = process.env.AFFINITY_V1_BASE_URL;
  if (!text) return refuse(`set AFFINITY_V1_BASE_URL to the mock's origin, such as ${SHOWN_ORIGIN}`);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'http:') {
    return refuse(`AFFINITY_V1_BASE_URL must be the mock's http origin, such as ${SHOWN_ORIGIN}`);
  }
  if (isAffinity(url.hostname))
    return refuse(`AFFINITY_V1_BASE_URL names Affinity itself: set it to the mock's origin, such as ${SHOWN_ORIGIN}`);
  // As `net` takes it: an IPv6 address without its brackets.
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 80) };
}

function refuse(reason: string): never {
  process.stderr.write(`affinity-mock/register: ${reason}\n`);
  process.exit(2);
}
