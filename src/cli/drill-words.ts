/** What all drills have in common. */

/** Calls in a minute, unless it is told otherwise: few enough that a short run meets the limit. */
export const PER_MINUTE = 20;

/** Seconds that a minute lasts in a drill. */
export const WINDOW_SECONDS = 3;

/** Of a command none of whose calls counted. */
export function whyNothing(calls: number): string {
  if (calls === 0) return 'it made no call to the mock';
  return `${calls === 1 ? 'its only call did not bear' : `none of its ${calls} calls bore`} AFFINITY_API_KEY as its key`;
}
