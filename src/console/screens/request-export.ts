/** What the filters leave, as the control plane gives it: as JSON, or as an archive that browsers' tools open. */
import { harOf, journalView } from '../../control/journal-view.js';
import { download } from '../answers.js';
import { Refused } from '../guard.js';
import { filtered, filterProblem, readFilter } from '../request-filter.js';
import type { Visit } from '../visit.js';

export function exportRequests(visit: Visit): Response {
  const { account, query } = visit;
  const problem = filterProblem(visit);
  if (problem !== undefined) throw new Refused(422, problem);
  const entries = filtered(account.journal.list(), readFilter(visit)).reverse();
  if (query.format === 'har') {
    return download('requests.har', JSON.stringify(harOf(entries.map((entry) => [account.name, entry]))));
  }
  const views = entries.map((entry) => journalView(account.name, entry));
  return download('requests.json', JSON.stringify(views, null, 2));
}
