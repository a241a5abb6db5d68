import type { Note } from '../../../store/model.js';
import type { Change } from './change.js';

/**
 * AI notes may lack a transcript; before, each had to name one (v2-2026-09-17.md §3, §4.3). What the older versions made of a note
 * whose transcript is gone is not known: their form has no room for it, so here they do not have the note.
 */
export const nullableTranscript: Change = { name: 'nullable-transcript', since: '2026-09-17' };

export const lacksTranscript = ({ kind, transcriptId }: Note): boolean =>
  (kind === 'ai-notetaker' || kind === 'ai-notetaker-reply') && transcriptId === null;
