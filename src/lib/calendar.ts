/** Calendar days (`YYYY-MM-DD`) and instants as the store keeps them. */

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether the calendar has such a day: Node reads 30 February as 2 March. */
export function isDay(text: string): boolean {
  const midnight = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().slice(0, 10) === text;
}

const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** An instant (ms since the epoch) as the store keeps it; null beyond the years 1 to 9999, of which each zone of V1 tells four digits. */
export const keptInstant = (at: number): string | null =>
  at >= FIRST && at <= LAST ? new Date(at).toISOString() : null;
