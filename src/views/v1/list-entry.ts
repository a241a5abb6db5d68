import type { Context } from '../../store/context.js';
import { ownerKey } from '../../store/indexes.js';
import type { EntityType, Entry } from '../../store/model.js';
import { isOnVisibleList } from '../../store/rules/access.js';
import { EMBEDDED } from './entities.js';
import { ENTITY_CODES, type Wire } from './wire.js';

/** A row with its entity (v1.md §4.1). */
export function listEntry(ctx: Context, entry: Entry): Wire<'ListEntry'> {
  const { id, listId, creatorId, entityId, createdAt } = entry;
  const entity = entityOf(ctx, entry);
  const row = { id, list_id: listId, creator_id: creatorId, entity_id: entityId, ...entity, created_at: createdAt };
  return row as Wire<'ListEntry'>;
}

/** A row without its entity, as it hangs on persons and organizations. */
const listEntryReference = (entry: Entry): Wire<'ListEntryReference'> => ({
  id: entry.id,
  list_id: entry.listId,
  creator_id: entry.creatorId,
  entity_id: entry.entityId,
  entity_type: ENTITY_CODES[entry.entityType],
  created_at: entry.createdAt,
});

/** The rows of a person or organization on lists that the user may see. */
export function entriesOf(ctx: Context, type: EntityType, id: number): Wire<'ListEntryReference'>[] {
  return ctx.world.tables.listEntries
    .by('entity', ownerKey(type, id))
    .filter((entry) => isOnVisibleList(ctx, entry))
    .map(listEntryReference);
}

function entityOf(ctx: Context, { entityType, entityId }: Entry) {
  const entity = EMBEDDED[entityType](ctx, entityId);
  if (entity) return { entity_type: ENTITY_CODES[entityType], entity };
  throw new Error(`a list entry without its ${entityType} ${entityId}`);
}
