import { endOf } from './last-resort.js';
import { runCommandLine } from './program.js';

/** How long a command may take to say how it ends once nobody reads it, ms; one that never ends is ended then. */
const PATIENCE_MS = 1_000;

/** Runs the command line that this process was started with; resolves when it is through, or when a server listens. */
export async function start(): Promise<void> {
  let isLost = false;
  // Whoever reads us may have had enough, as `head` does: what a check found still counts.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && !isLost) {
      isLost = true;
      process.exitCode ||= 1;
      process.stderr.write(`affinity-mock: standard output cannot be written to (${error.code})\n`);
    }
    setTimeout(() => process.exit(), PATIENCE_MS).unref();
  });

  // Nobody hears us any more, which is no reason for a server to end.
  process.stderr.on('error', () => {});

  const code = await endOf(runCommandLine(process.argv.slice(2), process), process.stderr);
  process.exitCode = code === 0 && isLost ? 1 : code;
}
