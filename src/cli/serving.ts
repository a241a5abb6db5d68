/** What `serve` does, apart from its options: this module brings the mock along. */

import { INSTANCE } from '../control/health.js';
import type { Mock } from '../index.js';
import { banner, readyLine } from './banner.js';
import { create, listen } from './creating.js';
import { surviveDefects } from './last-resort.js';
import { requestLog } from './request-log.js';
import type { ServeOptions } from './serve.js';
import type { Streams } from './streams.js';
import { onParentGone } from './with-parent.js';

/** Resolves once the server listens; the process goes on until a signal ends it. Throws `BadUse`. */
export async function serve(options: ServeOptions & { port: number }, { stdout, stderr }: Streams): Promise<void> {
  const { port, host, controlToken, baseUrl, cors, log = stderr.isTTY ? 'pretty' : 'off' } = options;
  const onRequest = requestLog(log === true ? 'pretty' : log, stderr);
  const mock = await create({ ...options, ...(onRequest && { onRequest }) });
  const server = await listen(mock, {
    port,
    ...(host !== undefined && { host }),
    ...(controlToken !== undefined && { controlToken }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(cors !== undefined && { cors }),
  });
  stopOnSignal(mock, stderr, options.withParent === true);
  surviveDefects(stderr, { keepsData: options.data !== undefined });
  const shown = { server, accounts: mock.accounts, instance: INSTANCE, ...(baseUrl !== undefined && { baseUrl }) };
  stdout.write(options.json ? readyLine(shown) : banner(shown));
}

function stopOnSignal(mock: Mock, stderr: Streams['stderr'], withParent: boolean): void {
  // All that was acknowledged is in the data file, even where the rest cannot be written.
  const complain = (error: Error) => stderr.write(`affinity-mock: ${error.message}\n`);
  const stop = () =>
    void mock
      .close()
      .catch(complain)
      .then(() => process.exit(0));
  // A second signal finds no listener and ends the process at once.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  if (withParent) onParentGone(stop);
}
