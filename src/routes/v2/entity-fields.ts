import type { Context } from '../../store/context.js';
import { columnsOfEntity } from '../../store/rules/columns.js';
import { findCompany, findPerson } from '../../store/rules/find.js';
import type { V2 } from './api.js';
import { type FieldHolder, fieldsPage, oneField, valuesPage, writeField, writeFields } from './field-holder.js';
import { assertEitherIdsOrTypes } from './selection.js';

/** Fields of companies and persons themselves; those of lists are with the rows (v2-2026-operations.md, Companies, Persons). */
export function entityFields(api: V2) {
  api.get('/companies/{companyId}/fields', ({ params, query, ctx, exchange }) => {
    assertEitherIdsOrTypes(query);
    return fieldsPage(exchange, query, company(ctx, params.companyId));
  });
  api.patch('/companies/{companyId}/fields', ({ params, body, ctx, exchange }) =>
    writeFields(exchange, body.updates, company(ctx, params.companyId)),
  );
  api.get('/companies/{companyId}/fields/{fieldId}', ({ params, ctx, exchange }) =>
    oneField(exchange, params.fieldId, company(ctx, params.companyId)),
  );
  api.post('/companies/{companyId}/fields/{fieldId}', ({ params, body, ctx, exchange }) =>
    writeField(exchange, params.fieldId, body.value, company(ctx, params.companyId)),
  );
  api.get('/companies/{companyId}/fields/{fieldId}/values', ({ params, query, ctx, exchange }) =>
    valuesPage(exchange, query, params.fieldId, company(ctx, params.companyId)),
  );

  api.get('/persons/{personId}/fields', ({ params, query, ctx, exchange }) => {
    assertEitherIdsOrTypes(query);
    return fieldsPage(exchange, query, person(ctx, params.personId));
  });
  api.patch('/persons/{personId}/fields', ({ params, body, ctx, exchange }) =>
    writeFields(exchange, body.updates, person(ctx, params.personId)),
  );
  api.get('/persons/{personId}/fields/{fieldId}', ({ params, ctx, exchange }) =>
    oneField(exchange, params.fieldId, person(ctx, params.personId)),
  );
  api.post('/persons/{personId}/fields/{fieldId}', ({ params, body, ctx, exchange }) =>
    writeField(exchange, params.fieldId, body.value, person(ctx, params.personId)),
  );
  api.get('/persons/{personId}/fields/{fieldId}/values', ({ params, query, ctx, exchange }) =>
    valuesPage(exchange, query, params.fieldId, person(ctx, params.personId)),
  );
}

const company = (ctx: Context, id: number) => holder(ctx, 'company', findCompany(ctx, id).id);
const person = (ctx: Context, id: number) => holder(ctx, 'person', findPerson(ctx, id).id);

function holder(ctx: Context, entityType: 'company' | 'person', entityId: number): FieldHolder {
  const columns = columnsOfEntity(ctx.world, entityType);
  return { owner: { entityType, entityId, entry: null }, columns, isRestricted: false };
}
