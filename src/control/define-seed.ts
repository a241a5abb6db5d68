/** Seeds in TypeScript: typed by the schema, and each value checked against its field's type at once. */
import { builtInFile, DEFAULT_SEED } from '../account/seeding/built-in.js';
import { withPersonas } from '../account/seeding/personas-in-seed.js';
import type { components } from '../store/seed/generated/seed-file.js';
import { problemText, type SeedProblem } from '../store/seed/rules/problem.js';
import { SeedError } from '../store/seed/seed.js';
import { seedProblems } from '../store/seed/seed-check.js';
import { mergeSeeds } from '../store/seed/seed-merge.js';
import { badRequest, ControlError } from './error.js';

/** The data an account starts with, as `/_mock/seed.schema.json` describes them. */
export type SeedInput = components['schemas']['SeedFile'];

/** A member of a seed that has rows: `companies`, `listEntries`. */
export type SeedKind = {
  [M in keyof SeedInput]-?: NonNullable<SeedInput[M]> extends readonly unknown[] ? M : never;
}[keyof SeedInput];

type RowsOf<T> = T extends readonly (infer R)[] ? readonly Partial<R>[] : T;

/** What is added to other seeds: a row that changes one of theirs names it by `id` or `ref`, and holds what is new alone. */
export type SeedAddition = { readonly [M in keyof SeedInput]: RowsOf<NonNullable<SeedInput[M]>> };

/** A seed: the name of a built-in one, a file, or the data itself. */
export type SeedSource = string | SeedInput | SeedAddition | { readonly [member: string]: unknown };

export interface DefineSeedOptions {
  /** The seeds before it, in whose rows it may name and change: `quaymoss`, or data. */
  on: 'quaymoss' | SeedInput | readonly ('quaymoss' | SeedInput | SeedAddition)[];
}

/** Problems that are told at once. */
const MOST_TOLD = 30;

/**
 * A seed, checked: names and ids, each value against its field's type, and whatever else the APIs hold their input to. Throws a
 * `ControlError` (`bad-seed`) that lists what is wrong, a line each, with JSON pointer, what could stand there and what is near.
 *
 *     const deals = defineSeed({
 *       companies: [{ ref: 'fernpath', name: 'Fernpath Energy' }],
 *       lists: [{ ref: 'deals', name: 'Deals', type: 'company' }],
 *       listEntries: [{ listId: 'deals', entityId: 'fernpath' }],
 *     });
 *     const account = await mock.createAccount({ seed: deals });
 *
 * `on` names the seeds that it is merged with: `defineSeed({ … }, { on: 'quaymoss' })` for `seed: ['quaymoss', mine]`. What is handed
 * back is frozen, so that a mock knows it again without looking.
 */
export function defineSeed(seed: SeedInput): SeedInput;
export function defineSeed(seed: SeedAddition, options: DefineSeedOptions): SeedAddition;
export function defineSeed(seed: SeedInput | SeedAddition, options?: DefineSeedOptions): SeedInput | SeedAddition {
  const before = options === undefined ? [] : [options.on].flat().map(dataOf);
  const problems = problemsOf([...before, seed]);
  const [first] = problems;
  if (first) throw new ControlError('bad-seed', listed(problems), first.pointer);
  return frozen(structuredClone(seed));
}

function dataOf(source: unknown): unknown {
  if (typeof source !== 'string') return source;
  if (source === DEFAULT_SEED) return builtInFile();
  throw badRequest('on', `on: ${JSON.stringify(source)} is no built-in seed: give ${DEFAULT_SEED} or data`);
}

/** All that is wrong with seeds that are merged in their order. */
export function problemsOf(seeds: readonly unknown[]): SeedProblem[] {
  if (seeds.length === 1) return seedProblems(seeds[0], withPersonas);
  const conflicts: SeedProblem[] = [];
  try {
    const { file, blame } = mergeSeeds(seeds, (problem) => void conflicts.push(problem));
    return [...conflicts, ...seedProblems(file, withPersonas).map(blame)];
  } catch (error) {
    if (error instanceof SeedError) return [error.problem];
    throw error;
  }
}

function listed(problems: readonly SeedProblem[]): string {
  const lines = problems.slice(0, MOST_TOLD).map((problem) => `  ${problem.pointer}: ${problemText(problem)}`);
  const more = problems.length > MOST_TOLD ? [`  and ${problems.length - MOST_TOLD} more`] : [];
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return [`the seed has ${count}:`, ...lines, ...more].join('\n');
}

function frozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  for (const member of Object.values(data)) frozen(member);
  return Object.freeze(data);
}
