/**
 * The domain records, table by table: what an Affinity tenant holds, in neither API's words. The types of `model.ts` are read off
 * them, and rows that this program did not write are held to them.
 * Views turn them into wire JSON; nothing here knows snake_case, status codes or HTTP.
 * Times are ISO 8601 instants in UTC with milliseconds (`2026-02-03T09:15:30.250Z`);
 * calendar dates (date fields) are `YYYY-MM-DD`.
 */
import {
  among,
  type Fit,
  isDate,
  isDeal,
  isEntityType,
  isFlag,
  isId,
  isInstant,
  isListOf,
  isMade,
  isMapOf,
  isMergedType,
  isNullableInstant,
  isNumber,
  isOutside,
  isScalar,
  isText,
  isValueType,
  isWhole,
  orAbsent,
  orNotYet,
  orNull,
} from './fits.js';

const MERGED_AWAY = {
  /** The id that no longer exists. */
  id: isId,
  survivorId: isId,
};

export const ROWS = {
  /** A person; users of the tenant are persons of type `internal`. */
  persons: {
    id: isId,
    type: among('internal', 'external', 'collaborator'),
    firstName: orNull(isText),
    lastName: orNull(isText),
    /** Lower-cased; an address belongs to one person of the tenant at most. */
    emails: isListOf(isText),
    primaryEmail: orNull(isText),
    companyIds: isListOf(isId),
    createdAt: isInstant,
  },
  /** What makes an internal person a user. Keyed by the person's id. */
  users: {
    id: isId,
    role: among('Standard', 'Admin', 'Enterprise Admin'),
    status: among('active', 'deactivated', 'removed'),
    /** Role permissions that differ from the role's defaults, by the product's names. */
    permissions: isMapOf(isFlag),
  },
  companies: {
    id: isId,
    name: isText,
    domain: orNull(isText),
    /** All domains, `domain` first. */
    domains: isListOf(isText),
    /** A record of Affinity's shared directory: name and domain are fixed, it cannot be deleted. */
    isGlobal: isFlag,
    /** True for a directory record that the tenant does not use (yet): only V1's term search finds it. */
    directoryOnly: isFlag,
    createdAt: isInstant,
  },
  lists: {
    id: isId,
    name: isText,
    type: isEntityType,
    isPublic: isFlag,
    ownerId: isId,
    creatorId: isId,
    permissions: isListOf(isMade({ personId: isId, role: among('admin', 'basic', 'standard') })),
    createdAt: isInstant,
  },
  opportunities: {
    id: isId,
    listId: isId,
    name: isText,
    personIds: isListOf(isId),
    companyIds: isListOf(isId),
    isRestricted: isFlag,
    /** Users who may manage a restricted opportunity and so see it unmasked. */
    managerIds: isListOf(isId),
    createdAt: isInstant,
  },
  listEntries: {
    id: isId,
    listId: isId,
    entityId: isId,
    /** Entity ids live in separate number spaces, so an entry carries the type that its list implies. */
    entityType: orNotYet(isEntityType),
    /** Null when the creator was removed from the account. */
    creatorId: orNull(isId),
    createdAt: isInstant,
  },
  /** A stored field. Computed ones (interactions, Date Added, associations …) are in `rules/columns.ts`. */
  fields: {
    /** V1's numeric id. */
    id: isId,
    /** V2's id: `field-<id>` for custom fields, else a slug such as `affinity-data-location`. */
    key: isText,
    name: isText,
    kind: among('enriched', 'global', 'list', 'relationship-intelligence'),
    entityType: isEntityType,
    /** The list it belongs to; null for fields of the entity itself. */
    listId: orNull(isId),
    valueType: isValueType,
    /** Who filled an enriched field; the last three are never exposed by either API. */
    source: orNull(
      among('affinity-data', 'dealroom', 'eventbrite', 'mailchimp', 'crunchbase', 'pitchbook', 'dealroom-exclusive'),
    ),
    /** The fields that every list starts with, which cannot be deleted. */
    role: orNull(among('status', 'owners', 'amount', 'close-date')),
    tracksChanges: isFlag,
    description: orNull(isText),
    isRequired: isFlag,
    createdAt: isNullableInstant,
  },
  options: {
    id: isId,
    fieldId: isId,
    text: isText,
    /** Order within the field, from 0. */
    rank: isNumber,
    color: orNull(among('gray', 'blue', 'green', 'yellow', 'orange', 'red', 'purple', 'white')),
    /** Status fields only. */
    category: orNull(among('open', 'won', 'lost', 'on-hold')),
    /** Percent, status options of the category `open` only. */
    winRate: orNull(isNumber),
  },
  values: {
    /** Beyond 32 bits. */
    id: isId,
    fieldId: isId,
    entityType: isEntityType,
    entityId: isId,
    /** The row, for list fields; null for fields of the entity itself. */
    listEntryId: orNull(isId),
    value: isScalar,
    createdAt: isInstant,
    updatedAt: isNullableInstant,
  },
  changes: {
    id: isId,
    fieldId: isId,
    entityType: isEntityType,
    entityId: isId,
    listEntryId: orNull(isId),
    action: among('created', 'deleted', 'updated'),
    changerId: orNull(isId),
    changedAt: isInstant,
    value: isScalar,
    /** How a person, company or option read at the time: shown once it is gone. */
    displayValue: orAbsent(isText),
  },
  interactions: {
    id: isId,
    type: among('email', 'meeting', 'call', 'chat-message'),
    /** When it took or takes place: sent, or started. */
    at: isInstant,
    endAt: isNullableInstant,
    allDay: isFlag,
    /** Subject of an email, title of a meeting. */
    title: orNull(isText),
    direction: orNull(among('sent', 'received')),
    /** Email: sender first, then the `to` people; else everyone who took part. */
    personIds: isListOf(isId),
    ccPersonIds: isListOf(isId),
    /** The colleague to whom Affinity attributes it. */
    internalPersonId: orNull(isId),
    /** Set when somebody logged it by hand. */
    manualCreatorId: orNull(isId),
    /** Meetings: whose calendar it came from. */
    organizerId: orNull(isId),
    /** Emails: others than those who took part see no subject. */
    isSubjectPrivate: isFlag,
    createdAt: isInstant,
    updatedAt: isNullableInstant,
  },
  notes: {
    id: isId,
    kind: among('entities', 'interaction', 'ai-notetaker', 'user-reply', 'ai-notetaker-reply'),
    /**
     * How it was written: V1 tells plain text, text of an email, HTML and AI summaries apart. `html-as-plain` is HTML that was
     * changed through V1, which takes it for plain text from then on.
     */
    format: among('plain', 'email', 'html', 'html-as-plain', 'ai'),
    /** As it was given: text for `plain` and `email`, else HTML. */
    content: isText,
    creatorId: isId,
    /** Directly attached, replies never. */
    personIds: isListOf(isId),
    companyIds: isListOf(isId),
    opportunityIds: isListOf(isId),
    /** The interaction it is on, for kinds `interaction` and the AI ones. */
    interactionId: orNull(isId),
    /** The root note, for replies. */
    parentId: orNull(isId),
    /** AI notes; null when the transcript was deleted or never kept. */
    transcriptId: orNull(isId),
    mentions: isListOf(isMade({ id: isId, personId: isId })),
    /** `private`: its creator alone sees it; `custom`: also those named. */
    sharing: among('public', 'private', 'custom'),
    sharedWith: isListOf(isId),
    createdAt: isInstant,
    updatedAt: isNullableInstant,
  },
  transcripts: {
    id: isId,
    /** The AI note it belongs to. */
    noteId: isId,
    languageCode: isText,
    createdAt: isInstant,
  },
  transcriptFragments: {
    id: isId,
    transcriptId: isId,
    speaker: isText,
    content: isText,
    /** Seconds from the start of the transcript. */
    startSeconds: isNumber,
    endSeconds: isNumber,
  },
  reminders: {
    id: isId,
    type: among('one-time', 'recurring'),
    content: orNull(isText),
    dueAt: isInstant,
    completedAt: isNullableInstant,
    completerId: orNull(isId),
    /** Recurring ones: what restarts the clock, and the days between due dates. */
    resetTrigger: orNull(among('interaction', 'email', 'event')),
    periodDays: orNull(isNumber),
    creatorId: isId,
    ownerId: isId,
    /** At most one of the three is set. */
    personId: orNull(isId),
    companyId: orNull(isId),
    opportunityId: orNull(isId),
    createdAt: isInstant,
    updatedAt: isNullableInstant,
  },
  /** A file that somebody uploaded. */
  files: {
    id: isId,
    name: isText,
    contentType: orNull(isText),
    creatorId: isId,
    /** At most one of the three is set. */
    personId: orNull(isId),
    companyId: orNull(isId),
    opportunityId: orNull(isId),
    /** Base64. */
    content: isText,
    /** Bytes. */
    size: isNumber,
    createdAt: isInstant,
    updatedAt: isNullableInstant,
  },
  savedViews: {
    id: isId,
    listId: isId,
    name: isText,
    type: among('sheet', 'board', 'dashboard'),
    ownerId: isId,
    /** Shared with everybody who sees the list; else the owner's own. */
    isShared: isFlag,
    /** Keys of the fields that it shows. */
    fieldKeys: isListOf(isText),
    /** Rows it shows: those whose Status is one of these options; empty for all. */
    statusOptionIds: isListOf(isId),
    createdAt: isInstant,
  },
  /** One merge of two companies or two persons, with the task that runs it. */
  merges: {
    id: isId,
    entityType: isMergedType,
    /** A UUID. */
    taskId: isText,
    status: among('in-progress', 'success', 'failed'),
    startedAt: isInstant,
    completedAt: isNullableInstant,
    primaryId: isWhole,
    duplicateId: isWhole,
    errorMessage: orNull(isText),
    /** The user who began it here: it ends in their name. Without, one in progress stays so. */
    starterId: orAbsent(isId),
  },
  duplicateSuggestions: {
    id: isId,
    entityType: isMergedType,
    primaryId: isId,
    duplicateId: isId,
    criteria: among('name', 'domain-redirect', 'domain-match', 'intelligent'),
  },
  teams: {
    id: isId,
    name: isText,
    privacyType: among('share-subjects-bodies', 'share-subjects', 'hide-subjects-bodies', 'no-access'),
    listIds: isListOf(isId),
    createdAt: isInstant,
    updatedAt: isNullableInstant,
  },
  teamMembers: {
    /** Of the membership, not of the person. */
    id: isId,
    teamId: isId,
    personId: isId,
    privacyType: among('share-subjects-bodies', 'share-subjects', 'hide-subjects-bodies'),
    addedAt: isInstant,
  },
  /** How well a colleague knows somebody outside. One row per pair at most. */
  relationships: {
    id: isId,
    internalId: isId,
    externalId: isId,
    /** 0 to 1. */
    strength: isNumber,
    /** `YYYY-MM-DD` of the LinkedIn connection, if there is one. */
    linkedInSince: orNull(isDate),
  },
  /** Somebody who is not in the account's data but can be reached through a person who is. */
  inferredConnections: {
    id: isId,
    kind: among('coworker', 'investor-executive'),
    sourcePersonId: isId,
    target: isMade({
      fullName: orNull(isText),
      linkedinUrl: orNull(isText),
      title: orNull(isText),
      currentCompany: isOutside,
    }),
    /** 0 to 1; the strongest are shown first. */
    confidence: isNumber,
    /** Coworkers: where and when both worked. */
    sharedEmployer: orNull(isOutside),
    overlapStartDate: orNull(isDate),
    overlapEndDate: orNull(isDate),
    /** Investor and executive. */
    investingFirm: orNull(isOutside),
    portfolioCompany: orNull(isOutside),
    deal: orNull(isDeal),
  },
  webhooks: {
    id: isId,
    url: isText,
    /** Empty: every event. */
    subscriptions: isListOf(isText),
    disabled: isFlag,
    creatorId: orNull(isId),
    createdAt: isInstant,
    updatedAt: isNullableInstant,
  },
  mergedCompanies: MERGED_AWAY,
  mergedPersons: MERGED_AWAY,
};

const CHECKS: ReadonlyMap<string, readonly (readonly [member: string, fits: Fit<unknown>])[]> = new Map(
  Object.entries(ROWS).map(([table, kinds]) => [table, Object.entries<Fit<unknown>>(kinds)]),
);

/** The first member of a row that is not what its table knows; null for a right row, and in a table that nobody knows. */
export function oddMember(table: string, row: Readonly<Record<string, unknown>>): string | null {
  for (const [member, fits] of CHECKS.get(table) ?? []) if (!fits(row[member])) return member;
  return null;
}
