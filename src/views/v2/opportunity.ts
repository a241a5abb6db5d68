import type { Context } from '../../store/context.js';
import type { Opportunity } from '../../store/model.js';
import { isMasked, shownName } from '../../store/rules/access.js';
import type { Schemas } from './wire.js';

/** An opportunity without field data; masked for those who may not manage it (v2-core.md §7.3, §8.4). */
export function opportunityView(ctx: Context, opportunity: Opportunity): Schemas['Opportunity'] {
  const { id, listId, isRestricted } = opportunity;
  const isRedacted = isMasked(ctx, opportunity);
  const listName = ctx.world.tables.lists.get(listId)?.name ?? '';
  return { id, listId, listName, name: shownName(ctx, opportunity), isRestricted, isRedacted };
}
