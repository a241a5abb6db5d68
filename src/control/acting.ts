/** Who does what a call asks for: Manage Apps and the users' page are used by somebody, and not everybody may. */
import type { Account } from '../account/account.js';
import type { User } from '../store/model.js';
import { ControlError } from './error.js';
import { findUser, type UserReference } from './people.js';

/**
 * The active user that `acting` names, whether or not they may; by default the first who may, in the order of ids.
 * Throws `not-found`, `forbidden` for somebody who is not active, `conflict` where nobody may.
 */
export function actingUser(
  account: Account,
  reference: UserReference | undefined,
  may: (user: User) => boolean,
  needed: string,
): User {
  if (reference === undefined) {
    const able = [...account.world.tables.users].find((user) => user.status === 'active' && may(user));
    if (able) return able;
    throw new ControlError('conflict', `No active user of the account is left who may do this: it takes ${needed}`);
  }
  const user = findUser(account, reference, 'acting');
  if (user.status === 'active') return user;
  throw new ControlError('forbidden', `${reference} is ${user.status} and cannot act`, 'acting');
}
