/** The key dies in the midst: replaced, its user deactivated, a permission taken, the plan lowered. */
import { operationById } from '../../../contract/operations.js';
import {
  type Act,
  answerOf,
  type Call,
  countOf,
  isAfter,
  isWhoami,
  type Learned,
  nameOf,
  type Scene,
  type Stage,
  shown,
} from '../act.js';
import { counted, seconds, times } from '../counting.js';
import { failed, notTested, type Outcome, passed } from '../finding.js';
import { report } from '../reported.js';
import { type GroupOfRules, isPlayed, type Planning, type Played, type Unplayed } from './group.js';

/** A refused call may be tried once more, with the key read anew. */
const MOST_TRIES = 2;
/** With fewer calls to come nothing could be seen. */
const FEWEST_LEFT = 3;

const SCENES = ['keys/replaced', 'keys/deactivated', 'keys/permission', 'keys/plan'];

export const KEYS: GroupOfRules = {
  group: 'keys',
  plan: ({ learned, choices, persona }: Planning) => [
    dying(
      'keys/replaced',
      'a new key is made in Manage Apps, which ends this one',
      learned,
      choices.next(),
      ({ account }) => {
        account.apps.create({ name: 'Another key', user: persona });
      },
    ),
    dying('keys/deactivated', "the key's user is deactivated", learned, choices.next(), ({ account }) => {
      account.users.update(persona, { status: 'deactivated' });
    }),
    permissionTaken(learned, choices.next(), persona),
    dying('keys/plan', 'the plan is lowered to one without the API', learned, choices.next(), ({ account }) => {
      account.settings.set({ tier: 'essential' });
    }),
  ],
  rules: [
    {
      rule: 'stops-at-once',
      title: 'stops at once when it may do nothing more',
      scenes: SCENES,
      advice:
        'A 401 or a 403 of the plan holds for every further call: end the job, and do not go on to the next record.',
      judge: (played) => overAll(played, (act) => stops(act, played.learned)),
    },
    {
      rule: 'no-hammering',
      title: 'does not repeat what was refused for its key',
      scenes: SCENES,
      advice: 'Do not retry 401 and 403 as if they were 5xx: nothing changes by asking again.',
      judge: (played) => overAll(played, (act) => hammers(act, played.learned)),
    },
    {
      rule: 'says-so',
      title: 'says that its key is refused',
      scenes: SCENES,
      advice:
        'Say on stderr that the key, the permission or the plan is at fault, and end with another exit code than 0.',
      judge: (played) => overAll(played, (act) => says(act, played.learned)),
    },
  ],
};

function dying(
  id: string,
  title: string,
  learned: Learned,
  where: number,
  act: (stage: Stage) => void,
): Scene | Unplayed {
  const { length } = learned.calls;
  if (length <= FEWEST_LEFT)
    return { id, reason: `it made only ${counted(length, 'call')}: none would have been left` };
  // In the first half, so that enough is left to be sent.
  const after = Math.max(1, Math.min(length - FEWEST_LEFT, Math.floor((where * length) / 2)));
  return {
    id,
    group: 'keys',
    title,
    arm: (stage) =>
      stage.onCall((_, count) => {
        if (count !== after) return;
        act(stage);
        stage.mark(title);
      }),
  };
}

/** A role permission that some of its calls need, taken before the last of them. */
function permissionTaken(learned: Learned, where: number, persona: string): Scene | Unplayed {
  const id = 'keys/permission';
  const needed = learned.calls.flatMap((call, i) => {
    const permission = permissionOf(call);
    return permission === undefined ? [] : [{ permission, i }];
  });
  const permissions = [...new Set(needed.map(({ permission }) => permission))];
  const permission = permissions[Math.floor(where * permissions.length)];
  if (permission === undefined) return { id, reason: 'no call of its needs a role permission' };
  const places = needed.filter((one) => one.permission === permission).map(({ i }) => i);
  const after = places[Math.max(0, Math.floor(places.length / 2) - 1)] ?? 0;
  const title = `the permission “${permission}” is taken`;
  const take = (stage: Stage) => {
    stage.account.users.update(persona, { permissions: { [permission]: false } });
    stage.mark(title);
  };
  return {
    id,
    group: 'keys',
    title,
    arm: (stage) => {
      if (places.length === 1) take(stage);
      else stage.onCall((_, count) => count === after + 1 && take(stage));
    },
  };
}

