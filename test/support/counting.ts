/** Counts the work that something takes, where a clock would tell of the machine. */

import type { SeedRows } from '../../src/store/model.js';
import { holdToRules } from '../../src/store/seed/rules/rules.js';
import { resolveSeed, type SeedFile } from '../../src/store/seed/seed.js';
import { Resolver } from '../../src/store/seed/seed-resolver.js';
import { FIRST_IDS, MERGED, memberOf, type RawRow, type TableName } from '../../src/store/seed/seed-tables.js';

/** Rows, and a count of how often a member of one of them is looked at. */
function counted<R extends object>(): { of(row: R): R; looks(): number } {
  let count = 0;
  const handler: ProxyHandler<R> = {
    get(target, member) {
      count++;
      return target[member as keyof R];
    },
  };
  return { of: (row) => new Proxy(row, handler), looks: () => count };
}

/** How often a member of a row is looked at while a file's loose ends are tied; it must have no problems. */
export function looksOfResolving(file: SeedFile): number {
  const rows = counted<RawRow>();
  const raw = Object.fromEntries(
    (Object.keys(FIRST_IDS) as TableName[]).map((table) => {
      const given = table in MERGED ? [] : ((file[memberOf(table)] as RawRow[] | undefined) ?? []);
      return [table, given.map(rows.of)];
    }),
  );
  new Resolver(raw as ConstructorParameters<typeof Resolver>[0], ({ message }) => {
    throw new Error(message);
  }).resolve({ id: 1, name: 'T', subdomain: 't' });
  return rows.looks();
}

/** The same while its rows are held to the rules. */
export function looksOfRules(file: SeedFile): number {
  const rows = counted<object>();
  const tables = Object.entries(resolveSeed(file)).map(([name, table]) => [
    name,
    Array.isArray(table) ? table.map(rows.of) : table,
  ]);
  holdToRules(Object.fromEntries(tables) as SeedRows, ({ message }) => {
    throw new Error(message);
  });
  return rows.looks();
}
