/** The executable as it is started on a machine that has nothing else: no Node on the PATH, no home, no variables. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { executableName } from '../../scripts/package/executable.mjs';
import type { Ended } from '../support/child.js';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** `AFFINITY_MOCK_EXECUTABLE` names another one. */
export const EXECUTABLE = process.env.AFFINITY_MOCK_EXECUTABLE ?? join(ROOT, 'release', executableName());
export const WINDOWS = process.platform === 'win32';

/** A folder of this run's own, with blanks, and words that paths of our sources and builds have. */
export const folder = (name: string) => mkdtempSync(join(tmpdir(), `affinity-mock src dist ${name}-`));

/** The file of a program of the PATH; null where it has none. */
export function found(name: string): string | null {
  if (name === 'python3') {
    // What is on the PATH may be a shim that looks at it again.
    const { stdout } = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
    return stdout ? stdout.trim() : null;
  }
  for (const path of (process.env.PATH ?? '').split(delimiter)) {
    try {
      accessSync(join(path, name), constants.X_OK);
      return realpathSync(join(path, name));
    } catch {
      // The next one.
    }
  }
  return null;
}

/** A folder with these programs and no Node: what the PATH names. Those that the machine lacks are left out. */
export function toolbox(at: string, names: readonly string[]): string {
  const box = join(at, 'bin');
  mkdirSync(box, { recursive: true });
  for (const name of names) {
    const file = found(name);
    if (file !== null && !existsSync(join(box, name))) symlinkSync(file, join(box, name));
  }
  return box;
}

export interface Packed {
  process: ChildProcess;
  said: { stdout: string; stderr: string };
  /** Resolves once stdout or stderr holds the text; rejects when it ends before. */
  until(text: string): Promise<string>;
  ended: Promise<Ended>;
}

export interface How {
  env?: NodeJS.ProcessEnv;
  file?: string;
  uid?: number;
  cwd?: string;
}

/** `affinity-mock ARGS…` with these variables and no others. */
export function packed(args: readonly string[], { env = {}, file = EXECUTABLE, uid, cwd }: How = {}): Packed {
  const system = WINDOWS ? { SystemRoot: process.env.SystemRoot, TEMP: tmpdir() } : {};
  const child = spawn(file, args, {
    cwd: cwd ?? dirname(file),
    env: { ...system, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (said.stdout += chunk));
  child.stderr.on('data', (chunk) => (said.stderr += chunk));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...said }));
  });
  const until = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => (said.stdout.includes(text) || said.stderr.includes(text)) && resolve(said.stdout);
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      look();
      void ended.then(({ stderr }) => reject(new Error(`it ended before it said ${text}: ${stderr}`)), reject);
    });
  return { process: child, said, until, ended };
}

export interface Line {
  url: string;
  port: number;
  pid: number;
  controlToken?: string;
  accounts: { account: string; keys: { persona: string; key: string }[] }[];
}

export const keyIn = (line: Line): string => line.accounts[0]?.keys[0]?.key ?? '';

/** Status of both APIs and of the control plane. */
export async function statuses({ url, ...line }: Line): Promise<number[]> {
  const key = keyIn({ url, ...line });
  const answers = await Promise.all([
    fetch(`${url}/lists`, { headers: { authorization: `Basic ${btoa(`:${key}`)}` } }),
    fetch(`${url}/v2/lists`, { headers: { authorization: `Bearer ${key}` } }),
    fetch(`${url}/_mock/health`),
  ]);
  return answers.map(({ status }) => status);
}
