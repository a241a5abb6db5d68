/** Companies, lists with their rows, opportunities, and records that were merged or may be one. */

import type { EntityType } from '../../model.js';
import { isDomain } from '../../rules/companies.js';
import { checkName, type Known, type Rule } from './known.js';
import { expected } from './problem.js';

export const RECORDS: readonly Rule[] = [companies, lists, opportunities, listEntries, merges, mergedAway, suggestions];

function companies(known: Known): void {
  known.each('companies', (company, blame) => {
    const { domain, domains, isGlobal, directoryOnly } = company;
    checkName(company, blame);
    if (domain !== null && !isDomain(domain)) blame('domain', noDomain(domain));
    for (const [i, other] of domains.entries()) {
      if (other !== domain && !isDomain(other)) blame(`domains/${i}`, noDomain(other));
    }
    if ((domains[0] ?? null) !== domain) {
      blame('domains', `must begin with domain, which is ${JSON.stringify(domain)}`);
    }
    if (directoryOnly && !isGlobal) blame('isGlobal', 'must be true for a record of the directory');
  });
}

const noDomain = (text: string) => `${expected(text, 'a domain')}, without scheme and in lower case`;

function lists(known: Known): void {
  known.each('lists', (list, blame) => {
    checkName(list, blame);
    known.colleagues(list, blame, 'ownerId', 'creatorId');
    for (const [i, { personId }] of list.permissions.entries()) {
      known.colleague(personId, `permissions/${i}/personId`, blame);
    }
  });
}

function opportunities(known: Known): void {
  const listed = new Set<number>();
  for (const { listId, entityId } of known.rows.listEntries) {
    if (known.find('lists', listId)?.type === 'opportunity') listed.add(entityId);
  }
  known.each('opportunities', (opportunity, blame) => {
    const { id, listId } = opportunity;
    checkName(opportunity, blame);
    known.colleagues(opportunity, blame, 'managerIds');
    const list = known.find('lists', listId);
    if (list && list.type !== 'opportunity') {
      blame('listId', `${expected(listId, 'a list of opportunities')}, not of ${list.type}`);
    } else if (!listed.has(id)) {
      blame('', 'has no row in listEntries: an opportunity is on its list once');
    }
  });
}

function listEntries(known: Known): void {
  const isOpportunity = (listId: number) => known.find('lists', listId)?.type === 'opportunity';
  known.each('listEntries', (entry, blame) => {
    const { listId, entityId } = entry;
    known.colleagues(entry, blame, 'creatorId');
    const opportunity = isOpportunity(listId) ? known.find('opportunities', entityId) : undefined;
    if (!opportunity || opportunity.listId === listId) return;
    blame('listId', `the opportunity is one of the list ${opportunity.listId}`);
  });
  known.repeated(
    'listEntries',
    ({ listId, entityId }) => (isOpportunity(listId) ? entityId : null),
    (blame, first) => blame('entityId', `the opportunity has the row ${first} already`),
  );
}

function merges(known: Known): void {
  known.each('merges', ({ taskId, status, startedAt, completedAt, errorMessage }, blame) => {
    // Tasks are looked for in lower case.
    if (taskId !== taskId.toLowerCase()) blame('taskId', 'must be in lower case');
    if ((completedAt === null) !== (status === 'in-progress')) {
      const wanted = status === 'in-progress' ? 'null while the merge is in progress' : `an instant: it is a ${status}`;
      blame('completedAt', `must be ${wanted}`);
    }
    if (completedAt !== null && completedAt < startedAt) blame('completedAt', 'lies before startedAt');
    if ((errorMessage === null) !== (status !== 'failed')) {
      const wanted = status === 'failed' ? 'a text: the merge failed' : 'null: the merge did not fail';
      blame('errorMessage', `must be ${wanted}`);
    }
  });
  known.repeated(
    'merges',
    ({ taskId }) => taskId,
    (blame, first) => blame('taskId', `is the task of ${first}: each runs one merge`),
  );
}

function mergedAway(known: Known): void {
  for (const [table, away] of MERGEABLE) {
    known.each(away, ({ id, survivorId }, blame) => {
      if (known.find(table, id)) blame('id', `${id} was merged away, but there is a row with this id`);
      if (id === survivorId) blame('survivorId', 'a record cannot be merged into itself');
    });
  }
}

const MERGEABLE = [
  ['companies', 'mergedCompanies'],
  ['persons', 'mergedPersons'],
] as const;

const CRITERIA: Record<Exclude<EntityType, 'opportunity'>, readonly string[]> = {
  company: ['name', 'domain-redirect', 'domain-match'],
  person: ['name', 'intelligent'],
};

function suggestions(known: Known): void {
  known.each('duplicateSuggestions', ({ entityType, primaryId, duplicateId, criteria }, blame) => {
    if (primaryId === duplicateId) blame('duplicateId', 'must be another than primaryId');
    const allowed = CRITERIA[entityType];
    if (!allowed.includes(criteria)) blame('criteria', expected(criteria, `one of ${entityType}`), { allowed });
  });
}
