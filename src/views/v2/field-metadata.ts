/** Fields without any value, with how they can be filtered and sorted by in searches (v2-2026-schemas.md §4). */
import type { Context } from '../../store/context.js';
import { type Column, type ColumnValueType, DATE_ATTRIBUTES } from '../../store/rules/columns.js';
import type { V2Version } from '../../versions.js';
import { fieldMetadataIn } from './changes.js';
import { enrichmentSource } from './field.js';
import { instantOrNull } from './time.js';
import type { Schemas } from './wire.js';

/** What there is to know of a field, without any value (v2-core.md §5.2). `includes` adds how searches can use it. */
export function fieldMetadata(
  ctx: Context,
  version: V2Version,
  column: Column,
  includes: readonly ('filterability' | 'sortability')[] = [],
): Schemas['FieldMetadata'] {
  const sorts = () => (ctx.quirk('v2-sortability-null') ? null : sortability(column));
  return fieldMetadataIn(version, {
    id: column.key,
    name: column.name,
    type: column.kind,
    enrichmentSource: enrichmentSource(column.source),
    valueType: column.valueType,
    createdAt: instantOrNull(column.createdAt),
    description: column.description,
    isRequired: column.isRequired,
    ...(includes.includes('filterability') && { filterability: filterability(column) }),
    ...(includes.includes('sortability') && { sortability: sorts() }),
  });
}

type Operator = Schemas['FilterableFieldOperator'];
type Unit = NonNullable<Operator['relativeDateUnits']>[number];

const DAY_UNITS: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year'];
const ALL_UNITS: readonly Unit[] = ['minute', 'hour', ...DAY_UNITS];

function operators(needs: Operator['numberOfValuesRequired'], ids: readonly string[], units?: readonly Unit[]) {
  return ids.map((id) => {
    const plain = { id, name: sentence(id.replace(/-relative$/, '')), numberOfValuesRequired: needs } as Operator;
    return units ? { ...plain, relativeDateUnits: units } : plain;
  });
}

const sentence = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

const EMPTINESS = operators('none', ['is-not-empty', 'is-empty']);
const ONE_OF = [...operators('multi', ['is-none-of', 'is-any-of']), ...EMPTINESS];
const SET = [...operators('multi', ['has-any-of', 'has-none-of', 'has-all-of']), ...EMPTINESS];
const BETWEEN = operators('two', ['is-between']);
const NUMBER = [
  ...BETWEEN,
  ...operators('one', ['is-greater-than', 'is-greater-than-or-equal-to', 'is-less-than', 'is-less-than-or-equal-to']),
  ...operators('one', ['is-equal-to', 'is-not-equal-to']),
  ...EMPTINESS,
];
const TEXT = [...EMPTINESS, ...operators('one', ['contains', 'does-not-contain'])];
const DATE = [
  ...operators('one', ['is-not-within-the-next', 'is-within-the-next'], DAY_UNITS),
  ...operators('one', ['is-not-within-the-last', 'is-within-the-last'], DAY_UNITS),
  ...BETWEEN,
  ...operators('one', ['is-after', 'is-before', 'is-on', 'is-not-on']),
  ...EMPTINESS,
];
const DURATION = [
  ...operators('one', ['is-between-relative', 'is-exactly-relative', 'is-not-exactly-relative'], ALL_UNITS),
  ...operators('one', ['is-more-than-relative', 'is-more-than-or-equal-to-relative'], ALL_UNITS),
  ...operators('one', ['is-less-than-relative', 'is-less-than-or-equal-to-relative'], ALL_UNITS),
  ...EMPTINESS,
];

/** All others hold one of a set, or several of it. */
const BY_TYPE: Partial<Record<ColumnValueType, readonly Operator[]>> = {
  datetime: DATE,
  'formula-number': NUMBER,
  number: NUMBER,
  'number-multi': NUMBER,
  text: TEXT,
};

function filterability({ key, valueType }: Column): Schemas['FieldFilterability'] {
  const attribute = DATE_ATTRIBUTES[valueType];
  if (attribute) {
    const attributes = [{ ...attribute, valueType: 'date' as const, operators: DATE }];
    return { filterableFieldType: 'attribute-on-field', attributes };
  }
  const ofOthers = valueType.endsWith('-multi') ? SET : ONE_OF;
  const operators = key === 'time-in-current-status' ? DURATION : (BY_TYPE[valueType] ?? ofOthers);
  return { filterableFieldType: 'field-only', operators };
}

function sortability({ valueType }: Column): Schemas['FieldSortability'] | null {
  const attribute = DATE_ATTRIBUTES[valueType];
  if (attribute) return { sortableFieldType: 'attribute-on-field', attributes: [{ ...attribute, valueType: 'date' }] };
  return valueType === 'list-multi' ? null : { sortableFieldType: 'field-only' };
}
