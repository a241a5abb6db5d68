/**
 * A preload for Node programs that have Affinity's host built in: what they send to `https://api.affinity.co` goes to the mock
 * whose origin stands in `AFFINITY_V1_BASE_URL`. Every other host is left alone.
 *
 *     AFFINITY_V1_BASE_URL=http://127.0.0.1:4010 node --import affinity-mock/register app.js
 *
 * The way is changed where a socket connects, below `fetch`, undici, `https` and everything built on them, judged by host and by
 * server name: the program keeps its URLs, its `Host` header and its agents. Look-ups of the host are answered too. Without a
 * usable origin the program does not start (exit 2), and it ends (exit 2) rather than send to Affinity what cannot be led.
 */
import { syncBuiltinESMExports } from 'node:module';
import { AFFINITY, end, isAffinity, type Way } from '../intercept/affinity.js';
import { answerLookups } from '../intercept/lookups.js';
import { Patches } from '../intercept/patches.js';
import { withoutProxy } from '../intercept/proxy-variables.js';
import { watchRequests } from '../intercept/requests.js';
import { leadSockets } from '../intercept/sockets.js';
import { followThreads, followWorkers, wayOfThread } from '../intercept/threads.js';

const SHOWN_ORIGIN = 'http://127.0.0.1:4010';
/** A thread may be given the preload twice, as a module and as a script. */
const DONE = Symbol.for('affinity-mock/register');

if (!(DONE in globalThis)) {
  Object.defineProperty(globalThis, DONE, { value: true });
  const patches = new Patches(end);
  // Of a thread that was started under `mock.intercept()`: its environment and its children are its own.
  const way = wayOfThread();
  leadSockets(way ?? mockAddress(), patches);
  answerLookups(patches);
  watchRequests(patches);
  if (way) followWorkers(patches);
  else followThreads(patches);
  syncBuiltinESMExports();
  // The proxy of a run leads to the mock as well; children that take no preload need it.
  const { HTTPS_PROXY, AFFINITY_MOCK_RUN_PROXY } = process.env;
  if (!HTTPS_PROXY || HTTPS_PROXY !== AFFINITY_MOCK_RUN_PROXY) {
    Object.assign(process.env, withoutProxy(process.env, AFFINITY));
  }
}

function mockAddress(): Way {
  const text = process.env.AFFINITY_V1_BASE_URL;
  if (!text) return end(`set AFFINITY_V1_BASE_URL to the mock's origin, such as ${SHOWN_ORIGIN}`);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'http:') {
    return end(`AFFINITY_V1_BASE_URL must be the mock's http origin, such as ${SHOWN_ORIGIN}`);
  }
  if (isAffinity(url.hostname))
    return end(`AFFINITY_V1_BASE_URL names Affinity itself: set it to the mock's origin, such as ${SHOWN_ORIGIN}`);
  // As `net` takes it: an IPv6 address without its brackets.
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 80) };
}
