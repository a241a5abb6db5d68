/** Persons, organizations and opportunities: embedded in rows and changes, and the trunks of their other forms. */
import type { Context } from '../../store/context.js';
import type { Company, Opportunity, Person } from '../../store/model.js';
import { isMasked, shownName } from '../../store/rules/access.js';
import { personIdsOf } from '../../store/rules/companies.js';
import { PERSON_CODES, type Wire } from './wire.js';

/** v1.md §7.1 */
export function embeddedPerson(person: Person): Wire<'EmbeddedPerson'> {
  return {
    id: person.id,
    type: PERSON_CODES[person.type],
    first_name: person.firstName,
    last_name: person.lastName,
    primary_email: person.primaryEmail,
    emails: person.emails,
  };
}

/** The answer to a write. */
export const writtenPerson = (person: Person): Wire<'PersonWritten'> => ({
  ...embeddedPerson(person),
  organization_ids: person.companyIds,
});

/** v1.md §8.1 */
export function embeddedOrganization(ctx: Context, company: Company): Wire<'EmbeddedOrganization'> {
  const { id, name, domain, domains, isGlobal } = company;
  const uuid = ctx.quirk('v1-crunchbase-uuid') !== false && { crunchbase_uuid: null };
  return { id, name, domain, domains, ...uuid, global: isGlobal };
}

/** The answer to a write. */
export const writtenOrganization = (ctx: Context, company: Company): Wire<'OrganizationWritten'> => ({
  ...embeddedOrganization(ctx, company),
  person_ids: personIdsOf(ctx, company),
});

export const embeddedOpportunity = (ctx: Context, opportunity: Opportunity): Wire<'EmbeddedOpportunity'> => ({
  id: opportunity.id,
  name: shownName(ctx, opportunity),
});

/** The trunk of the whole record. A masked one does not tell whose it is (v1.md §9.1). */
export function opportunityTrunk(ctx: Context, opportunity: Opportunity): Omit<Wire<'Opportunity'>, 'list_entries'> {
  const masked = isMasked(ctx, opportunity);
  return {
    ...embeddedOpportunity(ctx, opportunity),
    person_ids: masked ? [] : opportunity.personIds,
    organization_ids: masked ? [] : opportunity.companyIds,
  };
}

/** Embedded ones by id; null for one that is not there (any more), or for no id. */
export const EMBEDDED = {
  person: ({ world }: Context, id: number | null) => {
    const person = id === null ? undefined : world.tables.persons.get(id);
    return person ? embeddedPerson(person) : null;
  },
  company: (ctx: Context, id: number | null) => {
    const company = id === null ? undefined : ctx.world.tables.companies.get(id);
    return company ? embeddedOrganization(ctx, company) : null;
  },
  opportunity: (ctx: Context, id: number | null) => {
    const opportunity = id === null ? undefined : ctx.world.tables.opportunities.get(id);
    return opportunity ? embeddedOpportunity(ctx, opportunity) : null;
  },
};
