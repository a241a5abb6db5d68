/** Big seeds are worked on in small steps, and their work grows as they do. */
import { expect, it } from 'vitest';
import { SeedTable } from '../../../src/store/engine/seed-table.js';
import { resolveSeed, type SeedFile } from '../../../src/store/seed/seed.js';
import { Seed } from '../../../src/store/world.js';
import { looksOfResolving } from '../../support/counting.js';

/** A list of companies with a column and a value for each entry; a note with a transcript, and a list with a view, for every tenth. */
function seedOf(entries: number): SeedFile {
  const each = <T>(count: number, row: (i: number) => T) => Array.from({ length: count }, (_, i) => row(i));
  const notes = entries / 10;
  return {
    persons: [{ ref: 'p', firstName: 'A', lastName: 'B', type: 'internal', emails: ['a@quaymoss.example'] }],
    users: [{ id: 'p' }],
    lists: [
      { ref: 'l', name: 'L', type: 'company' },
      ...each(notes, (i) => ({ ref: `l${i}`, name: 'L', type: 'person' })),
    ],
    fields: [
      { ref: 'f', name: 'Choice', valueType: 'dropdown', listId: 'l' },
      ...each(notes, (i) => ({
        ref: `s${i}`,
        name: 'Status',
        valueType: 'ranked-dropdown',
        role: 'status',
        listId: `l${i}`,
      })),
    ],
    options: each(notes, (i) => ({ fieldId: 'f', text: `Option ${i}` })),
    savedViews: each(notes, (i) => ({ listId: `l${i}`, name: 'All' })),
    companies: each(entries, (i) => ({ ref: `c${i}`, name: `Company ${i}` })),
    listEntries: each(entries, (i) => ({ ref: `e${i}`, listId: 'l', entityId: `c${i}` })),
    values: each(entries, (i) => ({ fieldId: 'f', listEntryId: `e${i}`, value: `Option ${i % notes}` })),
    notes: each(notes, (i) => ({
      ref: `n${i}`,
      creatorId: 'p',
      companyIds: [`c${i}`],
      content: 'x',
      kind: 'ai-notetaker',
    })),
    transcripts: each(notes, (i) => ({ noteId: `n${i}` })),
  };
}

/** Steps of building all tables and indexes, and how long the longest run without one is, in rows. */
function steps(seed: Seed): number {
  let count = 0;
  for (const _ of seed.prepare()) count++;
  return count;
}

it('looks at the rows of a file four times as often where there are four times as many', () => {
  const growth = looksOfResolving(seedOf(4_000)) / looksOfResolving(seedOf(1_000));
  expect(growth).toBeGreaterThan(3.5);
  expect(growth).toBeLessThan(4.5);
});

/** Rows that are read or filed in one step, at most. */
const ROWS_OF_STEP = 64;

it('builds tables and indexes of a seed in steps, of a few rows each', () => {
  const few = steps(new Seed(resolveSeed(seedOf(1_000))));
  const many = steps(new Seed(resolveSeed(seedOf(4_000))));
  expect(few).toBeGreaterThan(3_000 / ROWS_OF_STEP);
  expect(many / few).toBeGreaterThan(3.5);
  expect(many / few).toBeLessThan(4.5);
});

it('answers from a seed that was built in steps as from one that was not', () => {
  const rows = resolveSeed(seedOf(100));
  const [built, lazy] = [new Seed(rows), new Seed(rows)];
  expect(steps(built)).toBeGreaterThan(0);
  expect(steps(built)).toBe(0);
  for (const name of ['companies', 'listEntries', 'values', 'notes'] as const) {
    const [one, other] = [built.tables[name], lazy.tables[name]];
    expect(one.ids).toEqual(other.ids);
    expect(one.rows).toEqual(other.rows);
    for (const index of Object.keys(one.indexes) as never[]) expect(one.index(index)).toEqual(other.index(index));
  }
});

it('builds each thing once where several build at a time, in turns and at once', () => {
  const rows = Array.from({ length: 1_000 }, (_, i) => ({ id: i + 1 }));
  let reads = 0;
  let keys = 0;
  const table = new SeedTable<{ id: number }, 'parity'>(
    function* () {
      for (const row of rows) {
        reads++;
        yield row;
      }
    },
    {
      parity: ({ id }) => {
        keys++;
        return id % 2;
      },
    },
  );
  const builders = [table.prepare(), table.prepare(['parity']), table.prepare([])];
  for (let round = 0; round < 5; round++) for (const builder of builders) builder.next();
  expect(reads).toBeLessThan(1_000);
  expect(table.ids).toHaveLength(1_000);
  expect(reads).toBe(1_000);
  for (let round = 0; round < 3; round++) for (const builder of builders) builder.next();
  expect(keys).toBeLessThan(1_000);
  expect(table.index('parity').get(0)).toEqual(rows.map(({ id }) => id).filter((id) => id % 2 === 0));
  for (const builder of builders) expect([...builder]).toEqual([]);
  expect([reads, keys]).toEqual([1_000, 1_000]);
});

it('lists rows by id whatever their order in the file', () => {
  const companies = [30, 10, 20].map((id) => ({ id, name: `Company ${id}` }));
  const { tables } = new Seed(resolveSeed({ companies }));
  expect(tables.companies.ids).toEqual([10, 20, 30]);
});
