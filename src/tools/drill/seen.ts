/** What the journal of one account shows of a client under the faults that a test planted: the drill's judges, without a drill. */
import type { AccountHandle } from '../../index.js';
import { type Act, type Call, callsOf, hitOf, isGood, isRead, type Learned } from './act.js';
import { type Finding, findingOf, type Outcome } from './finding.js';
import type { GroupOfRules } from './groups/group.js';
import { hammers, KEYS, stops } from './groups/keys.js';
import { OUTAGES, repeats } from './groups/outages.js';
import { createdOnce as judgeCreates } from './groups/outages-create.js';
import { Output } from './output.js';

type Judge = (act: Act, learned: Learned) => Outcome;

/** Each read that a fault made fail was sent again, and in the end answered. */
export const askedAgain = (account: AccountHandle): Finding =>
  judged(account, OUTAGES, 'retries-reads', repeats, (call) => isRead(call) && !isGood(call));

/** No create whose answer a fault took away was sent again blindly. */
export const createdOnce = (account: AccountHandle): Finding =>
  judged(account, OUTAGES, 'no-create-twice', judgeCreates, isLost);

/** What a refusal answers (a limit, say) has made nothing, and may be sent again; what was answered well is known. */
function isLost(call: Call): boolean {
  const { status, entry } = call;
  // What was given up while a fault held it is done all the same, but for an upload, whose body is not read then.
  if (entry.goneAfterMs !== undefined) return entry.requestBody !== null;
  return !isGood(call) && (status === null || status < 400 || status >= 500);
}

/** Nothing more was sent after the first 401 or 403, and that one was not repeated. */
export function stoppedWhenRefused(account: AccountHandle): Finding {
  const stopped = judged(account, KEYS, 'stops-at-once', stops);
  const repeated = judged(account, KEYS, 'no-hammering', hammers);
  return stopped.verdict === 'passed' ? repeated : stopped;
}

/** `isMeant`: of the calls that a fault hit, those that the rule is about. */
function judged(
  account: AccountHandle,
  { group, rules }: GroupOfRules,
  name: string,
  judge: Judge,
  isMeant: (call: Call) => boolean = () => true,
): Finding {
  const rule = rules.find((one) => one.rule === name) as GroupOfRules['rules'][number];
  const act = actOf(account, isMeant);
  return findingOf(group, rule, judge(act, before(act)));
}

/** The whole journal, as if it were one run. */
function actOf(account: AccountHandle, isMeant: (call: Call) => boolean): Act {
  const faults = new Map(account.faults.list().map((fault) => [fault.id, fault]));
  const calls = callsOf(account.requests(), (entry) => {
    if (entry.fault === undefined) return null;
    // One that was removed meanwhile is known by what it did.
    return hitOf(entry, faults.get(entry.fault) ?? (entry.decision.stage === 'fault' ? {} : undefined));
  }).map((call) => ({ ...call, isHit: call.isHit && isMeant(call) }));
  const startedAt = calls[0]?.at ?? 0;
  const scene = { id: 'account', group: 'outages' as const, title: 'the faults of a test', arm: () => {} };
  return { scene, calls, marks: [], startedAt, endedAt: startedAt, code: 0, output: new Output(), stopped: null };
}

/** There was no undisturbed run. What came before the first disturbance shows how many calls it has at a time, and nothing else. */
function before({ calls }: Act): Learned {
  const first = calls.findIndex(({ isHit, status }) => isHit || status === 401 || status === 403);
  const earlier = calls.slice(0, Math.max(0, first)).map((call) => ({ ...call, key: '' }));
  const nothing = { marks: [], startedAt: 0, endedAt: 0, durationMs: 0, code: 0, stopped: null };
  return { ...nothing, calls: earlier, output: new Output() };
}
