/** What the reader found in a request, as the refusal of its API: each has words of its own for what the validator finds. */
import type { RequestViolation } from '../contract/request-violation.js';
import { Problem, type ProblemKind } from './problem.js';
import { v1Words } from './v1-words.js';
import { v2Words } from './v2-words.js';

/** An input that is refused, and why. */
export interface Worded {
  message: string;
  param: string;
}

/** Inputs of one answer. */
const MOST_TOLD = 20;

/** Null where nothing is refused. What the validator does not look at is told first, and alone. */
export function inputProblem(api: 'v1' | 'v2', violations: readonly RequestViolation[]): Problem | null {
  const refused = violations.filter(({ effect }) => effect === 'refused');
  const first = refused.find(({ error }) => !error);
  if (first) return wholeProblem(api, first);
  const [worded, ...more] = (api === 'v1' ? v1Words : v2Words)(telling(refused), MOST_TOLD);
  return worded ? new Problem('validation', worded.message, worded.param, more) : null;
}

/** What `oneOf` and the like report about themselves says less than what their branches report. */
function telling(refused: readonly RequestViolation[]): readonly RequestViolation[] {
  const branches = refused.filter(({ error }) => !['oneOf', 'anyOf', 'allOf', 'if'].includes(error?.keyword ?? ''));
  return branches.length > 0 ? branches : refused;
}

/** Headers, and the query or the body as a whole. */
const KINDS: Readonly<Record<string, ProblemKind>> = {
  'header/accept': 'not-acceptable',
  'header/content-type': 'unsupported-media-type',
  'header/x-affinity-api-version': 'validation',
};

function wholeProblem(api: 'v1' | 'v2', { where, pointer, problem, sentence = '' }: RequestViolation): Problem {
  if (where === 'body' && problem === 'wrong-type') {
    return new Problem('validation', sentence, api === 'v2' ? '/' : 'body');
  }
  const kind = KINDS[where + pointer] ?? 'bad-request';
  return new Problem(kind, sentence, kind === 'validation' ? VERSION_PARAM : undefined);
}

const VERSION_PARAM = 'X-Affinity-Api-Version';
