/**
 * What the rows that are added to a living account touch: the rows that they name, by id or ref, with whatever those name in turn, and
 * those that no two may be like. So much of the account is enough to hold the new rows to the rules of a seed, and no more is read.
 */
import { getOrInsert } from '../../lib/memo.js';
import type { Table } from '../engine/table.js';
import { cellKey, ownerKey } from '../indexes.js';
import type { World } from '../world.js';
import { memberOf, type RawRow, REFERENCES, type TableName } from './seed-tables.js';

type AnyTable = Table<{ readonly id: number }, string>;

/** The id of a row that goes by a ref, in a member of the file; undefined where there is none. */
export type IdOf = (member: string, ref: string) => number | undefined;

/** Tables that a member may lead into whose table another row tells. */
const ENTITIES: readonly TableName[] = ['persons', 'companies', 'opportunities'];
const HELD: readonly TableName[] = ['persons', 'companies', 'options'];
const TOLD_ELSEWHERE: { readonly [N in TableName]?: Readonly<Record<string, readonly TableName[]>> } = {
  listEntries: { entityId: ENTITIES },
  values: { entityId: ENTITIES, value: HELD },
  changes: { entityId: ENTITIES, value: HELD },
  duplicateSuggestions: { primaryId: ENTITIES, duplicateId: ENTITIES },
  savedViews: { fieldKeys: ['fields'], statusOptionIds: ['options'] },
};

/** Rows of which there cannot be two that are alike of one field, list, team or person: the index that finds them, and what tells its key. */
const ALIKE_WITHIN: { readonly [N in TableName]?: readonly [index: string, member: string, target: TableName] } = {
  fields: ['list', 'listId', 'lists'],
  options: ['field', 'fieldId', 'fields'],
  relationships: ['internal', 'internalId', 'persons'],
  teamMembers: ['team', 'teamId', 'teams'],
};

export class Neighbours {
  readonly #rows = new Map<TableName, Map<number, RawRow>>();
  #waiting: [TableName, RawRow][] = [];
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
    this.#settle();
  }

  /** In the order of their ids. */
  rowsOf(table: TableName): RawRow[] {
    return [...(this.#rows.get(table)?.values() ?? [])].sort((a, b) => Number(a.id) - Number(b.id));
  }

  #settle(): void {
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const [table, row] of waiting) this.#named(table, row);
    }
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
    const id = (member: string, target: TableName) => this.#id(target, row[member]);
    const [index, member, target] = ALIKE_WITHIN[table] ?? [];
    if (index && member && target) this.#by(table, index, id(member, target));
    switch (table) {
      case 'persons':
        for (const email of list(row.emails)) this.#by('persons', 'email', email);
        break;
      case 'users':
        this.#want('users', this.#id('persons', row.id));
        break;
      case 'listEntries':
        this.#by('listEntries', 'entity', keyOf('opportunity', id('entityId', 'opportunities')));
        break;
      case 'fields':
        for (const type of ['person', 'company', 'opportunity'])
          if (row.key) this.#by('fields', 'key', `${type}:${row.key}`);
        break;
      case 'values':
        this.#cell(row);
        break;
      case 'merges':
        this.#by('merges', 'task', row.taskId);
        break;
      case 'webhooks':
        for (const { id: webhook } of this.world.tables.webhooks) this.#want('webhooks', webhook);
    }
  }

  /** What the cell of a value holds already. A cell of a row or record that is new holds nothing. */
  #cell(row: RawRow): void {
    const field = this.#id('fields', row.fieldId);
    if (field === undefined) return;
    const entry = this.#id('listEntries', row.listEntryId);
    if (entry !== undefined) this.#by('values', 'cell', cellKey(field, entry, 0));
    else
      for (const type of ENTITIES) {
        const entity = this.#id(type, row.entityId);
        if (entity !== undefined) this.#by('values', 'cell', cellKey(field, null, entity));
      }
  }

  #each(value: unknown, targets: readonly TableName[]): void {
    for (const item of list(value)) for (const target of targets) this.#want(target, this.#id(target, item), item);
  }

  #id(table: TableName, value: unknown): number | undefined {
    return typeof value === 'number'
      ? value
      : typeof value === 'string'
        ? this.idOf(memberOf(table), value)
        : undefined;
  }

  #by(table: TableName, index: string, key: unknown): void {
    if (key === undefined) return;
    const way = `${table} ${index} ${typeof key} ${key}`;
    if (this.#followed.has(way)) return;
    this.#followed.add(way);
    for (const { id } of this.#table(table).by(index, key as string)) this.#want(table, id);
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
    const row = this.#table(table).get(id);
    if (!row) return;
    const copy = { ...row, ...ref } as RawRow;
    rows.set(id, copy);
    this.#waiting.push([table, copy]);
  }

  #table(table: TableName): AnyTable {
    return (this.world.tables as unknown as Readonly<Record<string, AnyTable>>)[table] as AnyTable;
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const keyOf = (type: string, id: number | undefined): string | undefined =>
  id === undefined ? undefined : ownerKey(type, id);
