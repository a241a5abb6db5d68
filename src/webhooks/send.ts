/** One HTTP request to a receiver: where the operator allows, no redirects followed, ten seconds of real time. */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
// By name: the time-out is the socket's, also where a test has put a clock of its own in place of the global timers.
import { clearTimeout, setTimeout } from 'node:timers';
import { isLoopback } from '../lib/loopback.js';

const TIMEOUT_MS = 10_000;
/** Bytes of an answer's body that are waited for, and for how long, milliseconds. */
const MOST_ANSWER = 65_536;
const LONGEST_ANSWER_MS = 1_000;

export interface Sent {
  /** What the receiver answered; undefined when it did not. */
  status?: number;
  error?: string;
}

/**
 * Sends once, whatever comes of it: the receiver may have seen what it did not answer. Never rejects: what goes wrong, and
 * whatever is thrown, is in `error`. `allowed`: host names besides loopback's.
 */
export async function send(
  url: string,
  body: unknown,
  allowed: ReadonlySet<string>,
  timeoutMs = TIMEOUT_MS,
  textOf: (body: unknown) => string = JSON.stringify,
): Promise<Sent> {
  try {
    const { hostname } = new URL(url);
    if (isLoopback(hostname) || allowed.has(hostname)) return await post(url, textOf(body), timeoutMs);
    const others = allowed.size > 0 ? ` and to ${[...allowed].join(', ')}` : '';
    return {
      error: `deliveries go to loopback addresses${others} only, not to ${hostname} (serve --webhook-host ${hostname} allows it)`,
    };
  } catch (error) {
    return { error: reason(error) };
  }
}

/**
 * Node's own client, which follows no redirect: it costs a fraction of `fetch`, and an event may go to many. Each time on a
 * connection of its own (`agent: false`): one that was kept may be closed by the receiver just as it is used again, and nobody
 * could tell then whether the event was seen. What is thrown on the way rejects.
 */
function post(url: string, payload: string, timeoutMs: number): Promise<Sent> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
    const start = url.startsWith('https:') ? requestHttps : requestHttp;
    // The first outcome counts: a promise takes no second one.
    let hasAnswered = false;
    const request = start(url, { method: 'POST', headers, agent: false }, (response) => {
      // The status is all that counts; what comes with it is passed over, and not for long. It is over with the connection: those
      // that a receiver holds open would pile up, were the next delivery begun meanwhile.
      hasAnswered = true;
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_ANSWER) response.destroy();
      });
      response.on('error', () => {});
      const patience = setTimeout(() => response.destroy(), LONGEST_ANSWER_MS);
      response.on('close', () => {
        clearTimeout(patience);
        resolve({ status: response.statusCode as number });
      });
    });
    const timer = setTimeout(() => {
      // A status that has come counts, whatever became of the rest.
      if (!hasAnswered) resolve({ error: `no answer within ${timeoutMs / 1000} s` });
      request.destroy();
    }, timeoutMs);
    request.on('error', (error) => {
      if (!hasAnswered) resolve({ error: reason(error) });
    });
    request.on('close', () => {
      clearTimeout(timer);
      if (!hasAnswered) resolve({ error: 'the connection was closed without an answer' });
    });
    request.end(payload);
  });
}

/** Of several addresses that were tried, why the first did not answer. */
function reason(error: unknown): string {
  const [first = error] = error instanceof AggregateError ? error.errors : [];
  return (first instanceof Error && first.message) || String(first);
}
