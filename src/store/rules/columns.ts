/**
 * Everything V2 calls a field: the stored ones and those that Affinity computes, per entity type and per list, in the
 * order in which metadata and values are shown (by id, as text).
 */

import type { EntityType, Field, List, ValueType } from '../model.js';
import type { World } from '../world.js';
import { isWithheld } from './access.js';
import { BUILT_IN_FIELDS, type BuiltInField } from './built-in-fields.js';

export type ColumnValueType = ValueType | 'interaction' | 'list-multi' | 'note' | 'reminder';

/** Interactions, notes and reminders are filtered and sorted by what they have, not by themselves (v2-2026-schemas.md §4). */
export const DATE_ATTRIBUTES: Partial<Record<ColumnValueType, { id: string; name: string }>> = {
  interaction: { id: 'date-of-activity', name: 'Date of Activity' },
  note: { id: 'created-date', name: 'Created Date' },
  reminder: { id: 'due-date', name: 'Due Date' },
};

export interface Column
  extends Pick<Field, 'key' | 'name' | 'kind' | 'source' | 'createdAt' | 'description' | 'isRequired'> {
  valueType: ColumnValueType;
  /** The stored field behind it; null for computed ones. */
  field: Field | null;
  builtIn: BuiltInField | null;
}

/** Fields of companies, persons or opportunities themselves, without any list's. */
export function columnsOfEntity(world: World, type: EntityType): readonly Column[] {
  return cached(world, type, () => [
    ...storedColumns(world.tables.fields.by('entityType', type)),
    ...builtInColumns((field) => field.on.includes(type)),
  ]);
}

/** Fields of a list's rows: the list's own and those of its entities. */
export function columnsOfList(world: World, list: List): readonly Column[] {
  return cached(world, `list ${list.id}`, () => {
    const own = world.tables.fields.by('list', list.id);
    const hasStatus = own.some((field) => field.role === 'status');
    return [
      ...storedColumns([...own, ...world.tables.fields.by('entityType', list.type)]),
      ...builtInColumns(
        (field) => (field.onLists ?? field.on).includes(list.type) && (hasStatus || !field.needsStatus),
      ).map((column) =>
        column.builtIn?.listFieldOn?.includes(list.type) ? { ...column, kind: 'list' as const } : column,
      ),
    ];
  });
}

function cached(world: World, key: string, make: () => Column[]): readonly Column[] {
  const known = world.columns.get(key);
  if (known) return known;
  const columns = make().sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  world.columns.set(key, columns);
  return columns;
}

function storedColumns(fields: readonly Field[]): Column[] {
  return fields
    .filter((field) => !isWithheld(field))
    .map((field) => {
      const { key, name, kind, source, valueType, createdAt, description, isRequired } = field;
      return { key, name, kind, source, valueType, createdAt, description, isRequired, field, builtIn: null };
    });
}

function builtInColumns(fits: (field: BuiltInField) => boolean): Column[] {
  const unset = { source: null, createdAt: null, description: null, isRequired: false, field: null };
  return BUILT_IN_FIELDS.filter(fits).map((builtIn) => {
    const { key, name, kind, valueType } = builtIn;
    return { key, name, kind, valueType, ...unset, builtIn };
  });
}
