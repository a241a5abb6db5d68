import { keptInstant } from '../../lib/calendar.js';
import { ok } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import { namedIds, type SortedIds } from '../../store/engine/sorted-ids.js';
import { Invalid } from '../../store/errors.js';
import type { Note } from '../../store/model.js';
import { canSeeNote, findOpportunity } from '../../store/rules/access.js';
import { findCompany, findPerson } from '../../store/rules/find.js';
import {
  createNote,
  createReply,
  deleteNote,
  findNote,
  type NoteChange,
  notesWithPerson,
  rootIds,
  updateNote,
} from '../../store/rules/notes.js';
import { cleanedHtml } from '../../store/text/note-html.js';
import { noteView } from '../../views/v1/note.js';
import type { Wire } from '../../views/v1/wire.js';
import { whenDone } from '../unchanged.js';
import { DELETED, type Query, type V1 } from './api.js';
import { instantOf, refuseDate } from './dates.js';
import { pageOfSearch, requestOf } from './page-token.js';

const HTML = 2;

/** v1.md §13 */
export function notes(api: V1) {
  api.get('/notes', ({ ctx, query, exchange }) => {
    const { notes } = ctx.world.tables;
    const fits = filterOf(ctx, query);
    const ids = () => narrowed(ctx, query);
    const page = pageOfSearch(exchange, ids, requestOf(query), (id) => {
      const note = notes.get(id);
      return note && canSeeNote(ctx, note) && fits(note) ? noteView(ctx, note) : null;
    });
    return whenDone(page, ({ items, nextPageToken }) =>
      ctx.quirk('v1-notes-page') === false ? ok(items) : ok({ notes: items, next_page_token: nextPageToken }),
    );
  });

  api.get('/notes/{note_id}', ({ ctx, params }) => ok(noteView(ctx, findNote(ctx, params.note_id))));

  api.post('/notes', ({ ctx, body }) => ok(noteView(ctx, create(ctx, body))));

  api.put('/notes/{note_id}', ({ ctx, params, body }) => {
    const before = findNote(ctx, params.note_id);
    return ok(noteView(ctx, updateNote(ctx, before, changeOf(before, body.content))));
  });

  api.delete('/notes/{note_id}', ({ ctx, params }) => {
    const note = findNote(ctx, params.note_id);
    if (note.creatorId !== ctx.userId && ctx.quirk('v1-creator-only-status') === 'unprocessable') {
      throw new Invalid('only the creator of a note may delete it', 'noteId').by('v1-creator-only-status');
    }
    deleteNote(ctx, note);
    return ok(DELETED);
  });
}

type NotesQuery = Query<'/notes'>;

/** The smallest set at hand that holds all that can be found; ids that lead nowhere are refused. */
function narrowed(ctx: Context, query: NotesQuery): SortedIds {
  const { notes } = ctx.world.tables;
  if (query.person_id !== undefined) return namedIds(rootIds(notesWithPerson(ctx, query.person_id)));
  if (query.organization_id !== undefined) return notes.idsBy('company', query.organization_id);
  if (query.opportunity_id !== undefined) return notes.idsBy('opportunity', query.opportunity_id);
  return query.creator_id === undefined ? notes.ids() : notes.idsBy('creator', query.creator_id);
}

/** Several must all hold (v1.md §13.3). Persons are not looked at: `narrowed` takes theirs alone. */
function filterOf(ctx: Context, query: NotesQuery): (note: Note) => boolean {
  const { person_id, organization_id, opportunity_id, creator_id } = query;
  if (person_id !== undefined) findPerson(ctx, person_id);
  if (organization_id !== undefined) findCompany(ctx, organization_id);
  if (opportunity_id !== undefined) findOpportunity(ctx, opportunity_id);
  if (creator_id !== undefined) findPerson(ctx, creator_id, 'creatorId');
  const withReplies = ctx.quirk('v1-note-list-replies') !== false;
  return (note) =>
    (withReplies || note.parentId === null) &&
    (organization_id === undefined || note.companyIds.includes(organization_id)) &&
    (opportunity_id === undefined || note.opportunityIds.includes(opportunity_id)) &&
    (creator_id === undefined || note.creatorId === creator_id);
}

function create(ctx: Context, body: Wire<'NoteCreate'>): Note {
  const isHtml = body.type === HTML;
  const input = {
    format: isHtml ? ('html' as const) : ('plain' as const),
    content: isHtml ? cleanedHtml(body.content) : body.content,
    creatorId: body.creator_id,
    createdAt: createdAtOf(ctx, body.created_at),
  };
  if (body.parent_id !== undefined) return createReply(ctx, { ...input, parentId: body.parent_id });
  return createNote(ctx, {
    ...input,
    personIds: body.person_ids ?? [],
    companyIds: body.organization_ids ?? [],
    opportunityIds: body.opportunity_ids ?? [],
  });
}

function createdAtOf(ctx: Context, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const at = instantOf(text, 'created_at');
  if (at > ctx.now) throw new Invalid('expected a time that is not in the future', 'createdAt');
  return keptInstant(at) ?? refuseDate(text, 'created_at');
}

/** The text of an email is fixed. HTML stays as it is given, but is taken for plain text from then on (v1.md §13.2, §13.6). */
function changeOf({ format }: Note, content: string): NoteChange {
  if (format === 'email') throw new Invalid('the content of a note made from an email cannot be changed', 'content');
  if (format === 'html') return { content, format: 'html-as-plain' };
  return { content: format === 'ai' ? cleanedHtml(content) : content };
}
