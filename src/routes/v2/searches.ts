import { created } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import type { Company, Entry, Person } from '../../store/model.js';
import { findList } from '../../store/rules/access.js';
import { columnsOfEntity, columnsOfList } from '../../store/rules/columns.js';
import { columnsIn } from '../../views/v2/changes.js';
import { entryWithEntityText } from '../../views/v2/list-entry.js';
import { selectionKey } from '../../views/v2/selection-text.js';
import type { V2 } from './api.js';
import { text as companyText } from './companies.js';
import { selectionOf as entrySelection } from './list-entries.js';
import { text as personText } from './persons.js';
import { searchPage } from './search-page.js';
import { entitySelection } from './selection.js';

/** Searches by criteria: POSTs that read and answer 201 (v2-2026-operations.md §4, §8 no. 1). */
export function searches(api: V2) {
  api.post('/companies/search', async ({ query, body, ctx, exchange }) => {
    const { companies } = ctx.world.tables;
    const selection = entitySelection(ctx, exchange.version, query, 'company');
    const key = selectionKey(ctx, selection);
    const page = await searchPage(exchange, query, body, {
      ids: () => (coversDirectory(ctx, body) ? companies.ids() : companies.idsBy('directory', 'used')),
      kind: { entityType: 'company', isRow: false },
      columns: columnsIn(exchange.version, columnsOfEntity(ctx.world, 'company')),
      text: (id) => companyText(ctx, companies.get(id) as Company, selection, key),
    });
    return created(page);
  });

  api.post('/persons/search', async ({ query, body, ctx, exchange }) => {
    const { persons } = ctx.world.tables;
    const selection = entitySelection(ctx, exchange.version, query, 'person');
    const key = selectionKey(ctx, selection);
    const page = await searchPage(exchange, query, body, {
      ids: () => persons.ids(),
      kind: { entityType: 'person', isRow: false },
      columns: columnsIn(exchange.version, columnsOfEntity(ctx.world, 'person')),
      text: (id) => personText(ctx, persons.get(id) as Person, selection, key),
    });
    return created(page);
  });

  api.post('/lists/{listId}/list-entries/search', async ({ params, query, body, ctx, exchange }) => {
    const list = findList(ctx, params.listId);
    const { listEntries } = ctx.world.tables;
    const selection = entrySelection(ctx, list, exchange.version, query);
    const key = selectionKey(ctx, selection);
    const page = await searchPage(exchange, query, body, {
      ids: () => listEntries.idsBy('list', list.id),
      kind: { entityType: list.type, isRow: true },
      columns: columnsIn(exchange.version, columnsOfList(ctx.world, list)),
      text: (id) => entryWithEntityText(ctx, listEntries.get(id) as Entry, selection, key),
    });
    return created(page);
  });
}

/** The shared directory is searched only by those who ask for nothing in particular: quirk `v2-company-directory`. */
const coversDirectory = (ctx: Context, criteria: object | undefined) =>
  ctx.quirk('v2-company-directory') !== false && Object.keys(criteria ?? {}).length === 0;
