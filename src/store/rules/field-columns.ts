/** All values of a field by whose they are, for searches that read it from many rows; kept, and caught up as values change. */

import { walk } from '../engine/sorted-ids.js';
import { cellKey } from '../indexes.js';
import type { FieldValue, Scalar } from '../model.js';
import type { World } from '../world.js';

/** Values by the list entry's id for fields of a list, by the entity's for others. */
export type FieldColumn = ReadonlyMap<number, readonly Scalar[]>;

interface Kept {
  /** Of the table of values. */
  version: number;
  columns: Map<number, Map<number, Scalar[]>>;
}

const kept = new WeakMap<World, Kept>();

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
    const cell = column.get(ownerOf(row));
    if (cell) cell.push(row.value);
    else column.set(ownerOf(row), [row.value]);
    return true;
  });
  columns.set(fieldId, column);
  return column;
}

const ownerOf = (row: FieldValue) => row.listEntryId ?? row.entityId;

function columnsOf(world: World): Kept['columns'] {
  const { values } = world.tables;
  const { version } = values;
  const found = kept.get(world);
  if (found?.version === version) return found.columns;
  const changed = found ? values.log.since(found.version) : null;
  const columns = found && changed ? found.columns : new Map<number, Map<number, Scalar[]>>();
  for (const { before, after } of changed ?? []) {
    if (before) catchUp(world, columns, before);
    if (after) catchUp(world, columns, after);
  }
  kept.set(world, { version, columns });
  return columns;
}

/** Reads anew the one cell that a changed row is or was in. */
function catchUp(world: World, columns: Kept['columns'], row: FieldValue): void {
  const column = columns.get(row.fieldId);
  if (!column) return;
  const rows = world.tables.values.by('cell', cellKey(row.fieldId, row.listEntryId, row.entityId));
  if (rows.length === 0) column.delete(ownerOf(row));
  else
    column.set(
      ownerOf(row),
      rows.map(({ value }) => value),
    );
}
