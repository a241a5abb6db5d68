/** What the rows of each table are filed under. */
import type { Indexes } from './engine/seed-table.js';
import type { InferredConnection, MergedAway, Rows } from './model.js';
import type { Tag } from './rules/tags.js';

/** Where a value of a field of the entity itself is filed; list values are filed under their entry. */
export const ownerKey = (entityType: string, entityId: number) => `${entityType}:${entityId}`;

/** One cell: a field of an entity, or of a list entry. */
export const cellKey = (fieldId: number, listEntryId: number | null, entityId: number) =>
  listEntryId === null ? `${fieldId}/${entityId}` : `${fieldId}#${listEntryId}`;

/** The one person, company or opportunity that a reminder or a file belongs to. */
const tagKey = (row: Tag) => {
  if (row.personId !== null) return ownerKey('person', row.personId);
  if (row.companyId !== null) return ownerKey('company', row.companyId);
  return row.opportunityId === null ? null : ownerKey('opportunity', row.opportunityId);
};

/** Inferred connections of a kind are asked for by where their target works. */
export const connectionKey = (kind: InferredConnection['kind'], companyId: number) => `${kind}>${companyId}`;

const MERGED_AWAY = { survivor: (m: MergedAway) => m.survivorId };

/** Every relation that a route walks has its index: no request scans a table. */
export const INDEXES = {
  persons: {
    email: (p) => p.emails,
    company: (p) => p.companyIds,
  },
  users: {},
  companies: {
    domain: (c) => c.domains,
    // Pages of companies show those in use; directory records are only found by V1's term search.
    directory: (c) => (c.directoryOnly ? 'only' : 'used'),
  },
  lists: {},
  opportunities: {
    list: (o) => o.listId,
    person: (o) => o.personIds,
    company: (o) => o.companyIds,
  },
  listEntries: {
    list: (e) => e.listId,
    entity: (e) => ownerKey(e.entityType, e.entityId),
  },
  fields: {
    key: (f) => `${f.entityType}:${f.key}`,
    list: (f) => f.listId,
    entityType: (f) => (f.listId === null ? f.entityType : null),
  },
  options: { field: (o) => o.fieldId },
  values: {
    field: (v) => v.fieldId,
    entry: (v) => v.listEntryId,
    entity: (v) => (v.listEntryId === null ? ownerKey(v.entityType, v.entityId) : null),
    cell: (v) => cellKey(v.fieldId, v.listEntryId, v.entityId),
    // Person and company values by what they point to, so that deleting the target finds them.
    target: (v) => (typeof v.value === 'number' ? `${v.fieldId}>${v.value}` : null),
  },
  changes: {
    field: (c) => c.fieldId,
    entry: (c) => c.listEntryId,
    entity: (c) => ownerKey(c.entityType, c.entityId),
  },
  interactions: {
    person: (i) => [...new Set([...i.personIds, ...i.ccPersonIds])],
    type: (i) => i.type,
  },
  notes: {
    person: (n) => n.personIds,
    company: (n) => n.companyIds,
    opportunity: (n) => n.opportunityIds,
    interaction: (n) => n.interactionId,
    level: (n) => (n.parentId === null ? 'root' : 'reply'),
    parent: (n) => n.parentId,
    creator: (n) => n.creatorId,
    transcript: (n) => n.transcriptId,
    mention: (n) => [...new Set(n.mentions.map((mention) => mention.personId))],
  },
  transcripts: { note: (t) => t.noteId },
  transcriptFragments: { transcript: (f) => f.transcriptId },
  reminders: {
    entity: tagKey,
    owner: (r) => r.ownerId,
    creator: (r) => r.creatorId,
    completer: (r) => r.completerId,
  },
  files: {
    entity: tagKey,
    creator: (f) => f.creatorId,
  },
  savedViews: { list: (v) => v.listId },
  merges: {
    entityType: (m) => m.entityType,
    task: (m) => m.taskId,
  },
  duplicateSuggestions: {
    entityType: (s) => s.entityType,
    // Both sides, so that a suggestion goes when one of them does.
    profile: (s) => [ownerKey(s.entityType, s.primaryId), ownerKey(s.entityType, s.duplicateId)],
  },
  teams: { list: (t) => t.listIds },
  teamMembers: {
    team: (m) => m.teamId,
    person: (m) => m.personId,
  },
  relationships: {
    internal: (r) => r.internalId,
    external: (r) => r.externalId,
  },
  inferredConnections: {
    kind: (c) => c.kind,
    company: (c) => connectionKey(c.kind, c.target.currentCompany.id),
    source: (c) => c.sourcePersonId,
  },
  webhooks: { url: (w) => w.url },
  mergedCompanies: MERGED_AWAY,
  mergedPersons: MERGED_AWAY,
} satisfies { readonly [N in keyof Rows]: Indexes<Rows[N], string> };

/** The indexes of a table. */
export type IndexOf<N extends keyof Rows> = keyof (typeof INDEXES)[N] & string;
