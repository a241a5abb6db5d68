import { LAST_INSTANT } from '../account/clock.js';
import { ControlError } from './error.js';

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$/;

/** Milliseconds since the epoch of an instant such as `2026-10-05T09:00:00Z`. Throws `bad-request`. */
export function parseInstant(text: string, param: string): number {
  const time = RFC_3339.test(text) ? Date.parse(text.toUpperCase()) : Number.NaN;
  if (Number.isFinite(time) && isRealDay(text) && time <= LAST_INSTANT) return time;
  throw new ControlError('bad-request', `${param} must be an instant such as 2026-10-05T09:00:00Z`, param);
}

/** `Date.parse` makes March of 30 February. */
function isRealDay(text: string): boolean {
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
