import type { FilterProperty } from '../../filter/filter.js';
import { created, noContent, ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import { Problem } from '../../pipeline/problem.js';
import { type Context, isAdmin } from '../../store/context.js';
import { namedIds, type SortedIds } from '../../store/engine/sorted-ids.js';
import { Forbidden } from '../../store/errors.js';
import type { Note } from '../../store/model.js';
import { assertMayManage, canSeeNote, findOpportunity } from '../../store/rules/access.js';
import { findCompanies } from '../../store/rules/find.js';
import {
  createInteractionNote,
  createNote,
  createReply,
  deleteNote,
  findNote,
  type NoteChange,
  noteIdsOfCompany,
  noteIdsOfOpportunity,
  noteIdsOfPerson,
  updateNote,
  visibleLinksToOpportunities,
} from '../../store/rules/notes.js';
import { acceptedHtml } from '../../store/text/note-html.js';
import { searchNotes } from '../../store/text/note-search.js';
import { foundNoteView, isInVersion, noteView, replyView } from '../../views/v2/note.js';
import { opportunityView } from '../../views/v2/opportunity.js';
import { companyData, personData } from '../../views/v2/references.js';
import type { Schemas } from '../../views/v2/wire.js';
import type { Call } from '../api-operations.js';
import { goneThrough, unchanged, whenDone } from '../unchanged.js';
import { companyIn, personIn, type V2 } from './api.js';
import { filterOf, instants, number } from './filters.js';
import { type CountedQuery, countedPage, countedPageInSteps, type FilteredQuery } from './page.js';
import { instantOf, pointed } from './pointed.js';

/** Notes that a search finds unless asked for another number. */
const MOST_FOUND = 20;

const CONTENT = '/content/html';
const POINTERS = {
  content: CONTENT,
  personIds: '/persons',
  companyIds: '/companies',
  opportunityIds: '/opportunities',
  interactionId: '/interaction/id',
  parentId: '/parent/id',
  creatorId: '/creator/id',
};

/** v2-core.md §8.9; v2-2026-operations.md, Notes */
export function notes(api: V2) {
  api.get('/notes', ({ query, ctx, exchange }) => {
    const ids = () => ctx.world.tables.notes.idsBy('level', 'root');
    const view = (note: Note) => noteView(ctx, exchange.version, note, query.includes);
    return notesPage(exchange, query, ids, view, BY_ID_TOO);
  });

  api.post('/notes', ({ body, ctx, exchange }) => {
    const note = pointed(POINTERS, () => create(ctx, body));
    return created(noteView(ctx, exchange.version, note));
  });

  api.post('/notes/search', ({ body, ctx, exchange }) => {
    function* among(): Generator<Note> {
      for (const note of searched(ctx, body)) {
        if (canSeeNote(ctx, note) && isInVersion(ctx, exchange.version, note)) yield note;
      }
    }
    const work = () => searchNotes(among(), body.prompt, body.limit ?? MOST_FOUND);
    return whenDone(unchanged(exchange, work), (found) =>
      created({ data: found.map((match) => foundNoteView(ctx, match)) }),
    );
  });

  api.get('/notes/{noteId}', ({ params, query, ctx, exchange }) =>
    ok(noteView(ctx, exchange.version, find(exchange, params.noteId), query.includes)),
  );

  api.post('/notes/{noteId}', ({ params, body, ctx, exchange }) => {
    const before = find(exchange, params.noteId);
    // Whoever may see a note can read it; who may change it is nowhere told. As deleting asks for the creator, admins may as well.
    if (before.creatorId !== ctx.userId && !isAdmin(ctx)) throw new Forbidden('You may not change this note.');
    pointed(POINTERS, () => updateNote(ctx, before, changeOf(before, body)));
    return noContent;
  });

  api.delete('/notes/{noteId}', ({ params, ctx, exchange }) => {
    deleteNote(ctx, find(exchange, params.noteId));
    return noContent;
  });

  attached(api);
  ofRecords(api);
}

/** What hangs on a note: entities, and replies. */
function attached(api: V2) {
  api.get('/notes/{noteId}/attached-companies', ({ params, query, ctx, exchange }) => {
    const ids = namedIds(find(exchange, params.noteId).companyIds);
    return ok(countedPage(exchange, query, ids, itself, (id) => companyData(ctx.world, id)));
  });

  api.get('/notes/{noteId}/attached-persons', ({ params, query, ctx, exchange }) => {
    const ids = namedIds(find(exchange, params.noteId).personIds);
    return ok(countedPage(exchange, query, ids, itself, (id) => personData(ctx.world, id)));
  });

  api.get('/notes/{noteId}/attached-opportunities', ({ params, query, ctx, exchange }) => {
    const ids = namedIds(visibleLinksToOpportunities(ctx, find(exchange, params.noteId)));
    const { opportunities } = ctx.world.tables;
    const pick = (id: number) => opportunities.get(id);
    return ok(countedPage(exchange, query, ids, pick, (opportunity) => opportunityView(ctx, opportunity)));
  });

  api.get('/notes/{noteId}/replies', ({ params, query, ctx, exchange }) => {
    const ids = ctx.world.tables.notes.idsBy('parent', find(exchange, params.noteId).id);
    const view = (note: Note) => replyView(ctx, exchange.version, note);
    return notesPage(exchange, query, () => ids, view);
  });
}

const itself = (id: number) => id;

/** The notes about one record, without replies (v2-core.md §8.2–8.4). */
function ofRecords(api: V2) {
  api.get('/companies/{companyId}/notes', (call) => pageOfNamed(call, noteIdsOfCompany(call.ctx, companyIn(call).id)));

  api.get('/persons/{personId}/notes', (call) => pageOfNamed(call, noteIdsOfPerson(call.ctx, personIn(call).id)));

  api.get('/opportunities/{opportunityId}/notes', (call) => {
    const { ctx, params } = call;
    const opportunity = findOpportunity(ctx, params.opportunityId);
    assertMayManage(ctx, opportunity);
    return pageOfNamed(call, noteIdsOfOpportunity(ctx, opportunity.id));
  });
}

const pageOfNamed = ({ ctx, exchange, query }: Call<unknown, NotesQuery>, ids: readonly number[]) => {
  const view = (note: Note) => noteView(ctx, exchange.version, note);
  return notesPage(exchange, query, () => namedIds(ids), view);
};

type NotesQuery = CountedQuery & FilteredQuery;

const BY_CREATOR_AND_TIME: Readonly<Record<string, FilterProperty<Note>>> = {
  'creator.id': number((note) => note.creatorId),
  createdAt: instants((note) => note.createdAt),
  updatedAt: instants((note) => note.updatedAt),
};
const BY_ID_TOO = { id: number<Note>((note) => note.id), ...BY_CREATOR_AND_TIME };

/** Notes of a table's ids that the caller may see and the filter lets through (v2-core.md §4.3, §6.3). */
function notesPage<V>(
  exchange: Exchange,
  query: NotesQuery,
  ids: () => SortedIds,
  view: (note: Note) => V,
  properties = BY_CREATOR_AND_TIME,
) {
  const { context: ctx, version } = exchange;
  const fits = filterOf(query.filter, properties);
  const pick = (id: number) => {
    const note = ctx.world.tables.notes.get(id);
    return note && canSeeNote(ctx, note) && isInVersion(ctx, version, note) && fits(note) ? note : undefined;
  };
  return whenDone(
    goneThrough(exchange, ids, () => countedPageInSteps(exchange, query, ids(), pick, view)),
    ok,
  );
}

function find({ context: ctx, version }: Exchange, id: number): Note {
  const note = findNote(ctx, id);
  if (isInVersion(ctx, version, note)) return note;
  const helpful = `Version ${version} has no AI notes without a transcript, as note ${id} is: newer ones do`;
  throw new Problem('not-found', 'Resource not found', undefined, [], {}, helpful);
}

function create(ctx: Context, body: Schemas['NoteToBeCreated']): Note {
  const input = {
    content: acceptedHtml(body.content.html, 'content'),
    format: 'html' as const,
    creatorId: body.creator?.id,
    createdAt: body.createdAt && new Date(instantOf(body.createdAt, '/createdAt')).toISOString(),
  };
  if (body.type === 'user-reply') return createReply(ctx, { ...input, parentId: body.parent.id });
  const { persons = [], companies = [], opportunities = [] } = body;
  const links = {
    personIds: idsOf(persons),
    companyIds: idsOf(companies),
    opportunityIds: idsOf(opportunities),
  };
  if (body.type === 'entities') return createNote(ctx, { ...input, ...links });
  return createInteractionNote(ctx, { ...input, ...links, interaction: body.interaction });
}

/** An AI summary stays one; else what was plain text is HTML from now on. */
function changeOf(
  before: Note,
  { content, persons, companies, opportunities }: Schemas['NoteToBeUpdated'],
): NoteChange {
  return {
    ...(content && {
      content: acceptedHtml(content.html, 'content'),
      format: before.format === 'ai' ? 'ai' : 'html',
    }),
    ...(persons && { personIds: idsOf(persons) }),
    ...(companies && { companyIds: idsOf(companies) }),
    ...(opportunities && { opportunityIds: idsOf(opportunities) }),
  };
}

const idsOf = (references: readonly { id: number }[]) => references.map(({ id }) => id);

/** The notes to look through: those named, as far as there are any such, those of a company, or all. */
function searched(ctx: Context, body: Schemas['NoteSearchCriteria']): Note[] {
  const { notes } = ctx.world.tables;
  if ('companyId' in body && body.companyId !== undefined) {
    findCompanies(ctx, [body.companyId], '/companyId');
    return noteIdsOfCompany(ctx, body.companyId).flatMap((id) => notes.get(id) ?? []);
  }
  if ('noteIds' in body && body.noteIds) return [...new Set(body.noteIds)].flatMap((id) => notes.get(id) ?? []);
  return [...notes];
}
