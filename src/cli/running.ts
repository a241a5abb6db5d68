/** What `run` does, apart from its options: this module brings the mock along. */
import { Arrivals } from './arrived.js';
import { accountNamed, create, keyOf, listen } from './creating.js';
import { Ended } from './ended.js';
import { surviveDefects } from './last-resort.js';
import { startLed } from './led-child.js';
import type { RunOptions } from './run.js';
import type { Streams } from './streams.js';

/** Resolves when the command ended well; throws `Ended` with its code else, `BadUse` where it could not be started. */
export async function run(command: readonly string[], options: RunOptions, { stderr }: Streams): Promise<void> {
  surviveDefects(stderr, { keepsData: options.data !== undefined });
  const arrivals = new Arrivals();
  const mock = await create({ ...options, onRequest: arrivals.add });
  try {
    const key = keyOf(accountNamed(mock, options.account), options.persona);
    const { url: origin } = await listen(mock, { port: options.port });
    const child = await startLed(command, { origin, key }, stderr);
    const code = await child.ended;
    stderr.write(arrivals.closing(child.notes()));
    if (code !== 0) throw new Ended(code);
  } finally {
    await mock.close();
  }
}
