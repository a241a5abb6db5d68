/** A drill as a sequence of what happened. */
import { blocksOf } from './blocks.js';
import { type Call, callsOf, type Observed, type Pool } from './observed.js';

export type Kind = 'answered' | 'error' | Pool;

export type Moment =
  | { type: 'calls'; from: number; until: number; kind: Kind; count: number }
  | { type: 'pause'; from: number; until: number }
  | { type: 'reset'; from: number }
  | { type: 'lowered'; from: number; until: number; limit: number }
  | { type: 'end'; from: number };

/** Calls of one kind that lie no further apart are told as one; longer silences are told as such. Milliseconds. */
const GAP_MS = 400;

export const kindOf = ({ refusedBy, status }: Call): Kind => refusedBy ?? (status >= 500 ? 'error' : 'answered');

/** In their order; times in milliseconds of the epoch. */
export function timelineOf(observed: Observed): Moment[] {
  const calls = callsOf(observed.entries);
  const moments: Moment[] = [
    ...stretches(calls),
    ...blocksOf(calls, observed.settings.windowSeconds * 1000)
      .filter(({ resetAt }) => resetAt <= observed.endedAt)
      .map(({ resetAt }) => ({ type: 'reset', from: resetAt }) as const),
    ...observed.lowered.map((lowered) => ({ type: 'lowered', ...lowered }) as const),
    { type: 'end', from: observed.endedAt },
  ];
  return moments.sort((a, b) => a.from - b.from);
}

function stretches(calls: readonly Call[]): Moment[] {
  const moments: Moment[] = [];
  let open: Extract<Moment, { type: 'calls' }> | undefined;
  for (const call of calls) {
    const kind = kindOf(call);
    if (open && call.at - open.until <= GAP_MS && open.kind === kind) {
      open.until = Math.max(open.until, call.at);
      open.count++;
      continue;
    }
    if (open && call.at - open.until > GAP_MS) moments.push({ type: 'pause', from: open.until, until: call.at });
    open = { type: 'calls', from: call.at, until: call.at, kind, count: 1 };
    moments.push(open);
  }
  return moments;
}
