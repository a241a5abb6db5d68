import { noContent, ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import type { Transcript } from '../../store/model.js';
import { deleteTranscript, findTranscript, noteOfTranscript } from '../../store/rules/transcripts.js';
import { isInVersion } from '../../views/v2/note.js';
import { fragmentView, transcriptRow, transcriptView } from '../../views/v2/transcript.js';
import type { V2 } from './api.js';
import { filterOf, instants, number } from './filters.js';
import { countedPage } from './page.js';

/** v2-2026-operations.md, Transcripts; v2-2026-09-17.md §1.6 */
export function transcripts(api: V2) {
  api.get('/transcripts', ({ query, ctx, exchange }) => {
    const fits = filterOf<Transcript>(query.filter, {
      id: number((transcript) => transcript.id),
      createdAt: instants((transcript) => transcript.createdAt),
    });
    const table = ctx.world.tables.transcripts;
    const pick = (id: number) => {
      const transcript = table.get(id);
      return transcript && fits(transcript) ? shown(exchange, transcript) : undefined;
    };
    const view = ({ transcript, note }: NonNullable<ReturnType<typeof pick>>) =>
      transcriptRow(ctx, exchange.version, transcript, note);
    return ok(countedPage(exchange, query, table.ids(), pick, view));
  });

  api.get('/transcripts/{transcriptId}', ({ params, ctx, exchange }) => {
    const { transcript, note } = findTranscript(ctx, params.transcriptId);
    return ok(transcriptView(ctx, exchange.version, transcript, note));
  });

  api.get('/transcripts/{transcriptId}/fragments', ({ params, query, ctx, exchange }) => {
    const { transcript } = findTranscript(ctx, params.transcriptId);
    const table = ctx.world.tables.transcriptFragments;
    const ids = table.idsBy('transcript', transcript.id);
    return ok(countedPage(exchange, query, ids, (id) => table.get(id), fragmentView));
  });

  api.delete('/transcripts/{transcriptId}', ({ params, ctx }) => {
    const { transcript, note } = findTranscript(ctx, params.transcriptId);
    deleteTranscript(ctx, transcript, note);
    return noContent;
  });
}

function shown({ context: ctx, version }: Exchange, transcript: Transcript) {
  const note = noteOfTranscript(ctx, transcript);
  return note && isInVersion(ctx, version, note) ? { transcript, note } : undefined;
}
