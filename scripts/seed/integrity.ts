import { isDeepStrictEqual } from 'node:util';
import type { EntityType, Field, FieldValue, Scalar, ValueType } from '../../src/store/model.js';
import { type SeedFile as RawSeedFile, resolveSeed, SeedError } from '../../src/store/seed/seed.js';
import { checkContent } from './content.js';
import { checkConversations } from './conversation-checks.js';
import type { SeedFile } from './draft.js';
import { checkRecords } from './record-checks.js';

const ID_TYPES: Partial<Record<ValueType, 'person' | 'company' | 'option'>> = {
  person: 'person',
  'person-multi': 'person',
  company: 'company',
  'company-multi': 'company',
  dropdown: 'option',
  'dropdown-multi': 'option',
  'ranked-dropdown': 'option',
};

/** What is wrong with a seed beyond its schema, one line each; empty: nothing. */
export function findFaults(seed: SeedFile): string[] {
  const faults: string[] = [];
  const say = (text: string) => faults.push(text);
  checkComplete(seed, say);
  checkIds(seed, say);
  checkPeople(seed, say);
  checkReferences(seed, say);
  checkLists(seed, say);
  checkValues(seed, say);
  checkConversations(seed, say);
  checkRecords(seed, say);
  checkContent(seed, say);
  return faults;
}

export type Say = (text: string) => void;

/** The mock starts from this file without completing it, so nothing may be left out. */
function checkComplete(seed: SeedFile, say: Say): void {
  const { merges, mergeRuns, format: _, asOf: __, ...others } = seed;
  const wanted = { ...others, merges: mergeRuns, mergedCompanies: merges.company, mergedPersons: merges.person };
  try {
    const resolved: Record<string, unknown> = { ...resolveSeed(structuredClone(seed) as unknown as RawSeedFile) };
    for (const [table, given] of Object.entries(wanted)) {
      if (!isDeepStrictEqual(told(table, resolved[table]), told(table, given))) {
        say(`${table}: rows leave something out`);
      }
    }
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    say(`${error.pointer}: ${error.message}`);
  }
}

/** Entries have the type that their list implies, which no file need tell. */
const told = (table: string, rows: unknown): unknown =>
  table === 'listEntries' ? (rows as object[]).map((row) => ({ ...row, entityType: null })) : rows;

function checkIds(seed: SeedFile, say: Say): void {
  for (const [table, rows] of Object.entries(seed)) {
    if (!Array.isArray(rows)) continue;
    let last = 0;
    for (const row of rows as { id: number }[]) {
      if (!(row.id > last)) say(`${table}: id ${row.id} does not lie above ${last}`);
      last = row.id;
    }
  }
  const lowest = seed.values[0]?.id ?? 0;
  if (lowest <= 2 ** 31) say('values: ids must not fit into 32 bits');
}

function checkPeople(seed: SeedFile, say: Say): void {
  const owners = new Map<string, number>();
  for (const person of seed.persons) {
    for (const email of person.emails) {
      const other = owners.get(email);
      if (other !== undefined) say(`persons: ${email} belongs to ${other} and ${person.id}`);
      owners.set(email, person.id);
      if (!/^[a-z0-9.-]+@[a-z0-9.-]+\.example$/.test(email)) say(`persons: ${email} is not an address to use here`);
    }
    const { primaryEmail } = person;
    if (primaryEmail === null ? person.emails.length > 0 : !person.emails.includes(primaryEmail)) {
      say(`persons: ${person.id} has the primary address ${primaryEmail}`);
    }
  }
  for (const company of seed.companies) {
    if ((company.domains[0] ?? null) !== company.domain)
      say(`companies: ${company.id}: domain must come first of domains`);
    if (company.domains.some((domain) => !domain.endsWith('.example')))
      say(`companies: ${company.id}: not an example domain`);
    if (company.directoryOnly && !company.isGlobal) say(`companies: ${company.id} is in no directory`);
  }
}

export const idsOf = (rows: readonly { id: number }[]) => new Set(rows.map((row) => row.id));

