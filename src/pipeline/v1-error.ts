/** Problems as V1 words them: a bare JSON string, an array of strings for 422, or the switchable object form (v1.md §1.4). */
import {
  Conflicting,
  Forbidden,
  Hidden,
  Invalid,
  Merged,
  NotFound,
  type StoreError,
  UnknownReference,
} from '../store/errors.js';
import type { Answer } from './answer.js';
import { Problem, type ProblemKind } from './problem.js';
import { v2ErrorOf } from './v2-error.js';

const STATUS: Record<ProblemKind, number> = {
  // V1 answers nearly every input problem with 422.
  'bad-request': 422,
  validation: 422,
  authentication: 401,
  authorization: 403,
  'not-found': 404,
  'unknown-route': 404,
  // A wrong verb is an unknown endpoint.
  'method-not-allowed': 404,
  'not-acceptable': 406,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'unprocessable-entity': 422,
  'rate-limit': 429,
  server: 500,
  unavailable: 503,
  'not-implemented': 501,
};

export type V1ErrorStyle = 'array' | 'object';

export function v1Error(problem: Problem, style: V1ErrorStyle): Answer {
  const status = STATUS[problem.kind];
  const { headers } = problem;
  const texts = problem.all.map(({ message, param }) => ({
    param,
    text: param === undefined || status !== 422 ? message : `Field ${param}: ${message}`,
  }));
  if (style === 'object') {
    const code = problem.kind === 'unknown-route' || problem.kind === 'method-not-allowed' ? 'not-found' : problem.kind;
    const errors = texts.map(({ text, param }) => ({ code, message: text, ...(param !== undefined && { param }) }));
    return { status, body: { errors }, headers };
  }
  return { status, body: status === 422 ? texts.map(({ text }) => text) : (texts[0]?.text ?? ''), headers };
}

/** The body of any error status, for answers that are injected. */
export function v1ErrorOf(status: number, message: string, style: V1ErrorStyle) {
  if (style === 'object') return v2ErrorOf(status, message);
  return status === 422 ? [message] : message;
}

/** The store's words → V1's: `companyIds` → `organization_ids`. */
export function v1Name(member: string | undefined): string | undefined {
  if (member === 'permissions') return 'additional_permissions';
  return member
    ?.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/^company|(?<=_)company/g, 'organization')
    .replace(/^companies/, 'organizations');
}

/** How an account has ids answered that lead nowhere. */
export interface V1IdRules {
  /** Path parameters of the request; ids elsewhere are inputs, never 404. */
  path: Readonly<Record<string, string>>;
  /** Quirk `v1-path-id-404`. */
  forceNotFound: boolean;
  /** Quirk `v1-unshared-list`: what is not shared answers as if it had never been there. */
  hideUnshared: boolean;
}

/**
 * What the store refused. Ids that do not resolve are 422 wherever they stand; 404 is for a path to what was deleted, 403 for
 * what exists but is not shared (v1.md §1.3, §25).
 */
export function v1Problem(error: StoreError, rules: V1IdRules): Problem {
  const param = v1Name(error.member);
  if (error instanceof NotFound || (error instanceof Hidden && rules.hideUnshared)) {
    const isPath = param !== undefined && Object.hasOwn(rules.path, param);
    const wasDeleted = error instanceof NotFound && error.wasDeleted;
    if (isPath && (wasDeleted || rules.forceNotFound)) return new Problem('not-found', error.message);
    return new Problem('validation', `expected ${error.id} to be a valid id`, param);
  }
  if (error instanceof Hidden)
    return new Problem('authorization', 'You do not have permission to access this resource.');
  if (error instanceof Forbidden) return new Problem('authorization', error.message);
  if (
    error instanceof Invalid ||
    error instanceof Conflicting ||
    error instanceof UnknownReference ||
    error instanceof Merged
  ) {
    return new Problem('validation', error.message, param);
  }
  return new Problem('server', error.message);
}
