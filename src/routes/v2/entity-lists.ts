/** The lists that hold an entity, and its rows on them: the same for companies and persons (v2-core.md §8.2). */

import { ok } from '../../pipeline/answer.js';
import { namedIds } from '../../store/engine/sorted-ids.js';
import { ownerKey } from '../../store/indexes.js';
import type { EntityType } from '../../store/model.js';
import { canSeeList } from '../../store/rules/access.js';
import { listView } from '../../views/v2/list.js';
import { entryOfEntityView } from '../../views/v2/list-entry.js';
import type { Call } from '../api-operations.js';
import type {} from './api.js';
import { type PageQuery, pageBody, pageOfIds } from './page.js';

/** All rows on lists that the caller sees, each with all its fields. */
export function entriesPage({ ctx, exchange, query }: Call<unknown, PageQuery>, type: EntityType, entityId: number) {
  const { listEntries, lists } = ctx.world.tables;
  const page = pageOfIds(exchange, query, listEntries.idsBy('entity', ownerKey(type, entityId)), (id) => {
    const entry = listEntries.get(id);
    const list = entry && lists.get(entry.listId);
    return entry && list && canSeeList(ctx, list) ? { entry, list } : undefined;
  });
  return ok(pageBody(page, ({ entry, list }) => entryOfEntityView(ctx, entry, list, exchange.version)));
}

/** Each list once, however many rows the entity has there. */
export function listsPage({ ctx, exchange, query }: Call<unknown, PageQuery>, type: EntityType, entityId: number) {
  const { listEntries, lists } = ctx.world.tables;
  const ids = listEntries.by('entity', ownerKey(type, entityId)).map(({ listId }) => listId);
  const page = pageOfIds(exchange, query, namedIds(ids), (id) => {
    const list = lists.get(id);
    return list && canSeeList(ctx, list) ? list : undefined;
  });
  return ok(pageBody(page, listView));
}
