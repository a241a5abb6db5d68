/** A request's body as its API reads it: of which type it has to be, and what it is parsed to. */

import { parseForm } from '../lib/bracket-names.js';
import { isTooDeep } from '../lib/json-depth.js';
import { hasTooManyValues, MOST_VALUES } from '../lib/multi-values.js';
import type { RequestContract } from './request-contract.js';
import type { RequestViolation } from './request-violation.js';
import type { ViolationKind } from './violation.js';

export type ReadBody = { body: unknown } | { violation: RequestViolation };

export interface BodyOptions {
  api: 'v1' | 'v2' | 'control';
  /** Whatever type it is said to be of, it is read as JSON or else as a form. */
  anyType?: boolean;
}

/** `application/json` of `Application/JSON; charset=utf-8`; empty where there is none. */
export const mediaTypeOf = (contentType: string | undefined): string =>
  contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';

const isJson = (type: string) => type === 'application/json' || type.endsWith('+json');

/** A text that is not empty, and not an upload. Members named `__proto__` stay plain members. */
export function readBody(
  contract: Pick<RequestContract, 'mediaTypes'>,
  contentType: string | undefined,
  text: string,
  options: BodyOptions,
): ReadBody {
  const type = mediaTypeOf(contentType);
  const refused = typeViolation(contract, contentType, options);
  if (refused) return { violation: refused };
  // V1's older clients send JSON without saying so.
  if (isJson(type) || type === '') return parseJson(text);
  // JSON begins with a bracket, where a form has a name.
  const isForm = contract.mediaTypes.includes(type) || !/^\s*[{["]/.test(text);
  return isForm ? parseBoundedForm(text) : parseJson(text);
}

/** Why a body of a type is not taken; null where it is. */
export function typeViolation(
  { mediaTypes }: Pick<RequestContract, 'mediaTypes'>,
  contentType: string | undefined,
  { api, anyType = false }: BodyOptions,
): RequestViolation | null {
  const type = mediaTypeOf(contentType);
  if (isJson(type) || mediaTypes.includes(type) || (api === 'v1' && (type === '' || anyType))) return null;
  return {
    where: 'header',
    pointer: '/content-type',
    problem: type === '' ? 'missing' : 'wrong-value',
    effect: 'refused',
    expected: mediaTypes.join(' or '),
    got: type || 'nothing',
    sentence: `Send the body as ${mediaTypes.join(' or ')}.`,
  };
}

/** What is wrong with a whole body. */
export const bodyViolation = (
  problem: ViolationKind,
  expected: string,
  got: string,
  sentence: string,
): RequestViolation => ({ where: 'body', pointer: '', problem, effect: 'refused', expected, got, sentence });

const unread = (expected: string, got: string, sentence: string): ReadBody => ({
  violation: bodyViolation('wrong-value', expected, got, sentence),
});

function parseJson(text: string): ReadBody {
  if (isTooDeep(text)) return unread('JSON of fewer levels', 'more', 'The body is nested too deeply.');
  try {
    return { body: JSON.parse(text) };
  } catch {
    return unread('valid JSON', 'text that is not JSON', 'The body is not valid JSON.');
  }
}

function parseBoundedForm(text: string): ReadBody {
  if (!isUtf8Form(text)) return unread('a form in UTF-8', 'bytes that are none', 'The form is not valid UTF-8.');
  if (!hasTooManyValues(text)) return { body: parseForm(text) };
  return unread(`at most ${MOST_VALUES} members`, 'more', `The form has more than ${MOST_VALUES} members.`);
}

const ESCAPED_BYTES = /(?:%[0-9A-Fa-f]{2})+/g;

/** Whether the bytes that a form writes with percent signs are text: what is not would be kept as something else. */
function isUtf8Form(text: string): boolean {
  try {
    for (const [bytes] of text.matchAll(ESCAPED_BYTES)) decodeURIComponent(bytes);
    return true;
  } catch {
    return false;
  }
}
