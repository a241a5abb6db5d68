/** What was given up in any scene of the outages, and whether the client said so. */
import { type Act, type Call, countOf, isAfter, isGood, type Learned, nameOf, shown } from '../act.js';
import { times } from '../counting.js';
import { failed, notTested, type Outcome, passed } from '../finding.js';
import { report } from '../reported.js';
import { isCreate, looksFor } from '../writes.js';
import { isPlayed, type Played } from './group.js';

/** Where it may give up something. */
export const REPORTING: readonly string[] = ['errors', 'html', 'dropped', 'search', 'slow', 'create', 'down'].map(
  (name) => `outages/${name}`,
);

/** Calls that failed and were never answered well: in any scene of the group. */
export function reportsGivenUp({ act: find, learned }: Played): Outcome {
  const acts = REPORTING.map(find).filter(isPlayed);
  const gaveUp = acts.flatMap((act) => {
    if (act.stopped !== null) return [];
    const lost = act.calls.find((call) => call.isHit && !isMadeGood(act, call, learned));
    return lost ? [{ act, lost, how: report(act, learned) }] : [];
  });
  const silent = gaveUp.find(({ how }) => how === null);
  if (silent) {
    const { act, lost } = silent;
    const rest = `and the run ended as if all were well (exit code ${act.code})`;
    return failed(`${act.scene.title}: ${nameOf(lost)} was given up, ${rest}`, shown(act, [lost]));
  }
  const [first] = gaveUp;
  if (!first) return notTested('it gave up nothing');
  return passed(`${times(gaveUp.length)}: ${first.how}`, shown(first.act, [first.lost]));
}

/** Answered well later; of a create, also where a look showed what became of it. */
function isMadeGood(act: Act, call: Call, learned: Learned): boolean {
  const { goneAfterMs } = call.entry;
  if (isGood(call) && goneAfterMs === undefined) return true;
  // That a client has hung up may be noticed after its next call has come.
  const isLater = (other: Call) => (goneAfterMs === undefined ? isAfter(other, call) : other.at > call.at);
  const isAgain = (other: Call) => other.key === call.key && isLater(other);
  const own = countOf(learned, call.key);
  const answered = act.calls.filter((other) => other.key === call.key && isGood(other) && !other.isHit).length;
  if (act.calls.some((other) => isAgain(other) && isGood(other))) return own <= 1 || answered >= own;
  return isCreate(call.entry.operationId) && wasLookedFor(act, call);
}

const wasLookedFor = (act: Act, call: Call): boolean =>
  act.calls.some((other) => isAfter(other, call) && looksFor(other.entry, call.entry));
