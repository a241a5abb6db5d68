/** Violations of a call's input in words for whoever made the call. */
import type { ErrorObject } from 'ajv';
import { deref, document } from '../contract/documents.js';
import type { RequestViolation } from '../contract/request-violation.js';
import { extraMember, missingMember } from '../contract/schema-errors.js';
import { suggestion } from '../lib/nearest.js';
import { quirkWords } from './settings.js';

export interface Worded {
  message: string;
  /** Name of a parameter, or dotted path of a body member. */
  param?: string;
}

type Schema = { [keyword: string]: unknown };

/** One for each place that does not fit, the ones that are easiest to mend first: wrong names, then missing members. */
export function inputWords(violations: readonly RequestViolation[]): Worded[] {
  const byPlace = new Map<string, Worded & { rank: number }>();
  for (const { where, pointer, error } of violations) {
    // A choice is told as a whole: what each of its branches misses says less.
    if (!error || IN_A_CHOICE.test(error.schemaPath)) continue;
    // What a member's name misses is told by the name itself.
    if (error.propertyName !== undefined) continue;
    const place = [where, pointer, missingMember(error) ?? extraMember(error) ?? ''].join('/');
    // What a branch misses that stands elsewhere in the contract comes before its choice, and says less too.
    if (!byPlace.has(place) || CHOICES.includes(error.keyword))
      byPlace.set(place, { ...worded(pointer, error), rank: rank(error) });
  }
  return [...byPlace.values()].sort((a, b) => a.rank - b.rank);
}

const IN_A_CHOICE = /\/(one|any)Of\/\d/;

const CHOICES = ['oneOf', 'anyOf'];

const RANKS = ['additionalProperties', 'required'];
const rank = ({ keyword }: ErrorObject) => (RANKS.includes(keyword) ? RANKS.indexOf(keyword) : RANKS.length);

/** A parameter of the query that a call has not got, or that is given more than once. */
export function parameterWords(call: string, known: readonly string[], { pointer, problem }: RequestViolation): Worded {
  const name = pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
  if (problem !== 'undeclared') return { message: `${name} is given more than once`, param: name };
  const hint = suggestion(name, known) || (known.length > 0 ? `: it takes ${known.join(', ')}` : '');
  return { message: `${call} has no query parameter "${name}"${hint}`, param: name };
}

function worded(pointer: string, error: ErrorObject): Worded {
  const param = pointer.slice(1).replaceAll('/', '.');
  const within = (name: string) => (param === '' ? name : `${param}.${name}`);
  const missing = error.keyword === 'required' ? missingMember(error) : null;
  if (missing !== null) return { message: `${within(missing)} is required`, param: within(missing) };
  const extra = extraMember(error);
  if (extra !== null) {
    const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
    const hint = suggestion(extra, known) || `: it takes ${known.join(', ')}`;
    return { message: `${param || 'The body'} has no member "${extra}"${hint}`, param: within(extra) };
  }
  const quirk = QUIRK.exec(pointer)?.[1];
  const message = (quirk !== undefined && quirkWords(quirk, error.data)) || `${param || 'The body'} ${says(error)}`;
  return param === '' ? { message } : { message, param };
}

/** The contract knows quirks as names with values of any: which there are, and what each takes, it does not say. */
const QUIRK = /^\/quirks\/([^/]+)$/;

/** What breaks one of these is told what its place wants. */
const SAY_WHAT = new Set([
  ...['type', 'enum', 'const', 'minimum', 'maximum', 'exclusiveMinimum', 'minItems', 'maxItems', 'format', 'pattern'],
  ...['minLength', 'maxLength'],
]);

function says({ keyword, params, schema, parentSchema }: ErrorObject): string {
  switch (keyword) {
    case 'false schema':
      return 'cannot be given here';
    case 'minProperties':
      return 'needs a member at least';
    case 'anyOf':
    case 'oneOf': {
      const branches = schema as Schema[];
      const names = branches.flatMap((branch) => (branch.required as string[] | undefined) ?? []);
      if (names.length === branches.length) return `needs one of ${names.join(', ')}`;
      return `must be ${branches.map((branch) => wanted(resolved(branch))).join(', or ')}`;
    }
    case 'maxProperties':
      return `has ${params.limit} members at most`;
    case 'propertyNames':
      return `cannot have a member "${params.propertyName}"`;
    default:
      return SAY_WHAT.has(keyword) ? `must be ${wanted((parentSchema ?? {}) as Schema)}` : `does not fit: ${keyword}`;
  }
}

/** Schemas of the contract are known to the validator by an id in front of the `#`. */
function resolved(schema: Schema): Schema {
  if (typeof schema.$ref !== 'string') return schema;
  return deref(document('control'), { $ref: schema.$ref.slice(schema.$ref.indexOf('#')) });
}

/** `a whole number from 0 to 599`, `"unlimited"`, `one of real, frozen`. */
function wanted(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return `one of ${schema.enum.join(', ')}`;
  switch ([schema.type].flat()[0]) {
    case 'integer':
    case 'number':
      return wantedNumber(schema);
    case 'boolean':
      return [schema.type].flat().length > 1 ? 'true, false or a text' : 'true or false';
    case 'array':
      return wantedList(schema);
    case 'object':
      return 'an object';
    case 'string':
      if ([schema.type].flat().includes('number')) return 'a text, a number, true or false';
      if ([schema.type].flat().includes('integer'))
        return `${wantedText(schema)}, or ${wantedNumber({ ...schema, type: 'integer' })}`;
      if (schema.format === 'date-time') return 'an instant such as 2026-10-05T09:00:00Z';
      return wantedText(schema);
    default:
      return 'another value';
  }
}

function wantedText({ minLength, maxLength, pattern }: Schema): string {
  const length = maxLength === undefined ? '' : ` of ${minLength ?? 0} to ${maxLength} characters`;
  if (pattern === undefined) return `a text${length}`;
  return `a text${length} that ${pattern === '\\S' ? 'is not blank' : `fits ${pattern}`}`;
}

function wantedNumber({ type, minimum, maximum, exclusiveMinimum }: Schema): string {
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  if (exclusiveMinimum !== undefined) {
    return `${kind} above ${exclusiveMinimum}${maximum === undefined ? '' : ` and at most ${maximum}`}`;
  }
  return `${kind}${minimum === undefined ? '' : ` from ${minimum}`}${maximum === undefined ? '' : ` to ${maximum}`}`;
}

/** `a list of 1 to 20 (each a text of 1 to 1024 characters, or an object)` */
function wantedList({ items, minItems, maxItems }: Schema): string {
  if (maxItems === undefined) return 'a list';
  const each = resolved((items ?? {}) as Schema);
  const kinds = ((each.oneOf as Schema[] | undefined) ?? [each]).map((kind) => wanted(resolved(kind)));
  return `a list of ${minItems ?? 0} to ${maxItems} (each ${kinds.join(', or ')})`;
}
