import type { Context } from '../../store/context.js';
import type { Opportunity } from '../../store/model.js';
import { isMasked, shownName } from '../../store/rules/access.js';
import type { Wire } from './wire.js';

/** An opportunity as it is embedded in rows and changes. */
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
