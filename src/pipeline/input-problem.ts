/** What the reader found in a request: refused in the words of its API, or ignored with a warning. */
import type { Ground } from '../account/decision.js';
import { OTHER_NAMES } from '../contract/read-request.js';
import type { RequestViolation } from '../contract/request-violation.js';
import { extraMember } from '../contract/schema-errors.js';
import type { Exchange } from './exchange.js';
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

/** Warns of what is ignored; throws where something is refused. */
export function refuse(exchange: Exchange, violations: readonly RequestViolation[], ground: Ground = {}): void {
  warnOfIgnored(exchange, violations);
  const problem = inputProblem(exchange.api, violations);
  if (problem) throw problem.because(ground);
}

/** Null where nothing is refused. What the validator does not look at is told first, and alone. */
function inputProblem(api: 'v1' | 'v2', violations: readonly RequestViolation[]): Problem | null {
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

function wholeProblem(
  api: 'v1' | 'v2',
  { where, pointer, problem, sentence = '', expected }: RequestViolation,
): Problem {
  if (where === 'body' && problem === 'wrong-type') {
    return new Problem('validation', sentence, api === 'v2' ? '/' : 'body');
  }
  const kind = KINDS[where + pointer] ?? 'bad-request';
  if (kind !== 'validation') return new Problem(kind, sentence);
  return new Problem(kind, sentence, 'X-Affinity-Api-Version', [], {}, `${sentence} Give ${expected}.`);
}

/** Of parameters, and of members. */
const MOST_NAMES = 10;

/** What a client sent, short, in one line, and without a secret. */
export const printable = ({ account }: Exchange, name: string) =>
  account.secrets.hide(name, 60).replace(/[\p{C}\p{Z};]/gu, '?');

/** What Affinity silently ignores is ignored here too, and told in `x-mock-warnings` and the journal. */
function warnOfIgnored(exchange: Exchange, violations: readonly RequestViolation[]): void {
  const ignored = violations.filter(({ effect }) => effect === 'ignored');
  for (const place of ['header', 'query', 'body'] as const) {
    const here = ignored.filter(({ where }) => where === place);
    for (const violation of here.slice(0, MOST_NAMES)) exchange.warnings.push(warning(exchange, violation));
  }
}

function warning(exchange: Exchange, { where, pointer, problem, expected, got, error }: RequestViolation): string {
  const name = pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
  if (where === 'header') {
    return `header ${name} is ignored: ${exchange.api === 'v1' ? 'V1 has no versions' : `expected ${expected}`}`;
  }
  if (where === 'body') {
    if (!error) return `the body is ignored: ${exchange.operation?.id} takes none`;
    const member = [pointer.slice(1), extraMember(error)].filter(Boolean).join('/');
    return `body member ${printable(exchange, member)} is unknown and ignored`;
  }
  if (problem !== 'undeclared') return `query parameter ${name} is given ${got}: the last one counts`;
  const others = OTHER_NAMES[exchange.api];
  if (name === 'filter' && exchange.api === 'v2') return 'filter has no effect on this operation';
  if (Object.hasOwn(others, name)) {
    return `query parameter ${name} is unknown here: ${exchange.api.toUpperCase()} has ${others[name]}`;
  }
  return `query parameter ${printable(exchange, name)} is unknown and ignored`;
}
