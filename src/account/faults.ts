/** Rules that make requests fail on purpose (another answer, a delay, a dropped connection), and deliveries of webhooks go astray. */
import type { components } from '../contract/generated/control.js';
import type { Deliver } from '../webhooks/attempt.js';
import { type MatchTarget, matches, type RequestMatch } from './request-match.js';

type Schemas = components['schemas'];

/** What becomes of the JSON of a good answer on its way out. */
export type Alteration = Schemas['Alter'];

/** What the mock adds to a rule. */
type Standing = Pick<Schemas['Fault'], 'id' | 'hits' | 'state' | 'left'>;

/** What a rule does, to what, and how often. The library's callers may give it a match that is looser than the contract's. */
export type FaultRule = Omit<Schemas['Fault'], keyof Standing | 'match'> & {
  /** Which requests, or deliveries, it hits. */
  match: RequestMatch & Pick<Schemas['FaultMatch'], 'event'>;
  /** What is answered in place of the operation's own answer. */
  respond?: Schemas['FaultAnswer'];
  /** Closes the connection without an answer, after the delay. Never beside `respond`. */
  drop?: boolean;
  /** Milliseconds of the account's clock until it begins; at once when left out. */
  afterMs?: number;
  /** Milliseconds of the account's clock for which it applies, 1 at least; without end when left out. */
  forMs?: number;
};

/** A rule, how often it hit, and what is left of it. */
export type Fault = FaultRule & Standing;

type Armed = FaultRule & {
  id: string;
  seen: number;
  hits: number;
  /** In milliseconds of the account's clock. */
  from: number;
  /** In characters, as JSON. */
  size: number;
};

export class Faults {
  #rules: Armed[] = [];
  #nextId = 1;

  /** `now` by the account's clock, as everywhere here. */
  add(rule: FaultRule, now: number): Fault {
    const from = now + (rule.afterMs ?? 0);
    const armed = { ...rule, id: `fault-${this.#nextId++}`, seen: 0, hits: 0, from, size: sizeOf(rule) };
    this.#rules.push(armed);
    return shown(armed, now);
  }

  get isEmpty(): boolean {
    return this.#rules.length === 0;
  }

  /** Whether a rule looks at bodies of requests. */
  get readsBodies(): boolean {
    return this.#rules.some(({ match }) => match.body !== undefined);
  }

  /** How many rules there are, and how many characters they have together as JSON. */
  extent(): { count: number; size: number } {
    return { count: this.#rules.length, size: this.#rules.reduce((sum, { size }) => sum + size, 0) };
  }

  list(now: number): Fault[] {
    return this.#rules.map((rule) => shown(rule, now));
  }

  /** One rule, or all; false when there is no such rule. */
  remove(id?: string): boolean {
    const before = this.#rules.length;
    this.#rules = id === undefined ? [] : this.#rules.filter((rule) => rule.id !== id);
    return id === undefined || this.#rules.length < before;
  }

  /** The first rule that applies to a request; counts it as used. */
  take(target: MatchTarget, now: number): (FaultRule & { id: string }) | undefined {
    return this.#first(now, (rule) => rule.deliver === undefined && matches(rule.match, target));
  }

  /** The same for the delivery of an event to one webhook. */
  takeForDelivery(event: string, now: number): Deliver | undefined {
    const fits = ({ deliver, match }: Armed) => deliver !== undefined && (match.event ?? event) === event;
    return this.#first(now, fits)?.deliver;
  }

  #first(now: number, fits: (rule: Armed) => boolean): Armed | undefined {
    for (const rule of this.#rules) {
      if (stateOf(rule, now) !== 'active' || !fits(rule)) continue;
      const turn = rule.seen++ - (rule.skip ?? 0);
      if (turn < 0 || !isDrawn(rule, turn)) continue;
      rule.hits++;
      return rule;
    }
    return undefined;
  }

  snapshot(): unknown {
    return { rules: this.#rules.map((rule) => ({ ...rule })), nextId: this.#nextId };
  }

  /** Also of a data file that an earlier version wrote. */
  restore(snapshot: unknown): void {
    const state = snapshot as { rules: Armed[]; nextId: number };
    this.#rules = state.rules.map((rule) => ({
      ...rule,
      size: rule.size ?? sizeOf(rule),
      hits: rule.hits ?? Math.max(0, rule.seen - (rule.skip ?? 0)),
      from: rule.from ?? 0,
    }));
    this.#nextId = state.nextId;
  }
}

export const sizeOf = (rule: FaultRule): number => JSON.stringify(rule).length;

function stateOf({ from, forMs, times, hits }: Armed, now: number): Fault['state'] {
  if (hits >= (times ?? Number.POSITIVE_INFINITY)) return 'over';
  if (now < from) return 'waiting';
  return forMs !== undefined && now >= from + forMs ? 'over' : 'active';
}

function shown({ seen, size, from, ...fault }: Armed, now: number): Fault {
  const { times, forMs, hits } = fault;
  const left = {
    ...(times !== undefined && { times: times - hits }),
    ...(forMs !== undefined && { ms: Math.max(0, Math.min(forMs, from + forMs - now)) }),
  };
  return { ...fault, state: stateOf({ ...fault, seen, size, from }, now), left };
}

/** By the rule's number and that of the request alone: the same in each run, and after a restore. */
function isDrawn({ id, share }: Armed, turn: number): boolean {
  if (share === undefined) return true;
  let mixed = (Number(id.replace('fault-', '')) * 0x9e3779b1 + turn * 0x85ebca6b) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32 < share;
}
