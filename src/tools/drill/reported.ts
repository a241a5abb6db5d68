/**
 * Whether a run said that something went wrong: it ended with another exit code than the undisturbed one, or with a line on stdout or
 * stderr that tells of a failure and that the undisturbed run did not have.
 */
import type { Act, Learned } from './act.js';
import { complaintIn, quoted } from './output.js';

/** How it said so: `ended with exit code 1`, `said “…”`; null where it did not. */
export function report(act: Act, learned: Learned): string | null {
  if (act.stopped !== null) return null;
  const complaint = complaintIn(act.output, learned.output);
  if (complaint !== null) return `it said ${quoted(complaint)}`;
  return act.code === learned.code ? null : `it ended with exit code ${act.code}`;
}
