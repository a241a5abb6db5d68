/** Transcripts of meetings: each is seen as the AI note that it belongs to (v2-2026-operations.md, Transcripts). */

import type { Context } from '../context.js';
import { Forbidden, Hidden } from '../errors.js';
import type { Note, Transcript } from '../model.js';
import { canSeeNote } from './access.js';
import { existing } from './find.js';

/** The note of a transcript, as far as the user may see it. */
export function noteOfTranscript(ctx: Context, transcript: Transcript): Note | undefined {
  const note = ctx.world.tables.notes.get(transcript.noteId);
  return note && canSeeNote(ctx, note) ? note : undefined;
}

/** A transcript with its note, for a user who may see both. */
export function findTranscript(ctx: Context, id: number) {
  const transcript = existing(ctx.world.tables.transcripts, 'transcript', id, 'transcriptId');
  const note = noteOfTranscript(ctx, transcript);
  if (!note) throw new Hidden('transcript', id, 'transcriptId');
  return { transcript, note };
}

/** By the creator of the note, which stays and names no transcript from then on; what was said goes (v2-2026-09-17.md §1.6). */
export function deleteTranscript(ctx: Context, transcript: Transcript, note: Note): void {
  if (note.creatorId !== ctx.userId) throw new Forbidden('Only the creator of a note may delete its transcript.');
  const { notes } = ctx.world.tables;
  for (const row of notes.by('transcript', transcript.id)) notes.update({ ...row, transcriptId: null });
  removeTranscript(ctx, transcript);
  ctx.world.emit({ type: 'transcript.deleted', transcript });
}

/** What goes with a note that is deleted. */
export function removeTranscriptsOf(ctx: Context, note: Note): void {
  for (const transcript of ctx.world.tables.transcripts.by('note', note.id)) removeTranscript(ctx, transcript);
}

function removeTranscript(ctx: Context, { id }: Transcript): void {
  const { transcripts, transcriptFragments } = ctx.world.tables;
  for (const fragment of transcriptFragments.by('transcript', id)) transcriptFragments.remove(fragment.id);
  transcripts.remove(id);
}
