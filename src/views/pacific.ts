/** Date fields show midnight US Pacific of their calendar date (v2-core.md §5.7, v1.md §1.7). */
const ZONE = 'America/Los_Angeles';
const hourThere = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' });
const midnights = new Map<string, number>();
const MOST = 20_000;

/** Instant (ms) at which a calendar date `YYYY-MM-DD` begins in Pacific time. */
export function pacificMidnight(date: string): number {
  const known = midnights.get(date);
  if (known !== undefined) return known;
  const utc = Date.parse(`${date}T00:00:00Z`);
  // Seven hours behind UTC in summer, eight in winter: the right one shows hour 0 there.
  const summer = utc + 7 * 3_600_000;
  const midnight = Number(hourThere.format(summer)) === 0 ? summer : utc + 8 * 3_600_000;
  if (midnights.size >= MOST) midnights.clear();
  midnights.set(date, midnight);
  return midnight;
}
