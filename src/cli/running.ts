/** What `run` does, apart from its options: this module brings the mock along. */
import { ControlError } from '../control/error.js';
import { type AccountHandle, createMock, type Mock } from '../index.js';
import { clientEnvironment } from '../kit/client-environment.js';
import { BadUse } from './bad-use.js';
import { startChild } from './child.js';
import { Ended } from './ended.js';
import { surviveDefects } from './last-resort.js';
import type { RunOptions } from './run.js';
import type { Streams } from './streams.js';

/** Resolves when the command ended well; throws `Ended` with its code else, `BadUse` where it could not be started. */
export async function run(
  command: readonly string[],
  { account: name }: RunOptions,
  { stderr }: Streams,
): Promise<void> {
  surviveDefects(stderr, { keepsData: false });
  const mock = await createMock();
  const { keys } = accountOf(mock, name);
  const { url } = await mock.listen({ lightGlobals: true });
  try {
    const child = await startChild(command, clientEnvironment(process.env, { origin: url, key: keys.admin }));
    const code = await child.ended;
    if (code !== 0) throw new Ended(code);
  } finally {
    await mock.close();
  }
}

function accountOf(mock: Mock, name: string): AccountHandle {
  try {
    return mock.account(name);
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    throw new BadUse(`--account ${name}: ${error.message}; there are ${mock.accounts.map((a) => a.name).join(', ')}`);
  }
}
