/** A command that the user asked for, run as a child process: its signals, its end, and what becomes of one that does not end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { BadUse } from './bad-use.js';

/** How long a child may take to end after a signal, milliseconds. */
const GRACE_MS = 5_000;
const PASSED_ON = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'] as const;

const ERRORS: Record<string, string> = {
  ENOENT: 'there is no such command',
  EACCES: 'it may not be executed',
  ENOEXEC: 'it is not a program',
  ENOTDIR: 'there is no such command',
};

export interface Child {
  /** Resolves with its exit code; 128 + n where signal n ended it, as in a shell. */
  ended: Promise<number>;
  /** Asks it to end, and ends it by force after the grace. */
  stop(): void;
}

/**
 * Starts a command with the caller's streams. Signals to this process go on to it.
 * Rejects with `BadUse` where it cannot be started. Its arguments may hold secrets: no message repeats them.
 */
export async function startChild(command: readonly string[], env: NodeJS.ProcessEnv): Promise<Child> {
  const [file = '', ...args] = command;
  const child = spawn(file, args, { stdio: 'inherit', env });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(new BadUse(`cannot run ${file}: ${ERRORS[error.code ?? ''] ?? error.code ?? error.message}`));
    });
  });
  const stop = stopper(child);
  const listening = PASSED_ON.map((signal) => {
    // Ctrl-C reaches everyone at the terminal: the child has got it already.
    const pass = () => stop(signal === 'SIGINT' && process.stdin.isTTY ? null : signal);
    process.on(signal, pass);
    return () => process.off(signal, pass);
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code, signal) => {
      stop.cancel();
      for (const off of listening) off();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
  return { ended, stop: () => stop('SIGTERM') };
}

function stopper(child: ChildProcess) {
  let force: NodeJS.Timeout | undefined;
  const stop = (signal: NodeJS.Signals | null) => {
    if (signal) child.kill(signal);
    force ??= setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  };
  return Object.assign(stop, { cancel: () => clearTimeout(force) });
}
