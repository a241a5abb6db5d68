import type { TableName } from '../model.js';
import { World, type WorldCursor } from '../world.js';
import type { Row } from './seed-table.js';

interface LateChange {
  /** When the write that made it began, ms of the account's clock: what is written together arrives together. */
  at: number;
  table: TableName;
  id: number;
  /** Null: deleted. */
  row: Row | null;
}

/**
 * A second view of an account's data that is behind it for a while (docs/decisions/0006-consistency-lag.md): always the data as it was
 * after one of its changes, never a mixture. As long as nothing is on its way there is no second world, and reads see the first.
 */
export class Replica {
  #behind: World | null = null;
  #cursor: WorldCursor | null = null;
  /** Oldest first. */
  #late: LateChange[] = [];
  #writtenAt = 0;

  constructor(
    readonly primary: World,
    readonly now: () => number,
  ) {}

  /** A write begins that arrives late. What took its `lagMs` is taken over first, so that no more is kept than is on its way. */
  startLagging(lagMs: number): void {
    this.#gather();
    this.#writtenAt = this.now();
    this.#arrive(this.#writtenAt - lagMs);
    if (!this.#behind) this.#follow(this.primary.snapshot());
  }

  /** Everything arrives at once. */
  catchUp(): void {
    this.#behind = null;
    this.#late = [];
    this.#cursor?.release();
    this.#cursor = null;
  }

  /** The data as it has arrived when changes take `lagMs`. */
  world(lagMs: number): World {
    this.#gather();
    this.#arrive(this.now() - lagMs);
    return this.#behind ?? this.primary;
  }

  snapshot(): unknown {
    this.#gather();
    const behind = this.#behind?.snapshot() ?? null;
    return { behind, late: this.#late.slice(), writtenAt: this.#writtenAt } satisfies State;
  }

  /** After the primary's own. */
  restore(snapshot: unknown): void {
    const { behind, late, writtenAt } = snapshot as State;
    this.catchUp();
    if (behind === null) return;
    this.#follow(behind);
    this.#late = late.slice();
    this.#writtenAt = writtenAt;
  }

  #follow(state: unknown): void {
    this.#behind = new World(this.primary.seed, () => {});
    this.#behind.restore(state);
    this.#cursor = this.primary.follow();
  }

  /** What the primary's log tells since the last write began was written by that write. */
  #gather(): void {
    for (const [table, changes] of this.#cursor?.take() ?? []) {
      for (const { id, after } of changes) this.#late.push({ at: this.#writtenAt, table, id, row: after ?? null });
    }
  }

  /** Takes over what the primary changed up to `until`, ms. */
  #arrive(until: number): void {
    const behind = this.#behind;
    if (!behind) return;
    const first = this.#late.findIndex(({ at }) => at > until);
    const arrived = this.#late.splice(0, first < 0 ? this.#late.length : first);
    if (this.#late.length === 0) {
      this.catchUp();
      return;
    }
    for (const { table, id, row } of arrived) behind.table(table).put(id, row);
  }
}

/** The state of one that is not behind. */
export const CAUGHT_UP: unknown = { behind: null, late: [], writtenAt: 0 } satisfies State;

interface State {
  behind: unknown;
  late: LateChange[];
  writtenAt: number;
}
