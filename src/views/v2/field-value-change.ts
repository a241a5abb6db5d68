/** One change of a value, in 15 variants by the field's type (v2-2026-schemas.md, fieldValueChanges). */

import type { FieldValueChange } from '../../store/model.js';
import { type ChangeOfField, shownValue } from '../../store/rules/changes.js';
import { singleOf, tableNamedBy } from '../../store/rules/scalars.js';
import type { World } from '../../store/world.js';
import { item } from './field.js';
import { instant } from './time.js';
import { userView } from './user.js';
import type { Schemas } from './wire.js';

/** V2's words for what was done. */
export const CHANGE_ACTIONS = { created: 'add', updated: 'update', deleted: 'delete' } as const satisfies Record<
  FieldValueChange['action'],
  string
>;

export function fieldValueChangeView(world: World, row: ChangeOfField): Schemas['FieldValueChange'] {
  const { change, field } = row;
  const view = {
    id: change.id,
    actionType: CHANGE_ACTIONS[change.action],
    field: { id: field.key, type: field.kind, name: field.name, entityType: field.entityType },
    entity: { id: change.entityId },
    listEntry: change.listEntryId === null ? null : { id: change.listEntryId, listId: field.listId },
    changer: changer(world, change),
    changedAt: instant(change.changedAt),
    type: field.valueType,
    value: value(world, row),
  };
  return view as Schemas['FieldValueChange'];
}

/** Null for what no user did. */
function changer(world: World, { changerId }: FieldValueChange): Schemas['User'] | null {
  const person = changerId === null ? undefined : world.tables.persons.get(changerId);
  return person?.primaryEmail ? userView(person) : null;
}

/** One value, for fields that hold several too; what was deleted since reads as it did when the change was made. */
function value(world: World, row: ChangeOfField): unknown {
  const { change, field } = row;
  const type = singleOf(field.valueType);
  const table = tableNamedBy(field.valueType);
  if (!table) return type === 'formula-number' ? change.value : item(world, type, change.value);
  if (!world.tables[table].get(change.value as number)) {
    return { referenceType: 'deleted-entity', displayValue: shownValue(world, row) };
  }
  return { referenceType: 'entity', ...(item(world, type, change.value) as object) };
}
