/** Notes and replies (v2-core.md §8.9). */

import type { Context } from '../../store/context.js';
import type { Interaction, InteractionType, Note } from '../../store/model.js';
import { named } from '../../store/rules/find.js';
import { visibleLinksToOpportunities } from '../../store/rules/notes.js';
import { cleanedHtml, htmlOfText } from '../../store/text/note-html.js';
import type { NoteMatch } from '../../store/text/note-search.js';
import type { World } from '../../store/world.js';
import type { V2Version } from '../../versions.js';
import { hasChange, lacksTranscript, nullableTranscript } from './changes.js';
import { opportunityView } from './opportunity.js';
import { companyData, personData } from './references.js';
import { instant, instantOrNull } from './time.js';
import type { Schemas } from './wire.js';

/** What a caller can have added to root notes. */
export type NoteInclude = 'companiesPreview' | 'personsPreview' | 'opportunitiesPreview' | 'repliesCount';

/** Longer previews are cut. */
const MOST_PREVIEWED = 100;

/** Whether a version has a form for the note. */
export function isInVersion(ctx: Context, version: V2Version, note: Note): boolean {
  if (hasChange(version, nullableTranscript)) return true;
  const root = note.parentId === null ? note : ctx.world.tables.notes.get(note.parentId);
  return !lacksTranscript(note) && !(root && lacksTranscript(root));
}

export function noteView(ctx: Context, version: V2Version, note: Note, includes: readonly NoteInclude[] = []) {
  const base = { ...baseNote(ctx.world, note), ...(note.parentId === null && added(ctx, version, note, includes)) };
  return { ...base, ...byKind(ctx.world, note) } as Schemas['Note'];
}

export const replyView = (ctx: Context, version: V2Version, note: Note) =>
  noteView(ctx, version, note) as Schemas['Reply'];

/** What notes of all kinds have, and all that a field shows of its latest one. */
export function baseNote(world: World, note: Note): Schemas['BaseNote'] {
  return {
    id: note.id,
    content: { html: htmlOf(note) },
    creator: personData(world, note.creatorId),
    mentions: note.mentions.map(({ id, personId }) => ({ id, type: 'person', person: personData(world, personId) })),
    createdAt: instant(note.createdAt),
    updatedAt: instantOrNull(note.updatedAt),
  };
}

function htmlOf({ format, content }: Note): string {
  if (format === 'plain' || format === 'email') return htmlOfText(content);
  return format === 'html-as-plain' ? cleanedHtml(content) : content;
}

function byKind(world: World, note: Note): object {
  const type = note.kind;
  const found = interactionOf(world, note);
  const interaction = found && { id: found.id, type: found.type };
  const parent = note.parentId === null ? {} : { parent: { id: note.parentId } };
  switch (type) {
    case 'entities':
    case 'user-reply':
      return { type, ...parent };
    case 'interaction':
      // Without the interaction, which can have been deleted, it is a note like any other.
      return interaction ? { type, interaction } : { type: 'entities' };
    case 'ai-notetaker':
    case 'ai-notetaker-reply': {
      const meeting = interaction?.type === 'meeting' ? { interaction } : {};
      return { type, ...parent, ...meeting, transcriptId: note.transcriptId };
    }
  }
}

const interactionOf = ({ tables }: World, { interactionId }: Note): Interaction | undefined =>
  interactionId === null ? undefined : tables.interactions.get(interactionId);

function added(ctx: Context, version: V2Version, note: Note, includes: readonly NoteInclude[]) {
  const { world } = ctx;
  const { opportunities, notes } = world.tables;
  const all: Record<NoteInclude, () => unknown> = {
    companiesPreview: () => preview(note.companyIds, (id) => companyData(world, id)),
    personsPreview: () => preview(note.personIds, (id) => personData(world, id)),
    opportunitiesPreview: () =>
      preview(visibleLinksToOpportunities(ctx, note), (id) =>
        opportunityView(ctx, named(opportunities, id, 'opportunity')),
      ),
    repliesCount: () => notes.by('parent', note.id).filter((reply) => isInVersion(ctx, version, reply)).length,
  };
  return Object.fromEntries(includes.map((name) => [name, all[name]()]));
}

function preview<T>(ids: readonly number[], view: (id: number) => T) {
  const sorted = [...ids].sort((a, b) => a - b);
  return { data: sorted.slice(0, MOST_PREVIEWED).map(view), totalCount: sorted.length };
}

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

function kindOf(ctx: Context, note: Note): Kind {
  const { kind, format } = note;
  const interaction = interactionOf(ctx.world, note);
  if (kind === 'ai-notetaker' || kind === 'ai-notetaker-reply')
    return interaction ? 'meeting-ai-summary' : 'ai-summary';
  if (kind === 'interaction' && interaction) return KINDS[interaction.type];
  return format === 'email' ? 'email-note' : 'note';
}
