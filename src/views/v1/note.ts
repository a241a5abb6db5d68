import { unique } from '../../lib/lists.js';
import type { Context } from '../../store/context.js';
import type { Interaction, Note } from '../../store/model.js';
import { visibleLinksToOpportunities } from '../../store/rules/notes.js';
import { blocksOf, cleanedHtml, type Marks } from '../../store/text/note-html.js';
import { INTERACTION_CODES } from './interaction.js';
import { instant, instantOrNull, zoneOf } from './time.js';
import type { Wire } from './wire.js';

/** A note, with all its members wherever it is shown (v1.md §13.1). */
export function noteView(ctx: Context, note: Note): Wire<'Note'> {
  const zone = zoneOf(ctx);
  const { interactions } = ctx.world.tables;
  const interaction = note.interactionId === null ? undefined : interactions.get(note.interactionId);
  const code = interaction ? INTERACTION_CODES[interaction.type] : null;
  return {
    id: note.id,
    creator_id: note.creatorId,
    ...people(note, interaction),
    interaction_id: interaction?.id ?? null,
    interaction_type: code,
    is_meeting: code === INTERACTION_CODES.meeting || code === INTERACTION_CODES.call,
    mentioned_person_ids: unique(note.mentions.map(({ personId }) => personId)),
    organization_ids: note.companyIds,
    opportunity_ids: visibleLinksToOpportunities(ctx, note),
    parent_id: note.parentId,
    ...written(ctx, note),
    created_at: instant(note.createdAt, zone),
    updated_at: instantOrNull(note.updatedAt, zone),
  };
}

/** A reply is on no records of its own, not even through the interaction of its root. */
function people(note: Note, interaction: Interaction | undefined) {
  const direct = note.personIds;
  const through =
    interaction && note.parentId === null ? unique([...interaction.personIds, ...interaction.ccPersonIds]) : [];
  return {
    person_ids: unique([...direct, ...through]),
    associated_person_ids: direct,
    interaction_person_ids: through,
  };
}

const TYPES = { plain: 0, email: 1, html: 2, 'html-as-plain': 0, ai: 3 } as const satisfies Record<
  Note['format'],
  Wire<'NoteType'>
>;

const MARKDOWN: Marks = {
  strong: '**',
  em: '*',
  item: (place) => (place === undefined ? '* ' : `${place}. `),
};

/** HTML reads as Markdown, and underscores are escaped in whatever there is (v1.md §13.2). */
function written(ctx: Context, { format, content }: Note): Pick<Wire<'Note'>, 'content' | 'type'> {
  const escapedOr = (text: string) => (ctx.quirk('v1-note-escaped-underscores') ? text.replaceAll('_', '\\_') : text);
  const asHtml = (html: string) =>
    escapedOr(ctx.quirk('v1-note-html-as-markdown') ? blocksOf(html, MARKDOWN).join('\n\n') : html);
  if (format === 'html' || format === 'ai') return { content: asHtml(content), type: TYPES[format] };
  if (format === 'html-as-plain' && !ctx.quirk('v1-note-update-turns-plain')) {
    return { content: asHtml(cleanedHtml(content)), type: TYPES.html };
  }
  return { content: escapedOr(content), type: TYPES[format] };
}
