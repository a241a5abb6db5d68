/** A command that finds the mock by its environment, or on its way to Affinity. */
import { clientEnvironment, type Target } from '../kit/client-environment.js';
import { type Child, type ChildOptions, startChild } from './child.js';
import { intercept } from './intercepting.js';
import { exitOnSignals } from './signals.js';
import type { Streams } from './streams.js';

export interface LedChild extends Child {
  /** What is known of connections that never said anything. */
  notes(): string[];
}

/** The way there is closed, and its files are gone, before `ended` resolves. Rejects with `BadUse`. */
export async function startLed(
  command: readonly string[],
  target: Target,
  stderr: Streams['stderr'],
  options: ChildOptions = {},
): Promise<LedChild> {
  const release = exitOnSignals();
  try {
    const way = await intercept(target.origin, 0, stderr);
    try {
      const environment = { ...clientEnvironment(process.env, target, way.preload), ...way.variables };
      const child = await startChild(command, environment, options);
      const ended = child.ended.finally(() => way.close());
      return { ...child, ended, notes: way.notes };
    } catch (error) {
      await way.close();
      throw error;
    }
  } finally {
    release();
  }
}
