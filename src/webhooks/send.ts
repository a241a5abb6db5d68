/** One HTTP request to a receiver: where the operator allows, no redirects followed, ten seconds of real time. */
import { isLoopback } from '../control/host.js';

const TIMEOUT_MS = 10_000;

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
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    return { error: reason(error) };
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} s`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
