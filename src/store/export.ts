/** The way back: an account's rows in the form of a seed file, ids pinned and nothing left out. */
import type { SeedFile } from './seed.js';
import type { World } from './world.js';

/** Loads again into an equal account. */
export function exportSeed({ tenant, tables }: World): SeedFile {
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
    changes: [...tables.changes],
    interactions: [...tables.interactions],
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
