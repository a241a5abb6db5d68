/** Making, changing and deleting fields; their metadata is with what they are of, their values with the records (corrections.md §1). */

import { created, noContent } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import { Problem } from '../../pipeline/problem.js';
import type { EntityType, Field, List } from '../../store/model.js';
import { findList } from '../../store/rules/access.js';
import { type Column, columnsOfEntity, columnsOfList } from '../../store/rules/columns.js';
import { createField, deleteField, type FieldChanges, updateField } from '../../store/rules/fields.js';
import { NEWEST_VERSION } from '../../versions.js';
import { fieldMetadata } from '../../views/v2/field-metadata.js';
import type { Schemas } from '../../views/v2/wire.js';
import type { V2 } from './api.js';
import { columnOf } from './field-holder.js';
import { pointed } from './pointed.js';

export function fields(api: V2) {
  api.post('/companies/fields', ({ body, exchange }) => make(exchange, ofEntities(exchange, 'company'), body));
  api.post('/companies/fields/{fieldId}', ({ params, body, exchange }) =>
    change(exchange, ofEntities(exchange, 'company'), params.fieldId, body),
  );
  api.delete('/companies/fields/{fieldId}', ({ params, exchange }) =>
    remove(exchange, ofEntities(exchange, 'company'), params.fieldId),
  );

  api.post('/persons/fields', ({ body, exchange }) => make(exchange, ofEntities(exchange, 'person'), body));
  api.post('/persons/fields/{fieldId}', ({ params, body, exchange }) =>
    change(exchange, ofEntities(exchange, 'person'), params.fieldId, body),
  );
  api.delete('/persons/fields/{fieldId}', ({ params, exchange }) =>
    remove(exchange, ofEntities(exchange, 'person'), params.fieldId),
  );

  api.post('/lists/{listId}/fields', ({ params, body, exchange }) =>
    make(exchange, ofList(exchange, params.listId), body),
  );
  api.post('/lists/{listId}/fields/{fieldId}', ({ params, body, exchange }) =>
    change(exchange, ofList(exchange, params.listId), params.fieldId, body),
  );
  api.delete('/lists/{listId}/fields/{fieldId}', ({ params, exchange }) =>
    remove(exchange, ofList(exchange, params.listId), params.fieldId),
  );
}

/** The one that has these operations: asked for in another one (quirk `v2-unlisted-operation`), they are as in it. */
const VERSION = NEWEST_VERSION;

/** What fields are of: all companies, all persons, or the rows of one list. */
interface Place {
  entityType: EntityType;
  listId: number | null;
  columns(): readonly Column[];
}

const ofEntities = ({ context: { world } }: Exchange, entityType: 'company' | 'person'): Place => ({
  entityType,
  listId: null,
  columns: () => columnsOfEntity(world, entityType),
});

function ofList({ context: ctx }: Exchange, id: number): Place {
  const list: List = findList(ctx, id);
  return { entityType: list.type, listId: list.id, columns: () => columnsOfList(ctx.world, list) };
}

function make({ context: ctx }: Exchange, place: Place, body: Schemas['FieldToBeCreated']) {
  const { name, valueType, description = null, isRequired = false } = body;
  const { entityType, listId } = place;
  const field = pointed({ name: '/name' }, () =>
    createField(ctx, { name, valueType, description, isRequired, entityType, listId }),
  );
  return created(fieldMetadata(ctx, VERSION, columnOf(VERSION, place.columns(), field.key)));
}

function change(exchange: Exchange, place: Place, fieldId: string, changes: FieldChanges) {
  const field = ownField(place, fieldId);
  pointed({ name: '/name', id: 'fieldId' }, () => updateField(exchange.context, field, changes));
  return noContent;
}

function remove(exchange: Exchange, place: Place, fieldId: string) {
  const field = ownField(place, fieldId);
  pointed({ id: 'fieldId' }, () => deleteField(exchange.context, field));
  return noContent;
}

/** Not one that the place only shows: computed ones, and those of companies and persons among the fields of a list. */
function ownField({ listId, columns }: Place, fieldId: string): Field {
  const { field, name } = columnOf(VERSION, columns(), fieldId);
  if (field && field.listId === listId) return field;
  const where = listId === null ? 'Affinity computes it' : 'it is not a field of this list itself';
  throw new Problem('validation', `${name} cannot be changed or deleted here: ${where}`, 'fieldId');
}
