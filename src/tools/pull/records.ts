/** Rows of lists with what they are about, and the persons, companies and opportunities that anything points to. */
import { valueRows } from './cells.js';
import { type KnownList, TABLE_OF } from './known.js';
import type { Taken } from './part.js';
import { idOf, idsBelow, isTrue, maybeId, maybeText, type Row, rowOf, textOf, textsOf, wordOf } from './reading.js';
import { compact, type Run } from './run.js';

type EntityType = keyof typeof TABLE_OF;

/** What Affinity computes is computed by whoever loads the copy; a few fields of this kind are stored. */
function withFields({ known }: Run, type: EntityType): string {
  const isStored = [...known.fields.values()].some(
    ({ kind, entityType }) => kind === 'relationship-intelligence' && entityType === type,
  );
  return `fieldTypes=enriched&fieldTypes=global${isStored ? '&fieldTypes=relationship-intelligence' : ''}`;
}

const PAGE = 100;

/** `share`: how many of its rows at most. */
export async function readEntries(run: Run, list: KnownList, share: number): Promise<void> {
  const path = `/v2/lists/${list.id}/list-entries`;
  const limit = Math.max(1, Math.min(PAGE, share));
  const query = `limit=${limit}&${withFields(run, list.type)}&fieldTypes=list`;
  await run.paged(`entries of ${list.id}`, path, query, async (rows, seen) => {
    if (seen >= share) return null;
    const taken: Taken[] = [];
    for (const row of rows.slice(0, share - seen)) taken.push(...(await entryRows(run, row, list)));
    return taken;
  });
}

async function entryRows(run: Run, item: unknown, list: KnownList): Promise<Taken[]> {
  const made = run.of('listEntries', item, (row) => {
    const entity = rowOf(row.entity, '/entity');
    const entry = {
      id: idOf(row, 'id'),
      listId: list.id,
      entityId: idOf(entity, 'id'),
      creatorId: maybeId(row, 'creatorId'),
      createdAt: run.made.instant(textOf(row, 'createdAt')),
    };
    return { entity, entry, rows: entityRows(run, entity, list.type) };
  });
  if (!made) return [];
  const { entity, entry, rows } = made;
  const place = { entityType: list.type, entityId: entry.entityId, listEntryId: entry.id };
  return [['listEntries', entry], ...rows, ...(await cellsOf(run, entity, place, list.id))];
}

/** The record itself; its cells are apart. */
function entityRows(run: Run, row: Row, type: EntityType): Taken[] {
  if (run.known.has(TABLE_OF[type], idOf(row, 'id'))) return [];
  if (type === 'person') return [['persons', personRow(run, row)]];
  if (type === 'company') return [['companies', companyRow(run, row)]];
  return [['opportunities', opportunityRow(run, row)]];
}

export function personRow(run: Run, row: Row): Row {
  const { made, known } = run;
  const primary = maybeText(row, 'primaryEmailAddress');
  const all = [...(primary ? [primary] : []), ...textsOf(row, 'emailAddresses')].map(made.email, made);
  // No two persons of a seed share an address.
  const id = idOf(row, 'id');
  const emails = [...new Set(all)].filter((email) => !known.emails.has(email));
  return {
    id,
    type: run.collaborators.has(id) ? 'collaborator' : typeOfPerson(row),
    firstName: made.first(maybeText(row, 'firstName') || (run.emptyNames.has(id) ? '' : null)),
    lastName: made.last(maybeText(row, 'lastName') || null),
    emails,
    ...(primary === null && { primaryEmail: null }),
    companyIds: cellIds(row, 'companies'),
  };
}

const typeOfPerson = (row: Row): string =>
  row.type === undefined ? 'internal' : wordOf(row, 'type', ['internal', 'external', 'collaborator']);

/** V1 alone tells collaborators from other people outside; for a copy of a few rows that is not worth its calls. */
export async function readCollaborators(run: Run): Promise<void> {
  const read = async () => {
    for await (const { rows } of run.source.pages('/persons', 'page_size=500')) {
      for (const item of rows) {
        const { id, type, first_name } = rowOf(item);
        if (first_name === '' && typeof id === 'number') run.emptyNames.add(id);
        if (type === 2 && typeof id === 'number') run.collaborators.add(id);
      }
    }
  };
  await run.given('collaborators', read, undefined);
}

function companyRow(run: Run, row: Row): Row {
  const domain = maybeText(row, 'domain');
  const domains = [...(domain === null ? [] : [domain]), ...textsOf(row, 'domains')].map(run.made.domain, run.made);
  const own = domain === null ? [] : [...new Set(domains)];
  const name = textOf(row, 'name');
  return {
    id: idOf(row, 'id'),
    name: run.made.company(name.trim() === '' ? 'unnamed' : name),
    domain: own[0] ?? null,
    domains: own,
    isGlobal: isTrue(row, 'isGlobal'),
  };
}

