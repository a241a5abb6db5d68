/** All values of a field by whose they are, for searches that read it from many rows; kept until any value changes. */
import type { Scalar } from './model.js';
import { walk } from './sorted-ids.js';
import type { World } from './world.js';

/** Values by the list entry's id for fields of a list, by the entity's for others. */
export type FieldColumn = ReadonlyMap<number, readonly Scalar[]>;

interface Kept {
  version: number;
  columns: Map<number, FieldColumn>;
}

const kept = new WeakMap<World, Kept>();

function columnsOf(world: World): Map<number, FieldColumn> {
  const { version } = world.tables.values;
  let found = kept.get(world);
  if (found?.version !== version) {
    found = { version, columns: new Map() };
    kept.set(world, found);
  }
  return found.columns;
}

/** The column if it is at hand. */
export const knownFieldColumn = (world: World, fieldId: number): FieldColumn | undefined =>
  columnsOf(world).get(fieldId);

export function fieldColumn(world: World, fieldId: number): FieldColumn {
  const columns = columnsOf(world);
  const known = columns.get(fieldId);
  if (known) return known;
  const { values } = world.tables;
  const column = new Map<number, Scalar[]>();
  walk(values.idsBy('field', fieldId), {}, (id) => {
    const row = values.get(id);
    if (!row) return true;
    const owner = row.listEntryId ?? row.entityId;
    const cell = column.get(owner);
    if (cell) cell.push(row.value);
    else column.set(owner, [row.value]);
    return true;
  });
  columns.set(fieldId, column);
  return column;
}
