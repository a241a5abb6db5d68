/** The short forms in which persons, companies and the like appear inside other objects (v2-core.md §8.0). */

import type { DropdownOption, Person } from '../../store/model.js';
import { named } from '../../store/rules/find.js';
import type { World } from '../../store/world.js';
import type { Schemas } from './wire.js';

export const personData = ({ tables }: World, id: number): Schemas['PersonData'] =>
  personDataOf(named(tables.persons, id, 'person'));

export const personDataOf = (person: Person): Schemas['PersonData'] => ({
  id: person.id,
  firstName: person.firstName,
  lastName: person.lastName,
  primaryEmailAddress: person.primaryEmail,
  type: person.type,
});

export function companyData({ tables }: World, id: number): Schemas['CompanyData'] {
  const { name, domain } = named(tables.companies, id, 'company');
  return { id, name, domain };
}

/** Affinity's record of who took part: the address is the person's primary one. Who was deleted since is nobody any more. */
export function attendee(world: World, id: number | undefined): Schemas['Attendee'] {
  const person = id === undefined ? undefined : world.tables.persons.get(id);
  return { emailAddress: person?.primaryEmail ?? null, person: person ? personDataOf(person) : null };
}

export const option = ({ tables }: World, id: number): DropdownOption => named(tables.options, id, 'dropdown option');
