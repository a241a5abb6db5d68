/** How a field can be filtered and sorted by in searches: the catalogue that `includes` asks for (v2-2026-schemas.md §4). */
import type { components } from '../../contract/generated/v2.js';
import type { Column, ColumnValueType } from '../../store/rules/columns.js';

type Schemas = components['schemas'];
type Operator = Schemas['FilterableFieldOperator'];
type Unit = NonNullable<Operator['relativeDateUnits']>[number];

const DAY_UNITS: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year'];
const ALL_UNITS: readonly Unit[] = ['minute', 'hour', ...DAY_UNITS];

function operator(
  id: string,
  needs: Operator['numberOfValuesRequired'],
  units?: readonly Unit[],
  name = sentence(id),
): Operator {
  const plain = { id, name, numberOfValuesRequired: needs } as Operator;
  return units ? { ...plain, relativeDateUnits: units } : plain;
}

const sentence = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

const EMPTINESS = [operator('is-not-empty', 'none'), operator('is-empty', 'none')];
const ONE_OF = [operator('is-none-of', 'multi'), operator('is-any-of', 'multi'), ...EMPTINESS];
const SET = [
  operator('has-any-of', 'multi'),
  operator('has-none-of', 'multi'),
  operator('has-all-of', 'multi'),
  ...EMPTINESS,
];
const NUMBER = [
  operator('is-between', 'two'),
  operator('is-greater-than', 'one'),
  operator('is-greater-than-or-equal-to', 'one'),
  operator('is-less-than', 'one'),
  operator('is-less-than-or-equal-to', 'one'),
  operator('is-equal-to', 'one'),
  operator('is-not-equal-to', 'one'),
  ...EMPTINESS,
];
const TEXT = [...EMPTINESS, operator('contains', 'one'), operator('does-not-contain', 'one')];
const DATE = [
  operator('is-not-within-the-next', 'one', DAY_UNITS),
  operator('is-within-the-next', 'one', DAY_UNITS),
  operator('is-not-within-the-last', 'one', DAY_UNITS),
  operator('is-within-the-last', 'one', DAY_UNITS),
  operator('is-between', 'two'),
  operator('is-after', 'one'),
  operator('is-before', 'one'),
  operator('is-on', 'one'),
  operator('is-not-on', 'one'),
  ...EMPTINESS,
];
const DURATION = [
  operator('is-between-relative', 'one', ALL_UNITS, 'Is between'),
  operator('is-exactly-relative', 'one', ALL_UNITS, 'Is exactly'),
  operator('is-not-exactly-relative', 'one', ALL_UNITS, 'Is not exactly'),
  operator('is-more-than-relative', 'one', ALL_UNITS, 'Is more than'),
  operator('is-more-than-or-equal-to-relative', 'one', ALL_UNITS, 'Is more than or equal to'),
  operator('is-less-than-relative', 'one', ALL_UNITS, 'Is less than'),
  operator('is-less-than-or-equal-to-relative', 'one', ALL_UNITS, 'Is less than or equal to'),
  ...EMPTINESS,
];

const BY_TYPE: Partial<Record<ColumnValueType, readonly Operator[]>> = {
  company: ONE_OF,
  'company-multi': SET,
  datetime: DATE,
  dropdown: ONE_OF,
  'dropdown-multi': SET,
  'filterable-text': ONE_OF,
  'filterable-text-multi': SET,
  'formula-number': NUMBER,
  'list-multi': SET,
  location: ONE_OF,
  'location-multi': SET,
  number: NUMBER,
  'number-multi': NUMBER,
  person: ONE_OF,
  'person-multi': SET,
  'ranked-dropdown': ONE_OF,
  text: TEXT,
};

/** Interactions, notes and reminders are filtered by what they have, not by themselves. */
const DATE_ATTRIBUTES: Partial<Record<ColumnValueType, { id: string; name: string }>> = {
  interaction: { id: 'date-of-activity', name: 'Date of Activity' },
  note: { id: 'created-date', name: 'Created Date' },
  reminder: { id: 'due-date', name: 'Due Date' },
};

export function filterability({ key, valueType }: Column): Schemas['FieldFilterability'] | null {
  const attribute = DATE_ATTRIBUTES[valueType];
  if (attribute) {
    const attributes = [{ ...attribute, valueType: 'date' as const, operators: DATE }];
    return { filterableFieldType: 'attribute-on-field', attributes };
  }
  const operators = key === 'time-in-current-status' ? DURATION : BY_TYPE[valueType];
  return operators ? { filterableFieldType: 'field-only', operators } : null;
}

export function sortability({ valueType }: Column): Schemas['FieldSortability'] | null {
  const attribute = DATE_ATTRIBUTES[valueType];
  if (attribute) return { sortableFieldType: 'attribute-on-field', attributes: [{ ...attribute, valueType: 'date' }] };
  return valueType === 'list-multi' ? null : { sortableFieldType: 'field-only' };
}
