/** V2's search criteria: checked against the fields there are, compiled once, applied to each subject (v2-2026-operations.md §4). */

import type { Context } from '../../store/context.js';
import type { Column } from '../../store/rules/columns.js';
import { filterTypeOf, Vocabulary } from './columns.js';
import { dateTest } from './dates.js';
import { CriteriaError } from './error.js';
import type { FilterGroup, FilterRules, SearchCriteria, SearchSort, ValueFilter } from './model.js';
import { Order } from './order.js';
import { costOf, type Subject, valueReader } from './subject.js';
import { termTest } from './term.js';
import { valueTest } from './values.js';

export interface Search {
  fits(subject: Subject): boolean;
  /** The stored fields that it reads, by id. */
  fields: readonly number[];
  /** Null: by id. */
  order: Order | null;
  /** Sorts that were passed over, as nothing is known by their names. */
  ignoredSorts: readonly SearchSort[];
}

interface Criterion {
  test(subject: Subject): boolean;
  cost: number;
}

const TERM_COST = 3;

/** `columns` are those of the version asked for. Throws `CriteriaError` for what does not fit them. */
export function compileCriteria(
  ctx: Context,
  columns: readonly Column[],
  criteria: SearchCriteria,
  rules: FilterRules,
): Search {
  const vocabulary = new Vocabulary(columns);
  const parts: Criterion[] = [];
  if (criteria.filters) parts.push(group(ctx, vocabulary, criteria.filters, '/filters', rules));
  if (criteria.search) parts.push({ test: termTest(ctx, vocabulary, criteria.search), cost: TERM_COST });
  const named = criteria.sorts ?? [];
  const sorts = rules.ignoresUnknownSorts ? named.filter((sort) => vocabulary.knows(sort)) : named;
  const order = sorts.length > 0 ? new Order(ctx, vocabulary, sorts, named) : null;
  return {
    fits: joined('and', parts).test,
    fields: vocabulary.namedFields(),
    order,
    ignoredSorts: named.filter((sort) => !sorts.includes(sort)),
  };
}

function group(
  ctx: Context,
  vocabulary: Vocabulary,
  { operator, filters }: FilterGroup,
  pointer: string,
  rules: FilterRules,
): Criterion {
  const parts = filters.map((part, i) => {
    const at = `${pointer}/filters/${i}`;
    return 'filters' in part ? group(ctx, vocabulary, part, at, rules) : leaf(ctx, vocabulary, part, at, rules);
  });
  return joined(operator, parts);
}

/** The cheapest criteria are asked first. A group without any restricts nothing. */
function joined(operator: 'and' | 'or', parts: readonly Criterion[]): Criterion {
  const tests = [...parts].sort((a, b) => a.cost - b.cost).map(({ test }) => test);
  const [only] = tests;
  if (!only) return { test: () => true, cost: 0 };
  const cost = parts.reduce((sum, part) => sum + part.cost, 0);
  if (tests.length === 1) return { test: only, cost };
  const isAnd = operator === 'and';
  const test = (subject: Subject) => {
    for (const one of tests) if (one(subject) !== isAnd) return !isAnd;
    return isAnd;
  };
  return { test, cost };
}

function leaf(
  ctx: Context,
  vocabulary: Vocabulary,
  filter: ValueFilter,
  pointer: string,
  rules: FilterRules,
): Criterion {
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
  if (type === 'date') return { test: dateTest(ctx, column, filter, pointer, rules), cost };
  const read = valueReader(ctx, column);
  const fits = valueTest(filter, pointer, rules);
  return { test: (subject) => fits(read(subject)), cost };
}
