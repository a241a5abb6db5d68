import { created } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import type { Company, Entry, Person } from '../../store/model.js';
import { findList } from '../../store/rules/access.js';
import { columnsOfEntity, columnsOfList } from '../../store/rules/columns.js';
import { keywords, relevantCompanies } from '../../store/text/company-relevance.js';
import { columnsIn } from '../../views/v2/changes.js';
import { companyText, personText } from '../../views/v2/entities.js';
import { entryWithEntityText } from '../../views/v2/list-entry.js';
import type { V2 } from './api.js';
import { searchPage } from './search-page.js';
import { entitySelection, rowSelection } from './selection.js';

/** Searches by criteria: POSTs that read and answer 201 (v2-2026-operations.md §4, §8 no. 1). */
export function searches(api: V2) {
  api.post('/companies/search', ({ query, body, ctx, exchange }) => {
    const { companies } = ctx.world.tables;
    const selection = entitySelection(exchange, query, 'company');
    return searchPage(exchange, query, body, {
      ids: () => (coversDirectory(ctx, body) ? companies.ids() : companies.idsBy('directory', 'used')),
      kind: { entityType: 'company', isRow: false },
      columns: columnsIn(exchange.version, columnsOfEntity(ctx.world, 'company')),
      text: (id) => companyText(ctx, companies.get(id) as Company, selection),
    });
  });

  api.post('/persons/search', ({ query, body, ctx, exchange }) => {
    const { persons } = ctx.world.tables;
    const selection = entitySelection(exchange, query, 'person');
    return searchPage(exchange, query, body, {
      ids: () => persons.ids(),
      kind: { entityType: 'person', isRow: false },
      columns: columnsIn(exchange.version, columnsOfEntity(ctx.world, 'person')),
      text: (id) => personText(ctx, persons.get(id) as Person, selection),
    });
  });

  api.post('/lists/{listId}/list-entries/search', ({ params, query, body, ctx, exchange }) => {
    const list = findList(ctx, params.listId);
    const { listEntries } = ctx.world.tables;
    const selection = rowSelection(exchange, query, list);
    return searchPage(exchange, query, body, {
      ids: () => listEntries.idsBy('list', list.id),
      kind: { entityType: list.type, isRow: true },
      columns: columnsIn(exchange.version, columnsOfList(ctx.world, list)),
      text: (id) => entryWithEntityText(ctx, listEntries.get(id) as Entry, selection),
    });
  });

  // In words, as far as words go: companies by the keywords of the prompt, one page (v2-2026-operations.md, Semantic Search).
  api.post('/semantic-search', ({ body, ctx }) => {
    const words = keywords(body.prompt);
    const found = relevantCompanies(ctx, words, body.listIds);
    const data = found.slice(0, body.limit ?? 100).map(({ company, score }) => {
      const { id, name, domain, domains, isGlobal } = company;
      return { id, name, domain, domains: domains.slice(0, 100), score: score.toFixed(2), isGlobal };
    });
    const explanation =
      words.length === 0
        ? 'The prompt names nothing to look for.'
        : `Companies whose name, description, industry, place, stage or investors mention: ${words.join(', ')}.`;
    return created({ data, entityType: 'companies' as const, explanation });
  });
}

/** The shared directory is searched only by those who ask for nothing in particular: quirk `v2-company-directory`. */
const coversDirectory = (ctx: Context, criteria: object | undefined) =>
  ctx.quirk('v2-company-directory') !== false && Object.keys(criteria ?? {}).length === 0;
