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
import { Problem, type ProblemKind, STATUS } from './problem.js';

/** Kinds for which V2 has no code of their own. */
const SHARED_CODES: Partial<Record<ProblemKind, string>> = {
  'unknown-route': 'not-found',
  'payload-too-large': 'bad-request',
  unavailable: 'server',
};

const codeOf = (kind: ProblemKind): string => SHARED_CODES[kind] ?? kind;

export function v2Error(problem: Problem): Answer {
  const code = codeOf(problem.kind);
  const errors = problem.all.map(({ message, param }) =>
    // Only validation errors name a parameter; for them it is required.
    code === 'validation' ? { code, message, param: param ?? 'body' } : { code, message },
  );
  return { status: STATUS[problem.kind], body: { errors }, headers: problem.headers };
}

const CODES: Record<number, string> = {
  504: 'timeout',
  ...Object.fromEntries((Object.keys(STATUS) as ProblemKind[]).map((kind) => [STATUS[kind], codeOf(kind)])),
  400: 'bad-request',
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
