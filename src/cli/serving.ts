/** What `serve` does, apart from its options: this module brings the mock along. */

import { announceIntercept, INSTANCE } from '../control/health.js';
import type { Mock, MockServer } from '../index.js';
import { defined } from '../lib/defined.js';
import { banner, readyLine } from './banner.js';
import { create, listen } from './creating.js';
import type { Way } from './intercepting.js';
import { surviveDefects } from './last-resort.js';
import { requestLog } from './request-log.js';
import { dayOf } from './seed-day.js';
import type { ServeOptions } from './serve.js';
import { exitOnSignals } from './signals.js';
import type { Streams } from './streams.js';
import { assertWatchable, watchSeeds } from './watching.js';
import { onParentGone } from './with-parent.js';

interface Opened {
  port: number;
  tls?: { cert: string; key: string };
  /** The control token, where it was made here. */
  shownToken?: string | undefined;
}

/** Resolves once the server listens; the process goes on until a signal ends it. Throws `BadUse`. */
export async function serve(options: ServeOptions & Opened, streams: Streams): Promise<void> {
  const { stdout, stderr } = streams;
  const { port, host, controlToken, baseUrl, cors, tls, log = stderr.isTTY ? 'pretty' : 'off' } = options;
  const onRequest = requestLog(log === true ? 'pretty' : log, stderr);
  const { seed = [], data, watch } = options;
  if (watch) assertWatchable({ seed, data });
  const day = dayOf(options);
  const mock = await create({ ...options, ...day, ...(onRequest && { onRequest }) });
  const server = await listen(mock, {
    port,
    // They count for all code of a process: only where the server has one of its own.
    lightGlobals: streams === process,
    ...defined({ host, controlToken, baseUrl, cors, tls }),
  });
  if (watch) watchSeeds(mock, { seed, ...day }, stderr);
  const way = options.intercept === undefined ? undefined : await opened(options.intercept, mock, server, stderr);
  stopOnSignal(mock, way, stderr, options.withParent === true);
  surviveDefects(stderr, { keepsData: options.data !== undefined });
  const shown = {
    server,
    accounts: mock.accounts,
    instance: INSTANCE,
    isGuarded: controlToken !== undefined,
    shownToken: options.shownToken,
    baseUrl,
    certificate: options.tlsCert,
    seedAsOf: day.seedAsOf === 'off' ? undefined : day.seedAsOf,
    intercept: way && { url: way.url, ca: way.ca },
  };
  stdout.write(options.json ? readyLine(shown) : banner(shown));
}

async function opened(port: number | true, mock: Mock, server: MockServer, stderr: Streams['stderr']): Promise<Way> {
  const release = exitOnSignals();
  try {
    const { intercept } = await import('./intercepting.js');
    const way = await intercept(server.url, port === true ? 0 : port, stderr);
    announceIntercept({ url: way.url, ca: way.ca });
    return way;
  } catch (error) {
    await mock.close();
    throw error;
  } finally {
    release();
  }
}

function stopOnSignal(mock: Mock, way: Way | undefined, stderr: Streams['stderr'], withParent: boolean): void {
  // All that was acknowledged is in the data file, even where the rest cannot be written.
  const complain = (error: Error) => stderr.write(`affinity-mock: ${error.message}\n`);
  const close = async () => {
    await way?.close();
    await mock.close();
  };
  let isStopping = false;
  const stop = () => {
    // The second time at once, but for files that are to be removed.
    if (isStopping) process.exit(1);
    isStopping = true;
    void close()
      .catch(complain)
      .then(() => process.exit(0));
  };
  const signals = ['SIGTERM', 'SIGINT'] as const;
  for (const signal of way ? ([...signals, 'SIGHUP', 'SIGQUIT'] as const) : signals) process.on(signal, stop);
  if (withParent) onParentGone(stop);
}
