/** Records as they are embedded in others, by id; null for one that is not there (any more), or for no id. */
import type { Context } from '../../store/context.js';
import { embeddedOpportunity } from './opportunity.js';
import { embeddedOrganization } from './organization.js';
import { embeddedPerson } from './person.js';

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
