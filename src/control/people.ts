/** People as callers name them, by a persona's name, a user's id or an email address; and who does what a call asks for. */
import type { Account } from '../account/account.js';
import { effectiveRole } from '../account/permissions.js';
import { suggestion } from '../lib/nearest.js';
import type { User } from '../store/model.js';
import { ControlError } from './error.js';

/** A persona's name, a user's id, as a number or a text, or an email address. */
export type UserReference = string | number;

/** Throws `not-found`. */
export function findUser(account: Account, named: UserReference, param = 'persona'): User {
  const reference = String(named);
  const app = account.apps.find(({ persona }) => persona === reference);
  const user = app ? account.user(app.ownerId) : (byId(account, reference) ?? byEmail(account, reference));
  if (user) return user;
  const names = account.personaKeys.keys();
  const message = `"${reference}" is not a persona, user id or email address of a user${suggestion(reference, names)}`;
  throw new ControlError('not-found', message, param);
}

/** First and last name of a user. */
export function nameOf(account: Account, userId: number): string {
  const person = account.world.tables.persons.get(userId);
  return [person?.firstName, person?.lastName].filter((part) => typeof part === 'string').join(' ');
}

/** A user as the account's tier has them. */
export function userFacts(account: Account, user: User) {
  return {
    id: user.id,
    name: nameOf(account, user.id),
    emailAddress: account.world.tables.persons.get(user.id)?.primaryEmail ?? null,
    role: effectiveRole(user, account.settings.tier),
    status: user.status,
  };
}

/** What the journal may call a person: a persona is itself, a user all of theirs, or their email address. Throws `not-found`. */
export function personasOf(account: Account, named: UserReference, param = 'persona'): string[] {
  const reference = String(named);
  if (account.personaKeys.has(reference)) return [reference];
  const user = findUser(account, reference, param);
  // The key in use first: an older one of the same person is refused before anybody is named in the journal.
  const own = account.apps.filter((app) => app.ownerId === user.id);
  own.sort((a, b) => a.state.localeCompare(b.state));
  const names = own.flatMap(({ persona }) => persona ?? []);
  return names.length > 0 ? names : [account.callerName(user.id) ?? reference];
}

/** A match with its person replaced by the persona that requests carry. Throws `not-found`. */
export function withPersona<M extends { persona?: UserReference }>(account: Account, match: M): M {
  if (match.persona === undefined) return match;
  const [persona] = personasOf(account, match.persona, 'match.persona');
  return { ...match, persona: persona ?? String(match.persona) };
}

const byId = (account: Account, text: string) => (/^\d{1,16}$/.test(text) ? account.user(Number(text)) : undefined);

function byEmail(account: Account, text: string): User | undefined {
  const person = account.world.tables.persons.firstBy('email', text.toLowerCase());
  return person && account.user(person.id);
}

/**
 * Who uses Manage Apps or the users' page, as not everybody may: the active user that `acting` names, whether or not they may; by
 * default the first who may, in the order of ids. Throws `not-found`, `forbidden` for somebody who is not active,
 * `conflict` where nobody may.
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
