/** Runs of one command, one after the other: what it says is kept and not shown, and nothing of it is left behind. */
import { clientEnvironment } from '../kit/client-environment.js';
import { seconds } from '../tools/drill/counting.js';
import { Output } from '../tools/drill/output.js';
import type { Ran, Run } from '../tools/drill/story.js';
import { startChild } from './child.js';
import { Ended } from './ended.js';
import { intercept, type Way } from './intercepting.js';
import { codeOf, onSignals } from './signals.js';
import type { Streams } from './streams.js';

export interface Runs {
  run: Run;
  /** Starts it and leaves it be. */
  start(key: string, output: Output): Promise<{ ended: Promise<number>; stop(): void }>;
  /** Throws `Ended` once a signal came. */
  assertNotInterrupted(): void;
  notes(): string[];
  close(): Promise<void>;
}

/** The way to the mock is opened once for all runs. Rejects with `BadUse`. */
export async function openRuns(command: readonly string[], origin: string, stderr: Streams['stderr']): Promise<Runs> {
  let signalled: NodeJS.Signals | null = null;
  const release = onSignals((signal) => {
    signalled ??= signal;
  });
  let way: Way;
  try {
    way = await intercept(origin, 0, stderr);
  } catch (error) {
    release();
    throw error;
  }
  const assertNotInterrupted = () => {
    if (signalled !== null) throw new Ended(codeOf(signalled));
  };
  const start = (key: string, output: Output) => {
    const environment = { ...clientEnvironment(process.env, { origin, key }), ...way.variables };
    return startChild(command, environment, { ownGroup: true, hear: output.add });
  };
  return {
    run: async (key, limitMs, stopWhen) => {
      assertNotInterrupted();
      const ran = await ranUntil(limitMs, stopWhen, (output) => start(key, output));
      assertNotInterrupted();
      return ran;
    },
    start,
    assertNotInterrupted,
    notes: way.notes,
    close: async () => {
      release();
      await way.close();
    },
  };
}

async function ranUntil(
  limitMs: number,
  stopWhen: (stop: (why: string) => void) => void,
  start: (output: Output) => ReturnType<typeof startChild>,
): Promise<Ran> {
  const output = new Output();
  const child = await start(output);
  let stopped: string | null = null;
  const stop = (why: string) => {
    if (stopped !== null) return;
    stopped = why;
    child.stop();
  };
  stopWhen(stop);
  const late = () => stop(`it had not ended after ${seconds(limitMs)}, and was ended (--timeout)`);
  const timer = setTimeout(late, limitMs);
  const code = await child.ended;
  clearTimeout(timer);
  return { code, output, stopped };
}
