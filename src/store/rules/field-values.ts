/**
 * Writing values. A cell is a field of an entity or of a list entry; a multi-valued cell is several rows.
 * V1 writes rows one by one, V2 whole cells; both end in `insertValue`, `updateValue` and `deleteValue`, which keep the
 * history, forget what was rendered, and tell the listeners.
 */

import { type Context, timestamp } from '../context.js';
import { Hidden, Invalid, NotFound } from '../errors.js';
import { cellKey } from '../indexes.js';
import type { Entry, Field, FieldValue, FieldValueChange, Scalar } from '../model.js';
import { assertUnmasked, canSeeField, isWithheld } from './access.js';
import { nameOf } from './changes.js';
import { takeIntoUse } from './companies.js';
import { assertInternal, findCompanies, findPersons } from './find.js';
import { scalarFault, singleOf } from './scalars.js';

/** Whose cell it is. */
export interface CellOwner extends Pick<Entry, 'entityType' | 'entityId'> {
  /** The row, for list fields; null for fields of the entity itself. */
  entry: Entry | null;
}

export interface CellWrite {
  field: Field;
  owner: CellOwner;
  /** Empty: clears the cell. */
  values: readonly Scalar[];
  /** The input to blame. */
  member: string;
  /** Also on a restricted opportunity that the user does not manage: V2 allowed that at first (v2-core.md §10 no. 19). */
  despiteRestriction?: boolean;
}

export const isMulti = (field: Field) => field.valueType.endsWith('-multi');

/** The rows of a cell, oldest first. */
export function cellRows(ctx: Context, field: Field, owner: CellOwner): FieldValue[] {
  return ctx.world.tables.values.by('cell', cellKey(field.id, entryIdOf(field, owner), owner.entityId));
}

/** List fields belong to the row, all others to the entity, wherever they are written. */
const entryIdOf = (field: Field, owner: CellOwner) => (field.listId === null ? null : (owner.entry?.id ?? null));

/** A change that is checked before anything is done, so that a batch with a bad one changes nothing. */
export interface PlannedWrite {
  check(): void;
  apply(): void;
}

export function carryOut(writes: readonly PlannedWrite[]): void {
  for (const write of writes) write.check();
  for (const write of writes) write.apply();
}

/** Replaces a whole cell. */
export function planCell(ctx: Context, write: CellWrite): PlannedWrite {
  return {
    check: () => {
      assertWritable(ctx, write);
      for (const value of write.values) checkScalar(ctx, write.field, value, write.member);
    },
    apply: () => setCell(ctx, write),
  };
}

function setCell(ctx: Context, { field, owner, values }: CellWrite): void {
  const rows = cellRows(ctx, field, owner);
  const wanted = new Map(values.map((value) => [JSON.stringify(value), value]));
  if (!isMulti(field)) {
    const [row] = rows;
    const [value] = values;
    if (row && value !== undefined) updateValue(ctx, field, row, value);
    else if (row) deleteValue(ctx, field, row);
    else if (value !== undefined) insertValue(ctx, field, owner, value);
    return;
  }
  for (const row of rows) {
    if (!wanted.delete(JSON.stringify(row.value))) deleteValue(ctx, field, row);
  }
  for (const value of wanted.values()) insertValue(ctx, field, owner, value);
}

/** A value by its id, with its field, for a user who sees the cell. */
export function findValue(ctx: Context, id: number): { row: FieldValue; field: Field } {
  const { values, fields } = ctx.world.tables;
  const row = values.get(id);
  const field = row && fields.get(row.fieldId);
  if (!row || !field || isWithheld(field)) throw new NotFound('field value', id, 'fieldValueId', values.wasDeleted(id));
  if (!canSeeField(ctx, field)) throw new Hidden('field value', id, 'fieldValueId');
  assertUnmasked(ctx, row);
  return { row, field };
}

/** Whether the cell takes one more value: also asked on its own, before a text becomes a new option. */
export function assertRoom(ctx: Context, { field, owner, member }: Omit<CellWrite, 'values'>): void {
  assertWritable(ctx, { field, owner, member });
  if (isMulti(field) || ctx.quirk('v1-occupied-cell') === 'replace') return;
  const [row] = cellRows(ctx, field, owner);
  if (!row) return;
  const message = `the field has a value already (field value ${row.id}): update or delete it`;
  throw new Invalid(message, member).by('v1-occupied-cell');
}

/** One more row: the first of a single-valued cell, or another of a multi-valued one (v1.md §6.3). */
export function addValue(ctx: Context, { field, owner, values, member }: CellWrite): FieldValue {
  const [value] = values;
  if (value === undefined) throw new Invalid('is required', member);
  assertRoom(ctx, { field, owner, member });
  checkScalar(ctx, field, value, member);
  const rows = cellRows(ctx, field, owner);
  if (isMulti(field)) assertNew(rows, value, member);
  else if (rows[0]) return updateValue(ctx, field, rows[0], value);
  return insertValue(ctx, field, owner, value);
}

