/** Criteria joined to one, and applied to many rows: by whole columns where these are at hand, else row by row. */

import type { Context } from '../../store/context.js';
import type { Field } from '../../store/model.js';
import { type CellTest, knownFieldColumn } from '../../store/rules/field-columns.js';
import { Subject, type SubjectKind } from './subject.js';

export interface Criterion {
  test(subject: Subject): boolean;
  /** How dear the test is, about. */
  cost: number;
  /** What it asks of a stored field. */
  stored?: { field: Field; cell: CellTest };
  /** What it was joined of. */
  joined?: { isAnd: boolean; parts: readonly Criterion[] };
}

/** Those of the ids that fit; ascending as they were. */
export type Sift = (ids: readonly number[]) => readonly number[];

/** The cheapest criteria are asked first. A group without any restricts nothing. */
export function joined(operator: 'and' | 'or', given: readonly Criterion[]): Criterion {
  const parts = [...given].sort((a, b) => a.cost - b.cost);
  const [only] = parts;
  if (!only) return { test: () => true, cost: 0, joined: { isAnd: true, parts } };
  if (parts.length === 1) return only;
  const tests = parts.map(({ test }) => test);
  const isAnd = operator === 'and';
  const test = (subject: Subject) => {
    for (const one of tests) if (one(subject) !== isAnd) return !isAnd;
    return isAnd;
  };
  return { test, cost: parts.reduce((sum, part) => sum + part.cost, 0), joined: { isAnd, parts } };
}

export function sifterOf(ctx: Context, criterion: Criterion, kind: SubjectKind): Sift {
  return columnSift(ctx, criterion, kind) ?? rowSift(ctx, criterion, kind);
}

const rowSift =
  (ctx: Context, { test }: Criterion, { entityType, isRow }: SubjectKind): Sift =>
  (ids) =>
    ids.filter((id) => test(new Subject(ctx, entityType, id, isRow)));

/** Null where nothing of it is a column at hand. Of an opportunity not all may see what is stored, so each is asked by itself. */
function columnSift(ctx: Context, criterion: Criterion, kind: SubjectKind): Sift | null {
  if (kind.entityType === 'opportunity') return null;
  const { stored } = criterion;
  if (stored) {
    const { field, cell } = stored;
    // Owners of a list's fields are its rows, those of others the entities.
    if ((field.listId !== null) !== kind.isRow) return null;
    const column = knownFieldColumn(ctx.world, field.id);
    return column ? (ids) => column.select(ids, cell) : null;
  }
  if (!criterion.joined) return null;
  const { isAnd, parts } = criterion.joined;
  if (parts.length === 0) return (ids) => ids;
  const sifts: Priced[] = [];
  const rest: Criterion[] = [];
  for (const part of parts) {
    const sift = columnSift(ctx, part, kind);
    if (sift) sifts.push({ sift, cost: part.cost, asked: 2, kept: 1 });
    else rest.push(part);
  }
  if (sifts.length === 0) return null;
  const last = rest.length > 0 ? rowSift(ctx, joined(isAnd ? 'and' : 'or', rest), kind) : null;
  return isAnd ? allOf(sifts, last) : anyOf([...sifts.map(({ sift }) => sift), ...(last ? [last] : [])]);
}

interface Priced {
  sift: Sift;
  cost: number;
  /** Of how many ids so far, and how many it let through. */
  asked: number;
  kept: number;
}

/** What it costs to be rid of an id. */
const price = ({ cost, asked, kept }: Priced) => cost / Math.max(1 - kept / asked, 0.001);

/** What rids of most at least cost goes first, as far as the blocks so far tell; rows are asked by themselves last. */
function allOf(parts: Priced[], last: Sift | null): Sift {
  return (ids) => {
    let left = ids;
    for (const part of parts) {
      if (left.length === 0) break;
      part.asked += left.length;
      left = part.sift(left);
      part.kept += left.length;
    }
    parts.sort((a, b) => price(a) - price(b));
    return last && left.length > 0 ? last(left) : left;
  };
}

function anyOf(parts: readonly Sift[]): Sift {
  return (ids) => {
    let left = ids;
    for (const sift of parts) {
      if (left.length === 0) break;
      left = without(left, sift(left));
    }
    return without(ids, left);
  };
}

/** Both ascending, and all of the second in the first. */
function without(ids: readonly number[], gone: readonly number[]): readonly number[] {
  if (gone.length === 0) return ids;
  if (gone.length === ids.length) return [];
  const left: number[] = [];
  let at = 0;
  for (const id of ids) {
    if (gone[at] === id) at++;
    else left.push(id);
  }
  return left;
}
