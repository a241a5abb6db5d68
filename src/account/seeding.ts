/** Seeds by name, by file, or as an object; the personas' people are added to a seed that lacks them. */
import { createHash } from 'node:crypto';
import { listPackageFolder, readPackageFile } from '../asset.js';
import { resolveSeed, type SeedFile } from '../store/seed.js';
import { Seed, type SeedRows, type World } from '../store/world.js';
import { KEYLESS_ADMIN, PERSONAS } from './personas.js';

const DEFAULT_SEED = 'quaymoss';
let defaultSeed: Seed | undefined;

/**
 * The seed that all default accounts share: our own files, one a table. Their rows leave nothing out, so a start neither checks
 * nor completes them, and a table is not read before somebody asks for it.
 */
export function loadDefaultSeed(): Seed {
  defaultSeed ??= new Seed(fixtureRows(DEFAULT_SEED));
  return defaultSeed;
}

function fixtureRows(name: string): SeedRows {
  const read = (member: string) => JSON.parse(readPackageFile(`fixtures/${name}/${member}.json`));
  return new Proxy({} as SeedRows, {
    get(_rows, member) {
      if (member === 'past') return undefined;
      if (member === 'mergedCompanies') return read('merges').company;
      if (member === 'mergedPersons') return read('merges').person;
      return read(member === 'merges' ? 'mergeRuns' : String(member));
    },
  });
}

/** Changes with the default seed, from one version of the program to another. Of the files' texts: parsing them takes longer. */
export function defaultSeedDigest(): string {
  const digest = createHash('sha256');
  for (const file of listPackageFolder(`fixtures/${DEFAULT_SEED}`)) {
    digest.update(`${file}\n${readPackageFile(`fixtures/${DEFAULT_SEED}/${file}`)}`);
  }
  return digest.digest('hex');
}

/** A seed of the user's: checked against the schema, then resolved. Throws `SeedError`. */
export async function loadSeed(seed: unknown): Promise<Seed> {
  if (seed === undefined || seed === DEFAULT_SEED) return loadDefaultSeed();
  const { checkSeed } = await import('../store/seed-check.js');
  return new Seed(resolveSeed(withPersonas(checkSeed(seed))));
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
