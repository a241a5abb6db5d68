/**
 * Problems as V1 words them: an array of strings for 422, plain text where no operation was reached, else a bare JSON string; or
 * the switchable object form (v1.md §1.4, corrections.md §2).
 */
import {
  Conflicting,
  Forbidden,
  Hidden,
  Invalid,
  type KnownRefusal,
  Merged,
  NotFound,
  type StoreError,
  type Thing,
  UnknownReference,
} from '../store/errors.js';
import { type Answer, RawJson } from './answer.js';
import type { Exchange } from './exchange.js';
import { Problem, type ProblemKind, STATUS } from './problem.js';
import { v2ErrorOf } from './v2-error.js';

export type V1ErrorStyle = 'array' | 'object';

export function v1Error({ account }: Exchange, problem: Problem): Answer {
  const { kind, headers } = problem;
  const unreadable = account.quirk('v1-malformed-body') === 'bad-request' ? 400 : 422;
  // V1 answers nearly every input problem with 422.
  const status = kind === 'bad-request' ? unreadable : kind === 'validation' ? 422 : STATUS[kind];
  const texts = problem.all.map(({ message, param }) => ({
    param,
    text: param === undefined || status !== 422 ? message : `Field ${param}: ${message}`,
  }));
  if (account.quirk('v1-error-style') === 'object') {
    const code = kind === 'unknown-route' ? 'not-found' : kind;
    const errors = texts.map(({ text, param }) => ({ code, message: text, ...(param !== undefined && { param }) }));
    return { status, body: { errors }, headers };
  }
  const plain = PLAIN[kind];
  if (plain) return { status, body: new RawJson(problem.message), headers: { 'content-type': plain, ...headers } };
  return { status, body: status === 422 ? texts.map(({ text }) => text) : (texts[0]?.text ?? ''), headers };
}

/** What is refused before any operation is not JSON (corrections.md §2). */
const PLAIN: Partial<Record<ProblemKind, string>> = {
  authentication: 'text/html;charset=utf-8',
  'unknown-route': 'text/plain;charset=utf-8',
};

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

/** The model that a text names; for the others none is known (corrections.md §2). */
const MODELS: Partial<Record<Thing, string>> = {
  person: 'Person',
  user: 'Person',
  company: 'Organization',
  opportunity: 'Opportunity',
  list: 'List',
  'list entry': 'ListEntry',
  field: 'Field',
  'field value': 'FieldValue',
  note: 'Note',
  reminder: 'Reminder',
  file: 'EntityFile',
};

/** Live words, which name neither the member nor the record (corrections.md §2). */
const KNOWN: Record<KnownRefusal, string> = {
  'address-taken': 'There exists a contact with this email address.',
  'global-company': 'Cannot delete organization because it is global',
  'internal-person': 'Deleting internal or inferred_internal person is not allowed.',
  colleague: 'Person is not an external or collaborator',
};

function unknownId(
  { id, thing, wasDeleted }: NotFound | Hidden | UnknownReference,
  param: string | undefined,
): Problem {
  const model = thing === undefined ? undefined : MODELS[thing];
  const text = `expected ${id} to be a valid id${model === undefined ? '' : ` for model Affinity::Models::${model}`}`;
  // The text has a name for the id also where the path has none (corrections.md §2).
  const name = param === 'id' && model !== undefined ? `${thing?.replace(' ', '_')}_id` : param;
  const helpful = wasDeleted ? `expected ${id} to be a valid id: it was one and was deleted` : undefined;
  return new Problem('validation', text, name, [], {}, helpful);
}

/**
 * What the store refused. Ids that do not resolve are 422 wherever they stand, deleted ones too; 403 is for what exists but is not
 * shared (v1.md §25; corrections.md §2), unless the quirk `v1-unshared-list` has it answer as if it had never been there.
 */
export function v1Problem({ account, rawParams }: Exchange, error: StoreError): Problem {
  const param = v1Name(error.member);
  if (error instanceof NotFound || (error instanceof Hidden && account.quirk('v1-unshared-list') === 'hidden')) {
    const isPath = param !== undefined && Object.hasOwn(rawParams, param);
    const isResource = isPath && account.quirk('v1-path-id-404') === true;
    const found = isResource ? new Problem('not-found', error.message) : unknownId(error, param);
    const quirk = error instanceof Hidden ? 'v1-unshared-list' : isPath ? 'v1-path-id-404' : undefined;
    return found.because(quirk === undefined ? { code: 'unknown-id' } : { code: 'unknown-id', quirk });
  }
  if (error instanceof Hidden)
    return new Problem('authorization', 'You do not have permission to access this resource.').because({
      code: 'not-shared',
      quirk: 'v1-unshared-list',
    });
  if (error instanceof Forbidden) return new Problem('authorization', error.message);
  if (error instanceof UnknownReference) return unknownId(error, param);
  if (error instanceof Invalid && error.known) {
    const helpful = param === undefined ? error.message : `Field ${param}: ${error.message}`;
    return new Problem('validation', KNOWN[error.known], undefined, [], {}, helpful);
  }
  if (error instanceof Invalid || error instanceof Conflicting || error instanceof Merged) {
    return new Problem('validation', error.message, param);
  }
  return new Problem('server', error.message);
}
