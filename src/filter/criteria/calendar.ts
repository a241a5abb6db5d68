/** Days and spans of time as searches count them: calendar days in US Pacific (v2-2026-09-17.md §4.1, §7 no. 8). */
import { pacificOffset } from '../../lib/pacific.js';

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Instant (ms) → number of the Pacific day it falls on. Days count from 1 January 1970. */
export const pacificDay = (at: number): number => Math.floor((at + pacificOffset(at) * MINUTE) / DAY);

/** `YYYY-MM-DD` → its number. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };
/** Further than this no calendar reaches. */
const MOST_MONTHS = 1_000_000;

/** A day moved by calendar units; from the 31st to the last day of a shorter month. */
export function moved(day: number, amount: number, unit: Unit): number {
  const months = MONTHS[unit];
  if (months === undefined) return day + amount * (unit === 'week' ? 7 : 1);
  const by = amount * months;
  if (Math.abs(by) > MOST_MONTHS) return by > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + by];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) / DAY;
}

/** A point in time: the day it counts for, and the instant (ms), which dates without a time have at their midnight. */
export interface Moment {
  day: number;
  at: number;
}

/** How long ago things were, on a scale where longer ago is more. Whole days, or whole minutes for minutes and hours. */
export interface AgoScale {
  of(moment: Moment): number;
  /** Where `amount` units ago lies; negative amounts lie ahead. */
  mark(amount: number): number;
}

/** `now` in ms. */
export function agoScale(now: number, unit: Unit): AgoScale {
  if (unit === 'minute' || unit === 'hour') {
    const minutes = unit === 'hour' ? 60 : 1;
    return { of: ({ at }) => Math.floor((now - at) / MINUTE), mark: (amount) => amount * minutes };
  }
  const today = pacificDay(now);
  return { of: ({ day }) => -day, mark: (amount) => -moved(today, -amount, unit) };
}
