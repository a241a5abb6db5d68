/**
 * From a seed file to complete rows: ids are given to rows that have none, names (`ref`) become ids, what was left out gets
 * its default. The format is described by `seed.schema.json`; checking a file against it is `seed-check.ts`.
 */
import type { EntityType, Field, FieldValue, ListEntry, Tenant } from './model.js';
import { DEFAULT_TENANT, DEFAULTS } from './seed-defaults.js';
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

export type RawRow = Record<string, unknown>;
export type TableName = Exclude<keyof SeedRows, 'tenant'>;
export type SeedFile = { tenant?: Tenant; merges?: { company?: RawRow[]; person?: RawRow[] } } & Record<
  string,
  unknown
>;

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
    organizerId: 'persons',
  },
  notes: {
    creatorId: 'persons',
    personIds: 'persons',
    companyIds: 'companies',
    opportunityIds: 'opportunities',
    interactionId: 'interactions',
    parentId: 'notes',
    transcriptId: 'transcripts',
    sharedWith: 'persons',
  },
  transcripts: { noteId: 'notes' },
  transcriptFragments: { transcriptId: 'transcripts' },
  reminders: {
    creatorId: 'persons',
    ownerId: 'persons',
    completerId: 'persons',
    personId: 'persons',
    companyId: 'companies',
    opportunityId: 'opportunities',
  },
  files: { creatorId: 'persons', personId: 'persons', companyId: 'companies', opportunityId: 'opportunities' },
  savedViews: { listId: 'lists', ownerId: 'persons' },
  teams: { listIds: 'lists' },
  teamMembers: { teamId: 'teams', personId: 'persons' },
  relationships: { internalId: 'persons', externalId: 'persons' },
  inferredConnections: { sourcePersonId: 'persons' },
  webhooks: { creatorId: 'persons' },
};

/** Where ids begin in a file that gives none, by the magnitudes of Affinity's (product-rules.md §8.4) where they are known. */
export const FIRST_IDS: Record<TableName, number> = {
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
  transcripts: 61_400,
  transcriptFragments: 5_420_000,
  reminders: 15_300,
  files: 43_200,
  savedViews: 2_100_900,
  merges: 12_300,
  duplicateSuggestions: 67_800,
  teams: 310,
  teamMembers: 4_120,
  relationships: 9_310_000,
  inferredConnections: 712_000,
  webhooks: 20_200,
  mergedCompanies: 0,
  mergedPersons: 0,
};

/** The records merged away, by their place in the file's `merges`. */
const MERGED: Partial<Record<TableName, 'company' | 'person'>> = {
  mergedCompanies: 'company',
  mergedPersons: 'person',
};

/** A table's place in the file. */
function memberOf(table: TableName): string {
  if (table in MERGED) return `merges/${MERGED[table]}`;
  return table === 'merges' ? 'mergeRuns' : table;
}

export function resolveSeed(file: SeedFile): SeedRows {
  const raw: Record<TableName, RawRow[]> = Object.create(null);
  for (const table of Object.keys(FIRST_IDS) as TableName[]) {
    const rows = table in MERGED ? file.merges?.[MERGED[table] as 'company' | 'person'] : file[memberOf(table)];
    raw[table] = ((rows as RawRow[] | undefined) ?? []).map((row) => ({ ...row }));
  }
  return new Resolver(raw).resolve(file.tenant ?? DEFAULT_TENANT);
}

const TABLE_OF: Record<EntityType, TableName> = {
  person: 'persons',
  company: 'companies',
  opportunity: 'opportunities',
};

export class Resolver {
  readonly #ids = new Map<string, number>();
  readonly #byId = new Map<TableName, Map<number, RawRow>>();
  /** Of dropdown options: how many of a field have been seen, and their ids by field and text. */
  readonly #ranks = new Map<unknown, number>();
  #optionIds: Map<string, unknown> | undefined;
  #transcriptIds: Map<unknown, unknown> | undefined;
  /** By list, the first of each. */
  #statusFields: Map<unknown, RawRow> | undefined;

  constructor(readonly raw: Record<TableName, RawRow[]>) {}

