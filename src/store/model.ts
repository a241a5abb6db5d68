/**
 * The domain records: what an Affinity tenant holds, in neither API's words.
 * Views turn them into wire JSON; nothing here knows snake_case, status codes or HTTP.
 * Times are ISO 8601 instants in UTC with milliseconds (`2026-02-03T09:15:30.250Z`);
 * calendar dates (date fields) are `YYYY-MM-DD`.
 */

export type EntityType = 'person' | 'company' | 'opportunity';
export type PersonType = 'internal' | 'external' | 'collaborator';
export type Role = 'Standard' | 'Admin' | 'Enterprise Admin';
export type ListRole = 'admin' | 'basic' | 'standard';

export interface Tenant {
  id: number;
  name: string;
  subdomain: string;
}

/** A person; users of the tenant are persons of type `internal`. */
export interface Person {
  id: number;
  type: PersonType;
  firstName: string | null;
  lastName: string | null;
  /** Lower-cased; an address belongs to one person of the tenant at most. */
  emails: readonly string[];
  primaryEmail: string | null;
  companyIds: readonly number[];
  createdAt: string;
}

export interface Company {
  id: number;
  name: string;
  domain: string | null;
  /** All domains, `domain` first. */
  domains: readonly string[];
  /** A record of Affinity's shared directory: name and domain are fixed, it cannot be deleted. */
  isGlobal: boolean;
  /** True for a directory record that the tenant does not use (yet): only V1's term search finds it. */
  directoryOnly: boolean;
  createdAt: string;
}

export interface Opportunity {
  id: number;
  listId: number;
  name: string;
  personIds: readonly number[];
  companyIds: readonly number[];
  isRestricted: boolean;
  /** Users who may manage a restricted opportunity and so see it unmasked. */
  managerIds: readonly number[];
  createdAt: string;
}

export interface List {
  id: number;
  name: string;
  type: EntityType;
  isPublic: boolean;
  ownerId: number;
  creatorId: number;
  permissions: readonly { personId: number; role: ListRole }[];
  createdAt: string;
}

export interface ListEntry {
  id: number;
  listId: number;
  entityId: number;
  /** Null when the creator was removed from the account. */
  creatorId: number | null;
  createdAt: string;
}

export type ValueType =
  | 'company'
  | 'company-multi'
  | 'datetime'
  | 'dropdown'
  | 'dropdown-multi'
  | 'filterable-text'
  | 'filterable-text-multi'
  | 'formula-number'
  | 'location'
  | 'location-multi'
  | 'number'
  | 'number-multi'
  | 'person'
  | 'person-multi'
  | 'ranked-dropdown'
  | 'text';

export type FieldKind = 'enriched' | 'global' | 'list' | 'relationship-intelligence';

/** Who filled an enriched field; the last three are never exposed by either API. */
export type FieldSource =
  | 'affinity-data'
  | 'dealroom'
  | 'eventbrite'
  | 'mailchimp'
  | 'crunchbase'
  | 'pitchbook'
  | 'dealroom-exclusive';

/** A stored field. Computed ones (interactions, Date Added, associations …) are in `built-in-fields.ts`. */
export interface Field {
  /** V1's numeric id. */
  id: number;
  /** V2's id: `field-<id>` for custom fields, else a slug such as `affinity-data-location`. */
  key: string;
  name: string;
  kind: FieldKind;
  entityType: EntityType;
  /** The list it belongs to; null for fields of the entity itself. */
  listId: number | null;
  valueType: ValueType;
  source: FieldSource | null;
  /** The fields that every list starts with, which cannot be deleted. */
  role: 'status' | 'owners' | 'amount' | 'close-date' | null;
  tracksChanges: boolean;
  description: string | null;
  isRequired: boolean;
  createdAt: string | null;
}

export interface DropdownOption {
  id: number;
  fieldId: number;
  text: string;
  /** Order within the field, from 0. */
  rank: number;
  color: OptionColor | null;
  /** Status fields only. */
  category: 'open' | 'won' | 'lost' | 'on-hold' | null;
  /** Percent, status options of the category `open` only. */
  winRate: number | null;
}

export type OptionColor = 'gray' | 'blue' | 'green' | 'yellow' | 'orange' | 'red' | 'purple' | 'white';

export interface Location {
  streetAddress: string | null;
  city: string | null;
  state: string | null;
  country: string | null;
  continent: string | null;
}

/**
 * One value of a cell; a multi-valued cell is several rows.
 * person, company: the id · dropdowns: the option's id · datetime: `YYYY-MM-DD` · the rest: as it reads.
 */
export type Scalar = string | number | Location;

export interface FieldValue {
  /** Beyond 32 bits. */
  id: number;
  fieldId: number;
  entityType: EntityType;
  entityId: number;
  /** The row, for list fields; null for fields of the entity itself. */
  listEntryId: number | null;
  value: Scalar;
  createdAt: string;
  updatedAt: string | null;
}

export interface FieldValueChange {
  id: number;
  fieldId: number;
  entityType: EntityType;
  entityId: number;
  listEntryId: number | null;
  action: 'created' | 'deleted' | 'updated';
  changerId: number | null;
  changedAt: string;
  value: Scalar;
  /** How a person, company or option read at the time: shown once it is gone. */
  displayValue?: string;
}

export type InteractionType = 'email' | 'meeting' | 'call' | 'chat-message';

