/** The personas' people are added to a seed that lacks them. */
import type { SeedFile } from '../store/seed.js';
import { KEYLESS_ADMIN, PERSONAS } from './personas.js';

type Row = Record<string, unknown>;

/** Whoever is behind a persona is a user of every account: missing people are added, and people without a user get one. */
export function withPersonas(file: SeedFile): SeedFile {
  const persons = [...((file.persons as Row[] | undefined) ?? [])];
  const users = [...((file.users as Row[] | undefined) ?? [])];
  const isUser = (person: Row) => users.some(({ id }) => id === person.id || id === person.ref);
  for (const user of [...PERSONAS, KEYLESS_ADMIN]) {
    const at = persons.findIndex((person) => (person.emails as string[] | undefined)?.includes(user.email));
    const known = persons[at];
    if (known && isUser(known)) continue;
    const { email, firstName, lastName, role } = user;
    const ref = (known?.ref as string | undefined) ?? `persona ${email}`;
    const person = known
      ? { ...known, ref, type: 'internal' }
      : { ref, type: 'internal', firstName, lastName, emails: [email] };
    if (known) persons[at] = person;
    else persons.push(person);
    users.push({
      id: ref,
      role,
      ...('status' in user && { status: user.status }),
      ...('permissions' in user && { permissions: user.permissions }),
    });
  }
  return { ...file, persons, users };
}
