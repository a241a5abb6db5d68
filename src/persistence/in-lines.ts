/** Entries in lines of a handy size: one of many rows becomes several, of which each is right by itself. */
import type { SeedRows } from '../store/world.js';
import type { ChangeEntry, Entry, SeedEntry } from './entries.js';

/** Whichever comes first, of a line: rows, and characters of their texts. */
const ROWS_A_LINE = 1_000;
const CHARACTERS_A_LINE = 1_000_000;

export function* inLines(entries: Iterable<Entry>): Generator<Entry[]> {
  for (const entry of entries) {
    if ('seed' in entry && entry.rows) yield* seedInLines(entry, entry.rows);
    else if ('of' in entry && 'rows' in entry && entry.rows && !('snapshot' in entry)) yield* changeInLines(entry);
    else yield [entry];
  }
}

function* seedInLines(entry: SeedEntry, rows: SeedRows): Generator<Entry[]> {
  const { tenant, past, about, ...tables } = rows;
  const empty = Object.fromEntries(Object.keys(tables).map((name) => [name, []]));
  yield [
    { ...entry, rows: { tenant, ...(past && { past }), ...(about && { about }), ...empty } as unknown as SeedRows },
  ];
  for (const [name, table] of Object.entries(tables)) {
    for (const some of portions<object>(table)) yield [{ more: entry.seed, rows: { [name]: some } }];
  }
}

function* changeInLines({ rows: tables = {}, ...rest }: ChangeEntry): Generator<Entry[]> {
  yield [rest];
  for (const [name, { rows, ...others }] of Object.entries(tables)) {
    let table = { ...others, rows: [] as readonly { id: number }[] };
    for (const some of portions(rows)) {
      yield [{ of: rest.of, rows: { [name]: { ...table, rows: some } } }];
      // Told once: nothing is taken away again.
      table = { rows: [], gone: [], lastId: others.lastId };
    }
    if (rows.length === 0) yield [{ of: rest.of, rows: { [name]: table } }];
  }
}

function* portions<R extends object>(rows: readonly R[]): Generator<R[]> {
  let portion: R[] = [];
  let weight = 0;
  for (const row of rows) {
    portion.push(row);
    for (const member of Object.values(row)) if (typeof member === 'string') weight += member.length;
    if (portion.length < ROWS_A_LINE && weight < CHARACTERS_A_LINE) continue;
    yield portion;
    portion = [];
    weight = 0;
  }
  if (portion.length > 0) yield portion;
}
