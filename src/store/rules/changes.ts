/**
 * The history of values, oldest first: by time, then by id. Rows are written by `field-values.ts`; they outlive the entities,
 * rows of lists, persons, companies and options that they name, and go with their field.
 */

import { memoized } from '../../lib/memo.js';
import type { Context } from '../context.js';
import type { Row } from '../engine/seed-table.js';
import { type Bounds, lowerBound } from '../engine/sorted-ids.js';
import type { Table } from '../engine/table.js';
import type { Field, FieldValueChange, Scalar } from '../model.js';
import type { World } from '../world.js';
import { canSeeField, isMasked } from './access.js';
import { tableNamedBy } from './scalars.js';

export interface ChangeOfField {
  change: FieldValueChange;
  field: Field;
}

/** Sorts as text in the order of the history. */
export const changeKey = ({ changedAt, id }: Pick<FieldValueChange, 'changedAt' | 'id'>) =>
  `${changedAt}/${String(id).padStart(ID_DIGITS, '0')}`;

const ID_DIGITS = 16;
const idOf = (key: string) => Number(key.slice(-ID_DIGITS));

/** A key of a cursor that is one of ours. */
export const isChangeKey = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\/\d{16}$/.test(text);

/** The change, for a user who sees its field and, unless told otherwise, is not kept from the opportunity. */
export function visibleChange(ctx: Context, change: FieldValueChange, despiteRestriction = false) {
  const { fields, opportunities } = ctx.world.tables;
  const field = fields.get(change.fieldId);
  if (!field || !canSeeField(ctx, field)) return undefined;
  if (change.entityType === 'opportunity' && !despiteRestriction) {
    const { seed } = opportunities;
    const opportunity = everKnown(opportunities, change.entityId) ?? seed.past.gone.get(change.entityId);
    if (opportunity && isMasked(ctx, opportunity)) return undefined;
  }
  return { change, field } satisfies ChangeOfField;
}

/** Whether changes of the field are kept and told: enriched fields have no history (v1.md §2.5). */
export const hasHistory = (field: Field) => field.tracksChanges && (field.kind === 'global' || field.kind === 'list');

/** Keys of a seed's history in order, made once for all accounts that start from it. */
const keysOfSeed = memoized(
  ({ rows }: World['tables']['changes']['seed']): readonly string[] => [...rows.values()].map(changeKey).sort(),
  new WeakMap(),
);

/** Those of an account, as long as its history stays what it is. */
const ownKeys = new WeakMap<World, { version: number; keys: readonly string[] }>();

function keysInOrder(world: World): readonly string[] {
  const { version } = world.tables.changes;
  const known = ownKeys.get(world);
  if (known?.version === version) return known.keys;
  const keys = sortedKeys(world);
  ownKeys.set(world, { version, keys });
  return keys;
}

function sortedKeys({ tables: { changes } }: World): readonly string[] {
  const keys = keysOfSeed(changes.seed);
  const { added } = changes.ids();
  if (added.length === 0) return keys;
  const own = added
    .flatMap((id) => changes.get(id) ?? [])
    .map(changeKey)
    .sort();
  const last = keys.at(-1);
  const all = [...keys, ...own];
  return last === undefined || own[0] === undefined || last < own[0] ? all : all.sort();
}

/** Walks upwards from just above `after`, or downwards from just below `before`, until `visit` returns false. */
export function walkChanges(world: World, options: Bounds<string>, visit: (key: string) => boolean): void {
  const keys = keysInOrder(world);
  if (options.down) {
    let i = options.before === undefined ? keys.length : lowerBound(keys, options.before);
    while (i > 0) if (!visit(keys[--i] as string)) return;
    return;
  }
  const { after } = options;
  let i = after === undefined ? 0 : lowerBound(keys, after);
  if (keys[i] === after) i++;
  while (i < keys.length) if (!visit(keys[i++] as string)) return;
}

export const changeOfKey = ({ tables }: World, key: string) => tables.changes.get(idOf(key));

/** How a value that names something reads; null for values that are what they read. */
export function nameOf({ tables }: World, field: Field, value: Scalar): string | null {
  const table = tableNamedBy(field.valueType);
  if (typeof value !== 'number' || table === null) return null;
  if (table === 'options') return everKnown(tables.options, value)?.text ?? null;
  if (table === 'companies') return everKnown(tables.companies, value)?.name ?? null;
  const person = everKnown(tables.persons, value);
  if (!person) return null;
  return [person.firstName, person.lastName].filter(Boolean).join(' ') || (person.primaryEmail ?? '');
}

/** The same for a change: as it was then, where that was kept. */
export const shownValue = (world: World, { change, field }: ChangeOfField): string =>
  change.displayValue ?? nameOf(world, field, change.value) ?? '';

/** Also rows of the seed that were deleted since. */
const everKnown = <R extends Row, I extends string>(table: Table<R, I>, id: number): R | undefined =>
  table.get(id) ?? table.seed.rows.get(id);
