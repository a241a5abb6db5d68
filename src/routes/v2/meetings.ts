import { created, ok } from '../../pipeline/answer.js';
import { findInteraction } from '../../store/rules/interaction-log.js';
import { meetingRecord } from '../../views/v2/interaction-list.js';
import type { V2 } from './api.js';
import { interactionsPage } from './interaction-pages.js';
import { logged } from './logged.js';

/** Meetings, past and to come (v2-core.md §8.8). */
export function meetings(api: V2) {
  api.get('/meetings', ({ query, exchange }) =>
    ok(interactionsPage(exchange, query, { type: 'meeting', timeName: 'startTime' }, meetingRecord)),
  );

  api.post('/meetings', ({ body, ctx }) => created(meetingRecord(ctx.world, logged(ctx, 'meeting', body))));

  api.get('/meetings/{meetingId}', ({ params, ctx }) =>
    ok(meetingRecord(ctx.world, findInteraction(ctx, 'meeting', params.meetingId, 'meetingId'))),
  );
}
