/** Calls over time, from the journal: how many a step, and how many of them the limits refused. */
import type { JournalEntry } from '../account/journal.js';

export interface Step {
  /** Milliseconds of the account's clock. */
  from: number;
  calls: number;
  refused: number;
}

/** `count` steps of `length` milliseconds that end with the one that `now` lies in. */
export function historyOf(entries: readonly JournalEntry[], now: number, length: number, count: number): Step[] {
  const last = Math.floor(now / length) * length;
  const first = last - (count - 1) * length;
  const steps = Array.from({ length: count }, (_, i) => ({ from: first + i * length, calls: 0, refused: 0 }));
  for (let i = entries.length - 1; i >= 0; i--) {
    const { at, status } = entries[i] as JournalEntry;
    if (at < first) break;
    const step = steps[Math.floor((at - first) / length)];
    if (!step) continue;
    step.calls++;
    if (status === 429) step.refused++;
  }
  return steps;
}
