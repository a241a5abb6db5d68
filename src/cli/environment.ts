/** Options that also come from the environment; what is given on the command line wins. */
import { readFileSync } from 'node:fs';
import { Option } from 'commander';
import { BadUse } from './bad-use.js';

/** An option whose value may come from a variable as well; an empty one counts as none, as compose files write it. */
export function environmentOption(flags: string, description: string, variable: string): Option {
  const option = new Option(flags, description);
  return process.env[variable] === '' ? option : option.env(variable);
}

const YES = new Set(['1', 'true', 'yes', 'on']);
const NO = new Set(['0', 'false', 'no', 'off']);

/** A switch: `1` or `true`, `0` or `false`; undefined where it is not set. Throws `BadUse` for anything else. */
export function switchFromEnvironment(variable: string): boolean | undefined {
  const text = process.env[variable]?.trim().toLowerCase() ?? '';
  if (text === '') return undefined;
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  throw new BadUse(`${variable}=${process.env[variable]} in the environment: set it to 1 or 0, or unset it`);
}

/** One or several values, separated by commas or by giving the option again. */
export const collect = (text: string, before: string[] = []): string[] => [
  ...before,
  ...text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== ''),
];

const MOST_TOKEN_BYTES = 64 * 1024;

/** The first and only line of a file. Throws `BadUse`, which never repeats what stands in it. */
export function readTokenFile(option: string, path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadUse(`${option} ${path}: it cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  if (text.length > MOST_TOKEN_BYTES)
    throw new BadUse(`${option} ${path}: this file must have the token and nothing else`);
  return text.replace(/\r?\n$/, '');
}
