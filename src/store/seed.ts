/**
 * From a seed file to complete rows: ids are given to rows that have none, names (`ref`) become ids, what was left out gets
 * its default. The format is described by `seed.schema.json`; checking a file against it is `seed-check.ts`.
 */
import { canTrackChanges } from './fields.js';
import type { EntityType, Field, FieldValue, ListEntry, Tenant } from './model.js';
import type { SeedRows } from './world.js';

/** A seed file does not fit: `pointer` is the JSON pointer of what to blame. */
export class SeedError extends Error {
  constructor(
    readonly pointer: string,
    message: string,
  ) {
    super(message);
  }
}

type RawRow = Record<string, unknown>;
type TableName = Exclude<keyof SeedRows, 'tenant'>;
export type SeedFile = { tenant?: Tenant; merges?: { company?: RawRow[]; person?: RawRow[] } } & Record<
  string,
  unknown
>;

const DEFAULT_TENANT: Tenant = { id: 7314, name: 'Quaymoss Partners', subdomain: 'quaymoss' };
const DEFAULT_TIME = '2026-01-05T09:00:00.000Z';

/** Members that hold the id of a row of another table. */
const REFERENCES: Partial<Record<TableName, Record<string, TableName>>> = {
  users: { id: 'persons' },
  persons: { companyIds: 'companies' },
  lists: { ownerId: 'persons', creatorId: 'persons' },
  opportunities: { listId: 'lists', personIds: 'persons', companyIds: 'companies', managerIds: 'persons' },
  listEntries: { listId: 'lists', creatorId: 'persons' },
  fields: { listId: 'lists' },
  options: { fieldId: 'fields' },
  values: { fieldId: 'fields', listEntryId: 'listEntries' },
  changes: { fieldId: 'fields', listEntryId: 'listEntries', changerId: 'persons' },
  interactions: {
    personIds: 'persons',
    ccPersonIds: 'persons',
    internalPersonId: 'persons',
    manualCreatorId: 'persons',
  },
  notes: { creatorId: 'persons', personIds: 'persons', companyIds: 'companies', opportunityIds: 'opportunities' },
  reminders: {
    creatorId: 'persons',
    ownerId: 'persons',
    personId: 'persons',
    companyId: 'companies',
    opportunityId: 'opportunities',
  },
};

/** Where ids begin in a file that gives none, by the magnitudes of Affinity's (product-rules.md §8.4). */
const FIRST_IDS: Record<TableName, number> = {
  persons: 54_576_000,
  users: 0,
  companies: 290_555_000,
  lists: 247_800,
  opportunities: 7_133_000,
  listEntries: 158_330_000,
  fields: 5_086_000,
  options: 22_252_000,
  values: 2_634_897_000,
  changes: 50_822_000,
  interactions: 3_000,
  notes: 20_421_000,
  reminders: 15_300,
  mergedCompanies: 0,
  mergedPersons: 0,
};

export function resolveSeed(file: SeedFile): SeedRows {
  const raw: Record<TableName, RawRow[]> = Object.create(null);
  for (const table of Object.keys(FIRST_IDS) as TableName[]) {
    raw[table] = ((file[table] as RawRow[] | undefined) ?? []).map((row) => ({ ...row }));
  }
  raw.mergedCompanies = file.merges?.company ?? [];
  raw.mergedPersons = file.merges?.person ?? [];
  return new Resolver(raw).resolve(file.tenant ?? DEFAULT_TENANT);
}

class Resolver {
  readonly #ids = new Map<string, number>();
  readonly #byId = new Map<TableName, Map<number, RawRow>>();

  constructor(readonly raw: Record<TableName, RawRow[]>) {}

  resolve(tenant: Tenant): SeedRows {
    for (const table of Object.keys(this.raw) as TableName[]) this.#giveIds(table);
    for (const table of Object.keys(REFERENCES) as TableName[]) this.#resolveReferences(table);
    for (const [i, list] of this.raw.lists.entries()) this.#permissions(list, i);
    for (const table of Object.keys(DEFAULTS) as TableName[]) {
      for (const [i, row] of this.raw[table].entries()) this.#complete(table, row, i);
    }
    return { tenant, ...(this.raw as unknown as Omit<SeedRows, 'tenant'>) };
  }

