import { type Attempt, keyOf, numberOf, type Pending } from './attempt.js';
import type { Sent } from './send.js';

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

/** What an attempt is of; a sample event is sent before there is a webhook. */
type Noted = Omit<Pending, 'webhookId' | 'firstAt'> & { webhookId: number | null };
