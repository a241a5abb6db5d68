/** Signals that end a command, for whoever takes care of them instead. */
import { constants } from 'node:os';

/** Those that end a command. */
const SIGNALS: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'];

/** Gives back what undoes it. */
export function onSignals(hear: (signal: NodeJS.Signals) => void, signals = SIGNALS): () => void {
  for (const signal of signals) process.on(signal, hear);
  return () => {
    for (const signal of signals) process.off(signal, hear);
  };
}

/** An exit code as a shell gives it to what a signal ended. */
export const codeOf = (signal: NodeJS.Signals): number => 128 + constants.signals[signal];

/** Has the process end by `exit`, which removes its files, instead of at once. Gives back what undoes it. */
export const exitOnSignals = (): (() => void) => onSignals((signal) => process.exit(codeOf(signal)));
