/** The answer to a create is lost after the work was done: what the client makes of it. */
import {
  type Act,
  answerOf,
  type Call,
  countOf,
  isAfter,
  isGood,
  type Learned,
  nameOf,
  repeatOf,
  type Scene,
  shown,
  tellingOf,
} from '../act.js';
import { counted } from '../counting.js';
import { failed, notKnown, notTested, type Outcome, passed } from '../finding.js';
import type { Choices } from '../random.js';
import { isCreate, kindOf, looksFor, readsAlike } from '../writes.js';
import { faultAt, type Unplayed } from './group.js';
import { resembles } from './resembling.js';

export function lostCreates(learned: Learned, choices: Choices): Scene | Unplayed {
  const id = 'outages/create';
  const creates = learned.calls.filter((call) => isCreate(call.entry.operationId) && isGood(call));
  if (creates.length === 0) return { id, reason: 'it created nothing' };
  return {
    id,
    group: 'outages',
    title: 'the answers to creates are lost after the work was done',
    arm: (stage) => {
      // One of each kind: some the API refuses the second time, others it doubles.
      for (const [i, operation] of [...new Set(creates.map(({ entry }) => entry.operationId))].entries()) {
        const alike = creates.filter(({ entry }) => entry.operationId === operation);
        const one = choices.pick(tellingOf(alike, learned)) as Call;
        stage.fault(faultAt(one, learned, { preset: i % 2 === 0 ? '504-after-work' : 'dropped-after-work' }));
      }
    },
  };
}

interface Again {
  call: Call;
  repeat: Call;
  /** It looked for what the first one may have made before it sent the second. */
  hasLooked: boolean;
}

/**
 * A create that is sent again unseen is a fault of the client's, whatever becomes of it: that the API refuses a second person of one
 * e-mail address saves nothing but persons. Who knows that rule and relies on it takes up what is there once it is refused.
 */
export function createdOnce(act: Act, learned: Learned, againOf: typeof sameAgainOf = repeatOf): Outcome {
  const hit = act.calls.filter((call) => call.isHit && isCreate(call.entry.operationId));
  if (hit.length === 0) return notTested('the create that was to fail never came');
  const again = hit.flatMap((call): Again[] => {
    const repeat = againOf(act, call, learned);
    return repeat ? [{ call, repeat, hasLooked: hasLookedBefore(act, learned, call, repeat) }] : [];
  });
  const isTwice = (one: Again) => one.call.wasDone && isGood(one.repeat) && !wasUndone(act, one);
  const bad = again.find(isTwice) ?? again.find((one) => !one.hasLooked && !isTakenUp(act, learned, one));
  if (bad) return failed(`${sentAgain(bad)}${consequence(bad, isTwice(bad))}`, shown(act, [bad.call, bad.repeat]));
  const [first] = again;
  if (!first && act.stopped !== null) return notKnown('a create is sent again', act);
  if (!first)
    return passed(`no create was sent again blindly after ${counted(hit.length, 'lost answer')}`, shown(act, hit));
  const how = first.hasLooked ? 'once it had looked for it' : 'as it is there already; then it took up what is there';
  const answer = isGood(first.repeat) ? '' : `, and refused with ${answerOf(first.repeat)}`;
  return passed(`${sentAgain(first)}${answer}, ${how}`, shown(act, [first.call, first.repeat]));
}

/**
 * Sent again as it was, or with another stamp or number of the try in its body, or by the other version. That is told from the client's
 * next create by the undisturbed run: it sends more of that kind than it did, and this one it did not send so often.
 */
export function sameAgainOf(act: Act, call: Call, learned: Learned): Call | undefined {
  const repeat = repeatOf(act, call, learned);
  if (repeat) return repeat;
  const kind = kindOf(call.entry.operationId);
  const isOfKind = ({ entry }: Call) => isCreate(entry.operationId) && kindOf(entry.operationId) === kind;
  if (act.calls.filter(isOfKind).length <= learned.calls.filter(isOfKind).length) return undefined;
  return act.calls.find(
    (other) =>
      isAfter(other, call) &&
      isOfKind(other) &&
      countOf(act, other.key) > countOf(learned, other.key) &&
      resembles(call.entry.requestBody, other.entry.requestBody),
  );
}

/** It found the first one and took it away before it made another. */
const wasUndone = ({ calls }: Act, { call, repeat }: Again): boolean =>
  calls.some(
    (other) =>
      other.entry.method === 'DELETE' &&
      isGood(other) &&
      kindOf(other.entry.operationId) === kindOf(call.entry.operationId) &&
      isAfter(other, call) &&
      isAfter(repeat, other),
  );

function sentAgain({ call }: Again): string {
  const before = call.entry.goneAfterMs === undefined ? answerOf(call) : 'it had not waited for the answer';
  return `${nameOf(call)} was sent again after ${before}`;
}

function consequence({ repeat, hasLooked }: Again, isTwice: boolean): string {
  const seen = hasLooked ? '' : ' without a look';
  if (isTwice) return `${seen}, though the first one had worked: there are two now`;
  const blind = `${seen}, and it may have worked`;
  if (isGood(repeat) || repeat.status === null || repeat.status >= 500) return `${blind}: that makes two`;
  return `${blind}; that the API refused the second with ${answerOf(repeat)} was luck: most kinds it takes twice`;
}

/** Refused as it is there already, it was not sent a third time, and what is there was looked up. */
function isTakenUp(act: Act, learned: Learned, { call, repeat }: Again): boolean {
  const { status } = repeat;
  if (status === null || status < 400 || status >= 500) return false;
  // What it reads anyway, once it has created something, is no answer to the refusal.
  const isExtra = ({ key }: Call) => countOf(act, key) > countOf(learned, key);
  const isThird = (other: Call) => other !== call && other.key === call.key && other.place > repeat.place;
  return (
    act.calls.filter(isThird).length <= Math.max(0, countOf(learned, call.key) - 1) &&
    act.calls.some((other) => isAfter(other, repeat) && readsAlike(other.entry, call.entry) && isExtra(other))
  );
}

/** Between both: a look that it makes anyway before it creates, which other work of its may bring there, is none. */
function hasLookedBefore(act: Act, learned: Learned, create: Call, repeat: Call): boolean {
  const { operationId } = create.entry;
  const alike = ({ calls }: Pick<Act, 'calls'>) => calls.filter(({ entry }) => entry.operationId === operationId);
  const own = alike(learned)[alike(act).indexOf(create)];
  const earlier = own ? learned.calls.slice(0, learned.calls.indexOf(own)) : [];
  return act.calls.some((call, i) => {
    if (!isAfter(call, create) || call.place > repeat.place || !looksFor(call.entry, create.entry)) return false;
    return countOf({ calls: act.calls.slice(0, i + 1) }, call.key) > countOf({ calls: earlier }, call.key);
  });
}
