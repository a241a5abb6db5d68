/** Criteria on dates: by the day, relative to today, and how long something has lasted (v2-2026-operations.md §4). */

import { memoized } from '../../lib/memo.js';
import type { Context } from '../../store/context.js';
import type { Scalar } from '../../store/model.js';
import type { Column } from '../../store/rules/columns.js';
import type { CellTest } from '../../store/rules/field-columns.js';
import { type AgoScale, agoScale, dayNumber, type Moment, type Unit } from './calendar.js';
import { isDuration } from './columns.js';
import { AGO, DAYS } from './comparisons.js';
import { CriteriaError, type FilterRules, type ValueFilter } from './model.js';
import { momentOf } from './subject.js';

interface Span {
  amount: number | readonly number[];
  unit: Unit;
}

type Test = (moment: Moment) => boolean;

/** Operators that records without a date fit as well (v2-2026-09-17.md §7 no. 7). */
const NEGATIVE = new Set([
  'is-not-on',
  'is-not-within-the-last',
  'is-not-within-the-next',
  'is-not-exactly-relative',
  'is-empty',
]);

/** Whether a date, or what has none, fits. */
export interface DateTest {
  readonly ofNone: boolean;
  ofMoment(moment: Moment): boolean;
}

/** Throws `CriteriaError`. */
export function dateTest(
  ctx: Context,
  column: Column,
  filter: ValueFilter,
  pointer: string,
  rules: FilterRules,
): DateTest {
  assertFits(column, filter, pointer);
  const ofMoment = momentTest(ctx, column, filter, pointer, rules);
  return { ofNone: NEGATIVE.has(filter.operator), ofMoment };
}

/** The same on stored dates, of which the first counts: many rows share few, so each is asked once. */
export function storedDateTest({ ofNone, ofMoment }: DateTest): CellTest {
  const ofOne = memoized((date: Scalar) => ofMoment(momentOf(date as string)));
  return { ofNone, ofOne, ofMany: ([date]) => ofOne(date as Scalar) };
}

/** A status has lasted so long; it is not on a date. Dates in turn are told apart by the day, not by the hour. */
function assertFits(column: Column, { operator, value, fieldId }: ValueFilter, pointer: string): void {
  const isRelative = operator.endsWith('-relative');
  if (isDuration(column)) {
    if (isRelative || operator === 'is-empty' || operator === 'is-not-empty') return;
    throw new CriteriaError(`${fieldId} cannot be filtered by ${operator}`, `${pointer}/operator`);
  }
  const unit = (value as Span | undefined)?.unit;
  if (unit === 'minute' || unit === 'hour') {
    throw new CriteriaError(`${fieldId} cannot be counted in units of a ${unit}`, `${pointer}/value/unit`);
  }
}

function momentTest(ctx: Context, column: Column, filter: ValueFilter, pointer: string, rules: FilterRules): Test {
  const { operator, value } = filter;
  if (operator === 'is-empty') return () => false;
  if (operator === 'is-not-empty') return () => true;
  if (operator === 'is-between') {
    const [first, last] = (value as readonly [string, string]).map(dayNumber) as [number, number];
    assertAscending(first, last, pointer, rules, column.valueType !== 'note');
    return ({ day }) => day >= first && day <= last;
  }
  const fits = DAYS[operator]?.(dayNumber(value as string));
  if (fits) return ({ day }) => fits(day);
  const span = value as Span;
  return relativeTest(operator, span, agoScale(ctx.now, span.unit), pointer, rules);
}

function relativeTest(operator: string, span: Span, scale: AgoScale, pointer: string, rules: FilterRules): Test {
  const amounts = [span.amount].flat();
  const fits = AGO[operator]?.(scale.mark(amounts[0] as number));
  if (fits) return (moment) => fits(scale.of(moment));
  // One number reaches from now to there, two are the ends of a span.
  const [start, end] = amounts.length === 1 ? [0, amounts[0] as number] : (amounts as [number, number]);
  if (operator === 'is-between-relative') assertAscending(start, end, pointer, rules, false);
  const sign = operator.endsWith('-the-next') ? -1 : 1;
  const [least, most] = [scale.mark(sign * start), scale.mark(sign * end)].sort((x, y) => x - y) as [number, number];
  const isWithin: Test = (moment) => scale.of(moment) >= least && scale.of(moment) <= most;
  return operator.startsWith('is-not-') ? (moment) => !isWithin(moment) : isWithin;
}

/** Bounds the wrong way round are refused by the versions that mind, and match nothing in the others. */
export function assertAscending(first: number, last: number, pointer: string, rules: FilterRules, strictly: boolean) {
  if (!rules.boundsMustAscend || first < last || (first === last && !strictly)) return;
  throw new CriteriaError(
    strictly ? 'the first bound must lie before the second' : 'the first bound must not lie beyond the second',
    `${pointer}/value`,
  );
}
