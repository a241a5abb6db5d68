/** Notes and replies: who sees them, what they are attached to, and their writes (v1.md §13, v2-core.md §8.9). */

import { unique } from '../../lib/lists.js';
import { type Context, tellsCascades, timestamp } from '../context.js';
import { Forbidden, Invalid, UnknownReference } from '../errors.js';
import type { Given, Interaction, InteractionType, Note } from '../model.js';
import { assertMayManage, canSeeNote, visibleOpportunity } from './access.js';
import { takeIntoUse } from './companies.js';
import { findCompanies, findPersons, visible } from './find.js';
import { removeTranscriptsOf } from './transcripts.js';

/** What a note is attached to directly. */
export type NoteLinks = Pick<Note, 'personIds' | 'companyIds' | 'opportunityIds'>;

/** By the caller and of now when left out. */
type NewNote = Pick<Note, 'content' | 'format'> & Given<Pick<Note, 'creatorId' | 'createdAt'>>;

export type NoteChange = Partial<NoteLinks & Pick<Note, 'content' | 'format'>>;

/** A note of any kind, for a user who may see it. */
export function findNote(ctx: Context, id: number): Note {
  return visible(ctx.world.tables.notes, 'note', id, 'noteId', (note) => canSeeNote(ctx, note));
}

/** The opportunities that a note is attached to, as far as the user sees their lists. */
export function visibleLinksToOpportunities(ctx: Context, note: Note): number[] {
  return note.opportunityIds.filter((id) => visibleOpportunity(ctx, id));
}

/** Root notes about a person: attached, of interactions with them, or mentioning them (v2-core.md §8.3). Each once. */
export const noteIdsOfPerson = (ctx: Context, personId: number): number[] =>
  rootIds([...notesWithPerson(ctx, personId), ...ctx.world.tables.notes.by('mention', personId)]);

/** Attached to a person, directly or through an interaction (v1.md §13.3). */
export function notesWithPerson(ctx: Context, personId: number): Note[] {
  const { notes, interactions } = ctx.world.tables;
  return [
    ...notes.by('person', personId),
    ...interactions.by('person', personId).flatMap(({ id }) => notes.by('interaction', id)),
  ];
}

/** Root notes attached to a company or to its persons (v2-core.md §8.2). */
export function noteIdsOfCompany(ctx: Context, companyId: number): number[] {
  const { notes, persons } = ctx.world.tables;
  const ofPersons = persons.by('company', companyId).flatMap(({ id }) => notes.by('person', id));
  return rootIds([...notes.by('company', companyId), ...ofPersons]);
}

/** Root notes attached to an opportunity or to its persons (v2-core.md §8.4). */
export function noteIdsOfOpportunity(ctx: Context, opportunityId: number): number[] {
  const { notes, opportunities } = ctx.world.tables;
  const personIds = opportunities.get(opportunityId)?.personIds ?? [];
  return rootIds([
    ...notes.by('opportunity', opportunityId),
    ...personIds.flatMap((personId) => notes.by('person', personId)),
  ]);
}

/** Each once, replies left out. */
export const rootIds = (notes: readonly Note[]) =>
  unique(notes.filter((note) => note.parentId === null).map(({ id }) => id));

/** A note on at least one person, company or opportunity. */
export function createNote(ctx: Context, input: NewNote & NoteLinks): Note {
  const links = checkedLinks(ctx, input);
  if (!isLinked(links)) throw new Invalid('a note must be on a person, a company or an opportunity', 'personIds');
  return insertNote(ctx, input, { kind: 'entities', ...links });
}

/** A note on an interaction of that very type, and on records besides. */
export function createInteractionNote(
  ctx: Context,
  input: NewNote & NoteLinks & { interaction: { id: number; type: InteractionType } },
): Note {
  const { id, type } = input.interaction;
  const interaction = ctx.world.tables.interactions.get(id);
  if (interaction?.type !== type) throw new UnknownReference(id, 'interactionId', 'interaction');
  assertFirstNoteOf(ctx, interaction);
  return insertNote(ctx, input, { kind: 'interaction', interactionId: id, ...checkedLinks(ctx, input) });
}

/** A meeting, call or chat message has one root note at most (corrections.md §4); which one is told to those who see it. */
function assertFirstNoteOf(ctx: Context, { id, type }: Interaction): void {
  if (type === 'email') return;
  const note = ctx.world.tables.notes.by('interaction', id).find(({ parentId }) => parentId === null);
  if (!note) return;
  const which = canSeeNote(ctx, note) ? `: ${note.id}` : '';
  throw new Invalid(`the ${type.replaceAll('-', ' ')} ${id} has a note already${which}`, 'interactionId');
}

/** A reply to a note that is no reply itself; it is shared as that note is. */
export function createReply(ctx: Context, input: NewNote & { parentId: number }): Note {
  const parent = ctx.world.tables.notes.get(input.parentId);
  if (!parent || !canSeeNote(ctx, parent)) throw new UnknownReference(input.parentId, 'parentId', 'note');
  if (parent.parentId !== null) throw new Invalid(`expected ${parent.id} to be a note that is no reply`, 'parentId');
  const { sharing, sharedWith } = parent;
  return insertNote(ctx, input, { kind: 'user-reply', parentId: parent.id, sharing, sharedWith });
}