function opportunityRow(run: Run, row: Row): Row {
  const isRestricted = isTrue(row, 'isRestricted');
  const isSeen = !isTrue(row, 'isRedacted');
  const name = maybeText(row, 'name');
  return compact({
    id: idOf(row, 'id'),
    listId: idOf(row, 'listId'),
    name: name === null || name.trim() === '' ? 'Restricted' : run.made.text(name),
    personIds: cellIds(row, 'persons'),
    companyIds: cellIds(row, 'companies'),
    isRestricted,
    // Who else manages it is not shown.
    managerIds: isRestricted && isSeen && run.me !== null ? [run.me] : [],
  });
}

const fieldsOf = (row: Row): Row[] =>
  Array.isArray(row.fields) ? row.fields.map((field) => rowOf(field, '/fields[]')) : [];

/** What an association of the record names. */
function cellIds(row: Row, key: string): number[] {
  const value = fieldsOf(row).find(({ id }) => id === key)?.value;
  return value === undefined ? [] : [...new Set(idsBelow(rowOf(value, '/fields[]/value').data))];
}

/** The cells of the record's own fields once, and of those of the row that it is shown on. */
async function cellsOf(
  run: Run,
  entity: Row,
  place: { entityType: EntityType; entityId: number; listEntryId: number | null },
  listId: number | null,
): Promise<Taken[]> {
  const isNew = run.known.claim(place.entityType, place.entityId);
  const taken: Taken[] = [];
  for (const cell of fieldsOf(entity)) {
    const field = run.known.field(String(cell.id), place.entityType, listId);
    if (!field || (field.listId === null && !isNew)) continue;
    const items = await itemsOf(run, cell, place, field.listId);
    const values = run.of('values', cell, () => valueRows(run.made, field, items, place)) ?? [];
    taken.push(...values.map((row): Taken => ['values', row]));
  }
  return taken;
}

/** All of them: answers show the first hundred of a cell. */
async function itemsOf(
  run: Run,
  cell: Row,
  { entityType, entityId, listEntryId }: { entityType: EntityType; entityId: number; listEntryId: number | null },
  listId: number | null,
): Promise<unknown[]> {
  const value = (cell.value ?? {}) as Row;
  const { data = null, totalCount } = value;
  if (data === null) return [];
  if (!Array.isArray(data)) return [data];
  if (typeof totalCount !== 'number' || totalCount <= data.length) return data;
  const below =
    listId === null ? `/v2/${TABLE_OF[entityType]}/${entityId}` : `/v2/lists/${listId}/list-entries/${listEntryId}`;
  return run.given(
    'values of long cells',
    () => run.source.all(`${below}/fields/${encodeURIComponent(String(cell.id))}/values`),
    data,
  );
}

/** Every record that the key sees. */
export async function readAllRecords(run: Run, type: 'person' | 'company'): Promise<void> {
  const path = `/v2/${TABLE_OF[type]}`;
  const query = `limit=${PAGE}&${withFields(run, type)}`;
  await run.paged(`all ${TABLE_OF[type]}`, path, query, (rows) => recordRows(run, rows, type));
}

async function recordRows(run: Run, rows: readonly unknown[], type: 'person' | 'company'): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const item of rows) {
    const made = run.of(TABLE_OF[type], item, (row) => entityRows(run, row, type)) ?? [];
    taken.push(...made);
    const id = (item as { id?: unknown } | null)?.id;
    if (made.length === 0 && !(typeof id === 'number' && run.known.has(TABLE_OF[type], id))) continue;
    const place = { entityType: type, entityId: id as number, listEntryId: null };
    taken.push(...(await run.given('values', () => cellsOf(run, item as Row, place, null), [])));
  }
  return taken;
}

/** Some persons or companies by their ids. */
export async function recordsOf(run: Run, type: 'person' | 'company', ids: readonly number[]): Promise<Taken[]> {
  const query = `limit=${PAGE}&${withFields(run, type)}&${ids.map((id) => `ids=${id}`).join('&')}`;
  return recordRows(run, await run.source.all(`/v2/${TABLE_OF[type]}`, query), type);
}

/** Records point to records: those that are missing are asked for until none is. As often as this at most, for servers that always name others. */
const ROUNDS = 100;

/** The persons and companies that rows point to. Each is asked for once: what is missing then is left out. */
export async function readMissing(
  run: Run,
  {
    types = ['company', 'person'],
    rounds = ROUNDS,
  }: { types?: readonly ('company' | 'person')[]; rounds?: number } = {},
): Promise<void> {
  const asked = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const before = asked.size;
    for (const type of types) {
      const table = TABLE_OF[type];
      const ids = await run.planned(`missing ${table} ${round}`, () =>
        run.known.missing(table).filter((id) => !asked.has(`${table} ${id}`)),
      );
      for (const id of ids) asked.add(`${table} ${id}`);
      for (let i = 0; i < ids.length; i += PAGE) {
        const some = ids.slice(i, i + PAGE);
        await run.step(`${table} ${round} ${some[0]}-${some.at(-1)}`, () => recordsOf(run, type, some));
      }
    }
    if (asked.size === before) return;
  }
}
