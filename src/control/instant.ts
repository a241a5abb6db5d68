import { isDay } from '../lib/calendar.js';
import { LAST_INSTANT } from '../lib/clock.js';
import { badRequest } from './error.js';

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$/;

/** Milliseconds since the epoch of an instant such as `2026-10-05T09:00:00Z`. Throws `bad-request`. */
export function parseInstant(text: string, param: string): number {
  const time = RFC_3339.test(text) ? Date.parse(text.toUpperCase()) : Number.NaN;
  if (Number.isFinite(time) && isDay(text.slice(0, 10)) && time <= LAST_INSTANT) return time;
  throw badRequest(param, `${param} must be an instant such as 2026-10-05T09:00:00Z`);
}
