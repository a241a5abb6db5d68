/** What V1 wrote shows later on V2 and in V1's own searches, and a merge's task is 404 at first. */
import { type Act, type Call, isGood, isRead, type Learned, nameOf, type Scene, shown, tellsSame } from '../act.js';
import { seconds } from '../counting.js';
import { failed, notTested, type Outcome, passed } from '../finding.js';
import { report } from '../reported.js';
import { type GroupOfRules, ofAct, type Planning, type Played, type Unplayed } from './group.js';

/** How long what was written takes to show. */
const LAG_MS = 1_000;

const LAG = 'consistency/lag';

export const CONSISTENCY: GroupOfRules = {
  group: 'consistency',
  plan: ({ learned }: Planning) => [lagging(learned)],
  rules: [
    {
      rule: 'reads-own-writes',
      title: 'reads on V2 what it wrote on V1',
      scenes: [LAG],
      advice:
        'V2 shows what V1 wrote only after a moment: use the answer to the write, or ask again until it is there.',
      judge: (played) => ownWrites(played, (call) => isOnV2(call) && !isTask(call)),
    },
    {
      rule: 'finds-own-writes',
      title: 'finds by a search what it wrote',
      scenes: [LAG],
      advice: 'A search that does not find a new record proves nothing for some seconds: look by id, or look again.',
      judge: (played) => ownWrites(played, isIndexed),
    },
    {
      rule: 'waits-for-tasks',
      title: 'waits for the task of a merge, or says so',
      scenes: [LAG],
      advice: 'A task may be 404 for a moment after its merge was begun: ask again some times before you give it up.',
      judge: (played) => ownWrites(played, isTask),
    },
  ],
};

const isOnV2 = ({ entry }: Call) => entry.operationId?.startsWith('v2.') === true;
const isTask = ({ entry }: Call) => /^v2\.tasks\./.test(entry.operationId ?? '');
const isMerge = ({ entry }: Call) => /^v2\.(?:company|person)-merges\.create$/.test(entry.operationId ?? '');
const isIndexed = ({ entry }: Call) =>
  /^v1\.(?:persons|organizations|opportunities)\.search$/.test(entry.operationId ?? '') && 'term' in entry.query;
const writesV1 = (call: Call) => call.entry.operationId?.startsWith('v1.') === true && !isRead(call) && isGood(call);

function lagging(learned: Learned): Scene | Unplayed {
  const firstWrite = learned.calls.findIndex((call) => writesV1(call) || isMerge(call));
  if (firstWrite < 0) return { id: LAG, reason: 'it wrote nothing through V1, and merged nothing' };
  const later = learned.calls.slice(firstWrite).filter((call) => isRead(call) && (isOnV2(call) || isIndexed(call)));
  if (later.length === 0)
    return { id: LAG, reason: 'after its writes it read nothing on V2, and searched for nothing' };
  return {
    id: LAG,
    group: 'consistency',
    title: 'what V1 wrote shows on V2 and in searches a second later',
    arm: (stage) => void stage.account.settings.set({ consistencyLagMs: LAG_MS }),
  };
}

interface Stale {
  call: Call;
  /** The first call that was answered as the undisturbed one. */
  good: Call | undefined;
}

const ownWrites = (played: Played, isOfRule: (call: Call) => boolean): Outcome =>
  ofAct(played, LAG, (act) => ownWritesIn(act, played.learned, isOfRule));

function ownWritesIn(act: Act, learned: Learned, isOfRule: (call: Call) => boolean): Outcome {
  const first = act.calls.findIndex((call) => writesV1(call) || isMerge(call));
  const dependent = act.calls
    .slice(first < 0 ? act.calls.length : first)
    .filter((call) => isRead(call) && isOfRule(call));
  if (dependent.length === 0) return notTested('after its writes it made no read of this kind');
  const stale = dependent.flatMap((call) => staleness(act, learned, call) ?? []);
  const lost = stale.find(({ good }) => !good);
  if (!lost) return fresh(act, stale, dependent);
  const how = report(act, learned);
  const what = `${nameOf(lost.call)} did not show yet what it had written`;
  if (act.stopped !== null) return failed(`${what}; ${act.stopped}`, shown(act, [lost.call]));
  if (how !== null) return passed(`${what}, and ${how}`, shown(act, [lost.call]));
  return failed(`${what}, and it went on with that`, shown(act, [lost.call]));
}

function fresh(act: Act, stale: readonly Stale[], dependent: readonly Call[]): Outcome {
  const [first] = stale;
  if (first?.good) {
    const after = seconds(first.good.at - first.call.at);
    return passed(
      `${nameOf(first.call)} was asked again until it showed what was written, after ${after}`,
      shown(act, [first.call, first.good]),
    );
  }
  const writes = act.calls.filter((call) => writesV1(call) || isMerge(call));
  const waited = dependent.find((call) => writes.every(({ end, at }) => at > call.at || call.at - end >= LAG_MS));
  if (waited) return passed(`${nameOf(waited)} was asked when it was there`, shown(act, [waited]));
  return notTested('none of its reads was to show what it had written');
}

/** Undefined where the answer is as it was in the undisturbed run. */
function staleness(act: Act, learned: Learned, call: Call): Stale | undefined {
  const alike = (calls: readonly Call[]) => calls.filter(({ key }) => key === call.key);
  const own = alike(act.calls);
  const place = own.indexOf(call);
  const known = alike(learned.calls);
  const expected = known[Math.min(place, known.length - 1)];
  const isAs = (other: Call) => (expected ? isSameAnswer(other, expected) : isGood(other));
  if (isAs(call)) return undefined;
  // A retry makes more calls than the undisturbed run had: any of its later answers may be the one.
  return {
    call,
    good: own
      .slice(place + 1)
      .find((other) => isAs(other) || known.some((one) => isSameAnswer(other, one) && isLater(known, one, expected))),
  };
}

const isLater = (known: readonly Call[], one: Call, expected: Call | undefined) =>
  expected === undefined || known.indexOf(one) >= known.indexOf(expected);

const isSameAnswer = (a: Call, b: Call) =>
  a.status === b.status && tellsSame(a.entry.responseBody, b.entry.responseBody);
