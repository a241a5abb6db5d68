/**
 * What the rows that are added to a living account touch: the rows that they name, by id or ref, with whatever those name in turn, and
 * those that no two may be like. So much of the account is enough to hold the new rows to the rules of a seed, and no more is read.
 */
import { getOrInsert } from '../../lib/memo.js';
import { cellKey, ownerKey } from '../indexes.js';
import type { World } from '../world.js';
import { memberOf, type RawRow, REFERENCES, TABLE_OF, type TableName } from './seed-tables.js';

/** The id of a row that goes by a ref, in a member of the file; undefined where there is none. */
export type IdOf = (member: string, ref: string) => number | undefined;

/** Tables that a member may lead into whose table another row tells. */
const ENTITIES = Object.values(TABLE_OF);
const HELD: readonly TableName[] = ['persons', 'companies', 'options'];
const TOLD_ELSEWHERE: { readonly [N in TableName]?: Readonly<Record<string, readonly TableName[]>> } = {
  listEntries: { entityId: ENTITIES },
  values: { entityId: ENTITIES, value: HELD },
  changes: { entityId: ENTITIES, value: HELD },
  duplicateSuggestions: { primaryId: ENTITIES, duplicateId: ENTITIES },
  savedViews: { fieldKeys: ['fields'], statusOptionIds: ['options'] },
};

/** The id of the row of a table that a value names, by id or ref. */
type Named = (table: TableName, value: unknown) => number | undefined;

/** Rows of which there cannot be two that are alike: the indexes that find them, and the keys to look under. */
const ALIKE: { readonly [N in TableName]?: Readonly<Record<string, (row: RawRow, named: Named) => unknown>> } = {
  persons: { email: (row) => row.emails },
  listEntries: { entity: (row, named) => keyOf('opportunity', named('opportunities', row.entityId)) },
  fields: {
    key: ({ key }) => (key ? Object.keys(TABLE_OF).map((type) => `${type}:${key}`) : undefined),
    list: (row, named) => named('lists', row.listId),
  },
  options: { field: (row, named) => named('fields', row.fieldId) },
  values: { cell: cellsOf },
  merges: { task: (row) => row.taskId },
  relationships: { internal: (row, named) => named('persons', row.internalId) },
  teamMembers: { team: (row, named) => named('teams', row.teamId) },
};

/** The cell of a value, as far as it holds something: one of a row or record that is new does not. */
function cellsOf({ fieldId, listEntryId, entityId }: RawRow, named: Named): readonly string[] {
  const field = named('fields', fieldId);
  if (field === undefined) return [];
  const entry = named('listEntries', listEntryId);
  if (entry !== undefined) return [cellKey(field, entry, 0)];
  return ENTITIES.flatMap((type) => named(type, entityId) ?? []).map((entity) => cellKey(field, null, entity));
}

export class Neighbours {
  readonly #rows = new Map<TableName, Map<number, RawRow>>();
  readonly #waiting: [TableName, RawRow][] = [];
  /** Keys of indexes that were followed: many rows of one field or list ask for the same. */
  readonly #followed = new Set<string>();

  constructor(
    readonly world: World,
    readonly idOf: IdOf,
  ) {
    // Who owns what names no owner.
    const [user] = world.tables.users;
    this.#want('users', user?.id);
  }

  /** All that rows which are new to the account touch. */
  around(table: TableName, rows: readonly RawRow[]): void {
    for (const row of rows) {
      this.#named(table, row);
      this.#alike(table, row);
    }
    // With those that are found meanwhile.
    for (const [foundIn, row] of this.#waiting) this.#named(foundIn, row);
    this.#waiting.length = 0;
  }

  /** In the order of their ids. */
  rowsOf(table: TableName): RawRow[] {
    return [...(this.#rows.get(table)?.values() ?? [])].sort((a, b) => Number(a.id) - Number(b.id));
  }

  /** What a row names. */
  #named(table: TableName, row: RawRow): void {
    for (const [member, target] of Object.entries(REFERENCES[table] ?? {})) this.#each(row[member], [target]);
    for (const [member, targets] of Object.entries(TOLD_ELSEWHERE[table] ?? {})) this.#each(row[member], targets);
    for (const item of [row.permissions ?? [], row.mentions ?? []].flat() as RawRow[])
      this.#each(item.personId, ['persons']);
    const field = this.#id('fields', row.fieldId);
    if ((table === 'values' || table === 'changes') && field !== undefined) this.#by('options', 'field', field);
    if (table === 'savedViews') this.#columns(this.#id('lists', row.listId));
  }

  /** The columns that a list has. */
  #columns(listId: number | undefined): void {
    const list = listId === undefined ? undefined : this.world.tables.lists.get(listId);
    if (!list) return;
    this.#by('fields', 'list', list.id);
    this.#by('fields', 'entityType', list.type);
    for (const { id } of this.world.tables.fields.by('list', list.id)) this.#by('options', 'field', id);
  }

  /** Rows of which there cannot be two. */
  #alike(table: TableName, row: RawRow): void {
    if (typeof row.id === 'number' || table === 'users') this.#each(row.id, [table]);
    if (typeof row.ref === 'string') this.#each(row.ref, [table]);
    if (table === 'users') this.#want('users', this.#id('persons', row.id));
    if (table === 'webhooks') for (const { id } of this.world.tables.webhooks) this.#want('webhooks', id);
    for (const [index, keysOf] of Object.entries(ALIKE[table] ?? {})) {
      for (const key of list(keysOf(row, (target, value) => this.#id(target, value)))) this.#by(table, index, key);
    }
  }

  #each(value: unknown, targets: readonly TableName[]): void {
    for (const item of list(value)) for (const target of targets) this.#want(target, this.#id(target, item), item);
  }

  #id(table: TableName, value: unknown): number | undefined {
    if (typeof value === 'string') return this.idOf(memberOf(table), value);
    return typeof value === 'number' ? value : undefined;
  }

  #by(table: TableName, index: string, key: unknown): void {
    if (key === undefined) return;
    const way = `${table} ${index} ${typeof key} ${key}`;
    if (this.#followed.has(way)) return;
    this.#followed.add(way);
    for (const { id } of this.world.table(table).by(index, key as string)) this.#want(table, id);
  }

  /** `name`: by which it was asked for. */
  #want(table: TableName, id: number | undefined, name?: unknown): void {
    if (id === undefined) return;
    const rows = getOrInsert(this.#rows, table, () => new Map<number, RawRow>());
    const ref = typeof name === 'string' ? { ref: name } : {};
    const known = rows.get(id);
    if (known) {
      Object.assign(known, ref);
      return;
    }
    const row = this.world.table(table).get(id);
    if (!row) return;
    const copy = { ...row, ...ref } as RawRow;
    rows.set(id, copy);
    this.#waiting.push([table, copy]);
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const keyOf = (type: string, id: number | undefined): string | undefined =>
  id === undefined ? undefined : ownerKey(type, id);
