/** The tables of a seed: where they stand in its file, what refers to what, and where ids begin. */
import type { TableName } from '../model.js';

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

/** Where ids begin in a file that gives none, by the magnitudes of Affinity's (product-rules.md §8.4) where they are known. */
export const FIRST_IDS: Record<TableName, number> = {
  persons: 54_576_000,
  users: 0,
  companies: 290_555_000,
  lists: 247_800,
  opportunities: 7_133_000,
  listEntries: 158_330_000,
  fields: 5_086_000,
  options: 22_252_000,
  values: 2_634_897_000,
  changes: 50_822_000,
  interactions: 3_000,
  notes: 20_421_000,
  transcripts: 61_400,
  transcriptFragments: 5_420_000,
  reminders: 15_300,
  files: 43_200,
  savedViews: 2_100_900,
  merges: 12_300,
  duplicateSuggestions: 67_800,
  teams: 310,
  teamMembers: 4_120,
  relationships: 9_310_000,
  inferredConnections: 712_000,
  webhooks: 20_200,
  mergedCompanies: 0,
  mergedPersons: 0,
};

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
