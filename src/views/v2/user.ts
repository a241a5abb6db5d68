import type { Person, Role } from '../../store/model.js';
import type { UserRecord } from '../../store/rules/users.js';
import type { Schemas } from './wire.js';

const ROLES: Readonly<Record<Role, string>> = {
  Standard: 'standard',
  Admin: 'admin',
  'Enterprise Admin': 'enterprise-admin',
};

/** Null role: for callers who do not manage users, who see neither role nor addresses (v2-2026-operations.md, Users). */
export function userDataView({ user, person }: UserRecord, role: Role | null): Schemas['UserData'] {
  return {
    id: person.id,
    firstName: person.firstName ?? '',
    lastName: person.lastName,
    primaryEmailAddress: person.primaryEmail,
    ...(role !== null && { emailAddresses: [...person.emails] }),
    status: user.status === 'active' ? 'active' : 'deactivated',
    photoUrl: null,
    ...(role !== null && { role: ROLES[role] }),
  };
}

/** As in `whoami` and in teams. */
export const userView = (person: Person): Schemas['User'] => ({
  id: person.id,
  firstName: person.firstName ?? '',
  lastName: person.lastName,
  emailAddress: person.primaryEmail ?? '',
});
