/**
 * A proxy on loopback for one run. What is meant for Affinity's API, by the target or by what the client says first in a tunnel, ends
 * here and goes to the mock: TLS with the run's own certificate, byte by byte behind it. All else is passed through.
 */
import events from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { once } from '../lib/memo.js';
import type { RunCertificates } from './authority.js';
import { type Dialer, dial, Loop, Unreachable } from './dial.js';
import { hostToldBy, MOST_FIRST_BYTES } from './first-bytes.js';
import { forward, tell } from './forward.js';
import { type Authority, isAddress, isAffinityHost, readAuthority, readProxiedUrl } from './target.js';

export interface ProxyOptions extends Dialer {
  /** 0 takes a free one. */
  port: number;
  /** Where the mock listens. */
  mock: { host: string; port: number };
  certificates: RunCertificates;
  /** A client broke the greeting off: `agent` is what it called itself when it asked for the tunnel. */
  onRefusal: (code: string, agent: string) => void;
}

export interface RunProxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  /** Ends all connections at once. */
  close(): Promise<void>;
}

/** How long a client may take for what it says first, and for the greeting, milliseconds. */
const GREETING_MS = 20_000;
const TLS_HANDSHAKE = 0x16;
const ESTABLISHED = 'HTTP/1.1 200 Connection established\r\n\r\n';

