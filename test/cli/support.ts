import { vi } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';

interface Said {
  stdout: string;
  stderr: string;
}

type Ended = Said & { code: number };

/** What commands listen to as long as their process lasts. */
const EVENTS = ['unhandledRejection', 'uncaughtException', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'] as const;
type Event = (typeof EVENTS)[number];

/** What is listened to from here on. */
function listening() {
  const before = new Map(EVENTS.map((event) => [event, process.rawListeners(event)]));
  const since = (event: Event) =>
    process.rawListeners(event).filter((listener) => !before.get(event)?.includes(listener)) as (() => void)[];
  const stop = () => {
    for (const event of EVENTS) for (const listener of since(event)) process.off(event, listener);
  };
  return { since, stop };
}

/**
 * The command line in this process, for commands that end by themselves: much faster than one of its own. What it listens to ends with
 * it: a defect of a later test is that test's.
 */
export async function run(args: readonly string[]): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const { stop } = listening();
  try {
    const code = await runCommandLine(args, {
      stdout: { write: (text) => (said.stdout += text) },
      stderr: { write: (text) => (said.stderr += text) },
    });
    return { code, ...said };
  } finally {
    stop();
  }
}

export interface RunningHere {
  /** What it has said so far. */
  said: Said;
  /** Resolves once stdout holds the text; rejects when it ends before. */
  until(text: string): Promise<string>;
  /** Does what a signal does: once. */
  signal(name: 'SIGTERM' | 'SIGINT'): void;
  /** Ends it, if that has not been done, and waits for it. */
  end(): Promise<Ended>;
  ended: Promise<Ended>;
}

/**
 * A command that goes on until a signal, in this process, where its options and what it says are the point and not its process: one at
 * a time. `env` is what it finds in the environment at its start.
 */
export function start(args: readonly string[], env: Record<string, string> = {}): RunningHere {
  const said = { stdout: '', stderr: '' };
  const heard = new Set<() => void>();
  const { since, stop } = listening();
  let exit: (code: number) => void = () => {};
  const exited = new Promise<number>((resolve) => (exit = resolve));
  const exits = vi.spyOn(process, 'exit').mockImplementation((code) => exit(Number(code ?? 0)) as never);
  const write = (stream: keyof Said) => (text: string) => {
    said[stream] += text;
    for (const look of heard) look();
  };
  for (const [name, value] of Object.entries({ PORT: '', ...env })) vi.stubEnv(name, value);
  const through = runCommandLine(args, {
    stdout: { write: write('stdout') },
    stderr: { write: write('stderr') },
  }).finally(() => vi.unstubAllEnvs());
  // A server goes on by itself, as long as it listens for signals.
  const code = through.then((code) => (code === 0 && since('SIGTERM').length > 0 ? exited : code));
  let isOver = false;
  const ended = code
    .then((code) => ({ code, ...said }))
    .finally(() => {
      isOver = true;
      stop();
      exits.mockRestore();
    });
  ended.catch(() => {});
  const until = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => said.stdout.includes(text) && resolve(said.stdout);
      heard.add(look);
      look();
      ended.then(({ stderr }) => reject(new Error(`it ended before it said ${text}: ${stderr}`)), reject);
    });
  const signal = (name: 'SIGTERM' | 'SIGINT') => {
    for (const listener of since(name)) listener();
  };
  const end = async () => {
    await Promise.race([through, new Promise((resolve) => setImmediate(resolve))]).catch(() => {});
    if (!isOver) signal('SIGTERM');
    return ended;
  };
  return { said, until, signal, end, ended };
}
