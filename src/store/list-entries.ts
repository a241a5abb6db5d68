import { isMasked } from './access.js';
import { findCompanies, takeIntoUse } from './companies.js';
import { type Context, timestamp } from './context.js';
import { removeEntryRow, removeOwnerData } from './deletion.js';
import { Forbidden, Invalid } from './errors.js';
import type { List } from './model.js';
import { assertInternal, findPersons, without } from './persons.js';
import type { Entry } from './world.js';

/** A new row for a person or company; the same one may be on a list several times (v1.md §4.4). */
export function addToList(ctx: Context, list: List, entityId: number, creatorId = ctx.userId): Entry {
  if (list.type === 'opportunity') {
    throw new Invalid('opportunities are created with their list and cannot be added to one', 'entityId');
  }
  if (list.type === 'person') findPersons(ctx, [entityId], 'entityId');
  else findCompanies(ctx, [entityId], 'entityId');
  assertInternal(ctx, creatorId, 'creatorId');
  const { listEntries } = ctx.world.tables;
  const entry = listEntries.insert({
    id: listEntries.nextId(),
    listId: list.id,
    entityType: list.type,
    entityId,
    creatorId,
    createdAt: timestamp(ctx),
  });
  if (list.type === 'company') takeIntoUse(ctx, entityId);
  ctx.world.fragments.clear();
  ctx.world.emit({ type: 'list-entry.created', entry });
  return entry;
}

/** Deletes the row; on an opportunity list the opportunity with it, persons and companies stay (v1.md §4.5). */
export function removeFromList(ctx: Context, entry: Entry): void {
  if (entry.entityType !== 'opportunity') {
    removeEntryRow(ctx, entry);
    return;
  }
  const { opportunities, notes } = ctx.world.tables;
  const opportunity = opportunities.get(entry.entityId);
  if (opportunity && isMasked(ctx, opportunity)) throw new Forbidden('This opportunity is restricted.');
  removeOwnerData(ctx, 'opportunity', entry.entityId);
  if (!opportunity) return;
  for (const note of notes.by('opportunity', opportunity.id)) {
    notes.update({ ...note, opportunityIds: without(note.opportunityIds, opportunity.id) });
  }
  opportunities.remove(opportunity.id);
  ctx.world.emit({ type: 'opportunity.deleted', opportunity });
}
