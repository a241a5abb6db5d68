import type { Exchange } from '../../pipeline/exchange.js';
import { namedIds } from '../../store/engine/sorted-ids.js';
import { assertMayManage, findOpportunity } from '../../store/rules/access.js';
import { findCompany, findPerson } from '../../store/rules/find.js';
import { noteIdsOfCompany, noteIdsOfOpportunity, noteIdsOfPerson } from '../../store/rules/notes.js';
import { noteView } from '../../views/v2/note.js';
import type { V2 } from './api.js';
import { notesPage } from './notes-page.js';

/** The notes about one record, without replies (v2-core.md §8.2–8.4). */
export function entityNotes(api: V2) {
  api.get('/companies/{companyId}/notes', ({ params, query, ctx, exchange }) =>
    page(exchange, query, noteIdsOfCompany(ctx, findCompany(ctx, params.companyId).id)),
  );

  api.get('/persons/{personId}/notes', ({ params, query, ctx, exchange }) =>
    page(exchange, query, noteIdsOfPerson(ctx, findPerson(ctx, params.personId).id)),
  );

  api.get('/opportunities/{opportunityId}/notes', ({ params, query, ctx, exchange }) => {
    const opportunity = findOpportunity(ctx, params.opportunityId);
    assertMayManage(ctx, opportunity);
    return page(exchange, query, noteIdsOfOpportunity(ctx, opportunity.id));
  });
}

type PageQuery = Parameters<typeof notesPage>[1];

const page = (exchange: Exchange, query: PageQuery, ids: readonly number[]) =>
  notesPage(
    exchange,
    query,
    () => namedIds(ids),
    (note) => noteView(exchange.context, exchange.version, note),
  );
