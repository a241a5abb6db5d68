/**
 * Leads what this process sends to `api.affinity.co` to a mock, below every client that is built on sockets, until it is undone.
 * Threads that it starts meanwhile are led too.
 */
import { syncBuiltinESMExports } from 'node:module';
import { AFFINITY, type Way } from './affinity.js';
import { answerLookups } from './lookups.js';
import { Patches } from './patches.js';
import { withoutProxy } from './proxy-variables.js';
import { watchRequests } from './requests.js';
import { leadSockets } from './sockets.js';
import { leadThreads } from './threads.js';

const RUNNING = Symbol.for('affinity-mock/intercept');
const shared = globalThis as { [RUNNING]?: boolean };

/**
 * Returns how to undo it. What cannot be led fails with an error instead of reaching the live host. Throws where a mock of this
 * process does so already.
 */
export function interceptProcess(way: Way): () => void {
  if (shared[RUNNING]) {
    throw new Error('calls of api.affinity.co are led to a mock already: close the handle of that intercept() first');
  }
  shared[RUNNING] = true;
  const patches = new Patches((reason) => new Error(`affinity-mock: ${reason}`));
  leadSockets(way, patches);
  answerLookups(patches);
  watchRequests(patches);
  const leave = leadThreads(way, patches);
  syncBuiltinESMExports();
  const before = { NO_PROXY: process.env.NO_PROXY, no_proxy: process.env.no_proxy };
  Object.assign(process.env, withoutProxy(process.env, AFFINITY));
  return () => {
    delete shared[RUNNING];
    patches.undo();
    leave();
    syncBuiltinESMExports();
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
