/** Criteria on all values but dates (v2-2026-operations.md §4). Negative ones keep what is empty (v2-2026-09-17.md §7 no. 7). */
import type { Location, Scalar } from '../../store/model.js';
import type { CellTest } from '../../store/rules/field-columns.js';
import { NUMBERS } from './comparisons.js';
import { assertAscending } from './dates.js';
import { CriteriaError, type FilterRules, type ValueFilter } from './model.js';

/** Cells of which any value fits. */
const some = (fits: (value: Scalar) => boolean): CellTest => ({
  ofNone: false,
  ofOne: fits,
  ofMany: (values) => values.some(fits),
});

const not = (test: CellTest): CellTest => ({
  ofNone: !test.ofNone,
  ofOne: (value) => !test.ofOne(value),
  ofMany: (values) => !test.ofMany(values),
});

/** Cells that have something of each. */
const every = (wanted: readonly ((value: Scalar) => boolean)[]): CellTest => ({
  ofNone: wanted.length === 0,
  ofOne: (value) => wanted.every((fits) => fits(value)),
  ofMany: (values) => wanted.every((fits) => values.some(fits)),
});

const isFilled: CellTest = { ofNone: false, ofOne: () => true, ofMany: () => true };

export function valueTest(filter: ValueFilter, pointer: string, rules: FilterRules): CellTest {
  if (filter.operator === 'is-empty') return not(isFilled);
  if (filter.operator === 'is-not-empty') return isFilled;
  switch (filter.valueType) {
    case 'text':
      return textTest(filter.operator, (filter.value as string).toLowerCase());
    case 'number':
      return numberTest(filter, pointer, rules);
    case 'location':
    case 'location-multi':
      return setTest(
        filter.operator,
        (filter.value as readonly Partial<Location>[]).map((part) => (value) => isWithin(value as Location, part)),
      );
    default: {
      const wanted = new Set<Scalar>((filter.value as readonly unknown[]).map(scalarOf));
      const each = [...wanted].map((one) => (value: Scalar) => value === one);
      return setTest(filter.operator, each, each.length === 1 ? each[0] : (value) => wanted.has(value));
    }
  }
}

/** An option, a person, a company, a list, or a text: what cells hold of it. */
function scalarOf(value: unknown): string | number {
  if (typeof value === 'string') return value;
  const reference = value as { id?: number; dropdownOptionId?: number };
  return (reference.id ?? reference.dropdownOptionId) as number;
}

/** Case does not count (v2-2026-09-17.md §7 no. 6). `part` is in lower case. */
function textTest(operator: string, part: string): CellTest {
  const contains = some((value) => (value as string).toLowerCase().includes(part));
  switch (operator) {
    case 'starts-with':
      return some((value) => (value as string).toLowerCase().startsWith(part));
    case 'ends-with':
      return some((value) => (value as string).toLowerCase().endsWith(part));
    case 'does-not-contain':
      return not(contains);
    default:
      return contains;
  }
}

function numberTest({ operator, value }: ValueFilter, pointer: string, rules: FilterRules): CellTest {
  if (operator === 'is-between') {
    const [least, most] = value as readonly [number, number];
    assertAscending(least, most, pointer, rules, false);
    return some((number) => (number as number) >= least && (number as number) <= most);
  }
  if (operator === 'is-not-equal-to') return not(some((number) => number === value));
  const fits = NUMBERS[operator]?.(value as number);
  if (!fits) throw new CriteriaError(`numbers cannot be filtered by ${operator}`, `${pointer}/operator`);
  return some(fits as (value: Scalar) => boolean);
}

/** `isAny`: whether a value is one of those wanted. */
function setTest(
  operator: string,
  wanted: readonly ((value: Scalar) => boolean)[],
  isAny = (value: Scalar) => wanted.some((fits) => fits(value)),
): CellTest {
  if (operator === 'has-all-of') return every(wanted);
  return operator === 'is-none-of' || operator === 'has-none-of' ? not(some(isAny)) : some(isAny);
}

/** A place is any that agrees in what was given: a country alone means all of it. */
function isWithin(location: Location, part: Partial<Location>): boolean {
  return (Object.keys(part) as (keyof Location)[]).every((member) => location[member] === part[member]);
}
