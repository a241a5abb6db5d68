/** Calls a server no faster than it says it may be called: by its own rate headers, a few at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf } from '../../contract/check-answer.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Sent {
  method: string;
  /** Path with its query, below the base URL. */
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

export interface Received {
  status: number;
  headers: Record<string, string>;
  /** Parsed; the text where it is no JSON; undefined when empty. */
  body: unknown;
}

/** The check cannot go on. */
export class Stopped extends Error {}

/** The server cannot be talked to at all. */
export class Unreachable extends Error {}

const AT_ONCE = 4;
const TIMEOUT_MS = 30_000;
/** Of the month's calls: those that are left for whoever the account works for. */
const lastTenthOf = (limit: number): number => Math.ceil(limit / 10);
const MOST_REFUSALS = 4;
/** Of one answer. Pages are far below; what is longer is no answer of this API. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Windows are a minute; anything far beyond is no pace to wait for. */
const LONGEST_WAIT_SECONDS = 120;

/** From here on a wait is told. */
const LONG_WAIT_MS = 3_000;

/** What a check waits by. */
export interface Pace {
  /** ms. */
  now(): number;
  wait(ms: number): Promise<unknown>;
  /** Is told of waits that somebody would wonder about. */
  tell?(line: string): void;
}

export const REAL_PACE: Pace = { now: () => Date.now(), wait: (ms) => sleep(ms) };

export class PacedClient {
  calls = 0;
  waitedMs = 0;
  readonly base: string;
  readonly #fetch: Fetch;
  readonly #time: Pace;
  #running = 0;
  readonly #queue: (() => void)[] = [];
  /** What the newest answer said of the minute; null before the first. */
  #minute: { remaining: number; endsAt: number } | null = null;
  /** What was told of the month: the lowest rest, and how many calls had been sent when it was heard; null where nothing was told. */
  #month: { limit: number; left: number; heardAt: number } | null = null;
  #hasAnswer = false;
  /** Calls that were sent and are not answered: the server may or may not have counted them. */
  #underWay = 0;
  #awaitingAnswer: (() => void)[] = [];
  #stopped: Stopped | null = null;
  #toldUntil = 0;

  /** `fetch`: the global one, whatever it is when it is called. */
  constructor(base: string, fetch: Fetch = (url, init) => globalThis.fetch(url, init), time: Pace = REAL_PACE) {
    this.base = base;
    this.#fetch = fetch;
    this.#time = time;
  }

  /** Throws `Stopped` where the month runs low or the server refuses on and on, `Unreachable` where there is no server. */
  async send(sent: Sent): Promise<Received> {
    await this.#enter();
    try {
      for (let refusals = 0; ; refusals++) {
        await this.#pace();
        const sentAs = await this.#admit();
        const received = await this.#exchange(sent, sentAs);
        if (received.status !== 429) return received;
        await this.#refused(received, refusals);
      }
    } finally {
      this.#leave();
    }
  }

  /** Waits for something else than limits: for a server to have done what it began. */
  pause(milliseconds: number): Promise<unknown> {
    return this.#time.wait(milliseconds);
  }

