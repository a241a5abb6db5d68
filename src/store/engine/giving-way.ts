/**
 * Look-ups of big seeds that are not built yet. Built as somebody asks they would hold up everybody; so a read that can begin again
 * gives way: it is broken off, and begins again once what it needs was built in turns.
 */

/** Thrown through a read that gives way. */
export class NotBuilt extends Error {
  /** `work` builds in steps what was missing. */
  constructor(readonly work: Iterator<unknown, unknown>) {
    super('a look-up is not built yet');
  }
}

/** Steps that are done at once: most tables are small, and not worth another beginning. */
const FEW_STEPS = 16;

interface Attempt {
  /** It has changed something, so it cannot begin again. */
  hasWritten: boolean;
}

/** The stretch that is running now, if it gives way. */
let current: Attempt | null = null;

/** Runs what may be broken off by `NotBuilt`, up to its end or its first promise: there others go on. */
export function givingWay<T>(work: () => T): T {
  const outer = current;
  current = { hasWritten: false };
  try {
    return work();
  } finally {
    current = outer;
  }
}

/** Whoever changes rows, or takes an id, is not broken off any more. */
export function wrote(): void {
  if (current) current.hasWritten = true;
}

/** The result of work in steps. Throws `NotBuilt` where that takes long and the running stretch can begin again. */
export function built<T>(work: Iterator<unknown, T>): T {
  const mayGiveWay = current !== null && !current.hasWritten;
  for (let steps = 0; !mayGiveWay || steps < FEW_STEPS; steps++) {
    const step = work.next();
    if (step.done) return step.value;
  }
  throw new NotBuilt(work);
}
