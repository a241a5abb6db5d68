/** The seed, written row by row: without rows that point to what is not here. */
import { NO_EXPORT } from '../../account/personas.js';
import { BUILT_IN_FIELDS } from '../../store/rules/columns.js';
import { REFERENCES, type TableName } from '../../store/seed/seed-tables.js';
import { type Known, TABLE_OF, tableOfValues } from './known.js';
import type { Part } from './part.js';
import type { Row } from './reading.js';
import { ViewCheck } from './views.js';

/** In an order in which what is left out is known before what points to it. */
const MEMBERS = [
  'persons',
  'users',
  'companies',
  'lists',
  'opportunities',
  'listEntries',
  'fields',
  'options',
  'values',
  'changes',
  'interactions',
  'notes',
  'transcripts',
  'transcriptFragments',
  'reminders',
  'files',
  'savedViews',
  'teams',
  'teamMembers',
  'relationships',
  'mergeRuns',
  'duplicateSuggestions',
] as const;

/** References that may be empty. */
const OPTIONAL = new Set(
  'listEntries.creatorId changes.changerId interactions.internalPersonId interactions.manualCreatorId interactions.organizerId notes.interactionId notes.parentId reminders.completerId reminders.personId reminders.companyId reminders.opportunityId files.creatorId files.personId files.companyId files.opportunityId lists.ownerId lists.creatorId savedViews.ownerId fields.listId'.split(
    ' ',
  ),
);
/** Persons that have to be colleagues. */
const COLLEAGUES = new Set(
  'lists.ownerId lists.creatorId listEntries.creatorId changes.changerId interactions.internalPersonId interactions.manualCreatorId notes.creatorId reminders.creatorId reminders.ownerId reminders.completerId files.creatorId savedViews.ownerId teamMembers.personId relationships.internalId'.split(
    ' ',
  ),
);

export interface Written {
  counts: Record<string, number>;
  /** Rows that pointed to what the copy has not, by member. */
  leftOut: Record<string, number>;
  /** Views that the copy has show all rows, for they show some by what the API does not tell: their ids. */
  views: number[];
}

export interface Whole {
  known: Known;
  part: Part;
  head: Row;
  tail: Row;
  /** The user who is to lack the permissions to export. */
  noExport: number | null;
}

const CHUNK = 64 * 1024;

/** The file as text. `written` is filled while it goes out. */
export async function* seedText(
  { known, part, head, tail, noExport }: Whole,
  written: Written,
): AsyncGenerator<string> {
  yield JSON.stringify(head).slice(0, -1);
  const pruner = new Pruner(known, await ViewCheck.of(known, part));
  await pruner.find(part);
  for (const member of MEMBERS) {
    let text = `,\n"${member}":[`;
    let separator = '\n';
    for await (const row of part.rows(member)) {
      const kept = pruner.kept(member, row);
      const counts = kept === null ? written.leftOut : written.counts;
      counts[member] = (counts[member] ?? 0) + 1;
      if (kept === null) continue;
      if (member === 'users' && kept.id === noExport) kept.permissions = NO_EXPORT;
      text += separator + JSON.stringify(kept);
      separator = ',\n';
      if (text.length < CHUNK) continue;
      yield text;
      text = '';
    }
    yield `${text}\n]`;
  }
  written.views = [...pruner.off];
  yield `,\n"merges":${JSON.stringify(pruner.merged)},\n${JSON.stringify(tail).slice(1)}\n`;
}

class Pruner {
  /** Opportunities whose row is here. */
  readonly #listed = new Set<number>();
  /** Records merged away, as the merges tell that were written. */
  readonly merged: Record<'company' | 'person', Row[]> = { company: [], person: [] };

  #off: ReadonlySet<number> | null = null;

  constructor(
    readonly known: Known,
    readonly views: ViewCheck,
  ) {}

  /** Views whose filter is none by Status. */
  get off(): ReadonlySet<number> {
    this.#off ??= this.views.off();
    return this.#off;
  }

  /** An opportunity without its row is none, and the other way round. */
  async find(part: Part): Promise<void> {
    for await (const { listId, entityId } of part.rows('listEntries')) {
      if (this.known.lists.get(listId as number)?.type === 'opportunity') this.#listed.add(entityId as number);
    }
  }

