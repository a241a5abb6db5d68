/** The tables of a seed: where they stand in its file, what refers to what, which members are instants, and where ids begin. */
import { type Fit, isInstant } from '../fits.js';
import { isNullableInstant } from '../member-kinds.js';
import type { TableName } from '../model.js';
import { ROWS } from '../rows.js';

export { FIRST_IDS } from '../first-ids.js';
export type { TableName } from '../model.js';

export type RawRow = Record<string, unknown>;

/** Members that hold the id of a row of another table. */
export const REFERENCES: Partial<Record<TableName, Record<string, TableName>>> = {
  users: { id: 'persons' },
  persons: { companyIds: 'companies' },
  lists: { ownerId: 'persons', creatorId: 'persons' },
  opportunities: { listId: 'lists', personIds: 'persons', companyIds: 'companies', managerIds: 'persons' },
  listEntries: { listId: 'lists', creatorId: 'persons' },
  fields: { listId: 'lists' },
  options: { fieldId: 'fields' },
  values: { fieldId: 'fields', listEntryId: 'listEntries' },
  changes: { fieldId: 'fields', listEntryId: 'listEntries', changerId: 'persons' },
  interactions: {
    personIds: 'persons',
    ccPersonIds: 'persons',
    internalPersonId: 'persons',
    manualCreatorId: 'persons',
    organizerId: 'persons',
  },
  notes: {
    creatorId: 'persons',
    personIds: 'persons',
    companyIds: 'companies',
    opportunityIds: 'opportunities',
    interactionId: 'interactions',
    parentId: 'notes',
    transcriptId: 'transcripts',
    sharedWith: 'persons',
  },
  transcripts: { noteId: 'notes' },
  transcriptFragments: { transcriptId: 'transcripts' },
  reminders: {
    creatorId: 'persons',
    ownerId: 'persons',
    completerId: 'persons',
    personId: 'persons',
    companyId: 'companies',
    opportunityId: 'opportunities',
  },
  files: { creatorId: 'persons', personId: 'persons', companyId: 'companies', opportunityId: 'opportunities' },
  savedViews: { listId: 'lists', ownerId: 'persons' },
  teams: { listIds: 'lists' },
  teamMembers: { teamId: 'teams', personId: 'persons' },
  relationships: { internalId: 'persons', externalId: 'persons' },
  inferredConnections: { sourcePersonId: 'persons' },
  merges: { starterId: 'persons' },
  webhooks: { creatorId: 'persons' },
};

/** By table the members that hold instants, kept as `2026-02-03T09:15:30.250Z`; tables without any are left out. */
export const INSTANTS: ReadonlyMap<TableName, readonly string[]> = new Map(
  Object.entries(ROWS).flatMap(([table, kinds]) => {
    const members = Object.entries<Fit<unknown>>(kinds).filter(
      ([, fits]) => fits === isInstant || fits === isNullableInstant,
    );
    return members.length === 0 ? [] : [[table as TableName, members.map(([member]) => member)]];
  }),
);

/** The records merged away, by their place in the file's `merges`. */
export const MERGED: Partial<Record<TableName, 'company' | 'person'>> = {
  mergedCompanies: 'company',
  mergedPersons: 'person',
};

/** A table's place in the file. */
export function memberOf(table: TableName): string {
  if (table in MERGED) return `merges/${MERGED[table]}`;
  return table === 'merges' ? 'mergeRuns' : table;
}
