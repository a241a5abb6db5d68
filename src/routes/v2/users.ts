import { effectiveRole } from '../../account/permissions.js';
import { ok } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import type { Person } from '../../store/model.js';
import { findUser, type UserRecord, userRecord } from '../../store/rules/users.js';
import { userDataView } from '../../views/v2/user.js';
import type { V2 } from './api.js';
import { filterOf, number, word } from './filters.js';
import { pageBody, pageOfIds } from './page.js';

/** v2-2026-operations.md, Users */
export function users(api: V2) {
  api.get('/users', ({ query, ctx, exchange }) => {
    const fits = filterOf<UserRecord>(query.filter, {
      id: number(({ user }) => user.id),
      status: word(['active', 'invited', 'deactivated'], ({ user }) => user.status),
    });
    const page = pageOfIds(exchange, query, ctx.world.tables.users.ids(), (id) => {
      const record = userRecord(ctx, id);
      return record && isNamed(record.person, query.term) && fits(record) ? record : undefined;
    });
    return ok(pageBody(page, (record) => shown(exchange, record)));
  });

  api.get('/users/{userId}', ({ params, ctx, exchange }) => ok(shown(exchange, findUser(ctx, params.userId))));
}

function shown({ account, user }: Exchange, record: UserRecord) {
  const isManager = account.may(user, 'Manage Users');
  return userDataView(record, isManager ? effectiveRole(record.user, account.settings.tier) : null);
}

function isNamed({ firstName, lastName, primaryEmail }: Person, term = ''): boolean {
  const part = term.toLowerCase();
  return part === '' || [firstName, lastName, primaryEmail].some((text) => text?.toLowerCase().includes(part));
}
