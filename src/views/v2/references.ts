/** The short forms in which persons, companies and the like appear inside other objects (v2-core.md §8.0). */

import type { DropdownOption, Person } from '../../store/model.js';
import type { World } from '../../store/world.js';
import type { Schemas } from './wire.js';

export function personData(world: World, id: number): Schemas['PersonData'] {
  const person = world.tables.persons.get(id);
  if (!person) throw new Error(`person ${id} is referred to but does not exist`);
  return personDataOf(person);
}

export const personDataOf = (person: Person): Schemas['PersonData'] => ({
  id: person.id,
  firstName: person.firstName,
  lastName: person.lastName,
  primaryEmailAddress: person.primaryEmail,
  type: person.type,
});

export function companyData(world: World, id: number): Schemas['CompanyData'] {
  const company = world.tables.companies.get(id);
  if (!company) throw new Error(`company ${id} is referred to but does not exist`);
  return { id: company.id, name: company.name, domain: company.domain };
}

/** Affinity's record of who took part: the address is the person's primary one. Who was deleted since is nobody any more. */
export function attendee(world: World, id: number): Schemas['Attendee'] {
  const person = world.tables.persons.get(id);
  return { emailAddress: person?.primaryEmail ?? null, person: person ? personDataOf(person) : null };
}

export function option(world: World, id: number): DropdownOption {
  const found = world.tables.options.get(id);
  if (!found) throw new Error(`dropdown option ${id} is referred to but does not exist`);
  return found;
}
