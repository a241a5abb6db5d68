/** The service goes down and stays so: how often the client tries, with which pauses, and whether it ends. */
import { type Act, type Call, countOf, isGet, type Learned, nameOf, type Scene, shown, tellingOf } from '../act.js';
import { counted, seconds, times } from '../counting.js';
import { failed, notTested, type Outcome, passed } from '../finding.js';
import type { Unplayed } from './group.js';

/** More tries of one request than this are without bound. */
const MOST_TRIES = 12;
/** The last pauses are to be longer than the first, by so much; timers and a busy machine take their share. */
const GROWTH = 1.3;
const TIMER_MS = 15;
/** A client may go on trying for so many times its patience. */
const TRYING = 4;

/** From some call on nothing works any more. */
export function down(learned: Learned, where: number, patienceMs: number): Scene | Unplayed {
  const id = 'outages/down';
  if (learned.calls.length === 0) return { id, reason: 'it made no call' };
  // Where it fails on a read, since a create that fails is rightly not sent again.
  const reads = tellingOf(learned.calls.filter(isGet), learned);
  const first = reads[Math.floor((where * reads.length) / 2)];
  if (!first) return { id, reason: 'it made no read' };
  const skip = learned.calls.indexOf(first);
  return {
    id,
    group: 'outages',
    title: 'the service goes down, and stays so',
    arm: (stage) => stage.fault({ match: {}, preset: '503', skip }),
    limitMs: learned.durationMs + TRYING * patienceMs,
  };
}

/** The request that was tried most often while the service was down, beyond what the client sends of it by itself. */
function tried(act: Act, learned: Learned): Call[] {
  const hit = act.calls.filter(({ isHit }) => isHit);
  const keys = [...new Set(hit.map(({ key }) => key))];
  const tries = (calls: readonly Call[]) => calls.length - Math.max(1, countOf(learned, calls[0]?.key ?? ''));
  return keys
    .map((key) => hit.filter((call) => call.key === key))
    .reduce<Call[]>((most, calls) => (most.length === 0 || tries(calls) > tries(most) ? calls : most), []);
}

/** Calls of the same that the client makes anyway are no tries. */
function isNoTry(tries: readonly Call[], learned: Learned): boolean {
  const own = countOf(learned, tries[0]?.key ?? '');
  return own > 1 && tries.length <= own;
}

export function pausesGrow(act: Act, learned: Learned): Outcome {
  const tries = tried(act, learned);
  if (tries.length === 0) return notTested('no call came while the service was down');
  if (isNoTry(tries, learned)) {
    return notTested(`${nameOf(tries[0] as Call)} came no more often than undisturbed: no try to be told from a call`);
  }
  const pauses = tries.slice(1).map(({ at }, i) => at - (tries[i] as Call).end);
  // The shortest of the first half: whatever the machine adds, it takes nothing away.
  const first = Math.min(...pauses.slice(0, Math.ceil(pauses.length / 2)));
  const told = pauses.slice(0, 8).map((pause) => seconds(Math.max(0, pause)));
  if (pauses.length < 2)
    return notTested(`${nameOf(tries[0] as Call)} was tried ${times(tries.length)}: no two pauses to compare`);
  const later = pauses.slice(Math.floor(pauses.length / 2));
  if (medianOf(later) >= first * GROWTH + TIMER_MS) return passed(`pauses of ${told.join(', ')}`, shown(act, tries));
  return failed(
    `pauses of ${told.join(', ')} between ${counted(tries.length, 'try', 'tries')} of ${nameOf(tries[0] as Call)}`,
    shown(act, tries),
  );
}

/** Of two, their mean: a hiccup of the machine makes no pause longer. */
function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

export function bounded(act: Act, learned: Learned): Outcome {
  const tries = tried(act, learned);
  const [first] = tries;
  if (!first) return notTested('no call came while the service was down');
  if (isNoTry(tries, learned) && act.stopped === null) {
    return passed(`${nameOf(first)} came no more often than undisturbed, and it ended`, shown(act, tries));
  }
  const what = `${nameOf(first)} was tried ${times(tries.length)}`;
  if (tries.length > MOST_TRIES)
    return failed(`${what}${act.stopped === null ? '' : ', and it had not given up'}`, shown(act, tries));
  if (act.stopped !== null) {
    return notTested(
      `${what} in ${seconds(act.endedAt - first.at)}, and it had not given up: a longer --patience shows the end`,
    );
  }
  return passed(`${what} at most, in ${seconds(act.endedAt - first.at)} all in all`, shown(act, tries));
}
