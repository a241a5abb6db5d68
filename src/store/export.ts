/** The way back: an account's rows in the form of a seed file, ids pinned and nothing left out. */
import type { EntityType, FieldValueChange } from './model.js';
import type { SeedFile } from './seed.js';
import type { World } from './world.js';

/** Loads again into an equal account. What only mentions rows that were deleted is left out: a seed has no such mentions. */
export function exportSeed(world: World): SeedFile {
  const { tenant, tables } = world;
  const isThere = (personId: number) => tables.persons.get(personId) !== undefined;
  return {
    format: 'affinity-mock-seed/1',
    tenant,
    persons: [...tables.persons],
    users: [...tables.users],
    companies: [...tables.companies],
    lists: [...tables.lists],
    opportunities: [...tables.opportunities],
    // The type of an entry's entity is told by its list.
    listEntries: [...tables.listEntries].map(({ entityType, ...entry }) => entry),
    fields: [...tables.fields],
    options: [...tables.options],
    values: [...tables.values],
    changes: [...tables.changes].filter((change) => stillSpeaks(world, change)),
    interactions: [...tables.interactions].map((row) => ({
      ...row,
      personIds: row.personIds.filter(isThere),
      ccPersonIds: row.ccPersonIds.filter(isThere),
      organizerId: row.organizerId !== null && isThere(row.organizerId) ? row.organizerId : null,
    })),
    notes: [...tables.notes],
    transcripts: [...tables.transcripts],
    transcriptFragments: [...tables.transcriptFragments],
    reminders: [...tables.reminders],
    files: [...tables.files],
    savedViews: [...tables.savedViews],
    mergeRuns: [...tables.merges],
    duplicateSuggestions: [...tables.duplicateSuggestions],
    teams: [...tables.teams],
    teamMembers: [...tables.teamMembers],
    relationships: [...tables.relationships],
    inferredConnections: [...tables.inferredConnections],
    webhooks: [...tables.webhooks],
    merges: {
      company: [...tables.mergedCompanies],
      person: [...tables.mergedPersons],
    } as unknown as SeedFile['merges'] & {},
  };
}

/** Whether the row, the list entry and the value that a change is about are still there. */
function stillSpeaks({ tables }: World, change: FieldValueChange): boolean {
  const ofType = { person: tables.persons, company: tables.companies, opportunity: tables.opportunities };
  const isThere = (type: EntityType, id: number) => ofType[type].get(id) !== undefined;
  if (!isThere(change.entityType, change.entityId)) return false;
  if (change.listEntryId !== null && !tables.listEntries.get(change.listEntryId)) return false;
  const type = tables.fields.get(change.fieldId)?.valueType ?? '';
  if (type.startsWith('person')) return isThere('person', change.value as number);
  if (type.startsWith('company')) return isThere('company', change.value as number);
  return !type.includes('dropdown') || tables.options.get(change.value as number) !== undefined;
}