/** Another value in place of the row's own; the row keeps its id. */
export function replaceValue(ctx: Context, field: Field, row: FieldValue, value: Scalar, member: string): FieldValue {
  const owner = ownerOf(ctx, row);
  assertWritable(ctx, { field, owner, member });
  checkScalar(ctx, field, value, member);
  const others = cellRows(ctx, field, owner).filter((other) => other.id !== row.id);
  assertNew(others, value, member);
  return updateValue(ctx, field, row, value);
}

/** A cell holds each value once (v1.md §6.3). */
function assertNew(rows: readonly FieldValue[], value: Scalar, member: string): void {
  const same = JSON.stringify(value);
  if (rows.some((row) => JSON.stringify(row.value) === same)) throw new Invalid('this value is there already', member);
}

export function removeValue(ctx: Context, field: Field, row: FieldValue): void {
  assertWritable(ctx, { field, owner: ownerOf(ctx, row), member: 'fieldValueId' });
  deleteValue(ctx, field, row);
}

function ownerOf(ctx: Context, row: FieldValue): CellOwner {
  const entry = row.listEntryId === null ? null : (ctx.world.tables.listEntries.get(row.listEntryId) ?? null);
  return { entityType: row.entityType, entityId: row.entityId, entry };
}

/** Values that nobody can write: those that Affinity computes (v2-core.md §5.7). */
function assertWritable(ctx: Context, { field, owner, member, despiteRestriction }: Omit<CellWrite, 'values'>): void {
  if (field.valueType === 'formula-number')
    throw new Invalid(`${field.name} is calculated and cannot be written`, member);
  if (!despiteRestriction) assertUnmasked(ctx, owner);
}

function checkScalar(ctx: Context, field: Field, value: Scalar, member: string): void {
  const fault = scalarFault(field.valueType, value);
  if (fault !== null) throw new Invalid(fault, member);
  switch (singleOf(field.valueType)) {
    case 'person':
      findPersons(ctx, [value as number], member);
      // Owners are colleagues (product-rules.md §8.1).
      if (field.role === 'owners') assertInternal(ctx, value as number, member);
      return;
    case 'company':
      findCompanies(ctx, [value as number], member);
      return;
    case 'dropdown':
    case 'ranked-dropdown':
      if (ctx.world.tables.options.get(value as number)?.fieldId !== field.id) {
        throw new Invalid(`expected ${value} to be an option of the field ${field.name}`, member);
      }
      return;
    default:
  }
}

function insertValue(ctx: Context, field: Field, owner: CellOwner, value: Scalar): FieldValue {
  const { values } = ctx.world.tables;
  const row = values.insert({
    id: values.nextId(),
    fieldId: field.id,
    entityType: owner.entityType,
    entityId: owner.entityId,
    listEntryId: entryIdOf(field, owner),
    value,
    createdAt: timestamp(ctx),
    updatedAt: null,
  });
  if (owner.entityType === 'company' && field.listId === null) takeIntoUse(ctx, owner.entityId);
  changed(ctx, field, row, 'created');
  return row;
}

function updateValue(ctx: Context, field: Field, before: FieldValue, value: Scalar): FieldValue {
  const row = ctx.world.tables.values.update({ ...before, value, updatedAt: timestamp(ctx) });
  changed(ctx, field, row, 'updated');
  return row;
}

function deleteValue(ctx: Context, field: Field, row: FieldValue): void {
  ctx.world.tables.values.remove(row.id);
  changed(ctx, field, row, 'deleted');
}

/** Deletes a value because what it points to goes: kept in the history, without an event of its own, as for all cascades of values. */
export function dropValue(ctx: Context, field: Field, row: FieldValue): void {
  ctx.world.tables.values.remove(row.id);
  noteChange(ctx, field, row, 'deleted');
}

function changed(ctx: Context, field: Field, row: FieldValue, action: FieldValueChange['action']): void {
  noteChange(ctx, field, row, action);
  ctx.world.emit({ type: `field-value.${action}`, value: row, field });
}

function noteChange(ctx: Context, field: Field, row: FieldValue, action: FieldValueChange['action']): void {
  const { changes } = ctx.world.tables;
  if (field.tracksChanges) {
    const { fieldId, entityType, entityId, listEntryId, value } = row;
    const displayValue = nameOf(ctx.world, field, value);
    const what = { fieldId, entityType, entityId, listEntryId, value, ...(displayValue !== null && { displayValue }) };
    changes.insert({ id: changes.nextId(), ...what, action, changerId: ctx.userId, changedAt: timestamp(ctx) });
  }
}