export interface Interaction {
  id: number;
  type: InteractionType;
  /** When it took or takes place: sent, or started. */
  at: string;
  endAt: string | null;
  allDay: boolean;
  /** Subject of an email, title of a meeting. */
  title: string | null;
  direction: 'sent' | 'received' | null;
  /** Email: sender first, then the `to` people; else everyone who took part. */
  personIds: readonly number[];
  ccPersonIds: readonly number[];
  /** The colleague to whom Affinity attributes it. */
  internalPersonId: number | null;
  /** Set when somebody logged it by hand. */
  manualCreatorId: number | null;
  /** Meetings: whose calendar it came from. */
  organizerId: number | null;
  /** Emails: others than those who took part see no subject. */
  isSubjectPrivate: boolean;
  createdAt: string;
  updatedAt: string | null;
}

export type NoteKind = 'entities' | 'interaction' | 'ai-notetaker' | 'user-reply' | 'ai-notetaker-reply';

export interface Note {
  id: number;
  kind: NoteKind;
  /**
   * How it was written: V1 tells plain text, text of an email, HTML and AI summaries apart. `html-as-plain` is HTML that was
   * changed through V1, which takes it for plain text from then on.
   */
  format: 'plain' | 'email' | 'html' | 'html-as-plain' | 'ai';
  /** As it was given: text for `plain` and `email`, else HTML. */
  content: string;
  creatorId: number;
  /** Directly attached, replies never. */
  personIds: readonly number[];
  companyIds: readonly number[];
  opportunityIds: readonly number[];
  /** The interaction it is on, for kinds `interaction` and the AI ones. */
  interactionId: number | null;
  /** The root note, for replies. */
  parentId: number | null;
  /** AI notes; null when the transcript was deleted or never kept. */
  transcriptId: number | null;
  mentions: readonly { id: number; personId: number }[];
  /** `private`: its creator alone sees it; `custom`: also those named. */
  sharing: 'public' | 'private' | 'custom';
  sharedWith: readonly number[];
  createdAt: string;
  updatedAt: string | null;
}

export interface Transcript {
  id: number;
  /** The AI note it belongs to. */
  noteId: number;
  languageCode: string;
  createdAt: string;
}

export interface TranscriptFragment {
  id: number;
  transcriptId: number;
  speaker: string;
  content: string;
  /** Seconds from the start of the transcript. */
  startSeconds: number;
  endSeconds: number;
}

export interface Reminder {
  id: number;
  type: 'one-time' | 'recurring';
  content: string | null;
  dueAt: string;
  completedAt: string | null;
  completerId: number | null;
  /** Recurring ones: what restarts the clock, and the days between due dates. */
  resetTrigger: 'interaction' | 'email' | 'event' | null;
  periodDays: number | null;
  creatorId: number;
  ownerId: number;
  /** At most one of the three is set. */
  personId: number | null;
  companyId: number | null;
  opportunityId: number | null;
  createdAt: string;
  updatedAt: string | null;
}

/** A file that somebody uploaded. */
export interface StoredFile {
  id: number;
  name: string;
  /** Bytes. */
  size: number;
  contentType: string | null;
  creatorId: number;
  /** At most one of the three is set. */
  personId: number | null;
  companyId: number | null;
  opportunityId: number | null;
  /** Base64. */
  content: string;
  createdAt: string;
  updatedAt: string | null;
}

export interface SavedView {
  id: number;
  listId: number;
  name: string;
  type: 'sheet' | 'board' | 'dashboard';
  ownerId: number;
  /** Shared with everybody who sees the list; else the owner's own. */
  isShared: boolean;
  /** Keys of the fields that it shows. */
  fieldKeys: readonly string[];
  /** Rows it shows: those whose Status is one of these options; empty for all. */
  statusOptionIds: readonly number[];
  createdAt: string;
}

/** One merge of two companies or two persons, with the task that runs it. */
export interface Merge {
  id: number;
  entityType: 'company' | 'person';
  /** A UUID. */
  taskId: string;
  status: 'in-progress' | 'success' | 'failed';
  startedAt: string;
  completedAt: string | null;
  primaryId: number;
  duplicateId: number;
  errorMessage: string | null;
  /** The user who began it here: it ends in their name. Without, one in progress stays so. */
  starterId?: number;
}

export interface DuplicateSuggestion {
  id: number;
  entityType: 'company' | 'person';
  primaryId: number;
  duplicateId: number;
  criteria: 'name' | 'domain-redirect' | 'domain-match' | 'intelligent';
}

export interface Team {
  id: number;
  name: string;
  privacyType: 'share-subjects-bodies' | 'share-subjects' | 'hide-subjects-bodies' | 'no-access';
  listIds: readonly number[];
  createdAt: string;
  updatedAt: string | null;
}

export interface TeamMember {
  /** Of the membership, not of the person. */
  id: number;
  teamId: number;
  personId: number;
  privacyType: 'share-subjects-bodies' | 'share-subjects' | 'hide-subjects-bodies';
  addedAt: string;
}

/** How well a colleague knows somebody outside. One row per pair at most. */
export interface Relationship {
  id: number;
  internalId: number;
  externalId: number;
  /** 0 to 1. */
  strength: number;
  /** `YYYY-MM-DD` of the LinkedIn connection, if there is one. */
  linkedInSince: string | null;
}

export interface Webhook {
  id: number;
  url: string;
  /** Empty: every event. */
  subscriptions: readonly string[];
  disabled: boolean;
  creatorId: number | null;
  createdAt: string;
  updatedAt: string | null;
}

/** What makes an internal person a user. Keyed by the person's id. */
export interface User {
  id: number;
  role: Role;
  status: 'active' | 'deactivated' | 'removed';
  /** Role permissions that differ from the role's defaults, by the product's names. */
  permissions: Readonly<Record<string, boolean>>;
}

export interface MergedAway {
  /** The id that no longer exists. */
  id: number;
  survivorId: number;
}
