/** Everything that the APIs hold their input to, asked of the rows of a seed: tables in turn, all problems of each. */
import type { SeedRows } from '../../seed-rows.js';
import { cellProblems } from './cells.js';
import { conversationProblems } from './conversations.js';
import { Known } from './known.js';
import { peopleProblems } from './people.js';
import type { Problems } from './problem.js';
import { recordProblems } from './records.js';
import { workProblems } from './work.js';

/** Of complete rows whose references resolve. Takes time linear in their number. */
export function* ruleProblems(rows: SeedRows): Problems {
  const known = new Known(rows);
  yield* peopleProblems(known);
  yield* recordProblems(known);
  yield* cellProblems(known);
  yield* conversationProblems(known);
  yield* workProblems(known);
}
