/** Rows of a seed that are added to a living account: held to the rules of a seed, all of them or none. */
import type { Row } from '../engine/seed-table.js';
import type { DomainEvent } from '../events.js';
import type { World } from '../world.js';
import { nearTo, type SeedProblem } from './rules/problem.js';
import { holdToRules } from './rules/rules.js';
import { looseEnds, refuse, type SeedFile } from './seed.js';
import { type IdOf, Neighbours } from './seed-neighbours.js';
import { FIRST_IDS, MERGED, memberOf, type RawRow, type TableName } from './seed-tables.js';

/** Tables in the order in which their rows depend on each other. Records merged away are of the past: none are added. */
const TABLES = (Object.keys(FIRST_IDS) as TableName[]).filter((table) => !(table in MERGED));
const MEMBERS = TABLES.map(memberOf);
/** What a file may say besides, and what an account has already. */
const UNREAD: ReadonlySet<string> = new Set(['$schema', 'format']);

export interface Added {
  /** Of the rows that have one. */
  refs: readonly { member: string; ref: string; id: number }[];
  /** What came about, for `World.emit`; nothing is told yet. */
  events: readonly DomainEvent[];
  rows: Readonly<Record<TableName, readonly RawRow[]>>;
}

/**
 * Adds them all, or throws `SeedError` for the first thing that is wrong and adds none. `file` fits the schema; a row may name those
 * of the account by id, or by the `ref` for which `idOf` has one. Takes time with what is added and what that touches.
 */
export function addRows(world: World, file: SeedFile, idOf: IdOf): Added {
  for (const member of Object.keys(file)) {
    if (MEMBERS.includes(member) || UNREAD.has(member)) continue;
    const message = 'cannot be added to an account that is there: rows alone can';
    refuse({ pointer: `/${member}`, message, ...nearTo(member, MEMBERS) });
  }
  const given = new Map(
    TABLES.map((table) => [table, ((file[memberOf(table)] ?? []) as RawRow[]).map((row) => ({ ...row }))]),
  );
  numberMentions(world, given.get('notes') ?? []);
  const around = new Neighbours(world, idOf);
  for (const [table, rows] of given) around.around(table, rows);
  const made = resolved(around, given);
  for (const table of TABLES) for (const row of made[table]) world.table(table).insert(row as Row & RawRow);
  return { refs: refsOf(given, made), events: eventsOf(world, made), rows: made };
}

type Rows = ReadonlyMap<TableName, readonly RawRow[]>;

/** The new rows, complete. Throws `SeedError`. */
function resolved(around: Neighbours, given: Rows): Record<TableName, readonly RawRow[]> {
  const lastIds: Record<string, number> = {};
  const whole: Record<string, unknown> = { tenant: around.world.tenant, lastIds };
  const firsts = new Map<string, number>();
  for (const [table, rows] of given) {
    const known = around.rowsOf(table);
    const member = memberOf(table);
    const there = around.world.table(table);
    for (const [i, { id }] of rows.entries()) {
      if (typeof id !== 'number') continue;
      const pointer = `/${member}/${i}/id`;
      if (there.wasDeleted(id)) refuse({ pointer, message: `the id ${id} is that of a row that was deleted` });
      if (there.get(id)) refuse({ pointer, message: `${called(member)} ${id} is there already` });
    }
    whole[member] = [...known, ...rows];
    firsts.set(member, known.length);
    lastIds[member] = there.lastId;
  }
  const { problems, rows } = looseEnds(whole as SeedFile);
  const tell = (problem: SeedProblem) => tellNew(problem, firsts, whole as Record<string, RawRow[]>);
  for (const problem of problems) tell(problem);
  holdToRules(rows, tell);
  const made = rows as unknown as Record<TableName, readonly RawRow[]>;
  return Object.fromEntries(
    TABLES.map((table) => [table, made[table].slice(firsts.get(memberOf(table)) ?? 0)]),
  ) as unknown as Record<TableName, readonly RawRow[]>;
}

/**
 * Throws what is wrong with a new row, by its place among them; what was there is not asked about. `whole`: the rows that were there
 * and the new ones, by member.
 */
function tellNew(
  problem: SeedProblem,
  firsts: ReadonlyMap<string, number>,
  whole: Readonly<Record<string, readonly RawRow[]>>,
): void {
  const [member = '', at = '', ...rest] = problem.pointer.split('/').slice(1);
  const place = Number(at) - (firsts.get(member) ?? 0);
  if (place < 0) return;
  const message = problem.message.replace(ANOTHER_ROW, (text, noun: string, of: string, i: string) => {
    const first = firsts.get(of);
    if (first === undefined) return text;
    // A place would read as one among the rows that were sent.
    if (Number(i) < first) return `${called(of)} ${whole[of]?.[Number(i)]?.id}`;
    return `${noun}/${of}/${Number(i) - first}`;
  });
  refuse({ ...problem, message, pointer: ['', member, place, ...rest].join('/') });
}

/** How the rules name the other row of two: `/companies/3`, with or without what it is. */
const ANOTHER_ROW = /(the (?:person|user) at |the row |)\/([a-zA-Z]+)\/(\d+)(?=[ ,]|$)/g;

/** `listEntries` → `list entry` */
const called = (member: string): string =>
  member
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/ies$/, 'y')
    .replace(/s$/, '');

/** Mentions are in no table: those that have no id get one above all others. Throws `SeedError`. */
function numberMentions(world: World, notes: readonly RawRow[]): void {
  if (notes.every(({ mentions }) => mentions === undefined)) return;
  const known = new Set<number>();
  for (const note of world.tables.notes) for (const { id } of note.mentions) known.add(id);
  let last = Math.max(311_000, ...known);
  for (const [i, note] of notes.entries()) {
    const mentions = (note.mentions ?? []) as RawRow[];
    note.mentions = mentions.map((mention) => ({ ...mention, id: mention.id ?? ++last }));
    const twice = mentions.findIndex(({ id }) => known.has(id as number));
    if (twice < 0) continue;
    refuse({ pointer: `/notes/${i}/mentions/${twice}/id`, message: `the id ${mentions[twice]?.id} is used already` });
  }
}

function refsOf(given: Rows, made: Record<TableName, readonly RawRow[]>): Added['refs'] {
  return [...given].flatMap(([table, rows]) =>
    rows.flatMap(({ ref }, i) =>
      typeof ref === 'string' ? [{ member: memberOf(table), ref, id: made[table][i]?.id as number }] : [],
    ),
  );
}

/** What the APIs would have told had somebody made these rows through them. */
function eventsOf(world: World, made: Record<TableName, readonly RawRow[]>): DomainEvent[] {
  const events: unknown[] = [];
  const add = (table: TableName, type: DomainEvent['type'], member: string) => {
    for (const row of made[table]) events.push({ type, [member]: row });
  };
  add('lists', 'list.created', 'list');
  add('fields', 'field.created', 'field');
  add('companies', 'company.created', 'company');
  add('persons', 'person.created', 'person');
  add('opportunities', 'opportunity.created', 'opportunity');
  add('listEntries', 'list-entry.created', 'entry');
  for (const row of made.values) {
    events.push({ type: 'field-value.created', value: row, field: world.tables.fields.get(row.fieldId as number) });
  }
  add('notes', 'note.created', 'note');
  add('files', 'file.created', 'file');
  add('reminders', 'reminder.created', 'reminder');
  return events as DomainEvent[];
}
