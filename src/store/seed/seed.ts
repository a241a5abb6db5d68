/**
 * From a seed file to complete rows: ids are given to rows that have none, names (`ref`) become ids, what was left out gets
 * its default. The format is described by `seed.schema.json`; checking a file against it is `seed-check.ts`.
 */
import type { SeedRows, Tenant } from '../model.js';
import { problemText, type Report, type SeedProblem } from './rules/problem.js';
import { holdToRules } from './rules/rules.js';
import { DEFAULT_TENANT } from './seed-defaults.js';
import { type RawPast, Resolver } from './seed-resolver.js';
import { FIRST_IDS, MERGED, memberOf, type RawRow, type TableName } from './seed-tables.js';

/** A seed file does not fit. */
export class SeedError extends Error {
  /** The JSON pointer of what to blame. */
  readonly pointer: string;

  constructor(readonly problem: SeedProblem) {
    super(problemText(problem));
    this.pointer = problem.pointer;
  }
}

export type SeedFile = { tenant?: Tenant; merges?: { company?: RawRow[]; person?: RawRow[] } } & Record<
  string,
  unknown
>;

/**
 * Complete rows that are held to the rules of the APIs. Throws `SeedError` for the first problem; `file` fits the schema, and its rows
 * become the complete ones: a big file would be held twice.
 */
export function resolveSeed(file: SeedFile): SeedRows {
  const rows = resolved(file, refuse);
  holdToRules(rows, refuse);
  return rows;
}

/** What cannot be resolved in a file that fits the schema, which stays as it is; where there is nothing, the rows may be held to the rules. */
export function looseEnds(file: SeedFile): { problems: SeedProblem[]; rows: SeedRows } {
  const problems: SeedProblem[] = [];
  const report = (problem: SeedProblem) => void problems.push(problem);
  const rows = resolved(file, report, (row) => ({ ...row }));
  return { problems, rows };
}

export function refuse(problem: SeedProblem): never {
  throw new SeedError(problem);
}

/** `taken`: a row of the file → the one that is completed. */
function resolved(file: SeedFile, report: Report, taken = (row: RawRow) => row): SeedRows {
  const raw: Record<TableName, RawRow[]> = Object.create(null);
  for (const table of Object.keys(FIRST_IDS) as TableName[]) {
    const rows = table in MERGED ? file.merges?.[MERGED[table] as 'company' | 'person'] : file[memberOf(table)];
    raw[table] = ((rows as RawRow[] | undefined) ?? []).map(taken);
  }
  return new Resolver(raw, report, file as RawPast).resolve(file.tenant ?? DEFAULT_TENANT);
}
