/** What a drill saw: the material of its verdict. */
import type { JournalView } from '../../index.js';

export interface DrillSettings {
  perMinute: number;
  /** Length of what the product calls a minute. */
  windowSeconds: number;
  /** Calls a month, where the drill makes them scarce. */
  monthly: number | null;
  concurrent: number;
}

/** A stretch in which the limit of the minute was lowered, as Affinity may do; milliseconds of the epoch. */
export interface Lowered {
  from: number;
  until: number;
  limit: number;
}

export interface Observed {
  settings: DrillSettings;
  /** The account's journal; any order. */
  entries: readonly JournalView[];
  lowered: readonly Lowered[];
  /** Milliseconds of the epoch. */
  startedAt: number;
  endedAt: number;
  /** The command's exit code. */
  code: number;
  /** Why the drill ended the command, where it did. */
  stopped: string | null;
}

export type Pool = 'minute' | 'month' | 'concurrent';

/** One call as the client lived it. */
export interface Call {
  /** When it arrived and when it was answered, milliseconds of the epoch. */
  at: number;
  end: number;
  /** The pool that refused it; null where it was let through. */
  refusedBy: Pool | null;
  status: number;
  /** What the answer told of the pools. */
  limits: NonNullable<JournalView['limits']>;
  entry: JournalView;
}

/** The calls of the journal that reached the pools, by their time of arrival. A call without a valid key reaches none. */
export function callsOf(entries: readonly JournalView[]): Call[] {
  const calls = entries.flatMap((entry) => {
    const { limits, status } = entry;
    if (!limits || status === null) return [];
    const at = Date.parse(entry.at);
    return [{ at, end: at + entry.durationMs, refusedBy: refuser(status, limits), status, limits, entry }];
  });
  return calls.sort((a, b) => a.at - b.at || used(a) - used(b));
}

const used = (call: Call): number => call.limits.perMinute?.used ?? 0;

/** In the order in which the pools are asked. */
function refuser(status: number, { concurrent, perMinute }: Call['limits']): Pool | null {
  if (status !== 429) return null;
  if (concurrent?.remaining === 0) return 'concurrent';
  return perMinute?.remaining === 0 ? 'minute' : 'month';
}

/** whoami and rate-limit, which the month does not count. */
export const isFree = ({ entry }: Call): boolean =>
  /^v[12]\.(auth\.whoami|rate-limit\.get)$/.test(entry.operationId ?? '');
