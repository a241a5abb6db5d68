/** Where ids begin in tables without any, by the magnitudes of Affinity's (product-rules.md §8.4) where they are known. */
import type { TableName } from './model.js';

/** In a file that gives none, and of new rows. */
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
