/**
 * Violations of a request in V2's words (v2-core.md §1.4): each input by its pointer, the last thing that is wrong with it, which is the
 * last alternative that was tried.
 */
import type { ErrorObject } from 'ajv';
import type { RequestViolation } from '../contract/request-violation.js';
import { extraMember, missingMember } from '../contract/schema-errors.js';
import type { Worded } from './input-problem.js';

export function v2Words(found: readonly RequestViolation[], most: number): Worded[] {
  const byParam = new Map<string, Worded>();
  for (const violation of found) {
    const worded = v2Word(violation);
    if (worded && (byParam.size < most || byParam.has(worded.param))) byParam.set(worded.param, worded);
  }
  return [...byParam.values()];
}

function v2Word({ where, pointer, error }: RequestViolation): Worded | null {
  if (!error) return null;
  const missing = missingMember(error);
  const extra = extraMember(error);
  const unknownTag = error.keyword === 'discriminator' && missing === null ? String(error.params.tag) : null;
  const at = [pointer, extra ?? unknownTag].filter((part) => part !== null).join('/');
  // Query and path parameters go by their names, body members by JSON pointer.
  const param =
    where === 'body' ? (missing === null ? at || '/' : `${pointer}/${missing}`) : (at.split('/')[1] ?? missing ?? '');
  return { message: v2Message(error, pointer || '/', missing, extra), param: (param || missing) ?? '/' };
}

function v2Message(error: ErrorObject, at: string, missing: string | null, extra: string | null): string {
  const { params } = error;
  if (missing !== null) {
    // The one that tells alternatives apart has a text of its own, seen live (v2-core.md §1.4).
    if (error.keyword === 'discriminator' || missing === 'operation')
      return `Missing discriminator for property ${missing}`;
    return `object at ${at} is missing required properties: ${missing}`;
  }
  if (extra !== null) return `property at ${at === '/' ? '' : at}/${extra} is a disallowed additional property`;
  switch (error.keyword) {
    case 'type':
      return `value at ${at} is not ${[params.type].flat().join(' or ')}`;
    case 'enum':
      return `value at ${at} is not one of: ${JSON.stringify(params.allowedValues)}`;
    case 'const':
      return `value at ${at} is not: ${JSON.stringify(params.allowedValue)}`;
    case 'maximum':
      return `value at ${at} is greater than: ${params.limit}`;
    case 'minimum':
      return `value at ${at} is less than: ${params.limit}`;
    case 'format':
      return `value at ${at} does not match format: ${params.format}`;
    case 'discriminator':
      return `value at ${at === '/' ? '' : at}/${params.tag} is not a known ${params.tag}`;
    default:
      return `value at ${at} ${error.message ?? 'does not fit'}`;
  }
}
