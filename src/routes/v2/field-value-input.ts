/** V2's `value` objects → what the store keeps (v2-core.md §5.7). */

import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import type { Field, Scalar } from '../../store/model.js';
import type { Column } from '../../store/rules/columns.js';
import { type CellOwner, type PlannedWrite, planCell } from '../../store/rules/field-values.js';
import { planPersons } from '../../store/rules/opportunities.js';
import type { Schemas } from '../../views/v2/wire.js';

type FieldValueUpdate = Schemas['FieldValueUpdate'];

export type FieldUpdates = readonly { id: string; value?: FieldValueUpdate }[];

interface FieldInput {
  fieldId: string;
  value: FieldValueUpdate | undefined;
  /** JSON pointer of the update in the body. */
  pointer: string;
}

const invalid = (pointer: string, message: string) => new Problem('validation', message, pointer);

/** One planned write; throws a `Problem` that points at what does not fit. */
export function plannedWrite(
  ctx: Context,
  columns: readonly Column[],
  owner: CellOwner,
  { fieldId, value, pointer }: FieldInput,
): PlannedWrite {
  const column = columns.find((candidate) => candidate.key === fieldId);
  if (!column) throw invalid(`${pointer}/id`, `${JSON.stringify(fieldId)} is not a field that can be written here`);
  if (value === undefined) {
    throw invalid(`${pointer}/value`, `object at ${pointer || '/'} is missing required properties: value`);
  }
  const opportunity = column.key === 'persons' ? ctx.world.tables.opportunities.get(owner.entityId) : undefined;
  const isAssociation = owner.entityType === 'opportunity' && opportunity !== undefined;
  const { field } = column;
  if (!isAssociation && (!field || isReadOnly(ctx, column))) {
    throw invalid(`${pointer}/value`, `${column.name} cannot be written`);
  }
  if (value.type !== column.valueType) {
    throw invalid(`${pointer}/value/type`, `value at ${pointer}/value/type is not: "${column.valueType}"`);
  }
  const member = `${pointer}/value/data`;
  const values = scalars(value, member);
  if (isAssociation) return planPersons(ctx, opportunity, values as number[], member);
  // Whether a restricted opportunity may be written is judged before, by version.
  return planCell(ctx, { field: field as Field, owner, values, member, despiteRestriction: true });
}

/** Of a batch of updates, which stand at `place` in the body. Of a field named twice the last one counts, silently (v2-core.md §5.7). */
export function plannedWrites(
  ctx: Context,
  columns: readonly Column[],
  owner: CellOwner,
  updates: FieldUpdates,
  place: string,
): PlannedWrite[] {
  const last = new Map(updates.map(({ id, value }, i) => [id, { fieldId: id, value, pointer: `${place}/${i}` }]));
  return [...last.values()].map((update) => plannedWrite(ctx, columns, owner, update));
}

function isReadOnly(ctx: Context, { key, valueType }: Column): boolean {
  if (valueType === 'formula-number') return true;
  return key === 'affinity-data-current-organization' && ctx.quirk('v2-current-organization-read-only') === true;
}

/** Null and an empty list clear, and so does an empty text. */
function scalars(value: FieldValueUpdate, member: string): Scalar[] {
  const { data } = value;
  if (data === null || data === '') return [];
  const items: readonly unknown[] = Array.isArray(data) ? data : [data];
  if (value.type === 'datetime') return items.map((item) => day(item as string, member));
  return items.map(scalar);
}

/** The time of day is dropped: the UTC calendar date counts (v2-2026-09-17.md §7 no. 15). */
function day(text: string, member: string): string {
  const at = Date.parse(text);
  // What the format allows and no calendar has: a leap second, an offset without minutes, a year that a zone moved out of reach.
  const date = Number.isNaN(at) ? undefined : /^(?!0000)\d{4}-\d\d-\d\d/.exec(new Date(at).toISOString())?.[0];
  if (date === undefined) throw invalid(member, `value at ${member} does not match format: date-time`);
  return date;
}

function scalar(item: unknown): Scalar {
  if (typeof item !== 'object' || item === null) return item as Scalar;
  if ('dropdownOptionId' in item) return item.dropdownOptionId as number;
  return 'id' in item ? (item.id as number) : (item as Scalar);
}