function checkReferences(seed: SeedFile, say: Say): void {
  const persons = idsOf(seed.persons);
  const colleagues = idsOf(seed.persons.filter((person) => person.type === 'internal'));
  const companies = idsOf(seed.companies.filter((company) => !company.directoryOnly));
  const opportunities = idsOf(seed.opportunities);
  const lists = idsOf(seed.lists);
  const fields = idsOf(seed.fields);
  const entries = idsOf(seed.listEntries);
  const all = (table: string, known: ReadonlySet<number>, ids: readonly (number | null)[]) => {
    for (const id of ids) if (id !== null && !known.has(id)) say(`${table}: nothing has the id ${id}`);
  };
  const entity = (table: string, type: EntityType, id: number) =>
    all(table, type === 'person' ? persons : type === 'company' ? companies : opportunities, [id]);

  for (const row of seed.persons) all(`persons ${row.id}`, companies, row.companyIds);
  for (const row of seed.users) all(`users ${row.id}`, colleagues, [row.id]);
  for (const row of seed.lists) {
    all(`lists ${row.id}`, colleagues, [row.ownerId, row.creatorId, ...row.permissions.map((each) => each.personId)]);
  }
  for (const row of seed.opportunities) {
    const where = `opportunities ${row.id}`;
    all(where, lists, [row.listId]);
    all(where, persons, row.personIds);
    all(where, companies, row.companyIds);
    all(where, colleagues, row.managerIds);
  }
  for (const row of seed.listEntries) all(`listEntries ${row.id}`, colleagues, [row.creatorId]);
  for (const row of seed.fields) all(`fields ${row.id}`, lists, [row.listId]);
  for (const row of seed.options) all(`options ${row.id}`, fields, [row.fieldId]);
  for (const [table, rows] of [
    ['values', seed.values],
    ['changes', seed.changes],
  ] as const) {
    for (const row of rows) {
      all(`${table} ${row.id}`, fields, [row.fieldId]);
      all(`${table} ${row.id}`, entries, [row.listEntryId]);
      entity(`${table} ${row.id}`, row.entityType, row.entityId);
    }
  }
  for (const row of seed.changes) all(`changes ${row.id}`, colleagues, [row.changerId]);
  for (const row of seed.interactions) {
    const where = `interactions ${row.id}`;
    all(where, persons, [...row.personIds, ...row.ccPersonIds]);
    all(where, colleagues, [row.internalPersonId, row.manualCreatorId]);
    all(where, persons, [row.organizerId]);
  }
  for (const row of seed.notes) {
    const where = `notes ${row.id}`;
    all(where, colleagues, [row.creatorId, ...row.sharedWith]);
    all(where, persons, row.personIds);
    all(where, companies, row.companyIds);
    all(where, opportunities, row.opportunityIds);
  }
  for (const row of seed.reminders) {
    const where = `reminders ${row.id}`;
    all(where, colleagues, [row.creatorId, row.ownerId]);
    all(where, persons, [row.personId]);
    all(where, companies, [row.companyId]);
    all(where, opportunities, [row.opportunityId]);
  }
  for (const [type, known] of [
    ['company', companies],
    ['person', persons],
  ] as const) {
    for (const { id, survivorId } of seed.merges[type]) {
      all(`merges ${type}`, known, [survivorId]);
      if (known.has(id)) say(`merges ${type}: ${id} still exists`);
    }
  }
}

