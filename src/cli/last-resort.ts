/** What becomes of a server when an error reaches nobody: told as the defect that it is, and others are served on. */
import type { Streams } from './streams.js';

/** So many in one process are a loop, not an accident. */
const MOST_DEFECTS = 100;

/** Keys and the like: no message may carry one into a log. */
const SECRET = /[\w-]{43,}|(?<=bearer |basic )\S+/gi;

export interface DefectRules {
  /** Whether the accounts are kept in a file. */
  keepsData: boolean;
}

/**
 * An error that no part of the program waits for ends a Node process, and with it every account. Here it is written to stderr, and
 * the server goes on, but for two cases in which its state cannot be trusted any more; then it exits 1:
 *
 * - With a data file, when a listener or timer threw: a change may have been left half made, and must not be written. The file
 *   holds all that was acknowledged, so the next start has it whole. A rejected promise, or an error of a socket, interrupts no
 *   change: those are made in one go.
 * - At the hundredth time: nothing works that fails so often.
 */
export function surviveDefects(stderr: Streams['stderr'], { keepsData }: DefectRules): void {
  let count = 0;
  const tell = (error: unknown, isTrusted: boolean) => {
    count++;
    const goesOn = isTrusted && count < MOST_DEFECTS;
    const outcome = goesOn
      ? 'the server goes on'
      : 'its state cannot be trusted any more, so it ends; a data file holds all that was acknowledged';
    stderr.write(`affinity-mock: this is a defect of the mock, please report it; ${outcome}: ${textOf(error)}\n`);
    if (!goesOn) process.exit(1);
  };
  process.on('unhandledRejection', (reason) => tell(reason, true));
  process.on('uncaughtException', (error) => tell(error, !keepsData || isOfSystem(error)));
}

/** How a command ends that failed by a defect: neither good nor a finding, so that no build takes it for either. */
const DEFECT = 2;

/**
 * A command's exit code. Where it rejects, nothing of it goes on: the defect is told, and the code says that it could not be carried
 * out. The handlers above would leave a process that ends with 0, as if all were well.
 */
export async function endOf(command: Promise<number>, stderr: Streams['stderr']): Promise<number> {
  try {
    return await command;
  } catch (error) {
    stderr.write(`affinity-mock: this is a defect of the mock, please report it; the command ends: ${textOf(error)}\n`);
    return DEFECT;
  }
}

/** Of a socket, a file or a child: `ECONNRESET` and its like. */
const isOfSystem = (error: unknown) => typeof (error as NodeJS.ErrnoException | null)?.syscall === 'string';

function textOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(SECRET, '[secret]');
}
