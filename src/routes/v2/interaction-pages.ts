/** Pages of one kind of interaction: what calls, chat messages, emails and meetings have in common. */
import { ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import type { Interaction, InteractionType } from '../../store/model.js';
import { seenBy } from '../../store/rules/access.js';
import type { World } from '../../store/world.js';
import { whenDone } from '../unchanged.js';
import { filterOf, instants, number } from './filters.js';
import { type FilteredQuery, pageBody, pageOfSome } from './page.js';

/** `timeName` is what the kind calls its time. A `view` that has nothing to show leaves the interaction out. */
export function interactionsPage<T>(
  exchange: Exchange,
  query: FilteredQuery,
  { type, timeName }: { type: InteractionType; timeName: 'sentAt' | 'startTime' },
  view: (world: World, interaction: Interaction) => T | null,
) {
  const { context: ctx } = exchange;
  const { interactions } = ctx.world.tables;
  const fits = filterOf<Interaction>(query.filter, {
    id: number(({ id }) => id),
    [timeName]: instants<Interaction>(({ at }) => at),
    createdAt: instants(({ createdAt }) => createdAt),
    updatedAt: instants(({ updatedAt }) => updatedAt),
  });
  const page = pageOfSome(
    exchange,
    query,
    () => interactions.idsBy('type', type),
    (id) => {
      const interaction = interactions.get(id);
      if (!interaction || !fits(interaction)) return undefined;
      return view(ctx.world, seenBy(ctx, interaction)) ?? undefined;
    },
  );
  return whenDone(page, (found) => ok(pageBody(found, (item) => item)));
}
