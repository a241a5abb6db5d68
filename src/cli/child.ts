/** A command that the user asked for, run as a child process: its signals, its end, and what becomes of one that does not end. */
import type { ChildProcess } from 'node:child_process';
// Finds commands as a shell would: on Windows npm is npm.cmd.
import spawn from 'cross-spawn';
import { BadUse } from './bad-use.js';
import { Marked } from './marked.js';
import { codeOf, onSignals } from './signals.js';

/** How long a child may take to end after a signal, milliseconds. */
const GRACE_MS = 5_000;
/** For what a child has said to arrive after its end, milliseconds. */
const LATE_MS = 300;

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

export interface ChildOptions {
  /**
   * Make it the head of a process group, so that `stop` reaches its own children too, and none of them outlives it, not even one in a
   * session of its own where that is known (`Marked`). It cannot read from the terminal then.
   */
  ownGroup?: boolean;
  /** Told of what it says on either stream, instead of the caller's streams. It has nothing to read then. */
  hear?: (text: string) => void;
}

/**
 * Starts a command with the caller's streams. Signals to this process go on to it; what it had started and leaves behind then is asked to
 * end as well.
 * Rejects with `BadUse` where it cannot be started. Its arguments may hold secrets: no message repeats them.
 */
export async function startChild(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  { ownGroup = false, hear }: ChildOptions = {},
): Promise<Child> {
  const [file = '', ...args] = command;
  // As an unset variable in a script has it. Node throws its own words.
  if (file === '') throw new BadUse(`cannot run "": ${ERRORS.ENOENT}`);
  const isGroup = ownGroup && process.platform !== 'win32';
  const stdin = hear || (isGroup && process.stdin.isTTY) ? 'ignore' : 'inherit';
  const out = hear ? 'pipe' : 'inherit';
  const marked = new Marked(env);
  const child = spawn(file, args, { stdio: [stdin, out, out], env: marked.variables, detached: isGroup });
  if (hear) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error: NodeJS.ErrnoException) => {
      const reason = ERRORS[error.code ?? ''] ?? error.code ?? error.message;
      // A whole line of a shell, in quotes: what stands behind its first word may be secret.
      const [program, ...rest] = file.split(' ');
      const line = ': it came as one word: leave its quotes out, or run it by sh -c';
      reject(
        new BadUse(rest.length > 0 ? `cannot run "${program} …": ${reason}${line}` : `cannot run ${file}: ${reason}`),
      );
    });
  });
  const stop = stopper(child, isGroup, marked);
  // Ctrl-C reaches every process of the terminal's group: the child has got it already.
  const release = onSignals((signal) => stop(signal === 'SIGINT' && process.stdin.isTTY && !isGroup ? null : signal));
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code, signal) => {
      stop.settle();
      release();
      const ended = code ?? (signal === null ? 128 : codeOf(signal));
      // One that has become another user's cannot be ended by us; the command has ended all the same.
      const finish = () =>
        stop
          .leaveNobody()
          .catch(() => {})
          .then(() => resolve(ended));
      if (hear) void allHeard(child).then(finish);
      else void finish();
    });
  });
  return { ended, stop: () => stop('SIGTERM') };
}

/** What it said may still be on its way; a child of its own may keep the streams open for as long as it likes. */
const allHeard = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      for (const stream of [child.stdout, child.stderr]) stream?.destroy();
      resolve();
    };
    const timer = setTimeout(finish, LATE_MS);
    child.once('close', finish);
  });

function stopper(child: ChildProcess, isGroup: boolean, marked: Marked) {
  let asked: NodeJS.Signals | null = null;
  let force: NodeJS.Timeout | undefined;
  const kill = (signal: NodeJS.Signals) => {
    if (!isGroup || child.pid === undefined) return void child.kill(signal);
    try {
      process.kill(-child.pid, signal);
    } catch (error) {
      // The whole group may have ended meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  const stop = (signal: NodeJS.Signals | null) => {
    asked ??= signal ?? 'SIGINT';
    if (signal) kill(signal);
    force ??= setTimeout(() => kill('SIGKILL'), GRACE_MS);
  };
  /** The child has ended. */
  const settle = () => {
    if (force) killGroup();
    clearTimeout(force);
  };
  /** Of a group whose head has ended; what it started would act on in the next run. */
  const killGroup = () => {
    if (isGroup) kill('SIGKILL');
  };
  /** What a command leaves behind by itself is the caller's, unless it was the head of a group. */
  const leaveNobody = async () => {
    killGroup();
    if (isGroup) marked.kill();
    else if (asked) await marked.end(asked, GRACE_MS);
  };
  return Object.assign(stop, { settle, leaveNobody });
}
