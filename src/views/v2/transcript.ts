import type { Context } from '../../store/context.js';
import type { Note, Transcript, TranscriptFragment } from '../../store/model.js';
import type { V2Version } from '../../versions.js';
import { noteView } from './note.js';
import { instant } from './time.js';
import type { Schemas } from './wire.js';

/** Fragments that come with a transcript; the others have pages of their own. */
const MOST_PREVIEWED = 100;

/** A transcript without what was said (v2-2026-schemas.md, transcripts). */
export function transcriptRow(ctx: Context, version: V2Version, transcript: Transcript, note: Note) {
  return {
    id: transcript.id,
    languageCode: transcript.languageCode,
    note: noteView(ctx, version, note),
    createdAt: instant(transcript.createdAt),
  } as Schemas['BaseTranscript'];
}

/** The same with its first fragments. */
export function transcriptView(
  ctx: Context,
  version: V2Version,
  transcript: Transcript,
  note: Note,
): Schemas['Transcript'] {
  const fragments = ctx.world.tables.transcriptFragments.by('transcript', transcript.id);
  const fragmentsPreview = {
    data: fragments.slice(0, MOST_PREVIEWED).map(fragmentView),
    totalCount: fragments.length,
  };
  return { ...transcriptRow(ctx, version, transcript, note), fragmentsPreview };
}

export const fragmentView = (fragment: TranscriptFragment): Schemas['Fragment'] => ({
  speaker: fragment.speaker,
  content: fragment.content,
  startTimestamp: offset(fragment.startSeconds),
  endTimestamp: offset(fragment.endSeconds),
});

/** `HH:MM:SS` since the beginning. */
function offset(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
