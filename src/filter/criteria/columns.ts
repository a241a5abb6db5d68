/** Which field a criterion means, and how it can be used (v2-2026-operations.md §4, §4.1). */
import { type Column, DATE_ATTRIBUTES } from '../../store/rules/columns.js';
import { CriteriaError } from './model.js';

/** What filters call values of a column: dates go by another name than in the metadata. */
export function filterTypeOf({ valueType }: Column): string {
  if (valueType === 'datetime' || DATE_ATTRIBUTES[valueType]) return 'date';
  return valueType === 'formula-number' || valueType === 'number-multi' ? 'number' : valueType;
}

export const isDuration = (column: Column) => column.builtIn?.key === 'time-in-current-status';

/** The fields that criteria may name. */
export class Vocabulary {
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #named = new Set<number>();

  constructor(columns: readonly Column[]) {
    this.#columns = new Map(columns.map((column) => [column.key, column]));
  }

  /** `pointer` is that of the id itself. */
  find(fieldId: string, pointer: string): Column {
    const column = this.#columns.get(fieldId);
    if (!column)
      throw new CriteriaError(`${JSON.stringify(fieldId)} is not a field that can be searched here`, pointer);
    if (column.field) this.#named.add(column.field.id);
    return column;
  }

  /** The ids of the stored fields that were found so far. */
  namedFields(): readonly number[] {
    return [...this.#named];
  }

  /** The same with the attribute that it needs, if any. `pointer` is that of the object with both ids. */
  findWithAttribute(criterion: { fieldId: string; attributeId?: string | undefined }, pointer: string): Column {
    const column = this.find(criterion.fieldId, `${pointer}/fieldId`);
    const needed = DATE_ATTRIBUTES[column.valueType]?.id;
    const given = criterion.attributeId;
    if (given === needed) return column;
    throw new CriteriaError(
      needed
        ? `${criterion.fieldId} needs the attribute ${needed}`
        : `${criterion.fieldId} has no attribute ${JSON.stringify(given)}`,
      `${pointer}/attributeId`,
    );
  }

  /** Whether the field, and the attribute where one is named, are there. */
  knows({ fieldId, attributeId }: { fieldId: string; attributeId?: string | undefined }): boolean {
    const column = this.#columns.get(fieldId);
    return column !== undefined && (attributeId === undefined || attributeId === DATE_ATTRIBUTES[column.valueType]?.id);
  }
}