  #giveIds(table: TableName): void {
    const rows = this.raw[table];
    const byId = new Map<number, RawRow>();
    this.#byId.set(table, byId);
    let last = FIRST_IDS[table];
    for (const row of rows) if (typeof row.id === 'number' && row.id > last) last = row.id;
    for (const [i, row] of rows.entries()) {
      if (row.id === undefined) {
        last += 1 + ((last * 31) % 7);
        row.id = last;
      }
      if (typeof row.ref === 'string') {
        const name = `${table} ${row.ref}`;
        if (this.#ids.has(name)) throw new SeedError(`/${table}/${i}/ref`, `the name "${row.ref}" is used twice`);
        this.#ids.set(name, row.id as number);
      }
      delete row.ref;
      if (table === 'users') continue; // their ids are references to persons
      if (byId.has(row.id as number)) throw new SeedError(`/${table}/${i}/id`, `the id ${row.id} is used twice`);
      byId.set(row.id as number, row);
    }
  }

  #resolveReferences(table: TableName): void {
    for (const [member, target] of Object.entries(REFERENCES[table] ?? {})) {
      for (const [i, row] of this.raw[table].entries()) {
        const value = row[member];
        if (value === undefined || value === null) continue;
        const pointer = `/${table}/${i}/${member}`;
        row[member] = Array.isArray(value)
          ? value.map((item, j) => this.#id(target, item, `${pointer}/${j}`))
          : this.#id(target, value, pointer);
      }
    }
  }

  #id(target: TableName, value: unknown, pointer: string): number {
    const id = typeof value === 'string' ? this.#ids.get(`${target} ${value}`) : (value as number);
    if (id === undefined || !this.#byId.get(target)?.has(id)) {
      throw new SeedError(pointer, `${JSON.stringify(value)} names no row of ${target}`);
    }
    return id;
  }

  #permissions(list: RawRow, i: number): void {
    const permissions = (list.permissions as RawRow[] | undefined) ?? [];
    list.permissions = permissions.map((permission, j) => ({
      ...permission,
      personId: this.#id('persons', permission.personId, `/lists/${i}/permissions/${j}/personId`),
    }));
  }

  #complete(table: TableName, row: RawRow, i: number): void {
    const defaults = DEFAULTS[table]?.(row, this, i) ?? {};
    for (const [member, value] of Object.entries(defaults)) if (row[member] === undefined) row[member] = value;
  }

  find(table: TableName, id: unknown): RawRow | undefined {
    return this.#byId.get(table)?.get(id as number);
  }

  /** The first user, who owns what names no owner. */
  firstUser(): unknown {
    return this.raw.users[0]?.id;
  }

  /** Values and changes name their owner by its row, or by type and id. */
  cell(table: 'values' | 'changes', row: RawRow, i: number): Partial<FieldValue> {
    const field = this.find('fields', row.fieldId) as unknown as Field | undefined;
    if (!field) throw new SeedError(`/${table}/${i}/fieldId`, `${JSON.stringify(row.fieldId)} names no row of fields`);
    const entry = this.find('listEntries', row.listEntryId) as unknown as ListEntry | undefined;
    const entityType = (
      entry ? this.find('lists', entry.listId)?.type : (row.entityType ?? field.entityType)
    ) as EntityType;
    const target: TableName =
      entityType === 'person' ? 'persons' : entityType === 'company' ? 'companies' : 'opportunities';
    row.entityId = entry ? entry.entityId : this.#id(target, row.entityId, `/${table}/${i}/entityId`);
    row.value = this.#value(field, row.value, `/${table}/${i}/value`);
    return { entityType, listEntryId: null };
  }

  entity(row: RawRow, i: number): void {
    const type = this.find('lists', row.listId)?.type;
    const target: TableName = type === 'person' ? 'persons' : type === 'company' ? 'companies' : 'opportunities';
    row.entityId = this.#id(target, row.entityId, `/listEntries/${i}/entityId`);
  }

  #value(field: Field, value: unknown, pointer: string): unknown {
    const { valueType } = field;
    if (valueType.startsWith('person')) return this.#id('persons', value, pointer);
    if (valueType.startsWith('company')) return this.#id('companies', value, pointer);
    if (!valueType.includes('dropdown')) return value;
    // People write an option by its text.
    const isNamed = (option: RawRow) => option.fieldId === field.id && option.text === value;
    const named = typeof value === 'string' ? this.raw.options.find(isNamed) : undefined;
    return named ? named.id : this.#id('options', value, pointer);
  }
}