/** Entries fit their lists, an opportunity has one, the default fields stand in a row. */
function checkLists(seed: SeedFile, say: Say): void {
  const lists = new Map(seed.lists.map((list) => [list.id, list]));
  const entities: Record<EntityType, ReadonlySet<number>> = {
    person: idsOf(seed.persons),
    company: idsOf(seed.companies),
    opportunity: idsOf(seed.opportunities),
  };
  const rowsOf = new Map<number, number>();
  for (const entry of seed.listEntries) {
    const type = lists.get(entry.listId)?.type;
    if (!type || !entities[type].has(entry.entityId)) say(`listEntries ${entry.id}: no ${type} ${entry.entityId}`);
    if (type !== 'opportunity') continue;
    rowsOf.set(entry.entityId, (rowsOf.get(entry.entityId) ?? 0) + 1);
    if (seed.opportunities.find((each) => each.id === entry.entityId)?.listId !== entry.listId) {
      say(`listEntries ${entry.id}: its opportunity names another list`);
    }
  }
  for (const { id } of seed.opportunities)
    if (rowsOf.get(id) !== 1) say(`opportunities ${id}: ${rowsOf.get(id) ?? 0} entries`);
  for (const list of seed.lists) {
    const wanted = ['status', 'owners', 'amount', ...(list.type === 'opportunity' ? ['close-date'] : [])];
    const fields = seed.fields.filter((field) => field.listId === list.id && field.role !== null);
    const first = fields[0]?.id ?? 0;
    if (
      fields.map((field, i) => `${field.role}${field.id - first - i}`).join() !==
      wanted.map((role) => `${role}0`).join()
    ) {
      say(`lists ${list.id}: its default fields are ${fields.map((field) => `${field.role} ${field.id}`).join()}`);
    }
    if (fields.some((field) => field.entityType !== list.type)) say(`lists ${list.id}: fields of another type`);
  }
}

function checkValues(seed: SeedFile, say: Say): void {
  const fields = new Map(seed.fields.map((field) => [field.id, field]));
  const entries = new Map(seed.listEntries.map((entry) => [entry.id, entry]));
  const known = {
    person: idsOf(seed.persons),
    company: idsOf(seed.companies),
    option: new Map(seed.options.map((option) => [option.id, option.fieldId])),
  };
  const cells = new Map<string, Set<string>>();
  const check = (table: string, row: Omit<FieldValue, 'createdAt' | 'updatedAt'>): Field | undefined => {
    const field = fields.get(row.fieldId);
    if (!field) return undefined;
    const where = `${table} ${row.id}`;
    if (field.entityType !== row.entityType) say(`${where}: the field is one of ${field.entityType}`);
    const entry = row.listEntryId === null ? null : entries.get(row.listEntryId);
    if ((entry?.listId ?? null) !== field.listId) say(`${where}: field ${field.id} is not of this list`);
    if (entry && entry.entityId !== row.entityId) say(`${where}: the entry is about ${entry.entityId}`);
    if (!fits(field.valueType, row.value)) say(`${where}: ${JSON.stringify(row.value)} is no ${field.valueType}`);
    const idType = ID_TYPES[field.valueType];
    if (idType === 'option' && known.option.get(row.value as number) !== field.id)
      say(`${where}: an option of another field`);
    if (idType && idType !== 'option' && !known[idType].has(row.value as number)) say(`${where}: no such ${idType}`);
    return field;
  };
  for (const row of seed.values) {
    const field = check('values', row);
    if (!field) continue;
    const cell = `${row.fieldId}/${row.listEntryId ?? row.entityId}`;
    const values = cells.get(cell) ?? new Set();
    const value = JSON.stringify(row.value);
    if (values.has(value)) say(`values ${row.id}: the cell holds ${value} already`);
    if (values.size > 0 && !field.valueType.endsWith('-multi')) say(`values ${row.id}: the cell holds one value only`);
    cells.set(cell, values.add(value));
    if (row.updatedAt !== null && row.updatedAt < row.createdAt) say(`values ${row.id}: updated before it was made`);
  }
  for (const row of seed.changes) {
    if (check('changes', row)?.tracksChanges === false) say(`changes ${row.id}: the field is not tracked`);
  }
}

function fits(type: ValueType, value: Scalar): boolean {
  if (ID_TYPES[type]) return Number.isSafeInteger(value);
  switch (type) {
    case 'number':
    case 'number-multi':
    case 'formula-number':
      return typeof value === 'number';
    case 'location':
    case 'location-multi':
      return typeof value === 'object';
    case 'datetime':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    default:
      return typeof value === 'string' && value !== '';
  }
}
