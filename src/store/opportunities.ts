import type { Context } from './context.js';
import type { PlannedWrite } from './field-values.js';
import type { Opportunity } from './model.js';
import { findPersons, unique } from './persons.js';

/** Makes exactly these persons the opportunity's: what V2 writes through the field `persons` of its list (v2-core.md §5.7). */
export function planPersons(
  ctx: Context,
  opportunity: Opportunity,
  ids: readonly number[],
  member: string,
): PlannedWrite {
  return {
    check: () => void findPersons(ctx, ids, member),
    apply: () => {
      ctx.world.tables.opportunities.update({ ...opportunity, personIds: unique(ids) });
      ctx.world.fragments.clear();
    },
  };
}
