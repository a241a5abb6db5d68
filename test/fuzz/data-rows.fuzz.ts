/** Rows of a data file of which anything was changed, nested members too, under right checksums: refused with their place, or served. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { fileOf, jsonOf } from '../persistence/support.js';
import { READ_OPERATIONS, readsOf, rowsOf } from '../properties/twins.js';
import { everyTable } from '../support/every-table.js';
import { runs, status } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-fuzz-'));
const path = join(folder, 'data');
let lines: string[] = [];
beforeAll(async () => {
  const mock = await createMock({ data: path, seed: everyTable() });
  const [person] = rowsOf(mock).persons ?? [];
  await status(mock, { method: 'PUT', path: `/persons/${person.id}?first_name=Ada2` });
  await status(mock, { method: 'POST', path: '/organizations?name=New&domain=new.example' });
  mock.account('scale').snapshot('then');
  await mock.close();
  lines = jsonOf(readFileSync(path));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Node = Record<string, unknown> | unknown[];
type Place = { table: string; parent: Node; key: string | number };

/** Every member of every row of an entry, at any depth. */
function placesIn(entry: { rows?: Record<string, unknown> }): Place[] {
  const places: Place[] = [];
  const visit = (table: string, parent: Node) => {
    for (const [key, value] of Object.entries(parent)) {
      places.push({ table, parent, key: Array.isArray(parent) ? Number(key) : key });
      if (typeof value === 'object' && value !== null) visit(table, value as Node);
    }
  };
  for (const [table, rows] of Object.entries(entry.rows ?? {})) {
    if (table !== 'tenant' && table !== 'about' && typeof rows === 'object' && rows !== null)
      visit(table, rows as Node);
  }
  return places;
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    2 ** 53,
    '',
    'odd',
    '2026-13-45T00:00:00.000Z',
    '0000-00-00',
    [],
    {},
  ),
  fc.constantFrom<unknown>([null], [{}], { id: null }, [[1]], ['x'], { $map: [] }, '__proto__', 'constructor', 7),
  fc.jsonValue({ maxDepth: 2 }),
);
/** Nothing stands for a member that is taken away. */
const change = fc.record({
  line: fc.double({ min: 0, max: 0.999, noNaN: true }),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  to: fc.option(odd, { nil: undefined }),
});

function changed({ line, at, to }: { line: number; at: number; to: unknown }): { text: string[]; what: string } {
  const all = lines.map((text) => JSON.parse(text));
  const places = all.flatMap((entries, i) =>
    entries.flatMap((entry: object) => placesIn(entry).map((place) => ({ ...place, i }))),
  );
  const tables = [...new Set(places.map(({ table }) => table))];
  const table = tables[Math.floor(line * tables.length)];
  const some = places.filter((place) => place.table === table);
  const { parent, key, i } = some[Math.floor(at * some.length)] as Place & { i: number };
  const what = `line ${i + 2} ${table} ${String(key)} ${JSON.stringify((parent as never)[key])} → ${JSON.stringify(to)}`;
  if (to !== undefined) (parent as Record<string | number, unknown>)[key] = to;
  else if (Array.isArray(parent)) parent.splice(key as number, 1);
  else delete parent[key];
  return { text: all.map((entries) => JSON.stringify(entries)), what };
}

/** All that can be read. */
async function readAll(mock: Mock): Promise<void> {
  for (const account of mock.accounts) account.limits.set({ perMinute: 'unlimited', monthly: 'unlimited' });
  for (const { path: asked } of READ_OPERATIONS)
    if (!asked.includes('{')) await status(mock, { method: 'GET', path: asked });
  for (const asked of readsOf(rowsOf(mock))) await status(mock, { method: 'GET', path: asked });
}

it('a row that says odd things is refused with its place, or nothing breaks on it later', async () => {
  await fc.assert(
    fc.asyncProperty(change, async (one) => {
      const { text, what } = changed(one);
      writeFileSync(path, fileOf(text));
      let mock: Mock;
      try {
        mock = await createMock({ data: path });
      } catch (error) {
        expect((error as Error).cause ?? error, what).not.toBeInstanceOf(TypeError);
        expect((error as Error).message, what).toContain(path);
        expect((error as Error).message, what).not.toMatch(/Cannot read|is not a function|is not iterable|undefined/);
        return;
      }
      try {
        await readAll(mock);
      } catch (error) {
        throw new Error(`${what}: ${(error as Error).message}`);
      } finally {
        await mock.close();
      }
    }),
    runs(Number(process.env.RUNS ?? 150)),
  );
});
