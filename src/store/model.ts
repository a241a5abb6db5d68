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
  createdAt: string;
  updatedAt: string | null;
}

export interface Note {
  id: number;
  html: string;
  creatorId: number;
  personIds: readonly number[];
  companyIds: readonly number[];
  opportunityIds: readonly number[];
  createdAt: string;
  updatedAt: string | null;
}

export interface Reminder {
  id: number;
  type: 'one-time' | 'recurring';
  content: string | null;
  dueAt: string;
  completedAt: string | null;
  creatorId: number;
  ownerId: number;
  /** Exactly one of the three is set. */
  personId: number | null;
  companyId: number | null;
  opportunityId: number | null;
  createdAt: string;
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
