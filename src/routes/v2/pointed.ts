import { keptInstant } from '../../lib/calendar.js';
import { Problem } from '../../pipeline/problem.js';
import { Hidden, Invalid, NotFound, type StoreError, UnknownReference } from '../../store/errors.js';

/**
 * Runs a rule of the store, which names inputs in words of its own (`companyIds`); V2 blames them by their place in the body. An id in
 * a body that leads to nothing is a bad input there, not a missing resource.
 */
export function pointed<T>(pointers: Readonly<Record<string, string>>, rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    if (BLAMED.some((kind) => error instanceof kind)) {
      const { member, message, quirk } = error as StoreError;
      const pointer = member === undefined ? undefined : pointers[member];
      if (pointer !== undefined) throw new Problem('validation', message, pointer).because(quirk ? { quirk } : {});
    }
    throw error;
  }
}

const BLAMED = [Invalid, UnknownReference, NotFound, Hidden];

/** An instant of a body, ms. The format allows leap seconds, which no clock here knows; the zone can lead out of the years it allows. */
export function instantOf(text: string, pointer: string): number {
  const at = Date.parse(text);
  if (keptInstant(at) !== null) return at;
  throw new Problem('validation', `value at ${pointer} does not match format: date-time`, pointer);
}
