/** Emails, calls, meetings and chat messages (v2-core.md §8.8; v2-2026-operations.md, Calls, Chat Messages). */
import { created, ok } from '../../pipeline/answer.js';
import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import type { Interaction, InteractionType } from '../../store/model.js';
import { seenBy } from '../../store/rules/access.js';
import { findInteraction, logInteraction } from '../../store/rules/interaction-log.js';
import type { World } from '../../store/world.js';
import { callRecord, chatMessageRecord, emailRecord, meetingRecord } from '../../views/v2/interaction.js';
import type { Schemas } from '../../views/v2/wire.js';
import type { Call } from '../api-operations.js';
import { whenDone } from '../unchanged.js';
import type { V2 } from './api.js';
import { filterOf, instants, number } from './filters.js';
import { type FilteredQuery, pageBody, pageOfSome } from './page.js';
import { instantOf, pointed } from './pointed.js';

/** Emails are those of the account's mailboxes, without their text; chat messages and calls those that people logged. */
export function interactions(api: V2) {
  api.get('/emails', (call) => interactionsPage(call, 'email', emailRecord));

  api.get('/chat-messages', (call) => interactionsPage(call, 'chat-message', chatMessageRecord));

  api.get('/calls', (call) => interactionsPage(call, 'call', callRecord));

  api.post('/calls', ({ body, ctx }) => created(callRecord(ctx.world, logged(ctx, 'call', body))));

  api.get('/meetings', (call) => {
    assertUnifiedEvents(call.ctx);
    return interactionsPage(call, 'meeting', meetingRecord);
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

/** What each kind calls its time. */
const TIME_NAMES = {
  email: 'sentAt',
  'chat-message': 'sentAt',
  call: 'startTime',
  meeting: 'startTime',
} as const satisfies Record<InteractionType, string>;

/** A `view` that has nothing to show leaves the interaction out. */
function interactionsPage<T>(
  { ctx, exchange, query }: Call<unknown, FilteredQuery>,
  type: InteractionType,
  view: (world: World, interaction: Interaction) => T | null,
) {
  const { interactions } = ctx.world.tables;
  const fits = filterOf<Interaction>(query.filter, {
    id: number(({ id }) => id),
    [TIME_NAMES[type]]: instants<Interaction>(({ at }) => at),
    createdAt: instants(({ createdAt }) => createdAt),
    updatedAt: instants(({ updatedAt }) => updatedAt),
  });
  const ids = () => interactions.idsBy('type', type);
  const page = pageOfSome(exchange, query, ids, (id) => {
    const interaction = interactions.get(id);
    if (!interaction || !fits(interaction)) return undefined;
    return view(ctx.world, seenBy(ctx, interaction)) ?? undefined;
  });
  return whenDone(page, (found) => ok(pageBody(found, (item) => item)));
}

/** A call or meeting that the user logs by hand, without a text (corrections.md §1). */
function logged(
  ctx: Context,
  type: 'call' | 'meeting',
  { startTime, attendees }: Schemas['CallToBeCreated'] | Schemas['MeetingToBeCreated'],
): Interaction {
  const at = new Date(instantOf(startTime, '/startTime')).toISOString();
  const personIds = attendees.map(({ person }) => person.id);
  return pointed({ personIds: '/attendees' }, () => logInteraction(ctx, { type, personIds, at }));
}

/** Tenants without unified events have no meetings on V2 (corrections.md §4): quirk `v2-unified-events`. */
function assertUnifiedEvents(ctx: Context): void {
  if (ctx.quirk('v2-unified-events')) return;
  const headers = { 'x-mock-hint': 'this tenant has no unified events, says the quirk v2-unified-events' };
  throw new Problem('not-found', 'Resource not found', undefined, [], headers);
}
