/** The types of the domain records that `rows.ts` describes. */
import type { SeedPast } from './engine/past.js';
import type { Made } from './fits.js';
import type { ROWS } from './rows.js';

export type { Deal, DealRole, Location, OutsideCompany, Scalar } from './fits.js';

/** The rows of each table. */
export type Rows = { readonly [N in keyof typeof ROWS]: Made<(typeof ROWS)[N]> };
export type TableName = keyof Rows;

export interface Tenant {
  id: number;
  name: string;
  subdomain: string;
}

export type Person = Rows['persons'];
export type User = Rows['users'];
export type Company = Rows['companies'];
export type List = Rows['lists'];
export type Opportunity = Rows['opportunities'];
export type Entry = Rows['listEntries'];
/** As seeds have it: its list tells the type. */
export type ListEntry = Omit<Entry, 'entityType'>;
export type Field = Rows['fields'];
export type DropdownOption = Rows['options'];
export type FieldValue = Rows['values'];
export type FieldValueChange = Rows['changes'];
export type Interaction = Rows['interactions'];
export type Note = Rows['notes'];
export type Transcript = Rows['transcripts'];
export type TranscriptFragment = Rows['transcriptFragments'];
export type Reminder = Rows['reminders'];
export type StoredFile = Rows['files'];
export type SavedView = Rows['savedViews'];
export type Merge = Rows['merges'];
export type DuplicateSuggestion = Rows['duplicateSuggestions'];
export type Team = Rows['teams'];
export type TeamMember = Rows['teamMembers'];
export type Relationship = Rows['relationships'];
export type InferredConnection = Rows['inferredConnections'];
export type Webhook = Rows['webhooks'];
export type MergedAway = Rows['mergedCompanies'];

export type EntityType = Entry['entityType'];
export type PersonType = Person['type'];
export type Role = User['role'];
export type ListRole = List['permissions'][number]['role'];
export type ValueType = Field['valueType'];
export type FieldKind = Field['kind'];
export type FieldSource = NonNullable<Field['source']>;
export type OptionColor = NonNullable<DropdownOption['color']>;
export type InteractionType = Interaction['type'];

/** What a caller gives of these members; what is left out is undefined, or not there. */
export type Given<T> = { [M in keyof T]?: T[M] | undefined };

type Tables = { [N in TableName]: Rows[N][] };

/** The rows of a seed, complete and with resolved ids: what `readSeed` makes of a seed file, where `merges` are called `mergeRuns`. */
export interface SeedRows extends Omit<Tables, 'listEntries'> {
  tenant: Tenant;
  listEntries: ListEntry[];
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
