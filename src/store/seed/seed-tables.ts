/** The tables of a seed: where they stand in its file, what refers to what, which members are instants, and where ids begin. */
import { type Fit, isInstant, isNullableInstant } from '../fits.js';
import type { TableName } from '../model.js';
import { ROWS } from '../rows.js';

export type { TableName } from '../model.js';

export type RawRow = Record<string, unknown>;

/** Where entities are kept. */
export const TABLE_OF = { person: 'persons', company: 'companies', opportunity: 'opportunities' } as const;

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

/** Puts rows in such a place. */
export function putRows(file: Record<string, unknown>, place: string, rows: readonly unknown[]): void {
  const [outer = '', inner] = place.split('/');
  file[outer] = inner === undefined ? rows : { ...(file[outer] as object | undefined), [inner]: rows };
}

/**
 * Where ids begin in tables without any: in a file that gives none, and of new rows; by the magnitudes of Affinity's
 * (product-rules.md §8.4) where they are known.
 */
const STARTS: Record<TableName, readonly [inFile: number, ofNew: number]> = {
  persons: [54_576_000, 170_000_000],
  users: [0, 0],
  companies: [290_555_000, 64_000_000],
  lists: [247_800, 180_000],
  opportunities: [7_133_000, 7_100_000],
  listEntries: [158_330_000, 133_000_000],
  fields: [5_086_000, 760_000],
  options: [22_252_000, 2_860_000],
  values: [2_634_897_000, 2_600_000_000],
  changes: [50_822_000, 50_000_000],
  interactions: [3_000, 3_000],
  notes: [20_421_000, 20_000],
  transcripts: [61_400, 61_000],
  transcriptFragments: [5_420_000, 5_400_000],
  reminders: [15_300, 15_000],
  files: [43_200, 43_000],
  savedViews: [2_100_900, 2_100_000],
  merges: [12_300, 12_000],
  duplicateSuggestions: [67_800, 67_000],
  teams: [310, 300],
  teamMembers: [4_120, 4_000],
  relationships: [9_310_000, 9_300_000],
  inferredConnections: [712_000, 710_000],
  webhooks: [20_200, 20_000],
  mergedCompanies: [0, 0],
  mergedPersons: [0, 0],
};

const startsAt = (which: 0 | 1) =>
  Object.fromEntries(Object.entries(STARTS).map(([table, ids]) => [table, ids[which]])) as Record<TableName, number>;

export const FIRST_IDS = startsAt(0);

/** Ids of new rows lie above. */
export const FLOORS = startsAt(1);
