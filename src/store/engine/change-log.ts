/**
 * What changed in a table, in order: one log for all that follows its changes (docs/decisions/0003 and 0008). Whoever can do without
 * asks by version (`since`) and works anew where that is too long ago; whoever may miss nothing has a cursor.
 */

/** A row as it was and as it became. */
export interface Change<R> {
  readonly id: number;
  /** The account's own row before: null for a deleted one, undefined where it had none of its own. */
  readonly own: R | null | undefined;
  readonly before: R | undefined;
  readonly after: R | undefined;
}

/** Counts the changes of all tables of a world. */
export interface Pulse {
  count: number;
}

/** More changes than this are not kept for those who ask by version. */
const MOST_LOGGED = 500;

export class ChangeLog<R> {
  #changes: Change<R>[] = [];
  /** The version from which `#changes` leads on. */
  #first = 0;
  #cursors: Cursor<R>[] = [];
  #isQuiet = false;

  constructor(readonly pulse: Pulse) {}

  /** Rises whenever rows change: what was worked out of them holds as long as it stays. */
  get version(): number {
    return this.#first + this.#changes.length;
  }

  /** What changed since a version; null when it is no longer known. */
  since(version: number): readonly Change<R>[] | null {
    return version < this.#first ? null : this.#changes.slice(version - this.#first);
  }

  add(change: Change<R>): void {
    if (this.#changes.length >= MOST_LOGGED) this.#trim(MOST_LOGGED / 2);
    this.#changes.push(change);
    this.pulse.count++;
    this.touch();
  }

  /** Something besides rows changes, of which cursors tell. */
  touch(): void {
    if (this.#isQuiet) return;
    for (const cursor of this.#cursors) cursor.wake();
  }

  /** All rows are exchanged for others; `before` is what there was. */
  exchange(before: unknown): void {
    this.#handOver();
    for (const cursor of this.#cursors) cursor.exchanged(before);
    this.touch();
    this.#forget();
  }

  /** Changes that no cursor tells of: what comes from another table of the same seed, or goes back to how it was. */
  quietly(work: () => void): void {
    this.#handOver();
    this.#isQuiet = true;
    try {
      work();
    } finally {
      this.#isQuiet = false;
      this.#forget();
    }
  }

  /** Misses nothing from now on. `onFirst` hears of the first change, and of the first after each `take`. */
  follow(onFirst: () => void = () => {}): Cursor<R> {
    const cursor = new Cursor<R>(this, onFirst);
    this.#cursors.push(cursor);
    return cursor;
  }

  unfollow(cursor: Cursor<R>): void {
    this.#cursors = this.#cursors.filter((other) => other !== cursor);
  }

  /** No version so far can be caught up with. */
  #forget(): void {
    this.#first += this.#changes.length + 1;
    this.#changes = [];
    this.pulse.count++;
    for (const cursor of this.#cursors) cursor.skip();
  }

  #trim(count: number): void {
    this.#handOver();
    this.#changes = this.#changes.slice(count);
    this.#first += count;
  }

  /** Cursors keep themselves what the log may not have for long. */
  #handOver(): void {
    for (const cursor of this.#cursors) {
      if (this.#isQuiet) cursor.skip();
      else cursor.read();
    }
  }
}

/** What a cursor saw since it was taken from last. */
export interface Taken<R> {
  readonly changes: readonly Change<R>[];
  /** All there was after these changes, where then all was exchanged; what came later is in the table. */
  readonly exchanged: unknown;
}

/** A place in a log. What lies behind it is kept until it is taken. */
export class Cursor<R> {
  #at: number;
  #held: Change<R>[] = [];
  #exchanged: unknown = null;
  #isAwake = false;

  constructor(
    readonly log: ChangeLog<R>,
    readonly onFirst: () => void,
  ) {
    this.#at = log.version;
  }

  /** Moves on behind all there is; null when nothing changed. */
  take(): Taken<R> | null {
    if (!this.#isAwake) return null;
    this.read();
    const taken = { changes: this.#held, exchanged: this.#exchanged };
    this.#held = [];
    this.#exchanged = null;
    this.#isAwake = false;
    return taken;
  }

  release(): void {
    this.log.unfollow(this);
  }

  wake(): void {
    if (this.#isAwake) return;
    this.#isAwake = true;
    this.onFirst();
  }

  read(): void {
    const { version } = this.log;
    if (this.#at === version) return;
    if (this.#exchanged === null) for (const change of this.log.since(this.#at) ?? []) this.#held.push(change);
    this.#at = version;
  }

  exchanged(before: unknown): void {
    this.#exchanged ??= before;
  }

  skip(): void {
    this.#at = this.log.version;
  }
}
