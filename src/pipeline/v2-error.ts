/** Problems as V2 words them: `{"errors":[{code,message,param?}]}` (v2-core.md §1.2–1.4; corrections.md §2). */
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

const STATUS: Record<ProblemKind, { status: number; code: string }> = {
  'bad-request': { status: 400, code: 'bad-request' },
  validation: { status: 400, code: 'validation' },
  authentication: { status: 401, code: 'authentication' },
  authorization: { status: 403, code: 'authorization' },
  'not-found': { status: 404, code: 'not-found' },
  'unknown-route': { status: 404, code: 'not-found' },
  'method-not-allowed': { status: 405, code: 'method-not-allowed' },
  'not-acceptable': { status: 406, code: 'not-acceptable' },
  'payload-too-large': { status: 413, code: 'bad-request' },
  'unsupported-media-type': { status: 415, code: 'unsupported-media-type' },
  'unprocessable-entity': { status: 422, code: 'unprocessable-entity' },
  'rate-limit': { status: 429, code: 'rate-limit' },
  server: { status: 500, code: 'server' },
  unavailable: { status: 503, code: 'server' },
  'not-implemented': { status: 501, code: 'not-implemented' },
};

export function v2Error(problem: Problem): Answer {
  const { status, code } = STATUS[problem.kind];
  const errors = problem.all.map(({ message, param }) =>
    // Only validation errors name a parameter; for them it is required.
    code === 'validation' ? { code, message, param: param ?? 'body' } : { code, message },
  );
  return { status, body: { errors }, headers: problem.headers };
}

const CODES: Record<number, string> = {
  504: 'timeout',
  ...Object.fromEntries(Object.values(STATUS).map(({ status, code }) => [status, code])),
  400: 'bad-request',
  404: 'not-found',
};

/** The body of any error status, for answers that are injected. */
export function v2ErrorOf(status: number, message: string) {
  return { errors: [{ code: CODES[status] ?? (status >= 500 ? 'server' : 'bad-request'), message }] };
}

/** What the store refused. Ids in the path are resources (404), ids inside a body are inputs (400). */
export function v2Problem(error: StoreError): Problem {
  if (error instanceof NotFound || error instanceof Hidden) {
    return new Problem('not-found', 'Resource not found', undefined, [], {}, error.message);
  }
  if (error instanceof Merged) return new Problem('unprocessable-entity', error.message);
  if (error instanceof Forbidden) return new Problem('authorization', error.message);
  if (error instanceof Conflicting) return new Problem('bad-request', error.message);
  if (error instanceof Invalid || error instanceof UnknownReference) {
    return new Problem('validation', error.message, error.member);
  }
  return new Problem('server', error.message);
}
