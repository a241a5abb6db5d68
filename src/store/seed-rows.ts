/** The rows that a seed consists of, complete. */
import type { SeedPast } from './engine/past.js';
import type { InferredConnection } from './inferred-connection.js';
import type {
  Company,
  DropdownOption,
  DuplicateSuggestion,
  Field,
  FieldValue,
  FieldValueChange,
  Interaction,
  List,
  ListEntry,
  Merge,
  MergedAway,
  Note,
  Opportunity,
  Person,
  Relationship,
  Reminder,
  SavedView,
  StoredFile,
  Team,
  TeamMember,
  Tenant,
  Transcript,
  TranscriptFragment,
  User,
  Webhook,
} from './model.js';

/** The rows of a seed, complete and with resolved ids: what `readSeed` makes of a seed file. */
export interface SeedRows {
  tenant: Tenant;
  persons: Person[];
  users: User[];
  companies: Company[];
  lists: List[];
  opportunities: Opportunity[];
  listEntries: ListEntry[];
  fields: Field[];
  options: DropdownOption[];
  values: FieldValue[];
  changes: FieldValueChange[];
  interactions: Interaction[];
  notes: Note[];
  transcripts: Transcript[];
  transcriptFragments: TranscriptFragment[];
  reminders: Reminder[];
  files: StoredFile[];
  savedViews: SavedView[];
  /** `mergeRuns` in a seed file, where `merges` names the records merged away. */
  merges: Merge[];
  duplicateSuggestions: DuplicateSuggestion[];
  teams: Team[];
  teamMembers: TeamMember[];
  relationships: Relationship[];
  inferredConnections: InferredConnection[];
  webhooks: Webhook[];
  mergedCompanies: MergedAway[];
  mergedPersons: MergedAway[];
  /** What is remembered of rows that are gone; most seeds have no past. */
  past?: SeedPast | undefined;
  about?: SeedAbout | undefined;
}

/** What is known of a seed beside its rows. */
export interface SeedAbout {
  /** Ids by `ref`, by member of the file. */
  refs?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Its own present, as it was written. */
  asOf?: string;
  /** By how many weeks its instants were moved. */
  weeks?: number;
}
