/**
 * All processes that a command has started, however far they have gone from it (a session of their own, another parent): they are known by
 * a mark in their environment, which Linux shows below /proc. One that was started with an emptied environment is not found; elsewhere
 * none is.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const VARIABLE = 'AFFINITY_MOCK_RUN';
/** What is killed may be starting another one. */
const MOST_PASSES = 5;
const LOOK_MS = 50;

export class Marked {
  readonly #id: string = randomUUID();
  /** To be given to the command. */
  readonly variables: NodeJS.ProcessEnv;

  /** A run within a run bears both marks, so that the outer one finds it too. */
  constructor(env: NodeJS.ProcessEnv) {
    this.variables = { ...env, [VARIABLE]: [env[VARIABLE], this.#id].filter(Boolean).join(' ') };
  }

  pids(): number[] {
    let names: string[];
    try {
      names = readdirSync('/proc');
    } catch {
      return [];
    }
    return names.filter((name) => /^\d+$/.test(name) && this.#isOurs(name)).map(Number);
  }

  /** At once, by force. */
  kill(): void {
    for (let pass = 0; pass < MOST_PASSES && this.#signal('SIGKILL') > 0; pass++);
  }

  /** Asks them to end, and ends by force what is left after so long. */
  async end(signal: NodeJS.Signals, graceMs: number): Promise<void> {
    const until = performance.now() + graceMs;
    if (this.#signal(signal) === 0) return;
    while (performance.now() < until && this.pids().length > 0) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    this.kill();
  }

  /** How many it was sent to. */
  #signal(signal: NodeJS.Signals): number {
    const pids = this.pids();
    for (const pid of pids) {
      try {
        process.kill(pid, signal);
      } catch {
        // It has ended meanwhile.
      }
    }
    return pids.length;
  }

  /** What has ended has no environment any more; that of another user's process is not shown. */
  #isOurs(pid: string): boolean {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(this.#id);
    } catch {
      return false;
    }
  }
}
