import type { Context } from '../context.js';
import { NotFound } from '../errors.js';
import type { Person, User } from '../model.js';
import type { World } from '../world.js';

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

/** The lists of somebody who goes become another's, private ones too (product-rules.md §6.1). */
export function passOnLists({ tables: { lists } }: World, ownerId: number, heirId: number): void {
  for (const list of lists) {
    if (list.ownerId === ownerId) lists.update({ ...list, ownerId: heirId });
  }
}

/** Entries made by somebody who was removed have no creator (product-rules.md §6.5); everything else keeps its own. */
export function forgetCreator({ tables: { listEntries } }: World, userId: number): void {
  for (const entry of listEntries) {
    if (entry.creatorId === userId) listEntries.update({ ...entry, creatorId: null });
  }
}
