import { getOrInsert, memoized } from '../../../lib/memo.js';
import type { Column } from '../../../store/rules/columns.js';
import type { V2Version } from '../../../versions.js';
import type { Schemas } from '../wire.js';
import { ascendingBounds } from './ascending-bounds.js';
import type { Change } from './change.js';
import { fieldDescription } from './field-description.js';
import { hiddenFields } from './hidden-fields.js';
import { inferredTargets } from './inferred-targets.js';
import { interactionInternalPerson } from './interaction-internal-person.js';
import { listNoteReminderFields } from './list-note-reminder-fields.js';
import { nullableTranscript } from './nullable-transcript.js';
import { quarterUnit } from './quarter-unit.js';
import { reminderBounds } from './reminder-bounds.js';
import { statusOptions } from './status-options.js';

/** Newest first: stepping back to a version undoes every change made after it. */
export const CHANGES: readonly Change[] = [
  ascendingBounds,
  listNoteReminderFields,
  fieldDescription,
  interactionInternalPerson,
  reminderBounds,
  nullableTranscript,
  hiddenFields,
  quarterUnit,
  statusOptions,
  inferredTargets,
];

/** Versions are dates, so their order is that of their texts. */
const undone = (version: V2Version) => CHANGES.filter((change) => change.since > version);

export const hasChange = (version: V2Version, change: Change) => change.since <= version;

/** Per columns, which are the same array until a field changes: so are those of a version, and what is kept for them. */
const byVersion = memoized((_columns: readonly Column[]) => new Map<V2Version, readonly Column[]>(), new WeakMap());

export const columnsIn = (version: V2Version, columns: readonly Column[]): readonly Column[] =>
  getOrInsert(byVersion(columns), version, () => {
    const steps = undone(version).filter((change) => change.hasColumn);
    const isThere = (column: Column) => steps.every((change) => change.hasColumn?.(column));
    return steps.length === 0 ? columns : columns.filter(isThere);
  });

export function fieldMetadataIn(version: V2Version, metadata: Schemas['FieldMetadata']): Schemas['FieldMetadata'] {
  return undone(version).reduce((json, change) => change.fieldMetadata?.(json) ?? json, metadata);
}

export function dropdownOptionIn(version: V2Version, option: Schemas['DropdownOption']): Schemas['DropdownOption'] {
  return undone(version).reduce((json, change) => change.dropdownOption?.(json) ?? json, option);
}

export function fieldValueIn(version: V2Version, value: Schemas['FieldValue']): Schemas['FieldValue'] {
  return undone(version).reduce((json, change) => change.fieldValue?.(json) ?? json, value);
}
