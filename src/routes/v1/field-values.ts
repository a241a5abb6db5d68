import { ok, RawJson } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import { Invalid, NotFound } from '../../store/errors.js';
import { ownerKey } from '../../store/indexes.js';
import type { Field, FieldValue } from '../../store/model.js';
import { findEntry, findEntryAnywhere, findList, isMaskedEntity, isOnVisibleList } from '../../store/rules/access.js';
import {
  addValue,
  assertRoom,
  type CellOwner,
  findValue,
  removeValue,
  replaceValue,
} from '../../store/rules/field-values.js';
import { findCompanies, findPersons } from '../../store/rules/find.js';
import { isV1Field } from '../../views/v1/field.js';
import { fieldValueView, hasRow } from '../../views/v1/field-value.js';
import { withFloats } from '../../views/v1/floats.js';
import { VALUE_CODES, type Wire } from '../../views/v1/wire.js';
import { DELETED, type V1 } from './api.js';
import { findV1Field } from './fields.js';
import { assertOneOf, type NamedOrRow, type NamedRecord, RECORDS_OR_ROW, recordOf } from './tag-input.js';
import { readValue } from './value-input.js';

/** v1.md §6 */
export function fieldValues(api: V1) {
  api.get('/field-values', ({ ctx, query }) => shown(ctx, view(ctx, rowsOf(ctx, query))));

  api.post('/field-values', ({ ctx, body }) => {
    const field = findV1Field(ctx, body.field_id, 'fieldId');
    const owner = ownerOf(ctx, field, body.entity_id, body.list_entry_id);
    assertRoom(ctx, { field, owner, member: 'value' });
    const value = readValue(ctx, field, body.value);
    return shown(ctx, fieldValueView(ctx, addValue(ctx, { field, owner, values: [value], member: 'value' }), field));
  });

  api.put('/field-values/{field_value_id}', ({ ctx, params, body }) => {
    const { row, field } = findV1Value(ctx, params.field_value_id);
    const value = readValue(ctx, field, body.value);
    return shown(ctx, fieldValueView(ctx, replaceValue(ctx, field, row, value, 'value'), field));
  });

  api.delete('/field-values/{field_value_id}', ({ ctx, params }) => {
    const { row, field } = findV1Value(ctx, params.field_value_id);
    removeValue(ctx, field, row);
    return ok(DELETED);
  });
}

/** Quirk `v1-number-floats`. */
function shown<B extends Value | Value[]>(ctx: Context, body: B) {
  const text = withFloats<Value>(ctx, body, (row) => row.value_type === VALUE_CODES.number);
  return ok<B | RawJson>(text === null ? body : new RawJson(text));
}

type Value = Wire<'FieldValue'>;

function findV1Value(ctx: Context, id: number): { row: FieldValue; field: Field } {
  const found = findValue(ctx, id);
  if (!isV1Field(found.field)) throw new NotFound('field value', id, 'fieldValueId');
  return found;
}

function rowsOf(ctx: Context, selector: NamedOrRow): FieldValue[] {
  assertOneOf(selector, RECORDS_OR_ROW, true, 'must');
  const record = recordOf(ctx, selector);
  return record ? allRowsOf(ctx, record) : rowsOfEntry(ctx, selector.list_entry_id as number);
}

/** Global values and those of every row of the entity on a list in sight. */
function allRowsOf(ctx: Context, { type, id }: NamedRecord): FieldValue[] {
  const { values, listEntries } = ctx.world.tables;
  const entries = listEntries
    .by('entity', ownerKey(type, id))
    .filter((entry) => isOnVisibleList(ctx, entry) && !isMaskedEntity(ctx, entry));
  return [...values.by('entity', ownerKey(type, id)), ...entries.flatMap((entry) => values.by('entry', entry.id))];
}

function rowsOfEntry(ctx: Context, id: number): FieldValue[] {
  const { values } = ctx.world.tables;
  const entry = findEntryAnywhere(ctx, id);
  // A restricted opportunity shows no values to those who do not manage it (product-rules.md §6.3).
  if (isMaskedEntity(ctx, entry)) return [];
  const rows = values.by('entry', id);
  if (ctx.quirk('v1-row-values-with-global') !== true) return rows;
  return [...values.by('entity', ownerKey(entry.entityType, entry.entityId)), ...rows];
}

/** Lowest id first. */
function view(ctx: Context, rows: readonly FieldValue[]) {
  const { fields } = ctx.world.tables;
  return [...rows]
    .sort((a, b) => a.id - b.id)
    .flatMap((row) => {
      const field = fields.get(row.fieldId);
      return field && hasRow(field) ? [fieldValueView(ctx, row, field)] : [];
    });
}

/** The cell that a new value is for: of a row for a field of a list, of the entity itself for all others (v1.md §6.3). */
function ownerOf(ctx: Context, field: Field, entityId: number, entryId: number | undefined): CellOwner {
  const { entityType, listId } = field;
  if (listId === null) {
    if (entryId !== undefined) throw new Invalid(`${field.name} is not a field of a list`, 'listEntryId');
    if (entityType === 'person') findPersons(ctx, [entityId], 'entityId');
    else findCompanies(ctx, [entityId], 'entityId');
    return { entityType, entityId, entry: null };
  }
  if (entryId === undefined) throw new Invalid('is required for a field of a list', 'listEntryId');
  const entry = findEntry(ctx, findList(ctx, listId, 'fieldId'), entryId);
  if (entry.entityId !== entityId)
    throw new Invalid(`expected ${entityId} to be the entity of list entry ${entryId}`, 'entityId');
  return { entityType, entityId, entry };
}
