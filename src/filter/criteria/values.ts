/** Criteria on all values but dates (v2-2026-operations.md §4). Negative ones keep what is empty (v2-2026-09-17.md §7 no. 7). */
import type { Location, Scalar } from '../../store/model.js';
import { assertAscending } from './dates.js';
import type { FilterRules, ValueFilter } from './model.js';

/** Whether the values of a cell fit. */
export type ValueTest = (values: readonly Scalar[]) => boolean;

export function valueTest(filter: ValueFilter, pointer: string, rules: FilterRules): ValueTest {
  if (filter.operator === 'is-empty') return (values) => values.length === 0;
  if (filter.operator === 'is-not-empty') return (values) => values.length > 0;
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
      const wanted = (filter.value as readonly unknown[]).map(scalarOf);
      if (filter.operator !== 'has-all-of') return anyOfTest(filter.operator, new Set(wanted));
      return (values) => wanted.every((value) => values.includes(value));
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
function textTest(operator: string, part: string): ValueTest {
  const some = (fits: (text: string) => boolean) => (values: readonly Scalar[]) =>
    values.some((value) => fits((value as string).toLowerCase()));
  switch (operator) {
    case 'starts-with':
      return some((text) => text.startsWith(part));
    case 'ends-with':
      return some((text) => text.endsWith(part));
    case 'does-not-contain': {
      const contains = some((text) => text.includes(part));
      return (values) => !contains(values);
    }
    default:
      return some((text) => text.includes(part));
  }
}

function numberTest({ operator, value }: ValueFilter, pointer: string, rules: FilterRules): ValueTest {
  const wanted = value as number;
  const some = (fits: (number: number) => boolean) => (values: readonly Scalar[]) =>
    values.some((candidate) => fits(candidate as number));
  switch (operator) {
    case 'is-between': {
      const [least, most] = value as readonly [number, number];
      assertAscending(least, most, pointer, rules, false);
      return some((number) => number >= least && number <= most);
    }
    case 'is-equal-to':
      return some((number) => number === wanted);
    case 'is-not-equal-to':
      return (values) => !values.includes(wanted);
    case 'is-greater-than':
      return some((number) => number > wanted);
    case 'is-greater-than-or-equal-to':
      return some((number) => number >= wanted);
    case 'is-less-than':
      return some((number) => number < wanted);
    default:
      return some((number) => number <= wanted);
  }
}

function anyOfTest(operator: string, wanted: ReadonlySet<Scalar>): ValueTest {
  const isNegative = operator === 'is-none-of' || operator === 'has-none-of';
  return (values) => values.some((value) => wanted.has(value)) !== isNegative;
}

/** The same for values that are compared by parts. */
function setTest(operator: string, wanted: readonly ((value: Scalar) => boolean)[]): ValueTest {
  if (operator === 'has-all-of') return (values) => wanted.every((fits) => values.some(fits));
  const isNegative = operator === 'is-none-of' || operator === 'has-none-of';
  return (values) => values.some((value) => wanted.some((fits) => fits(value))) !== isNegative;
}

/** A place is any that agrees in what was given: a country alone means all of it. */
function isWithin(location: Location, part: Partial<Location>): boolean {
  return (Object.keys(part) as (keyof Location)[]).every((member) => location[member] === part[member]);
}
