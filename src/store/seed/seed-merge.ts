/**
 * Several seeds → one, in order: a row of a later one that has the `id` or the `ref` of an earlier one changes that row, member by
 * member; all others are added. Done before anything is checked: the whole is held to the schema and the rules.
 */
import { getOrInsert } from '../../lib/memo.js';
import { shown } from '../rules/scalars.js';
import { type Report, rowAt, type SeedProblem } from './rules/problem.js';
import { refuse, SeedError, type SeedFile } from './seed.js';
import { putRows } from './seed-tables.js';

type Row = Readonly<Record<string, unknown>>;

/** Where something stands in the seeds as they were given: which one, from 0, and the row there. */
interface Place {
  seed: number;
  row: number;
}

/** What the rest of a row was told from, which a later seed tells anew. */
const TOLD_BY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  companies: { domain: 'domains', domains: 'domain' },
  persons: { emails: 'primaryEmail' },
  files: { content: 'size' },
};

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

export interface MergedSeed {
  file: SeedFile;
  /** Blames a row in the seed that told it last. */
  blame(problem: SeedProblem): SeedProblem;
}

/**
 * `report` hears of rows that cannot be one, with the number of the seed and the pointer in it; where it does not throw they are left
 * out. Throws `SeedError` for what is no object.
 */
export function mergeSeeds(seeds: readonly unknown[], report: Report = refuse): MergedSeed {
  const merger = new Merger(report);
  for (const [i, seed] of seeds.entries()) {
    if (!isObject(seed)) throw new SeedError({ pointer: '/', message: 'must be object', seed: i });
    merger.add(i, seed);
  }
  return { file: merger.file(), blame: (problem) => merger.blame(problem) };
}

class Merger {
  /** By their place in the file, as `companies` or `merges/company`. */
  readonly #lists = new Map<string, Rows>();
  readonly #others: Record<string, unknown> = {};
  /** Who told a member last that is no list. */
  readonly #tellers = new Map<string, number>();

  constructor(readonly report: Report) {}

  add(seed: number, { $schema: _, ...file }: Row): void {
    // Users are known by the persons that they are.
    for (const [member, value] of Object.entries(file).sort(
      ([a], [b]) => Number(a === 'users') - Number(b === 'users'),
    )) {
      this.#tellers.set(member, seed);
      const before = this.#others[member];
      if (Array.isArray(value)) this.#rows(member).add(seed, value);
      else if (isObject(value) && NESTED.has(member)) {
        this.#others[member] ??= {};
        for (const [kind, rows] of Object.entries(value)) {
          if (Array.isArray(rows)) this.#rows(`${member}/${kind}`).add(seed, rows);
          else this.#others[member] = { ...(this.#others[member] as Row), [kind]: rows };
        }
      } else if (member === 'lastIds' && isObject(value) && isObject(before))
        this.#others[member] = highest(before, value);
      else this.#others[member] = isObject(value) && isObject(before) ? { ...before, ...value } : value;
    }
  }

