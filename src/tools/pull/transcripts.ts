/** What was said in meetings, as far as AI notes sum it up: by other people, in other words. */
import { AnswerViolation, idOf, type Row, rowOf, textOf, wordOf } from './reading.js';
import type { Run } from './run.js';

const LANGUAGES = ['de', 'en', 'es', 'fr', 'id', 'it', 'ja', 'ko', 'nl', 'pt', 'ru', 'sv', 'uk', 'zh'] as const;

/** A call for each besides their list. */
export async function readTranscripts(run: Run): Promise<void> {
  const path = '/v2/transcripts';
  await run.bounded(['transcripts', 'transcripts'], path, 'limit=100', (row) => transcriptRow(run, row));
  for (const id of run.known.ids('transcripts')) {
    await run.paged(`fragments of ${id}`, `${path}/${id}/fragments`, 'limit=100', (items) =>
      run.rows('transcriptFragments', items, (row) => fragmentOf(run, row, id)),
    );
  }
}

function transcriptRow(run: Run, row: Row): Row {
  return {
    id: idOf(row, 'id'),
    noteId: idOf(rowOf(row.note, '/note'), 'id'),
    languageCode: wordOf(row, 'languageCode', LANGUAGES),
    createdAt: run.made.instant(textOf(row, 'createdAt')),
  };
}

function fragmentOf(run: Run, row: Row, transcriptId: number): Row {
  const startSeconds = secondsOf(row, 'startTimestamp');
  return {
    transcriptId,
    speaker: run.made.fullName(textOf(row, 'speaker')),
    content: run.made.text(textOf(row, 'content')),
    startSeconds,
    endSeconds: Math.max(startSeconds, secondsOf(row, 'endTimestamp')),
  };
}

/** `00:01:05` → 65. */
function secondsOf(row: Row, member: string): number {
  const [, hours, minutes, seconds] = /^(\d\d):([0-5]\d):([0-5]\d)$/.exec(textOf(row, member)) ?? [];
  if (hours === undefined) throw new AnswerViolation(`/${member} is no time such as 00:01:05`);
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
