import { shown } from '../../rules/scalars.js';

/** One thing that is wrong with a seed, as plain data. */
export interface SeedProblem {
  /** JSON pointer of what to blame; `/` for the whole. */
  pointer: string;
  /** What is wrong, without the two below. */
  message: string;
  /** What could stand there, where it can be listed. */
  allowed?: readonly string[];
  /** The one of them, or the name, that is near. */
  didYouMean?: string;
  /** Of several seeds, the one to which the pointer belongs, from 0. */
  seed?: number;
}

/** Hears of each problem; what throws ends the search. */
export type Report = (problem: SeedProblem) => void;

/** In one line: what is wrong, and what is near or could stand there. */
export function problemText({ message, allowed, didYouMean }: SeedProblem): string {
  if (didYouMean !== undefined) return `${message} (did you mean ${didYouMean}?)`;
  return allowed === undefined ? message : `${message}; allowed: ${allowed.join(', ')}`;
}

/** `expected 7 to be …` */
export const expected = (value: unknown, wanted: string): string => `expected ${shown(value)} to be ${wanted}`;
