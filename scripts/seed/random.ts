/**
 * Chance that is the same on every run: each part of the seed draws from a stream of its own name,
 * so that a change in one part does not stir the others.
 */
export class Random {
  #state: number;

  constructor(stream: string) {
    let hash = 0x811c9dc5;
    for (const char of stream) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    this.#state = hash >>> 0;
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let x = this.#state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('nothing to pick from');
    return items[this.int(0, items.length - 1)] as T;
  }

  /** `count` different items (fewer when there are not as many), in random order. */
  sample<T>(items: readonly T[], count: number): T[] {
    const rest = [...items];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) {
      taken.push(...rest.splice(this.int(0, rest.length - 1), 1));
    }
    return taken;
  }

  /** An instant between two, to the millisecond. */
  between(from: string, to: string): string {
    return iso(this.int(ms(from), ms(to)));
  }

  /** An instant between `shortest` and `longest` milliseconds after another, but not after `limit`. */
  after(instant: string, shortest: number, longest: number, limit: string): string {
    return this.between(earliest(later(instant, shortest), limit), earliest(later(instant, longest), limit));
  }

  /** A `YYYY-MM-DD` between two. */
  dateBetween(from: string, to: string): string {
    return this.between(`${from}T00:00:00.000Z`, `${to}T00:00:00.000Z`).slice(0, 10);
  }

  /** A sum of money, rounded to steps. */
  money(min: number, max: number, step: number): number {
    return this.int(Math.ceil(min / step), Math.floor(max / step)) * step;
  }
}

/** Ascending ids with uneven gaps, as those of a service that many tenants share (product-rules.md §8.4). */
export class Ids {
  readonly #random: Random;
  #last: number;

  constructor(
    stream: string,
    start: number,
    readonly smallest: number,
    readonly largest: number,
  ) {
    this.#random = new Random(`ids ${stream}`);
    this.#last = start - smallest;
  }

  next(): number {
    this.#last += this.#random.int(this.smallest, this.largest);
    return this.#last;
  }

  /** The id right behind the last one. */
  adjacent(): number {
    this.#last += 1;
    return this.#last;
  }
}

export const ms = (instant: string): number => Date.parse(instant);
export const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
export const later = (instant: string, milliseconds: number): string => iso(ms(instant) + milliseconds);
export const latest = (a: string, b: string): string => (a > b ? a : b);
export const earliest = (a: string, b: string): string => (a < b ? a : b);

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Code unit order: does not depend on the machine's locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
