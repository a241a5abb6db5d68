import type { Column } from '../../../store/rules/columns.js';
import type { V2Version } from '../../../versions.js';
import type { Schemas } from '../wire.js';

/**
 * One named difference between versions. Views make the newest form; a change steps back from it for the versions before `since`.
 * Schemas of older versions have no types of their own here: the contract tests hold the results to each version's document.
 */
export interface Change {
  readonly name: string;
  readonly since: V2Version;
  /** False for a column that older versions do not have. */
  hasColumn?(column: Column): boolean;
  fieldMetadata?(metadata: Schemas['FieldMetadata']): Schemas['FieldMetadata'];
  dropdownOption?(option: Schemas['DropdownOption']): Schemas['DropdownOption'];
  fieldValue?(value: Schemas['FieldValue']): Schemas['FieldValue'];
}
