/** Violations in the contract kit's words, for requests and answers alike: expected, got, the name that was probably meant. */
import type { ErrorObject } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { firstOfEach } from '../lib/lists.js';
import { nearest } from '../lib/nearest.js';
import { declaredIn, escaped, extraMember, kindOf, missingMember, withoutUnions } from './schema-errors.js';
import { listed, type Telling, told, type ViolationDetail } from './violation.js';

type Schema = Record<string, unknown>;

/**
 * What a validator found, one violation a place. Of a union only the alternative that comes closest is told.
 * `within` is put before each pointer: `query `, `path `.
 */
export function details(
  ajv: Ajv2020,
  errors: readonly ErrorObject[],
  telling: Telling,
  within = '',
): ViolationDetail[] {
  const all = withoutUnions(ajv, errors).flatMap((error) => detailOf(ajv, error, telling, within) ?? []);
  return firstOfEach(all, ({ pointer, problem }) => `${pointer} ${problem}`);
}

function detailOf(ajv: Ajv2020, error: ErrorObject, telling: Telling, within: string): ViolationDetail | null {
  const place = within + error.instancePath;
  const declared = () => declaredIn(ajv, error.parentSchema);
  switch (kindOf(error)) {
    case 'missing':
      return missing(ajv, error, declared(), place);
    case 'undeclared':
      return undeclared(error, declared(), place, telling);
    default:
      return wrongValue(error, place, telling);
  }
}

function missing(
  ajv: Ajv2020,
  error: ErrorObject,
  declared: ReadonlyMap<string, unknown>,
  place: string,
): ViolationDetail {
  const name = missingMember(error) ?? '';
  const near = nearest(
    name,
    Object.keys((error.data as object | null) ?? {}).filter((there) => !declared.has(there)),
  );
  return {
    pointer: `${place}/${escaped(name)}`,
    problem: 'missing',
    expected: typeText(ajv, declared.get(name)) || 'a member of this name',
    got: near === null ? 'nothing' : `nothing, but ${near}`,
  };
}

function undeclared(
  error: ErrorObject,
  declared: ReadonlyMap<string, unknown>,
  place: string,
  telling: Telling,
): ViolationDetail | null {
  const name = extraMember(error) ?? '';
  // A composition of which another part failed does not count that part's members as declared.
  if (declared.has(name)) return null;
  const near = nearest(name, declared.keys());
  const names = [...declared.keys()];
  return {
    pointer: `${place}/${escaped(name)}`,
    problem: 'undeclared',
    expected: names.length === 0 ? 'no members' : `no member of this name, only ${listed(names)}`,
    got: told((error.data as Schema)[name], telling),
    ...(near !== null && { nearest: near }),
  };
}

function wrongValue(error: ErrorObject, place: string, telling: Telling): ViolationDetail {
  const { keyword, params, data } = error;
  if (keyword === 'discriminator') {
    const pointer = `${place}/${escaped(params.tag)}`;
    return { pointer, problem: 'wrong-value', expected: `a known ${params.tag}`, got: told(params.tagValue, telling) };
  }
  const isWord = keyword === 'enum' && typeof data === 'string' && telling.values !== false;
  const words = isWord ? params.allowedValues.filter((word: unknown) => typeof word === 'string') : [];
  const near = isWord ? nearest(data, words) : null;
  return {
    pointer: place,
    problem: keyword === 'type' ? 'wrong-type' : 'wrong-value',
    expected: keyword === 'type' ? [params.type].flat().join(' or ') : wanted(error),
    got: told(data, telling),
    ...(near !== null && { nearest: near }),
  };
}

const WANTED: Readonly<Record<string, (params: ErrorObject['params']) => string>> = {
  enum: ({ allowedValues }) => `one of ${listed(allowedValues.map((value: unknown) => JSON.stringify(value)))}`,
  const: ({ allowedValue }) => JSON.stringify(allowedValue),
  format: ({ format }) => `format ${format}`,
  pattern: ({ pattern }) => `text that fits ${pattern}`,
  minimum: ({ limit }) => `at least ${limit}`,
  maximum: ({ limit }) => `at most ${limit}`,
  'false schema': () => 'nothing here',
  oneOf: () => 'exactly one of the alternatives',
};

const wanted = ({ keyword, params, message }: ErrorObject): string =>
  WANTED[keyword]?.(params) ?? `what ${message ?? `fits ${keyword}`}`;

/** `string`, `integer or null`, `one of "a", "b"`; empty where a schema says nothing short. */
export function typeText(ajv: Ajv2020, schema: unknown): string {
  if (typeof schema !== 'object' || schema === null) return '';
  const { type, enum: words, const: constant, format, $ref, oneOf } = schema as Schema;
  if (constant !== undefined) return JSON.stringify(constant);
  if (Array.isArray(words)) return `one of ${listed(words.map((word) => JSON.stringify(word)))}`;
  if (typeof $ref === 'string') return typeText(ajv, ajv.getSchema($ref)?.schema);
  if (Array.isArray(oneOf)) {
    return [...new Set(oneOf.map((one) => typeText(ajv, one)))].filter(Boolean).join(' or ');
  }
  if (type === undefined) return '';
  return [type].flat().join(' or ') + (typeof format === 'string' ? ` (${format})` : '');
}
