/** Calendar days as the store keeps them: `YYYY-MM-DD`. */

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether the calendar has such a day: Node reads 30 February as 2 March. */
export function isDay(text: string): boolean {
  const midnight = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().slice(0, 10) === text;
}
