import type { Context } from '../../store/context.js';
import { ownerKey } from '../../store/indexes.js';
import type { EntityType, Entry } from '../../store/model.js';
import { isOnVisibleList } from '../../store/rules/access.js';
import { embeddedOpportunity } from './opportunity.js';
import { embeddedOrganization } from './organization.js';
import { embeddedPerson } from './person.js';
import { ENTITY_CODES, type Wire } from './wire.js';

/** A row with its entity (v1.md §4.1). */
export function listEntry(ctx: Context, entry: Entry): Wire<'ListEntry'> {
  const { id, listId, creatorId, entityId, createdAt } = entry;
  const entity = entityOf(ctx, entry);
  const row = { id, list_id: listId, creator_id: creatorId, entity_id: entityId, ...entity, created_at: createdAt };
  return row as Wire<'ListEntry'>;
}

/** A row without its entity, as it hangs on persons and organizations. */
function listEntryReference({
  id,
  listId,
  creatorId,
  entityId,
  entityType,
  createdAt,
}: Entry): Wire<'ListEntryReference'> {
  return {
    id,
    list_id: listId,
    creator_id: creatorId,
    entity_id: entityId,
    entity_type: ENTITY_CODES[entityType],
    created_at: createdAt,
  };
}

/** The rows of a person or organization on lists that the user may see. */
export function entriesOf(ctx: Context, type: EntityType, id: number): Wire<'ListEntryReference'>[] {
  return ctx.world.tables.listEntries
    .by('entity', ownerKey(type, id))
    .filter((entry) => isOnVisibleList(ctx, entry))
    .map(listEntryReference);
}

function entityOf(ctx: Context, { entityType, entityId }: Entry) {
  const { persons, companies, opportunities } = ctx.world.tables;
  const entity_type = ENTITY_CODES[entityType];
  switch (entityType) {
    case 'person': {
      const person = persons.get(entityId);
      if (person) return { entity_type, entity: embeddedPerson(person) };
      break;
    }
    case 'company': {
      const company = companies.get(entityId);
      if (company) return { entity_type, entity: embeddedOrganization(ctx, company) };
      break;
    }
    case 'opportunity': {
      const opportunity = opportunities.get(entityId);
      if (opportunity) return { entity_type, entity: embeddedOpportunity(ctx, opportunity) };
      break;
    }
  }
  throw new Error(`a list entry without its ${entityType} ${entityId}`);
}
