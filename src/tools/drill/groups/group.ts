/** What a group of rules is made of. */
import type { Act, Call, Learned, NewFault, Scene } from '../act.js';
import { type Group, notTested, type Outcome } from '../finding.js';
import type { Choices } from '../random.js';

export interface Planning {
  learned: Learned;
  choices: Choices;
  /** How long a client may wait for one answer, milliseconds. */
  patienceMs: number;
  /** Whose key the command has. */
  persona: string;
}

/** A scene that cannot be played with this client, and why. */
export interface Unplayed {
  id: string;
  reason: string;
}

export interface Played {
  learned: Learned;
  patienceMs: number;
  act(id: string): Act | Unplayed;
}

export interface RuleOfGroup {
  rule: string;
  title: string;
  advice: string;
  /** What it is judged by: the scenes that have to be played for it. */
  scenes: readonly string[];
  judge(played: Played): Outcome;
}

export interface GroupOfRules {
  group: Group;
  plan(planning: Planning): (Scene | Unplayed)[];
  rules: readonly RuleOfGroup[];
}

export const isPlayed = (act: Act | Unplayed): act is Act => 'scene' in act;

/** Judges an act where there was one. */
export function ofAct(played: Played, id: string, judge: (act: Act) => Outcome): Outcome {
  const act = played.act(id);
  return isPlayed(act) ? judge(act) : notTested(act.reason);
}

/** What a rule is judged by that has one scene. */
export const ofScene = (
  id: string,
  judge: (act: Act, learned: Learned, played: Played) => Outcome,
): Pick<RuleOfGroup, 'scenes' | 'judge'> => ({
  scenes: [id],
  judge: (played) => ofAct(played, id, (act) => judge(act, played.learned, played)),
});

/**
 * The `n`-th call of an operation among those of the undisturbed run, as a fault finds it in the next: by operation and place, since
 * ids and cursors may differ.
 */
export function faultAt(call: Call, learned: Learned, rule: Omit<NewFault, 'match' | 'skip' | 'times'>): NewFault {
  const { operationId, path, method } = call.entry;
  const isAlike = ({ entry }: Call) =>
    operationId === null ? entry.path === path && entry.method === method : entry.operationId === operationId;
  const skip = learned.calls.filter(isAlike).indexOf(call);
  const match = operationId === null ? { path, method } : { operationId };
  return { ...rule, match, skip, times: 1 } as NewFault;
}
