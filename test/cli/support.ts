import { runCommandLine } from '../../src/cli/program.js';

/** What commands listen to as long as their process lasts. */
const DEFECTS = ['unhandledRejection', 'uncaughtException'] as const;

/**
 * The command line in this process, for commands that end by themselves: much faster than one of its own. What it listens to ends with
 * it: a defect of a later test is that test's.
 */
export async function run(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const before = DEFECTS.map((event) => process.rawListeners(event));
  try {
    const code = await runCommandLine(args, {
      stdout: { write: (text) => (said.stdout += text) },
      stderr: { write: (text) => (said.stderr += text) },
    });
    return { code, ...said };
  } finally {
    for (const [index, event] of DEFECTS.entries()) {
      const left = process.rawListeners(event).filter((listener) => !before[index]?.includes(listener));
      for (const listener of left) process.off(event, listener as () => void);
    }
  }
}
