/**
 * A seed laid upon another day: every instant and date moves by the same whole number of weeks, so that weekdays, hours, distances
 * and order stay.
 */
import { memoized } from '../../lib/memo.js';
import type { FieldValue, FieldValueChange, InferredConnection, Relationship, SeedRows } from '../model.js';
import { SeedError } from './seed.js';
import { DEFAULT_TIME } from './seed-defaults.js';
import { FIRST_IDS, INSTANTS, type TableName } from './seed-tables.js';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** By how many weeks a seed with this present moves, so that it ends less than a week before `at` (ms), and not after. */
export const weeksUntil = (present: number, at: number): number => Math.floor((at - present) / WEEK_MS);

/** An instant moved by weeks. */
export const movedBy = (instant: string, weeks: number): string =>
  weeks === 0 ? instant : new Date(Date.parse(instant) + weeks * WEEK_MS).toISOString();

/**
 * The present of a seed's own, ms: as it says, else the latest instant at which anything came about; a step a row. What lies
 * ahead of it may lie there: reminders fall due, meetings are held, deals are to be closed.
 */
export function* presentOf(rows: SeedRows): Generator<void, number> {
  const { asOf } = rows.about ?? {};
  if (asOf !== undefined) return Date.parse(asOf);
  let latest = '';
  let planned = '';
  for (const [table, all] of INSTANTS) {
    const members = all.filter((member) => !AHEAD.has(member));
    for (const row of rows[table] as unknown as readonly Readonly<Record<string, unknown>>[]) {
      yield;
      // A meeting that says nothing else is taken to have been made when it begins.
      if (table === 'interactions' && row.type === 'meeting' && row.createdAt === row.at) {
        planned = later(planned, row.at);
        latest = later(latest, row.updatedAt);
      } else for (const member of members) latest = later(latest, row[member]);
      if (table === 'interactions' && row.type !== 'meeting') latest = later(latest, row.at);
    }
  }
  return Date.parse(latest || planned || DEFAULT_TIME);
}

/** Instants that may lie in the future. */
const AHEAD: ReadonlySet<string> = new Set(['at', 'endAt', 'dueAt']);

/** What was left out in the file says nothing. */
const later = (latest: string, instant: unknown): string =>
  typeof instant === 'string' && instant !== DEFAULT_TIME && instant > latest ? instant : latest;

/** The tables, each moved when it is asked for: of the built-in seed most are not. */
export function movedLazily(rows: SeedRows, weeks: number): SeedRows {
  const mover = new Mover(rows, weeks);
  return new Proxy(rows, {
    get(_rows, member) {
      if (member === 'about') return mover.about();
      if (!Object.hasOwn(FIRST_IDS, member)) return rows[member as keyof SeedRows];
      return Array.from(rows[member as TableName] as readonly object[], mover.rowsOf(member as TableName));
    },
  });
}

/** All tables at once, a step a row. Throws `SeedError` where the calendar ends. */
export function* moving(rows: SeedRows, weeks: number): Generator<void, SeedRows> {
  const mover = new Mover(rows, weeks);
  const moved: Record<string, unknown> = { tenant: rows.tenant, about: mover.about() };
  if (rows.past) moved.past = rows.past;
  for (const table of Object.keys(FIRST_IDS) as TableName[]) {
    const move = mover.rowsOf(table);
    const made: object[] = [];
    moved[table] = made;
    for (const row of rows[table]) {
      made.push(move(row));
      yield;
    }
  }
  return moved as unknown as SeedRows;
}

class Mover {
  readonly #dayMoved = memoized((day: string) => this.#movedDay(day));
  #dateFields: ReadonlySet<number> | undefined;

  constructor(
    readonly rows: SeedRows,
    readonly weeks: number,
  ) {}

  about(): SeedRows['about'] {
    const { asOf, weeks = 0, ...about } = this.rows.about ?? {};
    const total = weeks + this.weeks;
    return { ...about, ...(asOf !== undefined && { asOf: this.#moved(asOf) }), ...(total !== 0 && { weeks: total }) };
  }

  rowsOf(table: TableName): (row: object) => object {
    const members = INSTANTS.get(table) ?? [];
    const more = MORE[table] as ((row: never, move: Move, fields: () => ReadonlySet<number>) => object) | undefined;
    const move: Move = (text) => (typeof text === 'string' ? this.#moved(text) : text) as never;
    const fields = () => this.#fields();
    return (row) => {
      const moved: Record<string, unknown> = { ...row };
      if (more) Object.assign(moved, more(row as never, move, fields));
      for (const member of members) if (typeof moved[member] === 'string') moved[member] = move(moved[member]);
      return moved;
    };
  }

  /** Fields whose values are dates. */
  #fields(): ReadonlySet<number> {
    this.#dateFields ??= new Set(
      this.rows.fields.flatMap(({ id, valueType }) => (valueType === 'datetime' ? [id] : [])),
    );
    return this.#dateFields;
  }

  /** The hours of an instant stay: its day alone is looked up. */
  #moved(text: string): string {
    return this.#dayMoved(text.slice(0, 10)) + text.slice(10);
  }

  #movedDay(day: string): string {
    const ms = Date.parse(`${day}T00:00:00Z`) + this.weeks * WEEK_MS;
    if (ms >= FIRST_MS && ms <= LAST_MS) return new Date(ms).toISOString().slice(0, 10);
    const message = `cannot be moved by ${this.weeks} weeks: ${day} would leave the calendar`;
    throw new SeedError({ pointer: '/', message });
  }
}

/** The years 1 to 9999. */
const FIRST_MS = Date.parse('0001-01-01T00:00:00Z');
const LAST_MS = Date.parse('9999-12-31T00:00:00Z');

type Move = <T extends string | null>(text: T) => T;
type Cell = FieldValue | FieldValueChange;

const cell = (row: Cell, move: Move, dateFields: () => ReadonlySet<number>): Partial<Cell> =>
  typeof row.value === 'string' && dateFields().has(row.fieldId) ? { value: move(row.value) } : {};

/** The dates that are no instants. */
const MORE: { [N in TableName]?: (row: SeedRows[N][number], move: Move, fields: () => ReadonlySet<number>) => object } =
  {
    values: cell,
    changes: cell,
    relationships: ({ linkedInSince }: Relationship, move) => ({ linkedInSince: move(linkedInSince) }),
    inferredConnections: ({ overlapStartDate, overlapEndDate, deal }: InferredConnection, move) => {
      const role = <R extends { startDate: string; endDate: string | null }>(one: R): R => ({
        ...one,
        startDate: move(one.startDate),
        endDate: move(one.endDate),
      });
      return {
        overlapStartDate: move(overlapStartDate),
        overlapEndDate: move(overlapEndDate),
        deal: deal && {
          ...deal,
          date: move(deal.date),
          investor: role(deal.investor),
          executive: role(deal.executive),
        },
      };
    },
  };
