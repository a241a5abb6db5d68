/** Interactions one by one: what people log by hand, and finding them again (v1.md §11). */

import { keptInstant } from '../../lib/calendar.js';
import { unique } from '../../lib/lists.js';
import { type Context, timestamp } from '../context.js';
import { Forbidden, Invalid } from '../errors.js';
import type { EntityType, Given, Interaction, InteractionType, Note, Person } from '../model.js';
import { canSeeNote, isMaskedEntity } from './access.js';
import { existing, findPersons } from './find.js';
import { interactionsOf } from './interactions.js';
import { insertNote, removeNote } from './notes.js';

/** What the API calls its own (v1.md §11.4). */
const LOGGED_TITLE = 'Manually logged event';

export interface LogInput {
  type: Exclude<InteractionType, 'email'>;
  personIds: readonly number[];
  /** Becomes a note; V2 logs without one. */
  content?: string | undefined;
  /** An instant, as the store keeps them. */
  at: string;
  /** Chat messages only. */
  direction?: 'sent' | 'received' | undefined;
}

export type LogChanges = Given<Omit<LogInput, 'type'>>;

/** Ids are unique within a kind, so the kind is part of the address. */
export function findInteraction(ctx: Context, type: InteractionType, id: number, member: string): Interaction {
  return existing(ctx.world.tables.interactions, 'interaction', id, member, (row) => row.type === type);
}

export interface InteractionSearch {
  type: InteractionType;
  /** The person, or the company or opportunity whose people count. */
  of: { type: EntityType; id: number };
  /** Whether an instant (ms) is in the window. */
  isWithin(at: number): boolean;
  /** A colleague who took part. */
  internalPersonId?: number | undefined;
  manualOnly?: boolean;
  direction?: 'sent' | 'received' | undefined;
}

/** Newest first. An opportunity that is masked does not tell whose it is. */
export function searchInteractions(ctx: Context, search: InteractionSearch): Interaction[] {
  const { of, internalPersonId, direction } = search;
  if (isMaskedEntity(ctx, { entityType: of.type, entityId: of.id })) return [];
  const fits = (row: Interaction) =>
    row.type === search.type &&
    search.isWithin(Date.parse(row.at)) &&
    (internalPersonId === undefined || [...row.personIds, ...row.ccPersonIds].includes(internalPersonId)) &&
    (!search.manualOnly || isLoggedByHand(row)) &&
    // Meetings and calls go no way.
    (direction === undefined || row.direction === null || row.direction === direction);
  return interactionsOf(ctx.world, of.type, of.id).filter(fits).reverse();
}

/** Logs a meeting, call or chat message by hand; its text, if there is one, becomes a note. */
export function logInteraction(ctx: Context, input: LogInput): Interaction {
  const { type, at, content, direction = 'sent' } = input;
  const { interactions } = ctx.world.tables;
  const persons = checkedPersons(ctx, input.personIds);
  const isChat = type === 'chat-message';
  const interaction = interactions.insert({
    id: interactions.nextId(),
    type,
    at,
    endAt: null,
    allDay: false,
    title: isChat ? null : LOGGED_TITLE,
    direction: isChat ? direction : null,
    personIds: persons.map((person) => person.id),
    ccPersonIds: [],
    internalPersonId: attributed(ctx, persons),
    manualCreatorId: ctx.userId,
    organizerId: null,
    isSubjectPrivate: false,
    createdAt: timestamp(ctx),
    updatedAt: null,
  });
  if (content !== undefined) addTextNote(ctx, interaction, content);
  return interaction;
}

/** Given members change, people are replaced whole. A new time keeps the duration; the text is that of the linked note. */
export function updateInteraction(ctx: Context, before: Interaction, changes: LogChanges): Interaction {
  assertMayChange(ctx, before);
  const { content, at = before.at } = changes;
  const persons = changes.personIds && checkedPersons(ctx, changes.personIds);
  const note = content === undefined ? undefined : textNote(ctx, before);
  if (note) assertMayRewrite(ctx, note);
  const personIds = persons?.map((person) => person.id) ?? before.personIds;
  const isAttributable = before.internalPersonId !== null && personIds.includes(before.internalPersonId);
  const interaction = ctx.world.tables.interactions.update({
    ...before,
    at,
    endAt: before.endAt && movedEnd(before.endAt, Date.parse(at) - Date.parse(before.at)),
    direction: before.type === 'chat-message' ? (changes.direction ?? before.direction) : before.direction,
    personIds,
    internalPersonId: persons && !isAttributable ? attributed(ctx, persons) : before.internalPersonId,
    updatedAt: timestamp(ctx),
  });
  if (content === undefined) return interaction;
  if (note) rewriteTextNote(ctx, note, content);
  else addTextNote(ctx, interaction, content);
  return interaction;
}