  file(): SeedFile {
    const file: Record<string, unknown> = { ...this.#others };
    for (const [member, { rows }] of this.#lists) putRows(file, member, rows);
    return file;
  }

  blame(problem: SeedProblem): SeedProblem {
    const { pointer, message } = problem;
    const row = rowAt(pointer);
    const place = row && this.#lists.get(row.list)?.places[row.at];
    if (place) return { ...problem, pointer: `/${row.list}/${place.row}${row.rest}`, seed: place.seed };
    const [, member = ''] = pointer.split('/');
    // Else whoever has a member that no seed can have.
    const seed = this.#tellers.get(member) ?? this.#tellers.get(/^has no member "(.*)"$/.exec(message)?.[1] ?? '');
    return seed === undefined ? problem : { ...problem, seed };
  }

  #rows(member: string): Rows {
    const persons = member === 'users' ? this.#rows('persons') : undefined;
    return getOrInsert(this.#lists, member, () => new Rows(member, this.report, persons));
  }
}

/** Objects of lists. */
const NESTED = new Set(['merges', 'gone']);

const highest = (before: Row, after: Row): Row => ({
  ...before,
  ...Object.fromEntries(
    Object.entries(after).map(([name, id]) => [name, Math.max(Number(before[name] ?? 0), Number(id)) || id]),
  ),
});

/** In place of the place of a row. */
const CONFLICT = -1;

/** The rows of one list. */
class Rows {
  readonly rows: unknown[] = [];
  readonly places: Place[] = [];
  readonly #byId = new Map<unknown, number>();
  readonly #byRef = new Map<unknown, number>();

  constructor(
    readonly member: string,
    readonly report: Report,
    /** Whom users are known by: one seed may name a person, and another number them. */
    readonly persons: Rows | undefined,
  ) {}

  /** Which row goes by an id or a ref in an earlier seed. */
  at(name: unknown): number | undefined {
    return typeof name === 'string' ? this.#byRef.get(name) : this.#byId.get(name);
  }

  #idOf({ id }: Row): unknown {
    const person = this.persons?.at(id);
    return person === undefined ? id : `person ${person}`;
  }

  add(seed: number, given: readonly unknown[]): void {
    const first = this.rows.length;
    const told = new Map<number, number>();
    for (const [row, value] of given.entries()) {
      const at = isObject(value) ? this.#earlier(value, { seed, row }) : undefined;
      if (at === CONFLICT) continue;
      if (at === undefined) {
        this.rows.push(value);
        this.places.push({ seed, row });
        continue;
      }
      const twice = told.get(at);
      if (twice !== undefined) {
        this.#refuse({ seed, row }, '', `this row is told by /${this.member}/${twice} already`);
        continue;
      }
      told.set(at, row);
      this.rows[at] = this.#changed(this.rows[at] as Row, value as Row);
      this.places[at] = { seed, row };
    }
    // After all: two of one seed that go by one name are a mistake, which is told later.
    for (const at of told.keys()) this.#know(at);
    for (let at = first; at < this.rows.length; at++) this.#know(at);
  }

  #know(at: number): void {
    const row = this.rows[at];
    if (!isObject(row)) return;
    const id = this.#idOf(row);
    if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, at);
    if (row.ref !== undefined && !this.#byRef.has(row.ref)) this.#byRef.set(row.ref, at);
  }

  #earlier(row: Row, place: Place): number | undefined {
    const { ref } = row;
    const id = this.#idOf(row);
    const byId = id === undefined ? undefined : this.#byId.get(id);
    const byRef = ref === undefined ? undefined : this.#byRef.get(ref);
    if (byId !== undefined && byRef !== undefined && byId !== byRef) {
      return this.#refuse(place, '/ref', `${shown(ref)} and the id ${shown(id)} are two rows of the seeds before`);
    }
    const at = byId ?? byRef;
    if (at === undefined) return undefined;
    const before = this.rows[at] as Row;
    if (byId === undefined && id !== undefined && before.id !== undefined) {
      return this.#refuse(place, '/id', `${shown(ref)} has the id ${shown(before.id)} in the seeds before`);
    }
    if (byRef === undefined && ref !== undefined && before.ref !== undefined) {
      return this.#refuse(
        place,
        '/ref',
        `the row of the id ${shown(id)} is named ${shown(before.ref)} in the seeds before`,
      );
    }
    return at;
  }

  #changed(before: Row, after: Row): Row {
    const changed: Record<string, unknown> = { ...before, ...after };
    for (const [member, derived] of Object.entries(TOLD_BY[this.member] ?? {})) {
      if (member in after && !(derived in after)) delete changed[derived];
    }
    if (this.member === 'users') changed.id = before.id;
    return changed;
  }

  #refuse({ seed, row }: Place, member: string, message: string): typeof CONFLICT {
    this.report({ pointer: `/${this.member}/${row}${member}`, message, seed });
    return CONFLICT;
  }
}
