/** Violations of a request in V1's words (v1.md §1.4): each input by its name, the first thing that is wrong with it. */

import type { RequestViolation } from '../contract/request-violation.js';
import { missingMember } from '../contract/schema-errors.js';
import type { Worded } from './input-problem.js';

export function v1Words(found: readonly RequestViolation[], most: number): Worded[] {
  const byParam = new Map<string, Worded>();
  for (const violation of found) {
    if (byParam.size === most) break;
    const param = v1Param(violation);
    // What is told once need not be put into words again: the value at fault may be a large one.
    if (!byParam.has(param)) byParam.set(param, { param, message: v1Message(violation) });
  }
  return [...byParam.values()];
}

const v1Param = ({ pointer, error }: RequestViolation): string =>
  error?.keyword === 'required' ? (missingMember(error) ?? '') : (pointer.split('/')[1] ?? '');

function v1Message({ error }: RequestViolation): string {
  if (!error || error.keyword === 'required') return 'is required';
  return `expected ${shown(error.data)} to be ${wanted(error.keyword, error.params, error.message)}`;
}

/** A value in an error, cut where it is long. JSON has no word for what is larger than any number, such as 1e400. */
export function shown(data: unknown): string {
  const value = typeof data === 'number' ? String(data) : (JSON.stringify(data) ?? 'nothing');
  return value.length > 100 ? `${value.slice(0, 100)}…` : value;
}

const ARTICLES: Record<string, string> = {
  integer: 'an integer',
  number: 'a number',
  string: 'a string',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function wanted(keyword: string, params: Record<string, unknown>, message: string | undefined): string {
  switch (keyword) {
    case 'type':
      return [params.type]
        .flat()
        .map((type) => ARTICLES[String(type)] ?? String(type))
        .join(' or ');
    case 'enum':
      return `one of ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'minimum':
      return `at least ${params.limit}`;
    case 'maximum':
      return `at most ${params.limit}`;
    default:
      return `valid: ${message ?? keyword}`;
  }
}
