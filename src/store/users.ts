import type { Context } from './context.js';
import { NotFound } from './errors.js';
import type { Person, User } from './model.js';

/** A user, who is an internal person of the same id. */
export interface UserRecord {
  user: User;
  person: Person;
}

/** Undefined for people who are no users, and for those removed from the account. */
export function userRecord(ctx: Context, id: number): UserRecord | undefined {
  const user = ctx.world.tables.users.get(id);
  const person = ctx.world.tables.persons.get(id);
  return user && person && user.status !== 'removed' ? { user, person } : undefined;
}

export function findUser(ctx: Context, id: number): UserRecord {
  const record = userRecord(ctx, id);
  if (!record) throw new NotFound('user', id, 'userId');
  return record;
}
