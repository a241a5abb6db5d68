import type { Context } from '../../store/context.js';
import type { FieldValueChange } from '../../store/model.js';
import { type ChangeOfField, shownValue } from '../../store/rules/changes.js';
import { EMBEDDED } from './entities.js';
import { valueView } from './field-value.js';
import { instant, zoneOf } from './time.js';
import { singleType, type Wire } from './wire.js';

export const ACTION_CODES = { created: 0, deleted: 1, updated: 2 } as const satisfies Record<
  FieldValueChange['action'],
  number
>;

/** One change (v1.md §10.1). */
export function fieldValueChangeView(ctx: Context, row: ChangeOfField): Wire<'FieldValueChange'> {
  const { change } = row;
  const zone = zoneOf(ctx);
  return {
    id: change.id,
    field_id: change.fieldId,
    entity_id: change.entityId,
    list_entry_id: change.listEntryId,
    action_type: ACTION_CODES[change.action],
    changer: EMBEDDED.person(ctx, change.changerId),
    changed_at: instant(change.changedAt, zone),
    value: isGoneOption(ctx, row) ? shownValue(ctx.world, row) : valueView(ctx, row.field, change.value, zone),
    ...(ctx.quirk('v1-change-legacy-members') === true && legacyMembers(ctx, change)),
  };
}

/** A deleted option reads as its bare text, for ranked ones too (v2-2026-09-17.md §7 no. 32). */
function isGoneOption(ctx: Context, { change, field }: ChangeOfField): boolean {
  const type = singleType(field.valueType);
  if (type !== 'dropdown' && type !== 'ranked-dropdown') return false;
  return !ctx.world.tables.options.get(change.value as number);
}

function legacyMembers(ctx: Context, { fieldId, entityType, entityId }: FieldValueChange) {
  const idOf = (type: FieldValueChange['entityType']) => (entityType === type ? entityId : null);
  return {
    entity_attribute_id: fieldId,
    person: EMBEDDED.person(ctx, idOf('person')),
    company: EMBEDDED.company(ctx, idOf('company')),
    opp: EMBEDDED.opportunity(ctx, idOf('opportunity')),
  };
}