  /** The row without its loose ends; null where it is nothing without them. */
  kept(member: (typeof MEMBERS)[number], row: Row): Row | null {
    const kept = this.#isWhole(member, row) ? this.#tied(member, row) : null;
    if (kept === null && typeof row.id === 'number') this.known.drop(member, row.id);
    if (kept === null) return null;
    if (member === 'lists' || member === 'notes') tiedPeople(this.known, kept);
    if (member === 'mergeRuns') this.#mergedAway(kept);
    if (member === 'values') this.views.hear(kept);
    if (member === 'savedViews') {
      kept.fieldKeys = this.#columns(kept);
      if (this.off.has(kept.id as number) || this.views.whole().has(kept.id as number)) kept.statusOptionIds = [];
    }
    return member === 'notes' ? ofItself(kept) : kept;
  }

  #isWhole(member: string, row: Row): boolean {
    const { known } = this;
    if (member === 'opportunities') return this.#listed.has(row.id as number);
    if (member === 'listEntries') {
      const list = known.lists.get(row.listId as number);
      return list !== undefined && known.has(TABLE_OF[list.type], row.entityId as number);
    }
    if (member === 'duplicateSuggestions') {
      const table = TABLE_OF[row.entityType as 'company' | 'person'];
      return [row.primaryId, row.duplicateId].every((id) => known.has(table, id as number));
    }
    return (member !== 'values' && member !== 'changes') || this.#isCell(row);
  }

  #mergedAway({ entityType, status, primaryId, duplicateId }: Row): void {
    const type = entityType as 'company' | 'person';
    if (status !== 'success' || primaryId === duplicateId || this.known.has(TABLE_OF[type], duplicateId as number))
      return;
    if (this.merged[type].some(({ id }) => id === duplicateId)) return;
    this.merged[type].push({ id: duplicateId, survivorId: primaryId });
  }

  #isCell({ fieldId, entityType, entityId, value }: Row): boolean {
    const field = this.known.fields.get(fieldId as number);
    const table = tableOfValues(field);
    if (!field) return false;
    if (table !== null && !this.known.has(table, value as number)) return false;
    if (field.valueType.includes('dropdown') && !this.known.has('options', value as number)) return false;
    if (entityType === undefined) return true;
    return this.known.has(TABLE_OF[entityType as keyof typeof TABLE_OF], entityId as number);
  }

  #tied(member: string, row: Row): Row | null {
    const kept = { ...row };
    for (const [name, target] of Object.entries(REFERENCES[member as TableName] ?? {})) {
      const at = `${member}.${name}`;
      const isThere = (id: unknown) =>
        this.known.has(target, id as number) && (!COLLEAGUES.has(at) || this.known.colleagues.has(id as number));
      const value = kept[name];
      if (Array.isArray(value)) kept[name] = value.filter(isThere);
      else if (value !== undefined && value !== null && !isThere(value)) {
        if (!OPTIONAL.has(at)) return null;
        // What the format has a default for is left out.
        if (/^(lists|savedViews|files)\.(owner|creator)Id$/.test(at)) delete kept[name];
        else kept[name] = null;
      }
    }
    if (member === 'notes' && row.parentId !== undefined && row.parentId !== null && kept.parentId === null)
      return null;
    if (member === 'reminders' && typeof kept.completedAt === 'string' && kept.completerId === null)
      delete kept.completerId;
    if (member === 'reminders' && this.known.colleagues.has(kept.personId as number)) kept.personId = null;
    return kept;
  }

  #columns({ listId, fieldKeys }: Row): unknown[] {
    const type = this.known.lists.get(listId as number)?.type;
    if (type === undefined || !Array.isArray(fieldKeys)) return [];
    const builtIn = new Set(
      BUILT_IN_FIELDS.filter(({ on, onLists = on }) => onLists.includes(type)).map(({ key }) => key),
    );
    return fieldKeys.filter((key) => builtIn.has(key) || this.known.field(key, type, listId as number) !== undefined);
  }
}

function tiedPeople(known: Known, row: Row): void {
  for (const [name, target] of [
    ['permissions', known.colleagues],
    ['mentions', known.ids('persons')],
  ] as const) {
    const people = row[name];
    if (Array.isArray(people)) row[name] = people.filter(({ personId }: Row) => target.has(personId as number));
  }
}

/** A note on an interaction that is not here is one by itself. */
function ofItself(note: Row): Row {
  return note.kind === 'interaction' && note.interactionId === null ? { ...note, kind: 'entities' } : note;
}
