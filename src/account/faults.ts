/** Rules that make requests fail on purpose (another answer, a delay, a dropped connection), and deliveries of webhooks go astray. */
import type { Deliver } from '../webhooks/attempt.js';
export interface FaultInput {
  match: RequestMatch & { event?: string };
  respond?: { status: number; body?: unknown; headers?: Record<string, string>; html?: string };
  /** Real milliseconds, whatever the account's clock. */
  delayMs?: number;
  drop?: boolean;
  /** For deliveries, never together with what is done to requests. */
  deliver?: Deliver;
  /** How often it applies; always when left out. */
  times?: number;
  /** How many matching requests pass first. */
  skip?: number;
}

export interface RequestMatch {
  method?: string;
  path?: string;
  operationId?: string;
  persona?: string;
}

export interface Fault extends FaultInput {
  id: string;
}

interface Armed extends Fault {
  seen: number;
  /** In characters, as JSON. */
  size: number;
}

export interface FaultTarget {
  method: string;
  path: string;
  operationId: string | null;
  persona: string | null;
}

export class Faults {
  #rules: Armed[] = [];
  #nextId = 1;

  add(input: FaultInput): Fault {
    const rule = { ...input, id: `fault-${this.#nextId++}`, seen: 0, size: sizeOf(input) };
    this.#rules.push(rule);
    return shown(rule);
  }

  /** How many rules there are, and how many characters they have together as JSON. */
  extent(): { count: number; size: number } {
    return { count: this.#rules.length, size: this.#rules.reduce((sum, { size }) => sum + size, 0) };
  }

  list(): Fault[] {
    return this.#rules.map(shown);
  }

  /** One rule, or all; false when there is no such rule. */
  remove(id?: string): boolean {
    const before = this.#rules.length;
    this.#rules = id === undefined ? [] : this.#rules.filter((rule) => rule.id !== id);
    return id === undefined || this.#rules.length < before;
  }

  /** The first rule that applies to a request; counts it as used. */
  take(target: FaultTarget): Fault | undefined {
    return this.#first((rule) => rule.deliver === undefined && matches(rule.match, target));
  }

  /** The same for the delivery of an event to one webhook. */
  takeForDelivery(event: string): Deliver | undefined {
    const fits = ({ deliver, match }: Armed) => deliver !== undefined && (match.event ?? event) === event;
    return this.#first(fits)?.deliver;
  }

  #first(fits: (rule: Armed) => boolean): Fault | undefined {
    for (const rule of this.#rules) {
      if (!fits(rule)) continue;
      const turn = rule.seen - (rule.skip ?? 0);
      if (turn >= (rule.times ?? Number.POSITIVE_INFINITY)) continue;
      rule.seen++;
      if (turn >= 0) return rule;
    }
    return undefined;
  }

  snapshot(): unknown {
    return { rules: this.#rules.map((rule) => ({ ...rule })), nextId: this.#nextId };
  }

  restore(snapshot: unknown): void {
    const state = snapshot as { rules: Armed[]; nextId: number };
    this.#rules = state.rules.map((rule) => ({ ...rule, size: rule.size ?? sizeOf(rule) }));
    this.#nextId = state.nextId;
  }
}

export const sizeOf = (rule: FaultInput): number => JSON.stringify(rule).length;

function shown({ seen, size, ...fault }: Armed): Fault {
  return fault;
}

/** What a matcher names must be equal; a path may end in `*`. Also used by the journal's verification. */
export function matches(match: RequestMatch, target: FaultTarget): boolean {
  if (match.method && match.method.toUpperCase() !== target.method) return false;
  if (match.operationId && match.operationId !== target.operationId) return false;
  if (match.persona && match.persona !== target.persona) return false;
  if (!match.path) return true;
  return match.path.endsWith('*') ? target.path.startsWith(match.path.slice(0, -1)) : match.path === target.path;
}
