/** Persons and companies by id, or the refusal that says why there is none. */
import type { Context } from '../context.js';
import { Invalid, Merged, NotFound, UnknownReference } from '../errors.js';
import type { Company, Person } from '../model.js';

/** A company by id, the shared directory's included. */
export function findCompany(ctx: Context, id: number, member = 'companyId'): Company {
  const { companies, mergedCompanies } = ctx.world.tables;
  const company = companies.get(id);
  if (company) return company;
  const merged = mergedCompanies.get(id);
  if (merged) throw new Merged(id, merged.survivorId, member);
  throw new NotFound('company', id, member, companies.wasDeleted(id));
}

/** Companies named in an input: the first unknown one is refused. */
export function findCompanies(ctx: Context, ids: readonly number[], member: string): Company[] {
  return ids.map((id) => {
    const { companies, mergedCompanies } = ctx.world.tables;
    const company = companies.get(id);
    if (company) return company;
    const merged = mergedCompanies.get(id);
    if (merged) throw new Merged(id, merged.survivorId, member);
    throw new UnknownReference(id, member, 'company', companies.wasDeleted(id));
  });
}

/** A person by id. Merged away: the survivor is named; never issued or deleted: not found. */
export function findPerson(ctx: Context, id: number, member = 'personId'): Person {
  const { persons, mergedPersons } = ctx.world.tables;
  const person = persons.get(id);
  if (person) return person;
  const merged = mergedPersons.get(id);
  if (merged) throw new Merged(id, merged.survivorId, member);
  throw new NotFound('person', id, member, persons.wasDeleted(id));
}

/** Persons named in an input: the first unknown one is refused. */
export function findPersons(ctx: Context, ids: readonly number[], member: string): Person[] {
  return ids.map((id) => {
    const { persons, mergedPersons } = ctx.world.tables;
    const person = persons.get(id);
    if (person) return person;
    const merged = mergedPersons.get(id);
    if (merged) throw new Merged(id, merged.survivorId, member);
    throw new UnknownReference(id, member, 'person', persons.wasDeleted(id));
  });
}

/** A user of the account, as `creatorId`, `ownerId` and the like require. */
export function assertInternal(ctx: Context, id: number, member: string): void {
  const [person] = findPersons(ctx, [id], member);
  if (person?.type !== 'internal') throw new Invalid(`expected ${id} to be a user of this account`, member);
}
