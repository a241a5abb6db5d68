/**
 * The account's time: real (runs at real pace from any start) or frozen, never backwards. The only file that reads the real clock.
 * Timers are a queue on it, so that advancing runs everything that fell due, in order. They are data, not functions: snapshots
 * and data files hold them.
 */
export interface ClockState {
  now: string;
  mode: 'real' | 'frozen';
}

interface Timer {
  readonly at: number;
  readonly order: number;
  /** The work to do, by the name under which it was registered, and what it is about. */
  readonly work: string;
  readonly about: unknown;
}

interface Kept {
  mode: ClockState['mode'];
  base: number;
  timers: ReadonlyMap<number, Timer>;
  order: number;
}

/** The end of the years that an ISO 8601 instant can name without a sign: there every clock stands still. */
export const LAST_INSTANT = Date.UTC(10_000, 0) - 1;

/** Real time, ms, for where a clock begins. */
export const realNow = (): number => Date.now();

/** What is no leap of the date: two clocks of a machine differ by that. Milliseconds. */
const JITTER_MS = 1_000;

/**
 * Real time as a clock follows it, ms: the machine's date, forward also in leaps (a machine that slept, a test's fake date) and never
 * back. Where the date is set back, this goes on from where it was, at the pace at which time really passes, until the date leaps
 * forward again. Fake timers that have `performance` too, as those of Vitest and Jest, move it as they move the date.
 */
class Pace {
  #date = Date.now();
  #passed = performance.now();
  /** By how much it is ahead of a date that was set back. */
  #ahead = 0;

  now(): number {
    const date = Date.now();
    const passed = performance.now();
    const since = Math.floor(Math.max(passed - this.#passed, 0));
    const leap = date - this.#date - since;
    if (date < this.#date) this.#ahead -= leap;
    else if (leap > JITTER_MS) this.#ahead = Math.max(this.#ahead - leap, 0);
    this.#date = date;
    this.#passed = passed;
    return date + this.#ahead;
  }
}

/** The longest that Node waits in one go. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

export class Clock {
  /** Wakes a real clock when its first timer falls due. */
  #alarm: NodeJS.Timeout | undefined;
  #mode: ClockState['mode'];
  /** Frozen: the time itself. Real: what to add to real time. Milliseconds. */
  #base: number;
  #pace = new Pace();
  #timers: Timer[] = [];
  #order = 0;
  readonly #works = new Map<string, (about: never) => void>();

  constructor(start?: number, mode: ClockState['mode'] = 'real') {
    this.#mode = mode;
    this.#base = mode === 'frozen' ? (start ?? realNow()) : start === undefined ? 0 : start - this.#pace.now();
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return Math.min(this.#mode === 'frozen' ? this.#base : this.#pace.now() + this.#base, LAST_INSTANT);
  }

  get(): ClockState {
    return { now: new Date(this.now()).toISOString(), mode: this.#mode };
  }

  /** False, and nothing happens, when `now` lies before the present. */
  set(change: { now?: number; mode?: ClockState['mode'] }): boolean {
    const now = this.now();
    const to = change.now ?? now;
    if (to < now) return false;
    this.#mode = change.mode ?? this.#mode;
    this.#runUntil(to);
    this.#arm();
    return true;
  }

  /** Moves on and runs what falls due on the way, in order. */
  advance(milliseconds: number): void {
    this.#runUntil(this.now() + milliseconds);
    this.#arm();
  }

  /** Registers work of a name; returns how to have it done once the clock has reached `at`. `about` must be plain data. */
  work<T>(name: string, run: (about: T) => void): (at: number, about: T) => void {
    this.#works.set(name, run);
    return (at, about) => {
      this.#timers.splice(this.#placeOf(at), 0, { at, order: this.#order++, work: name, about });
      this.#arm();
    };
  }

  /** How much there is that falls due later. */
  get waiting(): number {
    return this.#timers.length;
  }

  /** What falls due later, the next first: by which name it was registered, and when. */
  due(): { at: number; work: string; about: unknown }[] {
    return this.#timers.map(({ at, work, about }) => ({ at, work, about }));
  }

  /** Runs what fell due as real time passed. */
  tick(): void {
    if (this.#timers.length === 0 || (this.#timers[0] as Timer).at > this.now()) return;
    this.#runUntil(this.now());
    this.#arm();
  }

  /** Nothing falls due any more. */
  stop(): void {
    this.#timers = [];
    this.#arm();
  }

  snapshot(): unknown {
    const timers = new Map(this.#timers.map((timer) => [timer.order, timer]));
    return { mode: this.#mode, base: this.#base, timers, order: this.#order } satisfies Kept;
  }

  /** Returns to a snapshot, and to the time `at` that it was taken; without one, time has passed since. */
  restore(snapshot: unknown, at?: number): void {
    const { mode, base, timers, order } = snapshot as Kept;
    this.#mode = mode;
    this.#base = base;
    if (at !== undefined) this.#pace = new Pace();
    // A clock that simply follows real time goes on doing so.
    if (at !== undefined && (mode === 'frozen' || base !== 0)) this.#place(at);
    this.#timers = [...timers.values()].sort((a, b) => a.at - b.at || a.order - b.order);
    this.#order = order;
    this.#arm();
  }

  /** Behind all that fall due by then: thousands may wait, so they are not sorted for each. */
  #placeOf(at: number): number {
    let [low, high] = [0, this.#timers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#timers[middle] as Timer).at <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A process that has nothing else to do is not kept alive. */
  #arm(): void {
    clearTimeout(this.#alarm);
    const [first] = this.#timers;
    if (!first || this.#mode === 'frozen') return;
    const ring = () => {
      this.tick();
      this.#arm();
    };
    this.#alarm = setTimeout(ring, Math.min(Math.max(first.at - this.now(), 0), LONGEST_WAIT_MS)).unref();
  }

  #runUntil(end: number): void {
    for (let timer = this.#timers[0]; timer && timer.at <= end; timer = this.#timers[0]) {
      this.#timers.shift();
      this.#place(Math.max(timer.at, this.#mode === 'frozen' ? this.#base : timer.at));
      this.#do(timer);
    }
    this.#place(end);
  }

  /** What fails is a defect of the mock, and said: what comes after it is done all the same, and the process goes on. */
  #do({ work, about }: Timer): void {
    try {
      this.#works.get(work)?.(about as never);
    } catch (error) {
      console.error(`affinity-mock: what fell due on the clock (${work}) failed`, error);
    }
  }

  #place(now: number): void {
    this.#base = this.#mode === 'frozen' ? now : now - this.#pace.now();
  }
}
