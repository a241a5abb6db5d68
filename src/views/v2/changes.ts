/** The named differences between versions. */
import { getOrInsert, memoized } from '../../lib/memo.js';
import type { Note } from '../../store/model.js';
import type { Column } from '../../store/rules/columns.js';
import type { V2Version } from '../../versions.js';
import type { Schemas } from './wire.js';

/**
 * One named difference between versions. Views make the newest form; a change steps back from it for the versions before `since`.
 * Schemas of older versions have no types of their own here: the contract tests hold the results to each version's document.
 */
interface Change {
  readonly since: V2Version;
  /** False for a column that older versions do not have. */
  hasColumn?(column: Column): boolean;
  fieldMetadata?(metadata: Schemas['FieldMetadata']): Schemas['FieldMetadata'];
  dropdownOption?(option: Schemas['DropdownOption']): Schemas['DropdownOption'];
  fieldValue?(value: Schemas['FieldValue']): Schemas['FieldValue'];
}

/** Searches refuse spans whose bounds are the wrong way round, of most dates also equal ones (v2-2026-09-17.md §4.1). */
export const ascendingBounds: Change = { since: '2026-09-17' };

/** Lists, Notes and Reminders came as built-in fields, with value types of their own (v2-2026-09-17.md §4.2). */
const listNoteReminderFields: Change = {
  since: '2026-09-17',
  hasColumn: ({ valueType }) => valueType !== 'list-multi' && valueType !== 'note' && valueType !== 'reminder',
};

/** Field metadata tell what a field is for and whether it is required (v2-2026-09-17.md §3). */
const fieldDescription: Change = {
  since: '2026-09-17',
  fieldMetadata: ({ description, isRequired, ...older }) =>
    older as typeof older & { description: null; isRequired: false },
};

/** Interaction values name the colleague to whom the interaction is attributed (v2-2026-09-17.md §4.3). */
const interactionInternalPerson: Change = {
  since: '2026-09-17',
  fieldValue: (value) => {
    if (value.type !== 'interaction') return value;
    const { internalPerson, ...older } = value;
    return older as typeof value;
  },
};

/** Due dates of reminders lie from 2000-01-01 on and before 9999-01-01, periods have 3650 days at most (v2-2026-09-17.md §4.3). */
export const reminderBounds: Change = { since: '2026-09-17' };

/**
 * AI notes may lack a transcript; before, each had to name one (v2-2026-09-17.md §3, §4.3). What the older versions made of a note
 * whose transcript is gone is not known: their form has no room for it, so here they do not have the note.
 */
export const nullableTranscript: Change = { since: '2026-09-17' };

export const lacksTranscript = ({ kind, transcriptId }: Note): boolean =>
  (kind === 'ai-notetaker' || kind === 'ai-notetaker-reply') && transcriptId === null;

/** Reads of a restricted opportunity's fields are masked as `hidden`, writes refused; before, both went through (v2-core.md §2.3). */
export const hiddenFields: Change = { since: '2026-07-15' };

type Operator = Schemas['FilterableFieldOperator'];

/** Relative dates can be counted in quarters (v2-core.md §2.3). */
const quarterUnit: Change = {
  since: '2026-07-15',
  fieldMetadata: (metadata) => {
    const { filterability } = metadata;
    if (!filterability) return metadata;
    if (filterability.filterableFieldType === 'field-only') {
      const operators = filterability.operators.map(withoutQuarter);
      return { ...metadata, filterability: { ...filterability, operators } };
    }
    const attributes = filterability.attributes.map((a) => ({ ...a, operators: a.operators.map(withoutQuarter) }));
    return { ...metadata, filterability: { ...filterability, attributes } };
  },
};

function withoutQuarter(operator: Operator): Operator {
  if (!operator.relativeDateUnits) return operator;
  return { ...operator, relativeDateUnits: operator.relativeDateUnits.filter((unit) => unit !== 'quarter') };
}

/** Options of Status tell their category and win rate; before, they were ranked ones like others (v2-core.md §2.3). */
export const statusOptions: Change = {
  since: '2026-07-15',
  dropdownOption: (option) => {
    if (option.type !== 'status-dropdown') return option;
    const { id, text, rank, color } = option;
    return { id, type: 'ranked-dropdown', text, rank, color };
  },
};

type Target = Schemas['InferredConnectionTarget'];

/** Targets of inferred connections have one name, and how sure each connection is shows in the order alone (v2-2026-09-17.md §6). */
export const inferredTargets: Change = { since: '2026-07-15' };

/** A target as it was before: the first word is the first name, the rest the last name. */
export function olderTarget({ fullName, ...rest }: Target): Target {
  const [first, ...others] = fullName?.split(' ') ?? [];
  const names = { firstName: first ?? null, lastName: others.length > 0 ? others.join(' ') : null };
  return { ...rest, ...names } as unknown as Target;
}

/** Newest first: stepping back to a version undoes every change made after it. */
const CHANGES: readonly Change[] = [
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
