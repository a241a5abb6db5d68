import { unique, without } from '../../lib/lists.js';
import { type Context, timestamp } from '../context.js';
import { Invalid } from '../errors.js';
import type { Given, List, Opportunity } from '../model.js';
import { assertMayManage } from './access.js';
import { takeIntoUse } from './companies.js';
import { removeOwnerData } from './deletion.js';
import type { PlannedWrite } from './field-values.js';
import { checkedCompanies, checkedPersons, findPersons } from './find.js';
import { insertEntry } from './lists.js';
import { requiredName } from './names.js';

export type OpportunityInput = Given<Pick<Opportunity, 'name' | 'personIds' | 'companyIds'>>;

/** A restricted one is managed by the user alone. */
export type NewOpportunity = OpportunityInput & { isRestricted?: boolean };

/** Made on its list, with its one row there; the list is fixed from then on (v1.md §9.4). */
export function createOpportunity(ctx: Context, list: List, input: NewOpportunity): Opportunity {
  if (list.type !== 'opportunity') throw new Invalid(`expected ${list.id} to be a list of opportunities`, 'listId');
  const { opportunities } = ctx.world.tables;
  const name = requiredName(input.name);
  const personIds = checkedPersons(ctx, input.personIds ?? []);
  const companyIds = checkedCompanies(ctx, input.companyIds ?? []);
  const { isRestricted = false } = input;
  const opportunity = opportunities.insert({
    id: opportunities.nextId(),
    listId: list.id,
    name,
    personIds,
    companyIds,
    isRestricted,
    managerIds: isRestricted ? [ctx.userId] : [],
    createdAt: timestamp(ctx),
  });
  for (const id of companyIds) takeIntoUse(ctx, id);
  const entry = insertEntry(ctx, list, opportunity.id);
  ctx.world.emit({ type: 'opportunity.created', opportunity });
  ctx.world.emit({ type: 'list-entry.created', entry });
  return opportunity;
}

/** Given members change, arrays are replaced whole, the rest stays (v1.md §1.10). */
export function updateOpportunity(ctx: Context, before: Opportunity, input: OpportunityInput): Opportunity {
  assertMayManage(ctx, before);
  const opportunity = ctx.world.tables.opportunities.update({
    ...before,
    name: input.name === undefined ? before.name : requiredName(input.name),
    personIds: input.personIds ? checkedPersons(ctx, input.personIds) : before.personIds,
    companyIds: input.companyIds ? checkedCompanies(ctx, input.companyIds) : before.companyIds,
  });
  for (const id of opportunity.companyIds) takeIntoUse(ctx, id);
  ctx.world.emit({ type: 'opportunity.updated', opportunity });
  return opportunity;
}

/** Takes its row and the values there with it (v1.md §9.6). */
export function deleteOpportunity(ctx: Context, opportunity: Opportunity): void {
  assertMayManage(ctx, opportunity);
  removeOwnerData(ctx, 'opportunity', opportunity.id);
  removeOpportunityRow(ctx, opportunity);
  ctx.world.emit({ type: 'opportunity.deleted', opportunity });
}

/** The record itself and its mention in notes, whose text stays. */
export function removeOpportunityRow(ctx: Context, opportunity: Opportunity): void {
  const { opportunities, notes } = ctx.world.tables;
  for (const note of notes.by('opportunity', opportunity.id)) {
    notes.update({ ...note, opportunityIds: without(note.opportunityIds, opportunity.id) });
  }
  opportunities.remove(opportunity.id);
}

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
      const after = ctx.world.tables.opportunities.update({ ...opportunity, personIds: unique(ids) });
      ctx.world.emit({ type: 'opportunity.updated', opportunity: after });
    },
  };
}
