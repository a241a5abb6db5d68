/** V2's search criteria: checked against the fields there are, compiled once, applied to each subject (v2-2026-operations.md §4). */

import type { Context } from '../../store/context.js';
import type { Scalar } from '../../store/model.js';
import type { Column } from '../../store/rules/columns.js';
import type { CellTest } from '../../store/rules/field-columns.js';
import { filterTypeOf, Vocabulary } from './columns.js';
import { dateTest, storedDateTest } from './dates.js';
import {
  CriteriaError,
  type FilterGroup,
  type FilterRules,
  type SearchCriteria,
  type SearchSort,
  type ValueFilter,
} from './model.js';
import { Order } from './order.js';
import { type Criterion, joined, type Sift, sifterOf } from './sift.js';
import { costOf, momentReader, type Subject, type SubjectKind, valueReader } from './subject.js';
import { termTest } from './term.js';
import { valueTest } from './values.js';

export interface Search {
  fits(subject: Subject): boolean;
  /** Finds which of many fit, by whole columns where those are at hand. */
  sifter(kind: SubjectKind): Sift;
  /** The stored fields that it reads, by id. */
  fields: readonly number[];
  /** Null: by id. */
  order: Order | null;
  /** Sorts that were passed over, as nothing is known by their names. */
  ignoredSorts: readonly SearchSort[];
}

const TERM_COST = 3;
/** Texts are read to their end, and in lower case. */
const TEXT_COST = 3;

/** `columns` are those of the version asked for. Throws `CriteriaError` for what does not fit them. */
export function compileCriteria(
  ctx: Context,
  columns: readonly Column[],
  criteria: SearchCriteria,
  rules: FilterRules,
): Search {
  const vocabulary = new Vocabulary(columns);
  const parts: Criterion[] = [];
  if (criteria.filters) parts.push(group({ ctx, vocabulary, rules }, criteria.filters, '/filters'));
  if (criteria.search) parts.push({ test: termTest(ctx, vocabulary, criteria.search), cost: TERM_COST });
  const named = criteria.sorts ?? [];
  const sorts = rules.ignoresUnknownSorts ? named.filter((sort) => vocabulary.knows(sort)) : named;
  const order = sorts.length > 0 ? new Order(ctx, vocabulary, sorts, named) : null;
  const all = joined('and', parts);
  return {
    fits: all.test,
    sifter: (kind) => sifterOf(ctx, all, kind),
    fields: vocabulary.namedFields(),
    order,
    ignoredSorts: named.filter((sort) => !sorts.includes(sort)),
  };
}

interface Around {
  ctx: Context;
  vocabulary: Vocabulary;
  rules: FilterRules;
}

function group(around: Around, { operator, filters }: FilterGroup, pointer: string): Criterion {
  const parts = filters.map((part, i) => {
    const at = `${pointer}/filters/${i}`;
    return 'filters' in part ? group(around, part, at) : leaf(around, part, at);
  });
  return joined(operator, parts);
}

function leaf({ ctx, vocabulary, rules }: Around, filter: ValueFilter, pointer: string): Criterion {
  const column = vocabulary.find(filter.fieldId, `${pointer}/fieldId`);
  const type = filterTypeOf(column);
  if (filter.valueType !== type) {
    throw new CriteriaError(
      `${filter.fieldId} is filtered as ${type}, not as ${filter.valueType}`,
      `${pointer}/valueType`,
      `Invalid filter: valueType '${filter.valueType}' is not valid for this field`,
    );
  }
  vocabulary.findWithAttribute(filter, pointer);
  const cost = costOf(column);
  if (type === 'date') {
    const test = dateTest(ctx, column, filter, pointer, rules);
    if (column.field) return onStored(ctx, column, storedDateTest(test), cost);
    const read = momentReader(ctx, column);
    const fits = (subject: Subject) => {
      const moment = read(subject);
      return moment === null ? test.ofNone : test.ofMoment(moment);
    };
    return { test: fits, cost };
  }
  return onStored(ctx, column, valueTest(filter, pointer, rules), type === 'text' ? cost * TEXT_COST : cost);
}

/** A test of the values of a cell, stored ones or others. */
function onStored(ctx: Context, column: Column, cell: CellTest, cost: number): Criterion {
  const read = valueReader(ctx, column);
  const test = (subject: Subject) => {
    const values = read(subject);
    if (values.length === 0) return cell.ofNone;
    return values.length === 1 ? cell.ofOne(values[0] as Scalar) : cell.ofMany(values);
  };
  return { test, cost, ...(column.field && { stored: { field: column.field, cell } }) };
}
