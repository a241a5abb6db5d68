/**
 * On whose texts the rows of each table are shown: what is kept of answers (`engine/render-cache.ts`) is forgotten accordingly, before
 * it is next asked for. Every table has its line; the types demand it. Whoever shows more of a row in a company, a person or a
 * list entry widens its line here.
 */
import type { EntityType, FieldValue, Opportunity, Reminder, Rows, TableName } from './model.js';
import type { NoteLinks } from './rules/notes.js';

/** What a change reaches. */
export interface Reach {
  /** A company, person or opportunity by itself, and on the rows of lists that hold it. */
  entity(type: EntityType, id: number): void;
  /** A row of a list. */
  entry(id: number): void;
  /** May show in any text. */
  anywhere(): void;
  /** Which fields V2 has on entities and lists. */
  columns(): void;
}

/** `before` is undefined for a new row, `after` for one that is gone. */
export type ShownOn<R> = (reach: Reach, before: R | undefined, after: R | undefined) => void;

const nowhere: ShownOn<unknown> = () => {};

const anywhere: ShownOn<unknown> = (reach) => reach.anywhere();

/** Anywhere but when it is new: nothing can name it yet. */
const anywhereOnceNamed: ShownOn<unknown> = (reach, before) => {
  if (before !== undefined) reach.anywhere();
};

/** Shown on what the row names, as it was and as it is. */
const onNamed =
  <R>(of: (reach: Reach, row: R) => void): ShownOn<R> =>
  (reach, before, after) => {
    if (before !== undefined) of(reach, before);
    if (after !== undefined) of(reach, after);
  };

function ofLinks(reach: Reach, { personIds, companyIds }: Pick<NoteLinks, 'personIds' | 'companyIds'>): void {
  for (const id of personIds) reach.entity('person', id);
  for (const id of companyIds) reach.entity('company', id);
}

export const SHOWN_ON: { readonly [N in TableName]: ShownOn<Rows[N]> } = {
  // Names show in values, contacts and notes of others; a company shows its persons and their contacts.
  persons: (reach, before, after) => {
    if (before) reach.anywhere();
    else for (const id of after?.companyIds ?? []) reach.entity('company', id);
  },
  users: anywhere,
  companies: anywhereOnceNamed,
  lists: (reach, before, after) => {
    reach.columns();
    anywhereOnceNamed(reach, before, after);
  },
  // V1 tells of persons and companies which opportunities they have.
  opportunities: onNamed((reach, opportunity: Opportunity) => {
    reach.entity('opportunity', opportunity.id);
    ofLinks(reach, opportunity);
  }),
  // Whatever is on the same list shows how many are.
  listEntries: anywhere,
  fields: (reach) => {
    reach.columns();
    reach.anywhere();
  },
  // Texts and ranks show in every value.
  options: anywhereOnceNamed,
  values: onNamed((reach, { listEntryId, entityType, entityId }: FieldValue) => {
    if (listEntryId !== null) reach.entry(listEntryId);
    else reach.entity(entityType, entityId);
  }),
  changes: nowhere,
  // Also on the companies and opportunities of those who took part.
  interactions: anywhere,
  notes: onNamed((reach, note) => {
    ofLinks(reach, note);
    for (const id of note.opportunityIds) reach.entity('opportunity', id);
  }),
  transcripts: nowhere,
  transcriptFragments: nowhere,
  reminders: onNamed((reach, { personId, companyId, opportunityId }: Reminder) => {
    if (personId !== null) reach.entity('person', personId);
    if (companyId !== null) reach.entity('company', companyId);
    if (opportunityId !== null) reach.entity('opportunity', opportunityId);
  }),
  files: nowhere,
  savedViews: nowhere,
  merges: nowhere,
  duplicateSuggestions: nowhere,
  teams: nowhere,
  teamMembers: nowhere,
  relationships: nowhere,
  inferredConnections: nowhere,
  webhooks: nowhere,
  mergedCompanies: nowhere,
  mergedPersons: nowhere,
};
