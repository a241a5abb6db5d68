import { keptInstant } from '../../lib/calendar.js';
import { ok } from '../../pipeline/answer.js';
import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import { Invalid } from '../../store/errors.js';
import type { Interaction } from '../../store/model.js';
import { assertInternal } from '../../store/rules/find.js';
import {
  deleteInteraction,
  findInteraction,
  type InteractionSearch,
  logInteraction,
  searchInteractions,
  updateInteraction,
} from '../../store/rules/interaction-log.js';
import { chatMessageView, emailView, eventView, interactionView } from '../../views/v1/interaction.js';
import { DELETED, type Query, type V1 } from './api.js';
import { instantOf, refuseDate } from './dates.js';
import { pageOfSorted, requestOf } from './page-token.js';
import { assertOneOf, type NamedRecord, RECORDS, recordOf } from './tag-input.js';

/** Fewer than elsewhere, and as many by default. */
const MOST = 100;
const DAY = 86_400_000;
/** A year, leap or not. */
const LONGEST = 365 * DAY;

/** v1.md §11 */
export function interactions(api: V1) {
  api.get('/interactions', ({ ctx, query, exchange }) => {
    const rows = searchInteractions(ctx, searchOf(ctx, query));
    const { items, nextPageToken: next_page_token } = pageOfSorted(exchange, rows, requestOf(query), keyOf, MOST);
    const { type } = query;
    switch (type) {
      case 2:
        return ok({ chat_messages: items.map((item) => chatMessageView(ctx, item)), next_page_token });
      case 3:
        return ok({ emails: items.map((item) => emailView(ctx, item)), next_page_token });
      default:
        return ok({ events: items.map((item) => eventView(ctx, item, type)), next_page_token });
    }
  });

  api.get('/interactions/{id}', ({ ctx, params, query }) =>
    ok(interactionView(ctx, findInteraction(ctx, TYPES[query.type], params.id, 'id'))),
  );

  api.post('/interactions', ({ ctx, body }) => {
    const { type, person_ids: personIds, content, date, direction } = body;
    const input = { type: TYPES[type], personIds, content, at: readDate(date), direction: directionOf(direction) };
    return ok(interactionView(ctx, logInteraction(ctx, input)));
  });

  api.put('/interactions/{id}', ({ ctx, params, body }) => {
    const { type, person_ids: personIds, content, date, direction } = body;
    const before = findInteraction(ctx, TYPES[type], params.id, 'id');
    if (personIds === undefined && ctx.quirk('v1-interaction-update-persons') === 'required')
      throw new Invalid('is required', 'personIds').by('v1-interaction-update-persons');
    const interaction = updateInteraction(ctx, before, {
      personIds,
      content,
      at: date === undefined ? undefined : readDate(date),
      direction: directionOf(direction),
    });
    return ok(interactionView(ctx, interaction));
  });

  api.delete('/interactions/{id}', ({ ctx, params, query }) => {
    deleteInteraction(ctx, findInteraction(ctx, TYPES[query.type], params.id, 'id'));
    return ok(DELETED);
  });
}

/** V1's codes → the store's words (v1.md §2.7). */
const TYPES = ['meeting', 'call', 'chat-message', 'email'] as const;
const DIRECTIONS = ['sent', 'received'] as const;
const directionOf = (code: 0 | 1 | undefined) => (code === undefined ? undefined : DIRECTIONS[code]);

type Interactions = Query<'/interactions'>;

function searchOf(ctx: Context, query: Interactions): InteractionSearch {
  const { internal_person_id: internalPersonId, direction } = query;
  const isWithin = windowOf(ctx, query);
  const of = ownerOf(ctx, query);
  if (internalPersonId !== undefined) assertInternal(ctx, internalPersonId, 'internalPersonId');
  return {
    type: TYPES[query.type],
    of,
    isWithin,
    internalPersonId,
    direction: directionOf(direction),
    manualOnly: query.logging_type === 1,
  };
}

/** Clients know two of the texts (v1.md §1.4). */
function windowOf(ctx: Context, { start_time, end_time }: Interactions): (at: number) => boolean {
  const start = instantOf(start_time, 'start_time');
  const end = instantOf(end_time, 'end_time');
  if (start >= end)
    throw new Problem('validation', 'expected the begin of the date range to be before its end', 'start_time');
  if (end - start > LONGEST)
    throw new Problem('validation', 'expected the date range to be within 1 year', 'start_time');
  const isInclusive = ctx.quirk('v1-interactions-end') === 'inclusive';
  return (at) => at >= start && (at < end || (isInclusive && at === end));
}

function ownerOf(ctx: Context, query: Interactions): InteractionSearch['of'] {
  assertOneOf(query, RECORDS, true, 'must');
  const record = recordOf(ctx, query) as NamedRecord;
  if (record.type === 'person' && ctx.world.tables.persons.get(record.id)?.type === 'internal') {
    throw new Invalid(`expected ${record.id} to be an external or collaborator person`, 'personId', 'colleague');
  }
  return record;
}

/** Newest first; of two at once, the higher id. */
const keyOf = ({ at, id }: Interaction) => `${at} ${String(id).padStart(16, '0')}`;

const readDate = (text: string): string => keptInstant(instantOf(text, 'date')) ?? refuseDate(text, 'date');
