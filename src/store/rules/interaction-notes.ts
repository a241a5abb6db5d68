/** The notes on an interaction: one that was logged by hand has its text there (v1.md §11.1). */

import { type Context, timestamp } from '../context.js';
import { Forbidden, Invalid } from '../errors.js';
import type { Interaction, Note } from '../model.js';
import { canSeeNote } from './access.js';
import { insertNote, removeNote } from './notes.js';

/** The root notes that the user sees, by id. */
export function notesOn(ctx: Context, interaction: Interaction): Note[] {
  const attached = ctx.world.tables.notes.by('interaction', interaction.id);
  return attached.filter((note) => note.parentId === null && canSeeNote(ctx, note));
}

/** The note that holds the text: the first that a user wrote on the interaction; undefined when it was deleted. */
export function textNote(ctx: Context, interaction: Interaction): Note | undefined {
  return ctx.world.tables.notes.by('interaction', interaction.id).find((note) => note.kind === 'interaction');
}

export function assertMayRewrite(ctx: Context, note: Note): void {
  if (!canSeeNote(ctx, note)) throw new Forbidden('The note of this interaction is not shared with you.');
  if (note.mentions.length > 0) throw new Invalid('cannot replace a note that mentions people', 'content');
}

export function addTextNote(ctx: Context, interaction: Interaction, content: string): Note {
  return insertNote(ctx, { content, format: 'plain' }, { kind: 'interaction', interactionId: interaction.id });
}

export function rewriteTextNote(ctx: Context, before: Note, content: string): Note {
  const note = ctx.world.tables.notes.update({ ...before, format: 'plain', content, updatedAt: timestamp(ctx) });
  ctx.world.emit({ type: 'note.updated', note });
  return note;
}

/** All notes on an interaction that goes: none can stand without it. Replies and transcripts go too, without events of their own. */
export function removeNotesOn(ctx: Context, interaction: Interaction): void {
  const { notes } = ctx.world.tables;
  for (const note of notes.by('interaction', interaction.id)) {
    // An AI reply names its root's interaction: it goes with the root.
    if (note.parentId !== null) continue;
    removeNote(ctx, note);
    ctx.world.emit({ type: 'note.deleted', note });
  }
}
