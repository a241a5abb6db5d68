/** References by id or by name, and what rows leave out: the way from raw rows to complete ones. */
import { getOrInsert, memoized } from '../../lib/memo.js';
import { type GoneRow, pastOf, type SeedPast } from '../engine/past.js';
import type { EntityType, Field, ListEntry, SeedAbout, SeedRows, Tenant } from '../model.js';
import { shown, tableNamedBy } from '../rules/scalars.js';
import { nearTo, type Report, type SeedProblem } from './rules/problem.js';
import { complete } from './seed-defaults.js';
import { FIRST_IDS, INSTANTS, memberOf, type RawRow, REFERENCES, TABLE_OF, type TableName } from './seed-tables.js';

/** Loose ends for which a near name is looked for. */
const MOST_LOOKS = 20;
/** Options that are listed in an error. */
const MOST_ALLOWED = 50;

/** The past as a file tells it: persons may be named. */
export interface RawPast extends Omit<SeedPast, 'personas'> {
  personas?: Record<string, unknown>;
  asOf?: unknown;
}

/** Tables whose rows go on naming what is gone, as who took part in an interaction. */
const OUTLIVING: ReadonlySet<TableName> = new Set(['changes', 'interactions']);

export class Resolver {
  readonly #past = memoized((table: TableName) => pastOf(this.past as SeedPast, table));
  /** Ids by `ref`. */
  readonly #refs = new Map<TableName, Map<string, number>>();
  /** Made when a table is first looked into: nothing refers to the biggest ones. */
  readonly #rowsById = memoized((table: TableName) => this.#byId(table));
  /** Of dropdown options: how many of a field have been seen, and their ids by field and text. */
  readonly #ranks = new Map<unknown, number>();
  #optionIds: Map<string, unknown> | undefined;
  #transcriptIds: Map<unknown, unknown> | undefined;
  #statuses: Map<unknown, RawRow> | undefined;
  #looks = 0;

  /** `report` hears of each problem; where it does not throw, the rows that come out are not to be used. */
  constructor(
    readonly raw: Record<TableName, RawRow[]>,
    readonly report: Report,
    readonly past: RawPast = {},
  ) {}

  resolve(tenant: Tenant): SeedRows {
    for (const table of Object.keys(this.raw) as TableName[]) this.#giveIds(table);
    for (const table of Object.keys(REFERENCES) as TableName[]) this.#resolveReferences(table);
    this.#resolvePeople('lists', 'permissions');
    this.#resolvePeople('notes', 'mentions');
    this.#numberMentions();
    complete(this.raw, this);
    for (const [table, members] of INSTANTS) this.#keepInstants(table, members);
    const past = this.#resolvePast();
    const about = this.#about();
    return {
      tenant,
      ...(this.raw as unknown as Omit<SeedRows, 'tenant'>),
      ...(past && { past }),
      ...(about && { about }),
    };
  }

  /** Undefined for a file that names nothing. */
  #about(): SeedAbout | undefined {
    const asOf = typeof this.past.asOf === 'string' ? keptInstant(this.past.asOf) : undefined;
    if (asOf === null) this.report(noInstant('/asOf', this.past.asOf));
    if (this.#refs.size === 0 && !asOf) return undefined;
    const refs = [...this.#refs].map(([table, ids]) => [memberOf(table), Object.fromEntries(ids)] as const);
    return { ...(refs.length > 0 && { refs: Object.fromEntries(refs) }), ...(asOf && { asOf }) };
  }

  #named(table: TableName, ref: string): number | undefined {
    return this.#refs.get(table)?.get(ref);
  }

  /** Undefined for a file without a past. */
  #resolvePast(): SeedPast | undefined {
    const { gone, lastIds, personas } = this.past;
    if (!gone && !lastIds && !personas) return undefined;
    for (const [member, rows] of Object.entries(gone ?? {})) this.#checkGone(member, rows);
    const ids = Object.entries(personas ?? {}).map(
      ([name, person]) => [name, this.#id('persons', person, `/personas/${name}`)] as const,
    );
    return {
      ...(gone && { gone }),
      ...(lastIds && { lastIds }),
      ...(personas && { personas: Object.fromEntries(ids) }),
    };
  }

