/** What kind of value each member of a row is, so that rows that this program did not write are not taken for its own. */
import type { WorldRows } from '../store/world.js';

type Kind =
  | 'flag'
  | 'number'
  | 'number?'
  | 'numbers'
  | 'object'
  | 'object?'
  | 'objects'
  | 'scalar'
  | 'text'
  | 'text?'
  | 'texts';

/** As the model has it: a member that is forgotten here, or is of another kind, does not compile. */
type KindOf<T> = [T] extends [boolean]
  ? 'flag'
  : [T] extends [string]
    ? 'text'
    : [T] extends [string | null]
      ? 'text?'
      : [T] extends [number]
        ? 'number'
        : [T] extends [number | null]
          ? 'number?'
          : [T] extends [readonly string[]]
            ? 'texts'
            : [T] extends [readonly number[]]
              ? 'numbers'
              : [T] extends [readonly object[]]
                ? 'objects'
                : [T] extends [object]
                  ? 'object'
                  : [T] extends [object | null]
                    ? 'object?'
                    : 'scalar';

type Kinds = {
  [N in keyof WorldRows]: {
    [M in keyof WorldRows[N]]-?: KindOf<Required<WorldRows[N]>[M]> | `${KindOf<Required<WorldRows[N]>[M]>} or absent`;
  };
};

