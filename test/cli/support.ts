/** Runs the command line from its sources: in a process of its own, or, much faster, in this one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../src/cli/program.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  process: ChildProcess;
  /** What it has said so far. */
  said: { stdout: string; stderr: string };
  /** Resolves once stdout holds the text; rejects when it ends before. */
  until(text: string): Promise<string>;
  ended: Promise<Ended>;
}

export function start(args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, PORT: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (said.stdout += chunk));
  child.stderr.on('data', (chunk) => (said.stderr += chunk));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, ...said }));
  });
  const until = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => said.stdout.includes(text) && resolve(said.stdout);
      child.stdout.on('data', look);
      look();
      void ended.then(({ stderr }) => reject(new Error(`it ended before it said ${text}: ${stderr}`)));
    });
  return { process: child, said, until, ended };
}

/** For commands that end by themselves. */
export async function run(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const code = await runCommandLine(args, {
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
  });
  return { code, ...said };
}
