/**
 * Sends an account's events to its subscribers. A failed delivery is tried again after pauses that double, on the account's clock,
 * for ten hours; then the subscription is switched off and the account's contacts are told (v1.md §17.8, product-rules.md §7.5).
 */
import { clearTimeout, setImmediate, setTimeout } from 'node:timers';
import type { Clock } from '../lib/clock.js';
import type { Webhook } from '../store/model.js';
import type { World } from '../store/world.js';
import { deliveryWithFloats } from '../views/v1/floats.js';
import { type Attempt, AttemptLog, type Deliver, type Delivery, type Pending } from './attempt.js';
import { type Sent, send } from './send.js';

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;
const GIVE_UP_AFTER_MS = 10 * 3_600_000;
const MOST_AT_ONCE = 8;
/** Deliveries that may wait for their turn, and those that may wait for another attempt. */
const MOST_WAITING = 10_000;
const MOST_MAIL_KEPT = 1_000;
/** How long a delivery that a fault makes late waits for another to overtake it. */
const LATE_MS = 60_000;
/** How long whoever waits for deliveries does so at most, in real time. */
const LONGEST_SETTLING_MS = 10_000;

export interface DeliveryRules {
  /** Quirk `both-webhook-failed-answer`. */
  failedAnswers(): 'any' | 'server' | 'none';
  /** Quirk `v1-number-floats`. */
  floats(): boolean;
  /** What a fault makes of the delivery of an event. */
  astray(event: string): Deliver | undefined;
  /** Told of each attempt. */
  attempted?(attempt: Attempt): void;
  /** Hosts besides loopback that may be sent to. */
  readonly allowedHosts: ReadonlySet<string>;
}

export interface DeliveriesState {
  attempts: readonly Attempt[];
  mailbox: readonly { at: number; text: string }[];
  nextId: number;
  nextPending: number;
  /** By their ids. */
  pending: ReadonlyMap<number, Pending>;
  heldBack: ReadonlyMap<number, Pending>;
}

/** The attempts and the mailbox are of the newest; what is still to be sent is all there. */
export class Deliveries {
  readonly #log = new AttemptLog((attempt) => this.rules.attempted?.(attempt));
  #mailbox: { at: number; text: string }[] = [];
  #nextPending = 1;
  /** Those that fall due later are on the clock. */
  readonly #later: (at: number, pending: Pending) => void;
  /** Those that a fault makes late, by their ids. */
  #heldBack = new Map<number, Pending>();
  readonly #waitNoLonger: (at: number, id: number) => void;
  #waiting: Pending[] = [];
  /** What is on its way. A reset or restore takes it out: how it goes then belongs to another generation of the account. */
  #running = new Set<Pending>();
  #isToStart = false;
  /** Sample events on their way. */
  #samples = new Set<Delivery>();
  /** Told once there is nothing to send and nothing under way. */
  #waitingForRest = new Set<() => void>();

