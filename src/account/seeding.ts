/** Seeds by name, by file, or as an object; the personas' people are added to a seed that lacks them. */
import { readPackageFile } from '../asset.js';
import { resolveSeed, type SeedFile } from '../store/seed.js';
import { Seed, type SeedRows } from '../store/world.js';
import { KEYLESS_ADMIN, PERSONAS } from './personas.js';

const DEFAULT_SEED = 'quaymoss';
let defaultSeed: Seed | undefined;

/** The seed that all default accounts share: our own file, whose rows leave nothing out, so a start neither checks nor completes them. */
export function loadDefaultSeed(): Seed {
  if (!defaultSeed) {
    const { merges, mergeRuns, ...rows } = readFixture(DEFAULT_SEED);
    const merged = { merges: mergeRuns, mergedCompanies: merges?.company ?? [], mergedPersons: merges?.person ?? [] };
    defaultSeed = new Seed({ ...rows, ...merged } as unknown as SeedRows);
  }
  return defaultSeed;
}

/** A seed of the user's: checked against the schema, then resolved. Throws `SeedError`. */
export async function loadSeed(seed: unknown): Promise<Seed> {
  if (seed === undefined || seed === DEFAULT_SEED) return loadDefaultSeed();
  const { checkSeed } = await import('../store/seed-check.js');
  return new Seed(resolveSeed(withPersonas(checkSeed(seed))));
}

function readFixture(name: string): SeedFile {
  return JSON.parse(readPackageFile(`fixtures/${name}.json`));
}

export function withPersonas(file: SeedFile): SeedFile {
  const persons = [...((file.persons as Record<string, unknown>[] | undefined) ?? [])];
  const users = [...((file.users as Record<string, unknown>[] | undefined) ?? [])];
  const known = new Set(persons.flatMap((person) => (person.emails as string[] | undefined) ?? []));
  for (const user of [...PERSONAS, KEYLESS_ADMIN]) {
    if (known.has(user.email)) continue;
    known.add(user.email);
    const ref = `persona ${user.email}`;
    const { firstName, lastName, role } = user;
    persons.push({ ref, type: 'internal', firstName, lastName, emails: [user.email] });
    users.push({
      id: ref,
      role,
      ...('status' in user && { status: user.status }),
      ...('permissions' in user && { permissions: user.permissions }),
    });
  }
  return { ...file, persons, users };
}
