/**
 * Timestamps as V1 prints them: always three digits of milliseconds, in `Z` on list entries and whoami, with the tenant's
 * offset (US Pacific) elsewhere (v1.md §1.7).
 */

import { pacificMidnight, pacificOffset } from '../../lib/pacific.js';
import type { Context } from '../../store/context.js';

const MINUTE = 60_000;

/** How instants of field values and interactions end; quirk `v1-timestamp-zone-mix`. */
export type Zone = 'pacific' | 'utc';

export const zoneOf = (ctx: Context): Zone => (ctx.quirk('v1-timestamp-zone-mix') === false ? 'utc' : 'pacific');

/** An instant as the store keeps it (`…Z`). */
export function instant(iso: string, zone: Zone): string {
  if (zone === 'utc') return iso;
  const at = Date.parse(iso);
  const offset = pacificOffset(at);
  return `${new Date(at + offset * MINUTE).toISOString().slice(0, -1)}${offsetText(offset)}`;
}

export const instantOrNull = (iso: string | null, zone: Zone) => (iso === null ? null : instant(iso, zone));

/** A date field's `YYYY-MM-DD`: midnight Pacific of that day. */
export function midnight(date: string, zone: Zone): string {
  const at = pacificMidnight(date);
  if (zone === 'utc') return new Date(at).toISOString();
  return `${date}T00:00:00.000${offsetText(pacificOffset(at))}`;
}

function offsetText(offset: number): string {
  if (offset === -420) return '-07:00';
  if (offset === -480) return '-08:00';
  const two = (n: number) => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}