const permissionOf = ({ entry }: Call): string | undefined => operationById(entry.operationId ?? '')?.permission;

/** Refused for its key, its permission or its plan. */
const isRefused = ({ status }: Call) => status === 401 || status === 403;

const refusedIn = ({ calls, marks }: Act) =>
  calls.filter((call) => isRefused(call) && call.end >= (marks[0]?.at ?? 0) - 1);

/** The first scene that fails is told; else all that were seen. */
function overAll({ act: find }: Played, judge: (act: Act) => Outcome): Outcome {
  const acts = SCENES.map(find).filter(isPlayed);
  if (acts.length === 0) {
    const [first] = SCENES.map(find);
    return notTested(first && 'reason' in first ? first.reason : 'nothing was played');
  }
  const judged = acts.map((act) => ({ act, outcome: judge(act) }));
  const bad = judged.find(({ outcome }) => outcome.verdict === 'failed');
  if (bad) return failed(`${bad.act.scene.title}: ${bad.outcome.why}`, bad.outcome.calls);
  const good = judged.filter(({ outcome }) => outcome.verdict === 'passed');
  const [first] = good;
  if (!first) return notTested(judged[0]?.outcome.why ?? 'nothing was seen');
  return passed(`${good.length} of ${SCENES.length} ways: ${first.outcome.why}`, first.outcome.calls);
}

export function stops(act: Act, learned: Learned): Outcome {
  const [first] = refusedIn(act);
  if (!first) return notTested('none of its calls was refused');
  const isOfPermission = act.scene.id === 'keys/permission';
  // The same again is a try of the first, unless it is what the client does anyway.
  const isOwn = countOf(learned, first.key) > 1;
  const others = act.calls.filter(
    (call) =>
      isAfter(call, first) &&
      isOfSameKey(call, first) &&
      (isOwn || call.key !== first.key) &&
      !isWhoami(call) &&
      (!isOfPermission || permissionOf(call) === permissionOf(first)),
  );
  const [last] = others.slice(-1);
  if (last && others.length > peakOf(learned)) {
    const over = seconds(Math.max(0, last.at - first.end));
    return failed(
      `after ${answerOf(first)} for ${nameOf(first)} it sent ${counted(others.length, 'other call')}, the last ${over} later`,
      shown(act, [first, ...others]),
    );
  }
  return passed(`nothing more was sent after ${answerOf(first)} for ${nameOf(first)}`, shown(act, [first]));
}

/** In a test another user may look at what became of it. Of a key that is refused nobody knows whose it was. */
const isOfSameKey = ({ entry }: Call, { entry: other }: Call) => entry.persona === other.persona;

/** How many calls it has at a time: so many may have been on their way at the first refusal. */
export const peakOf = ({ calls }: Learned): number =>
  Math.max(1, ...calls.map(({ entry }) => entry.limits?.concurrent?.used ?? 1));

export function hammers(act: Act, learned: Learned): Outcome {
  const refused = refusedIn(act);
  const [first] = refused;
  if (!first) return notTested('none of its calls was refused');
  const again = refused.filter((call) => call.key === first.key && isOfSameKey(call, first));
  const own = countOf(learned, first.key);
  const sent = `${nameOf(first)} was sent ${times(again.length)}`;
  if (again.length > Math.max(MOST_TRIES, own)) return failed(`${sent} for ${answerOf(first)}`, shown(act, again));
  return passed(again.length > MOST_TRIES ? `${sent}, no more often than undisturbed` : sent, shown(act, again));
}

function says(act: Act, learned: Learned): Outcome {
  const [first] = refusedIn(act);
  if (!first) return notTested('none of its calls was refused');
  const how = report(act, learned);
  if (how !== null) return passed(how, shown(act, [first]));
  if (act.stopped !== null) return failed(act.stopped, shown(act, [first]));
  return failed(
    `${nameOf(first)} got ${answerOf(first)}, and the run ended as if all were well (exit code ${act.code})`,
    shown(act, [first]),
  );
}
