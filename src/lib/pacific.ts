/** US Pacific time: date fields begin at its midnight, and most of V1's instants are printed in it (v2-core.md §5.7, v1.md §1.7). */
import { memoized, once } from './memo.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Instant (ms) at which a calendar date `YYYY-MM-DD` begins there. */
export const pacificMidnight = (date: string): number => pacificToInstant(Date.parse(`${date}T00:00:00Z`));

/** Wall-clock time in Pacific, given as if it were UTC (ms) → the instant (ms). */
export function pacificToInstant(wall: number): number {
  // The offset eight hours on is the right one except in the hour that a change of clocks repeats.
  return wall - pacificOffset(wall + 8 * HOUR) * MINUTE;
}

/** Minutes that Pacific time is ahead of UTC at an instant (ms): -480, or -420 in summer. */
export function pacificOffset(at: number): number {
  const year = new Date(at).getUTCFullYear();
  if (year < 2007) return historicOffset(at);
  const [start, end] = summerOf(year);
  return at >= start && at < end ? -420 : -480;
}

/** Since 2007: from the second Sunday of March to the first of November, two o'clock each. */
const summerOf = memoized((year: number): readonly [number, number] => [
  sunday(year, 2, 8) + 10 * HOUR,
  sunday(year, 10, 1) + 9 * HOUR,
]);

/** The first Sunday on or after a day of a month (from 0), ms. */
function sunday(year: number, month: number, day: number): number {
  const weekday = new Date(Date.UTC(year, month, day)).getUTCDay();
  return Date.UTC(year, month, day + ((7 - weekday) % 7));
}

/** The older rules are many and rarely asked for: Node knows them. */
const historic = once(
  () => new Intl.DateTimeFormat('en-US', { timeZone: 'America/Los_Angeles', timeZoneName: 'longOffset' }),
);

function historicOffset(at: number): number {
  const name =
    historic()
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