  #checkGone(member: string, rows: readonly GoneRow[]): void {
    const there = this.#rowsById((member === 'mergeRuns' ? 'merges' : member) as TableName);
    for (const [i, { id }] of rows.entries()) {
      if (there.has(id)) this.#say(`/gone/${member}/${i}/id`, `the id ${id} is that of a row that is there`);
    }
  }

  #giveIds(table: TableName): void {
    const rows = this.raw[table];
    let last = Math.max(FIRST_IDS[table], this.#past(table).lastId);
    for (const row of rows) if (typeof row.id === 'number' && row.id > last) last = row.id;
    for (const [i, row] of rows.entries()) {
      if (row.id === undefined) {
        last += 1 + ((last * 31) % 7);
        row.id = last;
      }
      const { ref } = row;
      if (ref === undefined) continue;
      if (typeof ref === 'string') {
        const ids = getOrInsert(this.#refs, table, () => new Map<string, number>());
        if (ids.has(ref)) this.#say(`/${memberOf(table)}/${i}/ref`, `the name "${ref}" is used twice`);
        else ids.set(ref, row.id as number);
      }
      delete row.ref;
    }
    // The ids of users are references to persons.
    if (table !== 'users') this.#refuseRepeated(table);
  }

  #refuseRepeated(table: TableName): void {
    const rows = this.raw[table];
    // Most files list their rows by id.
    if (rows.every(({ id }, i) => i === 0 || (rows[i - 1]?.id as number) < (id as number))) return;
    const seen = new Set<unknown>();
    for (const [i, { id }] of rows.entries()) {
      if (seen.has(id)) this.#say(`/${memberOf(table)}/${i}/id`, `the id ${id} is used twice`);
      seen.add(id);
    }
  }

  /** The last of several with one id. Of users, whose ids may be names until references are resolved, there is no such map. */
  #byId(table: TableName): ReadonlyMap<unknown, RawRow> {
    return new Map(table === 'users' ? [] : (this.raw[table] ?? []).map((row) => [row.id, row]));
  }

  #resolveReferences(table: TableName): void {
    for (const [member, target] of Object.entries(REFERENCES[table] ?? {})) {
      const known = this.#rowsById(target);
      for (const [i, row] of this.raw[table].entries()) {
        const value = row[member];
        if (value === undefined || value === null) continue;
        // Most are ids already; a pointer is only for who is to blame.
        if (typeof value === 'number' && known.has(value)) continue;
        const pointer = `/${memberOf(table)}/${i}/${member}`;
        row[member] = Array.isArray(value)
          ? value.map((item, j) => this.#id(target, item, `${pointer}/${j}`, table))
          : this.#id(target, value, pointer, table);
      }
    }
  }

  #say(pointer: string, message: string): void {
    this.report({ pointer, message });
  }

  /** `from` is the table whose row names the other one. */
  #id(target: TableName, value: unknown, pointer: string, from?: TableName): number {
    const id = typeof value === 'string' ? this.#named(target, value) : (value as number);
    if (id !== undefined && this.#rowsById(target).has(id)) return id;
    const mayBeGone = from !== undefined && OUTLIVING.has(from);
    if (mayBeGone && typeof value === 'number' && this.#past(target).gone.has(value)) return value;
    const message = `${shown(value)} names no row of ${target}`;
    const names = typeof value === 'string' && this.#mayLook() ? this.#refs.get(target)?.keys() : undefined;
    this.report({ pointer, message, ...nearTo(value, names ?? []) });
    return Number.NaN;
  }

  /** For a near name, of the first loose ends only: each look goes through all names. */
  #mayLook(): boolean {
    return this.#looks++ < MOST_LOOKS;
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

  /** As the store keeps them: with three digits of milliseconds. */
  #keepInstants(table: TableName, members: readonly string[]): void {
    for (const member of members) {
      for (const [i, row] of this.raw[table].entries()) {
        const text = row[member];
        if (typeof text !== 'string') continue;
        const kept = keptInstant(text);
        if (kept === null) this.report(noInstant(`/${memberOf(table)}/${i}/${member}`, text));
        else row[member] = kept;
      }
    }
  }

  find(table: TableName, id: unknown): RawRow | undefined {
    return this.#rowsById(table).get(id);
  }

  /** The first user, who owns what names no owner. */
  firstUser(): unknown {
    return this.raw.users[0]?.id;
  }

  /** Values and changes name their owner by its row, or by type and id. Of these there may be a million: they are completed in place. */
  cell(table: 'values' | 'changes', row: RawRow, i: number): void {
    const field = this.find('fields', row.fieldId) as unknown as Field | undefined;
    const entry = this.find('listEntries', row.listEntryId) as unknown as ListEntry | undefined;
    const entityType = (entry ? this.find('lists', entry.listId)?.type : (row.entityType ?? field?.entityType)) as
      | EntityType
      | undefined;
    // What the row or the field should have told was reported as a loose end.
    if (!field || !entityType) return;
    row.entityId = this.#entityOf(table, row, i, entityType, entry);
    row.value = this.#value(field, row.value, table, i);
    if (row.entityType === undefined) row.entityType = entityType;
    if (row.listEntryId === undefined) row.listEntryId = null;
  }

  /** Most name their row, and leave out what that is about. */
  #entityOf(table: TableName, row: RawRow, i: number, type: EntityType, entry: ListEntry | undefined): unknown {
    if (row.entityId === undefined) return entry?.entityId;
    const pointer = `/${table}/${i}/entityId`;
    const named = this.#id(TABLE_OF[type], row.entityId, pointer, table);
    if (entry && named !== entry.entityId) {
      this.#say(pointer, `${shown(row.entityId)} is not what the row ${shown(row.listEntryId)} is about`);
    }
    return entry ? entry.entityId : named;
  }

  entity(row: RawRow, i: number): void {
    const type = this.find('lists', row.listId)?.type as EntityType | undefined;
    if (!type) return;
    const known = this.find(TABLE_OF[type], row.entityId)?.id;
    row.entityId = known ?? this.#id(TABLE_OF[type], row.entityId, `/listEntries/${i}/entityId`);
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
    const status = this.#statusOf(row.listId);
    row.statusOptionIds = ((row.statusOptionIds as unknown[] | undefined) ?? []).map((option, j) => {
      const pointer = `/savedViews/${i}/statusOptionIds/${j}`;
      if (status) return this.#option(status.id, option, pointer);
      this.#say(pointer, 'the list has no Status column');
      return Number.NaN;
    });
    row.fieldKeys = ((row.fieldKeys as string[] | undefined) ?? []).map((key) => {
      const id = this.#named('fields', key);
      return id === undefined ? key : this.find('fields', id)?.key;
    });
  }

  #statusOf(listId: unknown): RawRow | undefined {
    this.#statuses ??= new Map(
      // The first of a list, where there are two by mistake.
      this.raw.fields.flatMap((field) => (field.role === 'status' ? [[field.listId, field] as const] : [])).reverse(),
    );
    return this.#statuses.get(listId);
  }

  #value(field: Field, value: unknown, from: TableName, i: number): unknown {
    const table = tableNamedBy(field.valueType);
    if (table === null) return value;
    const pointer = `/${from}/${i}/value`;
    return table === 'options' ? this.#option(field.id, value, pointer, from) : this.#id(table, value, pointer, from);
  }

  /** People write an option by its text. */
  #option(fieldId: unknown, value: unknown, pointer: string, from?: TableName): unknown {
    const key = (field: unknown, text: unknown) => `${field} ${text}`;
    // The first of two that read alike.
    this.#optionIds ??= new Map(this.raw.options.map((row) => [key(row.fieldId, row.text), row.id] as const).reverse());
    const named = typeof value === 'string' ? this.#optionIds.get(key(fieldId, value)) : undefined;
    if (typeof value !== 'string' || named !== undefined || this.#named('options', value) !== undefined) {
      return named ?? this.#id('options', value, pointer, from);
    }
    this.report({ pointer, ...this.#noOption(fieldId, value) });
    return Number.NaN;
  }

  #noOption(fieldId: unknown, text: string): Omit<SeedProblem, 'pointer'> {
    const message = `expected ${shown(text)} to be an option of the field ${this.find('fields', fieldId)?.name}`;
    if (!this.#mayLook()) return { message };
    const allowed = this.raw.options.filter((row) => row.fieldId === fieldId).map((row) => String(row.text));
    return { message, allowed: allowed.slice(0, MOST_ALLOWED), ...nearTo(text, allowed) };
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

/** Characters of an instant with three digits of milliseconds. */
const WHOLE = 24;

/** With three digits of milliseconds, whose order as text is that of time; null where the calendar has no such instant. */
function keptInstant(text: string): string | null {
  // A leap second; the year 0, whose first hours lie in no year of four digits elsewhere. The schema knows the rest.
  if (text.startsWith('60', 17) || text.startsWith('0000')) return null;
  return text.length === WHOLE ? text : `${text.slice(0, 19)}.${text.slice(20, -1).padEnd(3, '0')}Z`;
}

const noInstant = (pointer: string, text: unknown): SeedProblem => ({
  pointer,
  message: `expected ${JSON.stringify(text)} to be an instant of the years 1 to 9999, without leap seconds`,
});
