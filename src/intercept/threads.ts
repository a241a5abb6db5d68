/** Worker threads and child processes get the preload too, also where they are given options or an environment of their own. */
import { existsSync } from 'node:fs';
import workerThreads, { type WorkerOptions } from 'node:worker_threads';
import { assetPath, isSource } from '../lib/asset.js';
import type { Way } from './affinity.js';
import type { Patches } from './patches.js';

const ORIGIN = 'AFFINITY_V1_BASE_URL';
/** Under which a thread, and those that it starts in turn, finds the way of the `intercept()` that it was started under. */
const WAY = 'affinity-mock/intercept';

/** A CommonJS file: threads made of text run no other kind. From the sources it is the one that was built. */
const preloadPath = (): string => assetPath(isSource ? '../dist/kit/register.cjs' : 'kit/register.cjs');

/** For a process whose environment names the mock: threads and children are led as it is. */
export function followThreads(patches: Patches): void {
  const preload = preloadPath();
  followWorkers(patches, preload);
  const { NODE_OPTIONS: given = '' } = process.env;
  // Those that a test suite or a build tool starts: they inherit the environment, not the arguments.
  if (!/affinity-mock\/register|kit\/register\.c?js/.test(given.replaceAll('\\', '/'))) {
    process.env.NODE_OPTIONS = `${given} --require "${preload.replace(/[\\"]/g, '\\$&')}"`.trim();
  }
}

/** For a while: threads that are started until it is undone are led this way, to their end. */
export function leadThreads(way: Way, patches: Patches): () => void {
  const before = workerThreads.getEnvironmentData(WAY);
  workerThreads.setEnvironmentData(WAY, { ...way });
  followWorkers(patches, preloadPath());
  return () => workerThreads.setEnvironmentData(WAY, before);
}

/** The way that the thread was started under; undefined where there was no `intercept()`. */
export const wayOfThread = (): Way | undefined => workerThreads.getEnvironmentData(WAY) as unknown as Way | undefined;

/** In a thread that `leadThreads` leads: the threads that it starts find the same way. */
export function followWorkers(patches: Patches, preload = preloadPath()): void {
  const Plain = workerThreads.Worker;
  const Led = class Worker extends Plain {
    constructor(filename: string | URL, options: WorkerOptions = {}) {
      super(filename, patches.isOver ? options : led(options, preload, patches));
    }
  };
  patches.replace(workerThreads, 'Worker', Led);
}

function led(options: WorkerOptions, preload: string, patches: Patches): WorkerOptions {
  // A bundle of somebody's own may have left it behind.
  if (!existsSync(preload)) {
    throw patches.refuse(`a worker thread would reach Affinity itself: ${preload}, which leads it, is not there`);
  }
  const { env } = options;
  const origin = process.env[ORIGIN];
  return {
    ...options,
    execArgv: [...(options.execArgv ?? inherited()), '--require', preload],
    ...(typeof env === 'object' && env !== null && origin !== undefined && { env: { ...env, [ORIGIN]: origin } }),
  };
}

/** What threads inherit, without what they refuse when it is given to them: options of V8 and of the whole process. */
function inherited(): string[] {
  const args = process.execArgv;
  return args.filter((arg, i) => {
    const name = arg.startsWith('-') ? arg : (args[i - 1] ?? '');
    return OF_THREADS.test(name);
  });
}

const OF_THREADS =
  /^(-r|-C|--(require|import|loader|experimental-loader|conditions|enable-source-maps|no-warnings|no-deprecation|trace-warnings|trace-deprecation|throw-deprecation|pending-deprecation|disable-warning|preserve-symlinks(-main)?|input-type|experimental-[\w-]+|no-experimental-[\w-]+|unhandled-rejections|conditions|env-file))(=|$)/;
