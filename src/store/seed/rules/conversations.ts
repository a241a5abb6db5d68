/** Interactions, notes and transcripts. */
import type { Note } from '../../model.js';
import { foreignMarkup } from '../../text/note-html.js';
import type { Blame, Known, Rule } from './known.js';
import { expected } from './problem.js';

export const CONVERSATIONS: readonly Rule[] = [interactions, notes, transcripts];

function interactions(known: Known): void {
  known.each('interactions', (row, blame) => {
    const { type, at, endAt, direction, manualCreatorId } = row;
    known.colleagues(row, blame, 'internalPersonId', 'manualCreatorId');
    if (endAt !== null && endAt < at) blame('endAt', 'lies before at');
    if (direction !== null && (type === 'meeting' || type === 'call')) {
      blame('direction', `must be null: a ${type} goes no way`);
    }
    if (manualCreatorId !== null && type === 'email') {
      blame('manualCreatorId', 'must be null: emails cannot be logged by hand');
    }
  });
}

const isReply = ({ kind }: Note) => kind === 'user-reply' || kind === 'ai-notetaker-reply';
const isByAi = ({ kind }: Note) => kind === 'ai-notetaker' || kind === 'ai-notetaker-reply';

function notes(known: Known): void {
  known.each('notes', (note, blame) => {
    known.colleagues(note, blame, 'creatorId', 'sharedWith');
    checkThread(known, note, blame);
    if (note.kind === 'entities' && note.interactionId !== null) {
      blame('kind', expected(note.kind, 'interaction: it is on one'));
    }
    const transcript = known.find('transcripts', note.transcriptId);
    // Replies name the transcript of their note.
    if (transcript && transcript.noteId !== note.id && transcript.noteId !== note.parentId) {
      blame('transcriptId', expected(note.transcriptId, 'a transcript of this note'));
    }
    if (note.format !== 'html' && note.format !== 'ai') return;
    const foreign = foreignMarkup(note.content);
    if (foreign !== null) blame('content', `${foreign} is not allowed in a note`);
  });
  const mentioned = new Set<number>();
  known.each('notes', ({ mentions }, blame) => {
    for (const [i, { id }] of mentions.entries()) {
      if (mentioned.has(id)) blame(`mentions/${i}/id`, `the id ${id} is used twice`);
      mentioned.add(id);
    }
  });
}

/** Replies are to notes that are none, and on no records of their own. */
function checkThread(known: Known, note: Note, blame: Blame): void {
  const { kind, parentId } = note;
  if (parentId === null) {
    if (isReply(note)) blame('parentId', `a ${kind} needs a parentId`);
    return;
  }
  if (!isReply(note)) {
    blame('kind', expected(kind, 'a reply: it has a parentId'), { allowed: ['user-reply', 'ai-notetaker-reply'] });
    return;
  }
  const parent = known.find('notes', parentId);
  if (parent && (parent.parentId !== null || isReply(parent))) {
    blame('parentId', expected(parentId, 'a note that is not a reply'));
  }
  for (const member of ['personIds', 'companyIds', 'opportunityIds'] as const) {
    if (note[member].length > 0) blame(member, 'a reply is on no records of its own');
  }
}

function transcripts(known: Known): void {
  known.each('transcripts', ({ noteId }, blame) => {
    const note = known.find('notes', noteId);
    if (note && !isByAi(note)) blame('noteId', expected(noteId, 'a note of the kind ai-notetaker'));
  });
  known.each('transcriptFragments', ({ startSeconds, endSeconds }, blame) => {
    if (endSeconds < startSeconds) blame('endSeconds', 'lies before startSeconds');
  });
}
