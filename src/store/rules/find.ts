/** Rows by id, or the refusal that says why there is none. */
import { unique } from '../../lib/lists.js';
import type { Context } from '../context.js';
import { Hidden, Invalid, Merged, NotFound, type Thing, UnknownReference } from '../errors.js';
import type { Company, MergedAway, Person } from '../model.js';

export interface Findable<R> {
  get(id: number): R | undefined;
  wasDeleted(id: number): boolean;
}

/** The row with an id, where it fits. */
export function existing<R>(
  table: Findable<R>,
  thing: Thing,
  id: number,
  member: string,
  fits: (row: R) => boolean = () => true,
): R {
  const row = table.get(id);
  if (row === undefined || !fits(row)) throw new NotFound(thing, id, member, table.wasDeleted(id));
  return row;
}

/** The row with an id, for a user who may see it. */
export function visible<R>(
  table: Findable<R>,
  thing: Thing,
  id: number,
  member: string,
  canSee: (row: R) => boolean,
): R {
  const row = existing(table, thing, id, member);
  if (!canSee(row)) throw new Hidden(thing, id, member);
  return row;
}

/** A row that others name, and that is there as long as they are. */
export function named<R>(table: Pick<Findable<R>, 'get'>, id: number, what: string): R {
  const row = table.get(id);
  if (row === undefined) throw new Error(`${what} ${id} is referred to but does not exist`);
  return row;
}

/** Merged away: the survivor is named; never issued or deleted: not found, or a bad reference. */
function found<R>(
  rows: Findable<R>,
  mergedAway: Findable<MergedAway>,
  [thing, id, member]: [thing: 'company' | 'person', id: number, member: string],
  isReference: boolean,
): R {
  const row = rows.get(id);
  if (row) return row;
  const merged = mergedAway.get(id);
  if (merged) throw new Merged(id, merged.survivorId, member);
  const wasDeleted = rows.wasDeleted(id);
  throw isReference ? new UnknownReference(id, member, thing, wasDeleted) : new NotFound(thing, id, member, wasDeleted);
}

/** A company by id, the shared directory's included. */
export function findCompany({ world: { tables } }: Context, id: number, member = 'companyId'): Company {
  return found(tables.companies, tables.mergedCompanies, ['company', id, member], false);
}

/** Companies named in an input: the first unknown one is refused. */
export function findCompanies({ world: { tables } }: Context, ids: readonly number[], member: string): Company[] {
  return ids.map((id) => found(tables.companies, tables.mergedCompanies, ['company', id, member], true));
}

/** A person by id. */
export function findPerson({ world: { tables } }: Context, id: number, member = 'personId'): Person {
  return found(tables.persons, tables.mergedPersons, ['person', id, member], false);
}

/** Persons named in an input: the first unknown one is refused. */
export function findPersons({ world: { tables } }: Context, ids: readonly number[], member: string): Person[] {
  return ids.map((id) => found(tables.persons, tables.mergedPersons, ['person', id, member], true));
}

/** The ids of persons named in an input, each once. */
export const checkedPersons = (ctx: Context, ids: readonly number[]): number[] =>
  findPersons(ctx, unique(ids), 'personIds').map(({ id }) => id);

/** The ids of companies named in an input, each once. */
export const checkedCompanies = (ctx: Context, ids: readonly number[]): number[] =>
  findCompanies(ctx, unique(ids), 'companyIds').map(({ id }) => id);

/** A user of the account, as `creatorId`, `ownerId` and the like require. */
export function assertInternal(ctx: Context, id: number, member: string): void {
  const [person] = findPersons(ctx, [id], member);
  if (person?.type !== 'internal') throw new Invalid(`expected ${id} to be a user of this account`, member);
}
