/** Everything that the APIs hold their input to, asked of the rows of a seed: tables in turn, all problems of each. */
import type { SeedRows } from '../../model.js';
import { CELLS } from './cells.js';
import { CONVERSATIONS } from './conversations.js';
import { Known } from './known.js';
import { PEOPLE } from './people.js';
import type { Report } from './problem.js';
import { RECORDS } from './records.js';
import { WORK } from './work.js';

/** Of complete rows whose references resolve. Takes time linear in their number. */
export function holdToRules(rows: SeedRows, report: Report): void {
  const known = new Known(rows, report);
  for (const rule of [PEOPLE, RECORDS, CELLS, CONVERSATIONS, WORK].flat()) rule(known);
}
