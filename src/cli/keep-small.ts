import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much garbage may pile up, in bytes, and how often it is looked at, in milliseconds. */
const SLACK = 12 * 1024 * 1024;
const EVERY_MS = 100;

/**
 * Has garbage collected while a command runs long: V8 would let a heap of little but garbage grow to hundreds of megabytes.
 * Ends with what it answers.
 */
export function keepSmall(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('typeof gc === "function" ? gc : null') as (() => void) | null;
  if (collect === null) return () => {};
  let live = process.memoryUsage().heapUsed;
  const timer = setInterval(() => {
    if (process.memoryUsage().heapUsed < live + SLACK) return;
    collect();
    live = process.memoryUsage().heapUsed;
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
