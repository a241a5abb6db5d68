import { created } from '../../pipeline/answer.js';
import { callRecord } from '../../views/v2/interaction.js';
import type { V2 } from './api.js';
import { interactionsPage } from './interaction-pages.js';
import { logged } from './logged.js';

/** Calls that people logged (v2-2026-operations.md, Calls). */
export function calls(api: V2) {
  api.get('/calls', ({ query, exchange }) =>
    interactionsPage(exchange, query, { type: 'call', timeName: 'startTime' }, callRecord),
  );

  api.post('/calls', ({ body, ctx }) => created(callRecord(ctx.world, logged(ctx, 'call', body))));
}