/** Resolves once it listens; rejects with Node's error where the port is taken. */
export async function openProxy(options: ProxyOptions): Promise<RunProxy> {
  const sockets = new Set<net.Socket>();
  const keep: Keep = (socket) => {
    sockets.add(socket);
    // Whoever breaks off has said all: what hangs on it ends with it.
    return socket.on('error', () => socket.destroy()).once('close', () => sockets.delete(socket));
  };
  const lead = leader(options, keep);
  const dialer = { ...options, ownPort: () => (server.address() as AddressInfo).port };
  const server = createServer((incoming, outgoing) => {
    const target = readProxiedUrl(incoming.url ?? '') ?? ownHost(incoming);
    if (target) return void forward(incoming, outgoing, target, options.mock, dialer);
    tell(outgoing, 400, 'this is a proxy, and what was asked of it is neither a tunnel nor a whole URL');
  });
  server.on('connection', keep);
  server.on('connect', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (head.length > 0) socket.unshift(head);
    const client = socket as net.Socket;
    const target = readAuthority(incoming.url ?? '');
    if (!target) return hangUp(client, 400, 'a tunnel leads to a host and a port, such as api.affinity.co:443');
    const tunnel = { client, target, agent: incoming.headers['user-agent'] ?? '' };
    openTunnel(tunnel, lead, keep, dialer).catch((error) => hangUp(client, statusFor(error), wordsFor(error)));
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) hangUp(socket, 400, 'this cannot be read as HTTP/1.1');
    else socket.destroy();
  });
  await events.once(server.listen(options.port, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const close = once(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  );
  return { url: `http://127.0.0.1:${port}`, port, close };
}

/** Some clients take a proxy for the server: a path, and Affinity's name in `Host`. */
function ownHost({ url = '', headers: { host = '' } }: IncomingMessage) {
  const target = readAuthority(/:\d+$/.test(host) ? host : `${host}:80`);
  return target && url.startsWith('/') && isAffinityHost(target.host)
    ? { ...target, isSecure: false, path: url }
    : null;
}

const statusFor = (error: unknown) => (error instanceof Loop ? 508 : 502);

const wordsFor = (error: unknown) => (error instanceof Unreachable ? error.message : 'the tunnel cannot be opened');

const REASONS = { 400: 'Bad Request', 502: 'Bad Gateway', 508: 'Loop Detected' } as const;

function hangUp(socket: Duplex, status: keyof typeof REASONS, text: string): void {
  const body = `affinity-mock: ${text}\n`;
  const reason = REASONS[status];
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

type Keep = <S extends net.Socket>(socket: S) => S;

interface Tunnel {
  client: net.Socket;
  target: Authority;
  /** What the client calls itself. */
  agent: string;
}

/** Where tunnels to Affinity end: with the run's certificate where the client speaks TLS, and at the mock. */
function leader({ certificates, mock, onRefusal }: ProxyOptions, keep: Keep) {
  const { certificate, ca, key } = certificates;
  const secureContext = tls.createSecureContext({ cert: certificate + ca, key });
  const toMock = (socket: net.Socket) => join(socket, keep(net.connect(mock.port, mock.host)));
  return ({ client, agent }: Tunnel, isTls: boolean) => {
    if (!isTls) return toMock(client);
    const socket = new tls.TLSSocket(client, { isServer: true, secureContext, ALPNProtocols: ['http/1.1'] });
    let code = 'ECONNRESET';
    const timer = setTimeout(() => socket.destroy(), GREETING_MS);
    const refused = () => {
      clearTimeout(timer);
      onRefusal(code, agent);
    };
    socket.once('error', (error: NodeJS.ErrnoException) => {
      code = error.code ?? code;
    });
    socket.once('close', refused);
    // Read from the start, for an end that nobody reads would be heard of when the time is up.
    const leave = () => socket.destroy();
    socket.once('end', leave).resume();
    socket.once('secure', () => {
      clearTimeout(timer);
      socket.off('end', leave);
      // Some look at the certificate only now, and leave without a word.
      code = 'SILENT';
      socket.once('data', () => socket.off('close', refused));
      toMock(socket);
    });
    keep(socket);
  };
}

type Lead = ReturnType<typeof leader>;

/** Rejects with `Unreachable` where nobody has been answered yet. */
async function openTunnel(tunnel: Tunnel, lead: Lead, keep: Keep, options: Dialer): Promise<void> {
  const { client, target } = tunnel;
  const isOurs = isAffinityHost(target.host);
  // Whose an address is, only the client tells: until then nobody is called.
  if (isOurs || (isAddress(target.host) && (target.port === 443 || target.port === 80))) {
    client.write(ESTABLISHED);
    const { host, isTls } = await hear(client, GREETING_MS);
    if (isOurs || isAffinityHost(host ?? '')) return void lead(tunnel, isTls);
    const far = await dial(target, 'https', options).catch(() => null);
    // It has been told that it is connected: all that is left is to break off.
    if (far) join(client, keep(far));
    else client.destroy();
    return;
  }
  const far = keep(await dial(target, target.port === 80 ? 'http' : 'https', options));
  if (client.destroyed) return void far.destroy();
  client.write(ESTABLISHED);
  const joint = join(client, far, 'far first');
  const { host, isTls } = await hear(client, null);
  // Another host's address, and Affinity's name in the greeting.
  if (!isAffinityHost(host ?? '')) return joint.goOn();
  joint.part();
  lead(tunnel, isTls);
}

/** What the client says first; it stays to be read. The connection is closed where it takes too long. */
function hear(client: net.Socket, patienceMs: number | null): Promise<{ host: string | null; isTls: boolean }> {
  return new Promise((resolve) => {
    const timer = patienceMs === null ? undefined : setTimeout(() => client.destroy(), patienceMs);
    let heard = Buffer.alloc(0);
    const settle = (host: string | null) => {
      clearTimeout(timer);
      client.off('data', onData).off('end', onEnd).pause();
      if (heard.length > 0) client.unshift(heard);
      resolve({ host, isTls: heard[0] === TLS_HANDSHAKE });
    };
    const onData = (bytes: Buffer) => {
      heard = Buffer.concat([heard, bytes]);
      const told = hostToldBy(heard);
      if (told !== 'more') settle(told.host);
      else if (heard.length >= MOST_FIRST_BYTES) settle(null);
    };
    const onEnd = () => settle(null);
    client
      .on('data', onData)
      .once('end', onEnd)
      .once('close', () => clearTimeout(timer));
  });
}

/**
 * What one sends the other gets, and their ends; what is still to be written goes out. With `far first` the client's part waits for
 * `goOn`; `part` ends the far side instead.
 */
function join(client: net.Socket, far: net.Socket, order?: 'far first') {
  const endAfter = (one: net.Socket, other: net.Socket) => () =>
    one.readableEnded ? other.destroySoon() : other.destroy();
  const farEnded = endAfter(far, client);
  far.once('close', farEnded);
  client.once('close', endAfter(client, far));
  far.pipe(client);
  const goOn = () => void client.pipe(far);
  const part = () => void far.off('close', farEnded).unpipe(client).destroy();
  if (order === undefined) goOn();
  return { goOn, part };
}
