/** What goes with a person, company or opportunity when it is deleted, and what loses its mention of it. */
import { replaced, without } from '../../lib/lists.js';
import { type Context, tellsCascades } from '../context.js';
import { ownerKey } from '../indexes.js';
import type { EntityType, Entry } from '../model.js';
import { removeFilesOf } from './files.js';
import { singleOf } from './scalars.js';

/** Deletes the entity's own values and suggestions, its list entries with their values, and the reminders about it; files stay (corrections.md §3). */
export function removeOwnerData(ctx: Context, type: EntityType, id: number): void {
  const { values, listEntries, reminders, duplicateSuggestions } = ctx.world.tables;
  const owner = ownerKey(type, id);
  for (const value of values.by('entity', owner)) values.remove(value.id);
  for (const entry of listEntries.by('entity', owner)) removeEntryRow(ctx, entry, 'cascade');
  for (const reminder of reminders.by('entity', owner)) {
    reminders.remove(reminder.id);
    if (tellsCascades(ctx)) ctx.world.emit({ type: 'reminder.deleted', reminder });
  }
  removeFilesOf(ctx, type, id);
  for (const suggestion of duplicateSuggestions.by('profile', owner)) duplicateSuggestions.remove(suggestion.id);
}

/** Whatever is linked to a person or company is linked to its heir instead, once, or to nobody. */
export function relink(ctx: Context, type: 'person' | 'company', id: number, heirId: number | null): void {
  const { persons, opportunities, notes } = ctx.world.tables;
  const member = type === 'person' ? 'personIds' : 'companyIds';
  const linked = (ids: readonly number[]) => (heirId === null ? without(ids, id) : replaced(ids, id, heirId));
  for (const person of type === 'company' ? persons.by('company', id) : []) {
    persons.update({ ...person, companyIds: linked(person.companyIds) });
  }
  for (const row of opportunities.by(type, id)) opportunities.update({ ...row, [member]: linked(row[member]) });
  for (const note of notes.by(type, id)) notes.update({ ...note, [member]: linked(note[member]) });
}

/** Deletes who knows whom, and the mentions of the person in notes, whose text stays. */
export function removeTies(ctx: Context, personId: number): void {
  const { relationships, inferredConnections, notes } = ctx.world.tables;
  for (const relationship of relationships.by('external', personId)) relationships.remove(relationship.id);
  for (const connection of inferredConnections.by('source', personId)) inferredConnections.remove(connection.id);
  for (const note of notes.by('mention', personId)) {
    notes.update({ ...note, mentions: note.mentions.filter((mention) => mention.personId !== personId) });
  }
}

/** Deletes one row of a list with its list-specific values; the entity stays. */
export function removeEntryRow(ctx: Context, entry: Entry, reason: 'named' | 'cascade' = 'named'): void {
  const { values, listEntries } = ctx.world.tables;
  for (const value of values.by('entry', entry.id)) values.remove(value.id);
  listEntries.remove(entry.id);
  if (reason === 'named' || tellsCascades(ctx)) ctx.world.emit({ type: 'list-entry.deleted', entry });
}

/** Values that point to a deleted person or company are deleted too (v1.md §25 no. 27). No events, as for all cascades of values. */
export function removeReferences(ctx: Context, type: 'person' | 'company', id: number): void {
  const { fields, values } = ctx.world.tables;
  for (const field of fields) {
    if (singleOf(field.valueType) !== type) continue;
    for (const value of values.by('target', `${field.id}>${id}`)) values.remove(value.id);
  }
}
