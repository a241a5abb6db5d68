import { setFlagsFromString } from 'node:v8';
import type { Streams } from './streams.js';

/**
 * Has V8 prefer little memory to speed from here on, for a command that reads long and keeps little: without, its heap of little but
 * garbage grows to hundreds of megabytes. The space of the young stays as small as it is, the other grows by less at a time. It counts
 * for all threads of the process and cannot be taken back: so only where the process is the command's own, and speaks for it.
 */
export function keepSmall(streams: Streams): void {
  if (streams !== process) return;
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=1');
}
