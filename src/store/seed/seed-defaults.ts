/** What a seed file may leave out. */

import type { Fit } from '../fits.js';
import type { Field, Tenant } from '../model.js';
import { ROWS } from '../rows.js';
import { canTrackChanges } from '../rules/fields.js';
import type { Resolver } from './seed-resolver.js';
import type { RawRow, TableName } from './seed-tables.js';

export const DEFAULT_TENANT: Tenant = { id: 7314, name: 'Quaymoss Partners', subdomain: 'quaymoss' };
export const DEFAULT_TIME = '2026-01-05T09:00:00.000Z';
const AI_KINDS: readonly unknown[] = ['ai-notetaker', 'ai-notetaker-reply'];

/** Null: the row is complete already. */
type Defaults = (row: RawRow, resolver: Resolver, i: number) => RawRow | null;

/** What is neither nothing, none, not so nor made at the default time. */
const DEFAULTS: Partial<Record<TableName, Defaults>> = {
  persons: (row) => ({
    type: 'external',
    primaryEmail: (row.emails as string[] | undefined)?.[0] ?? null,
  }),
  users: () => ({ role: 'Standard', status: 'active', permissions: {} }),
  companies: (row) => ({
    domain: (row.domains as string[] | undefined)?.[0] ?? null,
    domains: typeof row.domain === 'string' ? [row.domain] : [],
    isGlobal: row.directoryOnly === true,
  }),
  lists: (row, resolver) => ({
    isPublic: true,
    ownerId: row.creatorId ?? resolver.firstUser(),
    creatorId: row.ownerId ?? resolver.firstUser(),
  }),
  listEntries: (row, resolver, i) => {
    resolver.entity(row, i);
    return { creatorId: resolver.find('lists', row.listId)?.ownerId ?? null };
  },
  fields: (row, resolver) => ({
    key: `field-${row.id}`,
    kind: row.listId ? 'list' : row.source ? 'enriched' : 'global',
    entityType: row.listId ? resolver.find('lists', row.listId)?.type : 'company',
    tracksChanges: !row.source && canTrackChanges(row.valueType as Field['valueType']),
  }),
  options: (row, resolver) => ({ rank: resolver.nextRank(row.fieldId) }),
  values: (row, resolver, i) => {
    resolver.cell('values', row, i);
    if (row.createdAt === undefined) row.createdAt = DEFAULT_TIME;
    if (row.updatedAt === undefined) row.updatedAt = null;
    return null;
  },
  changes: (row, resolver, i) => {
    resolver.cell('changes', row, i);
    return { action: 'updated', changedAt: DEFAULT_TIME };
  },
  interactions: (row) => ({ createdAt: row.at }),
  notes: (row, resolver) => ({
    kind: row.parentId ? 'user-reply' : row.interactionId ? 'interaction' : 'entities',
    format: AI_KINDS.includes(row.kind) ? 'ai' : 'html',
    transcriptId: resolver.transcriptOf(row.id),
    sharing: 'public',
  }),
  transcripts: (row, resolver) => ({
    languageCode: 'en',
    createdAt: resolver.find('notes', row.noteId)?.createdAt ?? DEFAULT_TIME,
  }),
  reminders: (row) => ({
    type: 'one-time',
    completerId: row.completedAt ? (row.ownerId ?? row.creatorId) : null,
    resetTrigger: row.type === 'recurring' ? 'interaction' : null,
    periodDays: row.type === 'recurring' ? 30 : null,
    ownerId: row.creatorId,
  }),
  files: (row, resolver) => ({
    creatorId: resolver.firstUser(),
    content: '',
    size: Buffer.from(typeof row.content === 'string' ? row.content : '', 'base64').length,
  }),
  savedViews: (row, resolver, i) => {
    resolver.view(row, i);
    return {
      type: 'sheet',
      ownerId: resolver.find('lists', row.listId)?.ownerId,
      isShared: true,
    };
  },
  merges: (row) => ({
    taskId: `00000000-0000-4000-8000-${String(row.id).padStart(12, '0')}`,
    status: 'success',
    startedAt: DEFAULT_TIME,
    completedAt: row.status === 'in-progress' ? null : (row.startedAt ?? DEFAULT_TIME),
    // As the product words it (v2-core.md §8.10).
    errorMessage:
      row.status !== 'failed' ? null : `Primary ${row.entityType === 'person' ? 'person' : 'company'} not found`,
  }),
  duplicateSuggestions: (row, resolver, i) => {
    resolver.pair(row, i);
    return { criteria: 'name' };
  },
  teams: () => ({ privacyType: 'share-subjects' }),
  teamMembers: () => ({ privacyType: 'share-subjects', addedAt: DEFAULT_TIME }),
  relationships: () => ({ strength: 0 }),
  inferredConnections: () => ({ confidence: 0.5 }),
};

/** What a member is where nobody says anything: what can be null is null, lists are empty, and flags are off. */
function emptyOf([member, fits]: [member: string, fits: Fit<unknown>]): readonly [member: string, empty: unknown] {
  if (member === 'createdAt') return [member, DEFAULT_TIME];
  return [member, [null, NO_ITEMS, false].find(fits)];
}

const NO_ITEMS: readonly unknown[] = Object.freeze([]);

/** The tables in the order in which their rows depend on each other, with the members of each. */
const MEMBERS = Object.entries(ROWS).map(
  ([table, kinds]) => [table as TableName, Object.entries<Fit<unknown>>(kinds).map(emptyOf)] as const,
);

/** Completes all rows in place. */
export function complete(raw: Readonly<Record<TableName, readonly RawRow[]>>, resolver: Resolver): void {
  for (const [table, members] of MEMBERS) {
    const defaultsOf = DEFAULTS[table];
    for (const [i, row] of raw[table].entries()) {
      const own = defaultsOf ? defaultsOf(row, resolver, i) : NO_DEFAULTS;
      if (!own) continue;
      for (const [member, empty] of members) {
        if (row[member] !== undefined) continue;
        if (member in own) row[member] = own[member];
        else if (empty !== undefined) row[member] = empty;
      }
    }
  }
}

const NO_DEFAULTS: RawRow = Object.freeze({});
