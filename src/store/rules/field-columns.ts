/** All values of a field by whose they are, for searches that read it from many rows; kept, and caught up as values change. */

import { atOnce } from '../../lib/turns.js';
import { lowerBound, walkInSteps } from '../engine/sorted-ids.js';
import { ownerKey } from '../indexes.js';
import type { FieldValue, Scalar } from '../model.js';
import type { World } from '../world.js';

const NONE: readonly Scalar[] = [];

/** Whether the values of a cell fit, told by how many they are: most cells have one, and nobody should make a list of it. */
export interface CellTest {
  readonly ofNone: boolean;
  ofOne(value: Scalar): boolean;
  ofMany(values: readonly Scalar[]): boolean;
}

/**
 * Values by the list entry's id for fields of a list, by the entity's for others. Searches go through rows by their ids: what is
 * asked for next stands next here, so that a million reads look nothing up.
 */
export class FieldColumn {
  /** Where the last read was. */
  #at = 0;

  /** Owners in ascending order, and the cell of each: one value, or a list of several. */
  constructor(
    readonly owners: number[],
    readonly cells: (Scalar | readonly Scalar[])[],
  ) {}

  get(owner: number): readonly Scalar[] {
    const at = this.#placeOf(owner);
    if (at < 0) return NONE;
    const cell = this.cells[at] as Scalar | readonly Scalar[];
    return Array.isArray(cell) ? cell : [cell as Scalar];
  }

  /** Those of some owners, in ascending order, whose cells fit: one pass over what stands next to each other. */
  select(ids: readonly number[], test: CellTest): number[] {
    const { owners, cells } = this;
    const fitting: number[] = [];
    let at = lowerBound(owners, ids[0] ?? 0);
    for (const id of ids) {
      while (at < owners.length && (owners[at] as number) < id) at++;
      if (owners[at] !== id) {
        if (test.ofNone) fitting.push(id);
        continue;
      }
      const cell = cells[at] as Scalar | readonly Scalar[];
      if (Array.isArray(cell) ? test.ofMany(cell) : test.ofOne(cell as Scalar)) fitting.push(id);
    }
    return fitting;
  }

  /** An owner without values has no cell. */
  set(owner: number, values: readonly Scalar[]): void {
    const at = lowerBound(this.owners, owner);
    const isThere = this.owners[at] === owner;
    if (values.length === 0) {
      if (!isThere) return;
      this.owners.splice(at, 1);
      this.cells.splice(at, 1);
      return;
    }
    const cell = values.length === 1 ? (values[0] as Scalar) : values;
    if (isThere) this.cells[at] = cell;
    else {
      this.owners.splice(at, 0, owner);
      this.cells.splice(at, 0, cell);
    }
  }

  /** Below zero for one who is not there. */
  #placeOf(owner: number): number {
    const { owners } = this;
    for (let at = this.#at; at <= this.#at + 1 && at < owners.length; at++) {
      if (owners[at] === owner) {
        this.#at = at;
        return at;
      }
    }
    const at = lowerBound(owners, owner);
    this.#at = at;
    return owners[at] === owner ? at : -1;
  }
}

interface Kept {
  /** Of the table of values. */
  version: number;
  columns: Map<number, FieldColumn>;
}

const kept = new WeakMap<World, Kept>();

/** The column if it is at hand. */
export const knownFieldColumn = (world: World, fieldId: number): FieldColumn | undefined =>
  columnsOf(world).get(fieldId);

export const fieldColumn = (world: World, fieldId: number): FieldColumn => atOnce(buildFieldColumn(world, fieldId));

/** The same in steps; what changes in between is not in it, and it is not kept then. */
export function* buildFieldColumn(world: World, fieldId: number): Generator<void, FieldColumn> {
  const known = columnsOf(world).get(fieldId);
  if (known) return known;
  const { values } = world.tables;
  const { version } = values;
  const filling = new Filling();
  yield* walkInSteps(values.idsBy('field', fieldId), {}, (id) => {
    const row = values.get(id);
    if (row) filling.add(ownerOf(row), row.value);
    return true;
  });
  const column = filling.done();
  if (values.version === version) columnsOf(world).set(fieldId, column);
  return column;
}

/** The values of one cell, out of those of its owner: it takes no index of all cells, which is the biggest there is. */
export function cellValues({ tables: { values } }: World, cell: Place): Scalar[] {
  const { fieldId, listEntryId, entityType, entityId } = cell;
  const rows =
    listEntryId === null ? values.by('entity', ownerKey(entityType, entityId)) : values.by('entry', listEntryId);
  return rows.filter((row) => row.fieldId === fieldId).map((row) => row.value);
}

type Place = Pick<FieldValue, 'fieldId' | 'listEntryId' | 'entityType' | 'entityId'>;

const ownerOf = (row: FieldValue) => row.listEntryId ?? row.entityId;

/** Most columns come in the order of their owners. */
class Filling {
  readonly #owners: number[] = [];
  readonly #cells: (Scalar | Scalar[])[] = [];
  #others: Map<number, Scalar[]> | undefined;

  add(owner: number, value: Scalar): void {
    const last = this.#owners.length - 1;
    const highest = this.#owners[last] ?? Number.NEGATIVE_INFINITY;
    if (owner > highest) {
      this.#owners.push(owner);
      this.#cells.push(value);
    } else if (owner === highest) {
      const cell = this.#cells[last] as Scalar | Scalar[];
      if (Array.isArray(cell)) cell.push(value);
      else this.#cells[last] = [cell, value];
    } else {
      this.#others ??= new Map();
      const cell = this.#others.get(owner);
      if (cell) cell.push(value);
      else this.#others.set(owner, [value]);
    }
  }

  done(): FieldColumn {
    if (!this.#others) return new FieldColumn(this.#owners, this.#cells);
    const all = new Map<number, Scalar[]>();
    for (const [i, owner] of this.#owners.entries()) all.set(owner, [this.#cells[i] as Scalar | Scalar[]].flat());
    // What came late comes behind what came before.
    for (const [owner, values] of this.#others) all.set(owner, [...(all.get(owner) ?? []), ...values]);
    const owners = [...all.keys()].sort((a, b) => a - b);
    const cells = owners.map((owner) => {
      const cell = all.get(owner) as Scalar[];
      return cell.length === 1 ? (cell[0] as Scalar) : cell;
    });
    return new FieldColumn(owners, cells);
  }
}

function columnsOf(world: World): Kept['columns'] {
  const { values } = world.tables;
  const { version } = values;
  const found = kept.get(world);
  if (found?.version === version) return found.columns;
  const changed = found ? values.log.since(found.version) : null;
  const columns = found && changed ? found.columns : new Map<number, FieldColumn>();
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
  column.set(ownerOf(row), cellValues(world, row));
}
