/** One pull under way: its source, its stand-ins, what is known, what is kept, and what was left out. */
import { type Known, PLANS, SKIPPED } from './known.js';
import type { MadeUp } from './made-up.js';
import type { Part, Taken } from './part.js';
import { AnswerViolation, type Row, rowOf } from './reading.js';
import { type Page, Refused, type Source } from './source.js';

/** What can be read in addition. */
export const INCLUDES = ['notes', 'interactions', 'reminders', 'files', 'history', 'transcripts', 'merges'] as const;
export type Include = (typeof INCLUDES)[number];

export interface Asked {
  /** Null: all that the key sees. */
  lists: readonly number[] | null;
  /** Rows of lists, together; the same number bounds each thing that is included. */
  records: number | 'all' | 'none';
  include: readonly Include[];
}

export class Run {
  /** Of these, those that are not kept yet: they are with the page that they are of. */
  readonly #skippedSince = new Map<string, number>();
  /** Paths that the server did not give, with the status. */
  readonly refused = new Map<string, number>();
  /** Persons with a view of some lists, as far as V1 told. */
  readonly collaborators = new Set<number>();
  /** Persons whose first name is empty rather than not there: V2 tells them alike. */
  readonly emptyNames = new Set<number>();
  /** The key's user. */
  me: number | null = null;

  constructor(
    readonly source: Source,
    readonly made: MadeUp,
    readonly known: Known,
    readonly part: Part,
    readonly asked: Asked,
    readonly tell: (line: string) => void,
  ) {}

  /** Rows that were left out: how often, by why; also by what an earlier pull read, which this one goes on with. */
  get skipped(): ReadonlyMap<string, number> {
    return this.known.skipped;
  }

  skip(what: string, why: string): void {
    const reason = `${what}: ${why}`;
    this.#skippedSince.set(reason, (this.#skippedSince.get(reason) ?? 0) + 1);
    this.known.skip(reason, 1);
  }

  /** A page of a step, with what was left out of it. */
  async #keep(step: string, taken: readonly Taken[], next: string | null, seen?: number): Promise<void> {
    const fresh = this.fresh(taken);
    const skipped = [...this.#skippedSince].map(([reason, count]): Taken => [SKIPPED, { reason, count }]);
    this.#skippedSince.clear();
    await this.part.add(step, [...fresh, ...skipped], next, seen);
  }

  /** What is made of a row of an answer; undefined, and counted, where that departs from its contract. */
  of<T>(what: string, item: unknown, make: (row: Row) => T): T | undefined {
    try {
      return make(rowOf(item));
    } catch (error) {
      if (!(error instanceof AnswerViolation)) throw error;
      this.skip(what, error.message);
      return undefined;
    }
  }

  /** Rows of a member, each made of one of an answer, or left out. */
  rows(member: string, items: readonly unknown[], make: (row: Row) => Row | undefined): Taken[] {
    return items.flatMap((item): Taken[] => {
      const row = this.of(member, item, make);
      return row ? [[member, row]] : [];
    });
  }

  /** Those of the rows that are new and fit the format. */
  fresh(taken: readonly Taken[]): Taken[] {
    return taken.filter(([member, row]) => {
      // Names with a dot are the pull's own.
      if (!member.startsWith('.') && !this.known.fits(member, row)) {
        this.skip(member, 'a row does not fit the format of seeds');
        return false;
      }
      return this.known.take(member, row);
    });
  }

  /** A step that is one piece. What the server does not give is told; the pull goes on without. */
  async step(name: string, make: () => Promise<readonly Taken[]>): Promise<void> {
    if (this.part.at(name) === null) return;
    const taken = await this.given<readonly Taken[] | null>(name, make, null);
    // What was not given is asked for again where the pull goes on later, and told again.
    if (taken !== null) await this.#keep(name, taken, null);
  }

  /**
   * Ids that a step begins with, kept before it asks for them: a pull that goes on begins with the same ones, in the same order,
   * whatever it knows by now.
   */
  async planned(name: string, make: () => readonly number[]): Promise<readonly number[]> {
    if (this.part.at(name) !== null) await this.#keep(name, [[PLANS, { name, ids: make() }]], null);
    return this.known.plans.get(name) ?? [];
  }

  /** A step of pages; it ends early where `make` answers null. `seen`: how many rows the pages before had. */
  async paged(
    name: string,
    path: string,
    first: string,
    make: (rows: readonly unknown[], seen: number) => Promise<readonly Taken[] | null> | readonly Taken[] | null,
    pagesFrom = (query: string): AsyncGenerator<Page> => this.source.pages(path, query),
  ): Promise<void> {
    const at = this.part.at(name);
    if (at === null) return;
    const read = async () => {
      let seen = this.part.seen(name);
      for await (const { rows, next } of pagesFrom(at ?? first)) {
        const taken = await make(rows, seen);
        seen += rows.length;
        await this.#keep(name, taken ?? [], taken === null ? null : next, seen);
        if (taken === null) return;
      }
    };
    await this.given(name, read, undefined);
  }

  /** Pages of what is read on demand: at most as many rows as records were asked for. */
  bounded(
    [name, member]: readonly [name: string, member: string],
    path: string,
    first: string,
    make: (row: Row) => Row | undefined,
  ): Promise<void> {
    const most = typeof this.asked.records === 'number' ? this.asked.records : Number.POSITIVE_INFINITY;
    return this.paged(name, path, first, (rows, seen) =>
      seen >= most ? null : this.rows(member, rows.slice(0, most - seen), make),
    );
  }

  /** What comes of it; the other where the server refuses it or the answer as a whole departs, which is told. */
  async given<T>(what: string, make: () => Promise<T>, other: T): Promise<T> {
    try {
      return await make();
    } catch (error) {
      if (error instanceof Refused) this.refused.set(error.path, error.status);
      else if (error instanceof AnswerViolation) this.skip(what, error.message);
      else throw error;
      // It is asked for again where the pull goes on later, and told then.
      this.#skippedSince.clear();
      return other;
    }
  }
}

/** Leaves out members that are undefined. */
export const compact = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
