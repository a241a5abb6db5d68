/** The socket in front of the app. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Api } from './api.js';
import { answerPlainRead } from './short-door.js';

/** How long running requests may take to finish once the server closes. */
const DRAIN_MS = 5_000;
/** How often connections that fell idle are looked for meanwhile. */
const SWEEP_MS = 25;

/**
 * Milliseconds. Pooling clients keep idle connections for longer than Node's 5 seconds, and take the end of one just as they
 * send for a failed request.
 */
const TIMEOUTS = { keepAliveTimeout: 65_000, headersTimeout: 70_000, requestTimeout: 120_000 };

export interface MockServer {
  /** Origin, without a slash at the end: `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Takes no more connections, waits for running requests (5 s at most), then cuts what is left. */
  close(): Promise<void>;
}

export interface ServeOptions {
  port: number;
  host: string;
  /**
   * Exchange the process's `Request` and `Response` for lighter ones, which the adapter sends faster. For a process that only
   * serves; somebody else's process keeps its own.
   */
  lightGlobals: boolean;
}

type Fetch = (request: Request, bindings: object) => Response | Promise<Response>;

/** Resolves once it listens; rejects with Node's error (`EADDRINUSE` …) where it cannot. */
export async function serve(api: Api, fetch: Fetch, options: ServeOptions): Promise<MockServer> {
  const { port, host, lightGlobals } = options;
  const { getRequestListener } = await import('@hono/node-server');
  const listener = getRequestListener(fetch, { overrideGlobalObjects: lightGlobals });
  const server = createServer(TIMEOUTS, (incoming, outgoing) => {
    if (!answerPlainRead(api, incoming, outgoing)) void listener(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = (server.address() as AddressInfo).port;
  let closed: Promise<void> | undefined;
  return {
    url: `http://${urlHost(host)}:${bound}`,
    port: bound,
    close: () => (closed ??= drain(server)),
  };
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const end = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(end);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Where a client on the same machine reaches it. */
function urlHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
