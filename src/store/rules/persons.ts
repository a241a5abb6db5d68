import { unique, without } from '../../lib/lists.js';
import { type Context, timestamp } from '../context.js';
import { Invalid } from '../errors.js';
import type { Person } from '../model.js';
import { cellKey } from '../world.js';
import { takeIntoUse } from './companies.js';
import { removeOwnerData, removeReferences, removeTies } from './deletion.js';
import { findCompanies } from './find.js';
import { requiredName } from './names.js';

export interface PersonInput {
  /** Null: none, which V2 lets callers say. */
  firstName?: string | null;
  lastName?: string | null;
  emails?: readonly string[];
  /** One of `emails`, or null for none of them; the first one when left out. */
  primaryEmail?: string | null;
  companyIds?: readonly number[];
}

/** Where a person works now: the enriched field, else the first company linked (v1.md §25 no. 56). */
export function currentCompanyIds(ctx: Context, person: Person): readonly number[] {
  const { fields, values, companies } = ctx.world.tables;
  const field = fields.firstBy('key', 'person:affinity-data-current-organization');
  const row = field && values.firstBy('cell', cellKey(field.id, null, person.id));
  if (typeof row?.value === 'number' && companies.get(row.value)) return [row.value];
  return person.companyIds.slice(0, 1);
}

export function createPerson(ctx: Context, input: PersonInput): Person {
  const { persons } = ctx.world.tables;
  const firstName = checkedName(input.firstName, 'firstName');
  const lastName = checkedName(input.lastName, 'lastName');
  const emails = checkedEmails(ctx, input.emails ?? [], null);
  const companyIds = unique([...checkedCompanies(ctx, input.companyIds ?? []), ...companiesByDomain(ctx, emails)]);
  const person = persons.insert({
    id: persons.nextId(),
    type: 'external',
    firstName,
    lastName,
    emails,
    primaryEmail: primaryOf(input.primaryEmail, emails),
    companyIds,
    createdAt: timestamp(ctx),
  });
  for (const id of companyIds) takeIntoUse(ctx, id);
  ctx.world.emit({ type: 'person.created', person });
  return person;
}

/** Given members change, arrays are replaced whole, the rest stays (v1.md §1.10). A new address links as it does on creation. */
export function updatePerson(ctx: Context, before: Person, input: PersonInput): Person {
  const emails = input.emails ? checkedEmails(ctx, input.emails, before.id) : before.emails;
  const known = new Set(before.emails);
  const newEmails = emails.filter((email) => !known.has(email));
  const named = input.companyIds ? checkedCompanies(ctx, input.companyIds) : before.companyIds;
  const companyIds = unique([...named, ...companiesByDomain(ctx, newEmails)]);
  const person = ctx.world.tables.persons.update({
    ...before,
    firstName: input.firstName === undefined ? before.firstName : checkedName(input.firstName, 'firstName'),
    lastName: input.lastName === undefined ? before.lastName : checkedName(input.lastName, 'lastName'),
    emails,
    primaryEmail:
      before.primaryEmail && emails.includes(before.primaryEmail) ? before.primaryEmail : (emails[0] ?? null),
    companyIds,
  });
  for (const id of companyIds) takeIntoUse(ctx, id);
  ctx.world.emit({ type: 'person.updated', person });
  return person;
}

/** Takes the person's values, entries and links with it; users of the account cannot be deleted (v1.md §7.7). */
export function deletePerson(ctx: Context, person: Person): void {
  if (person.type === 'internal')
    throw new Invalid(`expected ${person.id} to be a person outside the account`, 'personId');
  const { persons, opportunities, notes } = ctx.world.tables;
  removeOwnerData(ctx, 'person', person.id);
  removeReferences(ctx, 'person', person.id);
  removeTies(ctx, person.id);
  for (const opportunity of opportunities.by('person', person.id)) {
    opportunities.update({ ...opportunity, personIds: without(opportunity.personIds, person.id) });
  }
  for (const note of notes.by('person', person.id)) {
    notes.update({ ...note, personIds: without(note.personIds, person.id) });
  }
  persons.remove(person.id);
  ctx.world.emit({ type: 'person.deleted', person });
}

function primaryOf(given: string | null | undefined, emails: readonly string[]): string | null {
  if (given === undefined) return emails[0] ?? null;
  return given === null ? null : given.trim().toLowerCase();
}

function checkedName(name: string | null | undefined, member: string): string | null {
  if (name === null) return null;
  return requiredName(name, member);
}

const EMAIL = /^[^\s@,;'"<>]+@[^\s@.,;'"<>]+(\.[^\s@.,;'"<>]+)+$/;

/** Of one that is trimmed and in lower case, as they are kept. */
export const isEmailAddress = (text: string): boolean => EMAIL.test(text);

function checkedEmails(ctx: Context, emails: readonly string[], ownId: number | null): string[] {
  const lower = unique(emails.map((email) => email.trim().toLowerCase()));
  for (const email of lower) {
    if (!isEmailAddress(email))
      throw new Invalid(`expected ${JSON.stringify(email)} to be a valid email address`, 'emails');
    const owner = ctx.world.tables.persons.firstBy('email', email);
    if (owner && owner.id !== ownId) throw new Invalid(`${email} already belongs to person ${owner.id}`, 'emails');
  }
  return lower;
}

function checkedCompanies(ctx: Context, ids: readonly number[]): number[] {
  return findCompanies(ctx, unique(ids), 'companyIds').map((company) => company.id);
}

/** Affinity links people to companies by their email's domain (v1.md §7.5). */
function companiesByDomain(ctx: Context, emails: readonly string[]): number[] {
  if (ctx.quirk('v1-link-by-domain') === false) return [];
  return unique(emails.map((email) => email.slice(email.indexOf('@') + 1))).flatMap((domain) => {
    const companies = ctx.world.tables.companies.by('domain', domain);
    const used = companies.find((company) => !company.directoryOnly);
    return used ? [used.id] : [];
  });
}
