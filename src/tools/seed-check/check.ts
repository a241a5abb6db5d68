/** Everything that is wrong with a seed file, with the line of it. */

import { builtInFile, DEFAULT_SEED } from '../../account/seeding/built-in.js';
import { SeedSyntaxError } from '../../account/seeding/seed-syntax-error.js';
import { parseSeed } from '../../account/seeding/seed-work.js';
import { brokenAt, parseYaml, placesIn } from '../../account/seeding/seed-yaml.js';
import { problemsOf } from '../../control/define-seed.js';
import { getOrInsert } from '../../lib/memo.js';
import type { SeedProblem } from '../../store/seed/rules/problem.js';
import { SeedError } from '../../store/seed/seed.js';

export interface SeedText {
  /** YAML where it ends in `.yaml` or `.yml`. */
  name: string;
  text: string;
}

export interface FoundProblem extends Omit<SeedProblem, 'seed'> {
  /** The file to blame, where it is another than the one that is checked. */
  file?: string;
  /** From 1; left out where the text cannot tell. */
  line?: number;
  column?: number;
}

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

/** `on`: seeds before it, in whose rows it may name and change; a string names a built-in one. Empty where nothing is wrong. */
export async function checkSeedFile(file: SeedText, on: readonly (SeedText | string)[] = []): Promise<FoundProblem[]> {
  const all = [...on, file];
  const data: unknown[] = [];
  for (const [seed, one] of all.entries()) {
    try {
      data.push(typeof one === 'string' ? builtIn(one) : parsed(one));
    } catch (error) {
      if (error instanceof SeedSyntaxError) return [broken(error, one, one === file)];
      if (error instanceof SeedError) return [placed({ ...error.problem, seed }, all)];
      throw error;
    }
  }
  return problemsOf(data).map((problem) => placed(problem, all));
}

function parsed({ name, text }: SeedText): unknown {
  return isYaml(name) ? parseYaml(text) : parseSeed(Buffer.from(text));
}

function builtIn(name: string): unknown {
  if (name === DEFAULT_SEED) return builtInFile();
  throw new Error(`there is no built-in seed ${name}`);
}

function broken({ message }: SeedSyntaxError, one: SeedText | string, isChecked: boolean): FoundProblem {
  const [, line, column] = / \(line (\d+), column (\d+)\)/.exec(message) ?? [];
  return {
    ...(!isChecked && typeof one !== 'string' && { file: one.name }),
    pointer: '/',
    ...(line !== undefined
      ? { line: Number(line), column: Number(column) }
      : typeof one !== 'string' && brokenAt(one.text)),
    message: message.replace(/ \(line \d+, column \d+\)/, ''),
  };
}

const places = new WeakMap<SeedText, ReturnType<typeof placesIn>>();

function placed({ seed, ...problem }: SeedProblem, all: readonly (SeedText | string)[]): FoundProblem {
  const one = all[seed ?? all.length - 1];
  if (one === undefined || typeof one === 'string') return { ...problem, ...(one !== undefined && { file: one }) };
  const { pointer, ...rest } = problem;
  const find = getOrInsert(places, one, () => placesIn(one.text));
  return { ...(one !== all.at(-1) && { file: one.name }), pointer, ...find(pointer), ...rest };
}

/** Values that are listed. */
const MOST_LISTED = 20;

/** A line a problem, as compilers tell them: `deals.yaml:7:11: /lists/0/type: …`. */
export function reportText({ file, problems }: { file: string; problems: readonly FoundProblem[] }): string {
  if (problems.length === 0) return `${file}: nothing is wrong\n`;
  const lines = problems.map((problem) => {
    const { line, column, pointer, message, allowed = [], didYouMean } = problem;
    const place = `${problem.file ?? file}${line === undefined ? '' : `:${line}:${column}`}`;
    const near = didYouMean === undefined ? '' : ` (did you mean ${didYouMean}?)`;
    const more = allowed.length > MOST_LISTED ? `, and ${allowed.length - MOST_LISTED} more` : '';
    const choice = allowed.length > 0 ? `; allowed: ${allowed.slice(0, MOST_LISTED).join(', ')}${more}` : '';
    return `${place}: ${pointer}: ${message}${near}${choice}\n`;
  });
  return lines.join('');
}
