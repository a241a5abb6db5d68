import { Problem } from '../../pipeline/problem.js';

/** An instant of a body, ms. The format allows leap seconds, which no clock here knows. */
export function instantOf(text: string, pointer: string): number {
  const at = Date.parse(text);
  if (!Number.isNaN(at)) return at;
  throw new Problem('validation', `value at ${pointer} does not match format: date-time`, pointer);
}
