import type { Context } from '../../store/context.js';
import type { Company } from '../../store/model.js';
import { personIdsOf } from '../../store/rules/companies.js';
import type { Wire } from './wire.js';

/** An organization as it is embedded in rows, and the trunk of all other forms (v1.md §8.1). */
export function embeddedOrganization(ctx: Context, company: Company): Wire<'EmbeddedOrganization'> {
  return {
    id: company.id,
    name: company.name,
    domain: company.domain,
    domains: company.domains,
    ...(ctx.quirk('v1-crunchbase-uuid') !== false && { crunchbase_uuid: null }),
    global: company.isGlobal,
  };
}

/** The answer to a write. */
export const writtenOrganization = (ctx: Context, company: Company): Wire<'OrganizationWritten'> => ({
  ...embeddedOrganization(ctx, company),
  person_ids: personIdsOf(ctx, company),
});
