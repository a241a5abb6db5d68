/** What of the account is known so far: ids by member, what other rows point to, and the fields that values belong to. */

import { ajvWithFormats } from '../../contract/libraries.js';
import { getOrInsert } from '../../lib/memo.js';
import { readSeedSchema } from '../../store/seed/seed-check.js';
import { REFERENCES } from '../../store/seed/seed-tables.js';
import type { Row } from './reading.js';

export interface KnownField {
  id: number;
  key: string;
  valueType: string;
  entityType: string;
  listId: number | null;
  role?: unknown;
  kind?: unknown;
}

export interface KnownList {
  id: number;
  type: 'person' | 'company' | 'opportunity';
  ownerId: number | null;
}

export const TABLE_OF = { person: 'persons', company: 'companies', opportunity: 'opportunities' } as const;
export type EntityTable = (typeof TABLE_OF)[keyof typeof TABLE_OF];

/** Members of the pull's own: by name, the ids that a step begins with; and why rows were left out, how many. */
export const PLANS = '.plans';
export const SKIPPED = '.skipped';

export class Known {
  readonly lists = new Map<number, KnownList>();
  readonly fields = new Map<number, KnownField>();
  /** The field of each option. */
  readonly options = new Map<number, number>();
  /** By list, how many of its rows are here. */
  readonly entries = new Map<number, number>();
  /** The list of each row of a list. */
  readonly rowsOfLists = new Map<number, number>();
  readonly #ids = new Map<string, Set<number>>();
  /** By name, the ids that a step begins with. */
  readonly plans = new Map<string, readonly number[]>();
  /** Rows that were left out: how often, by why. */
  readonly skipped = new Map<string, number>();
  /** What rows point to. */
  readonly #wanted = new Map<string, Set<number>>();
  /** Records whose own cells are here, by type. */
  readonly #celled = new Map<string, Set<number>>();
  /** By person outside, the colleagues who know them: each pair is told once. */
  readonly #acquaintances = new Map<string, Set<number>>();
  /** Persons who are colleagues, users or not any more. */
  readonly colleagues = new Set<number>();
  /** Addresses belong to one person each. */
  readonly emails = new Set<string>();
  readonly #byKey = new Map<string, KnownField>();

  has = (member: string, id: number): boolean => this.#ids.get(member)?.has(id) ?? false;
  ids = (member: string): ReadonlySet<number> => this.#ids.get(member) ?? new Set();
  count = (member: string): number => this.#ids.get(member)?.size ?? 0;

  drop(member: string, id: number): void {
    this.#ids.get(member)?.delete(id);
  }

  /** A column of a list, or a field of an entity type. */
  field(key: string, type: string, listId: number | null): KnownField | undefined {
    return (listId === null ? undefined : this.#byKey.get(`${listId} ${key}`)) ?? this.#byKey.get(`${type} ${key}`);
  }

  /** Persons and companies that rows point to and that are not here. */
  missing(table: EntityTable): number[] {
    return [...(this.#wanted.get(table) ?? [])].filter((id) => !this.has(table, id)).sort((a, b) => a - b);
  }

  /** Keeps what a row says; false where it is here already. */
  take(member: string, row: Row): boolean {
    const { id } = row;
    if (member === 'relationships') {
      const known = this.#setOf(this.#acquaintances, String(row.externalId));
      if (known.has(row.internalId as number)) return false;
      known.add(row.internalId as number);
    }
    if (typeof id === 'number') {
      const ids = this.#setOf(this.#ids, member);
      if (ids.has(id)) return false;
      ids.add(id);
    }
    this.#learn(member, row);
    return true;
  }

  #learn(member: string, row: Row): void {
    if (member === 'lists') this.lists.set(row.id as number, listOf(row));
    else if (member === 'fields') this.#learnField(row);
    else if (member === 'options') this.options.set(row.id as number, row.fieldId as number);
    else if (member === 'persons') this.#learnPerson(row);
    else if (member === 'listEntries') this.#learnEntry(row);
    else if (member === 'values') this.#learnValue(row);
    else if (member === 'changes') this.#wantValue(row);
    else if (member === SKIPPED) this.skip(row.reason as string, row.count as number);
    else if (member === PLANS) this.plans.set(row.name as string, row.ids as number[]);
    for (const [name, target] of Object.entries(REFERENCES[member as keyof typeof REFERENCES] ?? {})) {
      if (target !== 'persons' && target !== 'companies' && target !== 'opportunities') continue;
      for (const id of [row[name]].flat()) if (typeof id === 'number') this.#want(target, id);
    }
  }

  skip(reason: string, count: number): void {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + count);
  }

  #learnField(row: Row): void {
    const field = row as unknown as KnownField;
    const { id, key, valueType, entityType, listId, role, kind } = field;
    const known = { id, key, valueType, entityType, listId, role, kind };
    this.fields.set(id, known);
    this.#byKey.set(`${listId ?? entityType} ${key}`, known);
  }

  #learnPerson({ id, type, emails }: Row): void {
    for (const email of emails as string[]) this.emails.add(email);
    if (type === 'internal') this.colleagues.add(id as number);
  }

  #learnEntry({ id, listId, entityId }: Row): void {
    const list = this.lists.get(listId as number);
    if (!list) return;
    this.rowsOfLists.set(id as number, list.id);
    this.entries.set(list.id, (this.entries.get(list.id) ?? 0) + 1);
    this.#want(TABLE_OF[list.type], entityId as number);
  }

  #learnValue(row: Row): void {
    if (typeof row.entityType === 'string') this.claim(row.entityType, row.entityId as number);
    this.#wantValue(row);
  }

  #wantValue({ fieldId, value }: Row): void {
    const table = tableOfValues(this.fields.get(fieldId as number));
    if (table && typeof value === 'number') this.#want(table, value);
  }

  /** True once for each record: its own cells are told wherever it is shown. */
  claim(type: string, id: number): boolean {
    const ids = this.#setOf(this.#celled, type);
    if (ids.has(id)) return false;
    ids.add(id);
    return true;
  }

  #want(table: EntityTable, id: number): void {
    this.#setOf(this.#wanted, table).add(id);
  }

  #setOf = (map: Map<string, Set<number>>, name: string): Set<number> => getOrInsert(map, name, () => new Set());

  /** Whether a row is one of the seed's format. */
  fits(member: string, row: Row): boolean {
    return getOrInsert(validators, member, () => compiled(member))(row);
  }
}

function listOf({ id, type, ownerId }: Row): KnownList {
  return { id: id as number, type: type as KnownList['type'], ownerId: (ownerId as number | undefined) ?? null };
}

/** What the values of a field are ids of, where they are records'. */
export function tableOfValues(field: KnownField | undefined): 'persons' | 'companies' | null {
  if (field?.valueType.startsWith('person')) return 'persons';
  return field?.valueType.startsWith('company') ? 'companies' : null;
}

type Validator = (row: unknown) => boolean;

interface Compiler {
  compile(schema: object): Validator;
}
let compiler: Compiler | undefined;
/** By member: compiled once, for whatever is pulled. */
const validators = new Map<string, Validator>();
let schema: { $id: string; properties: Record<string, { items?: { $ref?: string }; $ref?: string }> } | undefined;

function compiled(member: string): Validator {
  if (!compiler || !schema) {
    const ajv = ajvWithFormats();
    schema = JSON.parse(readSeedSchema()) as NonNullable<typeof schema>;
    ajv.addSchema(schema);
    compiler = ajv as unknown as Compiler;
  }
  const property = schema.properties[member];
  return compiler.compile({ $ref: `${schema.$id}${property?.items?.$ref ?? property?.$ref}` });
}
