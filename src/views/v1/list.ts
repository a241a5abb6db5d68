import type { Context } from '../../store/context.js';
import type { List } from '../../store/model.js';
import { fieldsOfList, fieldView } from './field.js';
import { ENTITY_CODES, ROLE_CODES, type Wire } from './wire.js';

/** A list among others; `list_size` is exact (v1.md §3.1). */
export function listSummary(ctx: Context, list: List) {
  return {
    id: list.id,
    type: ENTITY_CODES[list.type],
    name: list.name,
    public: list.isPublic,
    owner_id: list.ownerId,
    creator_id: list.creatorId,
    list_size: ctx.world.tables.listEntries.countBy('list', list.id),
  } satisfies Wire<'ListSummary'>;
}

export function writtenList(ctx: Context, list: List): Wire<'ListWritten'> {
  return { ...listSummary(ctx, list), additional_permissions: permissions(list) };
}

/** One list with its own fields. */
export function singleList(ctx: Context, list: List): Wire<'ListSingle'> {
  return {
    ...listSummary(ctx, list),
    fields: fieldsOfList(ctx, list).map((field) => fieldView(ctx, field)),
    additional_permissions: permissions(list),
  };
}

const permissions = (list: List): Wire<'AdditionalPermissions'> =>
  list.permissions.map(({ personId, role }) => ({ internal_person_id: personId, role_id: ROLE_CODES[role] }));
