/** The validator's findings, in the words of each API (v2-core.md §1.4, v1.md §1.4). */
import type { Misfit } from '../contract/request-contract.js';
import { Problem } from './problem.js';

/** Problems of one answer. */
const MOST_TOLD = 20;

interface Finding {
  message: string;
  param: string;
}

/**
 * One problem per input. Of several about the same input V2 reports the last, which is the last alternative tried; V1 the first.
 * Null: nothing to complain about.
 */
export function misfitProblem(api: 'v1' | 'v2', misfits: readonly Misfit[]): Problem | null {
  const findings = new Map<string, Finding>();
  for (const misfit of telling(misfits)) {
    if (api === 'v2') {
      const finding = v2Finding(misfit);
      if (findings.size < MOST_TOLD || findings.has(finding.param)) findings.set(finding.param, finding);
    } else {
      if (findings.size === MOST_TOLD) break;
      const param = v1Param(misfit);
      // What is told once need not be put into words again: the value at fault may be a large one.
      if (!findings.has(param)) findings.set(param, v1Finding(misfit, param));
    }
  }
  const [first, ...more] = findings.values();
  return first ? new Problem('validation', first.message, first.param, more) : null;
}

/** What `oneOf` and the like report about themselves says less than what their branches report. */
function telling(misfits: readonly Misfit[]): readonly Misfit[] {
  const branches = misfits.filter(({ error }) => !['oneOf', 'anyOf', 'allOf', 'if'].includes(error.keyword));
  return branches.length > 0 ? branches : misfits;
}

function v2Finding({ where, pointer, error }: Misfit): Finding {
  const missing = missingMember(error);
  const extra = extraMember(error.params);
  const unknownTag = error.keyword === 'discriminator' && missing === null ? String(error.params.tag) : null;
  const at = [pointer, extra ?? unknownTag].filter((part) => part !== null).join('/');
  // Query and path parameters go by their names, body members by JSON pointer.
  const param =
    where === 'body' ? (missing === null ? at || '/' : `${pointer}/${missing}`) : (at.split('/')[1] ?? missing ?? '');
  return { message: v2Message(error, pointer || '/', missing, extra), param: (param || missing) ?? '/' };
}

function v2Message(error: Misfit['error'], at: string, missing: string | null, extra: string | null): string {
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

const ARTICLES: Record<string, string> = {
  integer: 'an integer',
  number: 'a number',
  string: 'a string',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const v1Param = ({ pointer, error: { keyword, params } }: Misfit): string =>
  keyword === 'required' ? String(params.missingProperty) : (pointer.split('/')[1] ?? '');

function v1Finding({ error }: Misfit, param: string): Finding {
  const { params, keyword } = error;
  if (keyword === 'required') return { param, message: 'is required' };
  return { param, message: `expected ${shown(error.data)} to be ${v1Wanted(keyword, params, error.message)}` };
}

/** JSON has no word for what is larger than any number, such as 1e400. */
function shown(data: unknown): string {
  const value = typeof data === 'number' ? String(data) : (JSON.stringify(data) ?? 'nothing');
  return value.length > 100 ? `${value.slice(0, 100)}…` : value;
}

function v1Wanted(keyword: string, params: Record<string, unknown>, message: string | undefined): string {
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

function missingMember({ keyword, params }: Misfit['error']): string | null {
  if (keyword === 'required') return String(params.missingProperty);
  return keyword === 'discriminator' && params.error === 'tag' ? String(params.tag) : null;
}

function extraMember(params: Record<string, unknown>): string | null {
  const name = params.additionalProperty ?? params.unevaluatedProperty;
  return typeof name === 'string' ? name : null;
}
