/** Holds a seed to the schema of the format, and tells all that is wrong with one. */
import type { ErrorObject, ValidateFunction } from 'ajv';
import { ajvWithFormats } from '../../contract/libraries.js';
import { readAsset } from '../../lib/asset.js';
import { getOrInsert, memoized } from '../../lib/memo.js';
import { PLAIN_INSTANT } from '../fits.js';
import { shown } from '../rules/scalars.js';
import { nearTo, rowAt, type SeedProblem } from './rules/problem.js';
import { holdToRules } from './rules/rules.js';
import { looseEnds, SeedError, type SeedFile } from './seed.js';
import { putRows } from './seed-tables.js';

/** The JSON Schema of the seed format, as text. */
export const readSeedSchema = () => readAsset('store/seed/seed.schema.json');

/** Compiled once: that takes longer than most seeds do. */
const validator = memoized((which: 'first' | 'all'): ValidateFunction => {
  const ajv = ajvWithFormats({
    // JSON can spell numbers that are not finite: 1e999.
    strictNumbers: true,
    verbose: true,
    allErrors: which === 'all',
    // The schema is our own: to check it too would take twice the time of the rest.
    meta: false,
    validateSchema: false,
  });
  const instant = ajv.formats['date-time'] as { validate: (text: string) => boolean };
  ajv.addFormat('date-time', {
    ...instant,
    validate: (text: string) => PLAIN_INSTANT.test(text) || instant.validate(text),
  });
  return ajv.compile(JSON.parse(readSeedSchema()));
});

/** Checks a file against the schema: the first violation, with its JSON pointer, is thrown as `SeedError`. */
export function checkSeed(seed: unknown): SeedFile {
  const validate = validator('first');
  if (validate(seed)) return seed as SeedFile;
  const [error] = validate.errors ?? [];
  throw new SeedError(error ? described(error) : { pointer: '/', message: 'does not fit the schema' });
}

type Complete = (file: SeedFile) => SeedFile;

/**
 * Everything that is wrong with a seed: what does not fit the schema, loose ends, and what breaks the rules of the APIs. `complete`
 * adds what an account adds to a file before it starts from it.
 */
export function seedProblems(seed: unknown, complete: Complete = (file) => file): SeedProblem[] {
  const validate = validator('all');
  if (validate(seed)) return problemsOfRest(seed as SeedFile, [], complete);
  // A choice is told as a whole, without what each of its branches misses.
  const errors = (validate.errors ?? []).filter(({ schemaPath }) => !/\/(one|any)Of\/\d/.test(schemaPath));
  const problems = errors.map(described);
  if (typeof seed !== 'object' || seed === null || Array.isArray(seed)) return problems;
  const unfit = errors.map(({ instancePath, params }) => instancePath || `/${params.additionalProperty}`);
  return [...problems, ...problemsOfRest(seed as SeedFile, unfit, complete)];
}

/** Words for an error of the schema. */
function described(error: ErrorObject): SeedProblem {
  const { instancePath, keyword, params, schema, parentSchema, data, message = '' } = error;
  const pointer = instancePath || '/';
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    const allowed = Object.keys((parentSchema?.properties as object | undefined) ?? {});
    return { pointer, message: `has no member ${JSON.stringify(name)}`, allowed, ...nearTo(name, allowed) };
  }
  if (keyword === 'required') return { pointer, message: `needs the member ${JSON.stringify(params.missingProperty)}` };
  if (keyword === 'propertyNames') return { pointer, message: `cannot have a member "${params.propertyName}"` };
  if (keyword === 'enum') {
    const allowed = (params.allowedValues as unknown[]).map(String);
    return { pointer, message: `cannot be ${shown(data)}`, allowed, ...nearTo(data, allowed) };
  }
  if (keyword === 'anyOf') {
    const members = ((schema ?? []) as { required?: readonly string[] }[]).flatMap(({ required = [] }) => required);
    if (members.length > 0) return { pointer, message: `needs one of the members ${members.join(', ')}` };
  }
  if (keyword === 'pattern' && params.pattern === '^[^A-Z]+$') return { pointer, message: 'must be in lower case' };
  return { pointer, message };
}

type Row = Readonly<Record<string, unknown>>;

/** Each puts rows aside that named some of those before: chains of rows have an end here. */
const MOST_ROUNDS = 10;

/**
 * What else is wrong once something is: what does not fit the schema, by the pointers `unfit`, is put aside, and the rest is looked at
 * without it. What is wrong only because something was put aside is not told: it may be right once that is mended.
 */
function problemsOfRest(file: SeedFile, unfit: readonly string[], complete: Complete): SeedProblem[] {
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
    const file = Object.fromEntries(Object.entries(this.whole).filter(([member]) => !this.#members.has(member)));
    for (const [list, rows] of this.#lists) {
      if (!Object.hasOwn(file, list.replace(/\/.*/, ''))) continue;
      const gone = this.#gone.get(list);
      const left = [...rows.keys()].filter((at) => !gone?.has(at));
      this.#left.set(list, left);
      const rest = left.map((at) => rows[at]);
      putRows(file, list, rest);
    }
    this.#current = file;
    return file;
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
    return (
      (this.#isPutAside('listEntries') && /^\/opportunities\/\d+$/.test(pointer)) ||
      (this.#isPutAside('fields') && pointer.startsWith('/savedViews/'))
    );
  }

  #isPutAside(list: string): boolean {
    return this.#members.has(list) || this.#gone.has(list);
  }
}

function listsOf(file: SeedFile): ReadonlyMap<string, readonly unknown[]> {
  const merges = Object.entries(Object(file.merges)).map(([kind, rows]) => [`merges/${kind}`, rows] as const);
  const lists = [...Object.entries(file), ...merges].flatMap(([list, rows]) =>
    Array.isArray(rows) ? [[list, rows] as const] : [],
  );
  return new Map(lists);
}
