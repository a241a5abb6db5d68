/**
 * Node reads our TypeScript after this: `node --import ./scripts/sources/register.mjs`, or an import. As tsx does it, but that tsx wraps
 * each function with a name in a call that names it, each time that it is made: a seventh of the time of all tests
 * (docs/decisions/0016-tests-by-nodes-loader.md).
 */
import { register } from 'node:module';

const REGISTERED = Symbol.for('affinity-mock.sources');

if (globalThis[REGISTERED] === undefined) {
  globalThis[REGISTERED] = true;
  // Places in stacks are those of the sources.
  process.setSourceMapsEnabled(true);
  register('./hooks.mjs', import.meta.url);
}
