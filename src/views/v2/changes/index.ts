import type { V2Version } from '../../../account/personas.js';
import type { components } from '../../../contract/generated/v2.js';
import type { Column } from '../../../store/columns.js';
import type { Change } from './change.js';
import { fieldDescription } from './field-description.js';
import { hiddenFields } from './hidden-fields.js';
import { inferredTargets } from './inferred-targets.js';
import { interactionInternalPerson } from './interaction-internal-person.js';
import { listNoteReminderFields } from './list-note-reminder-fields.js';
import { quarterUnit } from './quarter-unit.js';
import { reminderBounds } from './reminder-bounds.js';

type Schemas = components['schemas'];

/** Newest first: stepping back to a version undoes every change made after it. */
export const CHANGES: readonly Change[] = [
  listNoteReminderFields,
  fieldDescription,
  interactionInternalPerson,
  reminderBounds,
  hiddenFields,
  quarterUnit,
  inferredTargets,
];

/** Versions are dates, so their order is that of their texts. */
const undone = (version: V2Version) => CHANGES.filter((change) => change.since > version);

export const hasChange = (version: V2Version, change: Change) => change.since <= version;

export function columnsIn(version: V2Version, columns: readonly Column[]): readonly Column[] {
  const steps = undone(version).filter((change) => change.hasColumn);
  return steps.length === 0 ? columns : columns.filter((column) => steps.every((change) => change.hasColumn?.(column)));
}

export function fieldMetadataIn(version: V2Version, metadata: Schemas['FieldMetadata']): Schemas['FieldMetadata'] {
  return undone(version).reduce((json, change) => change.fieldMetadata?.(json) ?? json, metadata);
}

export function fieldValueIn(version: V2Version, value: Schemas['FieldValue']): Schemas['FieldValue'] {
  return undone(version).reduce((json, change) => change.fieldValue?.(json) ?? json, value);
}
