/** What searches look at: an entity, or a row of a list with its entity; and ways to read it, cheaper than whole cells. */

import { memoized } from '../../lib/memo.js';
import { pacificMidnight } from '../../lib/pacific.js';
import type { Context } from '../../store/context.js';
import type { EntityType, Entry, Scalar } from '../../store/model.js';
import { isMaskedEntity } from '../../store/rules/access.js';
import { CellReader, statusSince } from '../../store/rules/cells.js';
import type { Column } from '../../store/rules/columns.js';
import { cellValues, fieldColumn, knownFieldColumn } from '../../store/rules/field-columns.js';
import { dayNumber, type Moment, pacificDay } from './calendar.js';

/** What is gone through: entities by their ids, or rows of a list by theirs. */
export interface SubjectKind {
  entityType: EntityType;
  isRow: boolean;
}

export class Subject {
  #cells: CellReader | undefined;
  #isMasked: boolean | undefined;
  #entry: Entry | null | undefined;

  /** `id`: of the row where it is one of a list, which is read when something of it is asked; else of the entity. */
  constructor(
    readonly ctx: Context,
    readonly entityType: EntityType,
    readonly id: number,
    readonly isRow: boolean,
  ) {}

  get entry(): Entry | null {
    if (this.#entry === undefined) {
      this.#entry = this.isRow ? (this.ctx.world.tables.listEntries.get(this.id) ?? null) : null;
    }
    return this.#entry;
  }

  get entityId(): number {
    return this.isRow ? (this.entry?.entityId ?? 0) : this.id;
  }

  /** For what Affinity computes; made once, however many criteria ask. */
  get cells(): CellReader {
    this.#cells ??= new CellReader(this.ctx, this.entityType, this.entityId, this.entry);
    return this.#cells;
  }

  /** A search must not tell what reading hides: of a restricted opportunity nothing is found but the row itself. */
  get isMasked(): boolean {
    if (this.entityType !== 'opportunity') return false;
    this.#isMasked ??= isMaskedEntity(this.ctx, this);
    return this.#isMasked;
  }
}

const NONE: readonly Scalar[] = [];

const MOST_SINGLE_READS = 100;
/** How much dearer a cell is by itself than among all of its field, about. */
const SINGLE_READ_COST = 10;

/** What a column costs to read, roughly: cheap criteria go first. */
export function costOf({ field, builtIn }: Column): number {
  if (field || builtIn?.key === 'created-at') return 1;
  return builtIn?.contact ? 16 : 4;
}

/** Reads the values of a column: stored ones, ids of associations, ids of lists. */
export function valueReader(ctx: Context, column: Column): (subject: Subject) => readonly Scalar[] {
  const { field } = column;
  if (!field) {
    return (subject) => {
      if (subject.isMasked) return NONE;
      const cell = subject.cells.read(column);
      if (cell.kind === 'lists') return cell.lists.map(({ list }) => list.id);
      return cell.kind === 'values' ? cell.values : NONE;
    };
  }
  const { world } = ctx;
  const { values } = world.tables;
  const ownerOf = (subject: Subject) => {
    if (field.listId === null) return subject.entityId;
    return subject.isRow ? subject.id : 0;
  };
  let whole = knownFieldColumn(world, field.id);
  // A few cells are read one by one; for many it pays to go through the whole field.
  let single = Math.max(MOST_SINGLE_READS, values.countBy('field', field.id) / SINGLE_READ_COST);
  return (subject) => {
    if (subject.isMasked) return NONE;
    if (!whole && --single < 0) whole = fieldColumn(world, field.id);
    if (whole) return whole.get(ownerOf(subject));
    const { entityType, listId } = field;
    const cell = { fieldId: field.id, entityType, entityId: listId === null ? subject.entityId : 0 };
    return cellValues(world, { ...cell, listEntryId: listId === null ? null : ownerOf(subject) });
  };
}

/** Reads the one point in time that a column, or its date attribute, stands for. */
export function momentReader(ctx: Context, column: Column): (subject: Subject) => Moment | null {
  if (column.field) return storedDateReader(ctx, column);
  if (column.builtIn?.key === 'created-at') return ({ entry }) => instantMoment(entry?.createdAt);
  if (column.builtIn?.key === 'time-in-current-status') {
    return (subject) => instantMoment(subject.entry && !subject.isMasked ? statusSince(ctx, subject.entry) : null);
  }
  return (subject) => {
    if (subject.isMasked) return null;
    const cell = subject.cells.read(column);
    switch (cell.kind) {
      case 'interaction':
        return instantMoment(cell.interaction?.at);
      case 'note':
        return instantMoment(cell.note?.createdAt);
      case 'reminder':
        return instantMoment(cell.reminder?.dueAt);
      default:
        return null;
    }
  };
}

function instantMoment(instant: string | null | undefined): Moment | null {
  if (!instant) return null;
  const at = Date.parse(instant);
  return { day: pacificDay(at), at };
}

function storedDateReader(ctx: Context, column: Column): (subject: Subject) => Moment | null {
  const read = valueReader(ctx, column);
  // Many rows share few dates, so each is worked out once.
  const moment = memoized(momentOf);
  return (subject) => {
    const [date] = read(subject) as readonly string[];
    return date === undefined ? null : moment(date);
  };
}

/** Of a stored date. */
export const momentOf = (date: string): Moment => ({ day: dayNumber(date), at: pacificMidnight(date) });
