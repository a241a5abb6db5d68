import { nearest } from '../../../lib/nearest.js';
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

/** The one of these names that is near, where one is. */
export function nearTo(given: unknown, names: Iterable<string>): Pick<SeedProblem, 'didYouMean'> {
  const near = typeof given === 'string' ? nearest(given, names) : null;
  return near === null ? {} : { didYouMean: near };
}

/** The row that a pointer leads to, or into: its list (`companies`, `merges/company`), its place there, and what comes behind. */
export function rowAt(pointer: string): { list: string; at: number; rest: string } | undefined {
  const { list, at, rest = '' } = ROW.exec(pointer)?.groups ?? {};
  return list === undefined ? undefined : { list, at: Number(at), rest };
}

const ROW = /^\/(?<list>(?:merges\/|gone\/)?[^/]+)\/(?<at>\d+)(?<rest>\/.*)?$/;
