/** What `serve` does, apart from its options: this module brings the mock along. */

import { ControlError } from '../control/error.js';
import { INSTANCE } from '../control/health.js';
import { createMock, type Mock, type MockServer } from '../index.js';
import { assetPath } from '../lib/asset.js';
import { BadUse } from './bad-use.js';
import { banner, readyLine } from './banner.js';
import { surviveDefects } from './last-resort.js';
import { dayOf } from './seed-day.js';
import type { ServeOptions } from './serve.js';
import type { Streams } from './streams.js';
import { assertWatchable, watchSeeds } from './watching.js';

/** Resolves once the server listens; the process goes on until a signal ends it. Throws `BadUse`. */
export async function serve(options: ServeOptions & { port: number }, { stdout, stderr }: Streams): Promise<void> {
  const seed = [options.seed ?? []].flat();
  if (options.watch) assertWatchable({ seed, data: options.data });
  const mock = await create({ ...options, ...dayOf(options) });
  const server = await listen(mock, options).catch(async (error) => {
    await mock.close();
    throw error;
  });
  if (options.watch) watchSeeds(mock, { seed, ...dayOf(options) }, stderr);
  stopOnSignal(mock, stderr);
  surviveDefects(stderr, { keepsData: options.data !== undefined });
  const { baseUrl } = options;
  const shown = { server, accounts: mock.accounts, instance: INSTANCE, ...(baseUrl !== undefined && { baseUrl }) };
  stdout.write(options.json ? readyLine(shown) : banner(shown));
}

async function create({
  seed,
  seedAsOf,
  seedDir,
  now,
  data,
  strict,
  webhookHost,
}: ServeOptions & { seedAsOf?: string }): Promise<Mock> {
  try {
    return await createMock({
      ...(seed !== undefined && { seed }),
      ...(seedAsOf !== undefined && { seedAsOf }),
      ...(seedDir !== undefined && { seedDir }),
      ...(now !== undefined && { now }),
      ...(data !== undefined && { data }),
      ...(strict !== undefined && { strict }),
      ...(webhookHost !== undefined && { webhookHosts: webhookHost }),
    });
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    if (error.param === 'webhookHosts') throw new BadUse(`--webhook-host: ${error.message}`);
    if (error.param === 'seedDir') throw new BadUse(`--seed-dir: ${error.message}`);
    if (error.param === 'seedAsOf') throw new BadUse(`--seed-as-of: ${error.message}`);
    if (error.param === 'data') throw new BadUse(`--data ${error.message}`);
    if (error.code !== 'bad-seed') throw new BadUse(`--now ${now}: ${error.message}`);
    const isMisfit = error.param?.startsWith('/') === true;
    throw new BadUse(`--seed ${error.message}${isMisfit ? ` (the format: ${SCHEMA})` : ''}`);
  }
}

const SCHEMA = assetPath('store/seed/seed.schema.json');

async function listen(mock: Mock, options: ServeOptions & { port: number }): Promise<MockServer> {
  const { port, host, controlToken, baseUrl, cors } = options;
  try {
    return await mock.listen({
      port,
      ...(host !== undefined && { host }),
      ...(controlToken !== undefined && { controlToken }),
      ...(baseUrl !== undefined && { baseUrl }),
      ...(cors !== undefined && { cors }),
      lightGlobals: true,
    });
  } catch (error) {
    if (error instanceof ControlError) throw new BadUse(`${FLAGS[error.param ?? ''] ?? 'serve'}: ${error.message}`);
    const reason = LISTEN_ERRORS[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    throw new BadUse(`cannot listen on ${host ?? '127.0.0.1'}:${port}: ${reason}`);
  }
}

/** By the library's names. */
const FLAGS: Record<string, string> = {
  host: '--host',
  controlToken: '--control-token',
  baseUrl: '--base-url',
  cors: '--cors',
};

const LISTEN_ERRORS: Record<string, string> = {
  EADDRINUSE: 'the port is taken; choose another with --port, or a free one with --port 0',
  EACCES: 'not allowed; choose a port from 1024 with --port',
  EADDRNOTAVAIL: 'this machine has no such address; choose another with --host',
  ENOTFOUND: 'this name is unknown; choose another with --host',
  EAI_AGAIN: 'this name cannot be looked up; choose another with --host',
  EINVAL: 'this address cannot be listened on; choose another with --host',
};

function stopOnSignal(mock: Mock, stderr: Streams['stderr']): void {
  // All that was acknowledged is in the data file, even where the rest cannot be written.
  const complain = (error: Error) => stderr.write(`affinity-mock: ${error.message}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // A second signal finds no listener and ends the process at once.
    process.once(
      signal,
      () =>
        void mock
          .close()
          .catch(complain)
          .then(() => process.exit(0)),
    );
  }
}
