/** Who holds a lock: a process, as its text names it, and whether that is still there. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface Holder {
  pid: number;
  host: string;
  /** Clock ticks from the machine's start to the process's; null where nobody tells. */
  startedAt: string | null;
  /** Which start of the machine that was; absent in locks of earlier versions. */
  boot?: string | null;
  /** Among which processes its id counts; absent as above. */
  space?: string | null;
}

/** This process. */
export const ourselves = (): Holder => ({
  pid: process.pid,
  host: hostname(),
  startedAt: startOf(process.pid),
  boot: bootId(),
  space: ownSpace(),
});

/** Null for what a process left that was killed as it wrote. */
export function parse(text: string): Holder | null {
  try {
    const { pid, host, startedAt, boot, space } = JSON.parse(text);
    return Number.isSafeInteger(pid) && pid > 0 ? { pid, host, startedAt, boot, space } : null;
  } catch {
    return null;
  }
}

export function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is there as well.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const start = startOf(pid);
  return start === null || startedAt === null || start === startedAt;
}

/** Field 22 of `/proc/PID/stat`; the second, a name in parentheses, may hold anything. A zombie has ended. */
export function startOf(pid: number): string | null {
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' ? 'ended' : (fields?.[19] ?? null);
}

/** Differs after each start of the machine. */
const bootId = () => told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());

/** The namespace of process ids. */
const ownSpace = () => told(() => readlinkSync('/proc/self/ns/pid'));

/** Null where the system does not tell. */
function told(look: () => string): string | null {
  try {
    return look();
  } catch {
    return null;
  }
}
