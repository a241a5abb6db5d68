import type { Context } from '../../store/context.js';
import type { Field, FieldValue, Location, Scalar } from '../../store/model.js';
import { isWithheld } from '../../store/rules/access.js';
import { dropdownOption, fieldValueCode, isV1Field } from './field.js';
import { instant, instantOrNull, midnight, type Zone, zoneOf } from './time.js';
import { ENTITY_CODES, singleType, type Wire } from './wire.js';

/** Crunchbase values keep their rows, without the value; other partners' are left out (product-rules.md §5.2, §10 no. 23). */
export const hasRow = (field: Field): boolean =>
  isV1Field(field) && (!isWithheld(field) || field.source === 'crunchbase');

/** One value with its cell (v1.md §6.1). */
export function fieldValueView(ctx: Context, row: FieldValue, field: Field): Wire<'FieldValue'> {
  const zone = zoneOf(ctx);
  return {
    id: row.id,
    field_id: row.fieldId,
    list_entry_id: row.listEntryId,
    entity_type: ENTITY_CODES[row.entityType],
    value_type: fieldValueCode(ctx, field),
    entity_id: row.entityId,
    created_at: instant(row.createdAt, zone),
    updated_at: instantOrNull(row.updatedAt, zone),
    value: isWithheld(field) ? null : valueView(ctx, field, row.value, zone),
  };
}

/** By value type (v1.md §2.4). */
export function valueView(ctx: Context, field: Field, value: Scalar, zone: Zone): Wire<'Value'> {
  switch (singleType(field.valueType)) {
    case 'dropdown':
      return ctx.world.tables.options.get(value as number)?.text ?? null;
    case 'ranked-dropdown': {
      const option = ctx.world.tables.options.get(value as number);
      return option ? dropdownOption(ctx, option) : null;
    }
    case 'datetime':
      return midnight(value as string, zone);
    case 'location':
      return locationView(value as Location);
    default:
      return value as string | number;
  }
}

function locationView({ streetAddress, city, state, country, continent }: Location): Wire<'Location'> {
  return { street_address: streetAddress, city, state, country, continent };
}
