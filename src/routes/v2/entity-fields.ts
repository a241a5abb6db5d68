import { columnsOfEntity } from '../../store/rules/columns.js';
import type { Call } from '../api-operations.js';
import { companyIn, type OfCompany, type OfPerson, personIn, type V2 } from './api.js';
import { type FieldHolder, fieldsPage, oneField, valuesPage, writeField, writeFields } from './field-holder.js';
import { assertEitherIdsOrTypes } from './selection.js';

/** Fields of companies and persons themselves; those of lists are with the rows (v2-2026-operations.md, Companies, Persons). */
export function entityFields(api: V2) {
  api.get('/companies/{companyId}/fields', (call) => {
    assertEitherIdsOrTypes(call.query);
    return fieldsPage(call, company(call));
  });
  api.patch('/companies/{companyId}/fields', (call) => writeFields(call, company(call)));
  api.get('/companies/{companyId}/fields/{fieldId}', (call) => oneField(call, company(call)));
  api.post('/companies/{companyId}/fields/{fieldId}', (call) => writeField(call, company(call)));
  api.get('/companies/{companyId}/fields/{fieldId}/values', (call) => valuesPage(call, company(call)));

  api.get('/persons/{personId}/fields', (call) => {
    assertEitherIdsOrTypes(call.query);
    return fieldsPage(call, person(call));
  });
  api.patch('/persons/{personId}/fields', (call) => writeFields(call, person(call)));
  api.get('/persons/{personId}/fields/{fieldId}', (call) => oneField(call, person(call)));
  api.post('/persons/{personId}/fields/{fieldId}', (call) => writeField(call, person(call)));
  api.get('/persons/{personId}/fields/{fieldId}/values', (call) => valuesPage(call, person(call)));
}

const company = (call: OfCompany) => holder(call, 'company', companyIn(call).id);
const person = (call: OfPerson) => holder(call, 'person', personIn(call).id);

function holder({ ctx }: Call, entityType: 'company' | 'person', entityId: number): FieldHolder {
  const columns = columnsOfEntity(ctx.world, entityType);
  return { owner: { entityType, entityId, entry: null }, columns, isRestricted: false };
}