/** The notes on it go too. */
export function deleteInteraction(ctx: Context, interaction: Interaction): void {
  assertMayChange(ctx, interaction);
  ctx.world.tables.interactions.remove(interaction.id);
  removeNotesOn(ctx, interaction);
}

function movedEnd(endAt: string, byMs: number): string {
  const moved = keptInstant(Date.parse(endAt) + byMs);
  if (moved === null) throw new Invalid('expected it to end within the years 1 to 9999', 'date');
  return moved;
}

/** What came from a mailbox or a calendar is not changed by hand; quirk `v1-synced-interactions`. */
function assertMayChange(ctx: Context, { id, manualCreatorId }: Interaction): void {
  if (manualCreatorId !== null || ctx.quirk('v1-synced-interactions') === 'editable') return;
  throw new Invalid(`expected ${id} to be an interaction that was logged by hand`, 'id').by('v1-synced-interactions');
}

/** Somebody of the account took part; with quirk `v1-interaction-needs-external` somebody from outside as well. */
function checkedPersons(ctx: Context, ids: readonly number[]): Person[] {
  const persons = findPersons(ctx, unique(ids), 'personIds');
  if (!persons.some(isInternal)) throw new Invalid('expected at least one internal person', 'personIds');
  if (ctx.quirk('v1-interaction-needs-external') === true && persons.every(isInternal))
    throw new Invalid('expected at least one external or collaborator person', 'personIds').by(
      'v1-interaction-needs-external',
    );
  return persons;
}

const isInternal = ({ type }: Person) => type === 'internal';

/** Whose contact it is: the user's own, when they took part. */
function attributed(ctx: Context, persons: readonly Person[]): number | null {
  const colleagues = persons.filter(isInternal);
  return (colleagues.find(({ id }) => id === ctx.userId) ?? colleagues[0])?.id ?? null;
}

/** Calls and chat messages are never synced, whoever logged them (v2-2026-schemas.md, CallRecord). */
export const isLoggedByHand = ({ type, manualCreatorId }: Interaction): boolean =>
  manualCreatorId !== null || type === 'call' || type === 'chat-message';

// The notes on an interaction: one that was logged by hand has its text there (v1.md §11.1).

/** The root notes that the user sees, by id. */
export function notesOn(ctx: Context, interaction: Interaction): Note[] {
  const attached = ctx.world.tables.notes.by('interaction', interaction.id);
  return attached.filter((note) => note.parentId === null && canSeeNote(ctx, note));
}

/** The note that holds the text: the first that a user wrote on the interaction; undefined when it was deleted. */
function textNote(ctx: Context, interaction: Interaction): Note | undefined {
  return ctx.world.tables.notes.by('interaction', interaction.id).find((note) => note.kind === 'interaction');
}

function assertMayRewrite(ctx: Context, note: Note): void {
  if (!canSeeNote(ctx, note)) throw new Forbidden('The note of this interaction is not shared with you.');
  if (note.mentions.length > 0) throw new Invalid('cannot replace a note that mentions people', 'content');
}

function addTextNote(ctx: Context, interaction: Interaction, content: string): Note {
  return insertNote(ctx, { content, format: 'plain' }, { kind: 'interaction', interactionId: interaction.id });
}

function rewriteTextNote(ctx: Context, before: Note, content: string): Note {
  const note = ctx.world.tables.notes.update({ ...before, format: 'plain', content, updatedAt: timestamp(ctx) });
  ctx.world.emit({ type: 'note.updated', note });
  return note;
}

/** All notes on an interaction that goes: none can stand without it. Replies and transcripts go too, without events of their own. */
function removeNotesOn(ctx: Context, interaction: Interaction): void {
  const { notes } = ctx.world.tables;
  for (const note of notes.by('interaction', interaction.id)) {
    // An AI reply names its root's interaction: it goes with the root.
    if (note.parentId !== null) continue;
    removeNote(ctx, note);
    ctx.world.emit({ type: 'note.deleted', note });
  }
}
