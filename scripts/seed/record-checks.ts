import type { List } from '../../src/store/model.js';
import { BUILT_IN_FIELDS } from '../../src/store/rules/columns.js';
import type { SeedFile } from './draft.js';
import { idsOf, type Say } from './integrity.js';

/** Reminders, files, views, merges, suggestions, teams and who knows whom. */
export function checkRecords(seed: SeedFile, say: Say): void {
  const known = {
    person: idsOf(seed.persons),
    company: idsOf(seed.companies),
    opportunity: idsOf(seed.opportunities),
    user: idsOf(seed.users),
    outside: idsOf(seed.persons.filter((person) => person.type !== 'internal')),
  };
  const all = (where: string, of: keyof typeof known, ids: readonly (number | null)[]) => {
    for (const id of ids) if (id !== null && !known[of].has(id)) say(`${where}: ${id} is no ${of}`);
  };

  for (const row of seed.reminders) {
    const where = `reminders ${row.id}`;
    all(where, 'user', [row.creatorId, row.ownerId, row.completerId]);
    all(where, 'outside', [row.personId]);
    const recurs = row.type === 'recurring';
    if ((row.resetTrigger !== null) !== recurs || (row.periodDays !== null) !== recurs) say(`${where}: recurs or not`);
    if (recurs && row.completedAt !== null) say(`${where}: a recurring one is never completed`);
    if (!recurs && (row.completerId === null) !== (row.completedAt === null)) say(`${where}: completed by whom?`);
  }
  for (const row of seed.files) {
    const where = `files ${row.id}`;
    all(where, 'user', [row.creatorId]);
    all(where, 'person', [row.personId]);
    all(where, 'company', [row.companyId]);
    all(where, 'opportunity', [row.opportunityId]);
    const bytes = Buffer.from(row.content, 'base64');
    if (bytes.length !== row.size || bytes.toString('base64') !== row.content) say(`${where}: ${row.size} bytes?`);
  }
  for (const row of [...seed.reminders, ...seed.files]) {
    const tags = [row.personId, row.companyId, row.opportunityId].filter((id) => id !== null);
    if (tags.length > 1) say(`reminders or files ${row.id}: belongs to ${tags}`);
  }
  checkViews(seed, say);
  checkMerges(seed, say);
  checkTeams(seed, say);

  const pairs = new Set<string>();
  for (const row of seed.relationships) {
    const where = `relationships ${row.id}`;
    all(where, 'user', [row.internalId]);
    all(where, 'outside', [row.externalId]);
    const pair = `${row.internalId} ${row.externalId}`;
    if (pairs.has(pair)) say(`${where}: the pair has a row already`);
    pairs.add(pair);
    if (row.strength === 0 && row.linkedInSince === null) say(`${where}: nothing links the two`);
  }
  for (const row of seed.inferredConnections) {
    const where = `inferredConnections ${row.id}`;
    all(where, 'outside', [row.sourcePersonId]);
    const isCoworker = row.kind === 'coworker';
    if ((row.sharedEmployer !== null) !== isCoworker || (row.overlapStartDate !== null) !== isCoworker) {
      say(`${where}: not what a ${row.kind} needs`);
    }
    if ((row.deal === null) !== isCoworker) say(`${where}: its deal`);
    if ((row.portfolioCompany === null) !== isCoworker) say(`${where}: not what a ${row.kind} needs`);
    if (isCoworker && !((row.overlapStartDate ?? '') <= (row.overlapEndDate ?? '')))
      say(`${where}: ends before it begins`);
  }
}

function checkViews(seed: SeedFile, say: Say): void {
  for (const view of seed.savedViews) {
    const list = seed.lists.find((each) => each.id === view.listId);
    if (!list || !seesList(list, view.ownerId)) say(`savedViews ${view.id}: a list out of the owner's sight`);
    const fields = seed.fields.filter(
      (field) => field.listId === view.listId || (field.listId === null && field.entityType === list?.type),
    );
    const keys = new Set([
      ...fields.map((field) => field.key),
      ...BUILT_IN_FIELDS.filter((field) => list && (field.onLists ?? field.on).includes(list.type)).map(
        (field) => field.key,
      ),
    ]);
    for (const key of view.fieldKeys) if (!keys.has(key)) say(`savedViews ${view.id}: no column ${key}`);
    const status = fields.find((field) => field.listId === view.listId && field.role === 'status');
    for (const id of view.statusOptionIds) {
      if (seed.options.find((option) => option.id === id)?.fieldId !== status?.id)
        say(`savedViews ${view.id}: no stage ${id}`);
    }
  }
}

function checkMerges(seed: SeedFile, say: Say): void {
  const tables = { company: idsOf(seed.companies), person: idsOf(seed.persons) };
  const tasks = new Set<string>();
  for (const row of seed.mergeRuns) {
    const where = `mergeRuns ${row.id}`;
    if (tasks.has(row.taskId)) say(`${where}: another's task`);
    tasks.add(row.taskId);
    if ((row.status === 'in-progress') !== (row.completedAt === null)) say(`${where}: completed or not`);
    if ((row.status === 'failed') !== (row.errorMessage !== null)) say(`${where}: failed or not`);
    const [primary, duplicate] = [
      tables[row.entityType].has(row.primaryId),
      tables[row.entityType].has(row.duplicateId),
    ];
    const away = seed.merges[row.entityType].some(
      (each) => each.id === row.duplicateId && each.survivorId === row.primaryId,
    );
    if (away !== (row.status === 'success')) say(`${where}: merges tells otherwise`);
    if (row.status !== 'success' && primary !== (row.status === 'in-progress')) say(`${where}: its primary`);
    if (duplicate !== (row.status !== 'success')) say(`${where}: its duplicate`);
  }
  for (const type of ['company', 'person'] as const) {
    for (const { id } of seed.merges[type]) {
      if (!seed.mergeRuns.some((run) => run.entityType === type && run.duplicateId === id))
        say(`merges ${id}: by what run?`);
    }
  }
  for (const row of seed.duplicateSuggestions) {
    const where = `duplicateSuggestions ${row.id}`;
    if (!tables[row.entityType].has(row.primaryId) || !tables[row.entityType].has(row.duplicateId))
      say(`${where}: of whom?`);
    if (row.criteria !== 'name' && (row.entityType === 'person') !== (row.criteria === 'intelligent'))
      say(`${where}: how?`);
    if (row.criteria !== 'domain-match') continue;
    const [a, b] = [row.primaryId, row.duplicateId].map((id) => seed.companies.find((company) => company.id === id));
    if (!a?.domains.some((domain) => b?.domains.includes(domain))) say(`${where}: their domains differ`);
  }
}

function checkTeams(seed: SeedFile, say: Say): void {
  const users = idsOf(seed.users);
  const places = new Set<string>();
  for (const row of seed.teamMembers) {
    const team = seed.teams.find((each) => each.id === row.teamId);
    if (!team || !users.has(row.personId)) say(`teamMembers ${row.id}: who or where?`);
    if (places.has(`${row.teamId} ${row.personId}`)) say(`teamMembers ${row.id}: twice in a team`);
    places.add(`${row.teamId} ${row.personId}`);
    if (team && row.addedAt < team.createdAt) say(`teamMembers ${row.id}: added before there was a team`);
    for (const id of team?.listIds ?? []) {
      const list = seed.lists.find((each) => each.id === id);
      if (!list || !seesList(list, row.personId)) say(`teamMembers ${row.id}: does not see list ${id}`);
    }
  }
}

const seesList = (list: List, personId: number): boolean =>
  list.isPublic || list.ownerId === personId || list.permissions.some((permission) => permission.personId === personId);
