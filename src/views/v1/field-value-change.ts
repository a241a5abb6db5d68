import type { Context } from '../../store/context.js';
import type { FieldValueChange } from '../../store/model.js';
import { type ChangeOfField, shownValue } from '../../store/rules/changes.js';
import { valueView } from './field-value.js';
import { embeddedOpportunity } from './opportunity.js';
import { embeddedOrganization } from './organization.js';
import { embeddedPerson } from './person.js';
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
  const changer = change.changerId === null ? undefined : ctx.world.tables.persons.get(change.changerId);
  return {
    id: change.id,
    field_id: change.fieldId,
    entity_id: change.entityId,
    list_entry_id: change.listEntryId,
    action_type: ACTION_CODES[change.action],
    changer: changer ? embeddedPerson(changer) : null,
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
  const { persons, companies, opportunities } = ctx.world.tables;
  const person = entityType === 'person' ? persons.get(entityId) : undefined;
  const company = entityType === 'company' ? companies.get(entityId) : undefined;
  const opportunity = entityType === 'opportunity' ? opportunities.get(entityId) : undefined;
  return {
    entity_attribute_id: fieldId,
    person: person ? embeddedPerson(person) : null,
    company: company ? embeddedOrganization(ctx, company) : null,
    opp: opportunity ? embeddedOpportunity(ctx, opportunity) : null,
  };
}
