import { ok } from '../../pipeline/answer.js';
import { Problem } from '../../pipeline/problem.js';
import { findList, visibleLists } from '../../store/rules/access.js';
import { createList } from '../../store/rules/lists.js';
import { listSummary, singleList, writtenList } from '../../views/v1/list.js';
import { entityType, listRole } from '../../views/v1/wire.js';
import type { V1 } from './api.js';

const SHARE_WITH_ALL = 'Share accessible Lists globally';

/** v1.md §3 */
export function lists(api: V1) {
  api.get('/lists', ({ ctx }) => ok(visibleLists(ctx).map((list) => listSummary(ctx, list))));

  api.get('/lists/{list_id}', ({ ctx, params }) => ok(singleList(ctx, findList(ctx, params.list_id))));

  api.post('/lists', ({ ctx, account, exchange, body }) => {
    if (body.is_public && !account.may(exchange.user, SHARE_WITH_ALL)) {
      const message = `You do not have the permission needed for a public list: ${SHARE_WITH_ALL}.`;
      throw new Problem('authorization', message).because({ code: 'missing-permission', rule: SHARE_WITH_ALL });
    }
    const permissions = body.additional_permissions?.map(({ internal_person_id, role_id }) => ({
      personId: internal_person_id,
      role: listRole(role_id),
    }));
    const list = createList(ctx, {
      name: body.name,
      type: entityType(body.type),
      isPublic: body.is_public,
      ownerId: body.owner_id,
      permissions,
    });
    return ok(writtenList(ctx, list));
  });
}
