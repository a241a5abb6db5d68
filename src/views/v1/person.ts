import type { Person } from '../../store/model.js';
import { PERSON_CODES, type Wire } from './wire.js';

/** A person as it is embedded in rows, and the trunk of all other forms (v1.md §7.1). */
export function embeddedPerson(person: Person): Wire<'EmbeddedPerson'> {
  return {
    id: person.id,
    type: PERSON_CODES[person.type],
    first_name: person.firstName,
    last_name: person.lastName,
    primary_email: person.primaryEmail,
    emails: person.emails,
  };
}

/** The answer to a write. */
export const writtenPerson = (person: Person): Wire<'PersonWritten'> => ({
  ...embeddedPerson(person),
  organization_ids: person.companyIds,
});
