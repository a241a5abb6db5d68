/** One HTTP request to a receiver: where the operator allows, no redirects followed, ten seconds of real time. */
import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isLoopback } from '../control/host.js';

const TIMEOUT_MS = 10_000;
/** Bytes. */
const MOST_ANSWER = 65_536;

export interface Sent {
  /** What the receiver answered; undefined when it did not. */
  status?: number;
  error?: string;
}

/** Never rejects: what goes wrong is in `error`. `allowed`: host names besides loopback's. */
export async function send(url: string, body: unknown, allowed: ReadonlySet<string>): Promise<Sent> {
  const { hostname } = new URL(url);
  if (!isLoopback(hostname) && !allowed.has(hostname)) {
    const others = allowed.size > 0 ? ` and to ${[...allowed].join(', ')}` : '';
    return {
      error: `deliveries go to loopback addresses${others} only, not to ${hostname} (serve --webhook-host ${hostname} allows it)`,
    };
  }
  return new Promise((resolve) => post(url, JSON.stringify(body), resolve));
}

/** Node's own client, which follows no redirect: it costs a fraction of `fetch`, and an event may go to many. */
function post(url: string, payload: string, done: (sent: Sent) => void, isAgain = false): void {
  const isSecure = url.startsWith('https:');
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
  const options = { method: 'POST', headers, agent: isSecure ? agents.https : agents.http };
  const request = (isSecure ? requestHttps : requestHttp)(url, options, (response) => {
    done({ status: response.statusCode as number });
    // The status is all that counts; what comes with it is passed over, and not for long.
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_ANSWER) response.destroy();
    });
    response.on('error', () => {});
    response.on('close', () => clearTimeout(timer));
  });
  const timer = setTimeout(() => {
    done({ error: `no answer within ${TIMEOUT_MS / 1000} s` });
    request.destroy();
  }, TIMEOUT_MS);
  request.on('error', (error: NodeJS.ErrnoException) => {
    clearTimeout(timer);
    // The receiver closed a kept connection just as it was used again: it has not seen the event.
    if (request.reusedSocket && !isAgain && error.code === 'ECONNRESET') post(url, payload, done, true);
    else done({ error: reason(error) });
  });
  request.end(payload);
}

/** Connections are kept: the next event is never far. */
const agents = {
  http: new HttpAgent({ keepAlive: true, maxFreeSockets: 8, timeout: TIMEOUT_MS * 2 }),
  https: new HttpsAgent({ keepAlive: true, maxFreeSockets: 8, timeout: TIMEOUT_MS * 2 }),
};

/** Of several addresses that were tried, why the first did not answer. */
function reason(error: Error): string {
  const [first] = error instanceof AggregateError ? (error.errors as Error[]) : [];
  return (first ?? error).message;
}
