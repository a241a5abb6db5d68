import { ok } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import { visibleOpportunityIds } from '../../store/rules/access.js';
import { type CompanyInput, createCompany, deleteCompany, updateCompany } from '../../store/rules/companies.js';
import { findCompany } from '../../store/rules/find.js';
import { embeddedOrganization, writtenOrganization } from '../../views/v1/entities.js';
import { fieldView, globalFields } from '../../views/v1/field.js';
import { entriesOf } from '../../views/v1/list-entry.js';
import type { Wire } from '../../views/v1/wire.js';
import { whenDone } from '../unchanged.js';
import { DELETED, type V1 } from './api.js';
import { pageOfTexts } from './page-token.js';
import { assertMayExport, type BlockFlags, Search, singleBlocks } from './search.js';

/** v1.md §8 */
export function organizations(api: V1) {
  api.get('/organizations', ({ ctx, query, exchange }) => {
    assertMayExport(exchange, 'Export All Organizations directory');
    const search = new Search(query, ctx);
    const { companies } = ctx.world.tables;
    // A term alone also searches the directory that all tenants share (v1.md §8.2).
    const ids = () => (search.isTermOnly ? companies.ids() : companies.idsBy('directory', 'used'));
    const page = search.page(exchange, ids, (id) => {
      const company = companies.get(id);
      if (!company || !search.matches(company, () => [company.name, ...company.domains])) return null;
      const trunk = () => Object.assign(embeddedOrganization(ctx, company), opportunities(ctx, id, query));
      return search.textOf('company', id, trunk);
    });
    return whenDone(page, (found) => ok(pageOfTexts('organizations', found)));
  });

  api.get('/organizations/fields', ({ ctx }) => ok(globalFields(ctx, 'company').map((field) => fieldView(ctx, field))));

  api.get('/organizations/{organization_id}', ({ ctx, params, query }) => {
    const company = findCompany(ctx, params.organization_id);
    return ok({
      ...writtenOrganization(ctx, company),
      ...opportunities(ctx, company.id, query),
      list_entries: entriesOf(ctx, 'company', company.id),
      ...singleBlocks(ctx, 'company', company.id, query),
    });
  });

  api.post('/organizations', ({ ctx, body }) => ok(writtenOrganization(ctx, createCompany(ctx, inputOf(body)))));

  api.put('/organizations/{organization_id}', ({ ctx, params, body }) => {
    const before = findCompany(ctx, params.organization_id);
    return ok(writtenOrganization(ctx, updateCompany(ctx, before, inputOf(body))));
  });

  api.delete('/organizations/{organization_id}', ({ ctx, params }) => {
    deleteCompany(ctx, findCompany(ctx, params.organization_id));
    return ok(DELETED);
  });
}

const opportunities = (ctx: Context, id: number, flags: BlockFlags) =>
  flags.with_opportunities ? { opportunity_ids: visibleOpportunityIds(ctx, 'company', id) } : {};

const inputOf = ({ name, domain, person_ids }: Wire<'OrganizationUpdate'>): CompanyInput => ({
  name,
  domain: domain ?? undefined,
  personIds: person_ids,
});
