import { expect, it } from 'vitest';
import { loadSeed } from '../../../src/account/seeding/seeding.js';
import { Neighbours } from '../../../src/store/seed/seed-neighbours.js';
import { FIRST_IDS, type RawRow, type TableName } from '../../../src/store/seed/seed-tables.js';
import { World } from '../../../src/store/world.js';

const TABLES = Object.keys(FIRST_IDS) as TableName[];

async function rowsAround(count: number): Promise<number> {
  const many = <T>(make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
  const seed = await loadSeed({
    companies: many((i) => ({ id: 1_000 + i, name: `Company ${i}` })),
    lists: [{ id: 5, name: 'Deals', type: 'company' }],
    fields: [{ id: 6, name: 'Memo', valueType: 'text', listId: 5 }],
    listEntries: many((i) => ({ id: 90_000 + i, listId: 5, entityId: 1_000 + i })),
    values: many((i) => ({ fieldId: 6, listEntryId: 90_000 + i, value: 'x' })),
  });
  const around = new Neighbours(new World(seed, () => {}), () => undefined);
  around.around('listEntries', [{ ref: 'row', listId: 5, entityId: 1_001 }] as RawRow[]);
  around.around('values', [{ fieldId: 6, listEntryId: 90_001, value: 'y' }] as RawRow[]);
  return TABLES.reduce((sum, table) => sum + around.rowsOf(table).length, 0);
}

it('looks at as many rows of a big account as of a small one when rows are added', async () => {
  const few = await rowsAround(20);
  expect(few).toBeGreaterThan(3);
  expect(await rowsAround(400)).toBe(few);
});
