/**
 * Node's own loader reads tests and sources, by way of tsx: it asks for a module's exports as a program does, where the test runner's loader
 * asks an object for each at each use, which takes a fifth longer. Once a thread: files share it.
 */
import { register } from 'tsx/esm/api';

const REGISTERED = Symbol.for('affinity-mock.tests.tsx');
globalThis[REGISTERED] ??= register();
