import { type Context, timestamp } from '../context.js';
import { Forbidden, Hidden, Invalid } from '../errors.js';
import type { Field, List, ValueType } from '../model.js';
import { assertMayManageFields, canSeeField, findList, isWithheld, listRole } from './access.js';
import { existing } from './find.js';
import { requiredName } from './names.js';

export type FieldInput = Pick<Field, 'name' | 'entityType' | 'valueType' | 'listId' | 'isRequired'> &
  Partial<Pick<Field, 'description'>>;

export type FieldChanges = Partial<Pick<Field, 'name' | 'isRequired'>>;

/** A stored field by its numeric id; partner fields that the API withholds do not exist for it. */
export function findField(ctx: Context, id: number, member = 'fieldId'): Field {
  const field = existing(ctx.world.tables.fields, 'field', id, member, (found) => !isWithheld(found));
  if (!canSeeField(ctx, field)) throw new Hidden('field', id, member);
  return field;
}

/** Types whose changes are kept: single-valued person, company, number, date, location, ranked; multi without dates (v1.md §2.5). */
export function canTrackChanges(valueType: ValueType): boolean {
  return !['dropdown', 'dropdown-multi', 'text', 'filterable-text', 'filterable-text-multi', 'formula-number'].includes(
    valueType,
  );
}

/** Why a field cannot be on this list, or on none; null when it can. */
export function placeFault({ entityType, listId }: Pick<Field, 'entityType' | 'listId'>, list: List | null) {
  if (list && list.type !== entityType) return `expected ${listId} to be a list of this entity type`;
  return !list && entityType === 'opportunity' ? 'is required, since opportunities have no global fields' : null;
}

/** Who may make a global one is a matter of the permission "Manage global fields", which the APIs ask for (product-rules.md §2.2). */
export function createField(ctx: Context, input: FieldInput): Field {
  requiredName(input.name);
  const list = input.listId === null ? null : findList(ctx, input.listId, 'listId');
  const fault = placeFault(input, list);
  if (fault !== null) throw new Invalid(fault, 'listId');
  if (list) assertMayManageFields(ctx, list);
  const field = insertField(ctx, ctx.world.tables.fields.nextId(), input);
  ctx.world.emit({ type: 'field.created', field });
  return field;
}

/** What is not said is as in a field that people make of themselves. */
export function insertField(ctx: Context, id: number, field: NewField): Field {
  return ctx.world.tables.fields.insert({
    id,
    key: `field-${id}`,
    kind: field.listId === null ? 'global' : 'list',
    source: null,
    role: null,
    tracksChanges: canTrackChanges(field.valueType),
    description: null,
    isRequired: false,
    createdAt: timestamp(ctx),
    ...field,
  });
}

type NewField = Pick<Field, 'name' | 'entityType' | 'valueType' | 'listId'> & Partial<Field>;

/** Fields that every list starts with can be changed too; those that Affinity fills or computes cannot (corrections.md §1). */
export function updateField(ctx: Context, before: Field, { name, isRequired }: FieldChanges): Field {
  assertOwn(before, 'changed');
  managedListOf(ctx, before);
  const field = ctx.world.tables.fields.update({
    ...before,
    name: name === undefined ? before.name : requiredName(name),
    isRequired: isRequired ?? before.isRequired,
  });
  ctx.world.emit({ type: 'field.updated', field });
  return field;
}

/** The list of a field, for a user who may manage its fields; null for a global one. */
function managedListOf(ctx: Context, { listId }: Field): List | null {
  const list = listId === null ? null : findList(ctx, listId, 'id');
  if (list) assertMayManageFields(ctx, list);
  return list;
}

/** Made by people, not by Affinity. */
function assertOwn({ id, kind }: Field, done: 'changed' | 'deleted'): void {
  if (kind !== 'enriched' && kind !== 'relationship-intelligence') return;
  throw new Invalid(`${id} is a built-in field and cannot be ${done}`, 'id');
}

/** Takes all its values, their history and its place in saved views with it; built-in and enriched fields stay (v1.md §5.4). */
export function deleteField(ctx: Context, field: Field): void {
  assertOwn(field, 'deleted');
  if (field.role !== null) throw new Invalid(`${field.id} is a built-in field and cannot be deleted`, 'id');
  const list = managedListOf(ctx, field);
  const { fields, values, changes, options, savedViews } = ctx.world.tables;
  if (list && listRole(ctx, list) === 'standard' && values.countBy('field', field.id) > 0) {
    throw new Forbidden('Your role on this list only allows deleting fields without values.');
  }
  for (const value of values.by('field', field.id)) values.remove(value.id);
  for (const change of changes.by('field', field.id)) changes.remove(change.id);
  for (const option of options.by('field', field.id)) options.remove(option.id);
  for (const view of savedViews) {
    if (!view.fieldKeys.includes(field.key) || !mayShow(ctx, view.listId, field)) continue;
    savedViews.update({ ...view, fieldKeys: view.fieldKeys.filter((key) => key !== field.key) });
  }
  fields.remove(field.id);
  ctx.world.emit({ type: 'field.deleted', field });
}

/** Whether the field is a column of a list. */
function mayShow(ctx: Context, listId: number, { listId: ownList, entityType }: Field): boolean {
  return ownList === null ? ctx.world.tables.lists.get(listId)?.type === entityType : ownList === listId;
}