  resolve(tenant: Tenant): SeedRows {
    for (const table of Object.keys(this.raw) as TableName[]) this.#giveIds(table);
    for (const table of Object.keys(REFERENCES) as TableName[]) this.#resolveReferences(table);
    this.#resolvePeople('lists', 'permissions');
    this.#resolvePeople('notes', 'mentions');
    this.#numberMentions();
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
        if (this.#ids.has(name))
          throw new SeedError(`/${memberOf(table)}/${i}/ref`, `the name "${row.ref}" is used twice`);
        this.#ids.set(name, row.id as number);
      }
      if ('ref' in row) delete row.ref;
      if (table === 'users') continue; // their ids are references to persons
      if (byId.has(row.id as number)) {
        throw new SeedError(`/${memberOf(table)}/${i}/id`, `the id ${row.id} is used twice`);
      }
      byId.set(row.id as number, row);
    }
  }

  #resolveReferences(table: TableName): void {
    for (const [member, target] of Object.entries(REFERENCES[table] ?? {})) {
      const known = this.#byId.get(target);
      for (const [i, row] of this.raw[table].entries()) {
        const value = row[member];
        if (value === undefined || value === null) continue;
        // Most are ids already; a pointer is only for who is to blame.
        if (typeof value === 'number' && known?.has(value)) continue;
        const pointer = `/${memberOf(table)}/${i}/${member}`;
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

  /** Members that are rows in miniature, each about a person. */
  #resolvePeople(table: 'lists' | 'notes', member: 'permissions' | 'mentions'): void {
    for (const [i, row] of this.raw[table].entries()) {
      row[member] = ((row[member] as RawRow[] | undefined) ?? []).map((item, j) => ({
        ...item,
        personId: this.#id('persons', item.personId, `/${table}/${i}/${member}/${j}/personId`),
      }));
    }
  }

  #numberMentions(): void {
    const mentions = this.raw.notes.flatMap((note) => note.mentions as RawRow[]);
    let last = mentions.reduce((highest, { id }) => (typeof id === 'number' && id > highest ? id : highest), 311_000);
    for (const mention of mentions) mention.id ??= ++last;
  }

  #complete(table: TableName, row: RawRow, i: number): void {
    const defaults = DEFAULTS[table]?.(row, this, i) ?? {};
    for (const member in defaults) if (row[member] === undefined) row[member] = defaults[member];
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
    row.entityId = entry ? entry.entityId : this.#id(TABLE_OF[entityType], row.entityId, `/${table}/${i}/entityId`);
    row.value = this.#value(field, row.value, `/${table}/${i}/value`);
    return { entityType, listEntryId: null };
  }

  entity(row: RawRow, i: number): void {
    const type = this.find('lists', row.listId)?.type as EntityType;
    row.entityId = this.#id(TABLE_OF[type], row.entityId, `/listEntries/${i}/entityId`);
    row.entityType = type;
  }

  /** The two records of a suggestion. */
  pair(row: RawRow, i: number): void {
    const target = TABLE_OF[row.entityType as EntityType];
    for (const member of ['primaryId', 'duplicateId']) {
      row[member] = this.#id(target, row[member], `/duplicateSuggestions/${i}/${member}`);
    }
  }

  /** People write a view's columns by the names of fields and its rows by the texts of the Status column. */
  view(row: RawRow, i: number): void {
    this.#statusFields ??= new Map(
      this.raw.fields
        .filter(({ role }) => role === 'status')
        .map((field) => [field.listId, field] as const)
        .reverse(),
    );
    const status = this.#statusFields.get(row.listId);
    row.statusOptionIds = ((row.statusOptionIds as unknown[] | undefined) ?? []).map((option, j) => {
      const pointer = `/savedViews/${i}/statusOptionIds/${j}`;
      if (!status) throw new SeedError(pointer, 'the list has no Status column');
      return this.#option(status.id, option, pointer);
    });
    row.fieldKeys = ((row.fieldKeys as string[] | undefined) ?? []).map((key) => {
      const id = this.#ids.get(`fields ${key}`);
      return id === undefined ? key : this.find('fields', id)?.key;
    });
  }

  #value(field: Field, value: unknown, pointer: string): unknown {
    const { valueType } = field;
    if (valueType.startsWith('person')) return this.#id('persons', value, pointer);
    if (valueType.startsWith('company')) return this.#id('companies', value, pointer);
    return valueType.includes('dropdown') ? this.#option(field.id, value, pointer) : value;
  }

  /** People write an option by its text. */
  #option(fieldId: unknown, value: unknown, pointer: string): unknown {
    const key = (field: unknown, text: unknown) => `${field} ${text}`;
    // The first of two that read alike.
    this.#optionIds ??= new Map(this.raw.options.map((row) => [key(row.fieldId, row.text), row.id] as const).reverse());
    const named = typeof value === 'string' ? this.#optionIds.get(key(fieldId, value)) : undefined;
    return named ?? this.#id('options', value, pointer);
  }

  /** The place of an option among those of its field; to be asked for each in the order of the file. */
  nextRank(fieldId: unknown): number {
    const rank = this.#ranks.get(fieldId) ?? 0;
    this.#ranks.set(fieldId, rank + 1);
    return rank;
  }

  /** The first transcript that names a note; null: none does. */
  transcriptOf(noteId: unknown): unknown {
    this.#transcriptIds ??= new Map(this.raw.transcripts.map((row) => [row.noteId, row.id] as const).reverse());
    return this.#transcriptIds.get(noteId) ?? null;
  }
}
