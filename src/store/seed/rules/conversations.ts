/** Interactions, notes and transcripts. */
import type { Note } from '../../model.js';
import { foreignMarkup } from '../../text/note-html.js';
import type { Known, Rule } from './known.js';
import { expected, type Problems } from './problem.js';

export const CONVERSATIONS: readonly Rule[] = [interactions, notes, transcripts];

function* interactions(known: Known): Problems {
  for (const [i, row] of known.rows.interactions.entries()) {
    const { type, at: start, endAt, direction, internalPersonId, manualCreatorId } = row;
    const at = `/interactions/${i}`;
    yield* known.colleague(internalPersonId, `${at}/internalPersonId`);
    yield* known.colleague(manualCreatorId, `${at}/manualCreatorId`);
    if (endAt !== null && endAt < start) yield { pointer: `${at}/endAt`, message: 'lies before at' };
    if (direction !== null && (type === 'meeting' || type === 'call')) {
      yield { pointer: `${at}/direction`, message: `must be null: a ${type} goes no way` };
    }
    if (manualCreatorId !== null && type === 'email') {
      yield { pointer: `${at}/manualCreatorId`, message: 'must be null: emails cannot be logged by hand' };
    }
  }
}

const isReply = ({ kind }: Note) => kind === 'user-reply' || kind === 'ai-notetaker-reply';
const isByAi = ({ kind }: Note) => kind === 'ai-notetaker' || kind === 'ai-notetaker-reply';

function* notes(known: Known): Problems {
  const { notes } = known.rows;
  for (const [i, note] of notes.entries()) {
    const at = `/notes/${i}`;
    yield* known.colleague(note.creatorId, `${at}/creatorId`);
    yield* known.colleagues(note.sharedWith, `${at}/sharedWith`);
    yield* thread(known, note, at);
    if (note.kind === 'entities' && note.interactionId !== null) {
      yield { pointer: `${at}/kind`, message: expected(note.kind, 'interaction: it is on one') };
    }
    const transcript = known.find('transcripts', note.transcriptId);
    // Replies name the transcript of their note.
    if (transcript && transcript.noteId !== note.id && transcript.noteId !== note.parentId) {
      yield { pointer: `${at}/transcriptId`, message: expected(note.transcriptId, 'a transcript of this note') };
    }
    if (note.format !== 'html' && note.format !== 'ai') continue;
    const foreign = foreignMarkup(note.content);
    if (foreign !== null) yield { pointer: `${at}/content`, message: `${foreign} is not allowed in a note` };
  }
  const mentioned = new Set<number>();
  for (const [i, { mentions }] of notes.entries()) {
    for (const [j, { id }] of mentions.entries()) {
      if (mentioned.has(id)) yield { pointer: `/notes/${i}/mentions/${j}/id`, message: `the id ${id} is used twice` };
      mentioned.add(id);
    }
  }
}

/** Replies are to notes that are none, and on no records of their own. */
function* thread(known: Known, note: Note, at: string): Problems {
  if (isReply(note) !== (note.parentId !== null)) {
    const message = isReply(note)
      ? `a ${note.kind} needs a parentId`
      : expected(note.kind, 'a reply: it has a parentId');
    const pointer = isReply(note) ? `${at}/parentId` : `${at}/kind`;
    yield { pointer, message, ...(!isReply(note) && { allowed: ['user-reply', 'ai-notetaker-reply'] }) };
    return;
  }
  if (note.parentId === null) return;
  const parent = known.find('notes', note.parentId);
  if (parent && (parent.parentId !== null || isReply(parent))) {
    yield { pointer: `${at}/parentId`, message: expected(note.parentId, 'a note that is not a reply') };
  }
  for (const member of ['personIds', 'companyIds', 'opportunityIds'] as const) {
    if (note[member].length > 0) yield { pointer: `${at}/${member}`, message: 'a reply is on no records of its own' };
  }
}

function* transcripts(known: Known): Problems {
  const { transcripts, transcriptFragments } = known.rows;
  for (const [i, { noteId }] of transcripts.entries()) {
    const note = known.find('notes', noteId);
    if (note && !isByAi(note)) {
      yield { pointer: `/transcripts/${i}/noteId`, message: expected(noteId, 'a note of the kind ai-notetaker') };
    }
  }
  for (const [i, { startSeconds, endSeconds }] of transcriptFragments.entries()) {
    if (endSeconds < startSeconds) {
      yield { pointer: `/transcriptFragments/${i}/endSeconds`, message: 'lies before startSeconds' };
    }
  }
}
