import type { Schemas } from '../wire.js';
import type { Change } from './change.js';

type Operator = Schemas['FilterableFieldOperator'];

/** Relative dates can be counted in quarters (v2-core.md §2.3). */
export const quarterUnit: Change = {
  name: 'quarter-unit',
  since: '2026-07-15',
  fieldMetadata: (metadata) => {
    const { filterability } = metadata;
    if (!filterability) return metadata;
    if (filterability.filterableFieldType === 'field-only') {
      return {
        ...metadata,
        filterability: { ...filterability, operators: filterability.operators.map(withoutQuarter) },
      };
    }
    const attributes = filterability.attributes.map((a) => ({ ...a, operators: a.operators.map(withoutQuarter) }));
    return { ...metadata, filterability: { ...filterability, attributes } };
  },
};

function withoutQuarter(operator: Operator): Operator {
  if (!operator.relativeDateUnits) return operator;
  return { ...operator, relativeDateUnits: operator.relativeDateUnits.filter((unit) => unit !== 'quarter') };
}
