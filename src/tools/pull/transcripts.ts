/** What was said in meetings, as far as AI notes sum it up: by other people, in other words. */
import { bounded } from './bounded.js';
import type { Taken } from './part.js';
import { AnswerViolation, idOf, type Row, rowOf, textOf, wordOf } from './reading.js';
import type { Run } from './run.js';

const LANGUAGES = ['de', 'en', 'es', 'fr', 'id', 'it', 'ja', 'ko', 'nl', 'pt', 'ru', 'sv', 'uk', 'zh'] as const;

/** A call for each besides their list. */
export async function readTranscripts(run: Run): Promise<void> {
  const pages = (query: string) => run.source.pages('/v2/transcripts', query);
  const make = (row: Row): Taken[] => [['transcripts', transcriptRow(run, row)]];
  await bounded(run, 'transcripts', 'limit=100', pages, make, 'transcripts');
  for (const id of run.known.ids('transcripts')) {
    const path = `/v2/transcripts/${id}/fragments`;
    const rows = (items: readonly unknown[]) =>
      items.flatMap((item) => [...run.made1('transcriptFragments', () => [fragmentOf(run, rowOf(item), id)])]);
    await run.paged(`fragments of ${id}`, 'limit=100', (query) => run.source.pages(path, query), rows);
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

function fragmentOf(run: Run, row: Row, transcriptId: number): Taken {
  const startSeconds = secondsOf(row, 'startTimestamp');
  const fragment = {
    transcriptId,
    speaker: run.made.fullName(textOf(row, 'speaker')),
    content: run.made.text(textOf(row, 'content')),
    startSeconds,
    endSeconds: Math.max(startSeconds, secondsOf(row, 'endTimestamp')),
  };
  return ['transcriptFragments', fragment];
}

/** `00:01:05` → 65. */
function secondsOf(row: Row, member: string): number {
  const [, hours, minutes, seconds] = /^(\d\d):([0-5]\d):([0-5]\d)$/.exec(textOf(row, member)) ?? [];
  if (hours === undefined) throw new AnswerViolation(`/${member} is no time such as 00:01:05`);
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
