/** Look-ups of big seeds, built in turns for the read that needs them first: built as it asks, they would hold up everybody. */
import { runInTurns } from '../lib/turns.js';
import type { Exchange } from '../pipeline/exchange.js';

/** Each of `works` is what a table's `prepare` gives. What is there already costs nothing. Throws where the account was reset. */
export async function prepared(exchange: Exchange, ...works: readonly Generator<void, void>[]): Promise<void> {
  function* all(): Generator<void, void> {
    for (const work of works) yield* work;
  }
  await runInTurns(all());
  exchange.assertSameGeneration();
}
