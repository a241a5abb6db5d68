import { pacificMidnight } from '../../lib/pacific.js';

/** V2 prints whole seconds in UTC (v2-core.md §0). */
export const instant = (iso: string): string => `${iso.slice(0, 19)}Z`;

export const instantOrNull = (iso: string | null): string | null => (iso === null ? null : instant(iso));

/** A date field's `YYYY-MM-DD`. */
export const dateValue = (date: string): string => instant(new Date(pacificMidnight(date)).toISOString());
