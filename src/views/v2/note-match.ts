import type { Context } from '../../store/context.js';
import type { InteractionType, Note } from '../../store/model.js';
import type { NoteMatch } from '../../store/text/note-search.js';
import type { Schemas } from './wire.js';

type Kind = Schemas['FoundNote']['kind'];

/** Calls count as meetings, as they do on V1 (v1.md §13.1). */
const KINDS: Record<InteractionType, Kind> = {
  meeting: 'meeting-note',
  call: 'meeting-note',
  email: 'email-note',
  'chat-message': 'chat-message-note',
};

/** A note that a search found (v2-2026-schemas.md, notes.SearchResult). */
export const foundNoteView = (ctx: Context, { note, passage }: NoteMatch): Schemas['NoteSearchMatch'] => ({
  note: { id: note.id, kind: kindOf(ctx, note) },
  preview: passage,
});

function kindOf(ctx: Context, { kind, format, interactionId }: Note): Kind {
  const interaction = interactionId === null ? undefined : ctx.world.tables.interactions.get(interactionId);
  if (kind === 'ai-notetaker' || kind === 'ai-notetaker-reply')
    return interaction ? 'meeting-ai-summary' : 'ai-summary';
  if (kind === 'interaction' && interaction) return KINDS[interaction.type];
  return format === 'email' ? 'email-note' : 'note';
}
