/** Persons, users, teams, and who knows whom. */
import { isEmailAddress } from '../../rules/persons.js';
import { checkName, type Known, type Rule } from './known.js';
import { expected } from './problem.js';

export const PEOPLE: readonly Rule[] = [persons, users, teams, relationships, connections];

function persons(known: Known): void {
  const owners = new Map<string, number>();
  known.each('persons', ({ emails, primaryEmail }, blame, i) => {
    for (const [j, email] of emails.entries()) {
      if (!isEmailAddress(email)) blame(`emails/${j}`, expected(email, 'a valid email address'));
      const owner = owners.get(email);
      if (owner !== undefined) blame(`emails/${j}`, `${email} belongs to the person at /persons/${owner} already`);
      owners.set(email, i);
    }
    if (primaryEmail !== null && !emails.includes(primaryEmail)) {
      blame('primaryEmail', expected(primaryEmail, 'one of emails'), { allowed: emails });
    }
  });
}

function users(known: Known): void {
  known.each('users', (user, blame) => known.colleagues(user, blame, 'id'));
  known.repeated(
    'users',
    ({ id }) => id,
    (blame, first, { id }) => blame('id', `the person ${id} is the user at ${first} already`),
  );
}

function teams(known: Known): void {
  known.each('teams', checkName);
  known.each('teamMembers', (membership, blame) => known.colleagues(membership, blame, 'personId'));
  known.repeated(
    'teamMembers',
    ({ teamId, personId }) => `${teamId} ${personId}`,
    (blame, first) => blame('personId', `the person is in the team by ${first} already`),
  );
}

function relationships(known: Known): void {
  known.each('relationships', (relationship, blame) => {
    known.colleagues(relationship, blame, 'internalId');
    known.outsider(relationship.externalId, 'externalId', blame);
  });
  known.repeated(
    'relationships',
    ({ internalId, externalId }) => `${internalId} ${externalId}`,
    (blame, first) => blame('', `the pair is told by ${first} already`),
  );
}

function connections(known: Known): void {
  known.each('inferredConnections', ({ overlapStartDate, overlapEndDate }, blame) => {
    if (overlapStartDate === null || overlapEndDate === null || overlapStartDate <= overlapEndDate) return;
    blame('overlapEndDate', 'lies before overlapStartDate');
  });
}
