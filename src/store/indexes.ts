/** What the rows of each table are filed under. */
import type { InferredConnection } from './inferred-connection.js';
import type {
  Company,
  DropdownOption,
  DuplicateSuggestion,
  EntityType,
  Field,
  FieldValue,
  FieldValueChange,
  Interaction,
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
  Transcript,
  TranscriptFragment,
  Webhook,
} from './model.js';

/** Where a value of a field of the entity itself is filed; list values are filed under their entry. */
export const ownerKey = (entityType: string, entityId: number) => `${entityType}:${entityId}`;

/** One cell: a field of an entity, or of a list entry. */
export const cellKey = (fieldId: number, listEntryId: number | null, entityId: number) =>
  listEntryId === null ? `${fieldId}/${entityId}` : `${fieldId}#${listEntryId}`;

/** The one person, company or opportunity that a reminder or a file belongs to. */
const tagKey = (row: { personId: number | null; companyId: number | null; opportunityId: number | null }) => {
  if (row.personId !== null) return ownerKey('person', row.personId);
  if (row.companyId !== null) return ownerKey('company', row.companyId);
  return row.opportunityId === null ? null : ownerKey('opportunity', row.opportunityId);
};

/** Inferred connections of a kind are asked for by where their target works. */
export const connectionKey = (kind: InferredConnection['kind'], companyId: number) => `${kind}>${companyId}`;

/** Entity ids live in separate number spaces, so an entry carries the type that its list implies. */
export interface Entry extends ListEntry {
  readonly entityType: EntityType;
}

/** Every relation that a route walks has its index: no request scans a table. */
export const INDEXES = {
  persons: {
    email: (p: Person) => p.emails,
    company: (p: Person) => p.companyIds,
  },
  users: {},
  companies: {
    domain: (c: Company) => c.domains,
    // Pages of companies show those in use; directory records are only found by V1's term search.
    directory: (c: Company) => (c.directoryOnly ? 'only' : 'used'),
  },
  lists: {},
  opportunities: {
    list: (o: Opportunity) => o.listId,
    person: (o: Opportunity) => o.personIds,
    company: (o: Opportunity) => o.companyIds,
  },
  listEntries: {
    list: (e: Entry) => e.listId,
    entity: (e: Entry) => ownerKey(e.entityType, e.entityId),
  },
  fields: {
    key: (f: Field) => `${f.entityType}:${f.key}`,
    list: (f: Field) => f.listId,
    entityType: (f: Field) => (f.listId === null ? f.entityType : null),
  },
  options: { field: (o: DropdownOption) => o.fieldId },
  values: {
    field: (v: FieldValue) => v.fieldId,
    entry: (v: FieldValue) => v.listEntryId,
    entity: (v: FieldValue) => (v.listEntryId === null ? ownerKey(v.entityType, v.entityId) : null),
    cell: (v: FieldValue) => cellKey(v.fieldId, v.listEntryId, v.entityId),
    // Person and company values by what they point to, so that deleting the target finds them.
    target: (v: FieldValue) => (typeof v.value === 'number' ? `${v.fieldId}>${v.value}` : null),
  },
  changes: {
    field: (c: FieldValueChange) => c.fieldId,
    entry: (c: FieldValueChange) => c.listEntryId,
    entity: (c: FieldValueChange) => ownerKey(c.entityType, c.entityId),
  },
  interactions: {
    person: (i: Interaction) => [...new Set([...i.personIds, ...i.ccPersonIds])],
    type: (i: Interaction) => i.type,
  },
  notes: {
    person: (n: Note) => n.personIds,
    company: (n: Note) => n.companyIds,
    opportunity: (n: Note) => n.opportunityIds,
    interaction: (n: Note) => n.interactionId,
    level: (n: Note) => (n.parentId === null ? 'root' : 'reply'),
    parent: (n: Note) => n.parentId,
    creator: (n: Note) => n.creatorId,
    transcript: (n: Note) => n.transcriptId,
    mention: (n: Note) => [...new Set(n.mentions.map((mention) => mention.personId))],
  },
  transcripts: { note: (t: Transcript) => t.noteId },
  transcriptFragments: { transcript: (f: TranscriptFragment) => f.transcriptId },
  reminders: {
    entity: (r: Reminder) => tagKey(r),
    owner: (r: Reminder) => r.ownerId,
    creator: (r: Reminder) => r.creatorId,
    completer: (r: Reminder) => r.completerId,
  },
  files: {
    entity: (f: StoredFile) => tagKey(f),
    creator: (f: StoredFile) => f.creatorId,
  },
  savedViews: { list: (v: SavedView) => v.listId },
  merges: {
    entityType: (m: Merge) => m.entityType,
    task: (m: Merge) => m.taskId,
  },
  duplicateSuggestions: {
    entityType: (s: DuplicateSuggestion) => s.entityType,
    // Both sides, so that a suggestion goes when one of them does.
    profile: (s: DuplicateSuggestion) => [ownerKey(s.entityType, s.primaryId), ownerKey(s.entityType, s.duplicateId)],
  },
  teams: {
    list: (t: Team) => t.listIds,
  },
  teamMembers: {
    team: (m: TeamMember) => m.teamId,
    person: (m: TeamMember) => m.personId,
  },
  relationships: {
    internal: (r: Relationship) => r.internalId,
    external: (r: Relationship) => r.externalId,
  },
  inferredConnections: {
    kind: (c: InferredConnection) => c.kind,
    company: (c: InferredConnection) => connectionKey(c.kind, c.target.currentCompany.id),
    source: (c: InferredConnection) => c.sourcePersonId,
  },
  webhooks: { url: (w: Webhook) => w.url },
  mergedAway: { survivor: (m: MergedAway) => m.survivorId },
};
