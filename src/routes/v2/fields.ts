/** Fields of companies, persons and lists: their metadata, making, changing and deleting them (corrections.md §1). Values are with the records. */

import { created, noContent, ok } from '../../pipeline/answer.js';
import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import type { EntityType, Field } from '../../store/model.js';
import { findList } from '../../store/rules/access.js';
import { type Column, columnsOfEntity, columnsOfList } from '../../store/rules/columns.js';
import { createField, deleteField, type FieldChanges, updateField } from '../../store/rules/fields.js';
import { NEWEST_VERSION } from '../../versions.js';
import { columnsIn } from '../../views/v2/changes.js';
import { fieldMetadata } from '../../views/v2/field-metadata.js';
import type { Schemas } from '../../views/v2/wire.js';
import type { Call } from '../api-operations.js';
import type { Query, V2 } from './api.js';
import { columnOf, type FieldPath } from './field-holder.js';
import { filterOf } from './filters.js';
import { pageBody, pageOfRows } from './page.js';
import { pointed } from './pointed.js';

export function fields(api: V2) {
  api.get('/companies/fields', (call) => metadataPage(call, ofEntities(call, 'company')));
  api.post('/companies/fields', (call) => make(call, ofEntities(call, 'company')));
  api.post('/companies/fields/{fieldId}', (call) => change(call, ofEntities(call, 'company')));
  api.delete('/companies/fields/{fieldId}', (call) => remove(call, ofEntities(call, 'company')));

  api.get('/persons/fields', (call) => metadataPage(call, ofEntities(call, 'person')));
  api.post('/persons/fields', (call) => make(call, ofEntities(call, 'person')));
  api.post('/persons/fields/{fieldId}', (call) => change(call, ofEntities(call, 'person')));
  api.delete('/persons/fields/{fieldId}', (call) => remove(call, ofEntities(call, 'person')));

  api.get('/lists/{listId}/fields', (call) => metadataPage(call, ofList(call)));
  api.post('/lists/{listId}/fields', (call) => make(call, ofList(call)));
  api.post('/lists/{listId}/fields/{fieldId}', (call) => change(call, ofList(call)));
  api.delete('/lists/{listId}/fields/{fieldId}', (call) => remove(call, ofList(call)));
}

/** The one that has the writes: asked for in another one (quirk `v2-unlisted-operation`), they are as in it. */
const VERSION = NEWEST_VERSION;

/** What fields are of: all companies, all persons, or the rows of one list. */
interface Place {
  entityType: EntityType;
  listId: number | null;
  columns(): readonly Column[];
}

const ofEntities = ({ ctx: { world } }: Call, entityType: 'company' | 'person'): Place => ({
  entityType,
  listId: null,
  columns: () => columnsOfEntity(world, entityType),
});

function ofList({ ctx, params }: Call<{ listId: number }>): Place {
  const list = findList(ctx, params.listId);
  return { entityType: list.type, listId: list.id, columns: () => columnsOfList(ctx.world, list) };
}

type MetadataQuery = Query<'/lists/{listId}/fields'>;

function metadataPage({ ctx, exchange, query }: Call<unknown, MetadataQuery>, place: Place) {
  const { version } = exchange;
  const matching = columnsIn(version, place.columns()).filter(nameFilter(ctx, query.filter));
  const page = pageOfRows(exchange, query, matching, (column) => column.key);
  return ok(pageBody(page, (column) => fieldMetadata(ctx, version, column, query.includes)));
}

/** By name, the whole or a part of it (v2-core.md §6.3; case by v2-2026-09-17.md §9 no. 2). */
function nameFilter(ctx: Context, text: string | undefined): (column: Column) => boolean {
  const ignoresCase = ctx.quirk('v2-field-name-filter-ignores-case') === true;
  const fold = (word: string) => (ignoresCase ? word.toLowerCase() : word);
  return filterOf<Column>(text, {
    name: {
      operators: ['=', '=~'],
      matches: ({ name }, operator, word) => (operator === '=' ? name === word : fold(name).includes(fold(word))),
    },
  });
}

function make({ ctx, body }: Call<unknown, unknown, Schemas['FieldToBeCreated']>, place: Place) {
  const { name, valueType, description = null, isRequired = false } = body;
  const { entityType, listId } = place;
  const field = pointed({ name: '/name' }, () =>
    createField(ctx, { name, valueType, description, isRequired, entityType, listId }),
  );
  return created(fieldMetadata(ctx, VERSION, columnOf(VERSION, place.columns(), field.key)));
}

function change({ ctx, params, body }: Call<FieldPath, unknown, FieldChanges>, place: Place) {
  const field = ownField(place, params.fieldId);
  pointed({ name: '/name', id: 'fieldId' }, () => updateField(ctx, field, body));
  return noContent;
}

function remove({ ctx, params }: Call<FieldPath>, place: Place) {
  const field = ownField(place, params.fieldId);
  pointed({ id: 'fieldId' }, () => deleteField(ctx, field));
  return noContent;
}

/** Not one that the place only shows: computed ones, and those of companies and persons among the fields of a list. */
function ownField({ listId, columns }: Place, fieldId: string): Field {
  const { field, name } = columnOf(VERSION, columns(), fieldId);
  if (field && field.listId === listId) return field;
  const where = listId === null ? 'Affinity computes it' : 'it is not a field of this list itself';
  throw new Problem('validation', `${name} cannot be changed or deleted here: ${where}`, 'fieldId');
}
