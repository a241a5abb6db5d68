/** What else is wrong with a seed once something is: rows that do not fit are put aside, and the rest is looked at without them. */
import { getOrInsert } from '../../lib/memo.js';
import { rowAt, type SeedProblem } from './rules/problem.js';
import { holdToRules } from './rules/rules.js';
import { looseEnds, type SeedFile } from './seed.js';

type Row = Readonly<Record<string, unknown>>;

/** Each puts rows aside that named some of those before: chains of rows have an end here. */
const MOST_ROUNDS = 10;

/**
 * `unfit`: pointers of what does not fit the schema. What is wrong only because something was put aside is not told: it may be
 * right once that is mended.
 */
export function problemsOfRest(
  file: SeedFile,
  unfit: readonly string[],
  complete: (file: SeedFile) => SeedFile,
): SeedProblem[] {
  const rest = new Rest(file);
  for (const pointer of unfit) rest.putAside(pointer);
  const found: SeedProblem[] = [];
  const tell = (problem: SeedProblem) => {
    if (!rest.isConsequence(problem)) found.push(rest.told(problem));
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { problems, rows } = looseEnds(complete(rest.file()));
    if (problems.length === 0) {
      holdToRules(rows, tell);
      return found;
    }
    for (const problem of problems) tell(problem);
    // All at once: they are told by the places of this round.
    const pointers = problems.map((problem) => rest.told(problem).pointer);
    if (pointers.filter((pointer) => rest.putAside(pointer)).length === 0) return found;
  }
  return found;
}

class Rest {
  /** As `companies`, `merges/company`. */
  readonly #lists: ReadonlyMap<string, readonly unknown[]>;
  /** The places of the rows that are left, by list. */
  readonly #left = new Map<string, number[]>();
  readonly #gone = new Map<string, Set<number>>();
  readonly #members = new Set<string>();
  readonly #names = new Set<string>();
  #current: Row = {};

  constructor(readonly whole: SeedFile) {
    this.#lists = listsOf(whole);
  }

  /** True where there was something to put aside. */
  putAside(pointer: string): boolean {
    const [, member = ''] = pointer.split('/');
    const { list = '', at = 0 } = rowAt(pointer) ?? {};
    const rows = this.#lists.get(list);
    if (!rows) {
      const isThere = Object.hasOwn(this.whole, member) && !this.#members.has(member);
      this.#members.add(member);
      return isThere;
    }
    const gone = getOrInsert(this.#gone, list, () => new Set<number>());
    if (gone.has(at)) return false;
    gone.add(at);
    const { id, ref, text } = (rows[at] ?? {}) as Row;
    for (const name of [id, ref, text]) if (name !== undefined) this.#names.add(`${list} ${name}`);
    return true;
  }

  file(): SeedFile {
    const file: Record<string, unknown> = {};
    for (const [member, value] of Object.entries(this.whole)) {
      if (this.#members.has(member)) continue;
      if (Array.isArray(value)) file[member] = this.#rows(member, value);
      else if (member !== 'merges' || typeof value !== 'object' || value === null) file[member] = value;
      else {
        file[member] = Object.fromEntries(
          Object.entries(value).map(([kind, rows]) => [kind, this.#rows(`merges/${kind}`, rows as unknown[])]),
        );
      }
    }
    this.#current = file;
    return file as SeedFile;
  }

  /** With the pointer that it has in the whole. */
  told(problem: SeedProblem): SeedProblem {
    const row = rowAt(problem.pointer);
    const at = row && this.#left.get(row.list)?.[row.at];
    return at === undefined ? problem : { ...problem, pointer: `/${row?.list}/${at}${row?.rest}` };
  }

  /** Whether a problem may be there because of what was put aside alone. */
  isConsequence({ pointer, message }: SeedProblem): boolean {
    if (this.#gone.size === 0 && this.#members.size === 0) return false;
    const value = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((at, part) => (at as Row | undefined)?.[part], this.#current);
    const table = / names no row of (\w+)$/.exec(message)?.[1];
    if (table !== undefined) return this.#members.has(table) || this.#names.has(`${table} ${value}`);
    if (/ to be an option of the field /.test(message)) return this.#names.has(`options ${value}`);
    return this.#isPutAside('listEntries') && /^\/opportunities\/\d+$/.test(pointer)
      ? true
      : this.#isPutAside('fields') && pointer.startsWith('/savedViews/');
  }

  #isPutAside(list: string): boolean {
    return this.#members.has(list) || this.#gone.has(list);
  }

  #rows(list: string, rows: readonly unknown[]): unknown[] {
    const gone = this.#gone.get(list);
    const left = [...rows.keys()].filter((at) => !gone?.has(at));
    this.#left.set(list, left);
    return left.map((at) => rows[at]);
  }
}

function listsOf(file: SeedFile): ReadonlyMap<string, readonly unknown[]> {
  const merges = Object.entries(Object(file.merges)).map(([kind, rows]) => [`merges/${kind}`, rows] as const);
  const lists = [...Object.entries(file), ...merges].flatMap(([list, rows]) =>
    Array.isArray(rows) ? [[list, rows] as const] : [],
  );
  return new Map(lists);
}
