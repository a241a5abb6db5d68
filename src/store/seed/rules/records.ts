/** Companies, lists with their rows, opportunities, and records that were merged or may be one. */

import type { EntityType } from '../../model.js';
import { isDomain } from '../../rules/companies.js';
import { memberOf } from '../seed-tables.js';
import type { Known, Rule } from './known.js';
import { blankName, expected, type Problems } from './problem.js';

export const RECORDS: readonly Rule[] = [companies, lists, opportunities, listEntries, merges, mergedAway, suggestions];

function* companies({ rows }: Known): Problems {
  for (const [i, { name, domain, domains, isGlobal, directoryOnly }] of rows.companies.entries()) {
    const at = `/companies/${i}`;
    yield* blankName(name, `${at}/name`);
    if (domain !== null && !isDomain(domain)) {
      yield { pointer: `${at}/domain`, message: noDomain(domain) };
    }
    for (const [j, other] of domains.entries()) {
      if (other === domain || isDomain(other)) continue;
      yield { pointer: `${at}/domains/${j}`, message: noDomain(other) };
    }
    if ((domains[0] ?? null) !== domain) {
      yield { pointer: `${at}/domains`, message: `must begin with domain, which is ${JSON.stringify(domain)}` };
    }
    if (directoryOnly && !isGlobal) {
      yield { pointer: `${at}/isGlobal`, message: 'must be true for a record of the directory' };
    }
  }
}

const noDomain = (text: string) => `${expected(text, 'a domain')}, without scheme and in lower case`;

function* lists(known: Known): Problems {
  for (const [i, { name, ownerId, creatorId, permissions }] of known.rows.lists.entries()) {
    const at = `/lists/${i}`;
    yield* blankName(name, `${at}/name`);
    yield* known.colleague(ownerId, `${at}/ownerId`);
    yield* known.colleague(creatorId, `${at}/creatorId`);
    for (const [j, { personId }] of permissions.entries()) {
      yield* known.colleague(personId, `${at}/permissions/${j}/personId`);
    }
  }
}

function* opportunities(known: Known): Problems {
  const { opportunities, listEntries } = known.rows;
  const listed = new Set<number>();
  for (const { listId, entityId } of listEntries) {
    if (known.find('lists', listId)?.type === 'opportunity') listed.add(entityId);
  }
  for (const [i, { id, name, listId, managerIds }] of opportunities.entries()) {
    const at = `/opportunities/${i}`;
    yield* blankName(name, `${at}/name`);
    yield* known.colleagues(managerIds, `${at}/managerIds`);
    const list = known.find('lists', listId);
    if (list && list.type !== 'opportunity') {
      yield { pointer: `${at}/listId`, message: `${expected(listId, 'a list of opportunities')}, not of ${list.type}` };
    } else if (!listed.has(id)) {
      yield { pointer: at, message: 'has no row in listEntries: an opportunity is on its list once' };
    }
  }
}

function* listEntries(known: Known): Problems {
  const isOpportunity = (listId: number) => known.find('lists', listId)?.type === 'opportunity';
  for (const [i, { listId, entityId, creatorId }] of known.rows.listEntries.entries()) {
    yield* known.colleague(creatorId, `/listEntries/${i}/creatorId`);
    const opportunity = isOpportunity(listId) ? known.find('opportunities', entityId) : undefined;
    if (!opportunity || opportunity.listId === listId) continue;
    yield { pointer: `/listEntries/${i}/listId`, message: `the opportunity is one of the list ${opportunity.listId}` };
  }
  yield* known.repeated(
    'listEntries',
    ({ listId, entityId }) => (isOpportunity(listId) ? entityId : null),
    (first) => ['entityId', `the opportunity has the row ${first} already`],
  );
}

function* merges(known: Known): Problems {
  for (const [i, row] of known.rows.merges.entries()) {
    const at = `/mergeRuns/${i}`;
    const { taskId, status, startedAt, completedAt, errorMessage } = row;
    // Tasks are looked for in lower case.
    if (taskId !== taskId.toLowerCase()) yield { pointer: `${at}/taskId`, message: 'must be in lower case' };
    if ((completedAt === null) !== (status === 'in-progress')) {
      const wanted = status === 'in-progress' ? 'null while the merge is in progress' : `an instant: it is a ${status}`;
      yield { pointer: `${at}/completedAt`, message: `must be ${wanted}` };
    }
    if (completedAt !== null && completedAt < startedAt) {
      yield { pointer: `${at}/completedAt`, message: 'lies before startedAt' };
    }
    if ((errorMessage === null) !== (status !== 'failed')) {
      const wanted = status === 'failed' ? 'a text: the merge failed' : 'null: the merge did not fail';
      yield { pointer: `${at}/errorMessage`, message: `must be ${wanted}` };
    }
  }
  yield* known.repeated(
    'merges',
    ({ taskId }) => taskId,
    (first) => ['taskId', `is the task of ${first}: each runs one merge`],
  );
}

function* mergedAway(known: Known): Problems {
  for (const [table, away] of MERGEABLE) {
    for (const [i, { id, survivorId }] of known.rows[away].entries()) {
      const at = `/${memberOf(away)}/${i}`;
      const isThere = known.find(table, id) !== undefined;
      if (isThere) yield { pointer: `${at}/id`, message: `${id} was merged away, but there is a row with this id` };
      if (id === survivorId) yield { pointer: `${at}/survivorId`, message: 'a record cannot be merged into itself' };
    }
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

function* suggestions({ rows }: Known): Problems {
  for (const [i, { entityType, primaryId, duplicateId, criteria }] of rows.duplicateSuggestions.entries()) {
    const at = `/duplicateSuggestions/${i}`;
    if (primaryId === duplicateId) yield { pointer: `${at}/duplicateId`, message: 'must be another than primaryId' };
    const allowed = CRITERIA[entityType];
    if (!allowed.includes(criteria)) {
      yield { pointer: `${at}/criteria`, message: expected(criteria, `one of ${entityType}`), allowed };
    }
  }
}
