/** Operations on big seeds whose look-ups are still being built: they wait for what they need, and nobody waits for them. */

import { runInTurns } from '../lib/turns.js';
import { givingWay, NotBuilt } from '../store/engine/giving-way.js';
import type { Seed } from '../store/world.js';

/**
 * Runs a call that may be broken off by a look-up that is not there: that is built in turns, and the call begins again. One that has
 * written goes on at once. `stillHolds` throws where the answer is not wanted any more.
 */
export async function prepared<T>(call: () => T | Promise<T>, stillHolds = () => {}): Promise<T> {
  for (;;) {
    try {
      return await givingWay(call);
    } catch (error) {
      if (!(error instanceof NotBuilt)) throw error;
      await runInTurns(error.work);
      stillHolds();
    }
  }
}

/** The same for a call that reads what it did not know of once it has written: all look-ups are there before it begins. */
export async function preparedWhole<T>(seed: Seed, call: () => T | Promise<T>, stillHolds = () => {}): Promise<T> {
  await runInTurns(seed.prepare());
  stillHolds();
  return call();
}