/** `rest`: what is not as in a note on nothing. */
export function insertNote(ctx: Context, input: NewNote, rest: Pick<Note, 'kind'> & Partial<Note>): Note {
  const { creatorId = ctx.userId, createdAt = timestamp(ctx), content, format } = input;
  if (input.creatorId !== undefined) assertActiveUser(ctx, creatorId);
  const { notes } = ctx.world.tables;
  const note = notes.insert({
    id: notes.nextId(),
    format,
    content,
    creatorId,
    personIds: [],
    companyIds: [],
    opportunityIds: [],
    interactionId: null,
    parentId: null,
    transcriptId: null,
    mentions: [],
    sharing: 'public',
    sharedWith: [],
    createdAt,
    updatedAt: null,
    ...rest,
  });
  for (const id of note.companyIds) takeIntoUse(ctx, id);
  ctx.world.emit({ type: 'note.created', note });
  return note;
}

/** Given members change, each set of links is replaced whole; nothing given, nothing happens (v2-2026-operations.md, Notes). */
export function updateNote(ctx: Context, before: Note, change: NoteChange): Note {
  if (Object.keys(change).length === 0) return before;
  const { content, format = before.format, ...links } = change;
  if (content !== undefined && before.mentions.length > 0) {
    throw new Invalid('the content of a note with mentions cannot be changed', 'content');
  }
  const [link] = Object.keys(links);
  if (before.parentId !== null && link) throw new Invalid('a reply is on no records of its own', link);
  const after = checkedLinks(ctx, { ...before, ...links }, before);
  // What an interaction's note is on besides may all go (corrections.md §4).
  if (link && before.interactionId === null && isLinked(before) && !isLinked(after)) {
    throw new Invalid('Cannot remove all associations', link);
  }
  const updated = ctx.world.tables.notes.update({
    ...before,
    content: content ?? before.content,
    format,
    ...after,
    updatedAt: timestamp(ctx),
  });
  for (const id of updated.companyIds) takeIntoUse(ctx, id);
  ctx.world.emit({ type: 'note.updated', note: updated });
  return updated;
}

const isLinked = ({ personIds, companyIds, opportunityIds }: NoteLinks) =>
  personIds.length + companyIds.length + opportunityIds.length > 0;

/** By its creator alone; its replies and transcripts go too, without events of their own. */
export function deleteNote(ctx: Context, note: Note): void {
  if (note.creatorId !== ctx.userId) throw new Forbidden('Only the creator of a note may delete it.');
  removeNote(ctx, note);
  ctx.world.emit({ type: 'note.deleted', note });
}

/** The note itself, its replies and their transcripts. */
export function removeNote(ctx: Context, note: Note): void {
  const { notes } = ctx.world.tables;
  for (const one of [...notes.by('parent', note.id), note]) {
    removeTranscriptsOf(ctx, one);
    notes.remove(one.id);
  }
}

/** All that somebody wrote who is deleted, replies of others to it included (corrections.md §3). */
export function removeNotesBy(ctx: Context, creatorId: number): void {
  const { notes } = ctx.world.tables;
  for (const note of notes.by('creator', creatorId)) {
    // A reply may have gone with its root.
    if (!notes.get(note.id)) continue;
    removeNote(ctx, note);
    if (tellsCascades(ctx)) ctx.world.emit({ type: 'note.deleted', note });
  }
}

/** Links to what the caller may see, each once. What the note had before needs no further look. */
function checkedLinks(ctx: Context, links: NoteLinks, before?: NoteLinks): NoteLinks {
  const fresh = (name: keyof NoteLinks) => {
    const known = new Set(before?.[name]);
    return unique(links[name]).filter((id) => !known.has(id));
  };
  findPersons(ctx, fresh('personIds'), 'personIds');
  findCompanies(ctx, fresh('companyIds'), 'companyIds');
  for (const id of fresh('opportunityIds')) assertMayLinkOpportunity(ctx, id);
  return {
    personIds: unique(links.personIds),
    companyIds: unique(links.companyIds),
    opportunityIds: unique(links.opportunityIds),
  };
}

/** What is not shared is unknown; a restricted one is written to by those who manage it (v2-core.md §7.3). */
function assertMayLinkOpportunity(ctx: Context, id: number): void {
  const opportunity = visibleOpportunity(ctx, id);
  if (!opportunity) throw new UnknownReference(id, 'opportunityIds', 'opportunity');
  assertMayManage(ctx, opportunity);
}

function assertActiveUser(ctx: Context, id: number): void {
  findPersons(ctx, [id], 'creatorId');
  if (ctx.world.tables.users.get(id)?.status !== 'active') {
    throw new Invalid(`expected ${id} to be an active user of this account`, 'creatorId');
  }
}