type Defaults = (row: RawRow, resolver: Resolver, i: number) => RawRow;

/** In the order in which rows depend on each other. */
const DEFAULTS: Partial<Record<TableName, Defaults>> = {
  persons: (row) => ({
    type: 'external',
    firstName: null,
    lastName: null,
    emails: [],
    primaryEmail: (row.emails as string[] | undefined)?.[0] ?? null,
    companyIds: [],
    createdAt: DEFAULT_TIME,
  }),
  users: () => ({ role: 'Standard', status: 'active', permissions: {} }),
  companies: (row) => ({
    domain: (row.domains as string[] | undefined)?.[0] ?? null,
    domains: typeof row.domain === 'string' ? [row.domain] : [],
    isGlobal: row.directoryOnly === true,
    directoryOnly: false,
    createdAt: DEFAULT_TIME,
  }),
  lists: (row, resolver) => ({
    isPublic: true,
    ownerId: row.creatorId ?? resolver.firstUser(),
    creatorId: row.ownerId ?? resolver.firstUser(),
    createdAt: DEFAULT_TIME,
  }),
  opportunities: () => ({
    personIds: [],
    companyIds: [],
    isRestricted: false,
    managerIds: [],
    createdAt: DEFAULT_TIME,
  }),
  listEntries: (row, resolver, i) => {
    resolver.entity(row, i);
    return { creatorId: resolver.find('lists', row.listId)?.ownerId ?? null, createdAt: DEFAULT_TIME };
  },
  fields: (row, resolver) => ({
    key: `field-${row.id}`,
    kind: row.listId ? 'list' : row.source ? 'enriched' : 'global',
    entityType: row.listId ? resolver.find('lists', row.listId)?.type : 'company',
    listId: null,
    source: null,
    role: null,
    tracksChanges: !row.source && canTrackChanges(row.valueType as Field['valueType']),
    description: null,
    isRequired: false,
    createdAt: DEFAULT_TIME,
  }),
  options: (row, resolver) => ({
    rank: resolver.raw.options.filter((o) => o.fieldId === row.fieldId).indexOf(row),
    color: null,
    category: null,
    winRate: null,
  }),
  values: (row, resolver, i) => ({ ...resolver.cell('values', row, i), createdAt: DEFAULT_TIME, updatedAt: null }),
  changes: (row, resolver, i) => ({
    ...resolver.cell('changes', row, i),
    action: 'updated',
    changerId: null,
    changedAt: DEFAULT_TIME,
  }),
  interactions: (row) => ({
    endAt: null,
    allDay: false,
    title: null,
    direction: null,
    personIds: [],
    ccPersonIds: [],
    internalPersonId: null,
    manualCreatorId: null,
    createdAt: row.at,
    updatedAt: null,
  }),
  notes: () => ({ personIds: [], companyIds: [], opportunityIds: [], createdAt: DEFAULT_TIME, updatedAt: null }),
  reminders: (row) => ({
    type: 'one-time',
    content: null,
    completedAt: null,
    ownerId: row.creatorId,
    personId: null,
    companyId: null,
    opportunityId: null,
    createdAt: DEFAULT_TIME,
  }),
};
