/** The personas' people in a seed: added to one that lacks them, and found again where their addresses have changed. */
import type { SeedFile } from '../../store/seed/seed.js';
import type { Seed, World } from '../../store/world.js';
import { KEYLESS_ADMIN, PERSONAS } from '../personas.js';

type Row = Record<string, unknown>;

/** Whoever is behind a persona is a user of every account: missing people are added, and people without a user get one. */
export function withPersonas(file: SeedFile): SeedFile {
  const persons = [...((file.persons as Row[] | undefined) ?? [])];
  const users = [...((file.users as Row[] | undefined) ?? [])];
  const named = (file.personas ?? {}) as Row;
  const isUser = (person: Row) => users.some(({ id }) => id === person.id || id === person.ref);
  for (const user of [...PERSONAS, KEYLESS_ADMIN]) {
    if (named[user.name] !== undefined) continue;
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

/** The person behind a persona: named by the seed, or the one with the persona's address. */
export function personaId(
  { past, tables }: Seed,
  { name, email }: { name: string; email: string },
): number | undefined {
  return past?.personas?.[name] ?? tables.persons.index('email').get(email)?.[0];
}

/** The personas whose people have no longer the addresses by which they are known: an export has to say who they are. */
export function renamedPersonas(world: World): Record<string, number> {
  const renamed = [...PERSONAS, KEYLESS_ADMIN].flatMap((persona) => {
    const id = personaId(world.seed, persona);
    return id === undefined || world.tables.persons.firstBy('email', persona.email)?.id === id
      ? []
      : [[persona.name, id]];
  });
  return Object.fromEntries(renamed);
}
