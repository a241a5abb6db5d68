import { created, ok } from '../../pipeline/answer.js';
import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import { findInteraction } from '../../store/rules/interaction-log.js';
import { meetingRecord } from '../../views/v2/interaction.js';
import type { V2 } from './api.js';
import { interactionsPage } from './interaction-pages.js';
import { logged } from './logged.js';

/** Meetings, past and to come (v2-core.md §8.8). */
export function meetings(api: V2) {
  api.get('/meetings', ({ query, exchange }) => {
    assertUnifiedEvents(exchange.context);
    return interactionsPage(exchange, query, { type: 'meeting', timeName: 'startTime' }, meetingRecord);
  });

  api.post('/meetings', ({ body, ctx }) => {
    assertUnifiedEvents(ctx);
    return created(meetingRecord(ctx.world, logged(ctx, 'meeting', body)));
  });

  api.get('/meetings/{meetingId}', ({ params, ctx }) => {
    assertUnifiedEvents(ctx);
    return ok(meetingRecord(ctx.world, findInteraction(ctx, 'meeting', params.meetingId, 'meetingId')));
  });
}

/** Tenants without unified events have no meetings on V2 (corrections.md §4): quirk `v2-unified-events`. */
function assertUnifiedEvents(ctx: Context): void {
  if (ctx.quirk('v2-unified-events')) return;
  const headers = { 'x-mock-hint': 'this tenant has no unified events, says the quirk v2-unified-events' };
  throw new Problem('not-found', 'Resource not found', undefined, [], headers);
}
