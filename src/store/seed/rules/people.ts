/** Persons, users, teams, and who knows whom. */
import { isEmailAddress } from '../../rules/persons.js';
import type { Known, Rule } from './known.js';
import { blankName, expected, type Problems } from './problem.js';

export const PEOPLE: readonly Rule[] = [persons, users, teams, relationships, connections];

function* persons({ rows }: Known): Problems {
  const owners = new Map<string, number>();
  for (const [i, { emails, primaryEmail }] of rows.persons.entries()) {
    const at = `/persons/${i}`;
    for (const [j, email] of emails.entries()) {
      const pointer = `${at}/emails/${j}`;
      if (!isEmailAddress(email)) yield { pointer, message: expected(email, 'a valid email address') };
      const owner = owners.get(email);
      if (owner !== undefined)
        yield { pointer, message: `${email} belongs to the person at /persons/${owner} already` };
      owners.set(email, i);
    }
    if (primaryEmail !== null && !emails.includes(primaryEmail)) {
      yield { pointer: `${at}/primaryEmail`, message: expected(primaryEmail, 'one of emails'), allowed: emails };
    }
  }
}

function* users(known: Known): Problems {
  for (const [i, { id }] of known.rows.users.entries()) yield* known.colleague(id, `/users/${i}/id`);
  yield* known.repeated(
    'users',
    ({ id }) => id,
    (first, { id }) => ['id', `the person ${id} is the user at ${first} already`],
  );
}

function* teams(known: Known): Problems {
  const { teams, teamMembers } = known.rows;
  for (const [i, { name }] of teams.entries()) yield* blankName(name, `/teams/${i}/name`);
  for (const [i, { personId }] of teamMembers.entries()) yield* known.colleague(personId, `/teamMembers/${i}/personId`);
  yield* known.repeated(
    'teamMembers',
    ({ teamId, personId }) => `${teamId} ${personId}`,
    (first) => ['personId', `the person is in the team by ${first} already`],
  );
}

function* relationships(known: Known): Problems {
  for (const [i, { internalId, externalId }] of known.rows.relationships.entries()) {
    yield* known.colleague(internalId, `/relationships/${i}/internalId`);
    yield* known.outsider(externalId, `/relationships/${i}/externalId`);
  }
  yield* known.repeated(
    'relationships',
    ({ internalId, externalId }) => `${internalId} ${externalId}`,
    (first) => [null, `the pair is told by ${first} already`],
  );
}

function* connections({ rows }: Known): Problems {
  for (const [i, { overlapStartDate, overlapEndDate }] of rows.inferredConnections.entries()) {
    if (overlapStartDate === null || overlapEndDate === null || overlapStartDate <= overlapEndDate) continue;
    yield { pointer: `/inferredConnections/${i}/overlapEndDate`, message: 'lies before overlapStartDate' };
  }
}
