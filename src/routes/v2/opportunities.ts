import { created, noContent, ok } from '../../pipeline/answer.js';
import { namedIds } from '../../store/engine/sorted-ids.js';
import { assertMayManage, findList, findOpportunity, visibleOpportunity } from '../../store/rules/access.js';
import { createOpportunityFilled } from '../../store/rules/list-entries.js';
import { deleteOpportunity, updateOpportunity } from '../../store/rules/opportunities.js';
import { opportunityView } from '../../views/v2/opportunity.js';
import { whenDone } from '../unchanged.js';
import type { V2 } from './api.js';
import { pageBody, pageOfSome } from './page.js';
import { pointed } from './pointed.js';

/** Opportunities of lists that the caller may see; their values are with the rows (v2-core.md §8.4, v2-2026-09-17.md §1.5). */
export function opportunities(api: V2) {
  api.get('/opportunities', ({ query, ctx, exchange }) => {
    const ids = () => (query.ids ? namedIds(query.ids) : ctx.world.tables.opportunities.ids());
    const page = pageOfSome(exchange, query, ids, (id) => visibleOpportunity(ctx, id));
    return whenDone(page, (found) => ok(pageBody(found, (opportunity) => opportunityView(ctx, opportunity))));
  });

  api.post('/opportunities', ({ body, ctx }) => {
    const { listId, ...input } = body;
    const opportunity = pointed({ name: '/name', listId: '/listId' }, () =>
      createOpportunityFilled(ctx, findList(ctx, listId), input),
    );
    return created(opportunityView(ctx, opportunity));
  });

  api.get('/opportunities/{opportunityId}', ({ params, ctx }) =>
    ok(opportunityView(ctx, findOpportunity(ctx, params.opportunityId))),
  );

  api.post('/opportunities/{opportunityId}', ({ params, body, ctx }) => {
    const opportunity = findOpportunity(ctx, params.opportunityId);
    const { name } = body;
    if (name === undefined) assertMayManage(ctx, opportunity);
    else pointed({ name: '/name' }, () => updateOpportunity(ctx, opportunity, { name }));
    return noContent;
  });

  api.delete('/opportunities/{opportunityId}', ({ params, ctx }) => {
    deleteOpportunity(ctx, findOpportunity(ctx, params.opportunityId));
    return noContent;
  });
}
