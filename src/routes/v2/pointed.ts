import { Problem } from '../../pipeline/problem.js';
import { Invalid, UnknownReference } from '../../store/errors.js';

/** Runs a rule of the store, which names inputs in words of its own (`companyIds`); V2 blames them by their place in the body. */
export function pointed<T>(pointers: Readonly<Record<string, string>>, rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    if (error instanceof Invalid || error instanceof UnknownReference) {
      const pointer = error.member === undefined ? undefined : pointers[error.member];
      if (pointer !== undefined) throw new Problem('validation', error.message, pointer);
    }
    throw error;
  }
}
