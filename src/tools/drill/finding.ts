/** What a drill finds: one verdict a rule. */
import type { JournalView } from '../../index.js';

export const GROUPS = ['limits', 'outages', 'consistency', 'data', 'keys', 'webhooks'] as const;
export type Group = (typeof GROUPS)[number];

export type Verdict = 'passed' | 'failed' | 'not tested';

/** A call that shows it, milliseconds since its run began. */
export interface ShownCall {
  at: number;
  method: string;
  path: string;
  /** Null where the connection was cut. */
  status: number | null;
  operationId: string | null;
}

export interface Finding {
  group: Group;
  /** Its name within the group: `timeout`. */
  rule: string;
  title: string;
  /** `not tested`: the run gave no occasion to see it. */
  verdict: Verdict;
  /** One sentence: what was seen. */
  why: string;
  /** One line: what a good client does. */
  advice: string;
  /** The calls that show it, a few at most. */
  calls: readonly ShownCall[];
}

export type Outcome = Pick<Finding, 'verdict' | 'why'> & Partial<Pick<Finding, 'calls'>>;

/** A rule and what came of it. */
export function findingOf(
  group: Group,
  { rule, title, advice }: Pick<Finding, 'rule' | 'title' | 'advice'>,
  { verdict, why, calls = [] }: Outcome,
): Finding {
  return { group, rule, title, verdict, why, advice, calls };
}

/** Calls of a finding. */
export const MOST_SHOWN = 6;

const outcome =
  (verdict: Verdict) =>
  (why: string, calls: readonly ShownCall[] = []): Outcome => ({ verdict, why, calls: calls.slice(0, MOST_SHOWN) });

export const passed = outcome('passed');
export const failed = outcome('failed');
export const notTested = (why: string): Outcome => ({ verdict: 'not tested', why });
/** The drill ended the command, which may have been pausing: what it would have done next nobody saw. */
export const notKnown = (what: string, { stopped }: { stopped: string | null }): Outcome =>
  notTested(`whether ${what} is not known: ${stopped}`);

export const shownCall = (entry: JournalView, startedAt: number): ShownCall => ({
  at: Date.parse(entry.at) - startedAt,
  method: entry.method,
  path: entry.path,
  // Half an answer is none.
  status: entry.decision.code === 'altered' && entry.decision.message.includes('broke off') ? null : entry.status,
  operationId: entry.operationId,
});
