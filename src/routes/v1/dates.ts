/** Dates in requests: ISO 8601 with or without a time of day, with or without a zone (v1.md §1.7). */

import { isDay } from '../../lib/calendar.js';
import { pacificToInstant } from '../../lib/pacific.js';
import { Problem } from '../../pipeline/problem.js';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}(?:\.\d{1,9})?))?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** The instant (ms); without a zone in the tenant's, without a time at midnight. Null: not a date. */
export function readInstant(text: string): number | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const wall = Date.parse(`${parts.day}T${parts.time}Z`);
  const at = parts.zone === null ? pacificToInstant(wall) : Date.parse(`${parts.day}T${parts.time}${parts.zone}`);
  return Number.isNaN(at) ? null : at;
}

/** The same of an input. Throws a `Problem` for what is no date. */
export const instantOf = (text: string, param: string): number => readInstant(text) ?? refuseDate(text, param);

/** The same; undefined where there is none. */
export const instantIn = (text: string | undefined, param: string): number | undefined =>
  text === undefined || text === '' ? undefined : instantOf(text, param);

export function refuseDate(text: string, param: string): never {
  throw new Problem('validation', `expected ${JSON.stringify(text)} to be an ISO 8601 date`, param);
}

/** The calendar day `YYYY-MM-DD` that a date field keeps: in UTC for an instant, as written without a zone (v1.md §25 no. 24). */
export function readDay(text: string): string | null {
  const parts = partsOf(text);
  if (!parts) return null;
  const at = Date.parse(`${parts.day}T${parts.time}${parts.zone ?? 'Z'}`);
  // Zones can push the first and last days out of the years that ISO dates have.
  return Number.isNaN(at) ? null : (/^\d{4}-\d{2}-\d{2}/.exec(new Date(at).toISOString())?.[0] ?? null);
}

/** `zone`: `Z`, `+01:00`; null when none was given. */
function partsOf(text: string) {
  const found = ISO.exec(text.trim());
  if (!found) return null;
  const [, day = '', time = '00:00', seconds = '00', zone] = found;
  if (!isDay(day)) return null;
  const fullZone = zone?.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') ?? null;
  return { day, time: `${time}:${seconds.slice(0, 6)}`, zone: fullZone };
}
