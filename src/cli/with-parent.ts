/** Ends a server together with whoever started it: for wrappers that pass no signal on. */
import { fstatSync } from 'node:fs';

/** How often the parent is looked for, milliseconds. */
const LOOK_MS = 500;

/**
 * Calls back once, when standard input ends or the parent is gone. A terminal, a file or /dev/null as standard input tells nothing:
 * then the parent alone counts.
 */
export function onParentGone(callback: () => void): void {
  const parent = process.ppid;
  let isTold = false;
  const tell = () => {
    if (isTold) return;
    isTold = true;
    clearInterval(timer);
    callback();
  };
  const timer = setInterval(() => {
    if (process.ppid !== parent) tell();
  }, LOOK_MS);
  timer.unref();
  if (!canEnd()) return;
  process.stdin.on('error', tell).on('end', tell).on('close', tell).resume();
}

function canEnd(): boolean {
  try {
    const kind = fstatSync(0);
    return kind.isFIFO() || kind.isSocket();
  } catch {
    // Closed by the parent: as good as none.
    return false;
  }
}