  constructor(
    readonly world: World,
    readonly clock: Clock,
    readonly rules: DeliveryRules,
  ) {
    this.#later = clock.work('delivery', (pending: Pending) => this.#enqueue(pending));
    this.#waitNoLonger = clock.work('late delivery', (id: number) => {
      this.#sendHeldBack(id);
      this.#work();
    });
  }

  /** Whether anybody would hear of an event at all. */
  hasSubscribers(type: string): boolean {
    return this.#subscribers(type).length > 0;
  }

  /** Queues a delivery for every subscriber; returns at once. */
  publish(delivery: Delivery): void {
    for (const { id } of this.#subscribers(delivery.type)) {
      const first = this.#first(id, delivery);
      const astray = this.rules.astray(delivery.type);
      if (astray === 'never') continue;
      if (astray === 'late') this.#holdBack(first);
      else this.#enqueue(first);
      if (astray === 'twice') this.#enqueue(this.#first(id, delivery));
    }
  }

  /** Every attempt, oldest first. */
  list(): readonly Attempt[] {
    return this.#log.list();
  }

  /** What the account's technical contacts were told. */
  mailbox(): readonly { at: number; text: string }[] {
    return this.#mailbox;
  }

  /** Sends the same delivery again; false when there is no such attempt. */
  replay(id: string): boolean {
    const attempt = this.#log.find(id);
    if (!attempt || attempt.webhookId === null) return false;
    this.#enqueue(this.#first(attempt.webhookId, attempt.body));
    return true;
  }

  /**
   * Sends a sample event to an address that is to be subscribed. It stands among the attempts as any other; `belongsTo` says whose
   * it was.
   */
  async sample(url: string, delivery: Delivery): Promise<Sent & { belongsTo(webhookId: number): void }> {
    this.#samples.add(delivery);
    const at = this.clock.now();
    const sent = await send(url, delivery, this.rules.allowedHosts);
    // Of another generation of the account.
    if (!this.#samples.delete(delivery)) return { ...sent, belongsTo: () => {} };
    const attempt = this.#log.note(url, { id: this.#nextPending++, webhookId: null, delivery, attempt: 1, at }, sent);
    const belongsTo = (webhookId: number) => {
      attempt.webhookId = webhookId;
    };
    return { ...sent, belongsTo };
  }

  /** What fell due and has not been answered yet. */
  get underWay(): number {
    return this.#waiting.length + this.#running.size;
  }

  /** Deliveries to a webhook that are still to be made now or on their way; the soonest of those that wait for another attempt. */
  ofWebhook(id: number): { underWay: number; heldBack: number } {
    const its = ({ webhookId }: Pending) => webhookId === id;
    const underWay = [...this.#waiting, ...this.#running].filter(its).length;
    return { underWay, heldBack: [...this.#heldBack.values()].filter(its).length };
  }

  /** Resolves once what fell due has been sent and answered, or after so much real time; with how much is left then. */
  settled(mostMs = LONGEST_SETTLING_MS): Promise<number> {
    if (this.underWay === 0) return Promise.resolve(0);
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        this.#waitingForRest.delete(finish);
        resolve(this.underWay);
      };
      const timer = setTimeout(finish, mostMs);
      this.#waitingForRest.add(finish);
    });
  }

  /** Plain data, with what is being delivered: whoever returns to this state delivers it. */
  snapshot(): DeliveriesState {
    const pending = new Map([...this.#running, ...this.#waiting].map((one) => [one.id, one]));
    return {
      attempts: this.#log.list(),
      mailbox: [...this.#mailbox],
      nextId: this.#log.nextId,
      nextPending: this.#nextPending,
      pending,
      heldBack: new Map(this.#heldBack),
    };
  }

  /**
   * Delivers what was still to be delivered then. What is just on its way goes on, and what the attempts say was tried (where the
   * data is taken back and they are not) is not sent once more.
   */
  restore({ attempts, mailbox, nextId, nextPending, pending, heldBack }: DeliveriesState): void {
    const going = new Set([...this.#running].filter((one) => pending.get(one.id) === one));
    this.end();
    this.#running = going;
    this.#log.restore(attempts, nextId);
    this.#mailbox = [...mailbox];
    this.#nextPending = attempts.reduce((most, { pending: id }) => Math.max(most, id + 1), nextPending);
    this.#heldBack = new Map(heldBack);
    // Copies: what is on its way in another generation is not to be taken for them.
    for (const one of pending.values()) if (!going.has(one)) this.#waiting.push({ ...one });
    this.#work();
  }

  /** Forgets what is still to be delivered, and how it goes with what is under way. */
  end(): void {
    this.#waiting = [];
    this.#heldBack = new Map();
    this.#running = new Set();
    this.#samples = new Set();
    this.#work();
  }

  #subscribers(type: string): Webhook[] {
    const { webhooks } = this.world.tables;
    if (webhooks.size === 0) return [];
    return [...webhooks].filter(
      ({ disabled, subscriptions }) => !disabled && (subscriptions.length === 0 || subscriptions.includes(type)),
    );
  }

  #first(webhookId: number, delivery: Delivery): Pending {
    const at = this.clock.now();
    return { id: this.#nextPending++, webhookId, delivery, attempt: 1, firstAt: at, at };
  }

  /** Until another one to the same webhook has been sent, or none came for a while. */
  #holdBack(pending: Pending): void {
    if (this.#isTooMuch(pending)) return;
    this.#heldBack.set(pending.id, pending);
    this.#waitNoLonger(pending.at + LATE_MS, pending.id);
  }

  /** Those that waited for one like this to overtake them. */
  #release({ id, webhookId }: Pending): void {
    for (const other of this.#heldBack.values()) {
      if (other.webhookId === webhookId && other.id !== id) this.#sendHeldBack(other.id);
    }
  }

  #sendHeldBack(id: number): void {
    const pending = this.#heldBack.get(id);
    if (this.#heldBack.delete(id) && pending) this.#waiting.push({ ...pending, at: this.clock.now() });
  }

  #enqueue(pending: Pending): void {
    if (this.#isTooMuch(pending)) return;
    this.#waiting.push(pending);
    this.#work();
  }

  /** A receiver that is slower than its events come, or never answers, must not fill the memory: what is too much is told. */
  #isTooMuch(pending: Pending): boolean {
    if (this.#waiting.length + this.#heldBack.size < MOST_WAITING) return false;
    const url = this.world.tables.webhooks.get(pending.webhookId)?.url ?? '';
    this.#log.note(url, pending, { error: `not sent: ${MOST_WAITING} deliveries of this account wait already` });
    return true;
  }

  /** Starts one at a time, after whatever else is to be done: nobody's request waits for the event of another. */
  #work(): void {
    if (this.#isToStart) return;
    this.#isToStart = true;
    setImmediate(() => {
      this.#isToStart = false;
      this.#start();
    });
  }

  #start(): void {
    if (this.#running.size >= MOST_AT_ONCE) return;
    const pending = this.#waiting.shift();
    if (!pending) {
      if (this.#running.size === 0) for (const tell of this.#waitingForRest) tell();
      return;
    }
    this.#work();
    if (this.#isTried(pending)) return;
    const webhook = this.world.tables.webhooks.get(pending.webhookId);
    if (!webhook || webhook.disabled) return;
    this.#running.add(pending);
    const text = this.rules.floats() ? deliveryWithFloats : JSON.stringify;
    send(webhook.url, pending.delivery, this.rules.allowedHosts, undefined, () => text(pending.delivery))
      .then((sent) => this.#finish(webhook.url, pending, sent))
      // A defect of the mock. The next delivery is not held up by it, nor the process ended.
      .catch((error) => console.error('affinity-mock: a delivery could not be settled', error));
  }

  /** Also what is being tried. Of what was, the next attempt is waited for. */
  #isTried(pending: Pending): boolean {
    const { id, attempt } = pending;
    const made = this.#log.made(pending);
    if (made?.nextAttemptAt !== undefined) this.#tryAgain(pending, made.nextAttemptAt);
    return made !== undefined || [...this.#running].some((other) => other.id === id && other.attempt === attempt);
  }

  #finish(url: string, pending: Pending, sent: Sent): void {
    if (!this.#running.delete(pending)) return;
    this.#work();
    this.#settle(url, pending, sent);
    this.#release(pending);
  }

  #settle(url: string, pending: Pending, sent: Sent): void {
    const attempt = this.#log.note(url, pending, sent);
    const { at, webhookId } = pending;
    if (!this.#failed(sent)) return;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (pending.attempt - 1), LONGEST_PAUSE_MS);
    if (at + pause - pending.firstAt > GIVE_UP_AFTER_MS) {
      this.#disable(webhookId, at);
      return;
    }
    if (this.clock.waiting >= MOST_WAITING) {
      attempt.error = `${attempt.error ?? `answered ${attempt.status}`}; not tried again: ${MOST_WAITING} deliveries wait for that`;
      return;
    }
    attempt.nextAttemptAt = at + pause;
    this.#tryAgain(pending, at + pause);
  }

  #tryAgain(pending: Pending, at: number): void {
    const next = { ...pending, attempt: pending.attempt + 1, at };
    if (at <= this.clock.now()) this.#enqueue(next);
    else this.#later(at, next);
  }

  #failed({ status }: Sent): boolean {
    if (status === undefined) return true;
    const rule = this.rules.failedAnswers();
    if (rule === 'none') return false;
    return rule === 'any' ? status < 200 || status > 299 : status === 429 || status >= 500;
  }

  #disable(id: number, at: number): void {
    const { webhooks } = this.world.tables;
    const webhook = webhooks.get(id);
    if (!webhook || webhook.disabled) return;
    webhooks.update({ ...webhook, disabled: true, updatedAt: new Date(at).toISOString() });
    this.#mailbox.push({
      at,
      text: `The webhook ${id} (${webhook.url}) did not take deliveries for ten hours and was switched off.`,
    });
    if (this.#mailbox.length > MOST_MAIL_KEPT) this.#mailbox.shift();
  }
}
