/** The validator's findings in words for whoever made the call. */
import type { ErrorObject } from 'ajv';
import { deref, document } from '../contract/documents.js';
import type { Misfit } from '../contract/request-contract.js';
import { suggestion } from '../lib/nearest.js';

export interface Fault {
  message: string;
  /** Name of a parameter, or dotted path of a body member. */
  param?: string;
}

type Schema = { [keyword: string]: unknown };

/** One for each place that does not fit, the ones that are easiest to mend first: wrong names, then missing members. */
export function faults(misfits: readonly Misfit[]): Fault[] {
  const byPlace = new Map<string, Misfit>();
  for (const misfit of misfits) {
    if (IN_A_CHOICE.test(misfit.error.schemaPath)) continue;
    const { missingProperty, additionalProperty } = misfit.error.params;
    const place = [misfit.where, misfit.pointer, missingProperty ?? additionalProperty ?? ''].join('/');
    if (!byPlace.has(place)) byPlace.set(place, misfit);
  }
  return [...byPlace.values()].sort((a, b) => rank(a.error) - rank(b.error)).map(describe);
}

/** A choice is told as a whole: what each of its branches misses says less. */
const IN_A_CHOICE = /\/(one|any)Of\/\d/;

const RANKS = ['additionalProperties', 'required'];
const rank = ({ keyword }: ErrorObject) => (RANKS.includes(keyword) ? RANKS.indexOf(keyword) : RANKS.length);

function describe({ pointer, error }: Misfit): Fault {
  const param = pointer.slice(1).replaceAll('/', '.');
  const within = (name: string) => (param === '' ? name : `${param}.${name}`);
  const { keyword, params } = error;
  if (keyword === 'required') {
    const name = within(String(params.missingProperty));
    return { message: `${name} is required`, param: name };
  }
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
    const hint = suggestion(name, known) || `: it takes ${known.join(', ')}`;
    return { message: `${param || 'The body'} has no member "${name}"${hint}`, param: within(name) };
  }
  const message = `${param || 'The body'} ${says(error)}`;
  return param === '' ? { message } : { message, param };
}

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
    case 'propertyNames':
      return `cannot have a member "${params.propertyName}"`;
    case 'type':
    case 'enum':
    case 'const':
    case 'minimum':
    case 'maximum':
    case 'format':
    case 'pattern':
    case 'minLength':
    case 'maxLength':
      return `must be ${wanted((parentSchema ?? {}) as Schema)}`;
    default:
      return `does not fit: ${keyword}`;
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
  const { minimum, maximum, minLength, maxLength, pattern, format } = schema;
  switch ([schema.type].flat()[0]) {
    case 'integer':
    case 'number': {
      const kind = schema.type === 'integer' ? 'a whole number' : 'a number';
      return `${kind}${minimum === undefined ? '' : ` from ${minimum}`}${maximum === undefined ? '' : ` to ${maximum}`}`;
    }
    case 'boolean':
      return [schema.type].flat().length > 1 ? 'true, false or a text' : 'true or false';
    case 'array':
      return 'a list';
    case 'object':
      return 'an object';
    case 'string':
      if (format === 'date-time') return 'an instant such as 2026-10-05T09:00:00Z';
      if (pattern !== undefined) return `a text that fits ${pattern}`;
      if (maxLength !== undefined) return `a text of ${minLength ?? 0} to ${maxLength} characters`;
      return 'a text';
    default:
      return 'another value';
  }
}
