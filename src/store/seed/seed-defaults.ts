/** What a seed file may leave out. */

import type { Field, Tenant } from '../model.js';
import { canTrackChanges } from '../rules/fields.js';
import type { Resolver } from './seed-resolver.js';
import type { RawRow, TableName } from './seed-tables.js';

export const DEFAULT_TENANT: Tenant = { id: 7314, name: 'Quaymoss Partners', subdomain: 'quaymoss' };
export const DEFAULT_TIME = '2026-01-05T09:00:00.000Z';
const AI_KINDS: readonly unknown[] = ['ai-notetaker', 'ai-notetaker-reply'];

/** The row is complete already. */
const NOTHING: RawRow = Object.freeze({});

type Defaults = (row: RawRow, resolver: Resolver, i: number) => RawRow;

/** In the order in which rows depend on each other. */
export const DEFAULTS: Partial<Record<TableName, Defaults>> = {
  persons: (row) => ({
    type: 'external',
    firstName: null,
    lastName: null,
    emails: [],
    primaryEmail: (row.emails as string[] | undefined)?.[0] ?? null,
    companyIds: [],
    createdAt: DEFAULT_TIME,
  }),
  users: () => ({ role: 'Standard', status: 'active', permissions: {} }),
  companies: (row) => ({
    domain: (row.domains as string[] | undefined)?.[0] ?? null,
    domains: typeof row.domain === 'string' ? [row.domain] : [],
    isGlobal: row.directoryOnly === true,
    directoryOnly: false,
    createdAt: DEFAULT_TIME,
  }),
  lists: (row, resolver) => ({
    isPublic: true,
    ownerId: row.creatorId ?? resolver.firstUser(),
    creatorId: row.ownerId ?? resolver.firstUser(),
    createdAt: DEFAULT_TIME,
  }),
  opportunities: () => ({
    personIds: [],
    companyIds: [],
    isRestricted: false,
    managerIds: [],
    createdAt: DEFAULT_TIME,
  }),
  listEntries: (row, resolver, i) => {
    resolver.entity(row, i);
    return { creatorId: resolver.find('lists', row.listId)?.ownerId ?? null, createdAt: DEFAULT_TIME };
  },
  fields: (row, resolver) => ({
    key: `field-${row.id}`,
    kind: row.listId ? 'list' : row.source ? 'enriched' : 'global',
    entityType: row.listId ? resolver.find('lists', row.listId)?.type : 'company',
    listId: null,
    source: null,
    role: null,
    tracksChanges: !row.source && canTrackChanges(row.valueType as Field['valueType']),
    description: null,
    isRequired: false,
    createdAt: DEFAULT_TIME,
  }),
  options: (row, resolver) => ({
    rank: resolver.nextRank(row.fieldId),
    color: null,
    category: null,
    winRate: null,
  }),
  values: (row, resolver, i) => {
    resolver.cell('values', row, i);
    if (row.createdAt === undefined) row.createdAt = DEFAULT_TIME;
    if (row.updatedAt === undefined) row.updatedAt = null;
    return NOTHING;
  },
  changes: (row, resolver, i) => {
    resolver.cell('changes', row, i);
    return { action: 'updated', changerId: null, changedAt: DEFAULT_TIME };
  },
  interactions: (row) => ({
    endAt: null,
    allDay: false,
    title: null,
    direction: null,
    personIds: [],
    ccPersonIds: [],
    internalPersonId: null,
    manualCreatorId: null,
    organizerId: null,
    isSubjectPrivate: false,
    createdAt: row.at,
    updatedAt: null,
  }),
  notes: (row, resolver) => ({
    kind: row.parentId ? 'user-reply' : row.interactionId ? 'interaction' : 'entities',
    format: AI_KINDS.includes(row.kind) ? 'ai' : 'html',
    personIds: [],
    companyIds: [],
    opportunityIds: [],
    interactionId: null,
    parentId: null,
    transcriptId: resolver.transcriptOf(row.id),
    sharing: 'public',
    sharedWith: [],
    createdAt: DEFAULT_TIME,
    updatedAt: null,
  }),
  transcripts: (row, resolver) => ({
    languageCode: 'en',
    createdAt: resolver.find('notes', row.noteId)?.createdAt ?? DEFAULT_TIME,
  }),
  reminders: (row) => ({
    type: 'one-time',
    content: null,
    completedAt: null,
    completerId: row.completedAt ? (row.ownerId ?? row.creatorId) : null,
    resetTrigger: row.type === 'recurring' ? 'interaction' : null,
    periodDays: row.type === 'recurring' ? 30 : null,
    ownerId: row.creatorId,
    personId: null,
    companyId: null,
    opportunityId: null,
    createdAt: DEFAULT_TIME,
    updatedAt: null,
  }),
  files: (row, resolver) => ({
    contentType: null,
    creatorId: resolver.firstUser(),
    personId: null,
    companyId: null,
    opportunityId: null,
    content: '',
    size: Buffer.from(typeof row.content === 'string' ? row.content : '', 'base64').length,
    createdAt: DEFAULT_TIME,
    updatedAt: null,
  }),
  savedViews: (row, resolver, i) => {
    resolver.view(row, i);
    return {
      type: 'sheet',
      ownerId: resolver.find('lists', row.listId)?.ownerId,
      isShared: true,
      createdAt: DEFAULT_TIME,
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
  teams: () => ({ privacyType: 'share-subjects', listIds: [], createdAt: DEFAULT_TIME, updatedAt: null }),
  teamMembers: () => ({ privacyType: 'share-subjects', addedAt: DEFAULT_TIME }),
  relationships: () => ({ strength: 0, linkedInSince: null }),
  inferredConnections: () => ({
    confidence: 0.5,
    sharedEmployer: null,
    overlapStartDate: null,
    overlapEndDate: null,
    investingFirm: null,
    portfolioCompany: null,
    deal: null,
  }),
  webhooks: () => ({ subscriptions: [], disabled: false, creatorId: null, createdAt: DEFAULT_TIME, updatedAt: null }),
};