  async #enter(): Promise<void> {
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#running++;
  }

  #leave(): void {
    this.#running--;
    this.#queue.shift()?.();
  }

  /** Waits for the next minute where this one has no room left for what is under way. */
  async #pace(): Promise<void> {
    while (this.#minute && this.#minute.remaining <= this.#running) {
      const milliseconds = this.#minute.endsAt - this.#time.now();
      if (milliseconds <= 0) {
        this.#minute = null;
        return;
      }
      this.waitedMs += milliseconds / this.#running;
      await this.#wait(milliseconds, 'the minute is used up');
    }
    if (this.#minute) this.#minute.remaining--;
  }

  /**
   * Lets nothing be sent that would bring the rest of the month below its last tenth. Where the calls under way may do so already, their
   * answers are waited for; so is the first one, which tells how much there is. What is let through is under way at once: others ask
   * before it is sent. Returns how many calls it is.
   */
  async #admit(): Promise<number> {
    for (;;) {
      if (this.#stopped) throw this.#stopped;
      const isKnown = this.#hasAnswer || this.#underWay === 0;
      const { limit = 0, left = Number.POSITIVE_INFINITY } = this.#month ?? {};
      const tenth = lastTenthOf(limit);
      if (isKnown && left - this.#underWay > tenth) break;
      if (this.#underWay === 0) {
        throw this.#stop(
          `the month runs low: ${left} of ${limit} calls are left, and the last tenth (${tenth}) stays for your other programs: go on in the next month`,
        );
      }
      await new Promise<void>((resolve) => this.#awaitingAnswer.push(resolve));
    }
    this.#underWay++;
    return ++this.calls;
  }

  async #exchange(sent: Sent, sentAs: number): Promise<Received> {
    try {
      const received = await this.#ask(sent);
      this.#hasAnswer = true;
      this.#learnMinute(received.headers);
      this.#learnMonth(received.headers, sentAs);
      return received;
    } finally {
      this.#underWay--;
      for (const goOn of this.#awaitingAnswer.splice(0)) goOn();
    }
  }

  async #ask({ method, path, headers, body }: Sent): Promise<Received> {
    let response: Response;
    let text: string;
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      // Links to files lead elsewhere, where the key has no business.
      const init = { method, headers, redirect: 'manual' as const, signal, ...(body !== undefined && { body }) };
      response = await this.#fetch(this.base + path, init);
      text = await textOf(response);
    } catch (error) {
      if (error instanceof Stopped) throw error;
      throw new Unreachable(`cannot reach ${this.base}: ${reasonOf(error)}`);
    }
    return { status: response.status, headers: Object.fromEntries(response.headers), body: bodyOf(text) };
  }

  #learnMinute(headers: Headers): void {
    const remaining = numberIn(headers, 'x-ratelimit-limit-user-remaining');
    const reset = numberIn(headers, 'x-ratelimit-limit-user-reset');
    if (remaining !== null && reset !== null && reset <= LONGEST_WAIT_SECONDS) {
      // A second more than told: the header counts whole ones.
      this.#minute = { remaining, endsAt: this.#time.now() + (reset + 1) * 1000 };
    }
  }

  /** Answers come in any order: the lowest rest counts, unless a call that was sent after it was heard is told of more: a new month. */
  #learnMonth(headers: Headers, sentAs: number): void {
    const limit = numberIn(headers, 'x-ratelimit-limit-org');
    const left = numberIn(headers, 'x-ratelimit-limit-org-remaining');
    if (limit === null || left === null) return;
    if (this.#month && left > this.#month.left && sentAs <= this.#month.heardAt) return;
    this.#month = { limit, left, heardAt: this.calls };
  }

  /** For good; the first reason counts. */
  #stop(why: string): Stopped {
    this.#stopped ??= new Stopped(why);
    return this.#stopped;
  }

  async #refused({ headers }: Received, refusals: number): Promise<void> {
    if (refusals >= MOST_REFUSALS) throw this.#stop('the server goes on answering 429 after its own reset');
    if (headers['x-ratelimit-limit-org-remaining'] === '0') throw this.#stop('the month is used up');
    const isMinute = headers['x-ratelimit-limit-user-remaining'] === '0';
    const told = headers['retry-after'] ?? (isMinute ? headers['x-ratelimit-limit-user-reset'] : undefined);
    const seconds = /^\d+$/.test(told ?? '') ? Number(told) : 1;
    if (seconds > LONGEST_WAIT_SECONDS) throw this.#stop(`the server answers 429 and asks to wait ${seconds} seconds`);
    this.waitedMs += seconds * 1000;
    await this.#wait(seconds * 1000 + Math.random() * 500, 'the server answers 429');
  }

  /** All that wait for the same are one line. */
  #wait(milliseconds: number, why: string): Promise<unknown> {
    if (milliseconds >= LONG_WAIT_MS && this.#time.now() >= this.#toldUntil) {
      this.#toldUntil = this.#time.now() + milliseconds;
      this.#time.tell?.(`waiting ${Math.ceil(milliseconds / 1000)} s: ${why}`);
    }
    return this.#time.wait(milliseconds);
  }
}

type Headers = Readonly<Record<string, string>>;

const numberIn = (headers: Headers, name: string): number | null =>
  /^\d+$/.test(headers[name] ?? '') ? Number(headers[name]) : null;

/** Throws `Stopped` beyond `MOST_BYTES`: a server that goes on and on would fill the memory. */
async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop ends the connection.
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Stopped(`an answer is longer than ${MOST_BYTES / 1024 / 1024} MiB`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string; message?: string }; name?: string };
  if (name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} seconds`;
  const { code } = cause ?? {};
  if (code === undefined) return 'the connection failed';
  // As OpenSSL calls it: self-made, or of an authority that this machine does not know.
  if (/CERT|VERIFY/.test(code))
    return `its certificate is not trusted (${code}): name its authority's file in NODE_EXTRA_CA_CERTS`;
  return REASONS.get(code) ?? code;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens there'],
  ['ENOTFOUND', 'no host of this name is known'],
  ['EAI_AGAIN', 'no host of this name is known'],
  ['ECONNRESET', 'the connection was cut'],
  ['UND_ERR_SOCKET', 'the connection was cut'],
]);
