import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for what must happen, however long the machine takes: a test that waits in vain ends by its own time-out. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(5);
}
