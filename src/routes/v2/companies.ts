import { ok, RawJson } from '../../pipeline/answer.js';
import { namedIds } from '../../store/engine/sorted-ids.js';
import type { Company } from '../../store/model.js';
import { findCompany } from '../../store/rules/find.js';
import { companyText } from '../../views/v2/entities.js';
import { companyIn, type V2 } from './api.js';
import { entriesPage, listsPage } from './entity-lists.js';
import { pageOfIds, pageOfTexts } from './page.js';
import { entitySelection } from './selection.js';

/** Companies: the tenant's own and those of the shared directory that it uses (v2-core.md §8.2). */
export function companies(api: V2) {
  api.get('/companies', ({ query, ctx, exchange }) => {
    const table = ctx.world.tables.companies;
    const selection = entitySelection(exchange, query, 'company');
    const wholeDirectory = ctx.quirk('v2-company-directory') === true;
    const isShown = (company: Company | undefined) => company && (wholeDirectory || !company.directoryOnly);
    const all = wholeDirectory ? table.ids() : table.idsBy('directory', 'used');
    const page = pageOfIds(exchange, query, query.ids ? namedIds(query.ids) : all, (id) => {
      const company = table.get(id);
      return isShown(company) ? company : undefined;
    });
    return ok(pageOfTexts(page, (company) => companyText(ctx, company, selection)));
  });

  api.get('/companies/{companyId}', ({ params, query, ctx, exchange }) => {
    const company = findCompany(ctx, params.companyId);
    return ok(new RawJson(companyText(ctx, company, entitySelection(exchange, query, 'company'))));
  });

  api.get('/companies/{companyId}/list-entries', (call) => entriesPage(call, 'company', companyIn(call).id));

  api.get('/companies/{companyId}/lists', (call) => listsPage(call, 'company', companyIn(call).id));
}
