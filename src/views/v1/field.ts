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

/** By V1's names for them. */
interface FieldViewOptions {
  /** `[List Name] Field Name` for fields of a list. */
  with_modified_names?: boolean;
  exclude_dropdown_options?: boolean;
}

export function fieldView(ctx: Context, field: Field, options: FieldViewOptions = {}): Wire<'Field'> {
  const list = field.listId === null ? undefined : ctx.world.tables.lists.get(field.listId);
  return {
    id: field.id,
    name: options.with_modified_names && list ? `[${list.name}] ${field.name}` : field.name,
    list_id: field.listId,
    enrichment_source: field.source ?? (ctx.quirk('v1-field-nulls') === true ? null : 'none'),
    value_type: fieldValueCode(ctx, field),
    allows_multiple: isMulti(field),
    track_changes: field.tracksChanges,
    dropdown_options: optionsView(ctx, field, options),
  };
}

const FILTERABLE_TEXT_CODES = { '10': 10, '2': 2, '6': 6 } as const;
const DROPDOWN_CODES = { '2': 2, '17': 17 } as const;

/** Quirks `v1-filterable-text-type` and `v1-dropdown-type-code`. */
export function fieldValueCode(ctx: Context, field: Field): Wire<'ValueType'> {
  const type = singleType(field.valueType);
  if (type === 'filterable-text') return FILTERABLE_TEXT_CODES[ctx.quirk('v1-filterable-text-type')];
  if (type === 'dropdown') return DROPDOWN_CODES[ctx.quirk('v1-dropdown-type-code')];
  const code = valueCode(field.valueType);
  if (code === null) throw new Error(`field ${field.id} has no V1 value type`);
  return code;
}

/** Quirk `v1-field-nulls`: null rather than an empty list. */
function optionsView(ctx: Context, field: Field, options: FieldViewOptions): Wire<'Field'>['dropdown_options'] {
  const shown = options.exclude_dropdown_options ? [] : dropdownOptions(ctx, field);
  return shown.length === 0 && ctx.quirk('v1-field-nulls') === true ? null : shown;
}

/** Plain dropdowns list their options too: quirk `v1-dropdown-options`. */
function dropdownOptions(ctx: Context, field: Field): Wire<'DropdownOption'>[] {
  const type = singleType(field.valueType);
  const isListed = type === 'ranked-dropdown' || (type === 'dropdown' && ctx.quirk('v1-dropdown-options') !== false);
  if (!isListed) return [];
  return optionsOf(ctx.world, field.id).map((option) => dropdownOption(ctx, option));
}

export function dropdownOption(ctx: Context, option: DropdownOption): Wire<'DropdownOption'> {
  const { id, text, rank, color } = option;
  return { id, text, rank, color: color === null ? 0 : COLOR_CODES[ctx.quirk('v1-option-colors')][color] };
}
