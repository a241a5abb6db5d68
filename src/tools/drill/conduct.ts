/** The conditions of a drill: tight limits, the latency of a network, and the surprises that Affinity has in store. */
import { OPERATIONS } from '../../contract/operations.js';
import type { AccountHandle, JournalView } from '../../index.js';
import { MOST_CALLS } from './act.js';
import type { DrillSettings, Lowered, Observed } from './observed.js';
import { isCreate } from './writes.js';

/** What a call takes at least, real milliseconds: on loopback alone no two calls would ever meet. */
const LATENCY_MS = 50;
const TICK_MS = 20;
/** How often the journal, which forgets, is copied: every so many ticks. */
const COPY_TICKS = 10;
/** A window is lowered only when it has seen this many calls. */
const LEAST_CALLS = 3;
/** The lowered limit is lifted this long before the reset, so that no call of the next window meets it. */
const LIFT_EARLY_MS = 2 * TICK_MS;

const GATEWAY_TIMEOUT = '<html><head><title>504 Gateway Timeout</title></head><body>504 Gateway Timeout</body></html>';

/**
 * Sets up the account and watches what its admin's client does.
 *
 * Besides the limits asked for: each call takes 50 ms; once, an answer says early that no call is left; in a later window the limit
 * is lowered unannounced; after the first reset, one create fails with a 504 that leaves open whether it worked.
 */
export class Conductor {
  readonly #account: AccountHandle;
  readonly #settings: DrillSettings;
  readonly #persona: string;
  readonly #entries = new Map<string, JournalView>();
  readonly #lowered: Lowered[] = [];
  readonly #startedAt: number;
  readonly #timer: NodeJS.Timeout;
  #ticks = 0;
  #copiedUntil: string;
  #step: 'announce' | 'surprise' | 'done' = 'announce';
  #window = { openedAt: 0, used: 0, isSpent: false };
  #writeFaults: string[] | null = null;
  #latency: string;

  /** `persona`: whose minute is watched, that of the key that the command was given. */
  constructor(account: AccountHandle, settings: DrillSettings, onFlood: () => void, persona = 'admin') {
    const { perMinute, windowSeconds, concurrent, monthly } = settings;
    this.#account = account;
    this.#persona = persona;
    this.#settings = settings;
    account.limits.set({ perMinute, windowSeconds, concurrent, ...(monthly !== null && { monthly }) });
    this.#latency = this.#addLatency();
    this.#copiedUntil = account.clock.now();
    this.#startedAt = this.#now();
    this.#timer = setInterval(() => {
      this.#tick();
      if (this.#entries.size >= MOST_CALLS) onFlood();
    }, TICK_MS);
  }

  /** Everything that was seen until now. */
  end(code: number, stopped: string | null): Observed {
    clearInterval(this.#timer);
    this.#copy();
    return {
      settings: this.#settings,
      entries: [...this.#entries.values()],
      lowered: this.#lowered,
      startedAt: this.#startedAt,
      endedAt: this.#now(),
      code,
      stopped,
    };
  }

  #now = (): number => Date.parse(this.#account.clock.now());

  #tick(): void {
    if (++this.#ticks % COPY_TICKS === 0) this.#copy();
    const now = this.#now();
    const current = this.#lowered.at(-1);
    if (current && now < current.until) return;
    const { limit, used, remaining } = this.#account.limits.get(this.#persona).perMinute;
    if (limit !== this.#settings.perMinute) this.#account.limits.set({ perMinute: this.#settings.perMinute });
    if (used < this.#window.used || (this.#window.used === 0 && used > 0)) this.#open(now);
    this.#window.used = used;
    if (remaining === 0) this.#window.isSpent = true;
    if (used < LEAST_CALLS || this.#window.isSpent) return;
    const isLate = now - this.#window.openedAt > this.#windowMs * 0.6;
    if (this.#step === 'announce' && isLate) this.#lower(now, used + 1);
    else if (this.#step === 'surprise') this.#lower(now, used);
  }

  /** A new window: what the last one was for has been seen. */
  #open(now: number): void {
    if (this.#window.isSpent) {
      if (this.#step === 'announce') this.#step = 'surprise';
      this.#armWrites();
    }
    this.#window = { openedAt: now, used: 0, isSpent: false };
  }

  #lower(now: number, limit: number): void {
    const until = this.#window.openedAt + this.#windowMs - LIFT_EARLY_MS;
    if (until - now < LATENCY_MS) return;
    this.#account.limits.set({ perMinute: limit });
    this.#lowered.push({ from: now, until, limit });
    this.#window.isSpent = true;
    if (this.#step === 'surprise') this.#step = 'done';
  }

  /** The first create from here on fails. Rules apply in their order, so the latency comes last again. */
  #armWrites(): void {
    if (this.#writeFaults) return;
    this.#account.faults.remove(this.#latency);
    this.#writeFaults = OPERATIONS.filter(({ id }) => isCreate(id)).map(({ id }) => {
      const respond = { status: 504, html: GATEWAY_TIMEOUT };
      return this.#account.faults.add({ match: { operationId: id }, respond, delayMs: LATENCY_MS, times: 1 }).id;
    });
    this.#latency = this.#addLatency();
  }

  #addLatency(): string {
    return this.#account.faults.add({ match: {}, delayMs: LATENCY_MS }).id;
  }

  #copy(): void {
    for (const entry of this.#account.requests({ since: this.#copiedUntil })) {
      this.#entries.set(entry.id, entry);
      if (this.#writeFaults?.includes(entry.fault ?? '')) this.#disarmWrites();
    }
    // Entries come in with their answers, up to a latency and more after the time that they bear.
    this.#copiedUntil = new Date(Math.max(this.#startedAt, this.#now() - 5_000)).toISOString();
  }

  #disarmWrites(): void {
    for (const id of this.#writeFaults ?? []) this.#account.faults.remove(id);
    this.#writeFaults = [];
  }

  get #windowMs(): number {
    return this.#settings.windowSeconds * 1000;
  }
}
