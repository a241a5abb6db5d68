import type { Sent } from './send.js';

/** What is to be sent to a receiver, and how it went. Plain data: snapshots and data files hold it. */
export interface Delivery {
  type: string;
  body: unknown;
  /** Seconds since 1970, by the account's clock. */
  sent_at: number;
}

/** One request to a receiver, as it went. */
export interface Attempt extends Sent {
  id: string;
  /** Null for a sample event to an address that was not subscribed in the end. */
  webhookId: number | null;
  event: string;
  url: string;
  attempt: number;
  /** Milliseconds of the account's clock. */
  at: number;
  nextAttemptAt?: number;
  body: Delivery;
  /** What was to be sent, by its id: not shown. */
  pending: number;
}

/** A delivery that is still to be made, or under way. Times in milliseconds of the account's clock. */
export interface Pending {
  readonly id: number;
  webhookId: number;
  delivery: Delivery;
  attempt: number;
  firstAt: number;
  /** When this attempt falls due. */
  at: number;
}

const MOST_KEPT = 10_000;

/** The newest requests to receivers, as they went, and what of each delivery was tried. */
export class AttemptLog {
  /** Oldest first, by what was tried: nothing is sent again but by the schedule. */
  #attempts = new Map<string, Attempt>();
  #nextId = 1;

  constructor(readonly tell: (attempt: Attempt) => void) {}

  /** Oldest first. */
  list(): readonly Attempt[] {
    return [...this.#attempts.values()];
  }

  get nextId(): number {
    return this.#nextId;
  }

  find(id: string): Attempt | undefined {
    return this.list().find((attempt) => attempt.id === id);
  }

  /** This attempt of a delivery, where it was made. */
  made({ id, attempt }: Pending): Attempt | undefined {
    return this.#attempts.get(keyOf(id, attempt));
  }

  note(url: string, { id, webhookId, delivery, attempt: count, at }: Noted, sent: Sent): Attempt {
    const attempt: Attempt = {
      id: `delivery-${this.#nextId++}`,
      webhookId,
      event: delivery.type,
      url,
      attempt: count,
      // When it fell due, not when its answer was in: the pauses are the same however far the clock was advanced meanwhile.
      at,
      ...sent,
      body: delivery,
      pending: id,
    };
    this.#attempts.set(keyOf(id, count), attempt);
    const [oldest] = this.#attempts.keys();
    if (oldest !== undefined && this.#attempts.size > MOST_KEPT) this.#attempts.delete(oldest);
    this.tell(attempt);
    return attempt;
  }

  restore(attempts: readonly Attempt[], nextId: number): void {
    this.#attempts = new Map(attempts.map((attempt) => [keyOf(attempt.pending, attempt.attempt), attempt]));
    this.#nextId = Math.max(nextId, numberOf(attempts.at(-1)) + 1);
  }
}

/** What an attempt tries: which delivery, for which time. */
const keyOf = (pending: number, attempt: number) => `${pending} ${attempt}`;

/** The number in an attempt's id; 0 without one. */
const numberOf = (attempt: Attempt | undefined) => Number(attempt?.id.replace('delivery-', '') ?? 0);

/** What an attempt is of; a sample event is sent before there is a webhook. */
type Noted = Omit<Pending, 'webhookId' | 'firstAt'> & { webhookId: number | null };

/** What a fault makes of a delivery. `late`: it comes after the next one to the same webhook. */
export type Deliver = 'twice' | 'late' | 'never';
