import { unique } from '../../lib/lists.js';
import { type Context, timestamp } from '../context.js';
import { Invalid } from '../errors.js';
import { cellKey } from '../indexes.js';
import type { Given, Person } from '../model.js';
import { takeIntoUse } from './companies.js';
import { relink, removeOwnerData, removeReferences, removeTies } from './deletion.js';
import { checkedCompanies } from './find.js';
import { requiredName } from './names.js';
import { removeNotesBy } from './notes.js';

/** V2 lets callers say that a name is none. `primaryEmail`: one of `emails`, or null for none of them; the first one when left out. */
export type PersonInput = Given<Pick<Person, 'firstName' | 'lastName' | 'emails' | 'primaryEmail' | 'companyIds'>>;

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
  const emails = emailsAfter(ctx, before, input);
  const known = new Set(before.emails);
  const newEmails = emails.filter((email) => !known.has(email));
  const named = input.companyIds ? checkedCompanies(ctx, input.companyIds) : before.companyIds;
  const companyIds = unique([...named, ...companiesByDomain(ctx, newEmails)]);
  const person = ctx.world.tables.persons.update({
    ...before,
    firstName: input.firstName === undefined ? before.firstName : checkedName(input.firstName, 'firstName'),
    lastName: input.lastName === undefined ? before.lastName : checkedName(input.lastName, 'lastName'),
    emails,
    primaryEmail: primaryAfter(before, input, emails),
    companyIds,
  });
  for (const id of companyIds) takeIntoUse(ctx, id);
  ctx.world.emit({ type: 'person.updated', person });
  return person;
}

/** Takes the person's values, entries, links and own notes with it; people of the account cannot be deleted (v1.md §7.7; corrections.md §2, §3). */
export function deletePerson(ctx: Context, person: Person): void {
  assertOutside(ctx, person);
  removeOwnerData(ctx, 'person', person.id);
  removeReferences(ctx, 'person', person.id);
  removeTies(ctx, person.id);
  relink(ctx, 'person', person.id, null);
  removeNotesBy(ctx, person.id);
  ctx.world.tables.persons.remove(person.id);
  ctx.world.emit({ type: 'person.deleted', person });
}

/** A primary address that is not among them comes first. */
function emailsAfter(ctx: Context, before: Person, { emails, primaryEmail }: PersonInput): readonly string[] {
  if (!emails && !primaryEmail) return before.emails;
  const wanted = emails ?? before.emails;
  const primary = primaryEmail ? asKept(primaryEmail) : null;
  const isAmong = primary === null || wanted.some((email) => asKept(email) === primary);
  return checkedEmails(ctx, isAmong ? wanted : [primary, ...wanted], before.id);
}

/** Without a word it stays while it is there, else the first one takes its place. */
function primaryAfter(before: Person, input: PersonInput, emails: readonly string[]): string | null {
  if (input.primaryEmail !== undefined) return primaryOf(input.primaryEmail, emails);
  const { primaryEmail } = before;
  if (!input.emails || (primaryEmail !== null && emails.includes(primaryEmail))) return primaryEmail;
  return emails[0] ?? null;
}

const asKept = (email: string): string => email.trim().toLowerCase();
/** Users, and everybody with an address at a domain of the account, though no field shows that (corrections.md §2). */
function assertOutside(ctx: Context, { id, type, emails }: Person): void {
  const message = `expected ${id} to be a person outside the account`;
  if (type === 'internal') throw new Invalid(message, 'personId', 'internal-person');
  const own = ownDomains(ctx);
  const inside = emails.find((email) => own.has(domainOf(email)));
  if (inside === undefined) return;
  throw new Invalid(`${message}: ${domainOf(inside)} is a domain of its own`, 'personId', 'internal-person');
}

/** Mailboxes of these belong to anybody. */
const PUBLIC_DOMAINS = new Set(
  'aol.com gmail.com gmx.de gmx.net googlemail.com hotmail.com icloud.com live.com me.com msn.com outlook.com proton.me protonmail.com yahoo.com'.split(
    ' ',
  ),
);

/** The domains at which the users have their addresses. */
function ownDomains(ctx: Context): ReadonlySet<string> {
  const { users, persons } = ctx.world.tables;
  const domains = [...users].flatMap(({ id }) => persons.get(id)?.primaryEmail ?? []).map(domainOf);
  return new Set(domains.filter((domain) => !PUBLIC_DOMAINS.has(domain)));
}

const domainOf = (email: string) => email.slice(email.indexOf('@') + 1);

function primaryOf(given: string | null | undefined, emails: readonly string[]): string | null {
  if (given === undefined) return emails[0] ?? null;
  return given === null ? null : asKept(given);
}

const checkedName = (name: string | null | undefined, member: string): string | null =>
  name === null ? null : requiredName(name, member);

const EMAIL = /^[^\s@,;'"<>]+@[^\s@.,;'"<>]+(\.[^\s@.,;'"<>]+)+$/;

/** Of one that is trimmed and in lower case, as they are kept. */
export const isEmailAddress = (text: string): boolean => EMAIL.test(text);

function checkedEmails(ctx: Context, emails: readonly string[], ownId: number | null): string[] {
  const lower = unique(emails.map(asKept));
  for (const email of lower) {
    if (!isEmailAddress(email))
      throw new Invalid(`expected ${JSON.stringify(email)} to be a valid email address`, 'emails');
    const owner = ctx.world.tables.persons.firstBy('email', email);
    if (owner && owner.id !== ownId) {
      throw new Invalid(`${email} already belongs to person ${owner.id}`, 'emails', 'address-taken');
    }
  }
  return lower;
}

/** Affinity links people to companies by their email's domain (v1.md §7.5). */
function companiesByDomain(ctx: Context, emails: readonly string[]): number[] {
  if (ctx.quirk('v1-link-by-domain') === false) return [];
  return unique(emails.map(domainOf)).flatMap((domain) => {
    const companies = ctx.world.tables.companies.by('domain', domain);
    const used = companies.find((company) => !company.directoryOnly);
    return used ? [used.id] : [];
  });
}
