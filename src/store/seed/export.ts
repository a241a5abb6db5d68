/** The way back: an account's rows in the form of a seed file, ids pinned and nothing left out. */

import type { GoneRow } from '../engine/past.js';
import type { Row } from '../engine/seed-table.js';
import { blocksOf } from '../engine/sorted-ids.js';
import type { Table } from '../engine/table.js';
import type { Field, FieldValueChange, Opportunity, TableName } from '../model.js';
import { nameOf, shownValue } from '../rules/changes.js';
import { tableNamedBy } from '../rules/scalars.js';
import { World } from '../world.js';
import type { SeedFile } from './seed.js';
import { MERGED, memberOf } from './seed-tables.js';

/** Who the personas are that their addresses do not tell: person ids by persona. */
type Personas = Readonly<Record<string, number>>;

/** A member of the file that is a list, row by row. */
type Listed = readonly [member: string, rows: () => Iterable<unknown>];

/** Loads again into an account that answers alike, of what is gone too. */
export function exportSeed(world: World, personas: Personas = {}): SeedFile {
  const lists = listsOf(world).map(([member, rows]) => [member, [...rows()]] as const);
  return { ...headOf(world), ...Object.fromEntries(lists), ...tailOf(world, personas) } as unknown as SeedFile;
}

/** About as many characters go out at a time: a row more or less. */
const PIECE = 16_384;

/** The same as JSON, in pieces: whatever is written in between, the account is told as it was at the call. */
export function exportText(world: World, personas: Personas = {}): Generator<string> {
  // The rows are shared until the next write.
  const then = new World(world.seed, () => {});
  then.restore(world.snapshot());
  return piecesOf(then, personas);
}

function* piecesOf(world: World, personas: Personas): Generator<string> {
  let piece = JSON.stringify(headOf(world)).slice(0, -1);
  for (const [member, rows] of listsOf(world)) {
    piece += `,${JSON.stringify(member)}:[`;
    let isFirst = true;
    for (const row of rows()) {
      piece += isFirst ? JSON.stringify(row) : `,${JSON.stringify(row)}`;
      isFirst = false;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    piece += ']';
    // A table takes its time to be opened.
    yield piece;
    piece = '';
  }
  yield `,${JSON.stringify(tailOf(world, personas)).slice(1)}`;
}

/** With its own present, so that the copy can be laid upon another day as the original can. */
const headOf = ({ tenant, seed: { about } }: World) => ({
  format: 'affinity-mock-seed/1',
  ...(about?.asOf !== undefined && { asOf: about.asOf }),
  tenant,
});

function listsOf(world: World): Listed[] {
  const { tables } = world;
  const told: { readonly [N in TableName]?: () => Iterable<unknown> } = {
    listEntries: () => rowsOf(tables.listEntries, withoutType),
    changes: () => rowsOf(tables.changes, (change) => withName(world, change)),
  };
  const names = (Object.keys(tables) as TableName[]).filter((name) => !(name in MERGED));
  return names.map((name) => [memberOf(name), told[name] ?? (() => rowsOf(world.table(name), (row) => row))]);
}

/** The rows of a table that does not change meanwhile: to list the ids of a big one first would take a turn too long. */
function* rowsOf<R extends Row>(table: Table<R, string>, shown: (row: R) => unknown): Generator<unknown> {
  for (const ids of blocksOf(table.ids(), {})) for (const id of ids) yield shown(table.get(id) as R);
}

/** The type of an entry's entity is told by its list. */
const withoutType = <E extends { entityType: unknown }>({ entityType: _, ...entry }: E) => entry;

/** What is gone has no row that would tell how it read. */
function withName(world: World, change: FieldValueChange): FieldValueChange {
  const field = world.tables.fields.get(change.fieldId);
  if (change.displayValue !== undefined || !field || isThere(world, field, change.value)) return change;
  const displayValue = shownValue(world, { change, field });
  return nameOf(world, field, change.value) === null ? change : { ...change, displayValue };
}

function isThere({ tables }: World, { valueType }: Field, value: FieldValueChange['value']): boolean {
  const table = tableNamedBy(valueType);
  return typeof value !== 'number' || table === null || tables[table].get(value) !== undefined;
}

/** What is not by table, and nothing where there is nothing to tell. */
function tailOf(world: World, personas: Personas) {
  const { mergedCompanies, mergedPersons, ...tables } = world.tables;
  const gone: Record<string, GoneRow[]> = {};
  const lastIds: Record<string, number> = {};
  for (const [name, table] of Object.entries(tables)) {
    const member = memberOf(name as TableName);
    const rows = [...table.gone().values()].sort((a, b) => a.id - b.id);
    if (rows.length > 0) {
      gone[member] = rows.map((row) => (name === 'opportunities' ? ofOpportunity(row) : { id: row.id }));
    }
    const highest = Math.max(table.highestId, rows.at(-1)?.id ?? 0);
    if (table.lastId > highest) lastIds[member] = table.lastId;
  }
  return {
    merges: { company: [...mergedCompanies], person: [...mergedPersons] },
    ...(Object.keys(gone).length > 0 && { gone }),
    ...(Object.keys(lastIds).length > 0 && { lastIds }),
    ...(Object.keys(personas).length > 0 && { personas }),
  };
}

/** Its history stays hidden from those to whom it was. */
const ofOpportunity = ({ id, isRestricted, managerIds = [] }: GoneRow & Partial<Opportunity>): GoneRow =>
  isRestricted ? { id, isRestricted, managerIds } : { id };
