import { ok } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import type { Opportunity } from '../../store/model.js';
import { findList, findOpportunity, visibleOpportunity } from '../../store/rules/access.js';
import {
  createOpportunity,
  deleteOpportunity,
  type OpportunityInput,
  updateOpportunity,
} from '../../store/rules/opportunities.js';
import { opportunityTrunk } from '../../views/v1/entities.js';
import { entriesOf } from '../../views/v1/list-entry.js';
import type { Wire } from '../../views/v1/wire.js';
import { whenDone } from '../unchanged.js';
import { DELETED, type V1 } from './api.js';
import { Search } from './search.js';

/** v1.md §9 */
export function opportunities(api: V1) {
  api.get('/opportunities', ({ ctx, query, exchange }) => {
    const search = new Search(query, ctx);
    const ids = () => ctx.world.tables.opportunities.ids();
    const page = search.page(exchange, ids, (id) => {
      const opportunity = visibleOpportunity(ctx, id);
      const shown = opportunity && view(ctx, opportunity);
      return shown && search.matches(null, () => [shown.name]) ? shown : null;
    });
    return whenDone(page, ({ items, nextPageToken }) => ok({ opportunities: items, next_page_token: nextPageToken }));
  });

  api.get('/opportunities/{opportunity_id}', ({ ctx, params }) =>
    ok(view(ctx, findOpportunity(ctx, params.opportunity_id))),
  );

  api.post('/opportunities', ({ ctx, body }) => {
    const list = findList(ctx, body.list_id);
    return ok(view(ctx, createOpportunity(ctx, list, inputOf(body))));
  });

  api.put('/opportunities/{opportunity_id}', ({ ctx, params, body }) => {
    const before = findOpportunity(ctx, params.opportunity_id);
    return ok(view(ctx, updateOpportunity(ctx, before, inputOf(body))));
  });

  api.delete('/opportunities/{opportunity_id}', ({ ctx, params }) => {
    deleteOpportunity(ctx, findOpportunity(ctx, params.opportunity_id));
    return ok(DELETED);
  });
}

/** Its list is told by its one row alone. */
const view = (ctx: Context, opportunity: Opportunity) => ({
  ...opportunityTrunk(ctx, opportunity),
  list_entries: entriesOf(ctx, 'opportunity', opportunity.id),
});

const inputOf = ({ name, person_ids, organization_ids }: Wire<'OpportunityUpdate'>): OpportunityInput => ({
  name,
  personIds: person_ids,
  companyIds: organization_ids,
});
