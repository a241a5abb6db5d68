/** Programs in processes of their own: what they say, what they end with, and the mock as its users run it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../scripts/ensure-built.mjs';

/** Of the package. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The command line as it is built: it starts in a quarter of the time that its sources take. */
export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

ensureBuilt();

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

/** `node ARGS…` in the root of the package. No options of this process's own Node are passed on. */
export function node(args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', PORT: '', ...env },
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

/** `affinity-mock ARGS…` */
export const affinityMock = (args: readonly string[], env?: NodeJS.ProcessEnv): Running => node([MAIN, ...args], env);
