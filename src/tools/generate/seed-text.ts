import type { TableName } from '../../store/seed/seed-tables.js';
import { checkPlan, type SeedPlan } from './plan.js';
import { LAST_INSTANT, RowMaker } from './rows.js';

/** Enough for a write to be worth its while. */
const CHUNK = 64 * 1024;

/**
 * A seed file as text, piece by piece, so that its size does not count in memory: a row a line. The same plan gives the same text.
 * The generator library is loaded here and nowhere else. Throws `BadPlan`; the text fits `seed.schema.json`.
 */
export async function* seedText(plan: SeedPlan): AsyncGenerator<string> {
  checkPlan(plan);
  const { faker } = await import('@faker-js/faker/locale/en');
  yield `{"format":"affinity-mock-seed/1","asOf":${JSON.stringify(LAST_INSTANT)}`;
  for (const [table, rows] of new RowMaker(plan, faker).tables()) yield* tableText(table, rows);
  yield '}\n';
}

function* tableText(table: TableName, rows: Iterable<object>): Generator<string> {
  let text = `,\n"${table}":[`;
  let separator = '\n';
  for (const row of rows) {
    text += separator + JSON.stringify(row);
    separator = ',\n';
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield `${text}\n]`;
}