const KINDS: Kinds = {
  persons: {
    id: 'number',
    type: 'text',
    firstName: 'text?',
    lastName: 'text?',
    emails: 'texts',
    primaryEmail: 'text?',
    companyIds: 'numbers',
    createdAt: 'text',
  },
  users: {
    id: 'number',
    role: 'text',
    status: 'text',
    permissions: 'object',
  },
  companies: {
    id: 'number',
    name: 'text',
    domain: 'text?',
    domains: 'texts',
    isGlobal: 'flag',
    directoryOnly: 'flag',
    createdAt: 'text',
  },
  lists: {
    id: 'number',
    name: 'text',
    type: 'text',
    isPublic: 'flag',
    ownerId: 'number',
    creatorId: 'number',
    permissions: 'objects',
    createdAt: 'text',
  },
  opportunities: {
    id: 'number',
    listId: 'number',
    name: 'text',
    personIds: 'numbers',
    companyIds: 'numbers',
    isRestricted: 'flag',
    managerIds: 'numbers',
    createdAt: 'text',
  },
  listEntries: {
    id: 'number',
    listId: 'number',
    entityId: 'number',
    entityType: 'text or absent',
    creatorId: 'number?',
    createdAt: 'text',
  },
  fields: {
    id: 'number',
    key: 'text',
    name: 'text',
    kind: 'text',
    entityType: 'text',
    listId: 'number?',
    valueType: 'text',
    source: 'text?',
    role: 'text?',
    tracksChanges: 'flag',
    description: 'text?',
    isRequired: 'flag',
    createdAt: 'text?',
  },
  options: {
    id: 'number',
    fieldId: 'number',
    text: 'text',
    rank: 'number',
    color: 'text?',
    category: 'text?',
    winRate: 'number?',
  },
  values: {
    id: 'number',
    fieldId: 'number',
    entityType: 'text',
    entityId: 'number',
    listEntryId: 'number?',
    value: 'scalar',
    createdAt: 'text',
    updatedAt: 'text?',
  },
  changes: {
    id: 'number',
    fieldId: 'number',
    entityType: 'text',
    entityId: 'number',
    listEntryId: 'number?',
    action: 'text',
    changerId: 'number?',
    changedAt: 'text',
    value: 'scalar',
    displayValue: 'text or absent',
  },
  interactions: {
    id: 'number',
    type: 'text',
    at: 'text',
    endAt: 'text?',
    allDay: 'flag',
    title: 'text?',
    direction: 'text?',
    personIds: 'numbers',
    ccPersonIds: 'numbers',
    internalPersonId: 'number?',
    manualCreatorId: 'number?',
    organizerId: 'number?',
    isSubjectPrivate: 'flag',
    createdAt: 'text',
    updatedAt: 'text?',
  },
  notes: {
    id: 'number',
    kind: 'text',
    format: 'text',
    content: 'text',
    creatorId: 'number',
    personIds: 'numbers',
    companyIds: 'numbers',
    opportunityIds: 'numbers',
    interactionId: 'number?',
    parentId: 'number?',
    transcriptId: 'number?',
    mentions: 'objects',
    sharing: 'text',
    sharedWith: 'numbers',
    createdAt: 'text',
    updatedAt: 'text?',
  },
  transcripts: {
    id: 'number',
    noteId: 'number',
    languageCode: 'text',
    createdAt: 'text',
  },
  transcriptFragments: {
    id: 'number',
    transcriptId: 'number',
    speaker: 'text',
    content: 'text',
    startSeconds: 'number',
    endSeconds: 'number',
  },
  reminders: {
    id: 'number',
    type: 'text',
    content: 'text?',
    dueAt: 'text',
    completedAt: 'text?',
    completerId: 'number?',
    resetTrigger: 'text?',
    periodDays: 'number?',
    creatorId: 'number',
    ownerId: 'number',
    personId: 'number?',
    companyId: 'number?',
    opportunityId: 'number?',
    createdAt: 'text',
    updatedAt: 'text?',
  },
  files: {
    id: 'number',
    name: 'text',
    size: 'number',
    contentType: 'text?',
    creatorId: 'number',
    personId: 'number?',
    companyId: 'number?',
    opportunityId: 'number?',
    content: 'text',
    createdAt: 'text',
    updatedAt: 'text?',
  },
  savedViews: {
    id: 'number',
    listId: 'number',
    name: 'text',
    type: 'text',
    ownerId: 'number',
    isShared: 'flag',
    fieldKeys: 'texts',
    statusOptionIds: 'numbers',
    createdAt: 'text',
  },
  merges: {
    id: 'number',
    entityType: 'text',
    taskId: 'text',
    status: 'text',
    startedAt: 'text',
    completedAt: 'text?',
    primaryId: 'number',
    duplicateId: 'number',
    errorMessage: 'text?',
    starterId: 'number or absent',
  },
  duplicateSuggestions: {
    id: 'number',
    entityType: 'text',
    primaryId: 'number',
    duplicateId: 'number',
    criteria: 'text',
  },
  teams: {
    id: 'number',
    name: 'text',
    privacyType: 'text',
    listIds: 'numbers',
    createdAt: 'text',
    updatedAt: 'text?',
  },
  teamMembers: {
    id: 'number',
    teamId: 'number',
    personId: 'number',
    privacyType: 'text',
    addedAt: 'text',
  },
  relationships: {
    id: 'number',
    internalId: 'number',
    externalId: 'number',
    strength: 'number',
    linkedInSince: 'text?',
  },
  inferredConnections: {
    id: 'number',
    kind: 'text',
    sourcePersonId: 'number',
    target: 'object',
    confidence: 'number',
    sharedEmployer: 'object?',
    overlapStartDate: 'text?',
    overlapEndDate: 'text?',
    investingFirm: 'object?',
    portfolioCompany: 'object?',
    deal: 'object?',
  },
  webhooks: {
    id: 'number',
    url: 'text',
    subscriptions: 'texts',
    disabled: 'flag',
    creatorId: 'number?',
    createdAt: 'text',
    updatedAt: 'text?',
  },
  mergedCompanies: {
    id: 'number',
    survivorId: 'number',
  },
  mergedPersons: {
    id: 'number',
    survivorId: 'number',
  },
};

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => Number.isFinite(value);
const isListOf = (fits: (item: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(fits);
const orNull = (fits: (value: unknown) => boolean) => (value: unknown) => value === null || fits(value);

const FITS: Record<Kind, (value: unknown) => boolean> = {
  flag: (value) => typeof value === 'boolean',
  number: isNumber,
  'number?': orNull(isNumber),
  numbers: isListOf(isNumber),
  object: isObject,
  'object?': orNull(isObject),
  objects: isListOf(isObject),
  scalar: (value) => isText(value) || isNumber(value) || isObject(value),
  text: isText,
  'text?': orNull(isText),
  texts: isListOf(isText),
};

interface Check {
  member: string;
  mayLack: boolean;
  fits(value: unknown): boolean;
}

const CHECKS: ReadonlyMap<string, readonly Check[]> = new Map(
  Object.entries(KINDS).map(([table, kinds]) => [
    table,
    Object.entries<string>(kinds).map(([member, kind]): Check => {
      const fits = FITS[kind.replace(' or absent', '') as Kind];
      return { member, mayLack: kind.endsWith(' or absent'), fits };
    }),
  ]),
);

/** The first member of a row that is of no kind that its table knows; null for a right row, and in a table that nobody knows. */
export function oddMember(table: string, row: Readonly<Record<string, unknown>>): string | null {
  for (const { member, mayLack, fits } of CHECKS.get(table) ?? []) {
    const value = row[member];
    if (value === undefined ? !mayLack : !fits(value)) return member;
  }
  return null;
}
