import { unique, without } from '../../lib/lists.js';
import { type Context, timestamp } from '../context.js';
import { Invalid } from '../errors.js';
import type { Company, Given } from '../model.js';
import { relink, removeOwnerData, removeReferences } from './deletion.js';
import { checkedPersons } from './find.js';
import { requiredName } from './names.js';

export type CompanyInput = Given<{ name: string; domain: string; personIds: readonly number[] }>;

export const personIdsOf = (ctx: Context, company: Company): number[] =>
  ctx.world.tables.persons.by('company', company.id).map((person) => person.id);

export function createCompany(ctx: Context, input: CompanyInput): Company {
  const { companies } = ctx.world.tables;
  const name = requiredName(input.name);
  const domain = input.domain === undefined ? null : checkedDomain(input.domain);
  if (domain !== null) assertNewDomain(ctx, domain);
  const personIds = checkedPersons(ctx, input.personIds ?? []);
  const company = companies.insert({
    id: companies.nextId(),
    name,
    domain,
    domains: domain === null ? [] : [domain],
    isGlobal: false,
    directoryOnly: false,
    createdAt: timestamp(ctx),
  });
  link(ctx, company, personIds);
  ctx.world.emit({ type: 'company.created', company });
  return company;
}

/** Quirk `v1-duplicate-organization`. */
function assertNewDomain(ctx: Context, domain: string): void {
  const other = ctx.world.tables.companies.firstBy('domain', domain);
  if (!other || ctx.quirk('v1-duplicate-organization') !== 'reject') return;
  throw new Invalid(`the organization ${other.id} has the domain ${domain} already`, 'domain').by(
    'v1-duplicate-organization',
  );
}

/** Name and domain of a global record are fixed (v1.md §8.5). A new domain goes first, the others stay. */
export function updateCompany(ctx: Context, before: Company, input: CompanyInput): Company {
  if (before.isGlobal && input.name !== undefined && input.name !== before.name) {
    throw new Invalid('the name of a global organization cannot be changed', 'name');
  }
  const domain = input.domain === undefined ? before.domain : checkedDomain(input.domain);
  if (before.isGlobal && domain !== before.domain) {
    throw new Invalid('the domain of a global organization cannot be changed', 'domain');
  }
  const name = input.name === undefined ? before.name : requiredName(input.name);
  const personIds = input.personIds && checkedPersons(ctx, input.personIds);
  const company = ctx.world.tables.companies.update({
    ...before,
    name,
    domain,
    domains: domain === null ? before.domains : unique([domain, ...before.domains]),
  });
  if (personIds) link(ctx, company, personIds);
  ctx.world.emit({ type: 'company.updated', company });
  return company;
}

export function deleteCompany(ctx: Context, company: Company): void {
  if (company.isGlobal) {
    const message = `${company.id} is a global organization and cannot be deleted`;
    throw new Invalid(message, 'companyId', 'global-company');
  }
  removeOwnerData(ctx, 'company', company.id);
  removeReferences(ctx, 'company', company.id);
  relink(ctx, 'company', company.id, null);
  ctx.world.tables.companies.remove(company.id);
  ctx.world.emit({ type: 'company.deleted', company });
}

/** A directory record that is linked, listed or filled in belongs to the tenant's companies from then on. */
export function takeIntoUse(ctx: Context, id: number): void {
  const { companies } = ctx.world.tables;
  const company = companies.get(id);
  if (company?.directoryOnly) companies.update({ ...company, directoryOnly: false });
}

/** Makes exactly these persons the company's; the link itself is kept on the person. */
function link(ctx: Context, company: Company, personIds: readonly number[]): void {
  const { persons } = ctx.world.tables;
  const wanted = new Set(personIds);
  for (const person of persons.by('company', company.id)) {
    if (!wanted.delete(person.id)) persons.update({ ...person, companyIds: without(person.companyIds, company.id) });
  }
  for (const id of wanted) {
    const person = persons.get(id);
    if (person) persons.update({ ...person, companyIds: [...person.companyIds, company.id] });
  }
  if (personIds.length > 0) takeIntoUse(ctx, company.id);
}

const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** A bare host in lower case, as domains are kept. */
export const isDomain = (text: string): boolean => DOMAIN.test(text);

/** A bare host: scheme, `www.`, path and case are dropped (v1.md §25 no. 31). */
function checkedDomain(domain: string): string {
  const host = domain
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*/s, '');
  if (!isDomain(host)) throw new Invalid(`expected ${JSON.stringify(domain)} to be a valid domain`, 'domain');
  return host;
}
