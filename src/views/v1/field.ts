import type { Context } from '../../store/context.js';
import type { DropdownOption, EntityType, Field, List } from '../../store/model.js';
import { canSeeField } from '../../store/rules/access.js';
import { isMulti } from '../../store/rules/field-values.js';
import { optionsOf } from '../../store/rules/options.js';
import { COLOR_CODES, singleType, valueCode, type Wire } from './wire.js';

/** Whether V1 has the field at all: it knows no calculated fields, and Current Organization only as a flag of persons (product-rules.md §5.3). */
export const isV1Field = (field: Field): boolean =>
  valueCode(field.valueType) !== null && field.key !== 'affinity-data-current-organization';

export const fieldsOfList = (ctx: Context, list: List): Field[] =>
  ctx.world.tables.fields.by('list', list.id).filter(isV1Field);

/** The fields of an entity type outside of lists. */
export const globalFields = (ctx: Context, type: EntityType): Field[] =>
  ctx.world.tables.fields.by('entityType', type).filter((field) => isV1Field(field) && canSeeField(ctx, field));

export interface FieldViewOptions {
  /** `[List Name] Field Name` for fields of a list. */
  withModifiedNames?: boolean | undefined;
  excludeDropdownOptions?: boolean | undefined;
}

export function fieldView(ctx: Context, field: Field, options: FieldViewOptions = {}): Wire<'Field'> {
  const list = field.listId === null ? undefined : ctx.world.tables.lists.get(field.listId);
  return {
    id: field.id,
    name: options.withModifiedNames && list ? `[${list.name}] ${field.name}` : field.name,
    list_id: field.listId,
    enrichment_source: field.source ?? 'none',
    value_type: fieldValueCode(field),
    allows_multiple: isMulti(field),
    track_changes: field.tracksChanges,
    dropdown_options: options.excludeDropdownOptions ? [] : dropdownOptions(ctx, field),
  };
}

export function fieldValueCode(field: Field): Wire<'ValueType'> {
  const code = valueCode(field.valueType);
  if (code === null) throw new Error(`field ${field.id} has no V1 value type`);
  return code;
}

/** Plain dropdowns list their options too: quirk `v1-dropdown-options`. */
function dropdownOptions(ctx: Context, field: Field): Wire<'DropdownOption'>[] {
  const type = singleType(field.valueType);
  const isListed = type === 'ranked-dropdown' || (type === 'dropdown' && ctx.quirk('v1-dropdown-options') !== false);
  if (!isListed) return [];
  return optionsOf(ctx.world, field.id).map(dropdownOption);
}

export function dropdownOption({ id, text, rank, color }: DropdownOption): Wire<'DropdownOption'> {
  return { id, text, rank, color: color === null ? 0 : COLOR_CODES[color] };
}
