/** The users of an account: their state, role and permissions, as the product's settings change them (product-rules.md §2, §6.5). */
import type { Account } from '../account/account.js';
import { effectiveRole, PERMISSIONS } from '../account/permissions.js';
import type { User } from '../store/model.js';
import { forgetCreator, passOnLists } from '../store/rules/users.js';
import { revokeKeysOf } from './apps.js';
import { ControlError } from './error.js';
import { actingUser, findUser, nameOf, type UserReference, userFacts } from './people.js';
import type { UserChange, UserView } from './schemas.js';

/** By id, removed ones included. */
export const listUsers = (account: Account): UserView[] =>
  [...account.world.tables.users].map((user) => userView(account, user));

/**
 * What is absent stays; all or nothing. Throws `not-found`, `forbidden` where `acting` may not, `conflict` for a user who was
 * removed, for people who deactivate themselves, and for a role that the tier lacks.
 */
export function updateUser(account: Account, reference: UserReference, { acting, ...change }: UserChange): UserView {
  const user = findUser(account, reference, 'id');
  const { tier } = account.settings;
  const needed = tier === 'enterprise' ? 'Enterprise Admin' : 'Admin';
  const may = (one: User) => effectiveRole(one, tier) === needed;
  const leaves = change.status !== undefined && change.status !== 'active' && change.status !== user.status;
  const by = actingUser(account, acting, (one) => may(one) && !(leaves && one.id === user.id), `another ${needed}`);
  if (!may(by)) {
    const message = `${nameOf(account, by.id)} is not an ${needed}: only an ${needed} may do this`;
    throw new ControlError('forbidden', message, 'acting');
  }
  if (user.status === 'removed' && Object.keys(change).length > 0) {
    throw new ControlError('conflict', `${nameOf(account, user.id)} was removed from the account for good`, 'id');
  }
  if (leaves && by.id === user.id) {
    throw new ControlError('conflict', 'Nobody deactivates or removes themselves: let another admin act', 'acting');
  }
  if (change.role === 'Enterprise Admin' && tier !== 'enterprise') {
    throw new ControlError('conflict', `Enterprise Admins exist on Enterprise alone, and the tier is ${tier}`, 'role');
  }
  if (leaves) leave(account, user, change.status as 'deactivated' | 'removed', by.id);
  const after = account.world.tables.users.update({
    ...user,
    ...(change.status && { status: change.status }),
    ...(change.role && { role: change.role }),
    permissions: { ...user.permissions, ...change.permissions },
  });
  return userView(account, after);
}

/** Keys end for good, and lists pass on; whoever is removed is no creator of entries any more. */
function leave(account: Account, user: User, status: 'deactivated' | 'removed', heirId: number): void {
  revokeKeysOf(account, user, `user_${status}`);
  passOnLists(account.world, user.id, heirId);
  if (status === 'removed') forgetCreator(account.world, user.id);
}

function userView(account: Account, user: User): UserView {
  return {
    ...userFacts(account, user),
    permissions: Object.fromEntries(PERMISSIONS.map((name) => [name, account.may(user, name)])),
  };
}
