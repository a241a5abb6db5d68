import { addInteractions, addNotes, addOtherChanges, addReminders } from './activity.js';
import { addMoreChanges } from './changes.js';
import { addCompanies } from './companies.js';
import { addInferredConnections, addRelationships } from './connections.js';
import { detailInteractions } from './conversations.js';
import type { Draft, SeedFile } from './draft.js';
import { addDuplicates } from './duplicates.js';
import { addEntries, addProfileValues } from './entries.js';
import { FieldMaker, poolsOf } from './fields.js';
import { addFiles } from './files.js';
import { addIntegrations } from './integrations.js';
import { addLists } from './lists.js';
import { addNewerFields } from './newer-fields.js';
import { addMoreNotes } from './notes.js';
import { addContacts, addUsers } from './people.js';
import { addProfileFields } from './profile-fields.js';
import { compare, Ids } from './random.js';
import { addMoreReminders } from './reminders.js';
import { addTeams } from './teams.js';
import { addSavedViews } from './views.js';
import { TODAY } from './vocabulary.js';

/** The default seed, the same on every run. */
export function makeSeed(): SeedFile {
  const draft: Draft = {
    format: 'affinity-mock-seed/1',
    asOf: TODAY,
    tenant: { id: 7314, name: 'Quaymoss Partners', subdomain: 'quaymoss' },
    persons: [],
    users: [],
    companies: [],
    lists: [],
    opportunities: [],
    listEntries: [],
    fields: [],
    options: [],
    values: [],
    changes: [],
    interactions: [],
    notes: [],
    transcripts: [],
    transcriptFragments: [],
    reminders: [],
    files: [],
    savedViews: [],
    mergeRuns: [],
    duplicateSuggestions: [],
    teams: [],
    teamMembers: [],
    relationships: [],
    inferredConnections: [],
    webhooks: [],
    merges: { company: [], person: [] },
    userIds: { mara: 0, tobin: 0, orla: 0, hale: 0, pia: 0, wim: 0, ines: 0, del: 0, joss: 0 },
    profiles: new Map(),
    showcaseId: 0,
    restrictedId: 0,
    cells: [],
    history: [],
  };
  addUsers(draft);
  addCompanies(draft);
  addContacts(draft);
  const maker = new FieldMaker(draft);
  const profileFields = addProfileFields(maker);
  const lists = addLists(draft, maker);
  const pools = poolsOf(draft);
  addEntries(draft, lists, maker, pools);
  addProfileValues(draft, profileFields, pools);
  addInteractions(draft);
  addNotes(draft);
  addReminders(draft);
  addOtherChanges(draft);
  number(draft);
  widen(draft, maker);
  const { userIds, profiles, showcaseId, restrictedId, cells, history, ...file } = draft;
  return file;
}

/**
 * What came to the seed later. It is made last, from streams of its own, and its ids go between or behind those that were there,
 * so that the rows before it are what they always were.
 */
function widen(draft: Draft, maker: FieldMaker): void {
  detailInteractions(draft);
  addMoreNotes(draft);
  addMoreReminders(draft);
  addFiles(draft);
  addSavedViews(draft);
  addTeams(draft);
  addRelationships(draft);
  addInferredConnections(draft);
  addIntegrations(draft, maker);
  addMoreChanges(draft);
  addDuplicates(draft);
  addNewerFields(draft, maker);
}

/** Values and changes get their ids last, in the order in which they came about. */
function number(draft: Draft): void {
  const valueIds = new Ids('values', 2_604_118_233, 40, 9_000);
  draft.cells.sort((a, b) => compare(a.createdAt, b.createdAt));
  draft.values = draft.cells.map((cell) => ({ id: valueIds.next(), ...cell }));
  const changeIds = new Ids('changes', 50822718, 900, 70_000);
  draft.history.sort((a, b) => compare(a.changedAt, b.changedAt));
  draft.changes = draft.history.map((change) => ({ id: changeIds.next(), ...change }));
}

/** One row per line, so that a change of the data reads as a change of lines. */
export function formatSeed(seed: SeedFile): Map<string, string> {
  return new Map(Object.entries(seed).map(([name, value]) => [name, `${ascii(formatMember(value))}\n`]));
}

/** Pure ASCII is read and parsed twice as fast. */
const ascii = (json: string) =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

function formatMember(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  return JSON.stringify(value);
}
