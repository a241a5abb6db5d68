/** What moves to the record that a merge keeps (v2-core.md §8.10; where both have a value, v2-core.md §10 no. 30). */
import { replaced, unique } from '../../lib/lists.js';
import type { Context } from '../context.js';
import { cellKey, connectionKey, ownerKey } from '../indexes.js';
import type { Company, InferredConnection, Person } from '../model.js';
import { relink } from './deletion.js';
import { isMulti } from './field-values.js';
import { singleOf } from './scalars.js';

type MovedType = 'person' | 'company';

/** Everything of the duplicate but its row; the primary company as it is then. */
export function moveCompany(ctx: Context, primaryId: number, duplicate: Company): Company {
  const { companies } = ctx.world.tables;
  const { id } = duplicate;
  moveOwned(ctx, 'company', primaryId, id);
  relink(ctx, 'company', id, primaryId);
  const before = companies.get(primaryId) as Company;
  const domains = unique([...before.domains, ...duplicate.domains]);
  const primary = companies.update({ ...before, domain: before.domain ?? domains[0] ?? null, domains });
  moveTargets(ctx, primary, id);
  return primary;
}

/** Everything of the duplicate but its row; the primary person as it is then. */
export function movePerson(ctx: Context, primaryId: number, duplicate: Person): Person {
  const { persons, notes, interactions, inferredConnections } = ctx.world.tables;
  const { id } = duplicate;
  moveOwned(ctx, 'person', primaryId, id);
  relink(ctx, 'person', id, primaryId);
  for (const note of notes.by('mention', id)) {
    const mentions = note.mentions.map((mention) =>
      mention.personId === id ? { ...mention, personId: primaryId } : mention,
    );
    notes.update({ ...note, mentions });
  }
  for (const interaction of interactions.by('person', id)) {
    interactions.update({
      ...interaction,
      personIds: replaced(interaction.personIds, id, primaryId),
      ccPersonIds: replaced(interaction.ccPersonIds, id, primaryId),
      organizerId: interaction.organizerId === id ? primaryId : interaction.organizerId,
    });
  }
  for (const connection of inferredConnections.by('source', id)) {
    inferredConnections.update({ ...connection, sourcePersonId: primaryId });
  }
  moveRelationships(ctx, primaryId, id);
  const before = persons.get(primaryId) as Person;
  // An address belongs to one person at most, so the duplicate gives its own up first.
  persons.update({ ...duplicate, emails: [], primaryEmail: null });
  return persons.update({
    ...before,
    firstName: before.firstName ?? duplicate.firstName,
    lastName: before.lastName ?? duplicate.lastName,
    emails: unique([...before.emails, ...duplicate.emails]),
    primaryEmail: before.primaryEmail ?? duplicate.primaryEmail,
    companyIds: unique([...before.companyIds, ...duplicate.companyIds]),
  });
}

/** What companies and persons have alike. */
function moveOwned(ctx: Context, type: MovedType, primaryId: number, duplicateId: number): void {
  const { listEntries, values, changes, reminders, files, duplicateSuggestions } = ctx.world.tables;
  const owner = ownerKey(type, duplicateId);
  moveValues(ctx, type, primaryId, duplicateId);
  for (const entry of listEntries.by('entity', owner)) {
    listEntries.update({ ...entry, entityId: primaryId });
    for (const value of values.by('entry', entry.id)) values.update({ ...value, entityId: primaryId });
  }
  for (const change of changes.by('entity', owner)) changes.update({ ...change, entityId: primaryId });
  moveReferences(ctx, type, primaryId, duplicateId);
  const tag = type === 'person' ? { personId: primaryId } : { companyId: primaryId };
  for (const reminder of reminders.by('entity', owner)) reminders.update({ ...reminder, ...tag });
  for (const file of files.by('entity', owner)) files.update({ ...file, ...tag });
  for (const suggestion of duplicateSuggestions.by('profile', owner)) duplicateSuggestions.remove(suggestion.id);
}

/** The primary one's value stays where a field takes one only; several are united. */
function moveValues(ctx: Context, type: MovedType, primaryId: number, duplicateId: number): void {
  const { fields, values } = ctx.world.tables;
  for (const value of values.by('entity', ownerKey(type, duplicateId))) {
    const field = fields.get(value.fieldId);
    const kept = values.by('cell', cellKey(value.fieldId, null, primaryId));
    const same = JSON.stringify(value.value);
    const hasRoom =
      field && isMulti(field) ? !kept.some((row) => JSON.stringify(row.value) === same) : kept.length === 0;
    if (hasRoom) values.update({ ...value, entityId: primaryId });
    else values.remove(value.id);
  }
}

/** Cells that point to the duplicate point to the primary one, once. */
function moveReferences(ctx: Context, type: MovedType, primaryId: number, duplicateId: number): void {
  const { fields, values } = ctx.world.tables;
  for (const field of fields) {
    if (singleOf(field.valueType) !== type) continue;
    for (const value of values.by('target', `${field.id}>${duplicateId}`)) {
      const cell = values.by('cell', cellKey(field.id, value.listEntryId, value.entityId));
      if (cell.some((row) => row.value === primaryId)) values.remove(value.id);
      else values.update({ ...value, value: primaryId });
    }
  }
}

/** Colleagues who know both know the primary one as well as either. */
function moveRelationships(ctx: Context, primaryId: number, duplicateId: number): void {
  const { persons, relationships } = ctx.world.tables;
  const isOutside = persons.get(primaryId)?.type !== 'internal';
  const known = new Map(relationships.by('external', primaryId).map((row) => [row.internalId, row]));
  for (const row of relationships.by('external', duplicateId)) {
    const own = known.get(row.internalId);
    if (own) {
      const strength = Math.max(own.strength, row.strength);
      relationships.update({ ...own, strength, linkedInSince: own.linkedInSince ?? row.linkedInSince });
    }
    if (own || !isOutside) relationships.remove(row.id);
    else relationships.update({ ...row, externalId: primaryId });
  }
}

const KINDS: readonly InferredConnection['kind'][] = ['coworker', 'investor-executive'];

/** People who work at the duplicate work at the primary one. */
function moveTargets(ctx: Context, { id, name, domain }: Company, duplicateId: number): void {
  const { inferredConnections } = ctx.world.tables;
  for (const kind of KINDS) {
    for (const connection of inferredConnections.by('company', connectionKey(kind, duplicateId))) {
      const target = { ...connection.target, currentCompany: { id, name, domain } };
      inferredConnections.update({ ...connection, target });
    }
  }
}
