/** Calendar days (`YYYY-MM-DD`) and instants as the store keeps them. */

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether the calendar has such a day: Node reads 30 February as 2 March. */
export function isDay(text: string): boolean {
  const midnight = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().slice(0, 10) === text;
}

const DAY_MS = 86_400_000;

/**
 * An instant (ms since the epoch) as the store keeps it; null for one that no calendar date of four digits tells, or that a zone
 * could push beyond them.
 */
export function keptInstant(at: number): string | null {
  const isPrintable = at > Date.UTC(0, 0, 1) + DAY_MS && at < Date.UTC(9999, 11, 31);
  return isPrintable ? new Date(at).toISOString() : null;
}
